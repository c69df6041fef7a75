package io.comptoir.accounting.export;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How forms write days. */
final class DayForms {

    static final DateTimeFormatter DDMMYYYY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);
    static final DateTimeFormatter DDMMYY = DateTimeFormatter.ofPattern("ddMMuu", Locale.ROOT);
    static final DateTimeFormatter YYYYMMDD = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private DayForms() {}
}
