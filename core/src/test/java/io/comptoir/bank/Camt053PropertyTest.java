package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.fault.ViolationsException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every statement in XML, sound or not: it is read or refused, never another exception. */
class Camt053PropertyTest {

    private static final byte[] SAMPLE = Camt053Test.bytes(Camt053Test.sample("08"));

    @Property
    void aChangedByteIsReadOrRefused(@ForAll @IntRange(max = 100_000) int at, @ForAll byte changed) {
        byte[] file = SAMPLE.clone();
        file[at % file.length] = changed;
        readOrRefuse(file);
    }

    @Property
    void aLostPieceIsReadOrRefused(
            @ForAll @IntRange(max = 100_000) int from, @ForAll @IntRange(min = 1, max = 60) int count) {
        String text = Camt053Test.sample("02");
        int start = from % text.length();
        readOrRefuse(
                Camt053Test.bytes(text.substring(0, start) + text.substring(Math.min(start + count, text.length()))));
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] file) {
        readOrRefuse(file);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertFalse(Camt053.read(file).isEmpty());
        } catch (ViolationsException refused) {
            assertFalse(refused.violations().isEmpty());
        }
    }
}
