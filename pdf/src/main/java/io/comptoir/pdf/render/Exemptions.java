package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.law.LegalMentions;
import io.comptoir.total.VatTotal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The reasons for charging no VAT, each printed beside its amount. An invoice keeps them among its mentions, in the order
 * of its rates; where they do not match one to one, they stay where the other mentions are.
 */
final class Exemptions {

    private final Deque<String> reasons;

    private Exemptions(List<String> reasons) {
        this.reasons = new ArrayDeque<>(reasons);
    }

    /** The reasons of an invoice, to take in the order of its rates. */
    static Exemptions of(Invoice.Issued invoice) {
        return new Exemptions(match(invoice) ? texts(invoice) : List.of());
    }

    /** The mentions that are not printed beside an amount. */
    static List<Mention> others(Invoice.Issued invoice) {
        boolean beside = match(invoice);
        return invoice.mentions().stream()
                .filter(mention -> !beside || !isReason(mention))
                .toList();
    }

    /** The reason of the next rate, if it has one. */
    Optional<String> next(VatTotal total) {
        return total.rate().vatex().flatMap(code -> Optional.ofNullable(reasons.poll()));
    }

    private static boolean match(Invoice.Issued invoice) {
        long rates = invoice.totals().vat().stream()
                .filter(total -> total.rate().vatex().isPresent())
                .count();
        return rates == texts(invoice).size();
    }

    private static List<String> texts(Invoice.Issued invoice) {
        return invoice.mentions().stream()
                .filter(Exemptions::isReason)
                .map(Mention::text)
                .toList();
    }

    private static boolean isReason(Mention mention) {
        return mention.key().equals(LegalMentions.EXEMPTION);
    }
}
