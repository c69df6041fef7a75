package io.comptoir.einvoice.tree;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;

/**
 * Why bytes are no document.
 *
 * @param violation  what is wrong; its path is empty
 * @param line  where reading stopped, from 1; 0 where that is not known
 * @param column  the column there, from 1; 0 where that is not known
 */
public record Unreadable(Violation violation, int line, int column) implements XmlReading {

    private static final String SOURCE = "Comptoir, XML from outside";

    static final Rule MALFORMED = Rule.error("CPT-EINVOICE-XML-MALFORMED", "XML 1.0")
            .says("Ce n'est pas du XML bien formé.", "This is not well-formed XML.")
            .fix("Redemandez le fichier à qui l'a produit.", "Ask whoever made the file for it again.");
    static final Rule ENCODING = Rule.error("CPT-EINVOICE-XML-ENCODING", "XML 1.0, 4.3.3")
            .says(
                    "Les octets ne sont pas dans le jeu de caractères que le fichier annonce.",
                    "The bytes are not in the encoding that the file declares.")
            .fix("Enregistrez le fichier en UTF-8.", "Save the file as UTF-8.");
    static final Rule DTD = Rule.error("CPT-EINVOICE-XML-DTD", SOURCE)
            .says(
                    "Le fichier contient une déclaration de type (DOCTYPE), ce qui n'est pas admis.",
                    "The file has a document type declaration (DOCTYPE), which is not allowed.")
            .fix("Retirez cette déclaration.", "Remove that declaration.");
    static final Rule TOO_DEEP = Rule.error("CPT-EINVOICE-XML-TOO-DEEP", SOURCE)
            .says("Les éléments sont imbriqués sur plus de {0} niveaux.", "Elements are nested more than {0} deep.")
            .fix("Une facture n'en a pas vingt.", "An invoice has not twenty levels.");
    static final Rule TOO_LARGE = Rule.error("CPT-EINVOICE-XML-TOO-LARGE", SOURCE)
            .says("Le fichier dépasse une limite : {0}.", "The file is over a limit: {0}.")
            .fix(
                    "Envoyez les pièces jointes à part, ou découpez la facture.",
                    "Send attachments apart, or split the invoice.");
    static final Rule PDF = Rule.error("CPT-EINVOICE-PDF-UNREAD", SOURCE)
            .says("C'est un PDF : son XML n'est pas encore extrait.", "This is a PDF: its XML is not extracted yet.")
            .fix(
                    "Extrayez factur-x.xml du PDF et donnez ce fichier.",
                    "Extract factur-x.xml from the PDF and give that file.");

    static Unreadable at(Rule rule, int line, int column, Object... details) {
        return new Unreadable(rule.at("", "", details), Math.max(line, 0), Math.max(column, 0));
    }
}
