package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJsonPropertyTest.Change;
import io.comptoir.json.InvoiceJsonPropertyTest.Swap;
import io.comptoir.json.InvoiceJsonPropertyTest.Typo;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.VatDue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every text that somebody gives for a receivable or a receipt: it is one, or a list of violations. */
class PaymentJsonPropertyTest {

    /** What is read keeps the bounds of every receivable, and can be asked anything. */
    @Property(tries = 3000)
    void aReceivableThatWasChangedIsReadOrRefused(@ForAll("changes") List<Change> changes) {
        tried(PaymentJsonTest.RECEIVABLE, changes, text -> {
            Receivable read = ReceivableJson.read(text);
            BigDecimal balance = read.balance();
            assertFalse(balance.signum() < 0 || balance.compareTo(read.debt().amount()) > 0);
            assertFalse(read.paidRatio().value().signum() < 0);
            assertTrue(VatDue.onReceipts(read).stream()
                    .allMatch(event ->
                            event.taxable().signum() != 0 || event.vat().signum() != 0));
            return ReceivableJson.write(read);
        });
    }

    @Property(tries = 3000)
    void aReceiptThatWasChangedIsReadOrRefused(@ForAll("changes") List<Change> changes) {
        tried(PaymentJsonTest.RECEIPT, changes, text -> CashReceiptJson.write(CashReceiptJson.read(text)));
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
                        Arbitraries.integers().between(0, 3000),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.strings()
                                .withChars("{}[]\":,0123456789eE+-.nul \\\u0000\ud800\udc00é")
                                .ofMaxLength(12))
                .as(Typo::new);
        Arbitrary<Change> swaps = Combinators.combine(
                        Arbitraries.integers().between(0, 200), Arbitraries.of(InvoiceJsonPropertyTest.HOSTILE))
                .as(Swap::new);
        return Arbitraries.oneOf(typos, swaps, swaps).list().ofMinSize(1).ofMaxSize(3);
    }
}
