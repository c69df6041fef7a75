package io.comptoir.einvoice.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes, reading ends in an invoice or in violations. */
class InvoiceXmlPropertyTest {

    private static final SemanticInvoice INVOICE = InvoiceMapping.of(Papers.issued(Papers.draft()
            .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
            .build()));
    private static final byte[] CII = CiiWriter.write(INVOICE);
    private static final byte[] UBL = UblWriter.write(INVOICE);

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 300)
    void aBrokenInvoiceIsReadOrRefused(
            @ForAll boolean isCii,
            @ForAll @IntRange(max = 20_000) int at,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll String put) {
        String whole = new String(isCii ? CII : UBL, UTF_8);
        int from = at % whole.length();
        int to = Math.min(whole.length(), from + cut);

        readOrRefused((whole.substring(0, from) + put + whole.substring(to)).getBytes(UTF_8));
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            SemanticInvoice invoice = InvoiceXml.read(bytes);
            assertTrue(InvoiceXml.terms(CiiWriter.write(invoice)).text("BT-1").isPresent());
            assertTrue(InvoiceXml.terms(UblWriter.write(invoice)).text("BT-1").isPresent());
        } catch (ViolationsException e) {
            assertFalse(e.violations().isEmpty());
        }
    }
}
