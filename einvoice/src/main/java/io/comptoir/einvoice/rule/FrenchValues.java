package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms and lists that the French rules admit (AFNOR XP Z12-012, BR-FR 1.4.0). */
final class FrenchValues {

    static final Set<String> SELF_BILLED = Set.of("389", "501", "500", "471", "473", "261", "502");
    static final Set<String> CREDITS = Set.of("261", "381", "396", "502", "503");
    static final Set<String> CORRECTIONS = Set.of("384", "471", "472", "473");
    static final Set<String> DEPOSITS = Set.of("386", "500", "503");
    static final Set<String> PAID = Set.of("B2", "S2", "M2");
    static final Set<String> AFTER_DEPOSIT = Set.of("B4", "S4", "M4");
    static final Set<String> SEVERAL_SELLERS = Set.of("S8", "B8", "M8");
    static final Set<String> BOTH_WAYS = Set.of("S9", "B9", "M9");

    private static final Set<String> TYPES = Set.of(
            "380", "389", "393", "501", "386", "500", "384", "471", "472", "473", "261", "262", "381", "396", "502",
            "503");
    private static final Set<String> FRAMEWORKS = Set.of(
            "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7", "B8", "S8", "M8", "B9",
            "S9", "M9");
    private static final Set<String> TREATMENTS = Set.of("B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY");
    private static final Set<String> CATEGORIES = Set.of("S", "E", "AE", "K", "G", "O", "Z");
    private static final Set<String> RATES = Set.of(
            "0", "0.0", "0.00", "10", "10.0", "10.00", "13", "13.0", "13.00", "20", "20.0", "20.00", "8.5", "8.50",
            "19.6", "19.60", "2.1", "2.10", "5.5", "5.50", "7", "7.0", "7.00", "20.6", "20.60", "1.05", "0.9", "0.90",
            "1.75", "9.2", "9.20", "9.6", "9.60");
    private static final Set<String> ATTACHMENTS = Set.of(
            "RIB",
            "LISIBLE",
            "FEUILLE_DE_STYLE",
            "PJA",
            "BORDEREAU_SUIVI",
            "DOCUMENT_ANNEXE",
            "BON_LIVRAISON",
            "BON_COMMANDE",
            "BORDEREAU_SUIVI_VALIDATION",
            "ETAT_ACOMPTE",
            "FACTURE_PAIEMENT_DIRECT",
            "RECAPITULATIF_COTRAITANCE");

    // XPath takes the digits of any script for \d.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9+\\-_/]+");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9+\\-_.]+");
    private static final Pattern SIREN = Pattern.compile("\\p{Nd}{9}");
    private static final Pattern SIRET = Pattern.compile("\\p{Nd}{14}");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    private static final Pattern ISO_DAY = Pattern.compile("(20\\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final int AMOUNT_MAX = 19;
    private static final int RATE_MAX = 4;

    private FrenchValues() {}

    static boolean isId(String id) {
        return ID.matcher(normal(id)).matches() && id.indexOf(' ') < 0;
    }

    static boolean isAddress(String address) {
        return ADDRESS.matcher(address).matches();
    }

    static boolean isSiren(String siren) {
        return SIREN.matcher(siren).matches();
    }

    /** Whether the first SIRET is one, and of that SIREN. */
    static boolean isSiretOf(List<String> sirets, List<String> siren) {
        String siret = sirets.get(0);
        return SIRET.matcher(siret).matches()
                && !siren.isEmpty()
                && siret.substring(0, 9).equals(only(siren));
    }

    /** A day of CII, of which only the first eight characters are looked at. */
    static boolean isDay(String text) {
        return isDay(DAY.matcher(text.substring(0, Math.min(8, text.length()))));
    }

    static boolean isIsoDay(String text) {
        return isDay(ISO_DAY.matcher(text));
    }

    private static boolean isDay(Matcher day) {
        if (!day.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isType(String type) {
        return TYPES.contains(type);
    }

    static boolean isFramework(String framework) {
        return FRAMEWORKS.contains(framework);
    }

    static boolean isTreatment(String treatment) {
        return TREATMENTS.contains(treatment);
    }

    static boolean isCategory(String category) {
        return CATEGORIES.contains(category);
    }

    static boolean isKnownRate(String rate) {
        return RATES.contains(rate);
    }

    static boolean isAttachment(String code) {
        return ATTACHMENTS.contains(code);
    }

    static boolean isAmount(String text) {
        return isNumber(text, true, 2, AMOUNT_MAX);
    }

    static boolean isQuantity(String text) {
        return isNumber(text, true, 4, AMOUNT_MAX);
    }

    /** @param maySign  whether it may be below zero, as in an invoice that goes both ways */
    static boolean isPrice(String text, boolean maySign) {
        return isNumber(text, maySign, 6, AMOUNT_MAX);
    }

    static boolean isRate(String text) {
        return isNumber(text, false, 2, RATE_MAX);
    }

    static boolean any(List<String> texts, Set<String> wanted) {
        return texts.stream().anyMatch(wanted::contains);
    }

    static boolean areUnlike(List<String> schemes) {
        return schemes.stream().distinct().count() == schemes.size();
    }

    /** Digits, of which so many may stand behind a point; the sign counts as one of them, the point does not. */
    private static boolean isNumber(String text, boolean maySign, int decimalsMax, int lengthMax) {
        int sign = maySign && text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = digits(text, sign, point < 0 ? text.length() : point);
        int decimals = point < 0 ? 0 : digits(text, point + 1, text.length());
        boolean isForm = whole > 0 && (point < 0 || decimals > 0) && decimals <= decimalsMax;
        return isForm && sign + whole + decimals <= lengthMax;
    }

    /** How many digits of any script a part of a text has; 0 where anything else is in it. */
    private static int digits(String text, int from, int to) {
        int many = 0;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            if (!Character.isDigit(text.codePointAt(i))) {
                return 0;
            }
            many++;
        }
        return many;
    }
}
