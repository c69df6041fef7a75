package io.comptoir.accounting.intake;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in cells. A comma goes before the decimals in files whose cells are separated by semicolons; in
 * others {@code 1,234} would be 1.234 here and 1234 there, and is refused.
 */
final class CellNumber {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([ \u00A0\u202F]\\d{3})+([.,]\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");

    private CellNumber() {}

    /**
     * The number in a cell.
     *
     * @throws ViolationsException if it is none, could be two, or is out of bounds
     */
    static BigDecimal read(String text, boolean decimalComma) {
        if (text.length() > Decimals.LENGTH_MAX) {
            return Decimals.parse(text); // which refuses it
        }
        boolean digits = PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
        boolean clear = decimalComma || text.indexOf(',') < 0;
        if (!digits || !clear) {
            throw new ViolationsException(IntakeRule.NUMBER.at("", text));
        }
        return Decimals.parse(text.replaceAll("[ \u00A0\u202F]", "").replace(',', '.'));
    }

    /**
     * The percentage in a cell, with or without its sign.
     *
     * @throws ViolationsException if it is none, could be two, or is out of bounds
     */
    static Percentage percentage(String text, boolean decimalComma) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return new Percentage(read(number, decimalComma));
    }

    static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
