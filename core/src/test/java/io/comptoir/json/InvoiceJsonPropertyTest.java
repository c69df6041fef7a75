package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every text that somebody gives for an invoice: it is one, or a list of violations. */
class InvoiceJsonPropertyTest {

    private static final String ASKED = InvoiceJsonTest.WHOLE;
    private static final String ISSUED = InvoiceJson.write(
            InvoiceJsonTest.issued(InvoiceJson.readRequest(ASKED).draft()));

    private static final Pattern VALUE = Pattern.compile("(?<=: ?)(\"[^\"]*\"|[-0-9.]+|null)");

    static final List<String> HOSTILE = List.of(
            "\"\"",
            "\" \"",
            "null",
            "\"...\"",
            "\"EUR|USD\"",
            "true",
            "{}",
            "[]",
            "[null]",
            "[{}]",
            "[[]]",
            "0",
            "-1",
            "-0.0",
            "1.5",
            "99999999999",
            "-99999999999",
            "1E999999999",
            "1E-999999999",
            "1E99999999999",
            "-1E-99999999999",
            "\"1E99999999999\"",
            "9".repeat(34),
            "\"" + "9".repeat(34) + "\"",
            "9".repeat(1000),
            "9".repeat(1001),
            "1." + "0".repeat(998),
            "\"" + "9".repeat(1000) + "\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\ud800\"",
            "\"{seq:6}{yyyy}{seq:6}\"",
            "\"0000-00-00\"",
            "\"-999-01-01\"",
            "\"9999-12-31\"",
            "\"XXX\"",
            "\"JPY\"",
            "\"G\"",
            "\"PERSON\"");

    /** Something done to a text. */
    interface Change {
        String in(String text);
    }

    /** A few letters changed, added or dropped anywhere. */
    record Typo(int at, int dropped, String added) implements Change {

        @Override
        public String in(String text) {
            int from = at % text.length();
            return text.substring(0, from) + added + text.substring(Math.min(text.length(), from + dropped));
        }
    }

    /** A value in the place of another. */
    record Swap(int at, String value) implements Change {

        @Override
        public String in(String text) {
            List<MatchResult> values = VALUE.matcher(text).results().toList();
            MatchResult old = values.get(at % values.size());
            return text.substring(0, old.start()) + value + text.substring(old.end());
        }
    }

    @Property(tries = 3000)
    void aRequestWithTyposIsReadOrRefused(@ForAll("typos") List<Typo> typos) {
        readRequest(ASKED, typos);
    }

    @Property(tries = 3000)
    void anIssuedInvoiceWithTyposIsReadOrRefused(@ForAll("typos") List<Typo> typos) {
        readIssued(ISSUED, typos);
    }

    @Property(tries = 3000)
    void aRequestWithOtherValuesIsReadOrRefused(@ForAll("swaps") List<Swap> swaps) {
        readRequest(ASKED, swaps);
    }

    @Property(tries = 3000)
    void anIssuedInvoiceWithOtherValuesIsReadOrRefused(@ForAll("swaps") List<Swap> swaps) {
        readIssued(ISSUED, swaps);
    }

    private static void readRequest(String text, List<? extends Change> changes) {
        try {
            InvoiceJson.readRequest(changed(text, changes));
        } catch (ViolationsException e) {
            // What a user can put right.
        }
    }

    private static void readIssued(String text, List<? extends Change> changes) {
        try {
            InvoiceJson.readIssued(changed(text, changes));
        } catch (ViolationsException e) {
            // What somebody changed.
        }
    }

    private static String changed(String text, List<? extends Change> changes) {
        String changed = text;
        for (Change change : changes) {
            changed = change.in(changed);
        }
        return changed;
    }

    @Provide
    Arbitrary<List<Typo>> typos() {
        Arbitrary<String> added = Arbitraries.strings()
                .withChars("{}[]\":,0123456789eE+-.nul \\\u0000\ud800\udc00é")
                .ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.integers().between(0, ISSUED.length()),
                        Arbitraries.integers().between(0, 6),
                        added)
                .as(Typo::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Swap>> swaps() {
        return Combinators.combine(Arbitraries.integers().between(0, 200), Arbitraries.of(HOSTILE))
                .as(Swap::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }
}
