package io.comptoir.pdf.style;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Locale;

/** How a language writes numbers, amounts and dates. ASCII digits, whatever the machine's locale. */
public enum Notation {
    /** 1 234,50 €, 5,5 % and 27/03/2023. */
    FRENCH("fr", 1, '\u202F', ','),
    /** €1,234.50, 5.5% and 27 March 2023. */
    ENGLISH("en", 2, ',', '.'),
    /** 1.234,50 €, 5,5 % and 27.03.2023 (DIN 5008). */
    GERMAN("de", 3, '.', ','),
    /** 1.234,50 €, 5,5 % and 27/03/2023. */
    SPANISH("es", 4, '.', ','),
    /** 1.234,50 €, 5,5% and 27/03/2023. */
    ITALIAN("it", 5, '.', ','),
    /** € 1.234,50, 5,5% and 27-03-2023. */
    DUTCH("nl", 6, '.', ',');

    /** The space that keeps a figure and its unit on one line. */
    public static final char NO_BREAK_SPACE = '\u00A0';

    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;

    private final Locale language;
    private final int countryColumn;
    private final char groupSeparator;
    private final char decimalMark;

    Notation(String language, int countryColumn, char groupSeparator, char decimalMark) {
        this.language = Locale.forLanguageTag(language);
        this.countryColumn = countryColumn;
        this.groupSeparator = groupSeparator;
        this.decimalMark = decimalMark;
    }

    /** The language that writes so. */
    public Locale language() {
        return language;
    }

    /** Where {@code countries.txt} has its names. */
    int countryColumn() {
        return countryColumn;
    }

    /** A number without the zeros at its end. */
    public String number(BigDecimal number) {
        return plain(bare(number));
    }

    /** A share in percent: {@code 5,5 %}. */
    public String percent(BigDecimal percent) {
        return switch (this) {
            case FRENCH, GERMAN, SPANISH -> number(percent) + NO_BREAK_SPACE + "%";
            case ENGLISH, ITALIAN, DUTCH -> number(percent) + "%";
        };
    }

    /** An amount with the decimals it has, and its currency: the sign of the euro, the code of any other. */
    public String amount(BigDecimal amount, String currency) {
        String digits = plain(amount.abs());
        String minus = amount.signum() < 0 ? String.valueOf(MINUS) : "";
        boolean euro = currency.equals("EUR");
        String sign = euro ? "€" : currency;
        return switch (this) {
            case FRENCH, GERMAN, SPANISH, ITALIAN -> minus + digits + NO_BREAK_SPACE + sign;
            case ENGLISH -> minus + (euro ? sign : sign + NO_BREAK_SPACE) + digits;
            case DUTCH -> sign + NO_BREAK_SPACE + minus + digits;
        };
    }

    /** An amount without its currency, where a title tells it for a whole column. */
    public String bareAmount(BigDecimal amount) {
        return plain(amount);
    }

    /** An amount without its decimals, which must be zeros: 10 000 €. */
    public String whole(BigDecimal amount, String currency) {
        return amount(amount.setScale(0), currency);
    }

    /** A price, which may have more decimals than its currency, but not fewer. */
    public String price(BigDecimal price, String currency) {
        BigDecimal bare = bare(price);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return amount(bare.setScale(Math.max(bare.scale(), digits)), currency);
    }

    /** A day: 27/03/2023, 27 March 2023. */
    public String date(LocalDate date) {
        return switch (this) {
            case FRENCH, SPANISH, ITALIAN -> date(date, "/");
            case GERMAN -> date(date, ".");
            case DUTCH -> date(date, "-");
            case ENGLISH -> date.getDayOfMonth() + " " + name(date.getMonth()) + " " + date.getYear();
        };
    }

    /** Whether so many take the plural: from 2 on in French, all but 1 elsewhere. */
    boolean isPlural(BigDecimal quantity) {
        BigDecimal size = quantity.abs();
        return this == FRENCH ? size.compareTo(BigDecimal.valueOf(2)) >= 0 : size.compareTo(BigDecimal.ONE) != 0;
    }

    private static String date(LocalDate date, String separator) {
        return twoDigits(date.getDayOfMonth())
                + separator
                + twoDigits(date.getMonthValue())
                + separator
                + date.getYear();
    }

    private String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits.length() + digits.length() / GROUP + 1);
        if (number.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < end; i++) {
            if (i > 0 && (end - i) % GROUP == 0) {
                text.append(groupSeparator);
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalMark).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    private static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String name(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
