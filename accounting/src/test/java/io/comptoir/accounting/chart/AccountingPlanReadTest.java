package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingPlanReadTest {

    @Test
    void readsAWholePlan() {
        AccountingPlan plan = AccountingPlan.read("""
                {
                  "name": "Koworking",
                  "accountLength": 8,
                  "salesJournal": { "code": "VE", "label": "Ventes et services" },
                  "customerDefault": "4111",
                  "customers": { "OMEGA": { "general": "41110", "subledger": "411004" } },
                  "sales": { "SERVICE": "7061", "GOODS": "7071" },
                  "vatDefault": "445",
                  "vat": [ { "rate": "20", "nature": "SERVICE", "account": "445716" }, { "rate": 5.50, "account": "445713" } ],
                  "items": { "FORM-DIG": "70611" },
                  "charges": "70851",
                  "ecoContribution": "7078",
                  "deposits": "41911",
                  "retention": "41171",
                  "rebates": "7097",
                  "earlyPaymentDiscounts": "6651",
                  "roundingGain": "7588",
                  "roundingLoss": "6588"
                }
                """);

        assertEquals(
                AccountingPlan.builder()
                        .name("Koworking")
                        .accountLength(8)
                        .salesJournal(new Journal("VE", "Ventes et services"))
                        .customerDefault(Account.of("41110000"))
                        .putCustomers(
                                "OMEGA",
                                new CustomerAccounts(Optional.of(Account.of("41110000")), Optional.of("411004")))
                        .putSales(Nature.SERVICE, Account.of("70610000"))
                        .putSales(Nature.GOODS, Account.of("70710000"))
                        .vatDefault(Account.of("44500000"))
                        .putVat(vat("20", Nature.SERVICE), Account.of("44571600"))
                        .putVat(vat("5.5", Nature.SERVICE), Account.of("44571300"))
                        .putVat(vat("5.5", Nature.GOODS), Account.of("44571300"))
                        .putItems("FORM-DIG", Account.of("70611000"))
                        .charges(Account.of("70851000"))
                        .ecoContribution(Account.of("70780000"))
                        .deposits(Account.of("41911000"))
                        .retention(Account.of("41171000"))
                        .rebates(Account.of("70970000"))
                        .earlyPaymentDiscounts(Account.of("66510000"))
                        .roundingGain(Account.of("75880000"))
                        .roundingLoss(Account.of("65880000"))
                        .build(),
                plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"name\": null, \"vat\": null, \"items\": null}",
                "{\"vat\": [], \"items\": {}, \"sales\": {\"GOODS\": null}, \"salesJournal\": {}}",
            })
    void whatIsLeftOutIsAsInThePlanThatShips(String json) {
        assertEquals(AccountingPlan.pcg(), AccountingPlan.read(json));
    }

    @Test
    void aRowChangesItsRateAlone() {
        AccountingPlan plan = AccountingPlan.read("""
                { "vat": [ { "rate": "20", "nature": "GOODS", "account": "445719" }, { "rate": "8.5", "account": "445718" } ] }
                """);

        assertEquals(Optional.of("445719"), number(plan, "20", Nature.GOODS));
        assertEquals(Optional.of("445716"), number(plan, "20", Nature.SERVICE));
        assertEquals(Optional.of("445718"), number(plan, "8.5", Nature.SERVICE));
        assertEquals(Optional.empty(), number(plan, "7", Nature.SERVICE));
    }

    @Test
    void theDefaultOfTheFileTakesAllThatTheFileGivesNoRowFor() {
        AccountingPlan plan = AccountingPlan.read("""
                { "vatDefault": "445000", "vat": [ { "rate": "10", "account": "445712" } ] }
                """);

        assertEquals(Optional.of("445000"), number(plan, "20", Nature.SERVICE));
        assertEquals(Optional.of("445712"), number(plan, "10", Nature.SERVICE));
        assertEquals(Optional.of("445000"), number(plan, "8.5", Nature.GOODS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                        | JSON                                                    | code          | path
            nothing                       | ``                                                      | JSON-TYPE          | ``
            no object                     | []                                                      | JSON-TYPE          | ``
            no JSON                       | {name: "x"}                                             | JSON-MALFORMED     | line 1, column 2
            cut short                     | {"name": "x"                                            | JSON-MALFORMED     | line 1, column 13
            something behind              | {} {}                                                   | JSON-MALFORMED     | line 1, column 4
            a field twice                 | {"name": "x", "name": "y"}                              | JSON-MALFORMED     | line 1, column 21
            an item twice                 | {"items": {"A": "706", "A": "707"}}                     | JSON-MALFORMED     | line 1, column 27
            too deep                      | {"vat": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[                | JSON-TOO-LARGE     | ``
            a number that hangs           | {"vat": [{"rate": 1E999999999, "account": "445"}]}      | MONEY-NUMBER-OUT-OF-BOUNDS | vat[0].rate
            the same as a text            | {"vat": [{"rate": "1E999999999", "account": "445"}]}    | MONEY-NUMBER-OUT-OF-BOUNDS | vat[0].rate
            an exponent beyond an int     | {"vat": [{"rate": 1E99999999999, "account": "445"}]}    | JSON-TOO-LARGE     | ``
            a control character           | {"name": "\u0000                                       | JSON-MALFORMED     | line 1, column 11
            no number at all              | {"vat": [{"rate": NaN, "account": "445"}]}              | JSON-MALFORMED     | line 1, column 22
            digits of another script      | {"vat": [{"rate": "٢٠", "account": "445"}]}             | MONEY-NUMBER-MALFORMED | vat[0].rate
            an unknown field              | {"accountlength": 6}                                    | JSON-FIELD-UNKNOWN | accountlength
            an unknown field of a row     | {"vat": [{"rate": "20", "acount": "445", "account": "445"}]} | JSON-FIELD-UNKNOWN | vat[0].acount
            an unknown nature             | {"sales": {"SERVICES": "706"}}                          | JSON-FIELD-UNKNOWN | sales.SERVICES
            an unknown nature of a row    | {"vat": [{"rate": "20", "nature": "good", "account": "445"}]} | JSON-CHOICE        | vat[0].nature
            an account that is a number   | {"customerDefault": 411000}                             | JSON-TYPE          | customerDefault
            no digits                     | {"customerDefault": "4A1"}                              | ACCOUNT-MALFORMED  | customerDefault
            a digit too long              | {"items": {"A": "7060001"}}                             | ACCOUNT-TOO-LONG   | items.A
            longer than the plan says     | {"accountLength": 7, "items": {"A": "70600012"}}        | ACCOUNT-TOO-LONG   | items.A
            shorter than what ships       | {"accountLength": 5}                                    | ACCOUNT-TOO-LONG   | accountLength
            no account is that short      | {"accountLength": 2}                                    | ACCOUNT-LENGTH     | accountLength
            nor that long                 | {"accountLength": 2147483647}                           | ACCOUNT-LENGTH     | accountLength
            beyond an int                 | {"accountLength": 4294967302}                           | ACCOUNT-LENGTH     | accountLength
            half a digit                  | {"accountLength": 6.5}                                  | JSON-TYPE          | accountLength
            a row without rate            | {"vat": [{"account": "445"}]}                           | JSON-FIELD-MISSING | vat[0].rate
            a row without account         | {"vat": [{"rate": "20"}]}                               | JSON-FIELD-MISSING | vat[0].account
            a deposit that is a number    | {"deposits": 4191}                                      | JSON-TYPE          | deposits
            an empty account of charges   | {"charges": ""}                                         | JSON-FIELD-MISSING | charges
            no row                        | {"vat": [null]}                                         | JSON-TYPE          | vat[0]
            no rows                       | {"vat": {}}                                             | JSON-TYPE          | vat
            a rate of nothing             | {"vat": [{"rate": "0", "account": "445"}]}              | PLAN-RATE          | vat[0].rate
            a rate below zero             | {"vat": [{"rate": "-20", "account": "445"}]}            | PLAN-RATE          | vat[0].rate
            a rate beyond all             | {"vat": [{"rate": 100.01, "account": "445"}]}           | PLAN-RATE          | vat[0].rate
            a case twice                  | {"vat": [{"rate": "20", "nature": "GOODS", "account": "445"}, {"rate": 20.0, "account": "446"}]} | PLAN-VAT-TWICE | vat[1]
            a journal without code        | {"salesJournal": {"code": ""}}                          | JSON-FIELD-MISSING | salesJournal.code
            a journal with a blank code   | {"salesJournal": {"code": " "}}                         | JOURNAL-MALFORMED  | salesJournal
            a journal without label       | {"salesJournal": {"label": ""}}                         | JSON-FIELD-MISSING | salesJournal.label
            an empty name                 | {"name": ""}                                            | JSON-FIELD-MISSING | name
            an empty length               | {"accountLength": ""}                                   | JSON-FIELD-MISSING | accountLength
            an empty account              | {"vatDefault": ""}                                      | JSON-FIELD-MISSING | vatDefault
            an empty account of a nature  | {"sales": {"GOODS": ""}}                                | JSON-FIELD-MISSING | sales.GOODS
            an empty account of an item   | {"items": {"A": ""}}                                    | JSON-FIELD-MISSING | items.A
            an empty subledger            | {"customers": {"A": {"subledger": ""}}}                 | JSON-FIELD-MISSING | customers.A.subledger
            a row with an empty rate      | {"vat": [{"rate": "", "account": "445"}]}               | JSON-FIELD-MISSING | vat[0].rate
            a row with an empty nature    | {"vat": [{"rate": "20", "nature": "", "account": "445"}]} | JSON-FIELD-MISSING | vat[0].nature
            a row with an empty account   | {"vat": [{"rate": "20", "account": ""}]}                | JSON-FIELD-MISSING | vat[0].account
            an unknown field of a journal | {"salesJournal": {"cod": "VT"}}                         | JSON-FIELD-UNKNOWN | salesJournal.cod
            a blank name                  | {"name": " "}                                           | PLAN-NAME-BLANK    | name
            a blank customer              | {"customers": {" ": {}}}                                | PLAN-CODE-BLANK    | customers
            a customer without object     | {"customers": {"A": "411"}}                             | JSON-TYPE          | customers.A
            a subledger that breaks files | {"customers": {"A": {"subledger": "\\t"}}}              | SUBLEDGER-MALFORMED | customers.A.subledger
            """)
    void refusesWhatIsNoPlan(String what, String json, String code, String path) {
        List<Violation> found = violations(json);

        String wanted = (code.matches("(MONEY|JSON)-.*") ? "CPT-" : "CPT-ACCOUNTING-") + code;
        assertEquals(
                List.of(wanted + " " + path),
                found.stream().map(v -> v.code() + " " + v.path()).toList());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        List<Violation> found = violations("""
                {
                  "nmae": "Koworking",
                  "accountLength": 6,
                  "customers": { "OMEGA": { "genral": "411000", "general": "4A1" } },
                  "sales": { "SERVICE": "7060001" },
                  "vat": [ { "rate": "20", "nature": "SERVICE", "account": "X" }, { "rate": "twenty" } ]
                }
                """);

        assertEquals(
                List.of(
                        "CPT-ACCOUNTING-ACCOUNT-MALFORMED customers.OMEGA.general",
                        "CPT-JSON-FIELD-UNKNOWN customers.OMEGA.genral",
                        "CPT-ACCOUNTING-ACCOUNT-TOO-LONG sales.SERVICE",
                        "CPT-ACCOUNTING-ACCOUNT-MALFORMED vat[0].account",
                        "CPT-MONEY-NUMBER-MALFORMED vat[1].rate",
                        "CPT-JSON-FIELD-MISSING vat[1].account",
                        "CPT-JSON-FIELD-UNKNOWN nmae"),
                found.stream().map(v -> v.code() + " " + v.path()).toList());
        assertEquals("The nearest one is 'name'.", found.get(6).fix().english());
        assertEquals("Le plus proche est « general ».", found.get(1).fix().french());
    }

    @Test
    void saysWhereATextIsNoJson() {
        Violation found = violations("{\n  \"name\": oops }").get(0);

        assertEquals("line 2, column 11", found.path());
    }

    @Test
    void refusesATextThatIsTooLarge() {
        String largest = "{}" + " ".repeat((16 << 20) - 2);

        assertEquals(AccountingPlan.pcg(), AccountingPlan.read(largest));
        assertEquals("CPT-JSON-TOO-LARGE", violations(largest + " ").get(0).code());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"vat\": [{\"rate\": #}]}', 1000, CPT-MONEY-NUMBER-OUT-OF-BOUNDS",
        "'{\"vat\": [{\"rate\": #}]}', 1001, CPT-JSON-TOO-LARGE",
        "'{\"#\": 1}', 100, CPT-JSON-FIELD-UNKNOWN",
        "'{\"#\": 1}', 101, CPT-JSON-TOO-LARGE",
        "'{\"customerDefault\": \"#\"}', 2000000, CPT-ACCOUNTING-ACCOUNT-MALFORMED",
        "'{\"customerDefault\": \"#\"}', 2000001, CPT-JSON-TOO-LARGE",
    })
    void refusesWordsThatAreTooLong(String json, int length, String code) {
        List<String> codes = violations(json.replace("#", "9".repeat(length))).stream()
                .map(Violation::code)
                .toList();

        assertTrue(codes.contains(code), codes.toString());
    }

    private static List<Violation> violations(String json) {
        return assertThrows(ViolationsException.class, () -> AccountingPlan.read(json))
                .violations()
                .list();
    }

    private static VatCase vat(String rate, Nature nature) {
        return new VatCase(Percentage.of(rate), nature);
    }

    private static Optional<String> number(AccountingPlan plan, String rate, Nature nature) {
        return plan.forVat(vat(rate, nature)).map(chosen -> chosen.account().number());
    }
}
