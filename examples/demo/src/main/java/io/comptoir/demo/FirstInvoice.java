package io.comptoir.demo;

// spotless:off: as the README shows it
// tag::first[]
import static io.comptoir.tax.VatRate.*;

import io.comptoir.accounting.posting.Posting;
import io.comptoir.desk.Comptoir;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.party.*;
import io.comptoir.pdf.render.InvoicePdf;

public class FirstInvoice {
    public static void main(String[] args) throws Exception {
        var issuer = LegalEntity.builder().name("Koworking").legalForm("SAS").shareCapital("10000").rcsCity("Paris")
            .siren("911561736").vatNumber("FR13911561736").iban("FR7630004000031234567890143")
            .address(Address.of("12 quai des Exemples", "75000", "Paris")).build();
        var customer = Company.builder().name("Omega").siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon")).build();

        var invoice = Comptoir.inMemory(issuer).invoices().draft(customer)
            .line("Conseil", "10", "90.00", VAT_20)
            .line("Livre", "3", "25.00", VAT_5_5)
            .dueIn(30)
            .issue();                                   // F2026-00001: checked, numbered, frozen, stored

        InvoicePdf.of(invoice).attach(Facturx.of(invoice)).writeTo(java.nio.file.Path.of("facture.pdf")); // Factur-X
        Posting.pcg().entry(invoice).lines().forEach(System.out::println);     // 411 / 706 / 445
    }
}
// end::first[]
// spotless:on
