package io.comptoir.money;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * An amount written out, as cheques, receipts and some contracts want it — montant en toutes lettres.
 * <p>
 * In French, German, Spanish, Italian or Dutch for a locale of that language, else in English. French is in the classic
 * spelling: hyphens within a number under a hundred, but around <i>et</i> (vingt et un, quatre-vingt-un, deux cent un). Belgium and
 * Luxembourg count <i>septante, nonante</i>, Switzerland <i>huitante</i> too; everybody else, Monaco included, as France.
 * English has no <i>and</i> inside a number, where it announces the cents. All but English count on the long scale, where a
 * billion is 10^12.
 * <p>
 * The minor unit is named only where some is due, the currency wherever some is or nothing at all: cinquante centimes,
 * zéro euro. A currency without words in our table keeps its code, and its minor unit is a fraction in digits, as on
 * cheques: {@code douze KWD et 250/1000}.
 */
public final class AmountInWords {

    /** The first amount that is too large to be written out: 10^15. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private static final Rule TOO_LARGE = Rule.error("CPT-MONEY-WORDS-TOO-LARGE", "Comptoir, amounts in words")
            .says(
                    "Le montant {value} est trop grand pour être écrit en toutes lettres.",
                    "The amount {value} is too large to be written out in words.")
            .fix(
                    "Écrivez-le en chiffres : la limite est de mille billions (10^15).",
                    "Write it in digits: the limit is a thousand trillions (10^15).");

    private AmountInWords() {}

    /** The words of {@code amount}, as {@link #of(BigDecimal, CurrencyUnit, Locale)} writes them. */
    public static String of(MonetaryAmount amount, Locale language) {
        return of(amount.getNumber().numberValueExact(BigDecimal.class), amount.getCurrency(), language);
    }

    /**
     * The words of {@code amount}: 1200.50 in euros is “mille deux cents euros et cinquante centimes”.
     *
     * @param language  a locale of one of the six languages, or any other for English; the country of a French one chooses
     *     between soixante-dix and septante
     * @throws ViolationsException if the amount, without its sign, reaches {@link #LIMIT}
     * @throws ArithmeticException if it has more decimals than the currency
     */
    public static String of(BigDecimal amount, CurrencyUnit currency, Locale language) {
        BigDecimal plain = Decimals.bounded(amount);
        if (plain.abs().compareTo(LIMIT) >= 0) {
            throw new ViolationsException(TOO_LARGE.at("", plain.toPlainString()));
        }
        int digits = currency.getDefaultFractionDigits();
        BigInteger units = Rounding.EXACT.round(plain, digits).unscaledValue();
        BigInteger[] parts = units.abs().divideAndRemainder(BigInteger.TEN.pow(digits));
        NumberWords words = NumberWords.in(language);
        String written = CurrencyName.of(currency.getCurrencyCode(), words.language())
                .map(name -> named(parts[0].longValueExact(), parts[1].longValueExact(), name, words))
                .orElseGet(() -> coded(parts, digits, currency.getCurrencyCode(), words));
        return units.signum() < 0 ? words.minus() + " " + written : written;
    }

    private static String named(long major, long minor, CurrencyName name, NumberWords words) {
        if (minor == 0) {
            return words.count(major, name.major());
        }
        String small = words.count(minor, name.minor());
        return major == 0 ? small : words.count(major, name.major()) + " " + words.and() + " " + small;
    }

    private static String coded(BigInteger[] parts, int digits, String code, NumberWords words) {
        String major = words.number(parts[0].longValueExact()) + " " + code;
        if (parts[1].signum() == 0) {
            return major;
        }
        String minor = "0".repeat(digits - parts[1].toString().length()) + parts[1];
        return major + " " + words.and() + " " + minor + "/1" + "0".repeat(digits);
    }
}
