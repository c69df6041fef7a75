package io.comptoir.subscription;

import java.time.LocalDate;

/**
 * An end before the one agreed.
 *
 * @param lastDay  the last day of service
 * @param policy  what becomes of the days beyond
 */
public record Ending(LocalDate lastDay, EndingPolicy policy) {}
