package io.comptoir.money;

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
