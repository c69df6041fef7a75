package io.comptoir.subscription;

import java.math.BigDecimal;

/**
 * How monthly recurring revenue moved from one day to another. What was there and what moved make what is there then, to the cent.
 *
 * @param start  what there was on the first day
 * @param added  of subscriptions that brought nothing then — new, or running again; zero or more
 * @param expansion  what others bring more; zero or more
 * @param contraction  what others bring less; zero or less
 * @param churn  of subscriptions that bring nothing any more — ended or suspended, attrition; zero or less
 */
public record RevenueMovement(
        BigDecimal start, BigDecimal added, BigDecimal expansion, BigDecimal contraction, BigDecimal churn) {

    /** The movement of one subscription from so much a month to so much. */
    static RevenueMovement between(BigDecimal start, BigDecimal end) {
        BigDecimal zero = BigDecimal.ZERO.setScale(start.scale());
        BigDecimal change = end.subtract(start);
        if (start.signum() == 0) {
            return new RevenueMovement(start, change, zero, zero, zero);
        }
        if (end.signum() == 0) {
            return new RevenueMovement(start, zero, zero, zero, change);
        }
        return change.signum() < 0
                ? new RevenueMovement(start, zero, zero, change, zero)
                : new RevenueMovement(start, zero, change, zero, zero);
    }

    /** What there is on the last day: the start and all that moved. */
    public BigDecimal end() {
        return kept().add(added).add(expansion);
    }

    /** What of the start is still there: less contraction and churn. */
    public BigDecimal kept() {
        return start.add(contraction).add(churn);
    }

    /** The movement of both. */
    public RevenueMovement plus(RevenueMovement other) {
        return new RevenueMovement(
                start.add(other.start),
                added.add(other.added),
                expansion.add(other.expansion),
                contraction.add(other.contraction),
                churn.add(other.churn));
    }
}
