package io.comptoir.judges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Says, by veraPDF, whether a PDF is PDF/A-3B (ISO 19005-3), whatever it claims to be. */
final class PdfaJudge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfaJudge() {}

    /** The checks that {@code pdf} fails, each once; an empty list means that it complies. */
    static List<FailedCheck> judge(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(PdfaJudge::failedCheck)
                    .distinct()
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException e) {
            return List.of(new FailedCheck("file", 0, e.toString()));
        } catch (ValidationException | IOException e) {
            throw new IllegalStateException("veraPDF could not finish", e);
        }
    }

    private static FailedCheck failedCheck(TestAssertion failed) {
        return new FailedCheck(
                failed.getRuleId().getClause(), failed.getRuleId().getTestNumber(), failed.getMessage());
    }
}
