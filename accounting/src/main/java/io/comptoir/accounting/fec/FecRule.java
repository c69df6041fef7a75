package io.comptoir.accounting.fec;

import io.comptoir.fault.Rule;

/** A rule of the file, and who minds when it is broken. */
record FecRule(FecLevel level, Rule rule) {

    private static final String NORM = "LPF art. A47 A-1";

    // --- the name ---

    static final FecRule NAME = blocking(Rule.error("CPT-FEC-NAME", NORM + ", IX")
            .says(
                    "Le nom « {value} » n'a pas la forme SirenFECAAAAMMJJ.",
                    "The name '{value}' has not the form SirenFECyyyyMMdd.")
            .fix(
                    "Nommez le fichier avec le SIREN, FEC et la date de clôture, comme 911561736FEC20231231.txt.",
                    "Name the file by the SIREN, FEC and the closing date, as 911561736FEC20231231.txt."));
    static final FecRule NAME_SIREN = legal(Rule.error("CPT-FEC-NAME-SIREN", NORM + ", IX")
            .says(
                    "Le nom commence par « {value} », qui n'est pas un SIREN.",
                    "The name starts with '{value}', which is not a SIREN.")
            .fix("Commencez par les 9 chiffres du SIREN.", "Start with the 9 digits of the SIREN."));
    static final FecRule NAME_SIREN_CHECK = accounting(Rule.warning("CPT-FEC-NAME-SIREN-CHECK", "Insee, Luhn")
            .says("La clé du SIREN {value} est fausse.", "The check digit of SIREN {value} is wrong.")
            .fix("Vérifiez le SIREN.", "Verify the SIREN."));
    static final FecRule NAME_REST = legal(Rule.error("CPT-FEC-NAME-REST", NORM + ", IX")
            .says(
                    "Le nom continue par « {value} » après la date de clôture.",
                    "The name goes on with '{value}' after the closing date.")
            .fix(
                    "Ne gardez que l'extension, ou _1, _2… pour un fichier scindé.",
                    "Keep the extension only, or _1, _2… of a split file."));

    // --- the file ---

    static final FecRule FILE_EMPTY = blocking(Rule.error("CPT-FEC-FILE-EMPTY", NORM + ", VII")
            .says("Le fichier est vide.", "The file is empty.")
            .fix("Exportez-le de nouveau.", "Export it again."));
    static final FecRule FILE_HEADER_ONLY = blocking(Rule.error("CPT-FEC-FILE-HEADER-ONLY", NORM + ", VII")
            .says("Le fichier n'a aucune écriture.", "The file has no entry.")
            .fix("Exportez l'exercice entier.", "Export the whole exercise."));
    static final FecRule FILE_XML = accounting(Rule.warning("CPT-FEC-FILE-XML", NORM + ", VI")
            .says("Le fichier est en XML ; il n'est pas contrôlé ici.", "The file is XML; it is not checked here.")
            .fix(
                    "Validez-le par le schéma de la DGFiP, ou exportez un fichier à plat.",
                    "Validate it against the schema of the tax office, or export a flat file."));
    static final FecRule UTF_16 = blocking(Rule.error("CPT-FEC-ENCODING-UTF-16", NORM + ", XII")
            .says("Le fichier est en UTF-16.", "The file is UTF-16.")
            .fix("Enregistrez-le en ISO 8859-15 ou en UTF-8.", "Save it as ISO 8859-15 or UTF-8."));
    static final FecRule ENCODING_MARK = accounting(Rule.warning("CPT-FEC-ENCODING-MARK", NORM + ", XII")
            .says(
                    "Le fichier commence par la marque d'ordre des octets d'UTF-8.",
                    "The file starts with the byte order mark of UTF-8.")
            .fix("Enregistrez-le en UTF-8 sans marque (BOM).", "Save it as UTF-8 without a mark (BOM)."));
    static final FecRule ENCODING_MIXED = legal(Rule.error("CPT-FEC-ENCODING-MIXED", NORM + ", XII")
            .says(
                    "Le texte « {value} » n'est pas en UTF-8, comme l'est la ligne {0}.",
                    "The text '{value}' is not UTF-8, as line {0} is.")
            .fix("Enregistrez tout le fichier dans un seul jeu.", "Save the whole file in one encoding."));
    static final FecRule ENCODING_WINDOWS = legal(Rule.error("CPT-FEC-ENCODING-WINDOWS", NORM + ", XII")
            .says(
                    "Le texte « {value} » a un caractère de Windows-1252, qui n'est pas dans l'ISO 8859-15.",
                    "The text '{value}' has a character of Windows-1252 that ISO 8859-15 has not.")
            .fix("Enregistrez le fichier en ISO 8859-15 ou en UTF-8.", "Save the file as ISO 8859-15 or UTF-8."));
    static final FecRule ENCODING_LOST = accounting(Rule.warning("CPT-FEC-ENCODING-LOST", "Unicode, U+FFFD")
            .says("Des caractères de « {value} » sont perdus.", "Characters of '{value}' are lost.")
            .fix(
                    "Exportez de nouveau depuis le logiciel, sans conversion entre les deux.",
                    "Export again from the software, with no conversion in between."));
    static final FecRule SEPARATOR = blocking(Rule.error("CPT-FEC-SEPARATOR", NORM + ", VI")
            .says("Les zones sont séparées par « {value} ».", "The zones are separated by '{value}'.")
            .fix("Séparez-les par une tabulation ou par |.", "Separate them by a tab or by |."));
    static final FecRule BREAKS_MIXED = accounting(Rule.warning("CPT-FEC-LINE-BREAKS-MIXED", NORM + ", VI")
            .says(
                    "La fin de ligne n'est pas celle de la première ligne.",
                    "The line does not end as the first one does.")
            .fix("Terminez toutes les lignes de la même façon (CRLF).", "End all lines the same way (CRLF)."));
    static final FecRule LAST_BREAK = accounting(Rule.warning("CPT-FEC-LAST-LINE-BREAK", NORM + ", VI")
            .says("La dernière ligne n'a pas de fin de ligne.", "The last line has no line break.")
            .fix("Vérifiez que le fichier est entier, puis ajoutez-la.", "See that the file is whole, then add it."));

    // --- the first line ---

    static final FecRule HEADER_MISSING = blocking(Rule.error("CPT-FEC-HEADER-MISSING", NORM + ", VII")
            .says(
                    "La première ligne n'est pas celle des noms de zones : « {value} ».",
                    "The first line is not that of the names of the zones: '{value}'.")
            .fix("Commencez par JournalCode, JournalLib…", "Start with JournalCode, JournalLib…"));
    static final FecRule COLUMN_MISSING = blocking(Rule.error("CPT-FEC-COLUMN-MISSING", NORM + ", VII")
            .says("La zone {value} manque.", "Zone {value} is missing.")
            .fix("Ajoutez-la à sa place, même vide.", "Add it in its place, even empty."));
    static final FecRule COLUMN_MISSPELT = blocking(Rule.error("CPT-FEC-COLUMN-MISSPELT", NORM + ", VII")
            .says("La zone {0} est nommée « {value} ».", "Zone {0} is named '{value}'.")
            .fix("Nommez-la {0}.", "Name it {0}."));
    static final FecRule COLUMN_CASE = legal(Rule.error("CPT-FEC-COLUMN-CASE", NORM + ", VII")
            .says("La zone {0} est écrite « {value} ».", "Zone {0} is written '{value}'.")
            .fix("Écrivez {0}.", "Write {0}."));
    static final FecRule COLUMN_ORDER = legal(Rule.error("CPT-FEC-COLUMN-ORDER", NORM + ", VII")
            .says("La zone {value} est à la place de {0}.", "Zone {value} stands in the place of {0}.")
            .fix("Mettez les zones dans l'ordre de la norme.", "Put the zones in the order of the norm."));
    static final FecRule COLUMN_DUPLICATE = legal(Rule.error("CPT-FEC-COLUMN-DUPLICATE", NORM + ", VII")
            .says("La zone {value} est là deux fois.", "Zone {value} is there twice.")
            .fix("N'en gardez qu'une.", "Keep one of them."));

    // --- a line ---

    static final FecRule LINE_BLANK = blocking(Rule.error("CPT-FEC-LINE-BLANK", NORM + ", VI")
            .says("La ligne est vide.", "The line is blank.")
            .fix("Supprimez-la.", "Delete it."));
    static final FecRule LINE_FIELDS = blocking(Rule.error("CPT-FEC-LINE-FIELDS", NORM + ", VI")
            .says("La ligne a {value} zones au lieu de {0}.", "The line has {value} zones instead of {0}.")
            .fix(
                    "Vérifiez les séparateurs : un libellé en contient peut-être un.",
                    "Look at the separators: a label may contain one."));
    static final FecRule LINE_TOO_LONG = blocking(Rule.error("CPT-FEC-LINE-TOO-LONG", "Comptoir, bounds of a FEC")
            .says("La ligne dépasse {value} octets.", "The line is longer than {value} bytes.")
            .fix("Vérifiez les fins de ligne.", "Look at the line breaks."));
    static final FecRule SEPARATOR_INSIDE = accounting(Rule.warning("CPT-FEC-SEPARATOR-INSIDE", NORM + ", VI")
            .says(
                    "« {value} » contient l'autre séparateur de la norme.",
                    "'{value}' contains the other separator of the norm.")
            .fix("Remplacez-le dans les libellés.", "Replace it in labels."));
    static final FecRule CONTROL = legal(Rule.error("CPT-FEC-CONTROL-CHARACTER", NORM + ", XII")
            .says("« {value} » contient un caractère de contrôle.", "'{value}' contains a control character.")
            .fix("Retirez-le.", "Take it out."));
    static final FecRule NUL = legal(Rule.error("CPT-FEC-NUL", NORM + ", XII")
            .says("« {value} » contient un octet nul.", "'{value}' contains a NUL byte.")
            .fix(
                    "Retirez-le ; vérifiez que le fichier n'est pas endommagé.",
                    "Take it out; see that the file is not damaged."));
    static final FecRule FIELD_TOO_LONG = accounting(Rule.warning("CPT-FEC-FIELD-TOO-LONG", "Comptoir, FEC")
            .says("La zone a {0} octets : « {value} »", "The zone has {0} bytes: '{value}'")
            .fix("255 au plus, pour que chacun puisse la lire.", "255 at most, so that everybody can read it."));
    static final FecRule QUOTES = accounting(Rule.warning("CPT-FEC-QUOTES", NORM + ", VI")
            .says("{value} est entre guillemets.", "{value} stands between quotes.")
            .fix("La norme n'en a pas : retirez-les.", "The norm has none: take them off."));

    // --- its zones ---

    static final FecRule EMPTY = blocking(Rule.error("CPT-FEC-EMPTY", NORM + ", VII")
            .says("La zone {0} est vide.", "Zone {0} is empty.")
            .fix("Remplissez-la à chaque ligne.", "Fill it on each line."));
    static final FecRule EMPTY_LEGAL = legal(Rule.error("CPT-FEC-EMPTY-AMOUNT", NORM + ", VII")
            .says("La zone {0} est vide.", "Zone {0} is empty.")
            .fix(
                    "Un montant nul s'écrit 0,00 ; une comptabilité de trésorerie dit la date et le mode de règlement.",
                    "No amount is written 0,00; cash books tell the day and mode of payment."));
    static final FecRule DATE = blocking(Rule.error("CPT-FEC-DATE", NORM + ", X")
            .says("« {value} » n'est pas une date.", "'{value}' is not a date.")
            .fix("Écrivez AAAAMMJJ, comme 20231231.", "Write yyyyMMdd, as 20231231."));
    static final FecRule DATE_FORM = legal(Rule.error("CPT-FEC-DATE-FORM", NORM + ", X")
            .says("La date « {value} » n'est pas en AAAAMMJJ.", "The date '{value}' is not in yyyyMMdd.")
            .fix("Écrivez {0}.", "Write {0}."));
    static final FecRule DATE_CALENDAR = accounting(Rule.error("CPT-FEC-DATE-CALENDAR", "PCG art. 1032-1")
            .says("Le jour {value} n'existe pas.", "There is no day {value}.")
            .fix("Corrigez la date.", "Correct the date."));
    static final FecRule DATE_EXERCISE = accounting(Rule.error("CPT-FEC-DATE-EXERCISE", NORM + ", VII, 1°")
            .says(
                    "La date {value} n'est pas dans l'exercice du {0} au {1}.",
                    "The date {value} is not in the exercise from {0} to {1}.")
            .fix(
                    "Retirez l'écriture du fichier, ou donnez le premier jour d'un exercice plus long.",
                    "Take the entry out of the file, or give the first day of a longer exercise."));
    static final FecRule AMOUNT = blocking(Rule.error("CPT-FEC-AMOUNT", NORM + ", X")
            .says("« {value} » n'est pas un montant.", "'{value}' is not an amount.")
            .fix("Écrivez des chiffres et une virgule, comme 1234,50.", "Write digits and a comma, as 1234,50."));
    static final FecRule AMOUNT_POINT = blocking(Rule.error("CPT-FEC-AMOUNT-POINT", NORM + ", X")
            .says("Le montant {value} a un point.", "The amount {value} has a point.")
            .fix("Écrivez une virgule devant les décimales.", "Write a comma before the decimals."));
    static final FecRule AMOUNT_THOUSANDS = blocking(Rule.error("CPT-FEC-AMOUNT-THOUSANDS", NORM + ", X")
            .says("Le montant {value} a un séparateur de milliers.", "The amount {value} separates thousands.")
            .fix("Retirez les espaces.", "Take the spaces out."));
    static final FecRule AMOUNT_DECIMALS = accounting(Rule.error("CPT-FEC-AMOUNT-DECIMALS", "C. com. art. L123-22")
            .says("Le montant {value} a plus de deux décimales.", "The amount {value} has more than two decimals.")
            .fix("Arrondissez l'écriture au centime.", "Round the entry to the cent."));
    static final FecRule AMOUNT_TOO_LARGE =
            accounting(Rule.error("CPT-FEC-AMOUNT-TOO-LARGE", "Comptoir, bounds of a FEC")
                    .says("Le montant {value} n'est pas plausible.", "The amount {value} is not plausible.")
                    .fix("12 chiffres devant la virgule, au plus.", "12 digits before the comma, at most."));
    static final FecRule AMOUNT_NEGATIVE = accounting(Rule.warning("CPT-FEC-AMOUNT-NEGATIVE", NORM + ", X")
            .says("Le montant {value} est négatif.", "The amount {value} is negative.")
            .fix("Mettez-le de l'autre côté.", "Put it on the other side."));
    static final FecRule BOTH_SIDES = accounting(Rule.error("CPT-FEC-BOTH-SIDES", "PCG art. 1031-1")
            .says("La ligne a un débit et un crédit de {value}.", "The line has a debit, and a credit of {value}.")
            .fix("Faites-en deux lignes.", "Make two lines of it."));
    static final FecRule NO_SIDE = accounting(Rule.warning("CPT-FEC-NO-SIDE", "PCG art. 1031-1")
            .says("La ligne n'a ni débit ni crédit.", "The line has neither debit nor credit.")
            .fix("Supprimez-la.", "Delete it."));
    static final FecRule SIDE = blocking(Rule.error("CPT-FEC-SIDE", NORM + ", X")
            .says("« {value} » n'est pas un sens.", "'{value}' is not a side.")
            .fix("Écrivez D ou C, ou +1 ou -1.", "Write D or C, or +1 or -1."));
    static final FecRule ACCOUNT = legal(Rule.error("CPT-FEC-ACCOUNT", NORM + ", VII")
            .says(
                    "Le compte « {value} » ne commence pas par trois chiffres.",
                    "Account '{value}' does not start with three digits.")
            .fix("Donnez le numéro du PCG, comme 411000.", "Give the number of the PCG, as 411000."));
    static final FecRule ACCOUNT_CLASS = legal(Rule.error("CPT-FEC-ACCOUNT-CLASS", NORM + ", VII")
            .says("Le compte {value} n'est pas d'une classe du PCG.", "Account {value} is of no class of the PCG.")
            .fix("Laissez la comptabilité analytique hors du fichier.", "Leave cost accounting out of the file."));
    static final FecRule ACCOUNT_REMOVED = accounting(Rule.error("CPT-FEC-ACCOUNT-REMOVED", "ANC, règlement 2022-06")
            .says(
                    "Le compte {value} n'existe plus pour cet exercice.",
                    "Account {value} no longer exists in this exercise.")
            .fix("Utilisez le compte {0}.", "Use account {0}."));
    static final FecRule ACCOUNT_UNKNOWN = accounting(Rule.warning("CPT-FEC-ACCOUNT-UNKNOWN", "ANC, règlement 2014-03")
            .says(
                    "Le compte {value} n'a pas de racine dans le PCG de l'exercice.",
                    "Account {value} has no root in the PCG of the exercise.")
            .fix(
                    "Vérifiez le compte, ou que le plan de votre secteur l'a.",
                    "Verify the account, or that the chart of your sector has it."));
    static final FecRule ACCOUNT_LABELS = accounting(Rule.warning("CPT-FEC-ACCOUNT-LABELS", NORM + ", VII")
            .says(
                    "Le compte est nommé « {value} », et autrement à la ligne {0}.",
                    "The account is named '{value}', and otherwise on line {0}.")
            .fix("Donnez-lui un seul libellé.", "Give it one name."));
    static final FecRule SUBLEDGER_LABEL = accounting(Rule.error("CPT-FEC-SUBLEDGER-LABEL", NORM + ", VII")
            .says("Le compte auxiliaire {value} n'a pas de libellé.", "Subledger account {value} has no label.")
            .fix("Donnez le nom du tiers.", "Give the name of the party."));
    static final FecRule SUBLEDGER_NUMBER = accounting(Rule.error("CPT-FEC-SUBLEDGER-NUMBER", NORM + ", VII")
            .says("Le tiers « {value} » n'a pas de compte auxiliaire.", "Party '{value}' has no subledger account.")
            .fix("Donnez son compte, ou retirez le libellé.", "Give its account, or take the label out."));
    static final FecRule SUBLEDGER_PLACE = accounting(Rule.warning("CPT-FEC-SUBLEDGER-PLACE", "PCG, classe 4")
            .says(
                    "Le compte auxiliaire {value} est sous le compte {0}.",
                    "Subledger account {value} is under account {0}.")
            .fix("Les auxiliaires sont d'usage sous 40 et 41.", "Subledger accounts usually are under 40 and 41."));
    static final FecRule SUBLEDGER_LABELS = accounting(Rule.warning("CPT-FEC-SUBLEDGER-LABELS", NORM + ", VII")
            .says(
                    "Le compte auxiliaire est nommé « {value} », et autrement à la ligne {0}.",
                    "The subledger account is named '{value}', and otherwise on line {0}.")
            .fix("Donnez-lui un seul libellé.", "Give it one name."));
    static final FecRule JOURNAL_LABELS = accounting(Rule.warning("CPT-FEC-JOURNAL-LABELS", NORM + ", VII")
            .says(
                    "Le journal est nommé « {value} », et autrement à la ligne {0}.",
                    "The journal is named '{value}', and otherwise on line {0}.")
            .fix("Donnez-lui un seul libellé.", "Give it one name."));
    static final FecRule MATCHING_UNDATED = accounting(Rule.error("CPT-FEC-MATCHING-UNDATED", NORM + ", VII")
            .says("Le lettrage {value} n'a pas de date.", "The matching {value} has no date.")
            .fix("Donnez la date du lettrage.", "Give the day of the matching."));
    static final FecRule MATCHING_UNCODED = accounting(Rule.error("CPT-FEC-MATCHING-UNCODED", NORM + ", VII")
            .says("La date de lettrage {value} n'a pas de code.", "The day of matching {value} has no code.")
            .fix("Donnez le code, ou retirez la date.", "Give the code, or take the day out."));
    static final FecRule MATCHING_GROUP = accounting(Rule.warning("CPT-FEC-MATCHING-GROUP", "PCG art. 1214-41")
            .says("Les lignes lettrées {value} ont un écart de {0}.", "The lines matched {value} differ by {0}.")
            .fix(
                    "Délettrez-les, ou lettrez ce qui manque ; un lettrage d'un autre exercice n'est pas vu ici.",
                    "Unmatch them, or match what is missing; what another exercise holds is not seen here."));
    static final FecRule VALIDATION_EARLY = accounting(Rule.error("CPT-FEC-VALIDATION-EARLY", "PCG art. 1031-3")
            .says(
                    "L'écriture est validée le {value}, avant sa date du {0}.",
                    "The entry is validated on {value}, before its date of {0}.")
            .fix("Vérifiez les deux dates.", "Verify both dates."));
    static final FecRule VALIDATION_ORDER = accounting(Rule.warning("CPT-FEC-VALIDATION-ORDER", NORM + ", VII, 1°")
            .says(
                    "L'écriture validée le {value} suit une écriture validée le {0}.",
                    "The entry validated on {value} comes after one validated on {0}.")
            .fix("Rangez les écritures par ordre de validation.", "Put entries in the order of validation."));
    static final FecRule CURRENCY_MISSING = accounting(Rule.error("CPT-FEC-CURRENCY-MISSING", NORM + ", VII")
            .says("Le montant en devise {value} n'a pas de devise.", "The foreign amount {value} has no currency.")
            .fix("Donnez Idevise, comme USD.", "Give Idevise, as USD."));
    static final FecRule FOREIGN_AMOUNT_MISSING =
            accounting(Rule.error("CPT-FEC-FOREIGN-AMOUNT-MISSING", NORM + ", VII")
                    .says("La devise {value} n'a pas de montant.", "Currency {value} has no amount.")
                    .fix("Donnez Montantdevise, ou retirez Idevise.", "Give Montantdevise, or take Idevise out."));
    static final FecRule CURRENCY = accounting(Rule.warning("CPT-FEC-CURRENCY", "ISO 4217")
            .says("« {value} » n'est pas un code de devise.", "'{value}' is not the code of a currency.")
            .fix("Écrivez trois lettres, comme USD.", "Write three letters, as USD."));
    static final FecRule FOREIGN_AMOUNT = legal(Rule.error("CPT-FEC-FOREIGN-AMOUNT", NORM + ", X")
            .says("« {value} » n'est pas un montant en devise.", "'{value}' is not an amount in a currency.")
            .fix("Écrivez des chiffres et une virgule.", "Write digits and a comma."));

    // --- entries, journals, the whole file ---

    static final FecRule NUMBER = accounting(Rule.error("CPT-FEC-NUMBER", NORM + ", VII")
            .says("« {value} » n'est pas le numéro d'une suite.", "'{value}' is not a number of a sequence.")
            .fix("Numérotez les écritures.", "Number the entries."));
    static final FecRule NUMBER_GAP = accounting(Rule.error("CPT-FEC-NUMBER-GAP", NORM + ", VII")
            .says("Le numéro {value} suit {0} : il y a un trou.", "Number {value} follows {0}: there is a hole.")
            .fix(
                    "Retrouvez l'écriture qui manque, ou expliquez le trou à l'auditeur.",
                    "Find the entry that is missing, or explain the hole to the auditor."));
    static final FecRule NUMBER_ORDER = accounting(Rule.error("CPT-FEC-NUMBER-ORDER", NORM + ", VII")
            .says(
                    "Le numéro {value} vient après {0} dans le même journal.",
                    "Number {value} comes after {0} in the same journal.")
            .fix(
                    "Rangez les écritures par numéro, les lignes d'une écriture ensemble.",
                    "Put entries in the order of their numbers, the lines of an entry together."));
    static final FecRule ENTRY_UNBALANCED = accounting(Rule.error("CPT-FEC-ENTRY-UNBALANCED", "PCG art. 1031-1")
            .says(
                    "L'écriture {value} n'est pas équilibrée : écart {0}.",
                    "Entry {value} does not balance: difference {0}.")
            .fix("Corrigez ses lignes.", "Correct its lines."));
    static final FecRule ENTRY_DATES = accounting(Rule.error("CPT-FEC-ENTRY-DATES", "PCG art. 1032-1")
            .says("L'écriture a deux dates : {0}, puis {value}.", "The entry has two dates: {0}, then {value}.")
            .fix("Donnez-lui une seule date.", "Give it one date."));
    static final FecRule JOURNAL_UNBALANCED = accounting(Rule.error("CPT-FEC-JOURNAL-UNBALANCED", "PCG art. 1031-1")
            .says(
                    "Le journal {value} n'est pas équilibré : écart {0}.",
                    "Journal {value} does not balance: difference {0}.")
            .fix("Corrigez ses écritures.", "Correct its entries."));
    static final FecRule PERIOD_UNBALANCED = accounting(Rule.error("CPT-FEC-PERIOD-UNBALANCED", "PCG art. 1031-1")
            .says("Le mois {value} n'est pas équilibré : écart {0}.", "Month {value} does not balance: difference {0}.")
            .fix("Corrigez ses écritures.", "Correct its entries."));
    static final FecRule FILE_UNBALANCED = accounting(Rule.error("CPT-FEC-FILE-UNBALANCED", "PCG art. 1031-1")
            .says(
                    "Le fichier n'est pas équilibré : débit {value}, crédit {0}.",
                    "The file does not balance: debit {value}, credit {0}.")
            .fix("Corrigez ses écritures.", "Correct its entries."));
    static final FecRule OPENING_LATE = accounting(Rule.error("CPT-FEC-OPENING-LATE", NORM + ", VII, 3°")
            .says(
                    "Les à-nouveaux du journal {value} viennent après d'autres écritures.",
                    "The opening entries of journal {value} come after others.")
            .fix("Mettez-les en tête, avec les premiers numéros.", "Put them first, with the first numbers."));
    static final FecRule CLOSING_ENTRY = accounting(Rule.warning("CPT-FEC-CLOSING-ENTRY", NORM + ", VII, 1°")
            .says(
                    "L'écriture {value} solde des comptes de classes 6 et 7 dans le compte 12.",
                    "Entry {value} clears accounts of classes 6 and 7 into account 12.")
            .fix("Laissez-la hors du fichier.", "Leave it out of the file."));
    static final FecRule LIMIT = accounting(Rule.warning("CPT-FEC-CHECK-LIMIT", "Comptoir, bounds of a FEC")
            .says(
                    "Le contrôle de {value} s'arrête ici : il y en a trop.",
                    "The check of {value} stops here: there are too many.")
            .fix("Contrôlez le fichier par parties.", "Check the file in parts."));

    private static FecRule blocking(Rule rule) {
        return new FecRule(FecLevel.BLOCKING, rule);
    }

    private static FecRule legal(Rule rule) {
        return new FecRule(FecLevel.LEGAL, rule);
    }

    private static FecRule accounting(Rule rule) {
        return new FecRule(FecLevel.ACCOUNTING, rule);
    }
}
