package io.comptoir.law;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Six months that share their interest rates, from 1 January or from 1 July — semestre.
 *
 * @param year  the calendar year, from 0 to 9999
 * @param half  1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-S([12])");
    private static final Comparator<HalfYear> IN_TIME =
            Comparator.comparingInt(HalfYear::year).thenComparingInt(HalfYear::half);

    private static final Rule MALFORMED = Rule.error("CPT-LAW-HALF-YEAR-MALFORMED", "Comptoir, half-years")
            .says("« {value} » n'est pas un semestre.", "'{value}' is no half-year.")
            .fix("Écrivez l'année et le semestre, par exemple 2026-S2.", "Write year and half, for example 2026-S2.");

    /**
     * Refuses another half, or a year that has not four digits.
     *
     * @throws IllegalArgumentException if there is no such half-year
     */
    public HalfYear {
        if (half < 1 || half > 2 || year < 0 || year > 9999) {
            throw new IllegalArgumentException("No half-year " + half + " of " + year);
        }
    }

    /** The half-year of a day. */
    public static HalfYear of(LocalDate date) {
        return new HalfYear(date.getYear(), date.getMonthValue() <= 6 ? 1 : 2);
    }

    /**
     * Reads a half-year such as {@code 2026-S2}.
     *
     * @throws ViolationsException if it is malformed
     */
    public static HalfYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new ViolationsException(MALFORMED.at("", text));
        }
        return new HalfYear(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Its days. */
    public Period period() {
        LocalDate start = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return Period.between(start, start.plusMonths(6));
    }

    @Override
    public int compareTo(HalfYear other) {
        return IN_TIME.compare(this, other);
    }

    /** As tables write it: {@code 2026-S2}. */
    @Override
    public String toString() {
        return period().first().toString().substring(0, 4) + "-S" + half;
    }
}
