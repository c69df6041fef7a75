package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Iban;
import io.comptoir.party.Rib;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Account statements as French banks send them: records of 120 characters (CFONB, relevé de compte sur support
 * informatique, July 2004, with the SEPA details of March 2010).
 * <p>
 * A statement is a record 01 (opening balance), records 04 (entries), each with records 05 (details), and a record 07
 * (closing balance). Records stand on lines of their own or in one row; ASCII or ISO 8859-1. Years are of this century. An
 * account in Monaco looks like one in France. Of the details these are read: NPY and NBE (names), LIB, LCC, LC2 and LCS
 * (texts), REF, RCN (end-to-end id), CBE (account) and RET (reason of a return, where it is a code of ISO 20022).
 */
public final class Cfonb120 {

    private static final int DETAILS_MAX = 200;
    private static final String OPENING = "01";
    private static final String ENTRY = "04";
    private static final String DETAIL = "05";
    private static final String CLOSING = "07";
    private static final int BALANCE_DATE = 35;
    private static final int VALUE_DATE = 43;
    private static final Predicate<String> ISO_REASON =
            Pattern.compile("[A-Z]{2}[0-9]{2}").asMatchPredicate();
    private static final Predicate<String> FRENCH_ACCOUNT =
            Pattern.compile("[0-9]{10}[0-9A-Z]{11}").asMatchPredicate();

    private static final Rule UNEXPECTED = Rule.error("CPT-BANK-CFONB-RECORD", "CFONB, relevé de compte, 2004-07")
            .says(
                    "Un enregistrement « {value} » ne peut pas venir ici ; attendu : {0}.",
                    "A record '{value}' cannot come here; expected: {0}.")
            .fix(
                    "Vérifiez que c'est un relevé CFONB de 120 caractères, entier.",
                    "See that it is a CFONB statement of 120 characters, and whole.");
    private static final Rule OTHER_ACCOUNT = Rule.error("CPT-BANK-CFONB-ACCOUNT", "CFONB, relevé de compte, 2004-07")
            .says(
                    "L'enregistrement est du compte {value}, le relevé du compte {0}.",
                    "The record is of account {value}, the statement of account {0}.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");
    private static final Rule CUT = Rule.error("CPT-BANK-FILE-CUT", "CFONB, relevé de compte, 2004-07")
            .says(
                    "Le fichier finit avant le solde de clôture du compte {value}.",
                    "The file ends before the closing balance of account {value}.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");

    private final List<BankStatement> statements = new ArrayList<>();
    private final List<StatementEntry> entries = new ArrayList<>();
    private final List<CfonbRecord> details = new ArrayList<>();
    private Optional<CfonbRecord> opening = Optional.empty();
    private Optional<CfonbRecord> entry = Optional.empty();

    private Cfonb120() {}

    /**
     * Reads all statements of a file, or none.
     *
     * @throws ViolationsException with the first thing that is wrong, its line and column; or where balances do not agree
     */
    public static List<BankStatement> read(byte[] file) {
        Imported.checkSize(file);
        Cfonb120 reader = new Cfonb120();
        String[] lines = lines(new String(file, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                reader.take(new CfonbRecord(i + 1, lines[i]));
            }
        }
        return reader.end(lines.length);
    }

    private static String[] lines(String text) {
        if (text.indexOf('\n') < 0 && text.length() % CfonbRecord.LENGTH == 0) {
            return IntStream.range(0, text.length() / CfonbRecord.LENGTH)
                    .mapToObj(i -> text.substring(i * CfonbRecord.LENGTH, (i + 1) * CfonbRecord.LENGTH))
                    .toArray(String[]::new);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
        }
        return lines;
    }

    private void take(CfonbRecord record) {
        if (!expected().contains(record.code())) {
            throw unexpected(record, expected());
        }
        opening.ifPresent(first -> checkAccount(first, record));
        switch (record.code()) {
            case OPENING -> opening = Optional.of(record);
            case DETAIL -> addDetail(record);
            case ENTRY -> {
                endEntry();
                entry = Optional.of(record);
            }
            default -> close(record);
        }
    }

    private List<String> expected() {
        if (opening.isEmpty()) {
            return List.of(OPENING);
        }
        return entry.isEmpty() ? List.of(ENTRY, CLOSING) : List.of(ENTRY, DETAIL, CLOSING);
    }

    private static ViolationsException unexpected(CfonbRecord record, List<String> expected) {
        String codes = String.join(", ", expected);
        return new ViolationsException(UNEXPECTED.at(Imported.place(record.line(), 1), record.code(), codes));
    }

    private static void checkAccount(CfonbRecord opening, CfonbRecord record) {
        String account = account(opening);
        if (!account.equals(account(record))) {
            throw new ViolationsException(OTHER_ACCOUNT.at(Imported.place(record.line(), 3), account(record), account));
        }
    }

    private static String account(CfonbRecord record) {
        return record.account() + " " + record.money();
    }

    private void addDetail(CfonbRecord record) {
        if (details.size() == DETAILS_MAX) {
            throw unexpected(record, List.of(ENTRY, CLOSING));
        }
        details.add(record);
    }

    private void endEntry() {
        entry.ifPresent(record -> {
            if (entries.size() == BankStatement.ENTRIES_MAX) {
                throw new ViolationsException(
                        BankStatement.TOO_LONG.at(Imported.place(record.line(), 1), BankStatement.ENTRIES_MAX));
            }
            entries.add(new Details(record, details).entry());
        });
        details.clear();
        entry = Optional.empty();
    }

    private void close(CfonbRecord closing) {
        endEntry();
        CfonbRecord first = opening.orElseThrow();
        Optional<Iban> iban = iban(first.account());
        BankStatement.Builder statement = BankStatement.builder()
                .account(iban.map(Iban::value).orElse(first.account()))
                .iban(iban)
                .currency(first.currency())
                .openingBalance(first.amount())
                .openingDate(first.date(BALANCE_DATE))
                .entries(entries)
                .closingBalance(closing.amount())
                .closingDate(closing.date(BALANCE_DATE));
        statements.add(Imported.statement(statements.size(), statement::build));
        entries.clear();
        opening = Optional.empty();
    }

    private static Optional<Iban> iban(String account) {
        return FRENCH_ACCOUNT.test(account) ? Optional.of(Rib.withKey(account).toIban()) : Optional.empty();
    }

    private List<BankStatement> end(int lines) {
        opening.ifPresent(first -> {
            throw new ViolationsException(CUT.at(Imported.place(lines, 1), first.account()));
        });
        if (statements.isEmpty()) {
            throw Imported.empty();
        }
        return List.copyOf(statements);
    }

    /** An entry with what its details say. */
    private static final class Details {

        private static final int DATE = 35;
        private static final int INFORMATION = 49;
        private static final int INFORMATION_END = 118;

        private final CfonbRecord record;
        private final Map<String, String> first = new HashMap<>();
        private final StringBuilder text;

        Details(CfonbRecord record, List<CfonbRecord> details) {
            this.record = record;
            this.text = new StringBuilder(record.field(INFORMATION, 79));
            for (CfonbRecord detail : details) {
                add(detail.field(46, 48), detail.field(INFORMATION, INFORMATION_END));
            }
        }

        private void add(String qualifier, String information) {
            first.putIfAbsent(qualifier, information);
            if (List.of("LIB", "LCC", "LC2", "LCS").contains(qualifier) && !information.isEmpty()) {
                text.append(' ').append(information);
            }
        }

        StatementEntry entry() {
            boolean out = record.amount().signum() < 0;
            return StatementEntry.builder()
                    .bookingDate(record.date(DATE))
                    .valueDate(record.optionalDate(VALUE_DATE))
                    .amount(record.amount())
                    .reference(said("REF", 70).or(() -> Imported.said(record.field(105, 120))))
                    .counterpartName(said(out ? "NBE" : "NPY", 70).or(() -> said(out ? "NPY" : "NBE", 70)))
                    .counterpartIban(out ? said("CBE", 34).flatMap(Imported::iban) : Optional.empty())
                    .text(text.toString().strip())
                    .endToEndId(said("RCN", 35))
                    .returnReason(said("RET", 4)
                            .filter(ISO_REASON)
                            .or(() -> Imported.said(record.field(41, 42)).filter(code -> !code.equals("00"))))
                    .build();
        }

        private Optional<String> said(String qualifier, int max) {
            return Optional.ofNullable(first.get(qualifier))
                    .map(information -> information.substring(0, Math.min(max, information.length())))
                    .flatMap(Imported::said);
        }
    }
}
