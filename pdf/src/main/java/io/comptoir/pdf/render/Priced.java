package io.comptoir.pdf.render;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.law.LegalMentions;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is priced on a paper.
 *
 * @param content  what has a price
 * @param totals  its amounts
 * @param mentions  what law wants printed beside
 * @param end  what its amounts lead to
 */
record Priced(Invoice.Draft content, Totals totals, List<Mention> mentions, End end) {

    /** What amounts lead to. */
    enum End {
        /** What is to be paid. */
        DUE,
        /** What is given back. */
        CREDITED,
        /** The total: nobody pays on such a paper. */
        TOTAL
    }

    static Priced of(Invoice.Issued invoice) {
        return new Priced(invoice.draft(), invoice.totals(), invoice.mentions(), end(invoice.draft()));
    }

    /** What would be billed on {@code day}. */
    static Priced draft(Invoice.Draft draft, LocalDate day) {
        return new Priced(draft, draft.totals(), LegalMentions.of(draft, day), end(draft));
    }

    /** What is offered: of the mentions, why there is no VAT is told alone, where the day says in which words. */
    static Priced offer(Invoice.Draft offer, Optional<LocalDate> day) {
        List<Mention> exemptions = day.map(date -> LegalMentions.of(offer, date)).stream()
                .flatMap(List::stream)
                .filter(mention -> mention.vatex().isPresent())
                .toList();
        return new Priced(offer, offer.totals(), exemptions, End.TOTAL);
    }

    boolean isGross() {
        return totals.from().pricing() == PriceBasis.GROSS;
    }

    /** The amount that it leads to. */
    BigDecimal payable() {
        return switch (end) {
            case DUE -> totals.payableNow();
            case CREDITED -> totals.amountDue();
            case TOTAL -> totals.totalGross();
        };
    }

    /** Why {@code rate} charges nothing; empty where VAT is charged. */
    Optional<String> exemption(VatRate rate) {
        return mentions.stream()
                .filter(mention ->
                        mention.vatex().isPresent() && mention.vatex().equals(rate.vatex()))
                .map(Mention::text)
                .findFirst();
    }

    private static End end(Invoice.Draft draft) {
        return draft.kind().isCredit() ? End.CREDITED : End.DUE;
    }
}
