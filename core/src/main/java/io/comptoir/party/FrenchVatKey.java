package io.comptoir.party;

/**
 * The two characters between FR and the SIREN of a French VAT number.
 * <p>
 * The old keys, of two digits, follow from the SIREN; the new ones, with a letter in them, are given by the tax office.
 */
final class FrenchVatKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FIRST_LETTER = 10;
    private static final int LENGTH = 2;
    private static final String MONACO = "000";

    private FrenchVatKey() {}

    /** The key that follows from a SIREN. */
    static String of(Siren siren) {
        return Checksum.twoDigits((12 + 3 * (number(siren.value()) % 97)) % 97);
    }

    /** Whether the key fits the nine digits after it, and these are right themselves. */
    static boolean isRight(String keyAndSiren) {
        String siren = keyAndSiren.substring(LENGTH);
        return (isMonaco(siren) || new Siren(siren).isValid()) && fits(keyAndSiren.substring(0, LENGTH), siren);
    }

    /** Whether nine digits stand for a business of Monaco: France identifies it for VAT, but it has no SIREN. */
    static boolean isMonaco(String siren) {
        return siren.startsWith(MONACO);
    }

    private static boolean fits(String key, String siren) {
        int first = ALPHABET.indexOf(key.charAt(0));
        int second = ALPHABET.indexOf(key.charAt(1));
        if (first < FIRST_LETTER && second < FIRST_LETTER) {
            return key.equals(of(new Siren(siren)));
        }
        int rank = first < FIRST_LETTER ? first * 24 + second - 10 : first * 34 + second - 100;
        return (number(siren) + 1 + rank / 11) % 11 == rank % 11;
    }

    private static long number(String siren) {
        return Checksum.number(siren, 0, siren.length());
    }
}
