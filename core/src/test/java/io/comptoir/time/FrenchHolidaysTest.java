package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.comptoir.time.FrenchHolidays.Holiday;
import io.comptoir.time.FrenchHolidays.Territory;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchHolidaysTest {

    private static final FrenchHolidays FRANCE = FrenchHolidays.metropolitan();

    @Test
    void knowsThoseOf2026() {
        assertEquals(
                List.of(
                        "2026-01-01 Jour de l'an",
                        "2026-04-06 Lundi de Pâques",
                        "2026-05-01 Fête du Travail",
                        "2026-05-08 Victoire de 1945",
                        "2026-05-14 Ascension",
                        "2026-05-25 Lundi de Pentecôte",
                        "2026-07-14 Fête nationale",
                        "2026-08-15 Assomption",
                        "2026-11-01 Toussaint",
                        "2026-11-11 Armistice de 1918",
                        "2026-12-25 Noël"),
                FRANCE.in(2026).stream()
                        .map(holiday -> holiday.date() + " " + holiday.name().french())
                        .toList());
    }

    /** Held against Jollyday, from the first year since when the law is today's. */
    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN,fr,''",
        "ALSACE_MOSELLE,fr,67",
        "ALSACE_MOSELLE,fr,57",
        "GUADELOUPE,gp,''",
        "MARTINIQUE,mq,''",
        "GUYANE,gf,''",
        "REUNION,re,''",
        "SAINT_BARTHELEMY,bl,''",
        "SAINT_MARTIN,mf,''"
    })
    void agreesWithAnotherLibrary(Territory territory, String country, String department) {
        HolidayManager others = HolidayManager.getInstance(ManagerParameters.create(country));
        for (int year = 2018; year <= 2150; year++) {
            Set<LocalDate> expected = others.getHolidays(Year.of(year), department).stream()
                    .map(de.focus_shift.jollyday.core.Holiday::getDate)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<LocalDate> found = FrenchHolidays.of(territory).in(year).stream()
                    .map(Holiday::date)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(expected, found);
        }
    }

    /** Easter by Gauss's rule with its two exceptions, where it was worked out on another path. */
    @Test
    void findsEasterInEveryYear() {
        for (int year = 1583; year <= 9999; year++) {
            assertEquals(gauss(year), FrenchHolidays.easter(year));
        }
    }

    private static LocalDate gauss(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - Math.floorMod(year + year / 4 + s, 7);
        int oe = 7 - Math.floorMod(og - sz, 7);
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | date       | next       | previous
        a working day                | 2026-11-20 | 2026-11-20 | 2026-11-20
        a Sunday                     | 2026-11-22 | 2026-11-23 | 2026-11-20
        Labour Day, on a Friday      | 2026-05-01 | 2026-05-04 | 2026-04-30
        Easter, Sunday and Monday    | 2026-04-05 | 2026-04-07 | 2026-04-03
        over the year                | 2027-01-01 | 2027-01-04 | 2026-12-31
        """)
    void findsBusinessDays(String what, LocalDate date, LocalDate next, LocalDate previous) {
        assertEquals(next, FRANCE.nextBusinessDay(date));
        assertEquals(previous, FRANCE.previousBusinessDay(date));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | date       | count | day
        none                         | 2026-11-22 | 0     | 2026-11-22
        one, from a Friday           | 2026-11-20 | 1     | 2026-11-23
        one, from a Sunday           | 2026-11-22 | 1     | 2026-11-23
        two before a Monday          | 2026-11-23 | -2    | 2026-11-19
        a week of May with a holiday | 2026-05-04 | 5     | 2026-05-12
        """)
    void countsBusinessDays(String what, LocalDate date, int count, LocalDate day) {
        assertEquals(day, FRANCE.plusBusinessDays(date, count));
    }

    @Test
    void keepsGoodFridayInAlsace() {
        LocalDate goodFriday = LocalDate.of(2026, 4, 3);

        assertTrue(FRANCE.isBusinessDay(goodFriday));
        assertFalse(FrenchHolidays.of(Territory.ALSACE_MOSELLE).isBusinessDay(goodFriday));
    }

    @Test
    void doesNotLookForEver() {
        BusinessCalendar never = date -> false;

        assertThrows(IllegalStateException.class, () -> never.nextBusinessDay(LocalDate.of(2026, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> FRANCE.plusBusinessDays(LocalDate.of(2026, 1, 1), 10_001));
    }
}
