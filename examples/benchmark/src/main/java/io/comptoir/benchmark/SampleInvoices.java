package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Issued invoices between two French companies, that keep all rules of e-invoices. */
final class SampleInvoices {

    private static final long SEED = 1;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private SampleInvoices() {}

    static Invoice.Issued of(int lines) {
        LegalEntity issuer = LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital("10000")
                .rcsCity("Paris")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .iban("FR7630004000031234567890143")
                .address(Address.of("12 quai des Exemples", "75011", "Paris"))
                .build();
        Company customer = Company.builder()
                .name("Omega")
                .siren("732829320")
                .address(Address.of("2 quai Sud", "69002", "Lyon"))
                .build();
        Invoice.Draft draft = Invoice.Draft.builder()
                .issuer(Issuer.of(issuer))
                .customer(customer)
                .addAllLines(SampleLines.of(lines, new SplittableRandom(SEED)))
                .build();
        return new Invoice.Issued(
                "id",
                new DocumentNumber("F2026-00001"),
                DAY,
                draft.dueOn(DAY),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DAY));
    }
}
