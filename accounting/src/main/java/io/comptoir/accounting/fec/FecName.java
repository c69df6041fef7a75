package io.comptoir.accounting.fec;

import io.comptoir.party.Siren;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The name of the file: {@code 911561736FEC20231231}, and {@code 911561736FEC20231231_1} where it is split (LPF art.
 * A47 A-1, IX).
 *
 * @param siren  whose books they are
 * @param closing  the last day of the exercise
 * @param part  from 1 where the file is split; 0 where it is whole
 */
public record FecName(Siren siren, LocalDate closing, int part) {

    /** Refuses a part below 0 and years that the name has no room for. */
    public FecName {
        if (part < 0 || closing.getYear() < 1000 || closing.getYear() > 9999) {
            throw new IllegalArgumentException("No such part or year: " + part + ", " + closing);
        }
    }

    /** The name of a file that is whole. */
    public FecName(Siren siren, LocalDate closing) {
        this(siren, closing, 0);
    }

    /** The name that a file has, with or without an extension; empty where it is none of the norm. */
    public static Optional<FecName> read(String fileName) {
        FecFindings found = new FecFindings(1);
        Optional<LocalDate> closing = FecNameCheck.closing(fileName, found);
        if (closing.isEmpty() || found.errors() > 0) {
            return Optional.empty();
        }
        Siren siren = Siren.of(fileName.substring(0, fileName.indexOf("FEC")));
        return Optional.of(new FecName(siren, closing.get(), part(fileName)));
    }

    private static int part(String fileName) {
        int mark = fileName.indexOf('_');
        int point = fileName.indexOf('.');
        String part = mark < 0 ? "" : fileName.substring(mark + 1, point < 0 ? fileName.length() : point);
        return part.isEmpty() || part.length() > 9 ? 0 : Integer.parseInt(part);
    }

    /** The name, without an extension. */
    @Override
    public String toString() {
        String name = siren.value() + "FEC" + FecDates.text(closing);
        return part == 0 ? name : name + "_" + part;
    }
}
