package io.comptoir.einvoice.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.EInvoiceRules;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.fault.Violations;
import io.comptoir.testkit.InvoiceArbitraries;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever is drafted, the check answers: it never throws, and no official rule stops half-way in what we write. */
class PlatformCheckPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Property(tries = 100)
    void everyDraftIsAnswered(@ForAll("drafts") Invoice.Draft draft) {
        Violations found = new PlatformCheck().check(draft, DAY);

        assertFalse(found.codes().contains("CPT-EINVOICE-UNDECIDED"), found.toString());
    }

    /** What can be an e-invoice at all is clean under the rules of EN 16931 and, where they hold, of France. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsIssuedIsCleanInBothSyntaxes(@ForAll("issued") Invoice.Issued invoice) {
        boolean fits = EInvoiceRules.check(invoice.draft(), invoice.issueDate()).isEmpty();
        Statistics.label("written")
                .collect(fits)
                .coverage(all -> all.check(true).percentage(share -> share > 20));
        if (fits) {
            CheckOptions options = PlatformCheck.options(invoice.draft(), DAY);
            SemanticInvoice semantic = InvoiceMapping.of(invoice);

            assertEquals(
                    List.of(),
                    EInvoiceChecker.check(CiiWriter.write(semantic), options).findings());
            assertEquals(
                    List.of(),
                    EInvoiceChecker.check(UblWriter.write(semantic), options).findings());
        }
    }

    @Provide
    Arbitrary<Invoice.Issued> issued() {
        return InvoiceArbitraries.issuedInvoices();
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        return InvoiceArbitraries.drafts();
    }
}
