package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Valid is what the schemas of the tax office say (LPF art. A47 A-1, formats_xsd). */
class FecXmlWriterTest {

    @ParameterizedTest
    @EnumSource(FecRegime.class)
    void isValidByTheSchemaOfEachRegime(FecRegime regime) {
        byte[] xml = xml(regime, lines());

        assertDoesNotThrow(() -> validate(regime, xml), () -> new String(xml, StandardCharsets.UTF_8));
    }

    @Test
    void aCommaIsNotValidThere() {
        String xml = new String(xml(FecRegime.COMMERCIAL, lines()), StandardCharsets.UTF_8);
        byte[] comma = xml.replace("<Debit>3240.00", "<Debit>3240,00").getBytes(StandardCharsets.UTF_8);

        assertThrows(SAXException.class, () -> validate(FecRegime.COMMERCIAL, comma));
    }

    @Test
    void keepsTheOrderOfEntriesAndTheMatchingOfLines() {
        String xml = new String(xml(FecRegime.COMMERCIAL, lines()), StandardCharsets.UTF_8);

        assertEquals(
                List.of("VT", "BQ", "VT"),
                xml.lines()
                        .filter(line -> line.startsWith("<JournalCode>"))
                        .map(line -> line.replaceAll("<[^>]+>", ""))
                        .toList());
        assertTrue(
                xml.contains("<Debit>3240.00</Debit>\n<EcritureLet>A</EcritureLet>\n<DateLet>2025-03-28</DateLet>"),
                xml);
        assertTrue(xml.contains("<EcritureLib>Facture FC1 &amp; &lt;fils&gt;</EcritureLib>"), xml);
        assertTrue(xml.contains("<Montantdevise>-3500.00</Montantdevise>\n<Idevise>USD</Idevise>"), xml);
    }

    private static List<FecLine> lines() {
        List<FecLine> lines = new ArrayList<>();
        Fecs.lines(Fecs.sale("FC1 & <fils>"), Fecs.payment("VIR1"), Fecs.sale("FC2"))
                .forEachRemaining(lines::add);
        lines.set(
                0,
                lines.get(0).toBuilder()
                        .matchingCode("A")
                        .matchedOn(Fecs.VALIDATED)
                        .build());
        lines.set(
                4,
                lines.get(4).toBuilder()
                        .foreignAmount(BigDecimal.valueOf(-350000, 2))
                        .currency("USD")
                        .build());
        return lines;
    }

    private static byte[] xml(FecRegime regime, List<FecLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertDoesNotThrow(() -> FecXmlWriter.write(out, regime, Fecs.CLOSING, lines.iterator()));
        return out.toByteArray();
    }

    private static void validate(FecRegime regime, byte[] xml) throws SAXException, IOException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(FecXmlWriterTest.class.getResource(regime.schema() + ".xsd")))
                .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
