package io.comptoir.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** Of -9.18 and 9.48, 99 % are -9.09 and 9.39: what is left is nothing in sum, and 9 cents at each rate. */
    private static final Order BOTH_WAYS = new Order(
            BilledOrder.of("order", Optional.of("D1")),
            Invoice.Draft.builder()
                    .pricing(PriceBasis.NET)
                    .addLines(line("1", "9.48", VatRate.VAT_5_5), line("-1", "9.18", VatRate.VAT_10))
                    .build());

    private static final BillingAccount NEARLY = billed(BillingAccount.EMPTY, "99");

    @Test
    void aLastSituationTakesWhatIsLeftAtEachRateThoughItIsNothingInSum() {
        assertEquals(List.of("-0.09", "0.09"), left(NEARLY));
        assertTrue(billed(NEARLY, "100").left(BOTH_WAYS).isEmpty());
    }

    @Test
    void soDoesTheBalance() {
        assertEquals(
                List.of("-0.09", "0.09"),
                new Billing(BOTH_WAYS, NEARLY)
                        .rest().totals().vat().stream()
                                .map(rate -> rate.taxable().toPlainString())
                                .toList());
    }

    private static List<String> left(BillingAccount account) {
        return account.left(BOTH_WAYS).vat().stream()
                .map(rate -> rate.taxable().toPlainString())
                .toList();
    }

    private static BillingAccount billed(BillingAccount before, String percent) {
        Invoice.Draft draft = new Billing(BOTH_WAYS, before).situation(percent);
        BillingAccount.Paper drafted = BillingAccount.Paper.of(percent, draft, DAY);
        return before.with(new BillingAccount.Paper(
                drafted.id(),
                draft.kind(),
                Optional.of(new DocumentNumber("F" + percent)),
                DAY,
                drafted.vat(),
                Optional.empty(),
                List.of()));
    }

    private static ItemLine line(String quantity, String price, VatRate rate) {
        return ItemLine.builder()
                .label("Travaux")
                .quantity(quantity)
                .unitPrice(price)
                .vat(rate)
                .build();
    }
}
