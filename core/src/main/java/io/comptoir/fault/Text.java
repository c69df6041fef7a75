package io.comptoir.fault;

import java.util.Locale;

/**
 * One sentence in the two languages of Comptoir.
 *
 * @param french  for users in France; what the law wants printed is in French
 * @param english  for developers and for customers abroad
 */
public record Text(String french, String english) {

    /** The sentence in {@code language}: French for a French locale, else English. */
    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? french : english;
    }
}
