package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementPdfTest {

    /**
     * Three invoices of March, 3 240.00, 1 200.00 and 450.00: 4 890.00 at the start. 450.00 come and go again, 1 000.00
     * come in, 0.05 are given up: 3 889.95 are left.
     */
    @Test
    void tellsTheBalanceAfterEachEntry() {
        String words = Printed.words(StatementPdf.of(Accounts.statement()).bytes());

        Stream.of(
                        "RELEVÉ DE COMPTE",
                        "du 01/04/2023 au 30/06/2023",
                        "Solde au 31/03/2023 4 890,00 €",
                        "Règlement F2023-00120 02/05/2023 450,00 € 4 440,00 €",
                        "Impayé F2023-00120 09/05/2023 450,00 € 4 890,00 €",
                        "Règlement FC202300087 10/05/2023 1 000,00 € 3 890,00 €",
                        "Régularisation F2023-00120 01/06/2023 0,05 € 3 889,95 €",
                        "Solde en notre faveur 3 889,95 €",
                        "dont échu 3 889,95 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void tellsInvoicesOfThePeriodOneByOne() {
        Statement statement = new Statement(
                Issuer.of(Samples.entity()),
                Samples.omega(),
                new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31)),
                Accounts.late());
        String words = Printed.words(StatementPdf.of(statement).bytes());

        assertTrue(words.contains("Solde au 28/02/2023 0,00 €"), words);
        assertTrue(words.contains("Facture FC202300087 27/03/2023 3 240,00 € 3 240,00 €"), words);
        assertTrue(words.contains("Solde en notre faveur 4 440,00 €"), words);
        assertEquals(0, statement.overdue().signum());
    }

    /** Whatever the last day, the balance is what the receivables say is left on it. */
    @Test
    void endsWithWhatIsLeftOfTheInvoices() {
        LocalDate first = LocalDate.of(2023, 3, 20);
        for (LocalDate last = first; last.isBefore(Accounts.DAY); last = last.plusDays(1)) {
            LocalDate day = last;
            Statement statement = new Statement(
                    Issuer.of(Samples.entity()),
                    Samples.omega(),
                    new Period(first.minusDays(5), day),
                    Accounts.statement().receivables());
            BigDecimal left = statement.receivables().stream()
                    .filter(receivable -> !receivable.debt().issueDate().isAfter(day))
                    .map(receivable -> receivable.balance(day))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, left.compareTo(statement.closing()), day + ": " + left);
        }
    }

    @Test
    void refusesAnAccountWithoutInvoices() {
        Period period = Accounts.statement().period();
        ViolationsException refused = assertThrows(
                ViolationsException.class,
                () -> new Statement(Issuer.of(Samples.entity()), Samples.omega(), period, List.of()));

        assertEquals(List.of("CPT-PDF-STATEMENT-EMPTY"), refused.violations().codes());
    }
}
