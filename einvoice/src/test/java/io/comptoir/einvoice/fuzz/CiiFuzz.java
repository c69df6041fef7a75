package io.comptoir.einvoice.fuzz;

import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.fault.ViolationsException;

/** The reader of CII gives an invoice or typed violations. */
public final class CiiFuzz {

    private CiiFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            CiiWriter.write(CiiReader.read(bytes));
        } catch (ViolationsException typed) {
            Answers.assertTold(typed);
        }
    }
}
