package io.comptoir.desk;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.OriginInvoice;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is of a contact: its issued invoices and credit notes, and what they come to. Deposits are no revenue, for the
 * invoice that deducts them bills the whole (PCG 4191); an invoice that another one replaced counts no more.
 *
 * @param code  its code
 * @param documents  how many invoices and credit notes were issued to it
 * @param sums  what they come to, by the code of their currency
 * @param lastDocument  the date of the latest of them
 */
public record ContactSummary(
        String code, int documents, SortedMap<String, Sums> sums, Optional<LocalDate> lastDocument) {

    /** Keeps a copy of the sums. */
    public ContactSummary {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /**
     * Amounts of one currency.
     *
     * @param revenue  what was billed before tax, less what was given back — chiffre d'affaires
     * @param due  what the invoices are still owed, tax included — solde dû
     */
    public record Sums(BigDecimal revenue, BigDecimal due) {

        private static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

        private Sums plus(BigDecimal moreRevenue, BigDecimal moreDue) {
            return new Sums(revenue.add(moreRevenue), due.add(moreDue));
        }
    }

    /** An issued paper and, of an invoice, what it is owed. */
    record Billed(Invoice.Issued paper, Optional<Receivable> owed) {

        private BigDecimal revenue() {
            BigDecimal net = paper.totals().totalNet();
            return switch (paper.kind()) {
                case DEPOSIT, DEPOSIT_CREDIT_NOTE -> BigDecimal.ZERO;
                default -> paper.kind().isCredit() ? net.negate() : net;
            };
        }

        private BigDecimal due() {
            return owed.map(Receivable::balance).orElse(BigDecimal.ZERO);
        }
    }

    /** The amounts in the currency of an ISO 4217 code; zero where nothing was billed in it. */
    public Sums in(String currency) {
        return sums.getOrDefault(currency, Sums.NOTHING);
    }

    static ContactSummary of(String code, List<Billed> all) {
        Set<DocumentNumber> replaced = new HashSet<>();
        all.stream()
                .map(Billed::paper)
                .filter(paper -> paper.kind() == InvoiceKind.CORRECTIVE)
                .flatMap(paper -> paper.draft().origin().stream())
                .map(OriginInvoice::number)
                .forEach(replaced::add);
        SortedMap<String, Sums> sums = new TreeMap<>();
        List<LocalDate> dates = new ArrayList<>();
        for (Billed one : all) {
            Invoice.Issued paper = one.paper();
            dates.add(paper.issueDate());
            if (paper.kind().isCredit() || !replaced.contains(paper.number())) {
                sums.merge(
                        paper.currency().getCurrencyCode(),
                        Sums.NOTHING.plus(one.revenue(), one.due()),
                        (before, more) -> before.plus(more.revenue(), more.due()));
            }
        }
        return new ContactSummary(code, all.size(), sums, dates.stream().max(LocalDate::compareTo));
    }
}
