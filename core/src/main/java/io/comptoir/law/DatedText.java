package io.comptoir.law;

import io.comptoir.fault.Text;
import java.time.LocalDate;

/** A sentence and the days it holds; an end that is not known yet is far away. */
record DatedText(LocalDate from, LocalDate until, Text text) {

    static DatedText of(String from, String until, String french, String english) {
        return new DatedText(
                LocalDate.parse(from),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until),
                new Text(french, english));
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
