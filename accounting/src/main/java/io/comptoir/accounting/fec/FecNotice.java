package io.comptoir.accounting.fec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The description that must come with the file: names, kinds and meaning of the zones, codes, encoding, structure (LPF
 * art. A47 A-1, XI). A text in French, for the auditor.
 *
 * @param name  the file it describes
 * @param format  how that is written
 * @param numbering  how its entries are numbered
 * @param journals  the codes of the journals and their names
 */
public record FecNotice(FecName name, FecFormat format, FecNumbering numbering, Map<String, String> journals) {

    /** Keeps the journals in the order of their codes. */
    public FecNotice {
        journals = Collections.unmodifiableMap(new TreeMap<>(journals));
    }

    /** The text, lines ending with CRLF. */
    public String text() {
        String codes = journals.entrySet().stream()
                .map(one -> "  " + one.getKey() + " : " + one.getValue())
                .collect(Collectors.joining("\n"));
        String text = """
                Description du fichier des écritures comptables %s
                (article A47 A-1 du livre des procédures fiscales, XI)

                SIREN : %s
                Date de clôture de l'exercice : %s
                Structure : fichier à plat, une ligne par ligne d'écriture, la première ligne donne le nom des zones
                Séparateur de zones : %s
                Fin de ligne : retour chariot et saut de ligne (CR LF)
                Jeu de caractères : %s
                Dates : AAAAMMJJ
                Montants : en euros, virgule devant les décimales, sans séparateur de milliers
                Numérotation des écritures : %s
                Ordre : celui de la validation ; les à-nouveaux portent les premiers numéros
                Tabulations et sauts de ligne des libellés : remplacés par une espace ; barres verticales : par /
                Caractères absents du jeu : en lettres (EUR, oe), ou par leur code (U+1F389)

                Zones, de longueur variable :
                %s

                Journaux :
                %s
                """.formatted(
                        name,
                        name.siren().value(),
                        FecDates.text(name.closing()),
                        format.separator() == FecSeparator.TAB ? "tabulation" : "barre verticale |",
                        charset(),
                        numbering == FecNumbering.GLOBAL ? "une suite pour tous les journaux" : "une suite par journal",
                        zones(),
                        codes);
        return text.replace("\n", "\r\n");
    }

    private String charset() {
        return switch (format.charset()) {
            case ISO_8859_15 -> "ISO 8859-15";
            case UTF_8 -> "UTF-8";
            case ASCII -> "ASCII";
        };
    }

    private String zones() {
        StringBuilder zones = new StringBuilder();
        List<FecColumn> columns = format.columns();
        for (int i = 0; i < columns.size(); i++) {
            FecColumn column = columns.get(i);
            zones.append("  ")
                    .append(i + 1)
                    .append(". ")
                    .append(column.header())
                    .append(" (");
            zones.append(kind(column)).append(") : ").append(meaning(column)).append('\n');
        }
        for (int i = 0; i < format.more().size(); i++) {
            zones.append("  ")
                    .append(columns.size() + i + 1)
                    .append(". ")
                    .append(format.more().get(i));
            zones.append(" (alphanumérique) : donnée complémentaire de l'écriture\n");
        }
        return zones.toString().stripTrailing();
    }

    private static String kind(FecColumn column) {
        return switch (column.kind()) {
            case TEXT -> "alphanumérique";
            case DATE -> "date";
            case AMOUNT -> "numérique";
        };
    }

    private static String meaning(FecColumn column) {
        return switch (column) {
            case JOURNAL_CODE -> "code du journal";
            case JOURNAL_LABEL -> "libellé du journal";
            case ENTRY_NUMBER -> "numéro de l'écriture, dans une suite continue";
            case ENTRY_DATE -> "date de comptabilisation";
            case ACCOUNT -> "numéro de compte, dont les trois premiers caractères sont ceux du plan comptable";
            case ACCOUNT_LABEL -> "libellé du compte";
            case SUBLEDGER -> "compte auxiliaire du tiers ; vide s'il n'y en a pas";
            case SUBLEDGER_LABEL -> "nom du tiers ; vide s'il n'y en a pas";
            case DOCUMENT -> "référence de la pièce justificative";
            case DOCUMENT_DATE -> "date de la pièce justificative";
            case LABEL -> "libellé de l'écriture";
            case DEBIT -> "montant au débit";
            case CREDIT -> "montant au crédit";
            case AMOUNT -> "montant";
            case SIDE -> "sens du montant : D débit, C crédit";
            case MATCHING -> "code de lettrage ; vide si la ligne n'est pas lettrée";
            case MATCHING_DATE -> "date de lettrage ; vide si la ligne n'est pas lettrée";
            case VALIDATION_DATE -> "date de validation de l'écriture";
            case FOREIGN_AMOUNT -> "montant en devise, signé ; vide en euros";
            case CURRENCY -> "code ISO 4217 de la devise ; vide en euros";
            case PAYMENT_DATE -> "date de règlement";
            case PAYMENT_MODE -> "mode de règlement";
            case OPERATION -> "nature de l'opération ; vide si inutile";
            case CLIENT -> "identification du client ; vide si inutile";
        };
    }
}
