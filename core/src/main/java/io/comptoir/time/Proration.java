package io.comptoir.time;

import java.math.BigDecimal;

/**
 * The part of a fee that a period is billed — prorata temporis.
 *
 * @param days  how many days of the period count
 * @param of  how many days the fee is for: those of the year, or of the month; where a period touches several, all of
 *     theirs together
 * @param amount  the part, rounded once
 */
public record Proration(long days, long of, BigDecimal amount) {}
