package io.comptoir.subscription;

/**
 * What an item is billed, and where the amount comes from.
 *
 * @param billed  the amount
 * @param terms  what it is a part of
 * @param weight  how many days count
 * @param of  of how many; the same for a whole period
 */
record Charge(BilledItem billed, Terms terms, long weight, long of) {

    boolean isWhole() {
        return weight == of;
    }
}
