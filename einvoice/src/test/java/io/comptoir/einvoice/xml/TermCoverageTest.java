package io.comptoir.einvoice.xml;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.semantic.TermTable;
import io.comptoir.einvoice.semantic.TermTable.Entry;
import io.comptoir.einvoice.ubl.UblReader;
import io.comptoir.einvoice.ubl.UblWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every term of the norm has a reader and a writer in every syntax: an invoice that tells all of them says so. */
class TermCoverageTest {

    /** Beyond the norm, or of CII alone. */
    private static final Set<String> NOT_IN_UBL =
            Set.of("BT-149-1", "BT-150-1", "BT-X-304", "BT-X-7", "BT-X-8", "BG-X-42", "EXT-FR-FE-184");

    /** EN 16931-1 numbers its terms 1 to 165 without a 4, and its groups 1 to 32. */
    @Test
    void knowsAllTermsOfTheNorm() {
        Set<String> known = TermTable.entries().stream().map(Entry::id).collect(toCollection(TreeSet::new));

        IntStream.rangeClosed(1, 165)
                .filter(number -> number != 4)
                .forEach(number -> assertTrue(known.contains("BT-" + number), "BT-" + number));
        IntStream.rangeClosed(1, 32).forEach(number -> assertTrue(known.contains("BG-" + number), "BG-" + number));
        assertTrue(!known.contains("BT-4") && !known.contains("BT-166") && !known.contains("BG-33"));
    }

    @Test
    void theModelHasAllTerms() {
        TermGroup all = all("380");

        assertEquals(all, SemanticInvoice.of(all).terms());
    }

    @Test
    void ciiHasAllTerms() {
        SemanticInvoice invoice = SemanticInvoice.of(all("380"));

        assertEquals(invoice.terms(), CiiReader.read(CiiWriter.write(invoice)).terms());
    }

    /** An invoice and a credit note: UBL has a document for each. */
    @ParameterizedTest
    @ValueSource(strings = {"380", "381"})
    void ublHasAllTerms(String typeCode) {
        SemanticInvoice invoice = SemanticInvoice.of(all(typeCode).only(id -> !NOT_IN_UBL.contains(id)));

        assertEquals(invoice.terms(), UblReader.read(UblWriter.write(invoice)).terms());
    }

    /** An invoice in which every term of the table tells something. */
    private static TermGroup all(String typeCode) {
        TermGroup.Builder invoice = TermGroup.builder(TermGroup.INVOICE);
        fill(invoice, TermGroup.INVOICE, typeCode);
        return invoice.build();
    }

    private static void fill(TermGroup.Builder group, String id, String typeCode) {
        for (Entry entry : TermTable.entries()) {
            if (entry.group().equals(id) && entry.isGroup()) {
                fill(group.group(entry.id()), entry.id(), typeCode);
            } else if (entry.group().equals(id) && !entry.isPart()) {
                Term term = Term.of(entry.id(), value(entry, typeCode));
                for (Entry part : parts(entry)) {
                    term = term.with(part.id(), "S" + part.id().substring(3).replace("-", ""));
                }
                group.add(term);
            }
        }
    }

    private static List<Entry> parts(Entry term) {
        return TermTable.entries().stream()
                .filter(entry -> entry.isPart() && entry.id().startsWith(term.id() + "-"))
                .toList();
    }

    /** Each its own: what is taken for another term does not come back equal. */
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
                    case "date" -> "2026-01-" + (10 + Integer.parseInt(number) % 19);
                    case "amount", "price", "quantity", "percent" -> number + ".25";
                    default -> (entry.id().startsWith("EXT") ? "X" : "T") + number;
                };
        };
    }
}
