package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                       | number     | length | padded
            zeros on the right           | 411        | 6      | 411000
            as many as the plan wants    | 411        | 8      | 41100000
            none where it is long enough | 445711     | 6      | 445711
            the shortest                 | 706        | 3      | 706
            the longest                  | 706        | 10     | 7060000000
            """)
    void isLengthenedWithZeros(String what, String number, int length, String padded) {
        assertEquals(Account.of(padded), Account.of(number).padded(length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "41", "70600000000", "4A1", "C411", "011", "911", "-411", "411 ", "４１１", "٤١١", "411\n"})
    void refusesWhatIsNoAccount(String number) {
        var refusal = assertThrows(ViolationsException.class, () -> Account.of(number));

        assertEquals("CPT-ACCOUNTING-ACCOUNT-MALFORMED", refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "8999999999"})
    void takesTheFirstAndTheLastAccount(String number) {
        assertEquals(number, Account.of(number).toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                   | number  | length     | code
            a digit too long         | 4457110 | 6          | CPT-ACCOUNTING-ACCOUNT-TOO-LONG
            no account is that short | 706     | 2          | CPT-ACCOUNTING-ACCOUNT-LENGTH
            no account is that long  | 706     | 11         | CPT-ACCOUNTING-ACCOUNT-LENGTH
            nor fills the memory     | 706     | 2147483647 | CPT-ACCOUNTING-ACCOUNT-LENGTH
            """)
    void refusesALengthItCannotHave(String what, String number, int length, String code) {
        Account account = Account.of(number);

        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> account.padded(length))
                        .code());
    }
}
