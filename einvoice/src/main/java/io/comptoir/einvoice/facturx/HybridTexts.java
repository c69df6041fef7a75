package io.comptoir.einvoice.facturx;

import io.comptoir.fault.Rule;

/** What is said of a broken rule of the envelope (Factur-X 1.09, BR-HYBRID). */
final class HybridTexts {

    private static final String ENVELOPE = "BR-HYBRID-02";
    private static final String EMBEDDING = "BR-HYBRID-12";

    static final Rule NOT_PDFA = Rule.error(ENVELOPE, "Factur-X 1.09, 6.1; ISO 19005-3, 6.6.4")
            .says(
                    "Les métadonnées ne disent pas que c'est un PDF/A-3 (pdfaid:part = « {value} »).",
                    "The metadata do not say that this is PDF/A-3 (pdfaid:part = '{value}').")
            .fix("Produisez un PDF/A-3.", "Make a PDF/A-3.");
    static final Rule HEADER = Rule.error(ENVELOPE, "ISO 19005-3, 6.1.2")
            .says("Un PDF/A-3 est de version 1.x, non {value}.", "A PDF/A-3 is of version 1.x, not {value}.")
            .fix("Enregistrez le PDF en version 1.7.", "Save the PDF as version 1.7.");
    static final Rule NOT_WHOLE = Rule.error(ENVELOPE, "ISO 19005-3, 6.1.4")
            .says(
                    "La table des objets du PDF est abîmée : il a été lu tant bien que mal.",
                    "The table of objects of the PDF is damaged: it was read as far as it goes.")
            .fix("Redemandez le fichier à qui l'a produit.", "Ask whoever made the file for it again.");
    static final Rule NO_INTENT = Rule.error(ENVELOPE, "ISO 19005-3, 6.2.3")
            .says(
                    "Le PDF ne dit pas ce que ses couleurs désignent (OutputIntent).",
                    "The PDF does not say what its colours mean (OutputIntent).")
            .fix(
                    "Ajoutez un OutputIntent GTS_PDFA1 avec son profil.",
                    "Add a GTS_PDFA1 OutputIntent with its profile.");
    static final Rule FORBIDDEN = Rule.error(ENVELOPE, "ISO 19005-3, 6.1 to 6.5")
            .says("Le PDF contient ce que le PDF/A interdit : {value}.", "The PDF holds what PDF/A forbids: {value}.")
            .fix("Produisez-le sans cela.", "Make it without that.");
    static final Rule LOOSE_FONT = Rule.error(ENVELOPE, "ISO 19005-3, 6.2.11.4.1")
            .says("La police « {value} » n'est pas dans le PDF.", "The font '{value}' is not embedded in the PDF.")
            .fix("Incorporez toutes les polices.", "Embed all fonts.");

    static final Rule NO_SCHEMA = Rule.error("BR-HYBRID-03", "Factur-X 1.09, 6.3")
            .says(
                    "Les métadonnées ne décrivent pas le Factur-X : le schéma d'extension manque ou est incomplet.",
                    "The metadata do not describe the Factur-X: the extension schema is missing or incomplete.")
            .fix(
                    "Ajoutez le schéma « Factur-X PDFA Extension Schema » et ses quatre propriétés.",
                    "Add the 'Factur-X PDFA Extension Schema' and its four properties.");
    static final Rule NAMESPACE = Rule.error("BR-HYBRID-04", "Factur-X 1.09, 6.3")
            .says(
                    "L'espace de noms des métadonnées n'est pas celui de Factur-X : {value}.",
                    "The namespace of the metadata is not that of Factur-X: {value}.")
            .fix("Mettez " + HybridMetadata.FACTURX + ".", "Use " + HybridMetadata.FACTURX + ".");
    static final Rule PREFIX = Rule.error("BR-HYBRID-05", "Factur-X 1.09, 6.3")
            .says(
                    "Le préfixe du schéma est « {value} », non « fx ».",
                    "The prefix of the schema is '{value}', not 'fx'.")
            .fix("Mettez fx.", "Use fx.");
    static final Rule TYPE = Rule.error("BR-HYBRID-06", "Factur-X 1.09, 6.3")
            .says("fx:DocumentType n'est pas admis : « {value} ».", "fx:DocumentType is not admitted: '{value}'.")
            .fix("Pour une facture, mettez INVOICE.", "For an invoice, use INVOICE.");
    static final Rule LEVEL = Rule.error("BR-HYBRID-07", "Factur-X 1.09, 6.3")
            .says(
                    "fx:ConformanceLevel n'est pas un profil : « {value} ».",
                    "fx:ConformanceLevel is not a profile: '{value}'.")
            .fix(
                    "Mettez MINIMUM, BASIC WL, BASIC, EN 16931, EXTENDED ou XRECHNUNG.",
                    "Use MINIMUM, BASIC WL, BASIC, EN 16931, EXTENDED or XRECHNUNG.");
    static final Rule NAME_TOLD = Rule.error("BR-HYBRID-08", "Factur-X 1.09, 6.3")
            .says(
                    "fx:DocumentFileName n'est pas admis : « {value} ».",
                    "fx:DocumentFileName is not admitted: '{value}'.")
            .fix("Mettez factur-x.xml.", "Use factur-x.xml.");
    static final Rule VERSION = Rule.error("BR-HYBRID-09", "Factur-X 1.09, 6.3")
            .says("fx:Version n'est pas admis : « {value} ».", "fx:Version is not admitted: '{value}'.")
            .fix("Mettez 1.0.", "Use 1.0.");
    static final Rule VERSION_OLD = Rule.warning("BR-HYBRID-10", "Factur-X 1.09, 6.3")
            .says("fx:Version est « {value} » au lieu de 1.0.", "fx:Version is '{value}' instead of 1.0.")
            .fix("Mettez 1.0.", "Use 1.0.");

    static final Rule RELATIONSHIP = Rule.error("BR-HYBRID-11", "Factur-X 1.09, 6.2; ISO 19005-3, 6.8")
            .says(
                    "Le lien du XML au PDF (AFRelationship) est « {value} », non {0}.",
                    "The relationship of the XML to the PDF (AFRelationship) is '{value}', not {0}.")
            .fix(
                    "Mettez Data pour MINIMUM et BASIC WL, sinon Alternative.",
                    "Use Data for MINIMUM and BASIC WL, else Alternative.");

    static final Rule NO_XML = Rule.error(EMBEDDING, "Factur-X 1.09, 6.2")
            .says("Le PDF ne contient pas de facture en XML.", "The PDF holds no invoice as XML.")
            .fix("Joignez factur-x.xml au PDF.", "Embed factur-x.xml in the PDF.");
    static final Rule NOT_ASSOCIATED = Rule.error(EMBEDDING, "Factur-X 1.09, 6.2; ISO 19005-3, 6.8")
            .says(
                    "« {value} » n'est pas associé au document (AF du catalogue).",
                    "'{value}' is not associated with the document (AF of the catalog).")
            .fix("Ajoutez-le à /AF du catalogue.", "Add it to /AF of the catalog.");
    static final Rule NOT_LISTED = Rule.error(EMBEDDING, "Factur-X 1.09, 6.2")
            .says(
                    "« {value} » n'est pas dans la liste des fichiers joints (Names, EmbeddedFiles).",
                    "'{value}' is not in the list of embedded files (Names, EmbeddedFiles).")
            .fix("Ajoutez-le à cette liste.", "Add it to that list.");
    static final Rule SEVERAL = Rule.error(EMBEDDING, "Factur-X 1.09, 6.2")
            .says(
                    "Plusieurs pièces jointes peuvent être la facture, dont « {value} ».",
                    "Several attachments may be the invoice, '{value}' among them.")
            .fix("N'en gardez qu'une.", "Keep one.");

    static final Rule NAME = Rule.error("BR-HYBRID-13", "Factur-X 1.09, 6.2")
            .says("Le XML se nomme « {value} ».", "The XML is named '{value}'.")
            .fix("Nommez-le factur-x.xml.", "Name it factur-x.xml.");
    static final Rule OTHER_NAME = Rule.warning("BR-HYBRID-14", "Factur-X 1.09, 6.3")
            .says(
                    "Les métadonnées nomment un autre fichier : « {value} ».",
                    "The metadata name another file: '{value}'.")
            .fix("Accordez fx:DocumentFileName au nom du XML.", "Make fx:DocumentFileName the name of the XML.");
    static final Rule OTHER_LEVEL = Rule.error("BR-HYBRID-15", "Factur-X 1.09, 6.3")
            .says(
                    "Les métadonnées annoncent le profil « {value} », le XML est de profil {0}.",
                    "The metadata tell the profile '{value}', the XML is of profile {0}.")
            .fix(
                    "Mettez le profil du XML dans fx:ConformanceLevel.",
                    "Put the profile of the XML in fx:ConformanceLevel.");
    static final Rule PROFILE = Rule.error("CPT-EINVOICE-FACTURX-PROFILE", "Factur-X 1.09, 6.4; BT-24")
            .says(
                    "« {value} » n'est pas un profil Factur-X ; extended-ctc-fr est pour le CII sans PDF.",
                    "'{value}' is not a profile of Factur-X; extended-ctc-fr is for CII without a PDF.")
            .fix(
                    "Mettez en BT-24 l'identifiant du profil, par exemple urn:cen.eu:en16931:2017.",
                    "Put the id of the profile in BT-24, for example urn:cen.eu:en16931:2017.");

    static final Rule FRENCH_XRECHNUNG = Rule.error("BR-HYBRID-FR-01", "Factur-X 1.09, 6.4")
            .says(
                    "Le profil XRECHNUNG ne sert pas entre deux parties françaises.",
                    "The profile XRECHNUNG is not for two French parties.")
            .fix("Prenez EN 16931 ou EXTENDED.", "Take EN 16931 or EXTENDED.");
    static final Rule GERMAN_MINIMUM = Rule.error("BR-HYBRID-DE-01", "Factur-X 1.09, 6.4")
            .says(
                    "Le profil MINIMUM n'est pas admis entre deux parties allemandes.",
                    "The profile MINIMUM is not admitted between two German parties.")
            .fix("Prenez au moins BASIC.", "Take BASIC or more.");
    static final Rule GERMAN_BASIC_WL = Rule.error("BR-HYBRID-DE-02", "Factur-X 1.09, 6.4")
            .says(
                    "Le profil BASIC WL n'est pas admis entre deux parties allemandes.",
                    "The profile BASIC WL is not admitted between two German parties.")
            .fix("Prenez au moins BASIC.", "Take BASIC or more.");

    private HybridTexts() {}
}
