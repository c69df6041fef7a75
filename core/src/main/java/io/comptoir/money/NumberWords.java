package io.comptoir.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a language writes numbers from 0 to below 10^15 out, alone or before what they count. */
interface NumberWords {

    /** French as the country of the locale counts, German, Spanish, Italian or Dutch; English for any other language. */
    static NumberWords in(Locale language) {
        return switch (language.getLanguage()) {
            case FrenchWords.LANGUAGE -> FrenchWords.of(language.getCountry());
            case GermanWords.LANGUAGE -> GermanWords.GERMAN;
            case SpanishWords.LANGUAGE -> SpanishWords.SPANISH;
            case ItalianWords.LANGUAGE -> ItalianWords.ITALIAN;
            case DutchWords.LANGUAGE -> DutchWords.DUTCH;
            default -> EnglishWords.ENGLISH;
        };
    }

    /** The words of each three digits of {@code number} that are not zero, the first digits first. */
    static List<String> groups(long number, Group each) {
        List<String> words = new ArrayList<>();
        int scale = 0;
        for (long rest = number; rest > 0; rest /= 1000, scale++) {
            int group = (int) (rest % 1000);
            if (group > 0) {
                words.add(0, each.words(group, scale));
            }
        }
        return words;
    }

    /** How three digits are told. */
    interface Group {

        /** From 1 to 999, of the thousands to the power of {@code scale}. */
        String words(int group, int scale);
    }

    /** Its ISO 639 code. */
    String language();

    /** The number alone. */
    String number(long number);

    /** So many of {@code noun}, in agreement. */
    String count(long number, CurrencyName.Noun noun);

    /** What stands before a negative number. */
    String minus();

    /** What stands between the amount and its cents. */
    String and();
}
