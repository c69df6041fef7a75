package io.comptoir.party;

/** The sums behind check digits. Texts hold ASCII digits only, and capitals too where a method says so. */
final class Checksum {

    private static final int TEN = 10;

    private Checksum() {}

    /** The number that the digits from {@code start} to before {@code end} write; at most 18 of them. */
    static long number(String digits, int start, int end) {
        return Long.parseLong(digits, start, end, TEN);
    }

    /** The digit at {@code index}. */
    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** The last digit. */
    static int last(String digits) {
        return digit(digits, digits.length() - 1);
    }

    /** All digits added up. */
    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** Each weight times the digit at its place; digits beyond the last weight do not count. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    /** The digits added up, every second one from the right doubled and cast out of nines (ISO/IEC 7812-1, annex B). */
    static int luhnSum(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int product = digit(digits, i) * (1 + place % 2);
            sum += product / TEN + product % TEN;
        }
        return sum;
    }

    /** Whether the last digit is the Luhn digit of those before. */
    static boolean isLuhn(String digits) {
        return luhnSum(digits) % TEN == 0;
    }

    /** Whether the last digit is the hybrid check digit of those before (ISO 7064, MOD 11,10). */
    static boolean isMod11And10(String digits) {
        int product = TEN;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + digit(digits, i)) % TEN;
            product = (sum == 0 ? TEN : sum) * 2 % 11;
        }
        return (product + last(digits)) % TEN == 1;
    }

    /** The remainder by 97 of the number that digits and capitals write, A for 10 to Z for 35 (ISO 7064, MOD 97-10). */
    static int mod97(String characters) {
        int remainder = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            remainder = (c <= '9' ? remainder * 10 + c - '0' : remainder * 100 + c - 'A' + 10) % 97;
        }
        return remainder;
    }

    /** The two check digits of {@code characters}, from 02 to 98 (ISO 7064, MOD 97-10). */
    static String mod97Digits(String characters) {
        return twoDigits(98 - mod97(characters + "00"));
    }

    /** A number from 0 to 99, with two digits. */
    static String twoDigits(long number) {
        return number < TEN ? "0" + number : Long.toString(number);
    }
}
