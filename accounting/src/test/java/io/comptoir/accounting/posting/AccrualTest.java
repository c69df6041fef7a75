package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PCG art. 1214-41: with tax on 418, against classes 4 and 7. */
class AccrualTest {

    private static final SupportingDocument CLOSING = new SupportingDocument("FAE-1", LocalDate.of(2026, 12, 31));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STANDARD    | 418100/OMEGA D 1200.00, 706000 C 1000.00, 445870 C 200.00
            CREDIT_NOTE | 419800/OMEGA C 1200.00, 706000 D 1000.00, 445870 D 200.00
            """)
    void whatIsToComeStandsWithTax(InvoiceKind kind, String entry) {
        JournalEntry made = Posting.pcg().accrued(draft().kind(kind).build(), CLOSING);

        assertEquals(
                entry,
                String.join(", ", made.lines().stream().map(Object::toString).toList()));
        assertEquals("OD", made.journal().code());
        assertEquals(CLOSING.date(), made.date());
    }

    @Test
    void wantsToKnowWhoWillBeBilled() {
        Invoice.Draft nobody = draft().customer(Optional.empty()).build();

        var refusal =
                assertThrows(ViolationsException.class, () -> Posting.pcg().accrued(nobody, CLOSING));

        assertEquals("CPT-ACCOUNTING-ACCRUAL-CUSTOMER-MISSING", refusal.code());
    }

    private static Invoice.Draft.Builder draft() {
        return Papers.draft().addLines(Papers.line("1", "1000", Nature.SERVICE, "20"));
    }
}
