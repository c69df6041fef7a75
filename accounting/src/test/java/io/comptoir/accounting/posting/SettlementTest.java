package io.comptoir.accounting.posting;

import static io.comptoir.accounting.posting.WorkedCases.amount;
import static io.comptoir.accounting.posting.WorkedCases.day;
import static io.comptoir.accounting.posting.WorkedCases.issued;
import static io.comptoir.accounting.posting.WorkedCases.paid;
import static io.comptoir.accounting.posting.WorkedCases.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Kept;
import io.comptoir.payment.CashUse.Refunded;
import io.comptoir.payment.CashUse.TakenBack;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an invoice of 1 200.00, beyond the worked entries. */
class SettlementTest {

    private static final LocalDate DAY = day("2026-05-05");
    private static final AccountingPlan PLAN = WorkedCases.PLAN;
    private static final Posting POSTING = Posting.with(PLAN);
    private static final Invoice.Issued GOODS = issued(sale("FC1", "2026-04-01", "1 1000.00 GOODS 20"));
    private static final Invoice.Issued SERVICE = issued(sale("FC2", "2026-04-01", "1 1000.00 SERVICE 20"));

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # reason  | amount  | goods                                                       | services, whose VAT waits
            TOLERANCE | 0.50    | 658000 D 0.50, 411000 C 0.50                                | 658000 D 0.50, 411000 C 0.50; 445800 D 0.08, 445716 C 0.08
            BAD_DEBT  | 1200.00 | 654000 D 1000.00, 445711 D 200.00, 411000 C 1200.00         | 654000 D 1000.00, 445800 D 200.00, 411000 C 1200.00
            GOODWILL  | 120.00  | 658000 D 120.00, 411000 C 120.00                            | 658000 D 100.00, 445800 D 20.00, 411000 C 120.00
            """)
    void writesOff(Reason reason, BigDecimal amount, String goods, String services) {
        Movement off = new WriteOff("W1", DAY, amount, reason, BigDecimal.ONE, "accord du client");

        assertEquals(goods, shown(POSTING.settlement(GOODS, Receivable.of(GOODS).with(off))));
        assertEquals(
                services,
                shown(POSTING.settlement(SERVICE, Receivable.of(SERVICE).with(off))));
    }

    /** 1 199.50 and the difference of that day are one entry, under the name of the payment. */
    @Test
    void aDifferenceGoesWithItsPayment() {
        Receivable settled = Receivable.of(GOODS)
                .with(paid("VIR1", "2026-05-05", "1199.50", PaymentMethod.TRANSFER))
                .writeOffWithin("W1", DAY, BigDecimal.ONE);

        List<JournalEntry> made = POSTING.settlement(GOODS, settled);

        assertEquals("512000 D 1199.50, 658000 D 0.50, 411000 C 1200.00", shown(made));
        assertEquals("VIR1", made.get(0).document().reference());
        assertEquals(Optional.of("settlement:id-FC1:VIR1"), made.get(0).key());
    }

    @Test
    void aReturnTakesTheVatBackAndAReversalAllOfIt() {
        Receivable paid = Receivable.of(SERVICE).with(paid("CB1", "2026-04-20", "1200.00", PaymentMethod.CARD));
        Receivable returned = paid.with(new Return("IMP1", DAY, "CB1", Optional.empty()));
        Receivable reversed = paid.with(new Reversal("ANN1", DAY, "CB1", Optional.empty()));
        String first = "517000 D 1183.20, 627800 D 16.80, 411000 C 1200.00; 445800 D 200.00, 445716 C 200.00; ";

        assertEquals(
                first + "411000 D 1200.00, 517000 C 1200.00; 445716 D 200.00, 445800 C 200.00",
                shown(POSTING.settlement(SERVICE, returned)));
        assertEquals(
                first + "411000 D 1200.00, 517000 C 1183.20, 627800 C 16.80; 445716 D 200.00, 445800 C 200.00",
                shown(POSTING.settlement(SERVICE, reversed)));
    }

    /** 240.00 of a service that was paid: its VAT is due no more once it is refunded. */
    @Test
    void refundsACreditNote() {
        Invoice.Issued credit = issued(new WorkedCases.Paper(
                "AV1",
                DAY,
                CreditNote.of(SERVICE).percent("20").reason(CreditReason.REFUND).draft()));
        Receivable refunded = Receivable.of(credit).with(paid("RB1", "2026-05-06", "240.00", PaymentMethod.TRANSFER));

        List<JournalEntry> made = POSTING.settlement(credit, refunded);

        assertEquals("411000 D 240.00, 512000 C 240.00; 445716 D 40.00, 445800 C 40.00", shown(made));
        assertEquals(
                "Remboursement avoir AV1 Omega, Inc.",
                made.get(0).lines().get(0).label());
    }

    /** 5 % of 1 200.00 are kept back: the last money settles them. */
    @Test
    void theLastMoneySettlesWhatWasKeptBack() {
        Invoice.Issued kept = issued(
                sale("FC3", "2026-04-01", "1 1000.00 GOODS 20").with(draft -> draft.retention(Retention.percent("5"))));
        Receivable settled = Receivable.of(kept)
                .with(paid("VIR1", "2026-05-05", "1000.00", PaymentMethod.TRANSFER))
                .with(paid("VIR2", "2027-05-05", "200.00", PaymentMethod.TRANSFER));

        assertEquals(
                "512000 D 1000.00, 411000 C 1000.00; 512000 D 200.00, 411000 C 140.00, 411700 C 60.00",
                shown(POSTING.settlement(kept, settled)));
    }

    /** 1 500.00 for 1 200.00: the rest stays with the payer; then 200.00 go back, 99.00 are a gain, and the bank wants 1 200.00. */
    @Test
    void aReceiptIsEnteredWholeWithAllThatBecomesOfIt() {
        Received receipt = Received.of(
                        Remittance.builder()
                                .id("RG1")
                                .line(PaymentMethod.CHEQUE, "1500.00")
                                .build(),
                        DAY)
                .with(new Allocated("A1", DAY, amount("1200.00"), 0, "id-FC1"))
                .with(new Refunded("RB1", DAY, amount("200.00"), 0))
                .with(new Kept("K1", DAY, amount("99.00"), 0, Kept.Reason.TOLERANCE))
                .with(new TakenBack("IMP1", DAY, "A1", Optional.empty()));

        assertEquals(
                "511200 D 1500.00, 411000 C 1500.00; 411000 D 200.00, 511200 C 200.00; 411000 D 99.00, 758000 C 99.00;"
                        + " 411000 D 1200.00, 512000 C 1200.00",
                shown(POSTING.receipt(receipt, Papers.OMEGA)));
        Receivable paid = Receivable.of(SERVICE).with(paid("A1", "2026-05-05", "1200.00", PaymentMethod.CHEQUE));
        assertEquals("445800 D 200.00, 445716 C 200.00", shown(POSTING.settlementWithoutMoney(SERVICE, paid)));
    }

    @Test
    void aReceiptInSeveralWaysIsAnEntryInEachJournal() {
        Received receipt = Received.of(
                Remittance.builder()
                        .id("RG1")
                        .line(PaymentMethod.CARD, "100.00")
                        .line(PaymentMethod.TRANSFER, "140.00")
                        .build(),
                DAY);

        List<JournalEntry> made = POSTING.receipt(receipt, Papers.OMEGA);

        assertEquals("517000 D 98.60, 627800 D 1.40, 411000 C 100.00; 512000 D 140.00, 411000 C 140.00", shown(made));
        assertEquals(
                List.of("PSP", "BQ"),
                made.stream().map(one -> one.journal().code()).toList());
    }

    /** The third scheme: 4191 holds the deposit with its VAT, which 44584 mirrors. */
    @Test
    void aDepositMayBeHeldWithItsVat() {
        AccountingPlan gross =
                PLAN.toBuilder().depositScheme(DepositScheme.INVOICE_GROSS).build();
        Invoice.Issued deposit = issued(
                sale("FA1", "2026-02-01", "1 3000.00 SERVICE 20").with(draft -> draft.kind(InvoiceKind.DEPOSIT)));
        Invoice.Issued last = issued(sale("FC1", "2026-03-31", "1 10000.00 SERVICE 20")
                .with(draft -> draft.addDepositsDeducted(
                        new Deposit("FA1", deposit.issueDate(), deposit.totals().vat()))));

        assertEquals(
                "411000 D 3600.00, 419100 C 3600.00, 445840 D 600.00, 445800 C 600.00",
                shown(Posting.with(gross).entries(deposit)));
        assertEquals(
                "411000 D 8400.00, 419100 D 3600.00, 445840 C 600.00, 706000 C 10000.00, 445800 C 1400.00",
                shown(Posting.with(gross).entries(last)));
    }

    @Test
    void aDepositThatIsEnteredWhenPaidHasNoEntryBefore() {
        AccountingPlan paid =
                PLAN.toBuilder().depositScheme(DepositScheme.PAYMENT_GROSS).build();
        Invoice.Issued deposit = issued(
                sale("FA1", "2026-02-01", "1 3000.00 SERVICE 20").with(draft -> draft.kind(InvoiceKind.DEPOSIT)));

        assertEquals(List.of(), Posting.with(paid).entries(deposit));
    }

    /** 1 200.00 in two parts, on two lines with their days. */
    @Test
    void eachInstalmentMayHaveItsLine() {
        PaymentSchedule schedule = PaymentSchedule.equal(Debt.of(GOODS), List.of(day("2026-05-01"), day("2026-06-01")));

        List<JournalLine> lines = POSTING.entry(GOODS, schedule).lines();

        assertEquals(
                List.of("411000/OMEGA D 600.00 2026-05-01", "411000/OMEGA D 600.00 2026-06-01"),
                lines.stream()
                        .filter(line -> line.dueDate().isPresent())
                        .map(line -> line + " " + line.dueDate().orElseThrow())
                        .toList());
        assertEquals(
                Optional.of(GOODS.dueDate()),
                POSTING.entry(GOODS).lines().get(0).dueDate());
    }

    /** 76.69 USD at 0.912 are 69.94; 30.42, 30.41, 6.08 and 3.04 are 69.95: the larger sale takes the cent. */
    @Test
    void aForeignInvoiceBalancesInEuros() {
        Invoice.Issued dollars = issued(sale("FC5", "2026-04-01", "1 33.35 GOODS 20", "1 33.34 SERVICE 10")
                .with(draft -> draft.currency(Currencies.of("USD")).exchange(rate("0.912"))));

        JournalEntry entry = POSTING.entry(dollars);

        assertEquals(
                "411000 D 69.94, 707000 C 30.41, 706000 C 30.41, 445711 C 6.08, 445800 C 3.04", shown(List.of(entry)));
        assertEquals(
                Optional.of(new ForeignAmount(amount("76.69"), Currencies.of("USD"))),
                entry.lines().get(0).foreign());
    }

    /** 1 200.00 USD, of which 5 % are kept back: one payment of all of it settles 1 140.00 and 60.00. */
    @Test
    void eachClaimIsSettledByItsOwnForeignAmount() {
        Invoice.Issued dollars = issued(sale("FC5", "2026-04-01", "1 1000.00 GOODS 20")
                .with(draft -> draft.currency(Currencies.of("USD"))
                        .exchange(rate("0.9"))
                        .retention(Retention.percent("5"))));
        Receivable paid = Receivable.of(dollars).with(paid("VIR1", "2026-05-05", "1200.00", PaymentMethod.TRANSFER));

        assertEquals(
                "512000 1200.00, 411000 -1140.00, 411700 -60.00",
                foreign(POSTING.settlement(dollars, paid, atRate("VIR1", "0.9"))));
    }

    /** 1 199.50 USD and the 0.50 that are let go on that day settle 1 200.00 in one line. */
    @Test
    void foreignAmountsOfAnEntryAddUp() {
        Invoice.Issued dollars = issued(sale("FC5", "2026-04-01", "1 1000.00 GOODS 20")
                .with(draft -> draft.currency(Currencies.of("USD")).exchange(rate("0.9"))));
        Receivable settled = Receivable.of(dollars)
                .with(paid("VIR1", "2026-05-05", "1199.50", PaymentMethod.TRANSFER))
                .writeOffWithin("W1", DAY, BigDecimal.ONE);

        assertEquals(
                "512000 1199.50, 658000 -, 411000 -1200.00",
                foreign(POSTING.settlement(dollars, settled, atRate("VIR1", "0.9"))));
    }

    private static BankDetails atRate(String payment, String rate) {
        return new BankDetails(Map.of(), Map.of(payment, rate(rate)));
    }

    private static String foreign(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(line -> line.account() + " "
                        + line.foreign()
                                .map(one -> one.amount().toPlainString())
                                .orElse("-"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void refusesWhatItCannotEnter() {
        Invoice.Issued dollars = issued(sale("FC5", "2026-04-01", "1 100 GOODS 0")
                .with(draft -> draft.currency(Currencies.of("USD")).exchange(rate("0.9"))));
        Receivable paid = Receivable.of(dollars).with(paid("VIR1", "2026-05-05", "100", PaymentMethod.TRANSFER));

        assertEquals(
                "CPT-ACCOUNTING-PAYMENT-RATE-MISSING",
                assertThrows(ViolationsException.class, () -> POSTING.settlement(dollars, paid))
                        .code());
        assertEquals(
                "CPT-ACCOUNTING-RECEIVABLE-OF-ANOTHER",
                assertThrows(ViolationsException.class, () -> POSTING.settlement(GOODS, paid))
                        .code());
        Received foreign = Received.of(
                Remittance.builder()
                        .id("R")
                        .currency(Currencies.of("USD"))
                        .line(PaymentMethod.CASH, "1.00")
                        .build(),
                DAY);
        assertEquals(
                "CPT-ACCOUNTING-RECEIPT-FOREIGN",
                assertThrows(ViolationsException.class, () -> POSTING.receipt(foreign, Papers.OMEGA))
                        .code());
    }

    @Test
    void aFeeOfTheBankGoesBeforeThatOfThePlan() {
        Receivable paid = Receivable.of(GOODS).with(paid("CB1", "2026-05-05", "700.00", PaymentMethod.CARD));
        BankDetails bank = new BankDetails(Map.of("CB1", amount("8.75")), Map.of());

        assertEquals("517000 D 691.25, 627800 D 8.75, 411000 C 700.00", shown(POSTING.settlement(GOODS, paid, bank)));
    }

    @Test
    void moneyMovesThroughInternalTransfers() {
        List<JournalEntry> made = Treasury.with(PLAN).transfer(paper("VI1"), "CASH", "TRANSFER", amount("300.00"));

        assertEquals("530000 C 300.00, 580000 D 300.00; 512000 D 300.00, 580000 C 300.00", shown(made));
        assertEquals(
                List.of("CA", "BQ"),
                made.stream().map(one -> one.journal().code()).toList());
    }

    /** 1 200.00 is doubtful, half of its net is set aside; later all of it is lost, and the set-aside taken back. */
    @Test
    void aDoubtfulCustomer() {
        Treasury treasury = Treasury.with(PLAN);

        assertEquals(
                "416000 D 1200.00, 411000 C 1200.00; 681740 D 500.00, 491000 C 500.00;"
                        + " 654000 D 1000.00, 445711 D 200.00, 416000 C 1200.00; 781740 C 500.00, 491000 D 500.00",
                shown(List.of(
                        treasury.doubtful(paper("D1"), Papers.OMEGA, amount("1200.00")),
                        treasury.impairment(paper("D2"), Papers.OMEGA, amount("500.00")),
                        treasury.lost(
                                paper("D3"), Papers.OMEGA, amount("1000.00"), amount("200.00"), Account.of("445711")),
                        treasury.impairment(paper("D4"), Papers.OMEGA, amount("-500.00")))));
    }

    @Test
    void theBuyerOwesTheVatOfAPurchaseInTheUnion() {
        assertEquals(
                "445660 D 200.00, 445200 C 200.00",
                shown(List.of(Treasury.with(PLAN).reverseCharge(paper("AC1"), VatRate.VAT_20, amount("1000.00")))));
    }

    private static ExchangeRate rate(String rate) {
        return new ExchangeRate(Currencies.euro(), new BigDecimal(rate), Optional.empty(), Optional.empty());
    }

    private static SupportingDocument paper(String reference) {
        return new SupportingDocument(reference, DAY);
    }

    /** {@code 512000 D 500.00, 411000 C 500.00; …}, without parties. */
    private static String shown(List<JournalEntry> entries) {
        return String.join(
                "; ",
                entries.stream()
                        .map(entry -> String.join(
                                ", ",
                                entry.lines().stream()
                                        .map(line -> line.toString().replaceAll("/\\w+", ""))
                                        .toList()))
                        .toList());
    }
}
