package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long from one time to the next: so many days, weeks, months or years — périodicité.
 * <p>
 * Of one unit only: P1M15D has no single reading, for it matters which of the two is added first.
 *
 * @param length  how many, from 1 to {@value #LENGTH_MAX}
 * @param unit  days, weeks, months or years
 */
public record Interval(int length, ChronoUnit unit) {

    /** The longest interval, in any unit. */
    public static final int LENGTH_MAX = 10_000;

    private static final Map<ChronoUnit, String> LETTERS = Map.of(
            ChronoUnit.DAYS, "D",
            ChronoUnit.WEEKS, "W",
            ChronoUnit.MONTHS, "M",
            ChronoUnit.YEARS, "Y");
    private static final Pattern FORM = Pattern.compile("P([+-]?[0-9]{1,9})([DWMY])");

    private static final Rule MALFORMED = Rule.error("CPT-TIME-INTERVAL-MALFORMED", "ISO 8601, durations of one unit")
            .says("« {value} » n'est pas une périodicité d'une seule unité.", "'{value}' is no interval of one unit.")
            .fix(
                    "Écrivez P, un nombre, puis D, W, M ou Y, par exemple P1M ou P2W.",
                    "Write P, a number, then D, W, M or Y, for example P1M or P2W.");
    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TIME-INTERVAL-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says("Une périodicité de {value} n'est pas possible.", "An interval of {value} is not possible.")
            .fix("Donnez un nombre de 1 à 10000.", "Give a number from 1 to 10000.");

    /**
     * Refuses a length out of bounds.
     *
     * @throws IllegalArgumentException if the unit is another one
     */
    public Interval {
        if (!LETTERS.containsKey(unit)) {
            throw new IllegalArgumentException("An interval is of days, weeks, months or years, not of " + unit);
        }
        if (length < 1 || length > LENGTH_MAX) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("every", "P" + length + LETTERS.get(unit)));
        }
    }

    /** Every so many days. */
    public static Interval days(int length) {
        return new Interval(length, ChronoUnit.DAYS);
    }

    /** Every so many weeks. */
    public static Interval weeks(int length) {
        return new Interval(length, ChronoUnit.WEEKS);
    }

    /** Every so many months. */
    public static Interval months(int length) {
        return new Interval(length, ChronoUnit.MONTHS);
    }

    /** Every so many years. */
    public static Interval years(int length) {
        return new Interval(length, ChronoUnit.YEARS);
    }

    /**
     * Reads an interval such as {@code P1M}, {@code P2W} or {@code P1Y}.
     *
     * @throws ViolationsException if it is malformed, of several units, zero, negative or too long
     */
    public static Interval parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new ViolationsException(MALFORMED.at("every", text));
        }
        return new Interval(Integer.parseInt(form.group(1)), unit(form.group(2)));
    }

    private static ChronoUnit unit(String letter) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(letter))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /**
     * The day that comes so many times this interval after {@code anchor}; its day of the month is the anchor's, or the
     * last of a shorter month.
     *
     * @throws ViolationsException if it leaves the years 0000 to 9999
     */
    public LocalDate after(LocalDate anchor, int times) {
        return Bounds.checked("every", reach(anchor, times));
    }

    /** The same, off the calendar too: a hundred million years are still a date to the JDK. */
    LocalDate reach(LocalDate anchor, int times) {
        try {
            return anchor.plus((long) length * times, unit);
        } catch (DateTimeException e) {
            throw Bounds.outside("every", anchor + " + " + times + " × " + this);
        }
    }

    /** Whether it counts months, so that the length of months matters. */
    boolean isOfMonths() {
        return unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
    }

    /** As ISO 8601 writes it: {@code P1M}. */
    @Override
    public String toString() {
        return "P" + length + LETTERS.get(unit);
    }
}
