package io.comptoir.einvoice.cii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.binding.InvoiceInput;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.semantic.Identifier;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.einvoice.xml.InvoiceXml;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices of ZUGFeRD 1.0, in the names and namespaces of 2014, are read as any other; so are those of 2.0. */
class Zugferd1Test {

    private static final byte[] OLD = old();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
        '',          BT-1,  R-2015-0815
        '',          BT-2,  2015-06-12
        '',          BT-3,  380
        '',          BT-5,  EUR
        '',          BT-9,  2015-07-12
        '',          BT-10, AB-312
        '',          BT-12, V-9
        '',          BT-13, B-77
        '',          BT-20, 30 Tage netto
        BG-1,        BT-21, REG
        BG-2,        BT-24, urn:ferd:CrossIndustryDocument:invoice:1p0:comfort
        BG-4,        BT-27, Rheinbuch GmbH
        BG-4,        BT-29, L-7
        BG-4,        BT-31, DE123456789
        BG-4,        BT-32, 14/815/08151
        BG-4/BG-5,   BT-37, Kehl
        BG-4/BG-6,   BT-42, +49 7851 1000
        BG-7/BG-8,   BT-53, 76530
        BG-13,       BT-72, 2015-06-10
        BG-16,       BT-81, 31
        BG-16,       BT-83, R-2015-0815
        BG-16/BG-17, BT-86, BYLADEM1001
        BG-21,       BT-99, 4.90
        BG-21,       BT-103, 19.00
        BG-22,       BT-106, 1180.00
        BG-22,       BT-110, 220.33
        BG-22,       BT-113, 400.00
        BG-23,       BT-119, 19.00
        BG-25,       BT-127, im Mai
        BG-25,       BT-129, 10.0000
        BG-25,       BT-130, HUR
        BG-25,       BT-131, 1140.00
        BG-25/BG-29, BT-146, 114.0000
        BG-25/BG-29, BT-147, 6.0000
        BG-25/BG-29, BT-148, 120.0000
        BG-25/BG-30, BT-152, 19.00
        BG-25/BG-31, BT-154, Einrichtung des Ladens
        BG-25/BG-31, BT-155, BER
        """)
    void tellsEachTerm(String way, String term, String text) {
        TermGroup group = InvoiceXml.terms(OLD);
        for (String step : way.isEmpty() ? List.<String>of() : List.of(way.split("/", -1))) {
            group = group.group(step).orElseThrow();
        }
        assertEquals(Optional.of(text), group.text(term));
    }

    @Test
    void makesAnInvoice() {
        SemanticInvoice invoice = InvoiceXml.read(OLD);

        assertEquals(LocalDate.of(2015, 6, 12), invoice.issueDate());
        assertEquals(
                List.of(new Identifier("L-7", Optional.empty()), new Identifier("4000001123452", Optional.of("0088"))),
                invoice.seller().ids());
        assertEquals(2, invoice.lines().size());
        assertEquals(2, invoice.vatBreakdown().size());
        assertEquals(new BigDecimal("1005.23"), invoice.totals().amountDue());
    }

    /** It is written in the syntaxes of today, whole and by the rules of the norm. */
    @Test
    void isWrittenAsAnInvoiceOfToday() {
        SemanticInvoice invoice = CiiReader.read(OLD);
        byte[] cii = CiiWriter.write(invoice, Profile.EN16931);
        byte[] ubl = UblWriter.write(invoice, Profile.EN16931);

        assertEquals(
                List.of(), EInvoiceChecker.check(cii, CheckOptions.en16931()).findings());
        assertTrue(EInvoiceChecker.check(ubl, CheckOptions.en16931()).isValid());
        assertEquals(
                invoice,
                InvoiceXml.read(cii).toBuilder()
                        .specification(invoice.specification())
                        .build());
        assertEquals(invoice, CiiReader.read(CiiWriter.write(invoice)));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:zugferd.de:2p0:minimum",
        "urn:zugferd.de:2p0:basicwl",
        "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic",
        "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended"
    })
    void readsZugferd2ByItsNames(String profile) {
        String cii = new String(CiiWriter.write(CiiReader.read(OLD), Profile.EN16931), UTF_8);
        String named = cii.replace("<ram:ID>urn:cen.eu:en16931:2017<", "<ram:ID>" + profile + "<");

        SemanticInvoice read = InvoiceXml.read(named.getBytes(UTF_8));

        assertEquals(profile, read.specification());
        assertEquals(CiiReader.read(OLD).lines(), read.lines());
    }

    /** The basic profile of 1.0 has lines without prices: its terms are told, but make no whole invoice. */
    @Test
    void tellsWhatIsMissing() {
        byte[] basic = new String(OLD, UTF_8)
                .replaceAll(
                        "(?s)<ram:SpecifiedSupplyChainTradeAgreement>.*?</ram:SpecifiedSupplyChainTradeAgreement>", "")
                .getBytes(UTF_8);

        ViolationsException e = assertThrows(ViolationsException.class, () -> InvoiceXml.read(basic));

        assertEquals(
                List.of("BG-25[0].BG-29.BT-146", "BG-25[1].BG-29.BT-146"),
                e.violations().list().stream().map(one -> one.path()).toList());
        assertEquals(
                2, CiiReader.terms(InvoiceInput.document(basic)).groups("BG-25").size());
    }

    private static byte[] old() {
        try (InputStream in = Objects.requireNonNull(Zugferd1Test.class.getResourceAsStream("zugferd-1.xml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
