/**
 * What a late payer owes beside the amount.
 * <p>
 * Between businesses interest is due without reminder from the day after the due date, at the refinancing rate of the
 * European Central Bank plus 10 points where the contract says nothing else, and 40 € for each late invoice
 * (C. com. art. L441-10, II and D441-5).
 *
 * <pre>{@code
 * LateInterest owed = LateDebt.builder()
 *     .principal("10000.00").dueDate(LocalDate.of(2026, 4, 30)).until(LocalDate.of(2026, 9, 1))
 *     .build().interest(InterestRates.shipped());
 * owed.total();       // 413.68: 61 days at 12.15 % and 62 at 12.40 %
 * owed.recoveryFee(); // 40.00
 * }</pre>
 *
 * <b>Knows</b> {@code law} and all before it. <b>Known by</b> {@code desk}.
 */
@NullMarked
package io.comptoir.dunning;

import org.jspecify.annotations.NullMarked;
