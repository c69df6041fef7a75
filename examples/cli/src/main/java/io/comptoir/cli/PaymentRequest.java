package io.comptoir.cli;

import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was paid on a document.
 *
 * @param date  the day of the bank
 * @param amount  above zero
 * @param method  how; as the document says unless said otherwise
 * @param reference  what the bank or the host calls it
 */
record PaymentRequest(LocalDate date, BigDecimal amount, Optional<PaymentMethod> method, Optional<String> reference) {

    /**
     * Those of a document.
     *
     * @throws ViolationsException with all that cannot be read in them
     */
    static List<PaymentRequest> in(String document) {
        Fields in = Fields.read(document);
        List<PaymentRequest> payments = in.objects("payments", PaymentRequest::read);
        in.found().throwIfErrors();
        return payments;
    }

    private static Optional<PaymentRequest> read(Fields in) {
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        Optional<PaymentMethod> method = in.choice("method", PaymentMethod.class);
        Optional<String> reference = in.text("reference");
        in.done();
        return date.flatMap(day -> amount.map(paid -> new PaymentRequest(day, paid, method, reference)));
    }

    /** What is owed on {@code invoice} after {@code payments}. */
    static Receivable receivable(Invoice.Issued invoice, List<PaymentRequest> payments) {
        List<Payment> movements = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            PaymentRequest paid = payments.get(i);
            String id = paid.reference().orElse(invoice.number() + "-R" + (i + 1));
            PaymentMethod method = paid.method().orElse(invoice.draft().paymentMethod());
            movements.add(new Payment(id, paid.date(), paid.amount(), new Source(id, 0, method)));
        }
        return Receivable.of(invoice).with(movements);
    }
}
