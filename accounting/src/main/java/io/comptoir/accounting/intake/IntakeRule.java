package io.comptoir.accounting.intake;

import io.comptoir.fault.Rule;

/** The rules that every list keeps. */
final class IntakeRule {

    private static final String SOURCE = "Comptoir, imports";
    private static final String FORM = "RFC 4180";

    static final Rule TOO_LARGE = Rule.error("CPT-INTAKE-FILE-TOO-LARGE", SOURCE)
            .says("Le fichier a {value} octets ; {0} au plus.", "The file has {value} bytes; {0} at most.")
            .fix("Partagez la liste entre plusieurs fichiers.", "Share the list between several files.");
    static final Rule TOO_MANY_ROWS = Rule.error("CPT-INTAKE-TOO-MANY-ROWS", SOURCE)
            .says("Le fichier a plus de {value} lignes.", "The file has more than {value} rows.")
            .fix("Partagez la liste entre plusieurs fichiers.", "Share the list between several files.");
    static final Rule TOO_MANY_FAULTS = Rule.error("CPT-INTAKE-TOO-MANY-FAULTS", SOURCE)
            .says(
                    "La lecture s'arrête après {value} erreurs ; la suite n'est pas vérifiée.",
                    "Reading stops after {value} faults; what follows is not checked.")
            .fix("Corrigez celles-ci, puis recommencez.", "Correct these, then start again.");
    static final Rule NOT_TEXT = Rule.error("CPT-INTAKE-NOT-TEXT", SOURCE)
            .says("Le fichier n'est pas un CSV lisible ({value}).", "The file is no readable CSV ({value}).")
            .fix(
                    "Dans le tableur, enregistrez sous « CSV UTF-8 ».",
                    "In the spreadsheet program, save it as 'CSV UTF-8'.");
    static final Rule EMPTY = Rule.error("CPT-INTAKE-FILE-EMPTY", SOURCE)
            .says("Le fichier ne contient aucune ligne à importer.", "The file holds no row to take in.")
            .fix(
                    "Gardez la première ligne du fichier exemple et remplissez les suivantes.",
                    "Keep the first row of the sample file and fill in the next ones.");
    static final Rule HEADER = Rule.error("CPT-INTAKE-COLUMN-MISPLACED", SOURCE)
            .says(
                    "La colonne s'appelle « {value} » au lieu de « {0} ».",
                    "The column is called '{value}' instead of '{0}'.")
            .fix(
                    "Gardez toutes les colonnes du fichier exemple, dans leur ordre, même vides.",
                    "Keep all columns of the sample file, in their order, even the empty ones.");
    static final Rule HEADER_BEYOND = Rule.error("CPT-INTAKE-COLUMN-UNKNOWN", SOURCE)
            .says("La colonne « {value} » est de trop.", "The column '{value}' is one too many.")
            .fix(
                    "Le fichier exemple a {0} colonnes ; ôtez les autres.",
                    "The sample file has {0} columns; take the others away.");
    static final Rule WIDTH = Rule.error("CPT-INTAKE-ROW-WIDTH", FORM)
            .says("La ligne a {value} cellules au lieu de {0}.", "The row has {value} cells instead of {0}.")
            .fix(
                    "Une cellule qui contient le séparateur se met entre guillemets.",
                    "Put a cell that holds the separator between quotes.");
    static final Rule QUOTE_OPEN = Rule.error("CPT-INTAKE-QUOTE-OPEN", FORM)
            .says(
                    "Le guillemet ouvert devant « {value} » n'est jamais fermé.",
                    "The quote opened before '{value}' is never closed.")
            .fix("Fermez-le à la fin de la cellule, ou ôtez-le.", "Close it at the end of the cell, or take it away.");
    static final Rule QUOTE_STRAY = Rule.error("CPT-INTAKE-QUOTE-STRAY", FORM)
            .says(
                    "Un guillemet se trouve au milieu de la cellule « {value} ».",
                    "There is a quote in the middle of the cell '{value}'.")
            .fix(
                    "Mettez la cellule entière entre guillemets et doublez ceux du texte.",
                    "Put the whole cell between quotes and double those of the text.");
    static final Rule CELL_TOO_LONG = Rule.error("CPT-INTAKE-CELL-TOO-LONG", SOURCE)
            .says("Le texte « {value} » est trop long.", "The text '{value}' is too long.")
            .fix("Gardez {0} caractères au plus.", "Keep {0} characters at most.");
    static final Rule CHARACTER = Rule.error("CPT-INTAKE-CHARACTER", SOURCE)
            .says(
                    "Le texte « {value} » contient un caractère de commande ou un saut de ligne.",
                    "The text '{value}' holds a control character or a line break.")
            .fix("Écrivez-le sur une seule ligne.", "Write it on one line.");
    static final Rule MISSING = Rule.error("CPT-INTAKE-CELL-MISSING", SOURCE)
            .says("« {0} » est vide.", "'{0}' is empty.")
            .fix("Remplissez cette cellule sur chaque ligne.", "Fill this cell in on every row.");
    static final Rule CHOICE = Rule.error("CPT-INTAKE-CHOICE-UNKNOWN", SOURCE)
            .says("« {value} » n'est pas un choix de « {0} ».", "'{value}' is no choice of '{0}'.")
            .fix("Écrivez {1}.", "Write {1}.");
    static final Rule NUMBER = Rule.error("CPT-INTAKE-NUMBER-MALFORMED", SOURCE)
            .says("« {value} » n'est pas un nombre sans ambiguïté.", "'{value}' is no number, or could be two.")
            .fix(
                    "Écrivez des chiffres et une virgule, comme 1234,50 ; un point si la virgule sépare les cellules.",
                    "Write digits and a comma, as 1234,50; a point where the comma separates cells.");
    static final Rule TWICE = Rule.error("CPT-INTAKE-CODE-TWICE", SOURCE)
            .says("Le code « {value} » est déjà à la ligne {0}.", "The code '{value}' is on line {0} already.")
            .fix("Donnez à chaque ligne un code qui lui est propre.", "Give each row a code of its own.");
    static final Rule PERSON_REGISTERED = Rule.error("CPT-INTAKE-PERSON-REGISTERED", SOURCE)
            .says("Un particulier n'a pas de numéro « {value} ».", "A private person has no number '{value}'.")
            .fix(
                    "Écrivez Entreprise pour un professionnel, ou videz la cellule.",
                    "Write Entreprise for a business, or empty the cell.");
    static final Rule ALONE = Rule.error("CPT-INTAKE-CELL-ALONE", SOURCE)
            .says("« {value} » ne va pas sans « {0} ».", "'{value}' will not do without '{0}'.")
            .fix("Remplissez « {0} », ou videz cette cellule.", "Fill '{0}' in, or empty this cell.");

    private IntakeRule() {}
}
