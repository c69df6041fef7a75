package io.comptoir.demo;

import static io.comptoir.tax.VatRate.VAT_20;

import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.terms.PaymentMethod;
import java.time.LocalDate;

/** A quote, its deposit, the final invoice, a payment and a credit note. */
public final class QuoteToInvoice {

    private QuoteToInvoice() {}

    /** Prints what is left to pay at the end: 630.00. */
    public static void main(String[] args) {
        LegalEntity issuer = LegalEntity.builder()
                .name("Koworking")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                .build();
        Company customer = Company.builder()
                .name("Omega")
                .siren("732829320")
                .address(Address.of("2 quai Sud", "69002", "Lyon"))
                .build();
        Dossier dossier = Comptoir.inMemory(issuer);
        LocalDate today = LocalDate.ofInstant(java.time.Instant.now(), java.time.ZoneId.of("Europe/Paris"));
        // spotless:off: as the README shows it
        // tag::chain[]
        var content = dossier.invoices().draft(customer).line("Formation", "10", "100.00", VAT_20).draft();
        var quote = dossier.quotes().save(content, "quote-1");             // each command is done once under its key
        dossier.quotes().send(quote.id(), "send-1");                       // D2026-00001
        dossier.quotes().accept(quote.id(), Acceptance.of("Lauren Bailey", today), "accept-1");

        dossier.invoices().issue(dossier.quotes().bill(quote.id()).deposit("30"), "deposit-1");        // 360.00, type 386
        Invoice.Issued last = dossier.invoices().issue(dossier.quotes().bill(quote.id()).rest(), "final-1"); // 840.00 due

        var credit = dossier.invoices().credit(last).line(0, "1").reason(CreditReason.REFUND).draft(); // one of ten
        Invoice.Issued note = dossier.creditNotes().issue(credit, "credit-1");                         // AV2026-00001

        dossier.payments().pay(last, "90.00", PaymentMethod.CARD, today, "card-1");
        System.out.println(dossier.payments().credit(note, last, today, "apply-1").balance());         // 630.00
        // end::chain[]
        // spotless:on
    }
}
