package io.comptoir.pdf.render;

import io.comptoir.document.Issuer;
import io.comptoir.money.AmountInWords;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Party;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Sums.Weight;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A receipt — quittance, reçu: that money came in, how much, by which means, and which invoices it paid (C. civ. art. 1342-8
 * and 1342-10).
 *
 * @param receipt  the money
 * @param numbers  what the invoices are called, by their technical ids; one without a name is called by its id
 * @param issuer  who received it
 * @param customer  who paid
 * @param theme  its look
 * @param language  of its words, dates and figures
 */
public record PaymentReceiptPdf(
        CashReceipt.Received receipt,
        Map<String, DocumentNumber> numbers,
        Issuer issuer,
        Party customer,
        Theme theme,
        Locale language)
        implements PaperPdf {

    /** Keeps a copy of the names. */
    public PaymentReceiptPdf {
        numbers = Map.copyOf(numbers);
    }

    /** A receipt in the shipped look and the language of who paid. */
    public static PaymentReceiptPdf of(
            CashReceipt.Received receipt, Map<String, DocumentNumber> numbers, Issuer issuer, Party customer) {
        return new PaymentReceiptPdf(receipt, numbers, issuer, customer, Theme.CLASSIC, customer.language());
    }

    /** The same in another look. */
    public PaymentReceiptPdf theme(Theme newTheme) {
        return new PaymentReceiptPdf(receipt, numbers, issuer, customer, newTheme, language);
    }

    /** The same in another language. */
    public PaymentReceiptPdf language(Locale newLanguage) {
        return new PaymentReceiptPdf(receipt, numbers, issuer, customer, theme, newLanguage);
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
                new Head(issuer, Optional.of(customer), Optional.empty()),
                Optional.of(receipt.date()),
                facts(labels),
                new Identity(issuer.entity(), labels),
                letter(labels, look).pieces());
    }

    private Title title(Labels labels) {
        return Title.of(labels.get("title.PAYMENT_RECEIPT"))
                .numbered(receipt.remittance().id());
    }

    private List<Fact> facts(Labels labels) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(labels.get("receipt.paid.on"), labels.notation().date(receipt.date())));
        facts.add(new Fact(labels.get("payment.method"), methods(labels)));
        receipt.remittance().reference().ifPresent(text -> facts.add(new Fact(labels.get("payment.reference"), text)));
        return facts;
    }

    private String methods(Labels labels) {
        return receipt.remittance().lines().stream()
                .map(line -> labels.get("method." + line.method().name()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Letter letter(Labels labels, Look look) {
        String received = labels.get("receipt.text", customer.name(), amount(total(), labels), methods(labels));
        Letter letter = new Letter(look).words(received);
        inWords(labels).ifPresent(words -> letter.words(labels.get("in.words", words)));
        return letter.table(
                        Columns.of(List.of(labels.get("invoice"), labels.get("invoice.date"), labels.get("amount"))),
                        rows(labels, look))
                .sums(sums(labels));
    }

    private List<Row> rows(Labels labels, Look look) {
        return receipt.allocations().stream()
                .map(paid -> new Row(
                        List.of(new Words(number(paid), look.body())),
                        List.of(labels.notation().date(paid.date()), amount(paid.amount(), labels))))
                .toList();
    }

    private String number(Allocated paid) {
        return Optional.ofNullable(numbers.get(paid.invoice()))
                .map(DocumentNumber::value)
                .orElse(paid.invoice());
    }

    private List<Sum> sums(Labels labels) {
        List<Sum> sums = new ArrayList<>();
        if (receipt.unallocated().signum() > 0) {
            sums.add(new Sum(labels.get("receipt.free"), amount(receipt.unallocated(), labels), Weight.PLAIN));
        }
        sums.add(new Sum(labels.get("receipt.total"), amount(total(), labels), Weight.TOTAL));
        return sums;
    }

    private BigDecimal total() {
        return receipt.remittance().amount();
    }

    private Optional<String> inWords(Labels labels) {
        return Paper.hasWords(total())
                ? Optional.of(AmountInWords.of(total(), receipt.remittance().currency(), labels.language()))
                : Optional.empty();
    }

    private String amount(BigDecimal amount, Labels labels) {
        return labels.notation().amount(amount, receipt.remittance().currency().getCurrencyCode());
    }
}
