package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticAxisTest {

    private static final AccountingPlan PLAN = AccountingPlan.read("""
            {
              "itemCategories": { "FORM": "TRAINING", "BOOK": "TRAINING" },
              "axes": [
                {
                  "code": "SITE",
                  "label": "Site",
                  "default": { "PARIS": "60", "LYON": "40" },
                  "items": { "FORM": { "PARIS": "100" } },
                  "categories": { "TRAINING": { "LYON": "100" } },
                  "customers": { "OMEGA": { "NICE": "100" } },
                  "accounts": { "65": { "LILLE": "100" }, "658": { "BREST": "100" } }
                },
                { "code": "PROJECT", "classes": "7", "default": { "NONE": 100 } }
              ]
            }
            """);

    private static final AnalyticAxis SITE = PLAN.axes().get(0);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                          | item  | customer | account | sections            | by
            the item before its category    | FORM  | OMEGA    | 706000  | PARIS=100           | by item FORM
            the category before the customer| BOOK  | OMEGA    | 707000  | LYON=100            | by category TRAINING
            the customer before the account | OTHER | OMEGA    | 658000  | NICE=100            | by customer OMEGA
            the account                     | OTHER | ALFA     | 654000  | LILLE=100           | by account 65
            the longest account             | OTHER | ALFA     | 658000  | BREST=100           | by account 658
            then all others                 | OTHER | ALFA     | 706000  | LYON=40, PARIS=60   | by default
            """)
    void theMostSpecificKeyWins(String what, String item, String customer, String account, String sections, String by) {
        ChosenKey chosen = SITE.forItem(
                        item, Optional.ofNullable(PLAN.itemCategories().get(item)))
                .orElseGet(() -> SITE.forLine(Account.of(account), Optional.of(customer)));

        assertEquals("{" + sections + "}", chosen.key().sections().toString());
        assertEquals(by, chosen.by().english());
    }

    @Test
    void anAxisIsOnItsClasses() {
        assertEquals(
                List.of("SITE", "PROJECT"),
                PLAN.axes().stream().map(AnalyticAxis::code).toList());
        assertEquals("Site", SITE.label());
        assertEquals("PROJECT", PLAN.axes().get(1).label());
        assertEquals(List.of(true, true, false), on(SITE));
        assertEquals(List.of(false, true, false), on(PLAN.axes().get(1)));
    }

    private static List<Boolean> on(AnalyticAxis axis) {
        return List.of("654000", "706000", "411000").stream()
                .map(number -> axis.isOn(Account.of(number)))
                .toList();
    }

    @Test
    void aPlanThatIsAdaptedKeepsTheAxesThatItDoesNotName() {
        AccountingPlan adapted = PLAN.adapted("{\"axes\": [{\"code\": \"SITE\", \"default\": {\"PARIS\": \"100\"}}]}");

        assertEquals(AnalyticKey.all("PARIS"), adapted.axes().get(0).otherwise());
        assertEquals(PLAN.axes().get(1), adapted.axes().get(1));
        assertEquals(2, adapted.axes().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case               | axis                                                                  | code               | path
            99 % is no whole     | {"code": "A", "default": {"X": "33", "Y": "33", "Z": "33"}}           | ACCOUNTING-ANALYTIC-KEY-SUM | axes[0].default
            a part of nothing    | {"code": "A", "default": {"X": "100", "Y": "0"}}                      | ACCOUNTING-ANALYTIC-KEY-SUM | axes[0].default
            a part below zero    | {"code": "A", "default": {"X": "110", "Y": "-10"}}                    | ACCOUNTING-ANALYTIC-KEY-SUM | axes[0].default
            seven decimals       | {"code": "A", "default": {"X": "50.0000001", "Y": "49.9999999"}}      | ACCOUNTING-ANALYTIC-KEY-SUM | axes[0].default
            no section           | {"code": "A", "default": {"X": "100"}, "items": {"I": {}}}            | ACCOUNTING-ANALYTIC-KEY-SUM | axes[0].items.I
            no key for the rest  | {"code": "A"}                                                         | JSON-FIELD-MISSING | axes[0].default
            no code              | {"default": {"X": "100"}}                                             | JSON-FIELD-MISSING | axes[0].code
            a code that is long  | {"code": "ABCDEFGHIJKLMNOPQRSTU", "default": {"X": "100"}}            | ACCOUNTING-ANALYTIC-CODE | axes[0].code
            a section with a tab | {"code": "A", "default": {"X\\tY": "100"}}                            | ACCOUNTING-ANALYTIC-CODE | axes[0].default
            no such class        | {"code": "A", "classes": "69", "default": {"X": "100"}}               | ACCOUNTING-ANALYTIC-CLASSES | axes[0].classes
            a section in words   | {"code": "A", "default": {"X": "all"}, "items": {"I": {"X": "100"}}}  | MONEY-NUMBER-MALFORMED | axes[0].default.X
            a field too many     | {"code": "A", "default": {"X": "100"}, "item": {}}                    | JSON-FIELD-UNKNOWN | axes[0].item
            """)
    void refusesWhatIsNoAxis(String what, String axis, String code, String path) {
        var refusal = assertThrows(ViolationsException.class, () -> AccountingPlan.read("{\"axes\": [" + axis + "]}"));

        assertEquals(
                "CPT-" + code + " " + path,
                refusal.violations().list().get(0).code() + " "
                        + refusal.violations().list().get(0).path());
    }

    @Test
    void refusesAnAxisTwice() {
        String axis = "{\"code\": \"A\", \"default\": {\"X\": \"100\"}}";

        var refusal = assertThrows(
                ViolationsException.class, () -> AccountingPlan.read("{\"axes\": [" + axis + ", " + axis + "]}"));

        assertEquals("CPT-ACCOUNTING-ANALYTIC-AXIS-TWICE", refusal.code());
        assertEquals("axes[1]", refusal.violations().list().get(0).path());
        assertEquals(
                "CPT-ACCOUNTING-ANALYTIC-AXIS-TWICE",
                assertThrows(
                                ViolationsException.class,
                                () -> PLAN.toBuilder().addAxes(SITE).build())
                        .code());
    }
}
