package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Iban;
import java.util.Optional;
import java.util.function.Supplier;

/** What all readers of statements keep alike. */
final class Imported {

    private static final int BYTES_MAX = 32 * 1024 * 1024;
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final Rule TOO_LARGE = Rule.error("CPT-BANK-FILE-TOO-LARGE", "Comptoir, bounds")
            .says("Le fichier a {value} octets ; {0} au plus.", "The file has {value} bytes; {0} at most.")
            .fix("Demandez à la banque un fichier par jour.", "Ask the bank for one file a day.");
    private static final Rule EMPTY = Rule.error("CPT-BANK-FILE-EMPTY", "Comptoir, bank statements")
            .says("Le fichier ne contient aucun relevé.", "The file holds no statement.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");

    private Imported() {}

    static void checkSize(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new ViolationsException(TOO_LARGE.at("", file.length, BYTES_MAX));
        }
    }

    static ViolationsException empty() {
        return new ViolationsException(EMPTY.at("", ""));
    }

    /** Builds the statement of a rank; what is wrong with it is told with the rank. */
    static BankStatement statement(int rank, Supplier<BankStatement> statement) {
        try {
            return statement.get();
        } catch (ViolationsException e) {
            throw new ViolationsException(e.violations().under("statements[" + rank + "]"));
        }
    }

    /** A place in a file, both from 1. */
    static String place(int line, int column) {
        return "line " + line + ", column " + column;
    }

    /** What the bank says somewhere, if it says something. */
    static Optional<String> said(String text) {
        String words = text.strip();
        return words.isEmpty() || words.equals(NOT_PROVIDED) ? Optional.empty() : Optional.of(words);
    }

    /** An IBAN whose check digits are right; anything else is none: it is the bank's to know. */
    static Optional<Iban> iban(String text) {
        try {
            return Optional.of(Iban.of(text)).filter(iban -> iban.check().isEmpty());
        } catch (ViolationsException e) {
            return Optional.empty();
        }
    }
}
