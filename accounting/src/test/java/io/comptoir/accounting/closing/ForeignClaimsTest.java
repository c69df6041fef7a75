package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10 000 USD at 1.0800 are 9 259.26; at a closing rate of 1.1200 they are 8 928.57. */
class ForeignClaimsTest {

    private static final LocalDate CLOSING = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # EUR per USD  | paid | entries
            0.892857142857 | 0    | 2023-12-31 476100 D 330.69, 411000/OMEGA C 330.69; 2024-01-01 476100 C 330.69, 411000/OMEGA D 330.69
            0.952380952381 | 0    | 2023-12-31 477100 C 264.55, 411000/OMEGA D 264.55; 2024-01-01 477100 D 264.55, 411000/OMEGA C 264.55
            # 4629.63 is left in the books of half of it, and 4464.29 is its worth
            0.892857142857 | 5000 | 2023-12-31 476100 D 165.34, 411000/OMEGA C 165.34; 2024-01-01 476100 C 165.34, 411000/OMEGA D 165.34
            """)
    void valuesWhatIsOwedAndTakesItBack(String rate, String paid, String entries) {
        Invoice.Issued invoice = dollars();
        BigDecimal amount = new BigDecimal(paid);
        Receivable owed = Receivable.of(invoice);
        Receivable left = amount.signum() == 0
                ? owed
                : owed.with(new Payment("P1", Papers.DATE, amount, new Source("R1", 0, PaymentMethod.TRANSFER)));

        List<JournalEntry> made = ForeignClaims.with(AccountingPlan.pcg()).atClose(invoice, left, euros(rate), CLOSING);

        assertEquals(
                entries,
                String.join("; ", made.stream().map(ForeignClaimsTest::shown).toList()));
    }

    @Test
    void whatIsOwedInEurosStays() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("1", "100", Nature.SERVICE, "20"));

        assertEquals(
                List.of(),
                ForeignClaims.with(AccountingPlan.pcg())
                        .atClose(invoice, Receivable.of(invoice), euros("0.9"), CLOSING));
    }

    private static Invoice.Issued dollars() {
        return Papers.issued(Papers.draft()
                .addLines(Papers.line("1", "10000", Nature.GOODS, "0"))
                .currency(Currencies.of("USD"))
                .exchange(euros("0.925925925926"))
                .build());
    }

    private static ExchangeRate euros(String rate) {
        return new ExchangeRate(Currencies.euro(), Decimals.parse(rate), Optional.empty(), Optional.empty());
    }

    private static String shown(JournalEntry entry) {
        return entry.date() + " "
                + String.join(", ", entry.lines().stream().map(Object::toString).toList());
    }
}
