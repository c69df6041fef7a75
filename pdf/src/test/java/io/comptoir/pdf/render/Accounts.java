package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.dunning.LateDebt;
import io.comptoir.dunning.LateInterest;
import io.comptoir.law.InterestRates;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.pdf.render.Reminder.Claim;
import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What customers owe and paid, to draw. */
final class Accounts {

    static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private Accounts() {}

    /**
     * Two late invoices of 3 240.00 and 1 200.00 due on 26 April; 1 000.00 came in on the first on 10 May. 2 240.00 and
     * 1 200.00 are left: 3 440.00.
     */
    static List<Receivable> late() {
        return List.of(
                Receivable.of(koworking()).with(payment("p1", LocalDate.of(2023, 5, 10), "1000.00")),
                Receivable.of(invoice("F2023-00101", "400.00")));
    }

    /** By hand, at 12.5 % from 27 April to 30 June and 40.00 each. */
    static Reminder reminder(Level level) {
        List<Claim> claims = late().stream()
                .map(receivable -> level == Level.REMINDER
                        ? Claim.of(receivable)
                        : new Claim(receivable, Optional.of(interest(receivable))))
                .toList();
        Optional<LocalDate> payBy = level == Level.REMINDER ? Optional.empty() : Optional.of(LocalDate.of(2023, 7, 10));
        return new Reminder(Issuer.of(Samples.entity()), Samples.omega(), level, DAY, payBy, claims);
    }

    private static LateInterest interest(Receivable receivable) {
        LateDebt.Builder debt = LateDebt.builder()
                .principal(receivable.debt().amount())
                .dueDate(receivable.debt().dueDate())
                .until(DAY);
        for (Movement movement : receivable.movements()) {
            if (movement instanceof Payment payment) {
                debt.paid(payment.date(), payment.amount().toPlainString());
            }
        }
        return debt.build().interest(InterestRates.shipped());
    }

    static Statement statement() {
        Receivable returned = Receivable.of(invoice("F2023-00120", "150.00"))
                .with(payment("p2", LocalDate.of(2023, 5, 2), "450.00"))
                .with(new Movement.Return("r1", LocalDate.of(2023, 5, 9), "p2", Optional.empty()))
                .with(Movement.WriteOff.small(
                        "w1", LocalDate.of(2023, 6, 1), new BigDecimal("0.05"), new BigDecimal("1.00")));
        Period period = new Period(LocalDate.of(2023, 4, 1), DAY);
        return new Statement(
                Issuer.of(Samples.entity()), Samples.omega(), period, List.of(late().get(0), late().get(1), returned));
    }

    /** 4 000.00, of which 3 240.00 and 700.00 paid two invoices. */
    static PaymentReceiptPdf receipt() {
        Remittance remittance = Remittance.builder()
                .id("RG-0000455")
                .addLines(
                        Remittance.Line.of(PaymentMethod.TRANSFER, new BigDecimal("3500.00")),
                        Remittance.Line.of(PaymentMethod.CHEQUE, new BigDecimal("500.00")))
                .reference("VIR OMEGA 27/03")
                .build();
        Received received = Received.of(remittance, DAY)
                .with(List.of(
                        new Allocated("a1", DAY, new BigDecimal("3240.00"), 0, "i1"),
                        new Allocated("a2", DAY, new BigDecimal("200.00"), 0, "i2"),
                        new Allocated("a3", DAY, new BigDecimal("500.00"), 1, "i2")));
        return PaymentReceiptPdf.of(
                received,
                Map.of("i1", new DocumentNumber("FC202300087"), "i2", new DocumentNumber("F2023-00101")),
                Issuer.of(Samples.entity()),
                Samples.omega());
    }

    static ListPdf list(int count) {
        List<ListPdf.Item> items = IntStream.rangeClosed(1, count)
                .mapToObj(i -> ListPdf.Item.of(invoice("F2023-" + (10_000 + i), i * 7 % 400 + ".90")))
                .toList();
        return ListPdf.of(Issuer.of(Samples.entity()), "Factures de mars 2023", Samples.DATE, items);
    }

    static Payment payment(String id, LocalDate date, String amount) {
        return new Payment(id, date, new BigDecimal(amount), new Source("bank", 0, PaymentMethod.TRANSFER));
    }

    private static Invoice.Issued koworking() {
        return Samples.issue(
                "FC202300087",
                Samples.draft(Samples.omega()).addLines(Samples.training()).build());
    }

    /** Two and a half of a price, with a fifth of VAT. */
    static Invoice.Issued invoice(String number, String price) {
        return Samples.issue(
                number,
                Samples.draft(Samples.omega())
                        .currency(Currencies.euro())
                        .addLines(Samples.training().toBuilder()
                                .quantity("2.5")
                                .unitPrice(price)
                                .build())
                        .build());
    }
}
