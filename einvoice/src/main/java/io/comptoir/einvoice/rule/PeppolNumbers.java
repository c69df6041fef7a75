package io.comptoir.einvoice.rule;

import java.util.regex.Pattern;

/** The check digits of business numbers that Peppol looks at, by the ISO 6523 code of their scheme. */
final class PeppolNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern DANISH = Pattern.compile("(?:DK)?[0-9]{8}");
    private static final Pattern DUTCH = Pattern.compile("NL[0-9]{9}B[0-9]{2}");
    private static final Pattern IPA = Pattern.compile("[A-Za-z0-9]{6}");
    private static final Pattern FISCAL =
            Pattern.compile("[A-Za-z]{6}[0-9]{2}[A-Za-z][0-9]{2}.{3}[0-9][A-Za-z]|[+-]?[0-9]{10,11}");
    private static final int[] ABN = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};

    private PeppolNumbers() {}

    /** Whether a number of a scheme has the form and the check digits that it should; true for schemes it does not know. */
    static boolean isRight(String scheme, String number) {
        return switch (scheme) {
            case "0088" -> isDigits(number) && isGln(number);
            case "0192" -> isDigits(number, 9) && isNorwegian(number);
            case "0184" -> DANISH.matcher(number).matches();
            case "0096" -> isDigits(number, 10);
            case "0198" -> number.startsWith("DK") && isDigits(number.substring(2), 8);
            case "0208" -> isDigits(number, 10) && isBelgian(number);
            case "0201" -> IPA.matcher(number).matches();
            case "0210", "9907" -> isFiscalCode(number);
            case "0211" -> isItalian(number);
            case "0007" -> number.length() == 10 && isSwedish(number);
            case "0151" -> isDigits(number, 11) && isAustralian(number);
            case "0106" -> isDigits(number, 8);
            case "0190" -> isDigits(number, 20);
            case "0217" -> isDigits(number, 12);
            case "9944" -> DUTCH.matcher(number).matches();
            default -> true;
        };
    }

    static boolean isDigits(String text, int many) {
        return text.length() == many && isDigits(text);
    }

    private static boolean isDigits(String text) {
        return DIGITS.matcher(text).matches();
    }

    private static boolean isFiscalCode(String code) {
        return (code.length() == 16 || code.length() == 11)
                && FISCAL.matcher(code).matches();
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }

    /** GS1: from the right, the digits before the last count three times and once in turn. */
    private static boolean isGln(String number) {
        int sum = 0;
        for (int i = number.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += digit(number, i) * weight;
        }
        return (10 - sum % 10) % 10 == digit(number, number.length() - 1);
    }

    /** Modulo 11 with weights 2 to 7 from the right. */
    static boolean isNorwegian(String number) {
        int sum = 0;
        for (int i = number.length() - 2, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
            sum += digit(number, i) * weight;
        }
        return number.chars().anyMatch(c -> c != '0') && (11 - sum % 11) % 11 == digit(number, number.length() - 1);
    }

    private static boolean isBelgian(String number) {
        return 97 - Integer.parseInt(number.substring(0, 8)) % 97 == Integer.parseInt(number.substring(8));
    }

    /** Luhn over the first ten of its digits, as the official rule has it. */
    static boolean isSwedish(String number) {
        return number.length() >= 10 && isDigits(number) && isLuhn(number.substring(0, 10));
    }

    /** Luhn: every second digit from the right counts twice. */
    static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number, number.length() - 1 - i) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private static boolean isItalian(String number) {
        boolean isHere = number.length() >= 2 && number.substring(0, 2).equalsIgnoreCase("IT");
        return !isHere || (isDigits(number.substring(2), 11) && isLuhn(number.substring(2)));
    }

    private static boolean isAustralian(String number) {
        int sum = (digit(number, 0) - 1) * ABN[0];
        for (int i = 1; i < ABN.length; i++) {
            sum += digit(number, i) * ABN[i];
        }
        return sum % 89 == 0;
    }

    /** A Greek tax number: powers of two from the right, modulo 11; what stands behind its nine digits is not looked at. */
    static boolean isGreek(String number) {
        if (number.length() < 9 || !isDigits(number.substring(0, 9))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += digit(number, i) << (8 - i);
        }
        return sum % 11 % 10 == digit(number, 8);
    }
}
