package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * Account statements of ISO 20022: {@code camt.053.001.02} and {@code camt.053.001.08}.
 * <p>
 * Only booked entries count. An entry of several orders becomes one entry for each where their amounts are given and add
 * up to it. The opening balance is OPBD, or else PRCD; the closing balance is CLBD.
 */
public final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
    private static final List<String> VERSIONS = List.of(NAMESPACE + "02", NAMESPACE + "08");
    private static final int DATE_LENGTH = 10;

    private static final Rule VERSION = Rule.error("CPT-BANK-CAMT-VERSION", "ISO 20022, camt.053")
            .says("« {value} » n'est pas un relevé camt.053.", "'{value}' is not a camt.053 statement.")
            .fix(
                    "Demandez à la banque camt.053.001.02 ou camt.053.001.08.",
                    "Ask the bank for camt.053.001.02 or camt.053.001.08.");
    private static final Rule MISSING = Rule.error("CPT-BANK-CAMT-MISSING", "ISO 20022, camt.053")
            .says("L'élément {value} manque.", "The element {value} is missing.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");
    private static final Rule FIELD = Rule.error("CPT-BANK-CAMT-FIELD", "ISO 20022, camt.053")
            .says("L'élément {0} ne peut pas valoir « {value} ».", "The element {0} cannot be '{value}'.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");
    private static final Rule CURRENCY = Rule.error("CPT-BANK-CAMT-CURRENCY", "ISO 20022, camt.053")
            .says(
                    "Un montant est en « {value} », le relevé en {0}.",
                    "An amount is in '{value}', the statement in {0}.")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");

    private final BoundedXml xml;
    private final List<BankStatement> statements = new ArrayList<>();

    private Camt053(BoundedXml xml) {
        this.xml = xml;
    }

    /**
     * Reads all statements of a file, or none.
     *
     * @throws ViolationsException with the first thing that is wrong, its line and column; or where balances do not agree
     */
    public static List<BankStatement> read(byte[] file) {
        Imported.checkSize(file);
        if (file.length == 0) {
            throw Imported.empty();
        }
        Camt053 reader = new Camt053(new BoundedXml(file));
        reader.document();
        reader.xml.end();
        if (reader.statements.isEmpty()) {
            throw Imported.empty();
        }
        return List.copyOf(reader.statements);
    }

    private void document() {
        if (!xml.enter() || !VERSIONS.contains(xml.namespace())) {
            throw new ViolationsException(VERSION.at(xml.place(), rootName()));
        }
        while (xml.enter()) {
            if (xml.name().equals("BkToCstmrStmt")) {
                message();
            } else {
                xml.skip();
            }
        }
    }

    private String rootName() {
        return xml.namespace().isEmpty() ? xml.name() : xml.namespace();
    }

    private void message() {
        while (xml.enter()) {
            if (xml.name().equals("Stmt")) {
                statements.add(new Statement(xml.place()).read());
            } else {
                xml.skip();
            }
        }
    }

    /** One statement while it is read. */
    private final class Statement {

        private final String place;
        private final List<XmlNode> balances = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private Optional<String> reference = Optional.empty();
        private Optional<String> account = Optional.empty();

        Statement(String place) {
            this.place = place;
        }

        BankStatement read() {
            while (xml.enter()) {
                switch (xml.name()) {
                    case "Id" -> reference = Imported.said(xml.node().text());
                    case "Acct" -> account = xml.node().said("Id/IBAN", "Id/Othr/Id");
                    case "Bal" -> balances.add(xml.node());
                    case "Ntry" -> addEntry(new Entry(xml.node()));
                    default -> xml.skip();
                }
            }
            return statement();
        }

        private void addEntry(Entry entry) {
            if (entries.size() == BankStatement.ENTRIES_MAX) {
                throw new ViolationsException(BankStatement.TOO_LONG.at(xml.place(), BankStatement.ENTRIES_MAX));
            }
            if (entry.isBooked()) {
                entries.add(entry);
            }
        }

        private BankStatement statement() {
            XmlNode closing = balance("CLBD").orElseThrow(() -> missing("Bal CLBD"));
            XmlNode opening = balance("OPBD").or(() -> balance("PRCD")).orElseThrow(() -> missing("Bal OPBD"));
            CurrencyUnit currency = currency(amountOf(closing));
            String code = currency.getCurrencyCode();
            LocalDate closingDate = date(closing, "Dt").orElseThrow(() -> missing("Bal/Dt"));
            String id = account.orElseThrow(() -> missing("Acct/Id"));
            Optional<Iban> iban = Imported.iban(id);
            BankStatement.Builder statement = BankStatement.builder()
                    .reference(reference)
                    .account(iban.map(Iban::value).orElse(id))
                    .iban(iban)
                    .currency(currency)
                    .openingBalance(signed(opening, amountOf(opening), code))
                    .openingDate(date(opening, "Dt").orElse(closingDate))
                    .closingBalance(signed(closing, amountOf(closing), code))
                    .closingDate(closingDate);
            entries.forEach(entry -> statement.addAllEntries(entry.entries(code, closingDate)));
            return Imported.statement(statements.size(), statement::build);
        }

        private Optional<XmlNode> balance(String code) {
            return balances.stream()
                    .filter(balance -> balance.said("Tp/CdOrPrtry/Cd").equals(Optional.of(code)))
                    .findFirst();
        }

        private ViolationsException missing(String element) {
            return new ViolationsException(MISSING.at(place, element));
        }
    }

    /** One entry while it is read. */
    private record Entry(XmlNode node) {

        /** Pending entries and those for information are not in the balances. */
        boolean isBooked() {
            return node.said("Sts/Cd", "Sts").orElse("BOOK").equals("BOOK");
        }

        /** Itself, or its orders where they say all of it. */
        List<StatementEntry> entries(String currency, LocalDate lastDay) {
            BigDecimal amount = signed(node, amountOf(node), currency);
            List<XmlNode> orders = node.all("NtryDtls/TxDtls");
            if (orders.size() < 2) {
                return List.of(entry(orders.stream().findFirst(), amount, lastDay));
            }
            List<BigDecimal> parts = orders.stream()
                    .flatMap(order -> part(order, amount, currency).stream())
                    .toList();
            boolean whole = parts.size() == orders.size()
                    && parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
            if (!whole) {
                return List.of(entry(Optional.empty(), amount, lastDay));
            }
            List<StatementEntry> entries = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                entries.add(entry(Optional.of(orders.get(i)), parts.get(i), lastDay));
            }
            return entries;
        }

        /** What one of several orders adds to the account; empty where its amount is not given in its currency. */
        private static Optional<BigDecimal> part(XmlNode order, BigDecimal whole, String currency) {
            Optional<XmlNode> amount = order.first("Amt", "AmtDtls/TxAmt/Amt")
                    .filter(given -> given.currency().equals(currency));
            if (amount.isPresent() && order.first("CdtDbtInd").isPresent()) {
                return Optional.of(signed(order, amount.get(), currency));
            }
            return amount.map(given -> unsigned(given)).map(given -> whole.signum() < 0 ? given.negate() : given);
        }

        private StatementEntry entry(Optional<XmlNode> order, BigDecimal amount, LocalDate lastDay) {
            XmlNode details = order.orElse(node);
            Optional<String> reason = details.said("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry");
            // A return keeps the roles of what is returned: an unpaid direct debit goes out, its debtor is the other.
            boolean fromDebtor = amount.signum() < 0 == reason.isPresent();
            String other = "RltdPties/" + (fromDebtor ? "Dbtr" : "Cdtr");
            return StatementEntry.builder()
                    .bookingDate(
                            date(node, "BookgDt").or(() -> date(node, "ValDt")).orElse(lastDay))
                    .valueDate(date(node, "ValDt"))
                    .amount(amount)
                    .reference(details.said("Refs/AcctSvcrRef").or(() -> node.said("AcctSvcrRef", "NtryRef")))
                    .counterpartName(details.said(other + "/Nm", other + "/Pty/Nm"))
                    .counterpartIban(details.said(other + "Acct/Id/IBAN").flatMap(Imported::iban))
                    .text(text(details))
                    .endToEndId(details.said("Refs/EndToEndId"))
                    .returnReason(reason)
                    .build();
        }

        private String text(XmlNode details) {
            String remitted = Stream.of("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf")
                    .flatMap(path -> details.all(path).stream())
                    .map(XmlNode::text)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
            return remitted.isEmpty()
                    ? details.said("AddtlTxInf")
                            .or(() -> node.said("AddtlNtryInf"))
                            .orElse("")
                    : remitted;
        }
    }

    private static XmlNode amountOf(XmlNode parent) {
        return parent.first("Amt").orElseThrow(() -> new ViolationsException(MISSING.at(parent.place(), "Amt")));
    }

    /** An amount with the sign that its parent gives it. */
    private static BigDecimal signed(XmlNode parent, XmlNode amount, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new ViolationsException(CURRENCY.at(amount.place(), amount.currency(), currency));
        }
        XmlNode side = parent.first("CdtDbtInd")
                .orElseThrow(() -> new ViolationsException(MISSING.at(parent.place(), "CdtDbtInd")));
        return switch (side.text()) {
            case "CRDT" -> unsigned(amount);
            case "DBIT" -> unsigned(amount).negate();
            default -> throw wrong(side);
        };
    }

    private static BigDecimal unsigned(XmlNode amount) {
        try {
            BigDecimal value = Decimals.parse(amount.text());
            if (value.signum() >= 0) {
                return value;
            }
        } catch (ViolationsException e) {
            throw wrong(amount);
        }
        throw wrong(amount);
    }

    private static CurrencyUnit currency(XmlNode amount) {
        try {
            return Currencies.of(amount.currency());
        } catch (ViolationsException e) {
            throw new ViolationsException(FIELD.at(amount.place(), amount.currency(), "Amt/@Ccy"));
        }
    }

    /** The day of a date, or of a date and time as the bank's watch shows it. */
    private static Optional<LocalDate> date(XmlNode parent, String name) {
        return parent.first(name + "/Dt", name + "/DtTm").map(Camt053::date);
    }

    private static LocalDate date(XmlNode node) {
        String written = node.text();
        try {
            return LocalDate.parse(written.substring(0, Math.min(DATE_LENGTH, written.length())));
        } catch (DateTimeException e) {
            throw wrong(node);
        }
    }

    private static ViolationsException wrong(XmlNode node) {
        return new ViolationsException(FIELD.at(node.place(), node.text(), node.name()));
    }
}
