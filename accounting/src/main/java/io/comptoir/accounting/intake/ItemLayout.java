package io.comptoir.accounting.intake;

import static io.comptoir.accounting.intake.Column.lines;
import static io.comptoir.accounting.intake.Column.needed;
import static io.comptoir.accounting.intake.Column.optional;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One item a row. */
final class ItemLayout implements Layout<Item> {

    private static final String GOODS = "Bien";
    private static final String SERVICE = "Service";

    private static final List<Column> COLUMNS = List.of(
            needed("Code", KEY),
            needed("Libellé", "label"),
            lines("Description", "description"),
            needed("Nature", "nature"),
            optional("Catégorie", "category"),
            optional("Libellé de la catégorie", "category.label"),
            optional("Unité", "unit"),
            needed("Prix unitaire HT", "unitPrice"),
            needed("Taux de TVA", "vatRate"),
            optional("Catégorie de TVA", "vatCategory"),
            optional("Motif d'exonération", "vatex"));

    private static final Map<String, Nature> NATURES =
            new TreeMap<>(Map.of(GOODS, Nature.GOODS, SERVICE, Nature.SERVICE));

    @Override
    public String sample() {
        return "articles.csv";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Item> read(Row row, boolean decimalComma) {
        Item.Builder item = Item.builder()
                .code(row.text(KEY).orElse("-"))
                .label(row.text("label").orElse("-"))
                .description(row.text("description"))
                .nature(row.choice("nature", NATURES).orElse(Nature.SERVICE))
                .category(category(row))
                .unit(row.value("unit", Unit::of).orElse(Unit.PIECE))
                .unitPrice(row.value("unitPrice", text -> CellNumber.read(text, decimalComma))
                        .orElse(BigDecimal.ZERO))
                .vat(vat(row, decimalComma).orElse(VatRate.VAT_20));
        return row.built("", item::build);
    }

    /** The family; called by its code where it has no other name. */
    private static Optional<ItemCategory> category(Row row) {
        Optional<String> code = row.text("category");
        Optional<String> label = row.text("category.label");
        if (code.isEmpty() && label.isPresent()) {
            row.wrong("category.label", IntakeRule.ALONE, row.name("category.label"), row.name("category"));
        }
        return code.map(given -> new ItemCategory(given, label.orElse(given)));
    }

    private static Optional<VatRate> vat(Row row, boolean decimalComma) {
        Optional<Percentage> rate = row.value("vatRate", text -> CellNumber.percentage(text, decimalComma));
        Optional<VatCategory> category = row.text("vatCategory").isPresent()
                ? row.value("vatCategory", VatCategory::of)
                : Optional.of(VatCategory.STANDARD);
        if (rate.isEmpty() || category.isEmpty()) {
            return Optional.empty(); // told already
        }
        return row.built("", () -> new VatRate(category.get(), rate.get(), row.text("vatex")));
    }

    @Override
    public Map<String, String> cells(Item item) {
        Map<String, String> cells = new HashMap<>();
        cells.put(KEY, item.code());
        cells.put("label", item.label());
        item.description().ifPresent(text -> cells.put("description", text));
        cells.put("nature", item.nature() == Nature.GOODS ? GOODS : SERVICE);
        item.category().ifPresent(category -> {
            cells.put("category", category.code());
            cells.put("category.label", category.label());
        });
        cells.put("unit", item.unit().code());
        cells.put("unitPrice", CellNumber.written(item.unitPrice()));
        cells.put("vatRate", CellNumber.written(item.vat().percentage().value()));
        cells.put("vatCategory", item.vat().category().code());
        item.vat().vatex().ifPresent(reason -> cells.put("vatex", reason));
        return cells;
    }
}
