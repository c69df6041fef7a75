package io.comptoir.judges;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.einvoice.facturx.Facturx;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official schemas and rules find nothing in what Comptoir writes, but for exceptions that are given here. */
class WrittenInvoicesTest {

    @ParameterizedTest
    @EnumSource
    void areClean(SampleInvoices sample) {
        byte[] xml = Facturx.xml(sample.issued());

        Set<String> broken = CiiJudge.judge(xml).stream()
                .map(finding -> finding.rules() + " " + finding.id())
                .collect(toCollection(TreeSet::new));

        assertEquals(exceptions(sample), broken);
    }

    /**
     * The French rules are for invoices between businesses, yet ask every invoice for the mentions of C. com. art. L441-9
     * (BR-FR-05), which a consumer's must not carry, and for an address in a directory (BR-FR-12), where a consumer is not.
     */
    private static Set<String> exceptions(SampleInvoices sample) {
        Set<String> exceptions = new TreeSet<>();
        if (!sample.issued().customer().isBusiness()) {
            exceptions.addAll(
                    Set.of("BR_FR BR-FR-05_BT-22_PMT", "BR_FR BR-FR-05_BT-22_PMD", "BR_FR BR-FR-05_BT-22_AAB"));
        }
        if (sample == SampleInvoices.CONSUMER) {
            exceptions.add("BR_FR BR-FR-12_BT-49");
        }
        if (sample == SampleInvoices.CONSUMER_ABROAD) {
            exceptions.add("BR_FR BR-FR-20_BT-21"); // 1.3.0; 1.4.0 knows B2CINT
        }
        return exceptions;
    }
}
