package io.comptoir.einvoice;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An issuer, a customer and what passes between them. The customer is invented. */
public final class Papers {

    /** The day that everything is issued. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private Papers() {}

    /** Koworking of Paris. */
    public static LegalEntity koworking() {
        return LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital(BigDecimal.valueOf(10_000))
                .rcsCity("Paris")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .address(Address.of("4 rue des Ateliers", "75011", "Paris"))
                .iban("FR7630004000031234567890143")
                .build();
    }

    /** A bookshop of Strasbourg. */
    public static Company bookshop() {
        return Company.builder()
                .name("Librairie du Canal SAS")
                .siren("821564903")
                .address(Address.of("21 quai des Bateliers", "67000", "Strasbourg"))
                .build();
    }

    /** An invoice between the two, still without lines. */
    public static Invoice.Draft.Builder draft() {
        return Invoice.Draft.builder().issuer(Issuer.of(koworking())).customer(bookshop());
    }

    /** A service, without discount. */
    public static ItemLine.Builder line(String quantity, String unitPrice, VatRate vat) {
        return ItemLine.builder()
                .label("Formation Digitale")
                .quantity(quantity)
                .unitPrice(unitPrice)
                .vat(vat);
    }

    /** The draft, issued on {@link #DAY}. */
    public static Invoice.Issued issued(Invoice.Draft draft) {
        return new Invoice.Issued(
                "1",
                new DocumentNumber("F2026-00042"),
                DAY,
                draft.dueOn(DAY),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DAY));
    }
}
