package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.line.ItemLine;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** S4-77: what was invoiced, by customer. */
class RevenueShareTest extends SubscriptionBooks {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Period YEAR = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    RevenueShareTest() {
        super(DAY);
    }

    /** 1 500.00 ÷ 4 700.00 is 31.9148…: all rounded make 99.99; cut they make 99.98, and .9574 and .9148 lose most. */
    @Test
    void sharesAreRoundedEachAndEvened() {
        issue("A", "1000.00");
        issue("B", "2000.00");
        issue("C", "750.00");
        issue("D", "450.00");
        issue("A", "500.00");

        assertEquals(List.of("B", "A", "C", "D"), told(RevenueShare::customer));
        assertEquals(List.of("2000.00", "1500.00", "750.00", "450.00"), told(RevenueShare::revenue));
        assertEquals(List.of("42.55", "31.91", "15.96", "9.57"), told(RevenueShare::percent));
        assertEquals(List.of("42.55", "31.92", "15.96", "9.57"), told(RevenueShare::evened));
    }

    @Test
    void whatWasGivenBackIsTakenOff() {
        Invoice.Issued half = issue("A", "200.00");
        issue("B", "300.00");

        dossier.creditNotes().issue(CreditNote.of(half).percent("50").draft(), "half");

        assertEquals(List.of("300.00", "100.00"), told(RevenueShare::revenue));
        assertEquals(List.of("75.00", "25.00"), told(RevenueShare::percent));
    }

    @Test
    void nothingIsSharedWhereAllWasGivenBack() {
        Invoice.Issued all = issue("A", "200.00");
        dossier.creditNotes().issue(CreditNote.of(all).full().draft(), "all");

        assertEquals(List.of("0.00"), told(RevenueShare::revenue));
        assertEquals(List.of("0"), told(RevenueShare::percent));
    }

    /** What bills the whole deducts it later. */
    @Test
    void aDepositIsNoRevenue() {
        issue("A", "200.00");
        dossier.invoices()
                .issue(
                        draft("B", "100.00").toBuilder()
                                .kind(InvoiceKind.DEPOSIT)
                                .build(),
                        "deposit");

        assertEquals(List.of("200.00", "0"), told(RevenueShare::revenue));
    }

    @Test
    void onlyPapersOfTheTimeCount() {
        issue("A", "200.00");
        today = LocalDate.of(2027, 1, 1);
        issue("B", "300.00");

        assertEquals(List.of("A"), told(RevenueShare::customer));
        assertEquals(Map.of(), dossier.invoices().revenueByCustomer(Period.of(DAY.minusDays(2), DAY.minusDays(1))));
    }

    // --- steps ---

    private Invoice.Issued issue(String customer, String net) {
        return dossier.invoices().issue(draft(customer, net), "invoice " + ids.incrementAndGet());
    }

    private static Invoice.Draft draft(String customer, String net) {
        return Invoice.Draft.builder()
                .issuer(Koworking.ISSUER)
                .customer(Koworking.OMEGA.toBuilder().code(customer).build())
                .addLines(ItemLine.builder()
                        .label("Bureau")
                        .quantity(BigDecimal.ONE)
                        .unitPrice(net)
                        .vat(VAT_20)
                        .build())
                .build();
    }

    private List<String> told(Function<RevenueShare, Object> what) {
        return dossier.invoices().revenueByCustomer(YEAR).getOrDefault("EUR", List.of()).stream()
                .map(what)
                .map(Object::toString)
                .toList();
    }
}
