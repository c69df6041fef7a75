package io.comptoir.accounting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.terms.PaymentMethod;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgedBalanceTest {

    private static final LocalDate DUE = LocalDate.of(2023, 4, 30);
    private static final Posting POSTING = Posting.pcg();

    @ParameterizedTest(name = "{1} days late")
    @CsvSource(delimiter = '|', textBlock = """
            2023-04-30 |  0 | 1200.00 [0.00, 0.00, 0.00, 0.00] 0.00
            2023-05-01 |  1 | 0.00 [1200.00, 0.00, 0.00, 0.00] 0.00
            2023-05-30 | 30 | 0.00 [1200.00, 0.00, 0.00, 0.00] 0.00
            2023-05-31 | 31 | 0.00 [0.00, 1200.00, 0.00, 0.00] 0.00
            2023-06-30 | 61 | 0.00 [0.00, 0.00, 1200.00, 0.00] 0.00
            2023-07-30 | 91 | 0.00 [0.00, 0.00, 0.00, 1200.00] 0.00
            """)
    void aClaimGrowsOld(LocalDate asOf, long days, String buckets) {
        List<JournalEntry> entries = List.of(POSTING.entry(invoice()));

        AgedBalance aged = AgedBalance.of(entries, Matching.NONE, asOf, AgedBalance.DAYS);

        assertEquals(buckets, shown(aged.rows().get(0)));
    }

    /** 500.00 was paid of the two parts of 600.00: the older one is lowered. */
    @Test
    void whatIsPaidLowersTheOldestPart() {
        Invoice.Issued invoice = invoice();
        PaymentSchedule schedule = PaymentSchedule.equal(Debt.of(invoice), List.of(DUE, DUE.plusMonths(1)));
        Receivable paid = Receivable.of(invoice).with(payment("P1", "2023-05-10", "500"));
        List<JournalEntry> entries = new ArrayList<>(List.of(POSTING.entry(invoice, schedule)));
        entries.addAll(POSTING.settlement(invoice, paid));
        Matching matching = Matching.of(entries, List.of(invoice), List.of(paid));

        assertEquals(
                "600.00 [100.00, 0.00, 0.00, 0.00] 0.00",
                shown(AgedBalance.of(entries, matching, LocalDate.of(2023, 5, 15), AgedBalance.DAYS)
                        .rows()
                        .get(0)));
        assertEquals(
                "600.00 [600.00, 0.00, 0.00, 0.00] 0.00",
                shown(AgedBalance.of(entries, matching, LocalDate.of(2023, 5, 9), AgedBalance.DAYS)
                        .rows()
                        .get(0)));
    }

    @Test
    void whatIsSetAgainstNothingStandsApart() throws IOException {
        Received receipt = Received.of(
                Remittance.builder().id("R").line(PaymentMethod.TRANSFER, "200").build(), DUE);
        List<JournalEntry> entries = new ArrayList<>(List.of(POSTING.entry(invoice())));
        entries.addAll(POSTING.receipt(receipt, Papers.OMEGA));

        AgedBalance aged = AgedBalance.of(entries, Matching.NONE, DUE.plusDays(45), AgedBalance.DAYS);

        assertEquals(
                "0.00 [0.00, 1200.00, 0.00, 0.00] -200.00", shown(aged.rows().get(0)));
        assertEquals(new BigDecimal("1000.00"), aged.total());
        assertEquals("0.00 [0.00, 1200.00, 0.00, 0.00] -200.00", shown(aged.sum()));
        StringBuilder csv = new StringBuilder();
        aged.write(csv);
        assertEquals("""
                compte_auxiliaire;tiers;non_echu;1_30;31_60;61_90;plus_de_90;avoirs_et_acomptes;total
                OMEGA;Omega, Inc.;0,00;0,00;1200,00;0,00;0,00;-200,00;1000,00
                Total;;0,00;0,00;1200,00;0,00;0,00;-200,00;1000,00
                """.replace("\n", "\r\n"), csv.toString());
    }

    @Test
    void whoOwesNothingIsLeftOut() {
        Invoice.Issued invoice = invoice();
        Receivable paid = Receivable.of(invoice).with(payment("P1", "2023-05-10", "1200"));
        List<JournalEntry> entries = new ArrayList<>(List.of(POSTING.entry(invoice)));
        entries.addAll(POSTING.settlement(invoice, paid));
        Matching matching = Matching.of(entries, List.of(invoice), List.of(paid));

        assertEquals(
                List.of(),
                AgedBalance.of(entries, matching, DUE.plusDays(45), AgedBalance.DAYS)
                        .rows());
    }

    @Test
    void bucketsGrow() {
        assertThrows(
                IllegalArgumentException.class, () -> AgedBalance.of(List.of(), Matching.NONE, DUE, List.of(30, 30)));
    }

    private static Payment payment(String id, String date, String amount) {
        Source source = new Source("bank-" + id, 0, PaymentMethod.TRANSFER);
        return new Payment(id, LocalDate.parse(date), new BigDecimal(amount), source);
    }

    private static Invoice.Issued invoice() {
        Invoice.Issued one = Papers.invoice(Papers.line("1", "1000", Nature.SERVICE, "20"));
        return new Invoice.Issued(
                "one", new DocumentNumber("FC1"), Papers.DATE, DUE, one.draft(), one.totals(), one.mentions());
    }

    private static String shown(AgedBalance.Row row) {
        return row.notDue() + " " + row.late() + " " + row.credits();
    }
}
