package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.Reset;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final Rule ODD = Rule.error("CPT-TEST-ODD", "these tests")
            .says("{value} est bizarre.", "{value} is odd.")
            .fix("", "");

    @Test
    void tellsWhichFieldsAreThere() {
        Fields in = Fields.read("{\"b\": \"\", \"a\": 0, \"n\": null}");

        assertEquals(List.of("b", "a"), in.names());
        assertTrue(in.has("b"));
        assertFalse(in.has("n"));
        assertFalse(in.has("c"));
        in.done();
        assertEquals(List.of(), told(in));
    }

    @Test
    void nullAndEmptyAreLeftOut() {
        Fields in = Fields.read("{\"n\": null, \"e\": \"\"}");

        for (String name : List.of("n", "e", "none")) {
            assertEquals(Optional.empty(), in.text(name));
            assertEquals(Optional.empty(), in.value(name, Reset::valueOf));
            assertEquals(Optional.empty(), in.choice(name, Reset.class));
            assertEquals(Optional.empty(), in.decimal(name));
            assertEquals(Optional.empty(), in.integer(name));
            assertEquals(Optional.empty(), in.date(name));
        }
        assertEquals(List.of(), told(in));
    }

    @Test
    void refusesWhatIsLeftOutOrEmpty() {
        Fields in = Fields.read("{\"n\": null, \"e\": \"\", \"t\": \"x\", \"w\": true}");
        List<String> names = List.of("n", "e", "t", "w", "none");

        names.forEach(name -> in.required(name, in.text(name)));

        assertEquals(
                List.of(
                        "CPT-JSON-FIELD-MISSING n",
                        "CPT-JSON-FIELD-MISSING e",
                        "CPT-JSON-TYPE w",
                        "CPT-JSON-FIELD-MISSING none"),
                told(in));
    }

    @Test
    void refusesWhatIsEmpty() {
        Fields in = Fields.read("{\"n\": null, \"e\": \"\", \"t\": \"x\"}");

        assertEquals(Optional.empty(), in.notEmpty("n", in.text("n")));
        assertEquals(Optional.empty(), in.notEmpty("e", in.text("e")));
        assertEquals(Optional.of("x"), in.notEmpty("t", in.text("t")));
        assertEquals(List.of("CPT-JSON-FIELD-MISSING e"), told(in));
    }

    @Test
    void notesARefusalWhereItIs() {
        Fields in = Fields.read("{\"o\": {\"f\": 1}, \"l\": [{}, {}]}");
        Fields object = in.object("o").orElseThrow();

        object.made(FieldsTest::refused);
        object.made("f", FieldsTest::refused);
        object.refuse(ODD, 7);
        in.objects("l", Optional::of).get(1).refuse(ODD, 8);
        in.refuse(ODD, 9);

        assertEquals(
                List.of(
                        "CPT-TEST-ODD o.part",
                        "CPT-TEST-ODD o.f",
                        "CPT-TEST-ODD o",
                        "CPT-TEST-ODD l[1]",
                        "CPT-TEST-ODD "),
                told(in));
    }

    @Test
    void namesTheNearestField() {
        Fields in = Fields.read("{\"Nmae\": 1, \"name\": \"x\"}");

        in.text("label");
        in.text("name");
        in.done();

        assertEquals(List.of("CPT-JSON-FIELD-UNKNOWN Nmae"), told(in));
        assertEquals(
                "The nearest one is 'name'.", in.found().list().get(0).fix().english());
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001, 100_000})
    void tellsAThousandViolationsAtMost(int wrong) {
        Fields in = Fields.read(IntStream.range(0, wrong)
                .mapToObj(i -> "\"f" + i + "\": 1")
                .collect(Collectors.joining(",", "{", "}")));

        in.done();

        assertEquals(Math.min(wrong, Fields.FOUND_MAX), in.found().list().size());
    }

    @Test
    void readsNumbersExactly() {
        Fields in = Fields.read("{\"a\": 25.500, \"b\": \"1E+2\", \"c\": 6.0, \"d\": 6.5, \"e\": 9223372036854775808}");

        assertEquals("25.500", in.decimal("a").map(BigDecimal::toPlainString).orElseThrow());
        assertEquals("100", in.decimal("b").map(BigDecimal::toPlainString).orElseThrow());
        assertEquals(Optional.of(6L), in.integer("c"));
        assertEquals(Optional.empty(), in.integer("d"));
        assertEquals(Optional.empty(), in.integer("e"));
        assertEquals(List.of("CPT-JSON-TYPE d", "CPT-JSON-TYPE e"), told(in));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E99999999999", "-1E-99999999999", "1E2147483648", "1.0E+99999999999999999999"})
    void refusesAnExponentBeyondAnInt(String number) {
        String json = "{\"n\": " + number + "}";

        assertEquals(
                "CPT-JSON-TOO-LARGE",
                assertThrows(ViolationsException.class, () -> Fields.read(json)).code());
    }

    @Test
    void boundsTheText() {
        String largest = "{}" + " ".repeat((16 << 20) - 2);

        assertEquals(List.of(), Fields.read(largest).names());
        assertEquals(
                "CPT-JSON-TOO-LARGE",
                assertThrows(ViolationsException.class, () -> Fields.read(largest + " "))
                        .code());
    }

    @Test
    void boundsTheTokens() {
        String many = "{\"l\": [" + "{},".repeat(1 << 20) + "{}]}";

        assertEquals(
                "CPT-JSON-TOO-LARGE",
                assertThrows(ViolationsException.class, () -> Fields.read(many)).code());
    }

    /** Jackson stays behind this room. */
    @Test
    void showsNoJackson() {
        List<String> shown =
                Arrays.stream(Fields.class.getMethods()).map(Object::toString).toList();

        assertEquals(
                List.of(),
                shown.stream().filter(method -> method.contains("jackson")).toList());
    }

    private static String refused() {
        throw new ViolationsException(ODD.at("part", 1));
    }

    private static List<String> told(Fields in) {
        return in.found().list().stream()
                .map(found -> found.code() + " " + found.path())
                .toList();
    }
}
