package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Currencies;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.InvoiceArbitraries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A delivery note knows no price. */
class DeliveryNotePdfPropertyTest {

    /** Other prices, discounts, charges, rates and currency, by other means: the same file. */
    @Property(tries = 60)
    void doesNotChangeWithPrices(@ForAll("issued") Invoice.Issued invoice) {
        DeliveryNotePdf note = DeliveryNotePdf.of(invoice, invoice.issueDate());
        DeliveryNotePdf other = new DeliveryNotePdf(
                repriced(invoice.draft()), note.source(), note.date(), note.theme(), note.language());

        assertArrayEquals(other.bytes(), note.bytes());
    }

    @Property(tries = 60)
    void printsNoSignOfMoney(@ForAll("issued") Invoice.Issued invoice) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String words = Printed.words(DeliveryNotePdf.of(invoice, invoice.issueDate())
                    .language(language)
                    .bytes());

            List.of("€", "%", invoice.currency().getCurrencyCode(), "IBAN")
                    .forEach(sign -> assertFalse(words.contains(sign), sign + " in " + words));
        }
    }

    @Provide
    Arbitrary<Invoice.Issued> issued() {
        return InvoiceArbitraries.issuedInvoices();
    }

    private static Invoice.Draft repriced(Invoice.Draft draft) {
        return draft.toBuilder()
                .lines(draft.lines().stream()
                        .map(DeliveryNotePdfPropertyTest::repriced)
                        .toList())
                .discounts(List.of())
                .charges(List.of())
                .currency(Currencies.of("CHF"))
                .pricing(PriceBasis.GROSS)
                .note("1 234,50 €")
                .build();
    }

    private static Line repriced(Line line) {
        if (!(line instanceof ItemLine item)) {
            return line;
        }
        return item.toBuilder()
                .unitPrice("77.77")
                .priceBaseQuantity(BigDecimal.TEN)
                .discounts(List.of())
                .charges(List.of())
                .vat(VatRate.VAT_10)
                .build();
    }
}
