package io.comptoir.money;

import java.util.List;

/**
 * French, in the classic spelling and on the long scale: a billion is 10^12.
 * <p>
 * <i>Vingt</i> in quatre-vingts and <i>cent</i> take an s when they are multiplied and end the number, or come before a
 * noun such as million; before <i>mille</i>, a numeral that never varies, they do not.
 */
enum FrenchWords implements NumberWords {
    /** Soixante-dix, quatre-vingts, quatre-vingt-dix. */
    FRANCE("", FrenchWords.EIGHTY, ""),
    /** Septante, quatre-vingts, nonante. */
    BELGIUM("septante", FrenchWords.EIGHTY, "nonante"),
    /** Septante, huitante, nonante. */
    SWITZERLAND("septante", "huitante", "nonante");

    static final String LANGUAGE = "fr";

    private static final String EIGHTY = "quatre-vingt";
    private static final long MILLION = 1_000_000L;
    private static final List<String> SMALL = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> SCALES = List.of("million", "milliard", "billion");

    /** The tens by their digit; blank for one that has no word of its own and counts on from the one before. */
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> tens;

    FrenchWords(String seventy, String eighty, String ninety) {
        tens = List.of("", "", "vingt", "trente", "quarante", "cinquante", "soixante", seventy, eighty, ninety);
    }

    /** How the country of an ISO code counts. */
    static FrenchWords of(String country) {
        return switch (country) {
            case "BE", "LU" -> BELGIUM;
            case "CH" -> SWITZERLAND;
            default -> FRANCE;
        };
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String number(long number) {
        return number(number, SMALL.get(1));
    }

    @Override
    public String count(long number, CurrencyName.Noun noun) {
        String counted = number < 2 ? noun.one() : noun.many();
        boolean endsWithNoun = number > 0 && number % MILLION == 0;
        String link = endsWithNoun ? ofNoun(counted) : " ";
        return number(number, noun.isFeminine() ? "une" : SMALL.get(1)) + link + counted;
    }

    @Override
    public String minus() {
        return "moins";
    }

    @Override
    public String and() {
        return "et";
    }

    /** Un million <i>d'</i>euros, un million <i>de</i> francs. */
    private static String ofNoun(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) >= 0 ? " d'" : " de ";
    }

    private String number(long number, String one) {
        if (number == 0) {
            return SMALL.get(0);
        }
        List<String> words = NumberWords.groups(
                number / MILLION,
                (count, scale) ->
                        belowThousand(count, true, SMALL.get(1)) + " " + SCALES.get(scale) + (count > 1 ? "s" : ""));
        int thousands = (int) (number % MILLION / 1000);
        if (thousands > 0) {
            words.add(thousands == 1 ? "mille" : belowThousand(thousands, false, SMALL.get(1)) + " mille");
        }
        int rest = (int) (number % 1000);
        if (rest > 0) {
            words.add(belowThousand(rest, true, one));
        }
        return String.join(" ", words);
    }

    private String belowThousand(int number, boolean agrees, String one) {
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds == 0) {
            return belowHundred(rest, agrees, one);
        }
        String hundred = hundreds == 1 ? "cent" : SMALL.get(hundreds) + " cent";
        if (rest == 0) {
            return hundreds > 1 && agrees ? hundred + "s" : hundred;
        }
        return hundred + " " + belowHundred(rest, agrees, one);
    }

    private String belowHundred(int number, boolean agrees, String one) {
        if (number == 1) {
            return one;
        }
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        boolean own = !tens.get(number / 10).isEmpty();
        String ten = tens.get(own ? number / 10 : number / 10 - 1);
        int unit = own ? number % 10 : number % 10 + 10;
        if (unit == 0) {
            return ten.equals(EIGHTY) && agrees ? ten + "s" : ten;
        }
        boolean et = unit % 10 == 1 && !ten.equals(EIGHTY);
        return ten + (et ? " et " : "-") + (unit == 1 ? one : SMALL.get(unit));
    }
}
