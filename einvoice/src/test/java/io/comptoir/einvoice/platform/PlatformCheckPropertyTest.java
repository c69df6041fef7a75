package io.comptoir.einvoice.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.testkit.InvoiceArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is drafted, the check answers: it never throws, and no official rule stops half-way in what we write. */
class PlatformCheckPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Property(tries = 100)
    void everyDraftIsAnswered(@ForAll("drafts") Invoice.Draft draft) {
        Violations found = new PlatformCheck().check(draft, DAY);

        assertFalse(found.codes().contains("CPT-EINVOICE-UNDECIDED"), found.toString());
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        return InvoiceArbitraries.drafts();
    }
}
