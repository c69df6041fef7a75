package io.comptoir.money;

import java.util.List;

/**
 * Dutch, on the long scale: a biljoen is 10^12.
 * <p>
 * One word up to <i>duizend</i>, a space after it; the units before the tens, with a diaeresis where two e would meet:
 * eenentwintig, drieëntwintig (Woordenlijst der Nederlandse Taal, numerals).
 */
enum DutchWords implements NumberWords {
    DUTCH;

    static final String LANGUAGE = "nl";

    private static final List<String> SMALL = List.of(
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien");
    private static final List<String> TENS =
            List.of("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");
    private static final List<String> SCALES = List.of("", "duizend", " miljoen", " miljard", " biljoen");

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String number(long number) {
        List<String> words = NumberWords.groups(number, (group, scale) -> {
            boolean isBare = scale == 1 && group == 1; // duizend, not een duizend
            return (isBare ? "" : belowThousand(group)) + SCALES.get(scale);
        });
        return words.isEmpty() ? SMALL.get(0) : String.join(" ", words);
    }

    @Override
    public String count(long number, CurrencyName.Noun noun) {
        return number(number) + " " + (number == 1 ? noun.one() : noun.many());
    }

    @Override
    public String minus() {
        return "min";
    }

    @Override
    public String and() {
        return "en";
    }

    private static String belowThousand(int number) {
        int hundreds = number / 100;
        String hundred = hundreds == 0 ? "" : (hundreds == 1 ? "" : SMALL.get(hundreds)) + "honderd";
        return hundred + belowHundred(number % 100);
    }

    private static String belowHundred(int number) {
        if (number < SMALL.size()) {
            return number == 0 ? "" : SMALL.get(number);
        }
        int unit = number % 10;
        if (unit == 0) {
            return TENS.get(number / 10);
        }
        String and = SMALL.get(unit).endsWith("e") ? "ën" : "en";
        return SMALL.get(unit) + and + TENS.get(number / 10);
    }
}
