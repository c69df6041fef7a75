package io.comptoir.accounting.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A line of zones of fixed width. Text that is too long for its zone is cut. */
final class FixedRecord {

    private final ZoneText zone;
    private final StringBuilder text = new StringBuilder();

    FixedRecord(ZoneText zone, String key) {
        this.zone = zone;
        text.append(key);
    }

    /** A text at the left of its zone. */
    FixedRecord left(String value, int width) {
        String cut = cut(value, width);
        text.append(cut).append(" ".repeat(width - cut.length()));
        return this;
    }

    /** A text or a number at the right of its zone. */
    FixedRecord right(String value, int width) {
        String cut = cut(value, width);
        text.append(" ".repeat(width - cut.length())).append(cut);
        return this;
    }

    /** The end of a reference that is too long, where it differs from others. */
    FixedRecord end(String value, int width) {
        String fitted = zone.fit(value);
        return left(fitted.substring(Math.max(0, fitted.length() - width)), width);
    }

    FixedRecord day(LocalDate day, DateTimeFormatter form) {
        text.append(form.format(day));
        return this;
    }

    FixedRecord flag(boolean flag) {
        text.append(flag ? '1' : '0');
        return this;
    }

    FixedRecord blank(int width) {
        text.append(" ".repeat(width));
        return this;
    }

    /** Blanks up to a position, from 0. */
    FixedRecord to(int position) {
        return blank(position - text.length());
    }

    /** The line, with CR LF. */
    String line() {
        return text.append("\r\n").toString();
    }

    private String cut(String value, int width) {
        String fitted = zone.fit(value);
        return fitted.substring(0, Math.min(width, fitted.length()));
    }
}
