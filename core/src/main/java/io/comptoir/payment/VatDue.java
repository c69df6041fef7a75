package io.comptoir.payment;

import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * VAT that fell due on a day — exigibilité (CGI art. 269, 2): what accounting moves from VAT to come to VAT due, and what
 * payment reports tell.
 * <p>
 * {@link #onReceipts} is for services whose seller did not choose the débits: VAT falls due as the price is cashed.
 * {@link #atOnce} is for goods, on the day of delivery, and for the débits, on that of the invoice: payments then change
 * nothing. {@link io.comptoir.document.Issuer#vatDueOn} tells which.
 * <p>
 * What counts as cashed, on receipts:
 * <ul>
 * <li>a payment, and what settles a price that was meant to be paid in full: a difference within the tolerance or of
 *     rounding, a discount net of tax, an exchange loss;
 * <li>not a bad debt or a goodwill: that part was never cashed, and its VAT never falls due;
 * <li>not a credit note, nor a discount with its VAT corrected: each takes its own amounts, rate by rate, off what may
 *     fall due. Where it changes the mix of the rates, what was cashed before is divided anew, on its day;
 * <li>a return or a reversal takes back what its settlement made due.
 * </ul>
 * What has fallen due at a rate is always the same share of what may fall due, rounded once; an event is what that share
 * grew or shrank by. So no order or size of payments matters: once nothing is left to pay the events make the invoice's
 * net and VAT at each rate, less its deposits and credit notes, to the cent. Until then a payment and its net and VAT may
 * be cents apart. A movement never changes the events of those that were entered before it.
 * <p>
 * Not covered: an invoice of goods and services together, of which only the services wait for the cash; continuous
 * supplies (269, 1-a bis); intra-Community supplies, on the 15th of the next month; the VAT of deposits, which falls due on
 * their own receipts, also under the débits; the VAT that a bad debt gives back where it was due before (272, 1). VAT that
 * the customer owes — reverse charge — has events of zero VAT.
 *
 * @param date  the day it fell due
 * @param movement  the id of the movement that made it due; of the invoice, where that did
 * @param rate  the rate
 * @param taxable  how much more net is now due; below zero where it was taken back
 * @param vat  how much more VAT is now due; below zero where it was taken back
 */
public record VatDue(LocalDate date, String movement, VatRate rate, BigDecimal taxable, BigDecimal vat) {

    /** All VAT of a debt on one day: that of delivery for goods, of issue for the débits. */
    public static List<VatDue> atOnce(Debt debt, LocalDate date) {
        return debt.vat().stream()
                .map(all -> new VatDue(date, debt.id(), all.rate(), all.taxable(), all.vat()))
                .toList();
    }

    /** The VAT that fell due with each movement, in the order of the movements, then of the rates. */
    public static List<VatDue> onReceipts(Receivable receivable) {
        Cashed cashed = new Cashed(receivable.debt());
        // Where nothing is owed, what deposits of other rates left falls due with the invoice.
        cashed.record(receivable.debt().issueDate(), receivable.debt().id());
        for (Change change : receivable.changes()) {
            cashed.count(change);
            cashed.record(change.date(), change.movement());
        }
        return List.copyOf(cashed.events);
    }

    /** What has been cashed so far, and what may be cashed at all. */
    private static final class Cashed {

        private final int digits;
        private final List<VatDue> events = new ArrayList<>();
        private List<VatTotal> may;
        private List<VatTotal> due;
        private BigDecimal payable;
        private BigDecimal paid;

        Cashed(Debt debt) {
            digits = debt.digits();
            may = debt.vat();
            due = Amounts.less(may, may);
            payable = debt.amount();
            paid = payable.subtract(payable);
        }

        void count(Change change) {
            Settlement settlement = change.settlement();
            List<VatTotal> off = takesOff(settlement);
            if (!off.isEmpty()) {
                may = Amounts.less(
                        may,
                        change.undoes() ? off.stream().map(VatTotal::negated).toList() : off);
                payable = payable.subtract(change.settles());
            } else if (!isLost(settlement)) {
                paid = paid.add(change.settles());
            }
        }

        private static List<VatTotal> takesOff(Settlement settlement) {
            if (settlement instanceof CreditAllocation allocation) {
                return allocation.vat();
            }
            boolean corrected =
                    settlement instanceof EarlyPaymentDiscount discount && discount.treatment() == Treatment.CORRECTED;
            return corrected ? ((EarlyPaymentDiscount) settlement).vat() : List.of();
        }

        private static boolean isLost(Settlement settlement) {
            return settlement instanceof WriteOff writeOff && !writeOff.reason().isDifference();
        }

        void record(LocalDate date, String movement) {
            List<VatTotal> now = may.stream()
                    .map(all -> Amounts.share(all, paid, payable, digits))
                    .toList();
            for (VatTotal more : Amounts.less(now, due)) {
                if (more.taxable().signum() != 0 || more.vat().signum() != 0) {
                    events.add(new VatDue(date, movement, more.rate(), more.taxable(), more.vat()));
                }
            }
            due = now;
        }
    }
}
