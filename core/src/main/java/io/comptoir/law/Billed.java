package io.comptoir.law;

import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Totals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a draft that bills something. The one place of this room that knows how a draft keeps its lines.
 *
 * @param path  where it stands
 * @param line  what it bills
 */
record Billed(String path, ItemLine line) {

    private static final String EURO = "EUR";

    static List<Billed> of(Invoice.Draft draft) {
        List<Billed> billed = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            if (draft.lines().get(i) instanceof ItemLine item) {
                billed.add(new Billed("lines[" + i + "]", item));
            }
        }
        return billed;
    }

    /** The rates of the lines, and those that discounts and charges of the paper have of their own. */
    static Stream<VatRate> rates(Invoice.Draft draft) {
        return Stream.concat(
                draft.items().stream().flatMap(line -> line.vat().stream()), adjustments(draft).values().stream());
    }

    /** The rates that discounts and charges of the paper have of their own, by path. */
    static Map<String, VatRate> adjustments(Invoice.Draft draft) {
        Map<String, VatRate> rates = new LinkedHashMap<>();
        for (int i = 0; i < draft.discounts().size(); i++) {
            String path = "discounts[" + i + "]";
            draft.discounts().get(i).vat().ifPresent(rate -> rates.put(path, rate));
        }
        for (int i = 0; i < draft.charges().size(); i++) {
            String path = "charges[" + i + "]";
            draft.charges().get(i).vat().ifPresent(rate -> rates.put(path, rate));
        }
        return rates;
    }

    /** The amounts, if they can be added up and are in euros, as the thresholds of law are. */
    static Optional<Totals> totalsInEuros(Invoice.Draft draft) {
        boolean complete = draft.calculation().violations().isEmpty();
        return complete && draft.currency().getCurrencyCode().equals(EURO)
                ? Optional.of(draft.totals())
                : Optional.empty();
    }

    static boolean anyOf(Invoice.Draft draft, Nature nature) {
        return of(draft).stream().anyMatch(billed -> billed.line.nature() == nature);
    }
}
