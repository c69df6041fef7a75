package io.comptoir.subscription;

import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Rounding;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A draft to be made of a subscription, and what is billed once it is.
 *
 * @param parts  the periods it bills, as they stand with it
 * @param amount  what it bills together in its price basis; below zero where it gives back
 * @param draft  the invoice; where the amount is below zero, a credit note, whose origin is still to be told: an invoice of
 *     {@link #corrected()}
 * @param refund  whether what it gives back is to be paid out rather than set off
 */
public record Bill(List<BilledPeriod> parts, BigDecimal amount, Invoice.Draft draft, boolean refund) {

    private static final Rule GROUP = Rule.error("CPT-SUBSCRIPTION-GROUP", "Comptoir, subscriptions")
            .says("{value} ne va pas sur la même facture que {0}.", "{value} does not go on the same invoice as {0}.")
            .fix(
                    "Groupez des factures d'un même émetteur et client, de mêmes monnaie, prix et conditions.",
                    "Group bills of one issuer and customer, in one currency, price basis and terms.");

    /** Keeps a copy of the parts; there is at least one. */
    public Bill {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A bill is of at least one period");
        }
    }

    /** The natural key of the first period: the same bill has the same one, however often it is drawn up. */
    public String key() {
        return parts.get(0).key();
    }

    /** The natural keys of all its periods; none of them is ever billed again. */
    public List<String> keys() {
        return parts.stream().map(BilledPeriod::key).toList();
    }

    /**
     * The keys of the bills that it corrects, which a credit note gives back of; none where it bills its periods for the first
     * time.
     */
    public List<String> corrected() {
        return parts.stream().flatMap(part -> part.previousKeys().stream()).toList();
    }

    /** Whether it bills what was used. */
    public boolean isUsage() {
        return parts.get(0).isUsage();
    }

    /** Whether it may go on one paper with another. */
    public boolean mayJoin(Bill other) {
        return common(this).equals(common(other));
    }

    /**
     * Several bills on one paper, of one or more subscriptions: in this way a true-up goes with the next bill, and one
     * customer's subscriptions on one invoice. It is dated as the last of them.
     *
     * @throws ViolationsException if they differ in issuer, customer, currency, price basis or terms of payment
     */
    public static Bill group(List<Bill> bills) {
        Bill first = bills.get(0);
        List<BilledPeriod> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        BigDecimal amount = BigDecimal.ZERO;
        for (Bill bill : bills) {
            if (!bill.mayJoin(first)) {
                throw new ViolationsException(GROUP.at("bills", bill.key(), first.key()));
            }
            parts.addAll(bill.parts);
            lines.addAll(bill.charged());
            amount = amount.add(bill.amount);
        }
        Invoice.Draft draft = first.draft.toBuilder()
                .issueDate(bills.stream()
                        .map(bill -> bill.draft.issueDate())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()))
                .period(hull(bills))
                .build();
        boolean refund = bills.stream().anyMatch(Bill::refund);
        return of(parts, amount, draft.toBuilder().lines(lines).build(), refund);
    }

    /** A bill of lines that say what is charged; what comes to less than nothing becomes a credit note. */
    static Bill of(List<BilledPeriod> parts, BigDecimal amount, Invoice.Draft charged, boolean refund) {
        Invoice.Draft.Builder draft = charged.toBuilder();
        if (amount.signum() < 0) {
            draft.kind(InvoiceKind.CREDIT_NOTE)
                    .creditReason(CreditReason.REFUND)
                    .lines(mirrored(charged));
        } else {
            draft.kind(InvoiceKind.STANDARD).creditReason(Optional.empty());
        }
        return new Bill(parts, amount, draft.build(), refund && amount.signum() < 0);
    }

    /** Its lines as charges: those of a credit note below zero. */
    private List<Line> charged() {
        return draft.kind().isCredit() ? mirrored(draft) : draft.lines();
    }

    private static List<Line> mirrored(Invoice.Draft draft) {
        int digits = draft.currency().getDefaultFractionDigits();
        return draft.lines().stream()
                .map(line -> line instanceof ItemLine item ? mirrored(item, digits) : line)
                .toList();
    }

    /** The opposite of a line; a discount is an amount that has no opposite, so what it left is taken back as one. */
    private static Line mirrored(ItemLine line, int digits) {
        if (line.discounts().isEmpty()) {
            return line.toBuilder().quantity(line.quantity().negate()).build();
        }
        BigDecimal net = Rounding.HALF_UP.round(line.quantity().multiply(line.unitPrice()), digits);
        for (Discount discount : line.discounts()) {
            net = net.subtract(discount.on(net, digits));
        }
        return line.toBuilder()
                .quantity(BigDecimal.ONE.negate())
                .unitPrice(net)
                .discounts(List.of())
                .build();
    }

    private static Optional<Period> hull(List<Bill> bills) {
        List<Period> periods = bills.stream()
                .map(bill -> bill.draft.period())
                .flatMap(Optional::stream)
                .toList();
        Optional<LocalDate> first = periods.stream().map(Period::first).min(Comparator.naturalOrder());
        Optional<LocalDate> last = periods.stream().map(Period::last).max(Comparator.naturalOrder());
        return first.flatMap(start -> last.map(end -> Period.of(start, end)));
    }

    private static List<Object> common(Bill bill) {
        Invoice.Draft draft = bill.draft;
        return List.of(
                draft.issuer(),
                draft.customer(),
                draft.currency(),
                draft.pricing(),
                draft.rounding(),
                draft.paymentTerms(),
                draft.paymentMethod());
    }
}
