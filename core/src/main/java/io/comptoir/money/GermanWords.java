package io.comptoir.money;

import java.util.List;

/**
 * German, on the long scale: a Billion is 10^12.
 * <p>
 * All below a million is one word, the units before the tens: einundzwanzig. A one at the end agrees with what is counted
 * (ein Euro, eine Krone) and is <i>eins</i> alone.
 */
enum GermanWords implements NumberWords {
    GERMAN;

    static final String LANGUAGE = "de";

    private static final long MILLION = 1_000_000L;
    private static final String FEMININE = "eine";
    private static final List<String> SMALL = List.of(
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn");
    private static final List<String> TENS =
            List.of("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");
    private static final List<String> SCALE = List.of("Million", "Milliarde", "Billion");
    private static final List<String> SCALES = List.of("Millionen", "Milliarden", "Billionen");

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String number(long number) {
        return number(number, "eins");
    }

    @Override
    public String count(long number, CurrencyName.Noun noun) {
        return number(number, noun.isFeminine() ? FEMININE : SMALL.get(1)) + " "
                + (number == 1 ? noun.one() : noun.many());
    }

    @Override
    public String minus() {
        return "minus";
    }

    @Override
    public String and() {
        return "und";
    }

    private static String number(long number, String one) {
        if (number == 0) {
            return SMALL.get(0);
        }
        List<String> words = NumberWords.groups(
                number / MILLION,
                (count, scale) -> belowThousand(count, FEMININE) + " " + (count == 1 ? SCALE : SCALES).get(scale));
        int rest = (int) (number % MILLION);
        if (rest > 0) {
            String thousands = rest < 1000 ? "" : belowThousand(rest / 1000, SMALL.get(1)) + "tausend";
            words.add(thousands + belowThousand(rest % 1000, one));
        }
        return String.join(" ", words);
    }

    private static String belowThousand(int number, String one) {
        String hundreds = number < 100 ? "" : SMALL.get(number / 100) + "hundert";
        return hundreds + belowHundred(number % 100, one);
    }

    private static String belowHundred(int number, String one) {
        if (number < 2) {
            return number == 0 ? "" : one;
        }
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        int unit = number % 10;
        return (unit == 0 ? "" : SMALL.get(unit) + "und") + TENS.get(number / 10);
    }
}
