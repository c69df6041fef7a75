package io.comptoir.law;

import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Totals;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        List<ItemLine> lines = draft.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Billed("lines[" + i + "]", lines.get(i)))
                .toList();
    }

    static Stream<VatRate> rates(Invoice.Draft draft) {
        return of(draft).stream().flatMap(billed -> billed.line.vat().stream());
    }

    /** The amounts, if each line has its VAT and they are in euros, as the thresholds of law are. */
    static Optional<Totals> totalsInEuros(Invoice.Draft draft) {
        boolean complete =
                of(draft).stream().allMatch(billed -> billed.line.vat().isPresent());
        return complete && draft.currency().getCurrencyCode().equals(EURO)
                ? Optional.of(draft.totals())
                : Optional.empty();
    }

    static boolean anyOf(Invoice.Draft draft, Nature nature) {
        return of(draft).stream().anyMatch(billed -> billed.line.nature() == nature);
    }
}
