package io.comptoir.total;

import io.comptoir.fault.Text;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Explanation.Manner;
import io.comptoir.total.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of an explanation, as they come, and how its formulas are written. */
final class Steps {

    private static final int EXACT_DIGITS = 10;

    private final int digits;
    private final List<Step> list = new ArrayList<>();

    Steps(int digits) {
        this.digits = digits;
    }

    Explanation explanation() {
        return new Explanation(list);
    }

    /** An amount that is what its formula gives. */
    void add(String path, Text what, String formula, String rule, BigDecimal amount) {
        list.add(new Step(path, what, formula, rule, amount, Manner.EXACT, zero(), amount));
    }

    /** An amount that was rounded to. */
    void round(String path, Text what, String formula, String rule, BigDecimal exact, BigDecimal amount) {
        Manner manner = exact.compareTo(amount) == 0 ? Manner.EXACT : Manner.ROUNDED;
        list.add(new Step(path, what, formula, rule, bare(exact), manner, zero(), amount));
    }

    /** A part of a sum: {@code dividend ÷ divisor}, cut or given a unit so that the parts make the sum. */
    void share(String path, Text what, Quotient quotient, String rule, BigDecimal amount) {
        BigDecimal exact = quotient.exact();
        boolean plain = exact.compareTo(amount) == 0;
        BigDecimal residue = amount.subtract(quotient.rounded(digits));
        list.add(new Step(
                path,
                what,
                quotient.formula(),
                rule,
                bare(exact),
                plain ? Manner.EXACT : Manner.SHARED,
                plain ? zero() : residue,
                amount));
    }

    BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(zero(), BigDecimal::add);
    }

    /** Without the zeros that tell nothing. */
    private BigDecimal bare(BigDecimal exact) {
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < digits ? Rounding.EXACT.round(stripped, digits) : stripped;
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(digits);
    }

    // --- formulas ---

    /** {@code amount × factor ÷ divisor}; a divisor of nothing stands for a share of all. */
    record Quotient(BigDecimal amount, BigDecimal factor, BigDecimal divisor) {

        String formula() {
            String product = signed(amount) + " × " + signed(factor);
            return divisor.compareTo(BigDecimal.ONE) == 0 ? product : product + " ÷ " + signed(divisor);
        }

        BigDecimal exact() {
            BigDecimal dividend = amount.multiply(factor);
            return Rounding.HALF_UP.quotient(dividend, divisor, Math.max(EXACT_DIGITS, dividend.scale()));
        }

        BigDecimal rounded(int digits) {
            return Rounding.HALF_UP.quotient(amount.multiply(factor), divisor, digits);
        }
    }

    static String times(BigDecimal base, BigDecimal percent) {
        return signed(base) + " × " + percent.toPlainString() + " %";
    }

    static String plus(List<BigDecimal> amounts) {
        return amounts.isEmpty() ? "0" : amounts.stream().map(Steps::signed).collect(Collectors.joining(" + "));
    }

    static String minus(BigDecimal first, BigDecimal second) {
        return signed(first) + " − " + signed(second);
    }

    static String minusPlus(BigDecimal first, List<BigDecimal> less, List<BigDecimal> more) {
        StringBuilder formula = new StringBuilder(signed(first));
        less.forEach(one -> formula.append(" − ").append(signed(one)));
        more.forEach(one -> formula.append(" + ").append(signed(one)));
        return formula.toString();
    }

    private static String signed(BigDecimal amount) {
        return amount.signum() < 0 ? "(" + amount.toPlainString() + ")" : amount.toPlainString();
    }

    // --- names ---

    static Text named(String french, String english, String name) {
        return name.isBlank()
                ? new Text(french, english)
                : new Text(french + " « " + name + " »", english + " '" + name + "'");
    }

    /** A name with its rate behind. */
    static Text at(VatRate rate, String french, String english) {
        String name = rate.percentage() + " %" + (rate.category().isTaxed() ? "" : " (" + id(rate) + ")");
        return new Text(french + " à " + name, english + " at " + name);
    }

    /** Names a rate in paths: {@code S20}, {@code E0-VATEX-FR-FRANCHISE}. */
    static String id(VatRate rate) {
        return rate.category().code()
                + rate.percentage()
                + rate.vatex().map(code -> "-" + code).orElse("");
    }
}
