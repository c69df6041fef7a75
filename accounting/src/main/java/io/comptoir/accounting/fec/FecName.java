package io.comptoir.accounting.fec;

import io.comptoir.party.Siren;
import java.time.LocalDate;

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

    /** The name, without an extension. */
    @Override
    public String toString() {
        String name = siren.value() + "FEC" + FecDates.text(closing);
        return part == 0 ? name : name + "_" + part;
    }
}
