package io.comptoir.accounting.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    @Test
    void balances() {
        assertEquals(Decimals.parse("3240.00"), entry("3240", "-2700", "-540").total());
    }

    @Test
    void refusesADifferenceOfACent() {
        var refusal = assertThrows(ViolationsException.class, () -> entry("3240.00", "-2700", "-539.99"));

        assertEquals(
                "CPT-ACCOUNTING-ENTRY-UNBALANCED: lines: The entry of FC202300087 does not balance: debit 3240.00, credit"
                        + " 3239.99, difference 0.01. Add or correct lines until there is no difference.",
                refusal.getMessage());
    }

    @Test
    void refusesALineAlone() {
        assertEquals(
                "CPT-ACCOUNTING-ENTRY-UNBALANCED",
                assertThrows(ViolationsException.class, () -> entry("1")).code());
    }

    @Test
    void refusesNoLines() {
        assertEquals(
                "CPT-ACCOUNTING-ENTRY-EMPTY",
                assertThrows(ViolationsException.class, () -> entry()).code());
    }

    @Test
    void aDocumentHasAReference() {
        assertThrows(IllegalArgumentException.class, () -> new SupportingDocument(" ", LocalDate.EPOCH));
    }

    private static JournalEntry entry(String... balances) {
        LocalDate date = LocalDate.of(2023, 3, 27);
        List<JournalLine> lines = Arrays.stream(balances)
                .map(balance -> JournalLine.builder()
                        .account(Account.of("411000"))
                        .label("Facture 1")
                        .why(new Text("", ""))
                        .balance(Decimals.parse(balance))
                        .build())
                .toList();
        return new JournalEntry(new Journal("VT", "Ventes"), date, new SupportingDocument("FC202300087", date), lines);
    }
}
