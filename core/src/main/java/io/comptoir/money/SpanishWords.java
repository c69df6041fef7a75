package io.comptoir.money;

import java.util.ArrayList;
import java.util.List;

/**
 * Spanish, on the long scale: 10^9 is mil millones, a billón is 10^12.
 * <p>
 * <i>Uno</i> loses its o before a masculine noun, mil and millones (veintiún euros, treinta y un mil), and is <i>una</i>
 * before a feminine one; the hundreds agree, before mil too: doscientas mil libras (RAE, Diccionario panhispánico de dudas,
 * cardinales).
 */
enum SpanishWords implements NumberWords {
    SPANISH;

    static final String LANGUAGE = "es";

    private static final long MILLION = 1_000_000L;
    private static final String UN = "un";
    private static final List<String> SMALL = List.of(
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
            "veintiuno",
            "veintidós",
            "veintitrés",
            "veinticuatro",
            "veinticinco",
            "veintiséis",
            "veintisiete",
            "veintiocho",
            "veintinueve");
    private static final List<String> TENS =
            List.of("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");
    private static final List<String> HUNDREDS = List.of(
            "",
            "ciento",
            "doscientos",
            "trescientos",
            "cuatrocientos",
            "quinientos",
            "seiscientos",
            "setecientos",
            "ochocientos",
            "novecientos");

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
        boolean endsWithNoun = number > 0 && number % MILLION == 0;
        return number(number, noun.isFeminine() ? "una" : UN)
                + (endsWithNoun ? " de " : " ")
                + (number == 1 ? noun.one() : noun.many());
    }

    @Override
    public String minus() {
        return "menos";
    }

    @Override
    public String and() {
        return "con";
    }

    private static String number(long number, String one) {
        if (number == 0) {
            return SMALL.get(0);
        }
        List<String> words = new ArrayList<>();
        addScaled(words, (int) (number / MILLION / MILLION), "billón", "billones");
        addScaled(words, (int) (number / MILLION % MILLION), "millón", "millones");
        addBelowMillion(words, (int) (number % MILLION), one);
        return String.join(" ", words);
    }

    private static void addScaled(List<String> words, int count, String noun, String nouns) {
        if (count > 0) {
            addBelowMillion(words, count, UN);
            words.add(count == 1 ? noun : nouns);
        }
    }

    private static void addBelowMillion(List<String> words, int number, String one) {
        boolean isFeminine = one.endsWith("a");
        int thousands = number / 1000;
        if (thousands > 1) {
            addBelowThousand(words, thousands, UN, isFeminine);
        }
        if (thousands > 0) {
            words.add("mil");
        }
        addBelowThousand(words, number % 1000, one, isFeminine);
    }

    private static void addBelowThousand(List<String> words, int number, String one, boolean isFeminine) {
        if (number == 100) {
            words.add("cien");
            return;
        }
        if (number > 100) {
            String hundreds = HUNDREDS.get(number / 100);
            words.add(isFeminine ? hundreds.replace("tos", "tas") : hundreds);
        }
        if (number % 100 > 0) {
            words.add(belowHundred(number % 100, one));
        }
    }

    private static String belowHundred(int number, String one) {
        if (number == 1) {
            return one;
        }
        if (number == 21) {
            return one.equals(UN) ? "veintiún" : "veinti" + one;
        }
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        int unit = number % 10;
        String ten = TENS.get(number / 10);
        return unit == 0 ? ten : ten + " y " + (unit == 1 ? one : SMALL.get(unit));
    }
}
