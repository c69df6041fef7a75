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
    /** An hour. */
    public static final Unit HOUR = new Unit("HUR");
    /** A day. */
    public static final Unit DAY = new Unit("DAY");
    /** A month. */
    public static final Unit MONTH = new Unit("MON");
    /** A kilogram. */
    public static final Unit KILOGRAM = new Unit("KGM");
    /** A litre. */
    public static final Unit LITRE = new Unit("LTR");
    /** A metre. */
    public static final Unit METRE = new Unit("MTR");
    /** A square metre. */
    public static final Unit SQUARE_METRE = new Unit("MTK");
    /** A kilowatt hour. */
    public static final Unit KILOWATT_HOUR = new Unit("KWH");

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
