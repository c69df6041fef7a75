package io.comptoir.einvoice.fuzz;

import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.facturx.FacturxFile;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.fault.ViolationsException;

/** The opener of PDFs and their judge give an answer, whatever the bytes. */
public final class PdfFuzz {

    private PdfFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Answers.assertTold(FacturxChecker.check(bytes, CheckOptions.fitting()));
        try {
            FacturxFile.xmlIn(bytes);
        } catch (ViolationsException typed) {
            Answers.assertTold(typed);
        }
    }
}
