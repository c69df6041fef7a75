package io.comptoir.benchmark;

import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.Allocations;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Allocates receipts to the open invoices of one customer, oldest first, ten invoices for each receipt, at growing sizes:
 * what one invoice takes stays the same where the work is linear.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Allocating
 * }</pre>
 */
public final class Allocating {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final int EACH = 10;
    private static final int ROUNDS = 5;
    private static final int DUE_DAYS = 90;
    private static final double NANOS_PER_MICRO = 1e3;

    private Allocating() {}

    /** Prints a line for each size. */
    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%10s %10s %12s %14s%n", "invoices", "receipts", "ms", "us/invoice");
        for (int invoices : new int[] {10_000, 10_000, 100_000, 200_000}) { // the first warms up
            print(invoices);
        }
    }

    private static void print(int invoices) {
        List<Receivable> owed = owed(invoices);
        List<Received> receipts = receipts(invoices / EACH);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Allocations done = Allocations.batch(receipts, owed, any -> "1", DAY);
            best = Math.min(best, System.nanoTime() - start);
            check(done);
        }
        System.out.printf(
                Locale.ROOT,
                "%10d %10d %12.1f %14.2f%n",
                invoices,
                receipts.size(),
                best / NANOS_PER_MICRO / NANOS_PER_MICRO,
                best / NANOS_PER_MICRO / invoices);
    }

    private static void check(Allocations done) {
        if (done.receivables().stream().anyMatch(one -> one.balance().signum() != 0)) {
            throw new IllegalStateException("Something is still owed");
        }
    }

    private static List<Receivable> owed(int count) {
        List<Receivable> owed = new ArrayList<>(count);
        BigDecimal net = new BigDecimal("10.00");
        BigDecimal vat = new BigDecimal("2.00");
        for (int i = 0; i < count; i++) {
            owed.add(Receivable.of(Debt.builder()
                    .id("invoice-" + i)
                    .number(new DocumentNumber("F" + i))
                    .issueDate(DAY.minusDays(i % DUE_DAYS))
                    .dueDate(DAY.plusDays(i % DUE_DAYS))
                    .currency(Currencies.euro())
                    .amount(net.add(vat))
                    .retained(BigDecimal.ZERO)
                    .addVat(new VatTotal(VatRate.VAT_20, net, vat))
                    .build()));
        }
        return owed;
    }

    private static List<Received> receipts(int count) {
        List<Received> receipts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Remittance remittance = Remittance.builder()
                    .id("receipt-" + i)
                    .payer("1")
                    .line(PaymentMethod.TRANSFER, "120.00")
                    .build();
            receipts.add(Received.of(remittance, DAY));
        }
        return receipts;
    }
}
