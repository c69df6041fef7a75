/**
 * Numbers papers in dated series without gaps.
 * <p>
 * French law wants the invoices of a business numbered in one chronological, unbroken sequence, or in several where its
 * activity needs them (CGI, annexe II, art. 242 nonies A, I, 7°). A {@link io.comptoir.numbering.NumberingScheme} says
 * how the numbers of a series are written, a {@link io.comptoir.numbering.NumberSeries} which one comes next. Nothing is
 * counted here: the state of a series is kept by the host, in the transaction that stores the paper.
 *
 * <pre>{@code
 * var series = NumberSeries.of("F{yyyy}-{seq:5}");
 * SeriesState next = series.next(SeriesState.UNUSED, LocalDate.of(2026, 3, 15));
 * series.scheme().number(next); // F2026-00001
 * }</pre>
 *
 * <b>Knows</b> {@code fault} and {@code time}. <b>Known by</b> {@code document}, {@code port} and {@code desk}.
 */
@NullMarked
package io.comptoir.numbering;

import org.jspecify.annotations.NullMarked;
