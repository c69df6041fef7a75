package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine mistakes that invoicing libraries let pass: each is told with its place, its value, its rule and a way out. */
class MisuseTest {

    private static final String SOUND = """
        {"key": "k", "issueDate": "2026-03-15", "currency": "EUR",
         "series": {"scheme": "F{yyyy}-{seq:5}", "reset": "YEARLY"},
         "issuer": {"name": "Comptoir", "siren": "911561736", "vatNumber": "FR13911561736",
                    "iban": "FR7630004000031234567890143",
                    "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"}},
         "customer": {"name": "Omega", "siren": "999000110",
                      "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
         "lines": [{"label": "Conseil", "quantity": "1", "unit": "HUR", "unitPrice": "90.00", "vatRate": "20"}]}
        """;

    private final InvoiceDesk desk = Comptoir.inMemory(Koworking.ENTITY).invoices();

    @Test
    void nothingIsWrongWithASoundRequest() {
        assertEquals(
                "F2026-00001",
                desk.issue(InvoiceJson.readRequest(SOUND)).number().value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # mistake                    | instead of                     | this stands there          | code                              | path                | value
        a scheme that would repeat   | F{yyyy}-{seq:5}                | F{seq:5}                   | CPT-NUMBERING-REPEATS             | series.scheme       | F{seq:5}
        a date before the last       | "2026-03-15"                   | "2026-03-14"               | CPT-NUMBERING-DATE-BEFORE-LAST    | issueDate           | 2026-03-14
        no VAT rate                  | , "vatRate": "20"              | ``                         | CPT-LINE-VAT-MISSING              | lines[0].vatRate    | ``
        an unknown unit              | "HUR"                          | "HEURE"                    | CPT-CATALOG-UNIT-UNKNOWN          | lines[0].unit       | HEURE
        a malformed VAT number       | FR13911561736                  | FR1391156                  | CPT-PARTY-VAT-NUMBER-MALFORMED    | issuer.vatNumber    | FR1391156
        a malformed IBAN             | FR7630004000031234567890143    | FR7630004000031234         | CPT-PARTY-IBAN-MALFORMED          | issuer.iban         | FR7630004000031234
        an unknown currency          | "EUR"                          | "EUX"                      | CPT-MONEY-CURRENCY-UNKNOWN        | currency            | EUX
        no line                      | "lines": [{"label": "Conseil", "quantity": "1", "unit": "HUR", "unitPrice": "90.00", "vatRate": "20"}] | "lines": [] | CPT-LAW-LINES-MISSING | lines | ``
        no issuer                    | "issuer": {                    | "buyerReference": null, "note": null, "subject": "s", "contract": "c", "issuer": null, "dead": { | CPT-LAW-ISSUER-MISSING | issuer | ``
        """)
    void isToldUsefully(String mistake, String sound, String wrong, String code, String path, String value) {
        desk.issue(InvoiceJson.readRequest(SOUND));
        assertTrue(SOUND.contains(sound), sound);

        Violations found = refused(SOUND.replace("\"k\"", "\"k2\"").replace(sound, wrong));
        Violation told = found.list().stream()
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(found.toString()));

        assertEquals(path, told.path());
        assertEquals(value, told.value());
        assertTrue(told.isError());
        assertFalse(told.rule().source().isBlank());
        assertFalse(told.text().french().isBlank());
        assertFalse(told.text().english().isBlank());
        assertFalse(told.fix().french().isBlank());
        assertFalse(told.fix().english().isBlank());
    }

    @Test
    void severalAtOnceComeTogether() {
        desk.issue(InvoiceJson.readRequest(SOUND));
        String many = SOUND.replace("\"k\"", "\"k2\"")
                .replace("2026-03-15", "2026-03-14")
                .replace("{yyyy}-", "{yyyy}-")
                .replace(", \"vatRate\": \"20\"", "")
                .replace("HUR", "HEURE")
                .replace("FR13911561736", "FR1391156")
                .replace("FR7630004000031234567890143", "FR76")
                .replace("EUR", "EUX")
                .replace("\"label\"", "\"lable\"");

        assertEquals(
                Set.of(
                        "CPT-NUMBERING-DATE-BEFORE-LAST",
                        "CPT-LINE-VAT-MISSING",
                        "CPT-CATALOG-UNIT-UNKNOWN",
                        "CPT-PARTY-VAT-NUMBER-MALFORMED",
                        "CPT-PARTY-IBAN-MALFORMED",
                        "CPT-MONEY-CURRENCY-UNKNOWN",
                        "CPT-LAW-LABEL-MISSING",
                        "CPT-JSON-FIELD-UNKNOWN"),
                refused(many).errors().list().stream()
                        .map(Violation::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void saysWhichFieldWasMeant() {
        Violation told =
                refused(SOUND.replace("\"unitPrice\"", "\"unitprice\"")).list().get(0);

        assertEquals("CPT-JSON-FIELD-MISSING", told.code());
        Violation unknown =
                refused(SOUND.replace("\"unitPrice\"", "\"unitprice\"")).list().get(1);
        assertEquals("lines[0].unitprice", unknown.path());
        assertEquals("The nearest one is 'unitPrice'.", unknown.fix().english());
        assertEquals(
                List.of("CPT-JSON-FIELD-MISSING", "CPT-JSON-FIELD-UNKNOWN"),
                refused(SOUND.replace("\"unitPrice\"", "\"unitprice\""))
                        .errors()
                        .codes());
    }

    @Test
    void aRefusedRequestTakesNoNumber() {
        refused(SOUND.replace("HUR", "HEURE"));

        assertEquals(
                "F2026-00001",
                desk.issue(InvoiceJson.readRequest(SOUND)).number().value());
    }

    private Violations refused(String json) {
        InvoiceRequest request = InvoiceJson.readRequest(json);
        Violations checked = desk.check(request);
        ViolationsException thrown = assertThrows(ViolationsException.class, () -> desk.issue(request));
        assertEquals(checked, thrown.violations());
        return checked;
    }
}
