package io.comptoir.money;

import java.util.List;

/**
 * Italian, on the long scale: a bilione is 10^12.
 * <p>
 * All below a million is one word; the tens lose their vowel before uno and otto, cento before otto and ottanta; a
 * <i>tre</i> that ends a longer word is stressed (ventitré), and <i>uno</i> is un before a noun of the scale. What is counted changes only a one that stands
 * alone: un euro, ventuno euro.
 */
enum ItalianWords implements NumberWords {
    ITALIAN;

    static final String LANGUAGE = "it";

    private static final long MILLION = 1_000_000L;
    private static final String TRE = "tre";
    private static final List<String> SMALL = List.of(
            "zero",
            "uno",
            "due",
            TRE,
            "quattro",
            "cinque",
            "sei",
            "sette",
            "otto",
            "nove",
            "dieci",
            "undici",
            "dodici",
            "tredici",
            "quattordici",
            "quindici",
            "sedici",
            "diciassette",
            "diciotto",
            "diciannove");
    private static final List<String> TENS =
            List.of("", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");
    private static final List<String> SCALE = List.of("milione", "miliardo", "bilione");
    private static final List<String> SCALES = List.of("milioni", "miliardi", "bilioni");

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String number(long number) {
        if (number == 0) {
            return SMALL.get(0);
        }
        List<String> words = NumberWords.groups(
                number / MILLION,
                (count, scale) -> stressed(cut(count)) + " " + (count == 1 ? SCALE : SCALES).get(scale));
        int rest = (int) (number % MILLION);
        if (rest > 0) {
            words.add(stressed(thousands(rest / 1000) + belowThousand(rest % 1000)));
        }
        return String.join(" ", words);
    }

    @Override
    public String count(long number, CurrencyName.Noun noun) {
        if (number == 1) {
            return (noun.isFeminine() ? "una " : "un ") + noun.one();
        }
        boolean endsWithNoun = number > 0 && number % MILLION == 0;
        return number(number) + (endsWithNoun ? " di " : " ") + noun.many();
    }

    @Override
    public String minus() {
        return "meno";
    }

    @Override
    public String and() {
        return "e";
    }

    private static String thousands(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "mille";
            default -> cut(count) + "mila";
        };
    }

    /** Before mila and a noun: un, ventun, but centouno and centoventuno. */
    private static String cut(int number) {
        String word = belowThousand(number);
        boolean isCut = number == 1 || (number % 10 == 1 && number > SMALL.size() && number < 100);
        return isCut ? word.substring(0, word.length() - 1) : word;
    }

    private static String stressed(String word) {
        return word.endsWith(TRE) && !word.equals(TRE) ? word.substring(0, word.length() - 1) + "é" : word;
    }

    private static String belowThousand(int number) {
        int hundreds = number / 100;
        String rest = belowHundred(number % 100);
        if (hundreds == 0) {
            return rest;
        }
        String hundred = rest.startsWith("ott") ? "cent" : "cento";
        return (hundreds == 1 ? "" : SMALL.get(hundreds)) + hundred + rest;
    }

    private static String belowHundred(int number) {
        if (number < SMALL.size()) {
            return number == 0 ? "" : SMALL.get(number);
        }
        String ten = TENS.get(number / 10);
        int unit = number % 10;
        return switch (unit) {
            case 0 -> ten;
            case 1, 8 -> ten.substring(0, ten.length() - 1) + SMALL.get(unit);
            default -> ten + SMALL.get(unit);
        };
    }
}
