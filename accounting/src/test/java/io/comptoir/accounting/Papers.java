package io.comptoir.accounting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.List;

/** The papers of Koworking, for tests. */
public final class Papers {

    public static final LocalDate DATE = LocalDate.of(2023, 3, 27);

    public static final Company OMEGA = Company.builder()
            .name("Omega, Inc.")
            .code("OMEGA")
            .siren("999000110")
            .address(Address.of("rue de facturation", "75000", "Paris"))
            .build();

    private static final Issuer KOWORKING = Issuer.of(LegalEntity.builder()
            .name("Koworking")
            .siren("911561736")
            .vatNumber("FR13911561736")
            .address(Address.of("1 rue du Port", "75000", "Paris"))
            .build());

    private Papers() {}

    /** The plan of Koworking: all VAT on one account (decision D5). */
    public static AccountingPlan koworkingPlan() {
        return AccountingPlan.read("""
                {
                  "name": "Koworking",
                  "sales": { "SERVICE": "706000" },
                  "vatDefault": "445000",
                  "customers": { "OMEGA": { "general": "411000", "subledger": "411004" } }
                }
                """);
    }

    public static Invoice.Issued invoice(ItemLine... lines) {
        return invoice(OMEGA, "EUR", List.of(lines));
    }

    public static Invoice.Issued invoice(Party customer, String currency, List<ItemLine> lines) {
        return issued(draft().customer(customer)
                .currency(Currencies.of(currency))
                .lines(lines)
                .build());
    }

    /** An invoice of Koworking to Omega, without lines. */
    public static Invoice.Draft.Builder draft() {
        return Invoice.Draft.builder().issuer(KOWORKING).customer(OMEGA);
    }

    public static Invoice.Issued issued(Invoice.Draft draft) {
        return new Invoice.Issued(
                "id",
                new DocumentNumber("FC202300087"),
                DATE,
                draft.dueOn(DATE),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DATE));
    }

    /** A line such as {@code 3 × 900.00 SERVICE 20}; a rate of 0 is exempt. */
    public static ItemLine line(String quantity, String price, Nature nature, String rate) {
        return ItemLine.builder()
                .label("Formation Digitale")
                .quantity(quantity)
                .unitPrice(price)
                .nature(nature)
                .vat(vat(rate))
                .build();
    }

    public static VatRate vat(String rate) {
        return rate.equals("0") ? VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE") : VatRate.standard(rate);
    }
}
