package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * One record of a CFONB statement.
 *
 * @param line  its line, from 1
 * @param text  its 120 characters
 */
record CfonbRecord(int line, String text) {

    /** The characters of a record. */
    static final int LENGTH = 120;

    private static final int BANK = 3;
    private static final int BANK_END = 7;
    private static final int BRANCH = 12;
    private static final int BRANCH_END = 16;
    private static final int CURRENCY = 17;
    private static final int CURRENCY_END = 19;
    private static final int DECIMALS = 20;
    private static final int ACCOUNT = 22;
    private static final int ACCOUNT_END = 32;
    private static final int DATE_LENGTH = 6;
    private static final int AMOUNT = 91;
    private static final int AMOUNT_END = 104;
    private static final int CENTURY = 2000;

    /** The last character of an amount: its last digit, and whether it is a credit or a debit. */
    private static final String CREDIT = "{ABCDEFGHI";

    private static final String DEBIT = "}JKLMNOPQR";

    private static final Rule LENGTH_WRONG = Rule.error("CPT-BANK-CFONB-LENGTH", "CFONB, relevé de compte, 2004-07")
            .says(
                    "L'enregistrement a {value} caractères au lieu de 120.",
                    "The record has {value} characters instead of 120.")
            .fix(
                    "Reprenez le fichier de la banque tel quel, entier, sans le convertir.",
                    "Take the bank's file as it is, whole, without converting it.");
    private static final Rule CHARACTER = Rule.error("CPT-BANK-CFONB-CHARACTER", "CFONB, relevé de compte, 2004-07")
            .says(
                    "L'octet {value} n'est pas un caractère de relevé.",
                    "The byte {value} is no character of a statement.")
            .fix("Demandez le fichier en ASCII ou en ISO 8859-1.", "Ask for the file in ASCII or ISO 8859-1.");
    private static final Rule FIELD = Rule.error("CPT-BANK-CFONB-FIELD", "CFONB, relevé de compte, 2004-07")
            .says("« {value} » n'est pas {0}.", "'{value}' is not {1}.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");

    /** Refuses a record of another length, or with a character that no statement has. */
    CfonbRecord {
        if (text.length() != LENGTH) {
            throw new ViolationsException(LENGTH_WRONG.at(
                    Imported.place(line, Math.min(text.length(), LENGTH) + 1), text.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new ViolationsException(
                        CHARACTER.at(Imported.place(line, i + 1), Integer.toHexString(text.charAt(i))));
            }
        }
    }

    /** What kind of record it is. */
    String code() {
        return text.substring(0, 2);
    }

    /** The characters from one column to another, both from 1 and in it, without the spaces around. */
    String field(int from, int to) {
        return text.substring(from - 1, to).strip();
    }

    /** Bank, branch and account: 21 characters where all are there. */
    String account() {
        return field(BANK, BANK_END) + field(BRANCH, BRANCH_END) + field(ACCOUNT, ACCOUNT_END);
    }

    /** Currency and decimals; left blank by some banks, which means euros and cents. */
    String money() {
        String written = text.substring(CURRENCY - 1, DECIMALS);
        return written.isBlank() ? "EUR2" : written;
    }

    CurrencyUnit currency() {
        String code = money().substring(0, CURRENCY_END - CURRENCY + 1);
        try {
            return Currencies.of(code);
        } catch (ViolationsException e) {
            throw wrong(CURRENCY, code, "une devise", "a currency");
        }
    }

    LocalDate date(int from) {
        return optionalDate(from)
                .orElseThrow(() -> wrong(from, field(from, from + DATE_LENGTH - 1), "une date", "a date"));
    }

    /** The date of six digits, ddMMyy; empty where it is blank. */
    Optional<LocalDate> optionalDate(int from) {
        String written = text.substring(from - 1, from - 1 + DATE_LENGTH);
        if (written.isBlank()) {
            return Optional.empty();
        }
        for (int i = 0; i < DATE_LENGTH; i++) {
            digit(from + i);
        }
        try {
            return Optional.of(LocalDate.of(CENTURY + number(written, 4), number(written, 2), number(written, 0)));
        } catch (DateTimeException e) {
            throw wrong(from, written, "une date (jjMMaa)", "a date (ddMMyy)");
        }
    }

    /** The amount, negative for a debit. */
    BigDecimal amount() {
        long units = 0;
        for (int column = AMOUNT; column < AMOUNT_END; column++) {
            units = units * 10 + digit(column);
        }
        char last = text.charAt(AMOUNT_END - 1);
        int digit = Math.max(CREDIT.indexOf(last), DEBIT.indexOf(last));
        if (digit < 0) {
            throw wrong(AMOUNT_END, "" + last, "un dernier chiffre signé", "a last digit with a sign");
        }
        units = units * 10 + digit;
        return BigDecimal.valueOf(DEBIT.indexOf(last) >= 0 ? -units : units, decimals());
    }

    private int decimals() {
        char written = money().charAt(DECIMALS - CURRENCY);
        if (written < '0' || written > '9') {
            throw wrong(DECIMALS, "" + written, "un nombre de décimales", "a number of decimals");
        }
        return written - '0';
    }

    private int digit(int column) {
        char written = text.charAt(column - 1);
        if (written < '0' || written > '9') {
            throw wrong(column, "" + written, "un chiffre", "a digit");
        }
        return written - '0';
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits, from, from + 2, 10);
    }

    /** What is wrong at a column. */
    private ViolationsException wrong(int column, String value, String french, String english) {
        return new ViolationsException(FIELD.at(Imported.place(line, column), value, french, english));
    }
}
