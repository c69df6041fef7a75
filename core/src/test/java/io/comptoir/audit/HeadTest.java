package io.comptoir.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads, which are kept elsewhere. */
class HeadTest {

    private static final String HASH = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {":0:-", ":17:EUR=1234.00", ":17:EUR=-0.50,JPY=700,USD=0.00"})
    void comesBackAsItWasWritten(String end) {
        String text = "1:42:" + HASH + end;

        assertEquals(text, Head.of(text).text());
        assertEquals(Head.of(text), Head.of(Head.of(text).text()));
    }

    @Test
    void theStartHasNoLink() {
        assertEquals("1:0:" + "0".repeat(64) + ":0:-", Head.START.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2:42:HASH:17:-",
                "1:42:HASH:17",
                "1:42:HASH:17:-:",
                "1:042:HASH:17:-",
                "1:-1:HASH:17:-",
                "1:42:aa:17:-",
                "1:42:HASH:x:-",
                "1:42:HASH:17:",
                "1:42:HASH:17:EUR",
                "1:42:HASH:17:EUR=1,0",
                "1:42:HASH:17:EUR=1,",
                "1:42:HASH:17:USD=1,EUR=1",
                " 1:42:HASH:17:-",
                "1:42:HASH:17:-\n"
            })
    void refusesWhatIsNoHead(String text) {
        var refused = assertThrows(ViolationsException.class, () -> Head.of(text.replace("HASH", HASH)));

        assertEquals("CPT-AUDIT-HEAD-MALFORMED", refused.code());
    }

    @Test
    void refusesAHeadThatIsTooLong() {
        assertThrows(ViolationsException.class, () -> Head.of("1:42:" + HASH + ":17:" + "EUR=1,".repeat(100_000)));
    }
}
