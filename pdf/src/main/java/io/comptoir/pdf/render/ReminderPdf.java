package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.party.BankAccount;
import io.comptoir.party.LegalEntity;
import io.comptoir.payment.Receivable;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Sums.Weight;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reminder as a letter, in three tones: the late invoices, what is left of each, interest and fees where they are asked
 * for, and how to pay.
 *
 * @param reminder  what is said
 * @param theme  its look
 * @param language  of its words, dates and figures
 */
public record ReminderPdf(Reminder reminder, Theme theme, Locale language) implements PaperPdf {

    private static final int REFERENCE_MAX = 140;

    /** A reminder in the shipped look and the language of the customer. */
    public static ReminderPdf of(Reminder reminder) {
        return new ReminderPdf(reminder, Theme.CLASSIC, reminder.customer().language());
    }

    /** The same in another look. */
    public ReminderPdf theme(Theme newTheme) {
        return new ReminderPdf(reminder, newTheme, language);
    }

    /** The same in another language. */
    public ReminderPdf language(Locale newLanguage) {
        return new ReminderPdf(reminder, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        return new Paper(
                title(labels),
                new Head(reminder.issuer(), Optional.of(reminder.customer()), Optional.empty()),
                Optional.of(reminder.date()),
                facts(labels),
                new Identity(reminder.issuer().entity(), labels),
                letter(labels, look).pieces());
    }

    private Title title(Labels labels) {
        return Title.of(labels.get("title.REMINDER." + level()));
    }

    private int level() {
        return switch (reminder.level()) {
            case REMINDER -> 1;
            case SECOND_REMINDER -> 2;
            case NOTICE -> 3;
        };
    }

    private List<Fact> facts(Labels labels) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(labels.get("date"), labels.notation().date(reminder.date())));
        reminder.payBy()
                .ifPresent(day -> facts.add(new Fact(
                        labels.get("reminder.pay.by"), labels.notation().date(day))));
        facts.add(new Fact(labels.get("claim"), amount(reminder.total(), labels)));
        return facts;
    }

    private Letter letter(Labels labels, Look look) {
        String lastDay =
                reminder.payBy().map(day -> labels.notation().date(day)).orElse("");
        Letter letter = new Letter(look)
                .words(labels.get("reminder.greeting"))
                .words(labels.get("reminder.text." + level(), lastDay))
                .table(columns(labels), rows(labels, look))
                .sums(sums(labels));
        if (theme.shows(Part.PAYMENT)) {
            letter.keptWithAbove(payment(labels, look).panel(), points(16));
        }
        String sender = reminder.issuer().entity().name();
        return letter.words(labels.get("reminder.closing"))
                .keptWithAbove(Lines.of(sender, look.strong(), look.width()), points(8));
    }

    private static Columns columns(Labels labels) {
        return Columns.of(List.of(
                labels.get("invoice"),
                labels.get("invoice.date"),
                labels.get("due.date"),
                labels.get("amount"),
                labels.get("amount.open"),
                labels.get("days.late")));
    }

    private List<Row> rows(Labels labels, Look look) {
        return reminder.claims().stream()
                .map(Reminder.Claim::receivable)
                .map(receivable -> row(receivable, labels, look))
                .toList();
    }

    private Row row(Receivable receivable, Labels labels, Look look) {
        var debt = receivable.debt();
        return new Row(
                List.of(new Words(debt.number().value(), look.body())),
                List.of(
                        labels.notation().date(debt.issueDate()),
                        labels.notation()
                                .date(receivable.expectedOn(reminder.date()).orElse(debt.dueDate())),
                        amount(debt.amount(), labels),
                        amount(receivable.overdue(reminder.date()), labels),
                        labels.get("days", String.valueOf(receivable.age(reminder.date())))));
    }

    private List<Sum> sums(Labels labels) {
        List<Sum> sums = new ArrayList<>();
        boolean more =
                reminder.interest().signum() > 0 || reminder.recoveryFees().signum() > 0;
        if (more) {
            sums.add(new Sum(labels.get("total.open"), amount(reminder.open(), labels), Weight.PLAIN));
        }
        if (reminder.interest().signum() > 0) {
            String day = labels.notation().date(reminder.date());
            sums.add(new Sum(labels.get("interest", day), amount(reminder.interest(), labels), Weight.PLAIN));
        }
        if (reminder.recoveryFees().signum() > 0) {
            sums.add(new Sum(labels.get("recovery.fee"), amount(reminder.recoveryFees(), labels), Weight.PLAIN));
        }
        sums.add(new Sum(labels.get("claim"), amount(reminder.total(), labels), Weight.TOTAL));
        return sums;
    }

    private Payment payment(Labels labels, Look look) {
        List<Pair> terms = new ArrayList<>();
        reminder.payBy()
                .ifPresent(day -> terms.add(
                        new Pair(labels.get("payment.due"), labels.notation().date(day))));
        LegalEntity entity = reminder.issuer().entity();
        Optional<BankAccount> account = entity.bankAccount();
        if (account.isPresent()) {
            terms.add(new Pair(labels.get("payment.method"), labels.get("method." + PaymentMethod.TRANSFER.name())));
        }
        terms.add(new Pair(labels.get("amount"), amount(reminder.total(), labels)));
        Optional<Transfer> transfer = account.map(
                to -> new Transfer(entity.name(), to, reminder.total(), reminder.currency(), Optional.of(reference())));
        return new Payment(terms, transfer, labels, look);
    }

    /** The numbers of the invoices, as many as a transfer can name. */
    private String reference() {
        String first = reminder.claims().get(0).receivable().debt().number().value();
        String all = reminder.claims().stream()
                .map(claim -> claim.receivable().debt().number().value())
                .collect(Collectors.joining(" "));
        return all.length() <= REFERENCE_MAX ? all : first;
    }

    private String amount(BigDecimal amount, Labels labels) {
        return labels.notation().amount(amount, reminder.currency().getCurrencyCode());
    }
}
