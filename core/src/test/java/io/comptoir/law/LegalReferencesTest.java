package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalReferencesTest {

    /** BOFiP ACTU-2026-00126: the CIBS from 2027-01-01, the CGI admitted until 2028-06-30. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # key             | day        | admitted, the usual one first
        EXPORT            | 2026-12-31 | art. 262, I du CGI
        EXPORT            | 2027-01-01 | art. 262, I du CGI; art. L. 213-16 du CIBS
        EXPORT            | 2028-06-30 | art. 262, I du CGI; art. L. 213-16 du CIBS
        EXPORT            | 2028-07-01 | art. L. 213-16 du CIBS
        SERVICES_BUSINESS | 2028-07-01 | art. L. 211-92 du CIBS
        SERVICES_CONSUMER | 2028-07-01 | art. L. 211-93 du CIBS
        PASSENGER_TRANSPORT | 2028-07-01 | art. L. 211-76 du CIBS
        INTERNATIONAL_TRANSPORT | 2028-07-01 | art. L. 213-27 du CIBS
        OVERSEAS          | 2028-07-01 | art. L. 211-7 du CIBS
        OVERSEAS_EXEMPT   | 2028-07-01 | art. L. 213-203 du CIBS
        OVERSEAS_RATES    | 2028-07-01 | art. L. 213-151 du CIBS
        VAT_DUE_IF_INVOICED | 2028-07-01 | art. L. 212-9 du CIBS
        DISBURSEMENT      | 2028-07-01 | art. L. 213-73 du CIBS
        INVOICE_DUTY      | 2028-07-01 | art. L. 216-30 du CIBS
        DEPOSIT           | 2028-07-01 | art. L. 216-32 du CIBS
        CASH_SOFTWARE     | 2028-07-01 | art. L. 216-40 du CIBS
        FRANCHISE         | 2027-01-01 | art. 293 B du CGI
        FRANCHISE         | 2028-06-30 | art. 293 B du CGI
        FRANCHISE         | 2028-07-01 | ''
        NOTHING           | 2026-11-22 | ''
        """)
    void knowsWhatMayBeCited(String key, LocalDate day, String admitted) {
        List<String> known = LegalReferences.admitted(key, day);

        assertEquals(admitted, String.join("; ", known));
        assertEquals(known.stream().findFirst(), LegalReferences.of(key, day));
    }

    @Test
    void followsItsTable() {
        LegalReferences changed = new LegalReferences(
                List.of(List.of("FRANCHISE", "2028-07-01", "", "art. L. 233-1 du CIBS", "settled")));

        assertEquals(List.of("art. L. 233-1 du CIBS"), changed.admittedOn("FRANCHISE", LocalDate.of(2028, 7, 1)));
    }

    /** Each table of this room says for each row where it comes from; the words printed agree with the articles cited. */
    @Test
    void agreesWithTheWordsPrinted() {
        String cited = ShippedTable.rows(LegalReferences.class, "references.txt").stream()
                .map(row -> row.get(3))
                .collect(Collectors.joining("\n"));
        ShippedTable.rows(LegalMentions.class, "exemptions.txt").stream()
                .map(row -> row.get(3))
                .filter(text -> text.endsWith("du CIBS"))
                .map(text -> text.substring(text.indexOf("art. ")))
                .forEach(article -> assertTrue(cited.contains(article), article));
    }
}
