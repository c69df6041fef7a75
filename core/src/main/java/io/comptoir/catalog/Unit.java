package io.comptoir.catalog;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit of measure (BT-130).
 *
 * @param code  a code of UN/ECE Recommendation 20 or, behind an X, of Recommendation 21
 */
public record Unit(String code) {

    private static final Rule UNKNOWN = Rule.error("CPT-CATALOG-UNIT-UNKNOWN", "UN/ECE Rec 20; EN 16931 BR-CL-23")
            .says("L'unité « {value} » n'existe pas.", "There is no unit '{value}'.")
            .fix(
                    "Utilisez un code de la recommandation 20 : C62 pièce, HUR heure, DAY jour, MON mois, KGM kilogramme.",
                    "Use a code of Recommendation 20: C62 piece, HUR hour, DAY day, MON month, KGM kilogram.");

    private static final Set<String> CODES = ShippedTable.rows(Unit.class, "rec20.txt").stream()
            .flatMap(row -> Stream.of(row.get(0).split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    /** One: a piece, a participant, a fee. */
    public static final Unit PIECE = new Unit("C62");
    /** A second. */
    public static final Unit SECOND = new Unit("SEC");
    /** A minute. */
    public static final Unit MINUTE = new Unit("MIN");
    /** An hour. */
    public static final Unit HOUR = new Unit("HUR");
    /** A day. */
    public static final Unit DAY = new Unit("DAY");
    /** A week. */
    public static final Unit WEEK = new Unit("WEE");
    /** A month. */
    public static final Unit MONTH = new Unit("MON");
    /** A quarter of a year. */
    public static final Unit QUARTER = new Unit("QAN");
    /** A year. */
    public static final Unit YEAR = new Unit("ANN");
    /** A gram. */
    public static final Unit GRAM = new Unit("GRM");
    /** A kilogram. */
    public static final Unit KILOGRAM = new Unit("KGM");
    /** A tonne, 1000 kilograms. */
    public static final Unit TONNE = new Unit("TNE");
    /** A millilitre. */
    public static final Unit MILLILITRE = new Unit("MLT");
    /** A litre. */
    public static final Unit LITRE = new Unit("LTR");
    /** A hectolitre. */
    public static final Unit HECTOLITRE = new Unit("HLT");
    /** A millimetre. */
    public static final Unit MILLIMETRE = new Unit("MMT");
    /** A centimetre. */
    public static final Unit CENTIMETRE = new Unit("CMT");
    /** A metre. */
    public static final Unit METRE = new Unit("MTR");
    /** A kilometre. */
    public static final Unit KILOMETRE = new Unit("KMT");
    /** A square metre. */
    public static final Unit SQUARE_METRE = new Unit("MTK");
    /** A hectare, for Rec 20 a square hectometre. */
    public static final Unit HECTARE = new Unit("H18");
    /** A cubic metre. */
    public static final Unit CUBIC_METRE = new Unit("MTQ");
    /** A kilowatt hour. */
    public static final Unit KILOWATT_HOUR = new Unit("KWH");
    /** A megawatt hour. */
    public static final Unit MEGAWATT_HOUR = new Unit("MWH");
    /** A megabyte. */
    public static final Unit MEGABYTE = new Unit("4L");
    /** A gigabyte. */
    public static final Unit GIGABYTE = new Unit("E34");
    /** A pair. */
    public static final Unit PAIR = new Unit("PR");
    /** A dozen. */
    public static final Unit DOZEN = new Unit("DZN");
    /** A set of things sold together. */
    public static final Unit SET = new Unit("SET");
    /** A lot, as a public buyer splits a contract — lot. */
    public static final Unit LOT = new Unit("LO");
    /** A package. */
    public static final Unit PACKAGE = new Unit("XPK");
    /** A box. */
    public static final Unit BOX = new Unit("XBX");
    /** A pallet. */
    public static final Unit PALLET = new Unit("XPX");
    /** A lump sum — forfait. */
    public static final Unit LUMP_SUM = new Unit("LS");
    /** One hundredth. */
    public static final Unit PERCENT = new Unit("P1");

    /** Refuses a code that the list does not hold. */
    public Unit {
        if (!CODES.contains(code)) {
            throw new ViolationsException(UNKNOWN.at("unit", code));
        }
    }

    /** The unit of a code. */
    public static Unit of(String code) {
        return new Unit(code);
    }
}
