package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts as every bank of the SEPA area takes them: a to z, A to Z, 0 to 9, space and <code>/ - ? : ( ) . , ' +</code>
 * (EPC217-08).
 * <p>
 * Names, addresses and texts are changed to that; references never are: what a bank cannot carry in one is refused.
 */
public final class SepaText {

    /** The most characters of a name. */
    public static final int NAME_MAX = 70;
    /** The most characters of what the other side is told. */
    public static final int TEXT_MAX = 140;
    /** The most characters of a reference. */
    public static final int REFERENCE_MAX = 35;

    private static final Rule NAME = Rule.error("CPT-BANK-NAME-UNREADABLE", "EPC217-08")
            .says(
                    "Rien ne reste du texte « {value} » avec les caractères de l'espace SEPA.",
                    "Nothing is left of the text '{value}' in the characters of the SEPA area.")
            .fix("Écrivez-le en lettres latines.", "Write it in Latin letters.");
    private static final Rule REFERENCE = Rule.error("CPT-BANK-REFERENCE-MALFORMED", "EPC217-08; EPC130-08")
            .says("« {value} » n'est pas une référence bancaire.", "'{value}' is not a reference for a bank.")
            .fix(
                    "Donnez 1 à {0} caractères parmi les lettres sans accent, les chiffres, l'espace à l'intérieur et"
                            + " / - ? : ( ) . , ' + ; ni barre oblique au début ou à la fin, ni deux de suite.",
                    "Give 1 to {0} characters among letters without accents, digits, spaces inside and"
                            + " / - ? : ( ) . , ' + ; no slash at the start or end, no two in a row.");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final String SIGNS = " /-?:().,'+";
    private static final Map<Integer, String> SPELT = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) '&', "+"),
            Map.entry((int) '_', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '"', "'"),
            Map.entry((int) '«', "'"),
            Map.entry((int) '»', "'"),
            Map.entry((int) ';', ","));

    private SepaText() {}

    /**
     * A text as banks take it.
     * <ul>
     *   <li>Accents and cedillas fall off: é is e, ç is c. œ is oe, æ is ae, ß is ss, ø is o, ł is l, € is EUR.
     *   <li>&amp; is +, underscores and dashes are hyphens, quotation marks and apostrophes are ', a semicolon is a comma.
     *   <li>Any other character, of another alphabet too, is a dot.
     *   <li>Spaces and line breaks in a row are one space, none at the start and the end.
     *   <li>What is longer than {@code max} is cut.
     * </ul>
     *
     * @param max  the most characters
     */
    public static String of(String text, int max) {
        StringBuilder latin = new StringBuilder();
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        // What is cut off anyway need not be spelt.
        for (int i = 0, point; i < parts.length() && i < 8 * max; i += Character.charCount(point)) {
            point = parts.codePointAt(i);
            if (Character.getType(point) != Character.NON_SPACING_MARK) {
                latin.append(spelt(point));
            }
        }
        String words = SPACES.matcher(latin).replaceAll(" ").strip();
        return words.substring(0, Math.min(max, words.length())).strip();
    }

    private static String spelt(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        return isPlain(point) ? Character.toString(point) : SPELT.getOrDefault(point, ".");
    }

    private static boolean isPlain(int c) {
        return isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** An error where no letter or digit of a name would be left. */
    static Violations checkName(String path, String name) {
        boolean readable = of(name, NAME_MAX).chars().anyMatch(SepaText::isLetterOrDigit);
        return readable ? Violations.NONE : Violations.of(NAME.at(path, name));
    }

    /** An error where a bank would not carry a reference as it is. */
    static Violations checkReference(String path, String reference, int max) {
        boolean sound = !reference.isEmpty()
                && reference.length() <= max
                && reference.chars().allMatch(SepaText::isPlain)
                && reference.equals(reference.strip())
                && !reference.startsWith("/")
                && !reference.endsWith("/")
                && !reference.contains("//");
        return sound ? Violations.NONE : Violations.of(REFERENCE.at(path, reference, max));
    }
}
