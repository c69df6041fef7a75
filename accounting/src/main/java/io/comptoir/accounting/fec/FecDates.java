package io.comptoir.accounting.fec;

import java.time.LocalDate;

/** Days as {@code yyyyMMdd}. */
final class FecDates {

    private FecDates() {}

    static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    static String text(LocalDate day) {
        return Integer.toString(number(day));
    }

    /** The day of a number that {@link #isDay} holds of. */
    static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    static boolean isDay(int number) {
        int day = number % 100;
        return hasMonthAndDay(number) && day <= lengthOfMonth(number / 10_000, number / 100 % 100);
    }

    /** Whether month and day are in their ranges: 30 February is, 32 March is not. */
    static boolean hasMonthAndDay(int number) {
        int month = number / 100 % 100;
        int day = number % 100;
        return number >= 10_000_000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
