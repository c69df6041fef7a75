package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.PriceIndex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Price indices with their published values, by day. */
public final class PriceIndexJson {

    private static final int SCHEMA = 1;
    private static final String KIND = "PRICE_INDEX";
    private static final String NAMELESS = "?"; // stands for a name that is missing, which is told

    private static final Rule DAY_TWICE = Rule.error("CPT-JSON-INDEX-DAY-TWICE", "Comptoir, JSON form")
            .says("La valeur du {value} est donnée deux fois.", "The value of {value} is given twice.")
            .fix("Gardez une seule valeur par jour.", "Keep one value a day.");

    private PriceIndexJson() {}

    /** Writes an index. */
    public static String write(PriceIndex index) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", KIND).put("name", index.name());
        ArrayNode values = out.putArray("values");
        index.values()
                .forEach((day, value) ->
                        values.addObject().put("day", day.toString()).put("value", value.toPlainString()));
        return Json.write(out);
    }

    /**
     * Reads an index back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static PriceIndex read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(KIND)));
        Optional<String> name = in.required("name", in.text("name"));
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        in.objects("values", one -> readValue(one, values));
        Optional<PriceIndex> index = in.made(() -> new PriceIndex(name.orElse(NAMELESS), values));
        in.done();
        in.found().throwIfErrors();
        return index.orElseThrow();
    }

    private static Optional<LocalDate> readValue(Fields in, NavigableMap<LocalDate, BigDecimal> values) {
        Optional<LocalDate> day = in.required("day", in.date("day"));
        Optional<BigDecimal> value = in.required("value", in.decimal("value"));
        in.done();
        day.filter(values::containsKey).ifPresent(twice -> in.refuse(DAY_TWICE, twice));
        day.ifPresent(date -> value.ifPresent(number -> values.put(date, number)));
        return day;
    }
}
