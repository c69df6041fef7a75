package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.catalog.Nature;
import io.comptoir.data.Validity;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S2-19: VAT rates are created, changed and dropped, with accounts for goods and services; used ones stay. */
class VatCodesTest {

    private static final VatCode NORMAL = code("N", "20", "2014-01-01", "");
    private static final VatCode OLD = code("O", "19.6", "2000-04-01", "2013-12-31");
    private static final VatCodes CODES = VatCodes.NONE.create(OLD).create(NORMAL);
    private static final Set<VatCase> USED = Set.of(new VatCase(Percentage.of("19.6"), Nature.GOODS));

    @Test
    void areOfferedOnTheirDays() {
        assertEquals(List.of(OLD), CODES.on(LocalDate.of(2013, 12, 31)));
        assertEquals(List.of(NORMAL), CODES.on(LocalDate.of(2014, 1, 1)));
    }

    /** A credit note of today on an invoice of 2013 still needs its account. */
    @Test
    void giveThePlanTheAccountsOfAllDays() {
        AccountingPlan plan = CODES.in(AccountingPlan.pcg());

        assertEquals(Optional.of("445711"), number(plan, "20", Nature.GOODS));
        assertEquals(Optional.of("445716"), number(plan, "19.6", Nature.SERVICE));
        assertEquals(Optional.empty(), number(plan, "10", Nature.GOODS));
    }

    @Test
    void oneThatNoPaperUsesIsChangedAndDropped() {
        VatCode other = code("N", "21", "2014-01-01", "");

        assertEquals(List.of(OLD, other), CODES.change(other, USED).codes());
        assertEquals(List.of(OLD), CODES.drop("N", USED).codes());
        assertEquals(2, CODES.codes().size());
    }

    @Test
    void oneThatPapersUseKeepsItsRate() {
        VatCode ended = code("O", "19.6", "2000-04-01", "2012-12-31");

        assertEquals(Optional.of(ended), CODES.change(ended, USED).find("O"));
        assertEquals(
                "CPT-ACCOUNTING-VAT-CODE-USED", refusal(() -> CODES.change(code("O", "19.5", "2000-04-01", ""), USED)));
        assertEquals("CPT-ACCOUNTING-VAT-CODE-USED", refusal(() -> CODES.drop("O", USED)));
    }

    @Test
    void aCodeAndARateAreThereOnce() {
        assertEquals("CPT-ACCOUNTING-VAT-CODE-TAKEN", refusal(() -> CODES.create(code("N", "5.5", "", ""))));
        assertEquals("CPT-ACCOUNTING-VAT-CODE-TAKEN", refusal(() -> CODES.create(code("X", "20", "", ""))));
        assertEquals("CPT-ACCOUNTING-VAT-CODE-TAKEN", refusal(() -> CODES.change(code("N", "19.6", "", ""), Set.of())));
        assertEquals("CPT-ACCOUNTING-VAT-CODE-ABSENT", refusal(() -> CODES.drop("X", USED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEFGHIJK", "A B", "é"})
    void refusesWhatIsNoCode(String code) {
        assertEquals("CPT-ACCOUNTING-VAT-CODE-MALFORMED", refusal(() -> code(code, "20", "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-20", "100.01"})
    void refusesARateThatMakesNoEntry(String rate) {
        assertEquals("CPT-ACCOUNTING-VAT-CODE-INCOMPLETE", refusal(() -> code("N", rate, "", "")));
    }

    @Test
    void refusesACodeWithoutTheAccountOfANature() {
        Map<Nature, Account> goods = Map.of(Nature.GOODS, Account.of("445711"));

        assertEquals(
                "CPT-ACCOUNTING-VAT-CODE-INCOMPLETE",
                refusal(() -> new VatCode("N", "", Percentage.of("20"), goods, Validity.of("", ""))));
    }

    private static VatCode code(String code, String rate, String from, String until) {
        Map<Nature, Account> accounts =
                Map.of(Nature.GOODS, Account.of("445711"), Nature.SERVICE, Account.of("445716"));
        return new VatCode(code, "TVA " + rate + " %", Percentage.of(rate), accounts, Validity.of(from, until));
    }

    private static Optional<String> number(AccountingPlan plan, String rate, Nature nature) {
        return plan.forVat(new VatCase(Percentage.of(rate), nature))
                .map(chosen -> chosen.account().number());
    }

    private static String refusal(Runnable move) {
        return assertThrows(ViolationsException.class, move::run).code();
    }
}
