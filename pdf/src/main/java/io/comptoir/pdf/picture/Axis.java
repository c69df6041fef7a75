package io.comptoir.pdf.picture;

import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of round numbers that holds zero and all figures.
 *
 * @param low  its first number
 * @param high  its last
 * @param step  between two of them: 1, 2 or 5 with zeros
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int STEPS = 4;
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    static Axis of(List<Datum> data) {
        BigDecimal least = data.stream().map(Datum::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = data.stream().map(Datum::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = step(most.subtract(least));
        BigDecimal low = BigDecimal.ZERO;
        while (low.compareTo(least) > 0) {
            low = low.subtract(step);
        }
        BigDecimal high = BigDecimal.ZERO;
        while (high.compareTo(most) < 0) {
            high = high.add(step);
        }
        return new Axis(low, high.compareTo(low) == 0 ? low.add(step) : high, step);
    }

    /** The smallest round number that spans {@code range} in four steps. */
    private static BigDecimal step(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        int power = range.precision() - range.scale() - 3;
        while (true) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.scaleByPowerOfTen(power);
                if (step.multiply(BigDecimal.valueOf(STEPS)).compareTo(range) >= 0) {
                    return step;
                }
            }
            power++;
        }
    }

    /** Its numbers, from the lowest. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (BigDecimal number = low; number.compareTo(high) <= 0; number = number.add(step)) {
            numbers.add(number);
        }
        return numbers;
    }

    /** How far {@code value} is above the low end, where the axis is {@code length} long. */
    int place(BigDecimal value, int length) {
        BigDecimal part = value.subtract(low).multiply(BigDecimal.valueOf(length));
        return Rounding.HALF_UP.quotient(part, high.subtract(low), 0).intValueExact();
    }
}
