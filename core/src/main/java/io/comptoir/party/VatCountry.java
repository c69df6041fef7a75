package io.comptoir.party;

import static io.comptoir.party.Checksum.digit;
import static io.comptoir.party.Checksum.isLuhn;
import static io.comptoir.party.Checksum.last;
import static io.comptoir.party.Checksum.luhnSum;
import static io.comptoir.party.Checksum.mod97;
import static io.comptoir.party.Checksum.number;
import static io.comptoir.party.Checksum.weighted;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the countries of the European Union, Northern Ireland, and the neighbours that French businesses sell to most,
 * write and check their VAT numbers, without the country.
 * <p>
 * The forms of the Union are those of VIES. The check digits are those that the countries published; no official text gathers them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the checks hold no state
enum VatCountry {
    AT("U[0-9]{8}", n -> (luhnSum(n.substring(1, 8)) + last(n) + 4) % 10 == 0),
    BE("[01][0-9]{9}", n -> 97 - number(n, 0, 8) % 97 == number(n, 8, 10)),
    BG("[0-9]{9,10}", VatCountry::bulgaria),
    CY("[0-9]{8}[A-Z]", VatCountry::cyprus),
    CZ("[0-9]{8,10}", VatCountry::czechia),
    DE("[1-9][0-9]{8}", Checksum::isMod11And10),
    DK("[1-9][0-9]{7}", n -> weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
    EE("[0-9]{9}", n -> weighted(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
    EL("[0-9]{9}", n -> weighted(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(n)),
    ES("[A-Z][0-9]{7}[0-9A-Z]|[0-9]{8}[A-Z]", VatCountry::spain),
    FI("[0-9]{8}", n -> weighted(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
    FR("[0-9A-HJ-NP-Z]{2}[0-9]{9}", FrenchVatKey::isRight),
    HR("[0-9]{11}", Checksum::isMod11And10),
    HU("[0-9]{8}", n -> weighted(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
    IE("[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W]", VatCountry::ireland),
    IT("[0-9]{11}", n -> isLuhn(n) && isItalianOffice(number(n, 7, 10))),
    LT("[0-9]{9}|[0-9]{12}", VatCountry::lithuania),
    LU("[0-9]{8}", n -> number(n, 0, 6) % 89 == number(n, 6, 8)),
    LV("[0-9]{11}", VatCountry::latvia),
    MT("[0-9]{8}", n -> weighted(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0),
    NL("[0-9]{9}B[0-9]{2}", n -> weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || mod97("NL" + n) == 1),
    PL("[0-9]{10}", n -> weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(n)),
    PT("[1-9][0-9]{8}", n -> (11 - weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == last(n)),
    RO("[1-9][0-9]{1,9}", n -> romanianSum("0".repeat(10 - n.length()) + n) * 10 % 11 % 10 == last(n)),
    SE("[0-9]{12}", n -> isLuhn(n.substring(0, 10)) && n.endsWith("01")),
    SI("[1-9][0-9]{7}", VatCountry::slovenia),
    SK("[1-9][0-9]{9}", n -> number(n, 0, 10) % 11 == 0),
    XI("[0-9]{9}|[0-9]{12}|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}", VatCountry::british),

    CH(
            "E[0-9]{9}(MWST|TVA|IVA)?",
            n -> (11 - weighted(n.substring(1), 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == digit(n, 9)),
    GB("[0-9]{9}|[0-9]{12}|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}", VatCountry::british),
    NO("[0-9]{9}(MVA)?", n -> weighted(n, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);

    private static final Set<VatCountry> NEIGHBOURS = EnumSet.of(CH, GB, NO);

    private static final String IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

    private final Pattern form;
    private final Predicate<String> check;

    VatCountry(String form, Predicate<String> check) {
        this.form = Pattern.compile(form);
        this.check = check;
    }

    /** The country that writes {@code vatNumber} so, with itself in front. */
    static Optional<VatCountry> of(String vatNumber) {
        return Arrays.stream(values())
                .filter(country -> country.writes(vatNumber))
                .findFirst();
    }

    /** Whether the country that {@code vatNumber} starts with is of the Union, or Northern Ireland. */
    static boolean isInUnion(String vatNumber) {
        return Arrays.stream(values())
                .filter(country -> !NEIGHBOURS.contains(country))
                .anyMatch(country -> vatNumber.startsWith(country.name()));
    }

    /** Whether the check digits are right in {@code number}, which has this country's form. */
    boolean checks(String number) {
        return check.test(number);
    }

    private boolean writes(String vatNumber) {
        return vatNumber.startsWith(name())
                && form.matcher(vatNumber.substring(name().length())).matches();
    }

    /** Nine digits for a company; ten for a citizen, a foreigner, or anybody else. */
    private static boolean bulgaria(String n) {
        int[] first = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] second = {3, 4, 5, 6, 7, 8, 9, 10};
        if (n.length() == 9) {
            return twoStepDigit(n, first, second) == last(n);
        }
        return weighted(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(n)
                || weighted(n, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(n)
                || weighted(n, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** A letter for the sum of the digits, those at odd places translated; 12 never starts a number. */
    private static boolean cyprus(String n) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i += 2) {
            sum += odd[digit(n, i)] + digit(n, i + 1);
        }
        return n.charAt(8) == 'A' + sum % 26 && !n.startsWith("12");
    }

    /** Eight digits for a company, nine from a 6 for some persons, else the birth number, unchecked before 1954. */
    private static boolean czechia(String n) {
        return switch (n.length()) {
            case 8 -> n.charAt(0) != '9' && czechDigit(weighted(n, 8, 7, 6, 5, 4, 3, 2)) == last(n);
            case 9 ->
                n.charAt(0) != '6' || "89012345678".charAt(weighted(n, 0, 8, 7, 6, 5, 4, 3, 2) % 11) == n.charAt(8);
            default -> number(n, 0, 9) % 11 % 10 == last(n);
        };
    }

    private static int czechDigit(int sum) {
        int complement = 11 - sum % 11;
        return complement == 11 ? 1 : complement % 10;
    }

    /** A company ends with a digit or a letter for it, a person with a letter; X, Y and Z start those of foreigners. */
    private static boolean spain(String n) {
        char kind = n.charAt(0);
        if (kind <= '9') {
            return hasSpanishLetter(n);
        }
        if ("XYZ".indexOf(kind) >= 0) {
            return hasSpanishLetter("XYZ".indexOf(kind) + n.substring(1));
        }
        if ("KLM".indexOf(kind) >= 0) {
            return hasSpanishLetter("0" + n.substring(1));
        }
        int digit = (10 - luhnSum(n.substring(1, 8) + "0") % 10) % 10;
        return n.charAt(8) == '0' + digit || n.charAt(8) == "JABCDEFGHI".charAt(digit);
    }

    private static boolean hasSpanishLetter(String n) {
        return n.charAt(8) == "TRWAGMYFPDXBNJZSQVHLCKE".charAt((int) (number(n, 0, 8) % 23));
    }

    /** The first digit of a number from before 1991, with a sign after it, counts as the last. */
    private static boolean ireland(String n) {
        boolean old = n.charAt(1) > '9' || n.charAt(1) < '0';
        String digits = old ? "0" + n.substring(2, 7) + n.charAt(0) : n;
        int second = n.length() == 9 ? IRISH_LETTERS.indexOf(n.charAt(8)) : 0;
        int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
        return n.charAt(7) == IRISH_LETTERS.charAt(sum % 23);
    }

    /** The tax office, which is that of a province but for a few. */
    private static boolean isItalianOffice(long office) {
        return (office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 || office == 999;
    }

    /** Nine digits for a company, twelve for a business registered for a time; a 1 stands before the check digit. */
    private static boolean lithuania(String n) {
        int[] first = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2};
        int[] second = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4};
        int before = n.length() - 1;
        return n.charAt(before - 1) == '1'
                && twoStepDigit(n, Arrays.copyOf(first, before), Arrays.copyOf(second, before)) == last(n);
    }

    /** A company starts with 4 or more, a person with less. */
    private static boolean latvia(String n) {
        if (n.charAt(0) > '3') {
            return weighted(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        return (1 + weighted(n, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == last(n);
    }

    private static int romanianSum(String n) {
        return weighted(n, 7, 5, 3, 2, 1, 7, 5, 3, 2);
    }

    /** Numbers whose sum leaves no remainder were never given. */
    private static boolean slovenia(String n) {
        int remainder = weighted(n, 8, 7, 6, 5, 4, 3, 2) % 11;
        return remainder != 0 && (11 - remainder) % 10 == last(n);
    }

    /** A newer series adds 55; the numbers of public bodies (GD, HA) have no check digits. */
    private static boolean british(String n) {
        if (n.charAt(0) > '9') {
            return true;
        }
        int sum = weighted(n, 8, 7, 6, 5, 4, 3, 2, 10, 1);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    /** The sum by 11; when that leaves 10, the sum with other weights. */
    private static int twoStepDigit(String n, int[] first, int[] second) {
        int remainder = weighted(n, first) % 11;
        return remainder == 10 ? weighted(n, second) % 11 % 10 : remainder;
    }
}
