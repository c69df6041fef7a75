package io.comptoir.payment;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invoices to be paid. */
final class Bills {

    static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    private Bills() {}

    /** An invoice of 2 March 2026, due on 1 April, of one line before tax. */
    static Invoice.Issued invoice(String net, VatRate rate) {
        return issued(draft(net, rate).build());
    }

    static Invoice.Draft.Builder draft(String net, VatRate rate) {
        return Invoice.Draft.builder()
                .issuer(Issuer.of(LegalEntity.builder().name("Koworking").build()))
                .customer(Company.builder().name("Omega, Inc.").build())
                .addLines(line(net, rate));
    }

    static ItemLine line(String net, VatRate rate) {
        return ItemLine.builder()
                .label("Formation")
                .quantity(BigDecimal.ONE)
                .unitPrice(new BigDecimal(net))
                .vat(rate)
                .build();
    }

    static Invoice.Issued issued(Invoice.Draft draft) {
        return new Invoice.Issued(
                "inv-1", new DocumentNumber("F2026-00001"), ISSUED, DUE, draft, draft.totals(), List.of());
    }

    /** What is owed for an amount at 20 %. */
    static Receivable receivable(String net) {
        return Receivable.of(invoice(net, VatRate.VAT_20));
    }

    /** What is owed on another invoice than that of {@link #invoice}, by number and due date. */
    static Receivable owed(int number, String amount, LocalDate due) {
        return Receivable.of(Debt.builder()
                .id("inv-" + number)
                .number(new DocumentNumber("F2026-" + number))
                .issueDate(ISSUED)
                .dueDate(due)
                .currency(Currencies.euro())
                .amount(new BigDecimal(amount))
                .retained(BigDecimal.ZERO)
                .build());
    }

    static Payment payment(String id, LocalDate date, String amount) {
        return new Payment(id, date, new BigDecimal(amount), source("bank-" + id));
    }

    static Source source(String receipt) {
        return new Source(receipt, 0, PaymentMethod.TRANSFER);
    }

    /** A credit note of 10 March. */
    static Credit credit(VatTotal... vat) {
        return new Credit(
                "cn-1", new DocumentNumber("AV2026-00001"), LocalDate.of(2026, 3, 10), Currencies.euro(), List.of(vat));
    }

    static VatTotal vat(VatRate rate, String taxable, String vat) {
        return new VatTotal(rate, new BigDecimal(taxable), new BigDecimal(vat));
    }
}
