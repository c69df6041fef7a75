package io.comptoir.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.CutoffMethod;
import io.comptoir.accounting.closing.DeferredRevenue;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.statement.JournalBook;
import io.comptoir.accounting.statement.Movements;
import io.comptoir.accounting.statement.TrialBalance;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.time.FiscalYear;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines of the guides that no other test shows as they say it. */
class SeedLinesTest {

    private static final ItemLine TRAINING = Papers.line("3", "900.00", Nature.SERVICE, "20");

    /** S2-13: an account is digits, of a class from 1 to 8. */
    @Test
    void lettersAreNoAccount() {
        assertEquals("CPT-ACCOUNTING-ACCOUNT-MALFORMED", refusal("4A1"));
        assertEquals("CPT-ACCOUNTING-ACCOUNT-MALFORMED", refusal("911000"));
    }

    /** S2-14, S4-91: 411 is 411000 in six digits and 41100000 in eight. */
    @Test
    void accountsArePaddedWithZeros() {
        assertEquals("411000", Account.of("411").padded(6).number());
        assertEquals("41100000", Account.of("411").padded(8).number());
    }

    /** S2-12: one plan holds accounts, journals, VAT rates and payment modes. */
    @Test
    void aPlanHasItsFourGroups() {
        AccountingPlan plan = AccountingPlan.read("""
                {
                  "sales": { "SERVICE": "706100" },
                  "salesJournal": { "code": "VE", "label": "Ventes" },
                  "vat": [ { "rate": "20", "nature": "GOODS", "account": "445719" } ],
                  "payments": { "CARD": { "journal": { "code": "BQ2", "label": "Banque 2" }, "account": "512200" } }
                }
                """);

        assertEquals(Account.of("706100"), plan.sales().get(Nature.SERVICE));
        assertEquals("VE", plan.salesJournal().code());
        assertTrue(plan.vat().containsValue(Account.of("445719")));
        assertEquals("BQ2", plan.forPayment("CARD").journal().code());
    }

    /** S4-43, S4-93: EC-000074, three lines, as much debited as credited. */
    @Test
    void theSaleOfTheGuide() {
        JournalEntry entry = Posting.with(Papers.koworkingPlan()).entry(Papers.invoice(TRAINING));

        assertEquals(
                "[411000/411004 D 3240.00, 706000 C 2700.00, 445000 C 540.00]",
                entry.lines().stream().map(JournalLine::toString).toList().toString());
        assertEquals(new BigDecimal("3240.00"), entry.total());
    }

    /** S4-47: 62 entries of three lines are 186 lines, with a sub-total behind each entry. */
    @Test
    void theReportOfTheGuide() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 62; i++) {
            entries.add(Posting.with(Papers.koworkingPlan()).entry(numbered("FC" + i)));
        }
        StringBuilder report = new StringBuilder();

        Movements total = JournalBook.write(entries.iterator(), report);

        List<String> rows = report.toString().lines().toList();
        assertEquals(
                186, rows.stream().filter(row -> row.contains(";2023-03-27;")).count());
        assertEquals(
                62,
                rows.stream()
                        .filter(row -> row.endsWith(";3240,00;3240,00") && row.contains("Total FC"))
                        .count());
        assertEquals("Total;200880,00;200880,00", rows.get(rows.size() - 1).replaceAll("^;+", ""));
        assertEquals(total, TrialBalance.of(entries.iterator()).total());
    }

    /** S4-48: after 411003 comes 411004. */
    @Test
    void theNextSubledgerAccountOfTheGuide() {
        assertEquals("411004", Subledger.next("411", 6, List.of("411001", "411002", "411003")));
    }

    /** S4-98: billed in December and delivered in March, it is a sale of the next exercise. */
    @Test
    void whatIsBilledInDecemberAndDeliveredInMarchBelongsToTheNextExercise() {
        Period march = Period.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        Invoice.Draft draft = Papers.draft().addLines(TRAINING).period(march).build();
        LocalDate december = LocalDate.of(2023, 12, 15);
        Invoice.Issued invoice = new Invoice.Issued(
                "id",
                new DocumentNumber("FC1"),
                december,
                december,
                draft,
                draft.totals(),
                LegalMentions.of(draft, december));

        for (CutoffMethod method : CutoffMethod.values()) {
            DeferredRevenue deferred = DeferredRevenue.with(AccountingPlan.pcg(), method);
            assertEquals(
                    Map.of(Account.of("706000"), new BigDecimal("2700.00")),
                    deferred.deferred(invoice, LocalDate.of(2023, 12, 31)));
            List<JournalEntry> entries = deferred.atClose(invoice, FiscalYear.calendar(2023));
            assertEquals("[487000 C 2700.00, 706000 D 2700.00]", sorted(entries.get(0)));
            assertEquals("[487000 D 2700.00, 706000 C 2700.00]", sorted(entries.get(1)));
            assertEquals(LocalDate.of(2024, 1, 1), entries.get(1).date());
        }
    }

    private static Invoice.Issued numbered(String number) {
        Invoice.Issued one = Papers.invoice(TRAINING);
        return new Invoice.Issued(
                number,
                new DocumentNumber(number),
                one.issueDate(),
                one.dueDate(),
                one.draft(),
                one.totals(),
                one.mentions());
    }

    private static String sorted(JournalEntry entry) {
        return entry.lines().stream()
                .map(JournalLine::toString)
                .sorted()
                .toList()
                .toString();
    }

    private static String refusal(String number) {
        return assertThrows(ViolationsException.class, () -> Account.of(number)).code();
    }
}
