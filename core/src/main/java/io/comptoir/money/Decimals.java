package io.comptoir.money;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;

/**
 * Decimal numbers that come from outside. The only place in Comptoir that reads one.
 * <p>
 * {@code 1E999999999} and a million digits are legal numbers for the JDK, and hang what calculates with them: a number
 * here has at most {@value #LENGTH_MAX} characters, {@value #PRECISION_MAX} digits and {@value #SCALE_MAX} decimals.
 */
public final class Decimals {

    /** The longest text of a number, in characters. */
    public static final int LENGTH_MAX = 40;
    /** The most digits a number may have. */
    public static final int PRECISION_MAX = 34;
    /** The most decimals a number may have, and the most zeros an exponent may add. */
    public static final int SCALE_MAX = 12;

    private static final int BITS_MAX = 113; // 34 digits; measured first, because counting a million digits is slow

    private static final Rule MALFORMED = Rule.error("CPT-MONEY-NUMBER-MALFORMED", "Comptoir, number format")
            .says("« {value} » n'est pas un nombre décimal.", "'{value}' is not a decimal number.")
            .fix(
                    "Écrivez des chiffres, un point pour les décimales et aucun espace, par exemple 1234.50.",
                    "Write digits, a point before the decimals and no space, for example 1234.50.");
    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-MONEY-NUMBER-OUT-OF-BOUNDS", "Comptoir, number bounds")
            .says(
                    "Le nombre « {value} » dépasse les limites : 34 chiffres, dont 12 décimales au plus.",
                    "The number '{value}' is out of bounds: 34 digits at most, 12 of them decimals.")
            .fix("Vérifiez l'unité et les décimales de ce nombre.", "Check the unit and the decimals of this number.");

    private Decimals() {}

    /**
     * Reads a number: an optional sign, ASCII digits, optionally a point and decimals, optionally an exponent.
     *
     * @throws ViolationsException if it is malformed or out of bounds
     */
    public static BigDecimal parse(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("", text));
        }
        if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
            throw new ViolationsException(MALFORMED.at("", text));
        }
        return bounded(decimal(text), text);
    }

    /**
     * The number itself, without exponent, if it keeps the bounds.
     *
     * @throws ViolationsException if it is out of bounds
     */
    public static BigDecimal bounded(BigDecimal number) {
        return bounded(number, "");
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // An exponent beyond an int is malformed to the JDK and out of bounds to us.
            throw new ViolationsException((isExponential(text) ? OUT_OF_BOUNDS : MALFORMED).at("", text));
        }
    }

    private static boolean isExponential(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        return mark > 0 && text.length() - mark > 10 && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static BigDecimal bounded(BigDecimal number, String text) {
        if (Math.abs((long) number.scale()) > SCALE_MAX
                || number.unscaledValue().bitLength() > BITS_MAX
                || number.precision() > PRECISION_MAX) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("", text));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
