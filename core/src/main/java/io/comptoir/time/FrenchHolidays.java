package io.comptoir.time;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * The public holidays of France — jours fériés — and with them its business days, Monday to Friday.
 * <p>
 * The eleven of the whole country (C. trav. art. L3133-1), two more in Alsace-Moselle (art. L3134-13), and the day of the
 * abolition of slavery overseas (art. L3422-2). They are those of today's law in any year.
 *
 * @param territory  where
 */
public record FrenchHolidays(Territory territory) implements BusinessCalendar {

    private static final List<Entry> TABLE = ShippedTable.rows(FrenchHolidays.class, "holidays.txt").stream()
            .map(Entry::of)
            .toList();

    /** Where the holidays are kept. */
    public enum Territory {
        /** Metropolitan France but for Alsace-Moselle. */
        METROPOLITAN,
        /** Bas-Rhin, Haut-Rhin and Moselle. */
        ALSACE_MOSELLE,
        /** Guadeloupe. */
        GUADELOUPE,
        /** Martinique. */
        MARTINIQUE,
        /** French Guiana — Guyane. */
        GUYANE,
        /** Réunion. */
        REUNION,
        /** Mayotte; not the days that its agreements and customs add. */
        MAYOTTE,
        /** Saint-Barthélemy. */
        SAINT_BARTHELEMY,
        /** Saint-Martin. */
        SAINT_MARTIN
    }

    /**
     * A holiday of one year.
     *
     * @param date  when
     * @param name  what for
     */
    public record Holiday(LocalDate date, Text name) {}

    /** Those of metropolitan France but for Alsace-Moselle. */
    public static FrenchHolidays metropolitan() {
        return new FrenchHolidays(Territory.METROPOLITAN);
    }

    /** Those of {@code territory}. */
    public static FrenchHolidays of(Territory territory) {
        return new FrenchHolidays(territory);
    }

    /** The holidays of a year, in their order; two may fall on one day. */
    public List<Holiday> in(int year) {
        LocalDate easter = easter(year);
        return TABLE.stream()
                .filter(entry -> entry.isKeptIn(territory))
                .map(entry -> new Holiday(entry.in(year, easter), entry.name))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    /** Whether {@code date} is a holiday. */
    public boolean isHoliday(LocalDate date) {
        return in(date.getYear()).stream().anyMatch(holiday -> holiday.date.equals(date));
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    /** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int skipped = century - century / 4 - (8 * century + 13) / 25;
        int epact = Math.floorMod(19 * golden + skipped + 15, 30);
        int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        return LocalDate.of(year, 3, 28).plusDays((long) moon - weekday);
    }

    /** A row of the table: a day of each year, or so many days after Easter. */
    private record Entry(String when, List<String> territories, Text name) {

        private static final String AFTER_EASTER = "EASTER+";
        private static final String BEFORE_EASTER = "EASTER-";

        static Entry of(List<String> row) {
            return new Entry(row.get(0), List.of(row.get(1).split(" ", -1)), new Text(row.get(3), row.get(4)));
        }

        boolean isKeptIn(Territory territory) {
            return territories.contains("ALL") || territories.contains(territory.name());
        }

        LocalDate in(int year, LocalDate easter) {
            if (when.startsWith(AFTER_EASTER)) {
                return easter.plusDays(Integer.parseInt(when.substring(AFTER_EASTER.length())));
            }
            if (when.startsWith(BEFORE_EASTER)) {
                return easter.minusDays(Integer.parseInt(when.substring(BEFORE_EASTER.length())));
            }
            return MonthDay.parse("--" + when).atYear(year);
        }
    }
}
