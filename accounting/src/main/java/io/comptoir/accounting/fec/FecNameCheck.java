package io.comptoir.accounting.fec;

import io.comptoir.party.Siren;
import java.time.LocalDate;
import java.util.Optional;

/** Checks the name of a file, and finds the closing date in it. */
final class FecNameCheck {

    private static final String MARK = "FEC";
    private static final int SIREN_LENGTH = 9;
    private static final int DATE_LENGTH = 8;

    private FecNameCheck() {}

    /** The closing date, where the name has one. */
    static Optional<LocalDate> closing(String name, FecFindings found) {
        int mark = mark(name);
        if (mark < 0) {
            found.add(FecRule.NAME, 0, "", name);
            return Optional.empty();
        }
        int end = mark + MARK.length() + DATE_LENGTH;
        int date = Integer.parseInt(name.substring(mark + MARK.length(), end));
        checkSiren(name.substring(0, mark), found);
        if (!isRest(name.substring(end))) {
            found.add(FecRule.NAME_REST, 0, "", name.substring(end));
        }
        if (!FecDates.isDay(date)) {
            found.add(FecRule.NAME, 0, "", name);
            return Optional.empty();
        }
        return Optional.of(FecDates.day(date));
    }

    private static int mark(String name) {
        for (int at = name.indexOf(MARK); at >= 0; at = name.indexOf(MARK, at + 1)) {
            int date = at + MARK.length();
            if (name.startsWith("20", date) && isDigits(name, date, date + DATE_LENGTH)) {
                return at;
            }
        }
        return -1;
    }

    private static void checkSiren(String siren, FecFindings found) {
        if (siren.length() != SIREN_LENGTH || !isDigits(siren, 0, SIREN_LENGTH)) {
            found.add(FecRule.NAME_SIREN, 0, "", siren);
        } else if (!Siren.of(siren).check().isEmpty()) {
            found.add(FecRule.NAME_SIREN_CHECK, 0, "", siren);
        }
    }

    /** An extension, behind the number of a part. */
    private static boolean isRest(String rest) {
        int point = rest.indexOf('.');
        String part = point < 0 ? rest : rest.substring(0, point);
        boolean extension = point < 0 || rest.indexOf('.', point + 1) < 0;
        return extension && (part.isEmpty() || (part.startsWith("_") && isDigits(part, 1, Math.max(2, part.length()))));
    }

    private static boolean isDigits(String text, int from, int to) {
        if (to > text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
