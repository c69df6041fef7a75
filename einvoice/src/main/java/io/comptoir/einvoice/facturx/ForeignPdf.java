package io.comptoir.einvoice.facturx;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.container.Container;
import io.comptoir.einvoice.container.ContainerReading;
import io.comptoir.einvoice.container.Unopened;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a Factur-X of a PDF that was made elsewhere, by Mustang (org.mustangproject:library, which the host adds).
 * <p>
 * What cannot become PDF/A-3 is refused by name before Mustang sees it: fonts that are not embedded, scripts, actions,
 * encryption. What shows only when pages are drawn, such as colours without a meaning in their content, is not seen here:
 * where archiving depends on it, have the result judged by veraPDF.
 */
public final class ForeignPdf {

    private static final String ARCHIVE = "ISO 19005-3";

    private static final Rule FONT = Rule.error("CPT-EINVOICE-PDF-FONT", ARCHIVE + ", 6.2.11.4.1")
            .says("La police « {value} » n'est pas dans le PDF.", "The font '{value}' is not embedded in the PDF.")
            .fix("Enregistrez le PDF avec toutes ses polices.", "Save the PDF with all its fonts.");
    private static final Rule FORBIDDEN = Rule.error("CPT-EINVOICE-PDF-FORBIDDEN", ARCHIVE + ", 6.1 to 6.5")
            .says("Le PDF contient ce que le PDF/A interdit : {value}.", "The PDF holds what PDF/A forbids: {value}.")
            .fix("Enregistrez le PDF sans cela.", "Save the PDF without that.");
    private static final Rule VERSION = Rule.error("CPT-EINVOICE-PDF-VERSION", ARCHIVE + ", 6.1.2")
            .says("Un PDF/A-3 est de version 1.x, non {value}.", "A PDF/A-3 is of version 1.x, not {value}.")
            .fix("Enregistrez le PDF en version 1.7.", "Save the PDF as version 1.7.");
    private static final Rule PIECED = Rule.error("CPT-EINVOICE-PDF-DAMAGED", "ISO 32000-1, 7.5.4")
            .says("La table des objets du PDF est abîmée.", "The table of objects of the PDF is damaged.")
            .fix("Redemandez le fichier à qui l'a produit.", "Ask whoever made the file for it again.");
    private static final Rule CARRIES_ONE = Rule.error("CPT-EINVOICE-PDF-CARRIES-ONE", "Factur-X 1.09, 6.2")
            .says("Le PDF contient déjà une facture : « {value} ».", "The PDF carries an invoice already: '{value}'.")
            .fix("Partez du PDF sans pièce jointe.", "Start from the PDF without attachments.");
    private static final Rule REFUSED = Rule.error("CPT-EINVOICE-PDF-REFUSED", "Factur-X 1.09, 6.1")
            .says("Ce PDF n'a pas pu devenir un Factur-X : {0}.", "This PDF could not become a Factur-X: {0}.")
            .fix("Imprimez-le en PDF/A et recommencez.", "Print it as PDF/A and try again.");
    private static final Rule MUSTANG = Rule.error("CPT-EINVOICE-MUSTANG-ABSENT", "Comptoir, modules")
            .says("La bibliothèque Mustang manque : {0}.", "The library Mustang is missing: {0}.")
            .fix("Ajoutez org.mustangproject:library au projet.", "Add org.mustangproject:library to the project.");

    private ForeignPdf() {}

    /**
     * The PDF with the data of {@code invoice} inside. That it shows the same invoice is for the caller to know.
     *
     * @throws ViolationsException if the PDF cannot become PDF/A-3, with all that is seen to be in the way, or if the
     *     invoice cannot be an e-invoice
     */
    public static byte[] carrying(byte[] pdf, Invoice.Issued invoice) {
        return carrying(pdf, Facturx.xml(invoice), invoice.issueDate());
    }

    /**
     * The PDF with {@code xml} inside: CII in a profile of Factur-X, which is not judged here.
     *
     * @param day  the day the file is said to be of
     * @throws ViolationsException if the PDF cannot become PDF/A-3, or the XML is none
     */
    public static byte[] carrying(byte[] pdf, byte[] xml, LocalDate day) {
        FacturxProfile profile = Facturx.profile(xml);
        check(pdf);
        byte[] made = made(pdf, xml, profile, day);
        List<Violation> wrong = new ArrayList<>();
        FacturxFile.of(made).problems().forEach(wrong::add);
        FacturxChecker.envelope(made).stream()
                .filter(Finding::isError)
                .map(ForeignPdf::violation)
                .forEach(wrong::add);
        new Violations(wrong).throwIfErrors();
        return made;
    }

    private static Violation violation(Finding finding) {
        return new Rule(finding.code(), finding.severity(), "Factur-X 1.09", finding.text(), finding.fix())
                .at("pdf", finding.value());
    }

    private static void check(byte[] pdf) {
        ContainerReading reading = ContainerReading.of(pdf);
        if (reading instanceof Unopened unopened) {
            throw new ViolationsException(unopened.violation().under("pdf"));
        }
        new Violations(inTheWay((Container) reading, FacturxFile.of(pdf)))
                .under("pdf")
                .throwIfErrors();
    }

    private static List<Violation> inTheWay(Container container, FacturxFile file) {
        List<Violation> found = new ArrayList<>();
        if (!container.whole()) {
            found.add(PIECED.at("", ""));
        }
        if (!container.version().startsWith("1.")) {
            found.add(VERSION.at("", container.version()));
        }
        if (container.metadata().isPresent() && file.metadata().isEmpty()) {
            found.add(REFUSED.at("", "", "XMP"));
        }
        container.look().stopped().ifPresent(found::add);
        container.look().forbidden().forEach(kind -> found.add(FORBIDDEN.at("", kind)));
        container.look().looseFonts().forEach(font -> found.add(FONT.at("", font)));
        file.invoice().ifPresent(other -> found.add(CARRIES_ONE.at("", other.name())));
        return found;
    }

    private static byte[] made(byte[] pdf, byte[] xml, FacturxProfile profile, LocalDate day) {
        try {
            return MustangEnvelope.around(pdf, xml, profile, day);
        } catch (NoClassDefFoundError e) {
            throw new ViolationsException(MUSTANG.at("", "", String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) { // its parser throws about anything on what it does not know
            throw new ViolationsException(REFUSED.at("pdf", "", String.valueOf(e.getMessage())));
        }
    }
}
