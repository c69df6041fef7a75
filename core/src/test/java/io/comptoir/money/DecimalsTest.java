package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | text                                | read
        a price                                 | 900.00                              | 900.00
        scale is kept                           | 1.10                                | 1.10
        a correcting quantity                   | -3                                  | -3
        a sign                                  | +3.5                                | 3.5
        an exponent is written out              | 1.5E3                               | 1500
        the most decimals                       | 0.123456789012                      | 0.123456789012
        the most digits                         | 1234567890123456789012.123456789012 | 1234567890123456789012.123456789012
        the highest exponent                    | 1E12                                | 1000000000000
        """)
    void readsWhatAnInvoiceNeeds(String what, String text, String read) {
        assertEquals(read, Decimals.parse(text).toPlainString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                       | text                                | code
        one decimal too many                         | 0.1234567890123                     | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        one digit too many                           | 12345678901234567890123.123456789012 | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an exponent too high                         | 1E13                                | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an exponent that hangs who rounds it         | 1E10000000                          | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an exponent that fills the memory            | 1E999999999                         | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an exponent that no JDK reads                | 1E99999999999                       | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        a tiny number                                | 1E-999999999                        | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        a word                                       | douze                               | CPT-MONEY-NUMBER-MALFORMED
        a French comma                               | 12,50                               | CPT-MONEY-NUMBER-MALFORMED
        thousands                                    | 1 200.00                            | CPT-MONEY-NUMBER-MALFORMED
        Arabic digits, which the JDK would read      | ١٢                                  | CPT-MONEY-NUMBER-MALFORMED
        two points                                   | 1.2.3                               | CPT-MONEY-NUMBER-MALFORMED
        hexadecimal                                  | 0x10                                | CPT-MONEY-NUMBER-MALFORMED
        not a number                                 | NaN                                 | CPT-MONEY-NUMBER-MALFORMED
        nothing                                      | ''                                  | CPT-MONEY-NUMBER-MALFORMED
        an exponent without digits                   | 1E                                  | CPT-MONEY-NUMBER-MALFORMED
        """)
    void refusesWhatCouldHurt(String what, String text, String code) {
        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> Decimals.parse(text))
                        .code());
    }

    @Test
    void refusesAMillionDigitsAtOnce() {
        String digits = "9".repeat(1_000_000);
        BigDecimal huge = new BigDecimal(java.math.BigInteger.ONE.shiftLeft(4_000_000));

        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThrows(ViolationsException.class, () -> Decimals.parse(digits));
            assertThrows(ViolationsException.class, () -> Decimals.bounded(huge));
        });
    }
}
