package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.access.Actor;
import io.comptoir.deal.Billing;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Many at once, each in a process of his own: none goes beyond what there is, and none that could be served is refused. */
class CommercialRaceTest {

    private static final int RUNNERS = 8;

    private final AtomicInteger keys = new AtomicInteger();
    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void fiveOfEightCreditNotesFindSomethingToGiveBack() {
        Invoice.Issued invoice = dossier().invoices().issue(five(dossier()), "five");

        long served = race(one -> one.creditNotes()
                .issue(CreditNote.of(invoice).line(0, "1").draft(), "credit-" + keys.incrementAndGet()));

        assertEquals(5, served);
        assertEquals(
                0, dossier().invoices().credited(invoice).left(invoice).gross().signum());
    }

    @Test
    void fiveOfEightPaymentsFindSomethingOwed() {
        Invoice.Issued invoice = dossier().invoices().issue(five(dossier()), "five");

        long served = race(one ->
                one.payments().pay(invoice, "120.00", PaymentMethod.CARD, Books.DAY, "pay-" + keys.incrementAndGet()));

        assertEquals(5, served);
        assertEquals(0, dossier().payments().receivable(invoice).balance().signum());
    }

    @Test
    void fiveOfEightInvoicesFindSomethingToBill() {
        Dossier dossier = dossier();
        String quote = dossier.quotes().save(five(dossier), "quote").id();
        dossier.quotes().send(quote, "send");
        dossier.quotes().accept(quote, Acceptance.of("Ada", Books.DAY), "accept");
        Billing billing = dossier.quotes().bill(quote);

        long served = race(one ->
                one.invoices().issue(billing.lines(Map.of(0, BigDecimal.ONE)), "invoice-" + keys.incrementAndGet()));

        assertEquals(5, served);
        assertEquals(0, dossier.quotes().progress(quote).remaining().signum());
    }

    private long race(Consumer<Dossier> command) {
        List<Boolean> served = new Race(RUNNERS).run(meet -> {
            Dossier own = dossier();
            meet.run();
            try {
                command.accept(own);
                return List.of(true);
            } catch (ViolationsException e) {
                return List.of(false);
            }
        });
        return served.stream().filter(Boolean::booleanValue).count();
    }

    /** Another process on the same books. */
    private Dossier dossier() {
        return Comptoir.over(Ports.of(storage, ManualClock.at(Books.DAY), MemoryPorts.uuids()))
                .open(DossierId.of("race"), Sample.draft("x").issuer().orElseThrow(), Actor.of("ada", "Ada"));
    }

    private static Invoice.Draft five(Dossier dossier) {
        return dossier.invoices()
                .draft(Sample.draft("x").customer().orElseThrow())
                .line("Formation", "5", "100.00", VatRate.VAT_20)
                .draft();
    }
}
