package io.comptoir.json;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Items that are sold again and again. */
public final class ItemJson {

    private static final int SCHEMA = 1;
    private static final String ITEM = "ITEM";

    private static final Rule BLANK = Rule.error("CPT-JSON-BLANK", "Comptoir, JSON form")
            .says("Le texte ne porte que des espaces.", "The text has nothing but spaces.")
            .fix("Donnez-le, ou laissez-le de côté.", "Give it, or leave it out.");

    private ItemJson() {}

    /** Writes an item: the same item gives the same text, on every machine. */
    public static String write(Item item) {
        ObjectNode out = Json.object()
                .put("schema", SCHEMA)
                .put("kind", ITEM)
                .put("code", item.code())
                .put("label", item.label());
        Out.put(out, "description", item.description());
        out.put("nature", item.nature().name());
        item.category()
                .ifPresent(family ->
                        out.putObject("category").put("code", family.code()).put("label", family.label()));
        out.put("unit", item.unit().code()).put("unitPrice", item.unitPrice().toPlainString());
        LineJson.writeVat(item.vat(), out);
        return Json.write(out);
    }

    /**
     * Reads an item: one that was written, or one that somebody typed in.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Item read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.choice("kind", List.of(ITEM));
        Item.Builder item = Item.builder()
                .description(in.text("description"))
                .category(in.object("category").flatMap(ItemJson::readCategory));
        in.value("unit", Unit::of).ifPresent(item::unit);
        in.required("code", in.value("code", ItemJson::notBlank)).ifPresent(item::code);
        in.required("label", in.text("label")).ifPresent(item::label);
        in.required("nature", in.choice("nature", Nature.class)).ifPresent(item::nature);
        Optional<BigDecimal> price = in.required("unitPrice", in.decimal("unitPrice"));
        item.unitPrice(price.orElse(BigDecimal.ZERO));
        Optional<VatRate> vat = LineJson.readVat(in);
        if (vat.isEmpty()) {
            in.required("vatRate", vat);
        }
        vat.ifPresent(item::vat);
        in.done();
        boolean whole = !in.found().hasErrors();
        Optional<Item> read = whole ? in.made(item::build) : Optional.empty();
        in.found().throwIfErrors();
        return read.orElseThrow();
    }

    private static Optional<ItemCategory> readCategory(Fields in) {
        Optional<String> code = in.required("code", in.value("code", ItemJson::notBlank));
        Optional<String> label = in.text("label");
        in.done();
        return code.map(named -> new ItemCategory(named, label.orElse("")));
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new ViolationsException(BLANK.at("", ""));
        }
        return text;
    }
}
