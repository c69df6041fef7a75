package io.comptoir.accounting.export;

import io.comptoir.fault.Rule;

/** Why entries cannot be written in a form. */
final class ExportRule {

    static final Rule DOSSIER = Rule.error("CPT-EXPORT-DOSSIER-REQUIRED", "Isacompta, entries of a dossier")
            .says(
                    "Le numéro ou le libellé du dossier manque : « {value} », « {0} ».",
                    "The number or the label of the dossier is missing: '{value}', '{0}'.")
            .fix(
                    "Donnez le numéro de dossier, d'au plus 8 caractères, et son libellé, tels que le cabinet les a.",
                    "Give the number of the dossier, of at most 8 characters, and its label, as the accountant has them.");
    static final Rule COUNTERPART = Rule.error("CPT-EXPORT-COUNTERPART-REQUIRED", "Isacompta, journals of payments")
            .says(
                    "Le journal de règlements {value} n'a pas de compte de contrepartie.",
                    "The journal of payments {value} has no counterpart account.")
            .fix(
                    "Donnez le compte de trésorerie de ce journal, comme 512000.",
                    "Give the treasury account of this journal, as 512000.");
    static final Rule ACCOUNT = Rule.error("CPT-EXPORT-ACCOUNT-TOO-LONG", "Comptoir, forms of entries")
            .says(
                    "Le compte {value} a plus de {0} caractères, limite du format {1}.",
                    "Account {value} has more than {0} characters, the limit of form {1}.")
            .fix("Donnez des comptes plus courts.", "Give shorter accounts.");
    static final Rule JOURNAL = Rule.error("CPT-EXPORT-JOURNAL-TOO-LONG", "Comptoir, forms of entries")
            .says(
                    "Le code de journal {value} a plus de {0} caractères, limite du format {1}.",
                    "The code of journal {value} has more than {0} characters, the limit of form {1}.")
            .fix("Donnez un code plus court.", "Give a shorter code.");
    static final Rule AMOUNT = Rule.error("CPT-EXPORT-AMOUNT-TOO-WIDE", "Comptoir, forms of entries")
            .says(
                    "Le montant {value} a plus de {0} chiffres avant la virgule, limite du format {1}.",
                    "The amount {value} has more than {0} digits before its decimals, the limit of form {1}.")
            .fix("Répartissez-le sur plusieurs lignes.", "Split it over several lines.");
    static final Rule ENTRIES = Rule.error("CPT-EXPORT-ENTRIES-TOO-MANY", "Comptoir, forms of entries")
            .says(
                    "Il y a {value} écritures ; le format {1} en numérote au plus {0}.",
                    "There are {value} entries; form {1} has numbers for at most {0}.")
            .fix("Écrivez plusieurs fichiers.", "Write several files.");
    static final Rule LINES = Rule.error("CPT-EXPORT-LINES-TOO-MANY", "Comptoir, forms of entries")
            .says(
                    "Il y a {value} lignes ; le format {1} en tient au plus {0}.",
                    "There are {value} lines; form {1} holds at most {0}.")
            .fix("Écrivez plusieurs fichiers.", "Write several files.");
    static final Rule DATE = Rule.error("CPT-EXPORT-DATE", "Comptoir, forms of entries")
            .says("La date {value} n'a pas une année de quatre chiffres.", "Date {value} has no year of four digits.")
            .fix("Corrigez la date.", "Correct the date.");
    static final Rule CHARSET = Rule.error("CPT-EXPORT-CHARSET", "Comptoir, forms of entries")
            .says(
                    "Le format {0} ne s'écrit pas dans le jeu de caractères {value}.",
                    "Form {0} cannot be written in the encoding {value}.")
            .fix("Laissez celui du format : {1}.", "Leave that of the form: {1}.");
    static final Rule TAX = Rule.error("CPT-EXPORT-TAX-CODE-TOO-LONG", "Comptoir, forms of entries")
            .says(
                    "Le code de TVA {value} n'a pas de 1 à {0} caractères.",
                    "The code of VAT {value} has not 1 to {0} characters.")
            .fix("Donnez le code du logiciel comptable.", "Give the code of the accountant's program.");
    static final Rule UNKNOWN = Rule.error("CPT-EXPORT-FORM-UNKNOWN", "Comptoir, forms of entries")
            .says("Le format « {value} » n'existe pas.", "There is no form '{value}'.")
            .fix("Prenez l'un de ceux-ci : {0}.", "Take one of these: {0}.");

    private ExportRule() {}
}
