package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_10;
import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.party.Address;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.port.DocumentQuery;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.total.VatTotal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was prepaid pays for what is used: 150 prints, 100 at 0.10 and 50 at 0.08, are 14.00 before tax and 16.80 with 20 %, on one
 * invoice with desks at 2 000.00, which come to 2 400.00.
 */
class WalletRunTest extends SubscriptionBooks {

    private static final LocalDate START = LocalDate.of(2026, 3, 24);
    private static final LocalDate NEXT = START.plusMonths(1);

    private final WalletDesk wallets = dossier.wallets();

    WalletRunTest() {
        super(START);
    }

    // --- what is sold ---

    /** 120.00 with tax are 100.00 and 20.00, on an invoice of its own. */
    @Test
    void aTopUpIsADepositInvoice() {
        String office = active(office());

        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");

        assertEquals(InvoiceKind.DEPOSIT, sold.kind());
        assertEquals("FC202600087", sold.number().value());
        assertEquals("100.00", sold.totals().totalNet().toPlainString());
        assertEquals("20.00", sold.totals().totalVat().toPlainString());
        assertEquals("120.00", sold.totals().amountDue().toPlainString());
        assertEquals("{" + VAT_20 + "=120.00}", balances(office));
    }

    @Test
    void theSameTopUpIsSoldOnce() {
        String office = active(office());

        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");

        assertEquals(sold, wallets.topUp(office, VAT_20, "120.00", "k"));
        assertEquals("{" + VAT_20 + "=120.00}", balances(office));
        assertRefused("CPT-DESK-KEY-REUSED", () -> wallets.topUp(office, VAT_20, "12.00", "k"));
    }

    @ParameterizedTest(name = "{0} is refused by {1}")
    @CsvSource({
        "0,         CPT-DESK-TOP-UP-AMOUNT",
        "-0.01,     CPT-DESK-TOP-UP-AMOUNT",
        "0.001,     CPT-DESK-TOP-UP-AMOUNT",
        "ten,       CPT-MONEY-NUMBER-MALFORMED",
        "1e400,     CPT-MONEY-NUMBER-OUT-OF-BOUNDS"
    })
    void refusesWhatNobodyCanPay(String gross, String code) {
        String office = active(office());

        assertRefused(code, () -> wallets.topUp(office, VAT_20, gross, "k"));

        assertEquals("{}", balances(office));
        assertTrue(dossier.invoices().issued(Optional.empty(), 1).items().isEmpty());
    }

    @Test
    void refusesASubscriptionThatIsNotThere() {
        assertRefused("CPT-DESK-SUBSCRIPTION-UNKNOWN", () -> wallets.topUp("none", VAT_20, "1", "k"));
        assertRefused("CPT-DESK-SUBSCRIPTION-UNKNOWN", () -> wallets.of("none"));
    }

    // --- what is drawn ---

    /** The whole is billed with its VAT, and what was prepaid comes off what is left to pay. */
    @Test
    void theWalletPaysForWhatWasUsed() {
        String office = active(office());
        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");
        use(office);

        run(NEXT);

        Invoice.Issued invoice = last();
        assertEquals("2014.00", invoice.totals().totalNet().toPlainString());
        assertEquals("402.80", invoice.totals().totalVat().toPlainString());
        assertEquals("16.80", invoice.totals().prepaid().toPlainString());
        assertEquals("2400.00", invoice.totals().amountDue().toPlainString());
        assertEquals(List.of(sold.number().value() + " 14.00 + 2.80"), deducted(invoice));
        assertEquals("{" + VAT_20 + "=103.20}", balances(office));
    }

    @Test
    void anEmptyWalletLeavesTheRestToPay() {
        String office = active(office());
        wallets.topUp(office, VAT_20, "10.00", "k");
        use(office);

        run(NEXT);

        assertEquals("10.00", last().totals().prepaid().toPlainString());
        assertEquals("2406.80", last().totals().amountDue().toPlainString());
        assertEquals("{}", balances(office));
    }

    /** 10.00 with tax are 8.33 and 1.67: whoever takes the last of it takes the last of both. */
    @Test
    void theOldestTopUpIsDrawnFirst() {
        String office = active(office());
        wallets.topUp(office, VAT_20, "10.00", "1");
        wallets.topUp(office, VAT_20, "10.00", "2");
        use(office);

        run(NEXT);
        use(office, NEXT);
        run(NEXT.plusMonths(1));

        List<Invoice.Issued> invoices = invoices();
        assertEquals(List.of("FC202600087 8.33 + 1.67", "FC202600088 5.67 + 1.13"), deducted(invoices.get(1)));
        assertEquals(List.of("FC202600088 2.66 + 0.54"), deducted(invoices.get(0)));
    }

    /** It was taxed at its rate when it was sold. */
    @Test
    void paysForNothingAtAnotherRate() {
        String office = active(office());
        wallets.topUp(office, VAT_10, "120.00", "k");
        use(office);

        run(NEXT);

        assertEquals("0.00", last().totals().prepaid().toPlainString());
        assertEquals("{" + VAT_10 + "=120.00}", balances(office));
    }

    @Test
    void paysForNothingThatIsAgreed() {
        String office = active(office());
        wallets.topUp(office, VAT_20, "120.00", "k");

        run(NEXT);

        assertEquals("2400.00", last().totals().amountDue().toPlainString());
        assertEquals("{" + VAT_20 + "=120.00}", balances(office));
    }

    /** A paper may be paid in full: 16.80 are due and 16.80 are there. */
    @Test
    void nothingMayBeLeftToPay() {
        Subscription office = office();
        String prints =
                active(office.toBuilder().items(List.of(office.items().get(1))).build());
        wallets.topUp(prints, VAT_20, "16.80", "k");
        use(prints);

        run(NEXT);

        assertEquals("16.80", last().totals().totalGross().toPlainString());
        assertEquals("0.00", last().totals().amountDue().toPlainString());
        assertEquals("{}", balances(prints));
    }

    /** Prices with tax: 14.00 is what is paid. */
    @Test
    void paysPricesWithTax() {
        Subscription office = office();
        String gross = active(office.toBuilder()
                .content(office.content().toBuilder().pricing(PriceBasis.GROSS).build())
                .build());
        wallets.topUp(gross, VAT_20, "20.00", "k");
        use(gross);

        run(NEXT);

        assertEquals("2000.00", last().totals().amountDue().toPlainString());
        assertEquals(List.of("FC202600087 11.67 + 2.33"), deducted(last()));
        assertEquals("{" + VAT_20 + "=6.00}", balances(gross));
    }

    @Test
    void allSubscriptionsOfACustomerShareOneWallet() {
        String one = active(office());
        String other = active(office());
        wallets.topUp(one, VAT_20, "30.00", "k");
        use(one);
        use(other);

        run(NEXT);

        assertEquals("{}", balances(other));
        assertEquals(
                List.of("0.00", "0.00", "13.20", "16.80"),
                invoices().stream()
                        .filter(invoice -> invoice.kind() == InvoiceKind.STANDARD)
                        .map(invoice -> invoice.totals().prepaid().toPlainString())
                        .sorted()
                        .toList());
    }

    /** 28.00 before tax are 33.60 with it. */
    @Test
    void isDrawnOnceForOneInvoiceOfSeveralSubscriptions() {
        String one = active(office());
        String other = active(office());
        wallets.topUp(one, VAT_20, "50.00", "k");
        use(one);
        use(other);
        today = NEXT;

        desk.run(BillingRun.issuing(NEXT).grouped(), paper -> {});

        assertEquals("33.60", last().totals().prepaid().toPlainString());
        assertEquals("{" + VAT_20 + "=16.40}", balances(one));
    }

    @Test
    void aRunThatIsRepeatedDrawsNothingMore() {
        String office = active(office());
        wallets.topUp(office, VAT_20, "120.00", "k");
        use(office);

        run(NEXT);
        run(NEXT);

        assertEquals("{" + VAT_20 + "=103.20}", balances(office));
    }

    @Test
    void draftsDrawNothing() {
        String office = active(office());
        wallets.topUp(office, VAT_20, "120.00", "k");
        use(office);
        today = NEXT;

        desk.run(BillingRun.drafting(NEXT), paper -> {});

        assertEquals("{" + VAT_20 + "=120.00}", balances(office));
        assertTrue(dossier.invoices().drafts(Optional.empty(), 10).items().stream()
                .allMatch(draft -> draft.draft().depositsDeducted().isEmpty()));
    }

    // --- what is given back ---

    /** Of 120.00 in the wallet 16.80 are used: 103.20 may be given back, not all of it. */
    @Test
    void aCreditNoteTakesOutWhatIsStillThere() {
        String office = active(office());
        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");
        use(office);
        run(NEXT);

        assertRefused(
                "CPT-SUBSCRIPTION-TOP-UP-DRAWN",
                () -> dossier.creditNotes()
                        .issue(CreditNote.of(sold).percent("87").draft(), "too much"));
        dossier.creditNotes().issue(CreditNote.of(sold).percent("86").draft(), "the rest");

        assertEquals("{}", balances(office));
        assertRefused(
                "CPT-SUBSCRIPTION-TOP-UP-DRAWN",
                () -> dossier.creditNotes()
                        .issue(CreditNote.of(sold).percent("1").draft(), "more"));
    }

    /** What was drawn may not be given back, and what is given back may not be drawn, also once nobody knows whose it was. */
    @Test
    void aCreditNoteFindsTheWalletOfSomebodyErased() {
        String office = active(of(Person.builder()
                .name("Zoé Lambert")
                .address(Address.of("3 rue du Test", "75011", "Paris"))
                .build()));
        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");
        use(office);
        run(NEXT);

        Invoice.Issued erased = dossier.invoices().erasePersonalData(sold.number(), "asked for", "erase");

        assertRefused(
                "CPT-SUBSCRIPTION-TOP-UP-DRAWN",
                () -> dossier.creditNotes()
                        .issue(CreditNote.of(erased).percent("87").draft(), "too much"));
        dossier.creditNotes().issue(CreditNote.of(erased).percent("86").draft(), "the rest");
        assertEquals("{}", balances(office));
        assertRefused(
                "CPT-SUBSCRIPTION-TOP-UP-DRAWN",
                () -> dossier.creditNotes()
                        .issue(CreditNote.of(erased).percent("1").draft(), "more"));
    }

    /** A subscription that goes on is paid from what is left, and its customer may put more in. */
    @Test
    void nothingOfAWalletGetsLostWithItsPapersErased() {
        String office = active(of(Person.builder()
                .name("Zoé Lambert")
                .address(Address.of("3 rue du Test", "75011", "Paris"))
                .build()));
        Invoice.Issued sold = wallets.topUp(office, VAT_20, "120.00", "k");
        dossier.invoices().erasePersonalData(sold.number(), "asked for", "erase");
        dossier.invoices().erasePersonalData(sold.number(), "asked for again", "erase again");

        wallets.topUp(office, VAT_20, "6.00", "more");
        use(office);
        run(NEXT);

        assertEquals("{" + VAT_20 + "=109.20}", balances(office));
        assertEquals(
                "-",
                storage.inUnitOfWork(
                        DOSSIER,
                        unit -> unit.documents()
                                .list(DocumentQuery.of(WalletSheet.KIND), Optional.empty(), 10)
                                .get(0)
                                .party()));
    }

    // --- steps ---

    private static Subscription of(Party customer) {
        Subscription office = office();
        return office.toBuilder()
                .content(office.content().toBuilder().customer(customer).build())
                .build();
    }

    private static Subscription office() {
        return yearly(START, Koworking.OMEGA)
                .addItems(item("desks", "Bureaux")
                        .quantity("10")
                        .unitPrice("200.00")
                        .build())
                .addItems(item("prints", "Impressions")
                        .metered("printer", Aggregation.SUM)
                        .price(PriceModel.tiered(Tier.upTo("100", "0.10"), Tier.beyond("0.08")))
                        .build())
                .build();
    }

    private void use(String id) {
        use(id, START);
    }

    private void use(String id, LocalDate day) {
        desk.recordUsage(id, List.of(UsageEvent.of("e", "printer", day, "150")), "use " + ids.incrementAndGet());
    }

    private String balances(String id) {
        return wallets.of(id).balances().toString();
    }

    private static List<String> deducted(Invoice.Issued invoice) {
        return invoice.draft().depositsDeducted().stream()
                .map(deposit -> deposit.number() + " " + told(deposit.vat().get(0)))
                .toList();
    }

    private static String told(VatTotal part) {
        return part.taxable().toPlainString() + " + " + part.vat().toPlainString();
    }

    private List<Invoice.Issued> invoices() {
        return dossier.invoices().issued(Optional.empty(), 20).items().stream()
                .sorted(Comparator.comparing(
                        (Invoice.Issued invoice) -> invoice.number().value(), Comparator.reverseOrder()))
                .toList();
    }

    private Invoice.Issued last() {
        return invoices().get(0);
    }
}
