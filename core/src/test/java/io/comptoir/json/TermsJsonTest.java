package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.terms.EndOfMonth;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.terms.TenDays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsJsonTest {

    @Test
    void readsEveryPart() {
        assertEquals(
                PaymentTerms.builder()
                        .days(30)
                        .endOfMonth(EndOfMonth.ADD_THEN_EOM)
                        .dayOfMonth(10)
                        .tenDays(TenDays.DECADE_THEN_ADD)
                        .build(),
                read("{\"days\":30,\"endOfMonth\":\"ADD_THEN_EOM\",\"dayOfMonth\":10,\"decade\":true}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":0}",
                "{\"days\":45,\"endOfMonth\":\"EOM_THEN_ADD\"}",
                "{\"months\":2,\"days\":0}",
                "{\"days\":30,\"endOfMonth\":\"ADD_THEN_EOM\",\"dayOfMonth\":10,\"decade\":true}",
                "{\"days\":30,\"decade\":\"ADD_THEN_DECADE\"}"
            })
    void writesTermsAsItReadsThem(String terms) {
        Invoice.Draft draft =
                InvoiceJson.readRequest("{\"paymentTerms\":" + terms + "}").draft();

        assertTrue(InvoiceJson.write(draft).contains("\"paymentTerms\":" + terms), InvoiceJson.write(draft));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                     | terms
        months alone               | {"months": 2, "days": 0}
        no end of ten days         | {"months": 2, "decade": false}
        days are none              | {"months": 2}
        """)
    void readsTheSameInOtherWords(String what, String terms) {
        assertEquals(PaymentTerms.builder().months(2).build(), read(terms));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                  | terms                                  | violations
        nothing                 | {}                                     | CPT-JSON-FIELD-MISSING paymentTerms.days
        another reading         | {"days": 1, "endOfMonth": "EOM"}       | CPT-JSON-CHOICE paymentTerms.endOfMonth
        another decade          | {"days": 1, "decade": "TEN"}           | CPT-JSON-CHOICE paymentTerms.decade
        a number for a decade   | {"days": 1, "decade": 1}               | CPT-JSON-TYPE paymentTerms.decade
        no day of any month     | {"dayOfMonth": 32}                     | CPT-TIME-DAY-OF-MONTH paymentTerms.dayOfMonth
        too many months         | {"months": 121}                        | CPT-TERMS-MONTHS-OUT-OF-BOUNDS paymentTerms.months
        half a day              | {"days": 1.5, "months": 1}             | CPT-JSON-TYPE paymentTerms.days
        an unknown part         | {"days": 1, "endOfmonth": "X"}         | CPT-JSON-FIELD-UNKNOWN paymentTerms.endOfmonth
        """)
    void tellsWhatIsWrong(String what, String terms, String violation) {
        InvoiceRequest request = InvoiceJson.readRequest("{\"paymentTerms\":" + terms + "}");

        assertEquals(
                List.of(violation),
                request.unread().list().stream()
                        .map(found -> found.code() + " " + found.path())
                        .toList());
    }

    private static PaymentTerms read(String terms) {
        return InvoiceJson.readRequest("{\"paymentTerms\":" + terms + "}")
                .draft()
                .paymentTerms()
                .orElseThrow();
    }
}
