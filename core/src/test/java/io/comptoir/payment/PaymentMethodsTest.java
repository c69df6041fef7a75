package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.PaymentMethods.Mode;
import io.comptoir.terms.PaymentMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMethodsTest {

    private static final Mode ONLINE = Mode.of("CB-WEB", "Carte en ligne", "Card online", PaymentMethod.CARD, "54");

    /** S4-66: virement, chèque, prélèvement, carte, traite, billet à ordre, avoir; and cash. */
    @Test
    void shipsTheUsualOnes() {
        assertEquals(
                List.of(
                        "Virement 30",
                        "Chèque 20",
                        "Prélèvement 49",
                        "Carte 48",
                        "Espèces 10",
                        "Traite 24",
                        "Billet à ordre 60",
                        "Avoir 97"),
                PaymentMethods.shipped().modes().stream()
                        .map(mode -> mode.label().in(Locale.FRENCH) + " " + mode.code())
                        .toList());
        assertEquals(
                PaymentMethod.values().length,
                PaymentMethods.shipped().modes().stream()
                        .flatMap(mode -> mode.method().stream())
                        .distinct()
                        .count());
    }

    @Test
    void takesTheHostsOwn() {
        PaymentMethods modes = PaymentMethods.shipped().with(ONLINE).without("CASH");

        assertEquals("54", modes.find("CB-WEB").orElseThrow().code());
        assertEquals(Optional.empty(), modes.find("CASH"));
        assertEquals("CPT-PAYMENT-MODE-REPEATED", code(() -> modes.with(ONLINE)));
    }

    /** BR-CL-16. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "70", "74", "78", "91", "98", "ZZZ"})
    void takesTheCodesOfTheList(String code) {
        assertEquals(code, Mode.of("K", "k", "k", PaymentMethod.CARD, code).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "71", "73", "79", "90", "99", "100", "zzz", " 30"})
    void refusesOtherCodes(String code) {
        assertEquals("CPT-PAYMENT-MODE-CODE", code(() -> Mode.of("K", "k", "k", PaymentMethod.CARD, code)));
    }

    @Test
    void refusesWhatCannotNameAMode() {
        assertEquals("CPT-PAYMENT-MODE-KEY", code(() -> Mode.of("", "k", "k", PaymentMethod.CARD, "48")));
        assertEquals("CPT-PAYMENT-MODE-KEY", code(() -> Mode.of("é", "k", "k", PaymentMethod.CARD, "48")));
        assertEquals("CPT-PAYMENT-MODE-KEY", code(() -> Mode.of("K".repeat(41), "k", "k", PaymentMethod.CARD, "48")));
        assertEquals(
                "CPT-PAYMENT-MODES-TOO-MANY",
                code(() -> new PaymentMethods(IntStream.rangeClosed(0, 200)
                        .mapToObj(i -> Mode.of("K" + i, "k", "k", PaymentMethod.CARD, "48"))
                        .toList())));
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
