package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_10;
import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.audit.AuditRecord;
import io.comptoir.deal.Billing;
import io.comptoir.deal.BillingProgress;
import io.comptoir.deal.MilestoneTemplate;
import io.comptoir.deal.QuoteState;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.DossierId;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.port.Ports;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** From deal to settled order, as the guides tell it. */
class CommercialChainTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 28);
    private static final Issuer ISSUER = Issuer.builder()
            .entity(Koworking.ENTITY)
            .invoiceSeries(new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER)).startingAt(86))
            .creditNoteSeries(new NumberSeries(new NumberingScheme("AV{yyyy}{seq:5}", Reset.NEVER)).startingAt(3))
            .build();
    private static final Acceptance YES = Acceptance.of("Lauren Bailey", DAY);

    private final AtomicInteger ids = new AtomicInteger();
    private LocalDate today = DAY;
    private final Dossier dossier = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), ISSUER, Actor.of("alice", "Alice"));

    // --- case 3: milestones ---

    /** S4-69: a tenth and nine tenths of 18 000 before tax. */
    @Test
    void billsTheMilestonesOfKoworking() {
        SavedDeal deal = wonDeal("20", "900.00");
        Billing billing = dossier.deals().bill(deal.id());

        List<Invoice.Draft> drafts =
                billing.milestones(MilestoneTemplate.DEPOSIT_AND_BALANCE.from(LocalDate.of(2023, 3, 27)));

        assertEquals(List.of("1800.00 360.00 2160.00", "16200.00 3240.00 19440.00"), amounts(drafts));
        assertEquals(
                List.of(LocalDate.of(2023, 3, 27), LocalDate.of(2023, 4, 27)),
                drafts.stream().map(draft -> draft.issueDate().orElseThrow()).toList());
        assertEquals(InvoiceKind.DEPOSIT, drafts.get(0).kind());
        assertEquals(
                "10",
                drafts.get(0).order().orElseThrow().percentage().orElseThrow().toString());
    }

    /** S4-70: a tenth is issued, nine tenths are forecast. */
    @Test
    void followsMilestonesFromDraftsToTheFinalInvoice() {
        today = LocalDate.of(2023, 3, 27);
        SavedDeal deal = wonDeal("20", "900.00");
        List<Invoice.Draft> drafts =
                dossier.deals().bill(deal.id()).milestones(MilestoneTemplate.DEPOSIT_AND_BALANCE.from(today));
        SavedDraft deposit = dossier.invoices().save(drafts.get(0), "m1");
        SavedDraft balance = dossier.invoices().save(drafts.get(1), "m2");

        Invoice.Issued issued = dossier.invoices().issue(deposit, "issue-m1");

        BillingProgress progress = dossier.deals().progress(deal.id());
        assertEquals("FC202300086", issued.number().value());
        assertEquals("10", progress.issuedRatio().toString());
        assertEquals("16200.00", progress.forecast().toPlainString());
        assertEquals("100", progress.ratio().toString());
        assertEquals("0.00", progress.remaining().toPlainString());

        today = LocalDate.of(2023, 4, 27);
        dossier.invoices().discard(balance, "no-forecast");
        Invoice.Issued last =
                dossier.invoices().issue(dossier.deals().bill(deal.id()).rest(), "final");
        assertEquals(InvoiceKind.FINAL, last.kind());
        assertEquals("18000.00", last.totals().totalNet().toPlainString());
        assertEquals("19440.00", last.totals().amountDue().toPlainString());
        assertEquals("FC202300086", last.draft().depositsDeducted().get(0).number());
        assertEquals("100", dossier.deals().progress(deal.id()).issuedRatio().toString());
        assertRefused(
                "CPT-DEAL-NOTHING-LEFT", () -> dossier.deals().bill(deal.id()).rest());
    }

    /** S4-92: the order is billed in two papers, and the second of them is paid in three thirds of 19 440. */
    @Test
    void combinesAScheduleOfBillsWithOneOfPayments() {
        today = LocalDate.of(2023, 3, 27);
        SavedDeal deal = wonDeal("20", "900.00");
        List<Invoice.Draft> bills =
                dossier.deals().bill(deal.id()).milestones(MilestoneTemplate.DEPOSIT_AND_BALANCE.from(today));
        Invoice.Issued deposit = dossier.invoices().issue(bills.get(0), "m1");
        dossier.payments().pay(deposit, "2160.00", PaymentMethod.TRANSFER, today, "paid-m1");
        today = LocalDate.of(2023, 4, 27);
        Invoice.Issued last =
                dossier.invoices().issue(dossier.deals().bill(deal.id()).rest(), "final");

        PaymentSchedule thirds = PaymentSchedule.equal(
                Receivable.of(last).debt(), List.of(today, LocalDate.of(2023, 5, 27), LocalDate.of(2023, 6, 27)));
        dossier.payments().schedule(last, thirds, "thirds");
        Receivable owed = dossier.payments().pay(last, "6480.00", PaymentMethod.TRANSFER, today, "paid-1");

        assertEquals("100", dossier.deals().progress(deal.id()).issuedRatio().toString());
        assertEquals("12960.00", owed.balance().toPlainString());
        assertEquals("0.00", owed.dueNow(LocalDate.of(2023, 5, 26)).toPlainString());
        assertEquals("6480.00", owed.dueNow(LocalDate.of(2023, 5, 27)).toPlainString());
        assertEquals("12960.00", owed.dueNow(LocalDate.of(2023, 6, 27)).toPlainString());
    }

    @Test
    void refusesABalanceThatForgetsTheDeposit() {
        today = LocalDate.of(2023, 3, 27);
        SavedDeal deal = wonDeal("20", "900.00");
        List<Invoice.Draft> drafts =
                dossier.deals().bill(deal.id()).milestones(MilestoneTemplate.DEPOSIT_AND_BALANCE.from(today));
        dossier.invoices().issue(drafts.get(0), "deposit");
        today = LocalDate.of(2023, 4, 27);

        assertRefused("CPT-DEAL-DEPOSITS-NOT-DEDUCTED", () -> dossier.invoices().issue(drafts.get(1), "balance"));
    }

    // --- case 4: quote, invoice, credit note ---

    /** S4-17, S4-30: 25 %, 13 500 and, after the credit note, 80 %. */
    @Test
    void followsTheOfferOfKoworking() {
        SavedDeal deal = wonDeal("20", "900.00");
        SavedQuote made = dossier.deals().newQuote(deal.id(), "offer");
        Invoice.Draft content = made.quote().content().toBuilder()
                .lines(List.of(((ItemLine) made.quote().content().lines().get(0))
                        .toBuilder().quantity("5").build()))
                .build();
        SavedQuote offer = dossier.quotes().save(made.with(made.quote().change(content)), "five");
        dossier.quotes().send(offer.id(), "send");
        dossier.quotes().accept(offer.id(), YES, "accept");
        dossier.invoices().issue(content(1, "1.00"), "before"); // so that the number is the guide's
        dossier.invoices().issue(content(1, "1.00"), "before-2");
        dossier.invoices().issue(content(1, "1.00"), "before-3");

        Invoice.Issued invoice =
                dossier.invoices().issue(dossier.quotes().bill(offer.id()).rest(), "all");

        assertEquals("FC202300089", invoice.number().value());
        assertEquals("5400.00", invoice.totals().totalGross().toPlainString());
        BillingProgress progress = dossier.deals().progress(deal.id());
        assertEquals("4500.00", progress.invoiced().toPlainString());
        assertEquals("4500.00", progress.issued().toPlainString());
        assertEquals("0.00", progress.forecast().toPlainString());
        assertEquals("25", progress.ratio().toString());
        assertEquals("13500.00", progress.remaining().toPlainString());
        assertEquals(QuoteState.INVOICED, dossier.quotes().state(offer.id()));

        Invoice.Draft credit = dossier.invoices()
                .credit(invoice)
                .line(0, "1")
                .reason(CreditReason.REFUND)
                .draft();
        Invoice.Issued note = dossier.creditNotes().issue(credit, "credit");

        assertEquals("AV202300003", note.number().value());
        assertEquals("80", dossier.quotes().progress(offer.id()).ratio().toString());
        assertEquals("900.00", dossier.quotes().progress(offer.id()).remaining().toPlainString());
        assertEquals(QuoteState.PARTLY_INVOICED, dossier.quotes().state(offer.id()));
    }

    /** S4-24: an offer that is not synchronised leaves the deal as it was. */
    @Test
    void aDealFollowsItsQuoteOnlyWhenToldTo() {
        SavedDeal deal = wonDeal("20", "900.00");
        SavedQuote made = dossier.deals().newQuote(deal.id(), "offer");
        Quote smaller = made.quote().change(content(5, "900.00"));

        assertEquals("18000.00", net(dossier.deals().find(deal.id()).orElseThrow()));
        dossier.deals().synchronise(deal.id(), smaller, "sync");

        SavedDeal now = dossier.deals().find(deal.id()).orElseThrow();
        assertEquals("4500.00", net(now));
        assertEquals(Optional.of(smaller.id()), now.deal().synchronised());
        assertEquals(List.of(smaller.id()), now.deal().quotes());
    }

    /** S4-16: a deal is billed once it is won, and not before. */
    @Test
    void billsADealOnlyOnceItIsWon() {
        SavedDeal deal = dossier.deals().save("Formation", content(3, "900.00"), "deal");

        assertRefused("CPT-DEAL-NOT-WON", () -> dossier.deals().bill(deal.id()));
        assertRefused("CPT-DEAL-STAGE-UNKNOWN", () -> dossier.deals().move(deal.id(), "Gagné", "typo"));
        SavedDeal won = dossier.deals().move(deal.id(), "Gagnée", "win");

        assertEquals(Optional.of(DAY), won.deal().closeDate());
        assertEquals(
                "2700.00",
                dossier.deals().bill(deal.id()).rest().totals().totalNet().toPlainString());
    }

    // --- deposits ---

    /** E02 and S1-35: 30 % over two rates, then the balance, to the cent. */
    @Test
    void aDepositAndTheFinalInvoiceMakeTheOrder() {
        Invoice.Draft content = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("a", "1", "1000.00", VAT_20)
                .line("b", "1", "500.00", VAT_10)
                .draft();
        String quote = accepted(content);

        Invoice.Issued deposit =
                dossier.invoices().issue(dossier.quotes().bill(quote).deposit("30"), "deposit");
        assertEquals(QuoteState.DEPOSIT_INVOICED, dossier.quotes().state(quote));
        Invoice.Issued last =
                dossier.invoices().issue(dossier.quotes().bill(quote).rest(), "final");

        assertEquals("525.00", deposit.totals().totalGross().toPlainString());
        assertEquals(
                List.of("20: 300.00 + 60.00", "10: 150.00 + 15.00"),
                deposit.totals().vat().stream().map(CommercialChainTest::shown).toList());
        assertEquals("525.00", last.totals().prepaid().toPlainString());
        assertEquals("1225.00", last.totals().amountDue().toPlainString());
        assertEquals(QuoteState.INVOICED, dossier.quotes().state(quote));
    }

    @Test
    void severalDepositsByPercentAndAmountAreDeductedTogether() {
        String quote = accepted(content(1, "1000.00"));

        dossier.invoices().issue(dossier.quotes().bill(quote).deposit("30"), "d1");
        dossier.invoices().issue(dossier.quotes().bill(quote).depositAmount("100.00"), "d2");
        Invoice.Draft last = dossier.quotes().bill(quote).rest();

        assertEquals(2, last.depositsDeducted().size());
        assertEquals(
                "83.33", last.depositsDeducted().get(1).vat().get(0).taxable().toPlainString());
        assertEquals("740.00", last.totals().amountDue().toPlainString());
    }

    @Test
    void refusesDepositsAboveTheOrder() {
        String quote = accepted(content(1, "1000.00"));

        assertRefused(
                "CPT-DEAL-DEPOSIT-AMOUNT", () -> dossier.quotes().bill(quote).depositAmount("1200.01"));
        dossier.invoices().issue(dossier.quotes().bill(quote).deposit("80"), "d1");
        Invoice.Draft second = dossier.quotes().bill(quote).deposit("30");
        assertRefused("CPT-DEAL-ABOVE-ORDER", () -> dossier.invoices().issue(second, "d2"));
    }

    /** A deposit that was given back is deducted no more (503). */
    @Test
    void aDepositThatWasGivenBackIsNotDeducted() {
        String quote = accepted(content(1, "1000.00"));
        Invoice.Issued deposit =
                dossier.invoices().issue(dossier.quotes().bill(quote).deposit("30"), "d1");

        Invoice.Issued back = dossier.creditNotes()
                .issue(dossier.invoices().credit(deposit).full().draft(), "back");

        assertEquals(InvoiceKind.DEPOSIT_CREDIT_NOTE, back.kind());
        assertEquals(
                "1200.00",
                dossier.quotes().bill(quote).rest().totals().amountDue().toPlainString());
    }

    // --- parts ---

    @Test
    void billsChosenLinesAndThenTheRest() {
        String quote = accepted(content(10, "100.00"));

        dossier.invoices().issue(dossier.quotes().bill(quote).lines(Map.of(0, BigDecimal.valueOf(4))), "four");
        Invoice.Draft tooMany = dossier.quotes().bill(quote).lines(Map.of(0, BigDecimal.valueOf(7)));
        assertRefused("CPT-DEAL-ABOVE-ORDER", () -> dossier.invoices().issue(tooMany, "seven"));
        assertRefused("CPT-DEAL-QUANTITY", () -> dossier.quotes().bill(quote).lines(Map.of(0, BigDecimal.valueOf(11))));
        assertRefused(
                "CPT-DEAL-LINE-UNKNOWN", () -> dossier.quotes().bill(quote).lines(Map.of(1, BigDecimal.ONE)));

        assertEquals(
                "600.00",
                dossier.quotes().bill(quote).rest().totals().totalNet().toPlainString());
    }

    @Test
    void billsWorksBySituations() {
        String quote = accepted(content(1, "1234.56"));

        Invoice.Issued first =
                dossier.invoices().issue(dossier.quotes().bill(quote).situation("33.33"), "s1");
        assertRefused(
                "CPT-DEAL-SITUATION-BACKWARDS",
                () -> dossier.quotes().bill(quote).situation("20"));
        Invoice.Issued second =
                dossier.invoices().issue(dossier.quotes().bill(quote).situation("66.66"), "s2");
        Invoice.Issued last =
                dossier.invoices().issue(dossier.quotes().bill(quote).situation("100"), "s3");

        assertEquals(
                List.of("411.48 82.30", "411.48 82.29", "411.60 82.32"),
                List.of(first, second, last).stream()
                        .map(one -> one.totals().totalNet().toPlainString() + " "
                                + one.totals().totalVat().toPlainString())
                        .toList()); // 822.96 × 20 % is 164.59 all together, 1 234.56 is 246.91
        assertEquals(InvoiceKind.PROGRESS, last.kind());
    }

    // --- quotes ---

    @Test
    void aQuoteIsNumberedWhenItIsSentAndKeepsItsNumber() {
        SavedQuote quote = dossier.quotes().save(content(1, "10.00"), "q");
        SavedQuote sent = dossier.quotes().send(quote.id(), "send");
        dossier.quotes().reopen(quote.id(), "prix revu", "reopen");
        SavedQuote again = dossier.quotes().send(quote.id(), "again");
        SavedQuote other = dossier.quotes().save(content(1, "20.00"), "q2");

        assertEquals("D2023-00001", sent.quote().number().orElseThrow().value());
        assertEquals(sent.quote().number(), again.quote().number());
        assertEquals(
                "D2023-00002",
                dossier.quotes()
                        .send(other.id(), "send2")
                        .quote()
                        .number()
                        .orElseThrow()
                        .value());
        assertEquals(
                Optional.of(again), dossier.quotes().find(again.quote().number().orElseThrow()));
    }

    @Test
    void anotherVersionTakesThePlaceOfTheFirst() {
        SavedQuote first = dossier.quotes().save(content(1, "10.00"), "q");
        dossier.quotes().send(first.id(), "send");

        SavedQuote second = dossier.quotes().nextVersion(first.id(), "v2");

        assertEquals(2, second.quote().version());
        assertEquals(Optional.of(first.id()), second.quote().previous());
        assertEquals(QuoteState.REPLACED, dossier.quotes().state(first.id()));
        assertEquals(QuoteState.DRAFT, dossier.quotes().state(second.id()));
        assertRefused("CPT-DOCUMENT-QUOTE-STAGE", () -> dossier.quotes().accept(first.id(), YES, "late"));
    }

    @Test
    void aQuoteExpires() {
        Quote quote = Quote.builder()
                .id("-")
                .content(content(1, "10.00"))
                .validUntil(DAY.plusDays(30))
                .build();
        SavedQuote saved = dossier.quotes().save(quote, "q");
        dossier.quotes().send(saved.id(), "send");
        assertEquals(QuoteState.PENDING, dossier.quotes().state(saved.id()));

        today = DAY.plusDays(31);

        assertEquals(QuoteState.EXPIRED, dossier.quotes().state(saved.id()));
        assertRefused(
                "CPT-DOCUMENT-QUOTE-EXPIRED",
                () -> dossier.quotes().accept(saved.id(), Acceptance.of("Lauren Bailey", today), "late"));
    }

    /** Who has not answered yet is reminded before his quote expires: the first to expire first. */
    @Test
    void knowsWhichQuotesExpireSoon() {
        String late = sent("late", DAY.plusDays(10));
        String soon = sent("soon", DAY.plusDays(2));
        String answered = sent("answered", DAY.plusDays(3));
        dossier.quotes().accept(answered, YES, "accept-answered");
        sent("far", DAY.plusDays(11));
        dossier.quotes().save(content(1, "10.00"), "draft");

        assertEquals(List.of(soon, late), expiring(DAY.plusDays(10)));
        today = DAY.plusDays(3);
        assertEquals(List.of(late), expiring(DAY.plusDays(10)));
    }

    private List<String> expiring(LocalDate day) {
        return dossier.quotes().expiring(day).stream().map(SavedQuote::id).toList();
    }

    private String sent(String key, LocalDate validUntil) {
        Quote quote = Quote.builder()
                .id("-")
                .content(content(1, "10.00"))
                .validUntil(validUntil)
                .build();
        String id = dossier.quotes().save(quote, key).id();
        return dossier.quotes().send(id, "send-" + key).id();
    }

    /** What became of a quote is in the audit trail, with its reasons; who agreed is not named there. */
    @Test
    void theTrailTellsTheLifeOfAQuote() {
        String quote = accepted(content(1, "1000.00"));
        dossier.quotes().reopen(quote, "prix revu", "reopen");
        dossier.quotes().send(quote, "send-again");
        dossier.quotes().refuse(quote, "trop cher", "refuse");

        List<AuditRecord> history = dossier.trail().history(quote);
        List<String> told = history.stream()
                .map(record -> record.action() + " " + record.value("stage").orElse("") + " "
                        + record.value("reason").orElse("-"))
                .toList();

        assertEquals(
                List.of(
                        "SENT SENT -",
                        "ACCEPTED ACCEPTED -",
                        "REOPENED DRAFT prix revu",
                        "SENT SENT prix revu",
                        "REFUSED REFUSED trop cher"),
                told);
        assertFalse(history.toString().contains("Lauren"));
        assertEquals(Optional.of("1000.00"), history.get(1).value("totalNet"));
    }

    /** UNTDID 1001, 262: a contract and a period, and no invoice. */
    @Test
    void aRebateNamesItsContractAndItsPeriod() {
        Period year = Period.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));

        Invoice.Issued rebate = dossier.invoices()
                .rebate(Koworking.OMEGA, "CT-2022-7", year)
                .line("Remise de fin d'année", "1", "250.00", VAT_20)
                .issue("rebate");

        assertEquals(InvoiceKind.REBATE, rebate.kind());
        assertEquals("AV202300003", rebate.number().value());
        assertEquals(Optional.of(year), rebate.draft().period());
        assertEquals(Optional.empty(), rebate.draft().origin());
        assertEquals(Optional.of(rebate), dossier.creditNotes().find(rebate.number()));
    }

    @Test
    void optionsCountOnceTheyAreChosen() {
        ItemLine option = ItemLine.builder()
                .label("Plateaux repas")
                .quantity("20")
                .unitPrice("15.00")
                .vat(VAT_20)
                .build();
        Quote quote = Quote.builder()
                .id("-")
                .content(content(1, "100.00"))
                .addOptions(option)
                .build();
        SavedQuote saved = dossier.quotes().save(quote, "q");
        SavedQuote sent = dossier.quotes().send(saved.id(), "send");
        assertEquals("100.00", sent.quote().totals().totalNet().toPlainString());
        assertRefused(
                "CPT-DOCUMENT-QUOTE-NO-OPTION", () -> dossier.quotes().accept(saved.id(), YES, Set.of(1), "wrong"));

        SavedQuote accepted = dossier.quotes().accept(saved.id(), YES, Set.of(0), "yes");

        assertEquals("400.00", accepted.quote().totals().totalNet().toPlainString());
    }

    /** S1-47: what is invoiced cannot change, until it is given back. */
    @Test
    void anInvoicedQuoteOpensAgainOnlyOnceItIsGivenBack() {
        String quote = accepted(content(1, "1000.00"));
        Invoice.Issued invoice =
                dossier.invoices().issue(dossier.quotes().bill(quote).rest(), "all");

        assertRefused("CPT-DESK-QUOTE-BILLED", () -> dossier.quotes().reopen(quote, "erreur", "no"));
        dossier.creditNotes().issue(dossier.invoices().credit(invoice).full().draft(), "back");
        dossier.quotes().reopen(quote, "erreur", "yes");

        assertEquals(QuoteState.DRAFT, dossier.quotes().state(quote));
    }

    @Test
    void twoInvoicesOfOneQuoteNeverBillMoreThanIt() {
        String quote = accepted(content(1, "1000.00"));
        Invoice.Draft one = dossier.quotes().bill(quote).rest();
        Invoice.Draft two = one.toBuilder().note("encore").build();

        dossier.invoices().issue(one, "one");

        assertRefused("CPT-DEAL-ABOVE-ORDER", () -> dossier.invoices().issue(two, "two"));
        assertTrue(dossier.invoices().check(two).hasErrors());
    }

    /** Only an issued credit note gives something back. */
    @Test
    void aDraftOfACreditNoteFreesNothing() {
        String quote = accepted(content(1, "1000.00"));
        Invoice.Issued invoice =
                dossier.invoices().issue(dossier.quotes().bill(quote).rest(), "all");

        dossier.creditNotes().save(dossier.invoices().credit(invoice).full().draft(), "draft");

        assertRefused(
                "CPT-DEAL-NOTHING-LEFT", () -> dossier.quotes().bill(quote).rest());
    }

    /** Whatever becomes of a draft, it counts where it says it does and nowhere else. */
    @Test
    void aDraftThatBillsAnotherOrderLeavesItsFirst() {
        String quote = accepted(content(1, "1000.00"));
        InvoiceDesk invoices = dossier.invoices();
        SavedDraft draft = invoices.save(dossier.quotes().bill(quote).rest(), "draft");
        assertEquals("1000.00", dossier.quotes().progress(quote).forecast().toPlainString());

        SavedDraft apart = invoices.save(draft.with(content(1, "1000.00")), "apart");
        assertEquals("0.00", dossier.quotes().progress(quote).forecast().toPlainString());

        SavedDraft again = invoices.save(apart.with(dossier.quotes().bill(quote).rest()), "again");
        Invoice.Issued issued = invoices.issue(again.with(content(1, "1000.00")), "issue");
        assertEquals(Optional.empty(), issued.draft().order());
        assertEquals("0.00", dossier.quotes().progress(quote).forecast().toPlainString());
    }

    /** What a draft billed is what was stored, not what its caller holds. */
    @Test
    void aDiscardedDraftFreesWhatItBilled() {
        String quote = accepted(content(1, "1000.00"));
        SavedDraft draft = dossier.invoices().save(dossier.quotes().bill(quote).rest(), "draft");

        dossier.invoices().discard(draft.with(content(1, "1.00")), "away");

        assertEquals("0.00", dossier.quotes().progress(quote).forecast().toPlainString());
    }

    @Test
    void repeatingACommandWithItsKeyChangesNothing() {
        SavedQuote quote = dossier.quotes().save(content(1, "10.00"), "q");
        dossier.quotes().save(content(1, "10.00"), "q");
        SavedQuote sent = dossier.quotes().send(quote.id(), "send");

        assertEquals(sent, dossier.quotes().send(quote.id(), "send"));
        assertEquals(
                1,
                dossier.quotes()
                        .list(Quote.Stage.SENT, Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(
                0,
                dossier.quotes()
                        .list(Quote.Stage.DRAFT, Optional.empty(), 10)
                        .items()
                        .size());
    }

    @Test
    void refusesToWriteOverWhatAnotherChanged() {
        SavedQuote quote = dossier.quotes().save(content(1, "10.00"), "q");
        dossier.quotes().save(quote.with(quote.quote().change(content(2, "10.00"))), "mine");

        assertRefused(
                "CPT-DESK-QUOTE-CHANGED",
                () -> dossier.quotes().save(quote.with(quote.quote().change(content(3, "10.00"))), "yours"));
    }

    // --- steps ---

    private Invoice.Draft content(int quantity, String price) {
        return dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("Formation Digitale", String.valueOf(quantity), price, VAT_20)
                .draft();
    }

    private SavedDeal wonDeal(String quantity, String price) {
        SavedDeal deal = dossier.deals().save("Formation", content(Integer.parseInt(quantity), price), "deal");
        return dossier.deals().move(deal.id(), "Gagnée", "win");
    }

    private String accepted(Invoice.Draft content) {
        SavedQuote quote = dossier.quotes().save(content, "quote");
        dossier.quotes().send(quote.id(), "send");
        return dossier.quotes().accept(quote.id(), YES, "accept").id();
    }

    private static List<String> amounts(List<Invoice.Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.totals().totalNet().toPlainString() + " "
                        + draft.totals().totalVat().toPlainString() + " "
                        + draft.totals().totalGross().toPlainString())
                .toList();
    }

    private static String shown(VatTotal total) {
        return total.rate().percentage() + ": " + total.taxable().toPlainString() + " + "
                + total.vat().toPlainString();
    }

    private static String net(SavedDeal deal) {
        return deal.deal().content().totals().totalNet().toPlainString();
    }

    private static void assertRefused(String code, Executable command) {
        var refused = assertThrows(ViolationsException.class, command);
        assertEquals(
                List.of(code),
                refused.violations().errors().list().stream()
                        .map(Violation::code)
                        .toList());
    }
}
