package io.comptoir.judges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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

/** Says, by veraPDF, whether a PDF is PDF/A-3 (ISO 19005-3) or PDF/UA-1 (ISO 14289-1), whatever it claims to be. */
final class PdfaJudge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfaJudge() {}

    /** The checks of PDF/A-3B that {@code pdf} fails, each once; an empty list means that it complies. */
    static List<FailedCheck> judge(byte[] pdf) {
        return judge(pdf, PDFAFlavour.PDFA_3_B);
    }

    /** The checks of PDF/A-3A and PDF/UA-1 that {@code pdf} fails: what who cannot see it needs. */
    static List<FailedCheck> judgeAccess(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> judge(pdf, flavour).stream())
                .toList();
    }

    private static List<FailedCheck> judge(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
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
