/**
 * Dates as invoices use them: local days, periods that include both ends, dates that come again, due dates, day counts,
 * fiscal years and business days.
 * <p>
 * A date that comes again is reckoned from the first, never from the one before: month ends do not drift. A due date
 * follows from steps in their order, for "45 jours fin de mois" has two admitted readings.
 *
 * <pre>{@code
 * Recurrence.of(LocalDate.of(2026, 1, 31), Interval.parse("P1M")).dates(3); // 31 January, 28 February, 31 March
 * DueDateRule.START.days(45).endOfMonth().dueOn(LocalDate.of(2026, 1, 15)); // 2026-03-31
 * Period rest = Period.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 12, 31));
 * DayCount.ACTUAL_365.prorate(yearlyFee, rest, 2); // 297 of 365 days
 * FrenchHolidays.metropolitan().nextBusinessDay(LocalDate.of(2026, 5, 1)); // 2026-05-04
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data} and {@code money}. <b>Known by</b> {@code terms}, {@code line},
 * {@code document}, {@code law} and what bills over time.
 */
@NullMarked
package io.comptoir.time;

import org.jspecify.annotations.NullMarked;
