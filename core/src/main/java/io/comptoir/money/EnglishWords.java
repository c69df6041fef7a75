package io.comptoir.money;

import java.util.List;

/** English, on the short scale: a billion is 10^9. */
enum EnglishWords implements NumberWords {
    ENGLISH;

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> SCALES = List.of("", " thousand", " million", " billion", " trillion");

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String number(long number) {
        List<String> words = NumberWords.groups(number, (group, scale) -> belowThousand(group) + SCALES.get(scale));
        return words.isEmpty() ? SMALL.get(0) : String.join(" ", words);
    }

    @Override
    public String count(long number, CurrencyName.Noun noun) {
        return number(number) + " " + (number == 1 ? noun.one() : noun.many());
    }

    @Override
    public String minus() {
        return "minus";
    }

    @Override
    public String and() {
        return "and";
    }

    private static String belowThousand(int number) {
        int rest = number % 100;
        if (number < 100) {
            return belowHundred(number);
        }
        return SMALL.get(number / 100) + " hundred" + (rest == 0 ? "" : " " + belowHundred(rest));
    }

    private static String belowHundred(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        int unit = number % 10;
        return TENS.get(number / 10) + (unit == 0 ? "" : "-" + SMALL.get(unit));
    }
}
