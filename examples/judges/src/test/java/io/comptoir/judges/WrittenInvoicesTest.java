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

    private static Set<String> exceptions(SampleInvoices sample) {
        return new TreeSet<>(Set.of());
    }
}
