package io.comptoir.money;

import java.util.Locale;

/** How a language writes numbers from 0 to below 10^15 out, alone or before what they count. */
interface NumberWords {

    /** French for a French locale, as its country counts; else English. */
    static NumberWords in(Locale language) {
        return language.getLanguage().equals(FrenchWords.LANGUAGE)
                ? FrenchWords.of(language.getCountry())
                : EnglishWords.ENGLISH;
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
