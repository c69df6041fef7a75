package io.comptoir.judges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.semantic.TermTable;
import io.comptoir.einvoice.semantic.TermTable.Entry;
import io.comptoir.einvoice.ubl.UblWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written, each element stands where the published schemas want it: all terms at once, and by profile. */
class XmlSchemasTest {

    private static final SemanticInvoice ALL = SemanticInvoice.of(all("380", 2));

    @Test
    void ciiWithAllTermsIsValid() {
        assertEquals(List.of(), XmlSchemas.CII_D22B.problems(CiiWriter.write(ALL)));
        assertEquals(List.of(), XmlSchemas.FACTURX_EXTENDED.problems(CiiWriter.write(ALL, Profile.EXTENDED)));
    }

    @ParameterizedTest
    @CsvSource({"380, UBL_INVOICE", "381, UBL_CREDIT_NOTE"})
    void ublWithAllTermsIsValid(String type, XmlSchemas schema) {
        assertEquals(List.of(), schema.problems(UblWriter.write(SemanticInvoice.of(all(type, 2)))));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void eachProfileIsValid(Profile profile) {
        assertEquals(List.of(), XmlSchemas.CII_D22B.problems(CiiWriter.write(ALL, profile)));
        if (profile.compareTo(Profile.BASIC) >= 0) { // UBL has no invoice without lines
            assertEquals(List.of(), XmlSchemas.UBL_INVOICE.problems(UblWriter.write(ALL, profile)));
        }
    }

    /** The schemas see an element out of place, so that their silence says something. */
    @Test
    void anElementOutOfPlaceIsNotValid() {
        String cii = new String(CiiWriter.write(ALL), StandardCharsets.UTF_8)
                .replaceFirst("(<ram:TypeCode>380</ram:TypeCode>)", "$1$1");
        String ubl = new String(UblWriter.write(ALL), StandardCharsets.UTF_8)
                .replace("<cbc:ID>T1</cbc:ID>", "<cbc:Ids>T1</cbc:Ids>");

        assertFalse(XmlSchemas.CII_D22B
                .problems(cii.getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        assertTrue(XmlSchemas.UBL_INVOICE.problems(ubl.getBytes(StandardCharsets.UTF_8)).stream()
                .anyMatch(problem -> problem.contains("Ids")));
    }

    /** An invoice in which every term of the table tells something, and each that may be there more than once does so. */
    private static TermGroup all(String typeCode, int many) {
        TermGroup.Builder invoice = TermGroup.builder(TermGroup.INVOICE);
        fill(invoice, TermGroup.INVOICE, typeCode, many);
        return invoice.build();
    }

    private static void fill(TermGroup.Builder group, String id, String typeCode, int many) {
        for (Entry entry : TermTable.entries()) {
            for (int i = 0; i < (entry.isMany() ? many : 1); i++) {
                if (entry.group().equals(id) && entry.isGroup()) {
                    fill(group.group(entry.id()), entry.id(), typeCode, many);
                } else if (entry.group().equals(id) && !entry.isPart()) {
                    group.add(term(entry, typeCode));
                }
            }
        }
    }

    private static Term term(Entry entry, String typeCode) {
        Term term = Term.of(entry.id(), value(entry, typeCode));
        for (Entry part : TermTable.entries()) {
            if (part.isPart() && part.id().startsWith(entry.id() + "-")) {
                term = term.with(part.id(), "S1");
            }
        }
        return term;
    }

    private static String value(Entry entry, String typeCode) {
        String number = entry.id().replaceAll("[^0-9]", "");
        return switch (entry.id()) {
            case "BT-3" -> typeCode;
            case "BT-5" -> "EUR";
            case "BT-6" -> "SEK";
            case "BT-8" -> "35";
            case "BT-21" -> "PMT";
            case "BT-84" -> "FR7630004000031234567890143";
            case "BT-95", "BT-102", "BT-118", "BT-151", "BT-X-273" -> "S";
            default ->
                switch (entry.kind()) {
                    case "date" -> "2026-01-15";
                    case "amount", "price", "quantity", "percent" -> number + ".25";
                    case "file" -> "Q29tcHRvaXI=";
                    default -> "T" + number;
                };
        };
    }
}
