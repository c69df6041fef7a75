package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.SeriesState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every {@link NumberSeries}, whatever the dates. */
class NumberingPropertyTest {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void ranksFollowEachOtherWithoutAHole(
            @ForAll("dates") List<LocalDate> dates, @ForAll @LongRange(min = 1, max = 900) long start) {
        NumberSeries series = NumberSeries.of("F{seq:6}").startingAt(start);

        List<Long> ranks = states(series, dates).stream().map(SeriesState::rank).toList();

        assertEquals(LongStream.range(start, start + dates.size()).boxed().toList(), ranks);
    }

    @Property(tries = TRIES)
    void eachYearStartsAgainAtOne(@ForAll("dates") List<LocalDate> dates) {
        SeriesState last = SeriesState.UNUSED;

        for (SeriesState state : states(NumberSeries.of("F{yyyy}-{seq:5}"), dates)) {
            boolean newYear = year(last) < year(state);
            assertEquals(newYear ? 1 : last.rank() + 1, state.rank());
            last = state;
        }
    }

    @Property(tries = TRIES)
    void numbersNeverRepeat(@ForAll("dates") List<LocalDate> dates, @ForAll("patterns") String pattern) {
        NumberSeries series = NumberSeries.of(pattern);

        List<String> numbers = states(series, dates).stream()
                .map(state -> number(series, state))
                .toList();

        assertEquals(numbers.size(), numbers.stream().distinct().count(), numbers::toString);
    }

    @Property(tries = TRIES)
    void datesNeverGoBack(
            @ForAll("patterns") String pattern,
            @ForAll("date") LocalDate date,
            @ForAll @IntRange(min = 1, max = 800) int days) {
        NumberSeries series = NumberSeries.of(pattern);
        SeriesState last = series.next(SeriesState.UNUSED, date);

        var refusal = assertThrows(ViolationsException.class, () -> series.next(last, date.minusDays(days)));

        boolean over = pattern.contains("{yy") && date.minusDays(days).getYear() < date.getYear();
        assertEquals(over ? "CPT-NUMBERING-PERIOD-OVER" : "CPT-NUMBERING-DATE-BEFORE-LAST", refusal.code());
    }

    private static List<SeriesState> states(NumberSeries series, List<LocalDate> dates) {
        List<SeriesState> states = new ArrayList<>();
        SeriesState last = SeriesState.UNUSED;
        for (LocalDate date : dates) {
            last = series.next(last, date);
            states.add(last);
        }
        return states;
    }

    private static String number(NumberSeries series, SeriesState state) {
        return series.scheme()
                .number(state.lastIssueDate().orElseThrow(), state.rank())
                .value();
    }

    private static int year(SeriesState state) {
        return state.lastIssueDate().map(LocalDate::getYear).orElse(0);
    }

    @Provide
    Arbitrary<List<LocalDate>> dates() {
        return date().list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(dates -> dates.stream().sorted().toList());
    }

    @Provide
    Arbitrary<LocalDate> date() {
        return InvoiceArbitraries.dates();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("F{yyyy}-{seq:5}", "FC{yy}{MM}{dd}/{seq:3}", "F{seq:6}", "{yyyy}{seq:4}");
    }
}
