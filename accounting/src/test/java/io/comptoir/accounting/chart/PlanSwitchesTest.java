package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.total.Totals;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a firm switches on or off: several rates of VAT, the client's own hand, discounts on 709. */
class PlanSwitchesTest {

    private static final ItemLine NORMAL = Papers.line("1", "100.00", Nature.SERVICE, "20");
    private static final ItemLine REDUCED = Papers.line("1", "100.00", Nature.GOODS, "5.5");
    private static final ItemLine EXEMPT = Papers.line("1", "100.00", Nature.SERVICE, "0");

    /** S2-22: TVA multiple. */
    @Test
    void aPlanOfOneRateRefusesAPaperOfTwo() {
        AccountingPlan one = AccountingPlan.read("{\"multipleRates\": false}");

        assertEquals(
                List.of("CPT-ACCOUNTING-VAT-RATES-SEVERAL"),
                one.check(totals(NORMAL, REDUCED)).list().stream()
                        .map(violation -> violation.code())
                        .toList());
        assertTrue(one.check(totals(NORMAL, NORMAL, EXEMPT)).list().isEmpty());
        assertTrue(AccountingPlan.pcg().check(totals(NORMAL, REDUCED)).list().isEmpty());
    }

    /** S2-22: the client has access to the settings if its firm says so, and cannot change that. */
    @Test
    void aClientAdaptsAPlanThatIsOpen() {
        String change = "{\"sales\": {\"SERVICE\": \"704\"}}";
        AccountingPlan open = AccountingPlan.read("{\"openToClient\": true}");

        assertEquals(open.adapted(change), open.adaptedByClient(change));
        assertEquals("CPT-ACCOUNTING-PLAN-NOT-OPEN", refusal(AccountingPlan.pcg(), change));
        assertEquals("CPT-ACCOUNTING-PLAN-NOT-OPEN", refusal(AccountingPlan.pcg(), "{\"openToClient\": true}"));
        assertEquals("CPT-ACCOUNTING-PLAN-NOT-OPEN", refusal(open, "{\"openToClient\": false}"));
    }

    /** PCG art. 1222-70 nets them: C1 has 449.91 of goods after 10 % of 499.90. Shown, sales are 499.90 and 709 takes 49.99. */
    @Test
    void discountsOfLinesLowerTheSalesOrStandOn709() {
        ItemLine line = Papers.line("10", "49.99", Nature.GOODS, "20").toBuilder()
                .addDiscounts(Discount.percent("10"))
                .build();

        assertEquals("411000 539.89, 707000 -449.91, 445711 -89.98", shown(AccountingPlan.pcg(), draft(line)));
        assertEquals(
                "411000 539.89, 707000 -499.90, 709000 49.99, 445711 -89.98", shown(discountsShown(), draft(line)));
    }

    /** 5 % of 100.00 at 20 % and of 100.00 at 5.5 %; one for early payment stays on 665. */
    @Test
    void discountsOfPapersToo() {
        Invoice.Draft draft = Papers.draft()
                .addLines(NORMAL, REDUCED)
                .addDiscounts(DocumentDiscount.of(Discount.percent("5")))
                .build();

        assertEquals(
                "411000 214.23, 706000 -95.00, 707000 -95.00, 445716 -19.00, 445713 -5.23",
                shown(AccountingPlan.pcg(), draft));
        assertEquals(
                "411000 214.23, 706000 -100.00, 707000 -100.00, 709000 10.00, 445716 -19.00, 445713 -5.23",
                shown(discountsShown(), draft));
    }

    /** 120.00 with tax less 10 %: 108.00 with tax, 90.00 without; 100.00 before. */
    @Test
    void discountsOfPricesWithTax() {
        Invoice.Draft draft = Papers.draft()
                .pricing(PriceBasis.GROSS)
                .addLines(Papers.line("1", "120.00", Nature.SERVICE, "20").toBuilder()
                        .addDiscounts(Discount.percent("10"))
                        .build())
                .build();

        assertEquals("411000 108.00, 706000 -100.00, 709000 10.00, 445716 -18.00", shown(discountsShown(), draft));
    }

    private static AccountingPlan discountsShown() {
        return AccountingPlan.read("{\"discountsShown\": true}");
    }

    private static Invoice.Draft draft(ItemLine... lines) {
        return Papers.draft().addLines(lines).build();
    }

    private static Totals totals(ItemLine... lines) {
        return draft(lines).totals();
    }

    private static String refusal(AccountingPlan plan, String json) {
        return assertThrows(ViolationsException.class, () -> plan.adaptedByClient(json))
                .code();
    }

    private static String shown(AccountingPlan plan, Invoice.Draft draft) {
        return Posting.with(plan).entry(Papers.issued(draft)).lines().stream()
                .map(PlanSwitchesTest::shown)
                .collect(Collectors.joining(", "));
    }

    private static String shown(JournalLine line) {
        return line.account() + " " + line.balance();
    }
}
