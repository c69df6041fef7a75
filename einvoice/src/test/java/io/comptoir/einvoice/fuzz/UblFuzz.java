package io.comptoir.einvoice.fuzz;

import io.comptoir.einvoice.ubl.UblReader;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.fault.ViolationsException;

/** The reader of UBL gives an invoice or typed violations. */
public final class UblFuzz {

    private UblFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            UblWriter.write(UblReader.read(bytes));
        } catch (ViolationsException typed) {
            Answers.assertTold(typed);
        }
    }
}
