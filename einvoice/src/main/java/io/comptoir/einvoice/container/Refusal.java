package io.comptoir.einvoice.container;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;

/** Why reading a PDF stopped. Never leaves this room. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String SOURCE = "Comptoir, PDF from outside";

    static final Rule NOT_PDF = Rule.error("CPT-EINVOICE-PDF-NONE", "ISO 32000-1, 7.5.2")
            .says("Ce n'est pas un PDF.", "This is not a PDF.")
            .fix("Donnez un fichier qui commence par %PDF.", "Give a file that starts with %PDF.");
    static final Rule DAMAGED = Rule.error("CPT-EINVOICE-PDF-DAMAGED", "ISO 32000-1, 7.5")
            .says("Le PDF est abîmé ou incomplet : {0}.", "The PDF is damaged or incomplete: {0}.")
            .fix("Redemandez le fichier à qui l'a produit.", "Ask whoever made the file for it again.");
    static final Rule ENCRYPTED = Rule.error("CPT-EINVOICE-PDF-ENCRYPTED", "ISO 19005-3, 6.1.3")
            .says("Le PDF est chiffré.", "The PDF is encrypted.")
            .fix("Enregistrez-le sans mot de passe ni restriction.", "Save it without password or restrictions.");
    static final Rule TOO_LARGE = Rule.error("CPT-EINVOICE-PDF-TOO-LARGE", SOURCE)
            .says("Le PDF dépasse une limite : {0}.", "The PDF is over a limit: {0}.")
            .fix(
                    "Allégez le fichier, ou joignez les pièces à part.",
                    "Make the file lighter, or send attachments apart.");
    static final Rule INFLATES = Rule.error("CPT-EINVOICE-PDF-INFLATES", SOURCE)
            .says(
                    "Un contenu comprimé du PDF se décomprime au-delà de la limite : {0}.",
                    "A compressed part of the PDF inflates beyond the limit: {0}.")
            .fix("Redemandez le fichier à qui l'a produit.", "Ask whoever made the file for it again.");
    static final Rule FILTER = Rule.error("CPT-EINVOICE-PDF-FILTER", "ISO 19005-3, 6.1.7")
            .says("Le codage « {value} » n'est pas lu.", "The encoding '{value}' is not read.")
            .fix("Enregistrez le PDF avec des flux Flate.", "Save the PDF with Flate streams.");

    private final transient Violation violation;

    private Refusal(Violation violation) {
        super(violation.code(), null, false, false);
        this.violation = violation;
    }

    static Refusal of(Rule rule, String value, Object... details) {
        return new Refusal(rule.at("", value, details));
    }

    static Refusal damaged(String what) {
        return of(DAMAGED, "", what);
    }

    Violation violation() {
        return violation;
    }
}
