package io.comptoir.accounting.chart;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every text that somebody gives for a plan. */
class AccountingPlanReadPropertyTest {

    private static final String PLAN = """
            { "name": "Koworking", "accountLength": 6, "salesJournal": { "code": "VT", "label": "Ventes" },
              "customerDefault": "411000", "customers": { "OMEGA": { "general": "411000", "subledger": "411004" } },
              "sales": { "SERVICE": "706000" }, "vatDefault": "445000",
              "vat": [ { "rate": 5.5, "nature": "SERVICE", "account": "445716" } ], "items": { "FORM-DIG": "706100" } }
            """;

    /** A few letters changed, added or dropped anywhere. */
    record Typo(int at, int dropped, String added) {

        String in(String text) {
            int from = at % text.length();
            return text.substring(0, from) + added + text.substring(Math.min(text.length(), from + dropped));
        }
    }

    @Property(tries = 5000)
    void isAPlanOrAListOfViolations(@ForAll("typos") List<Typo> typos) {
        String json = PLAN;
        for (Typo typo : typos) {
            json = typo.in(json);
        }
        try {
            AccountingPlan.read(json);
        } catch (ViolationsException e) {
            // What a user can put right.
        }
    }

    @Provide
    Arbitrary<List<Typo>> typos() {
        Arbitrary<String> added = Arbitraries.strings()
                .withChars("{}[]\":,0123456789eE+-.nul \\\u0000\ud800é")
                .ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.integers().between(0, PLAN.length()),
                        Arbitraries.integers().between(0, 6),
                        added)
                .as(Typo::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
