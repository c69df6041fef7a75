package io.comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.ViolationsException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    /** As many as in the official list of EN 16931 rules 1.3.16 (BR-CL-23), each once. */
    @Test
    void knowsTheWholeList() {
        List<String> codes = ShippedTable.rows(Unit.class, "rec20.txt").stream()
                .flatMap(row -> Stream.of(row.get(0).split(" ", -1)))
                .toList();

        assertEquals(2162, codes.size());
        assertEquals(2162, new HashSet<>(codes).size());
    }

    /** What Recommendations 20 and 21 call these codes. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "one, C62, PIECE",
        "second, SEC, SECOND",
        "minute, MIN, MINUTE",
        "hour, HUR, HOUR",
        "day, DAY, DAY",
        "week, WEE, WEEK",
        "month, MON, MONTH",
        "quarter (of a year), QAN, QUARTER",
        "year, ANN, YEAR",
        "gram, GRM, GRAM",
        "kilogram, KGM, KILOGRAM",
        "tonne, TNE, TONNE",
        "millilitre, MLT, MILLILITRE",
        "litre, LTR, LITRE",
        "hectolitre, HLT, HECTOLITRE",
        "millimetre, MMT, MILLIMETRE",
        "centimetre, CMT, CENTIMETRE",
        "metre, MTR, METRE",
        "kilometre, KMT, KILOMETRE",
        "square metre, MTK, SQUARE_METRE",
        "hectare, H18, HECTARE",
        "cubic metre, MTQ, CUBIC_METRE",
        "kilowatt hour, KWH, KILOWATT_HOUR",
        "megawatt hour, MWH, MEGAWATT_HOUR",
        "megabyte, 4L, MEGABYTE",
        "gigabyte, E34, GIGABYTE",
        "pair, PR, PAIR",
        "dozen, DZN, DOZEN",
        "set, SET, SET",
        "lot, LO, LOT",
        "package, XPK, PACKAGE",
        "box, XBX, BOX",
        "pallet, XPX, PALLET",
        "lump sum, LS, LUMP_SUM",
        "percent, P1, PERCENT"
    })
    void namesTheCommonOnes(String name, String code, String constant) throws ReflectiveOperationException {
        assertEquals(Unit.of(code), Unit.class.getField(constant).get(null), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c62", "PIECE", "XXXX", "C62 ", "PK"})
    void refusesOthers(String code) {
        ViolationsException thrown = assertThrows(ViolationsException.class, () -> Unit.of(code));

        assertEquals("CPT-CATALOG-UNIT-UNKNOWN", thrown.code());
    }
}
