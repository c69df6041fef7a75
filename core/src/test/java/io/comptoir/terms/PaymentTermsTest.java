package io.comptoir.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                    | from       | months | days | end of month | ten days        | day | due
        at once                                   | 2026-01-15 | 0      | 0    |              |                 |     | 2026-01-15
        30 days                                   | 2026-01-31 | 0      | 30   |              |                 |     | 2026-03-02
        45 days, end of month                     | 2026-01-15 | 0      | 45   | ADD_THEN_EOM |                 |     | 2026-03-31
        end of month, 45 days                     | 2026-01-15 | 0      | 45   | EOM_THEN_ADD |                 |     | 2026-03-17
        end of month                              | 2026-01-15 | 0      | 0    | ADD_THEN_EOM |                 |     | 2026-01-31
        30 days, end of month, the 10th           | 2026-01-15 | 0      | 30   | ADD_THEN_EOM |                 | 10  | 2026-03-10
        30 days, the 10th ends the month too      | 2026-01-15 | 0      | 30   |              |                 | 10  | 2026-03-10
        the 10th                                  | 2026-01-15 | 0      | 0    |              |                 | 10  | 2026-02-10
        the 31st of a short month                 | 2026-01-15 | 0      | 0    |              |                 | 31  | 2026-02-28
        end of month, 30 days, the 10th           | 2026-01-15 | 0      | 30   | EOM_THEN_ADD |                 | 10  | 2026-04-10
        end of the ten days, 30 days              | 2026-01-12 | 0      | 30   |              | DECADE_THEN_ADD |     | 2026-02-19
        30 days, end of the ten days              | 2026-01-12 | 0      | 30   |              | ADD_THEN_DECADE |     | 2026-02-20
        two months                                | 2026-12-31 | 2      | 0    |              |                 |     | 2027-02-28
        a month and a day                         | 2026-01-31 | 1      | 1    |              |                 |     | 2026-03-01
        """)
    void giveADueDate(
            String what,
            LocalDate from,
            int months,
            int days,
            EndOfMonth end,
            TenDays ten,
            Integer day,
            LocalDate due) {
        PaymentTerms terms = PaymentTerms.builder()
                .months(months)
                .days(days)
                .endOfMonth(Optional.ofNullable(end))
                .tenDays(Optional.ofNullable(ten))
                .dayOfMonth(Optional.ofNullable(day))
                .build();

        assertEquals(due, terms.dueOn(from));
        assertEquals(terms, terms.toBuilder().build());
    }

    @Test
    void knowThoseOfTheLaw() {
        assertEquals(PaymentTerms.days(30), PaymentTerms.LEGAL_DEFAULT);
        assertEquals(0, PaymentTerms.ON_RECEIPT.days());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the day before,-1,0,1,CPT-TERMS-DAYS-OUT-OF-BOUNDS",
        "a day too many,3651,0,1,CPT-TERMS-DAYS-OUT-OF-BOUNDS",
        "the month before,0,-1,1,CPT-TERMS-MONTHS-OUT-OF-BOUNDS",
        "a month too many,0,121,1,CPT-TERMS-MONTHS-OUT-OF-BOUNDS",
        "no day,0,0,0,CPT-TIME-DAY-OF-MONTH",
        "no day of any month,0,0,32,CPT-TIME-DAY-OF-MONTH"
    })
    void refuseWhatCannotBe(String what, int days, int months, int day, String code) {
        PaymentTerms.Builder terms =
                PaymentTerms.builder().days(days).months(months).dayOfMonth(day);

        assertEquals(code, assertThrows(ViolationsException.class, terms::build).code());
    }

    @Test
    void reachTheirBounds() {
        PaymentTerms longest =
                PaymentTerms.builder().days(3650).months(120).dayOfMonth(31).build();

        assertEquals(LocalDate.of(2046, 1, 31), longest.dueOn(LocalDate.of(2026, 1, 1)));
    }
}
