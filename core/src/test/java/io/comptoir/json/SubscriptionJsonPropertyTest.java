package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJsonPropertyTest.Change;
import io.comptoir.json.InvoiceJsonPropertyTest.Swap;
import io.comptoir.json.InvoiceJsonPropertyTest.Typo;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionBilling;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every text that somebody gives for a subscription: it is one, or a list of violations. */
class SubscriptionJsonPropertyTest {

    /** What is read can be previewed, or tells what it lacks. */
    @Property(tries = 2000)
    void aSubscriptionThatWasChangedIsReadOrRefused(@ForAll("changes") List<Change> changes) {
        tried(SubscriptionJsonTest.SUBSCRIPTION.replace("BY_HAND", "NONE"), changes, text -> {
            Subscription read = SubscriptionJson.read(text);
            String written = SubscriptionJson.write(read);
            SubscriptionBilling.preview(read);
            return written;
        });
    }

    @Property(tries = 2000)
    void billsThatWereChangedAreReadOrRefused(@ForAll("changes") List<Change> changes) {
        tried(SubscriptionJsonTest.BILLED, changes, text -> SubscriptionJson.write(SubscriptionJson.readBilled(text)));
    }

    /** What is read and written is read and written the same again. */
    private static void tried(String text, List<Change> changes, Function<String, String> again) {
        String changed = text;
        for (Change change : changes) {
            changed = change.in(changed);
        }
        String written;
        try {
            written = again.apply(changed);
        } catch (ViolationsException e) {
            return; // what a user can put right
        }
        assertEquals(written, again.apply(written));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Change> typos = Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.strings()
                                .withChars("{}[]\":,0123456789eE+-.nul \\\u0000\ud800\udc00é")
                                .ofMaxLength(12))
                .as(Typo::new);
        Arbitrary<Change> swaps = Combinators.combine(
                        Arbitraries.integers().between(0, 300), Arbitraries.of(InvoiceJsonPropertyTest.HOSTILE))
                .as(Swap::new);
        return Arbitraries.oneOf(typos, swaps, swaps).list().ofMinSize(1).ofMaxSize(3);
    }
}
