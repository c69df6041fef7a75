package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.closing.MatchedGroup;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.money.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Currencies and matching on their way into a FEC and out of it (LPF art. A47 A-1, VII: 14, 15, 17, 18). */
class FecBookTest {

    /** 1 100.00 USD at 1.10 is 1 000.00 EUR; what the bank paid and the exchange difference have none. */
    @Test
    void tellsWhatALineIsInItsOwnCurrency() {
        JournalEntry sale = Fecs.entry(
                "VT",
                "Ventes",
                "FC1",
                foreign(Fecs.line("411000", "411004", "Facture FC1", "1000.00"), "1100.00", "USD"),
                foreign(Fecs.line("706000", "", "Facture FC1", "-995.00"), "-1094.50", "USD"),
                Fecs.line("756000", "", "Arrondi", "-5.00"));

        assertEquals(List.of("1100.00 USD", "-1094.50 USD", "-"), currencies(Fecs.lines(sale)));
    }

    @Test
    void leavesEuroLinesBlank() {
        assertEquals(List.of("-", "-", "-"), currencies(Fecs.lines(Fecs.sale("FC1"))));
    }

    /** The payment names the invoice that it settles. */
    @Test
    void tellsTheCodeAndTheDayOfLinesThatSettleEachOther() {
        List<JournalEntry> entries = List.of(Fecs.sale("FC1"), paid("FC1", "3240.00"));

        assertEquals(
                List.of("411000 AAA 2025-03-27", "706000 - -", "445710 - -", "512000 - -", "411000 AAA 2025-03-27"),
                matches(entries));
    }

    /** A group of which something is left has a code in the books, and no day: the law knows no such matching. */
    @Test
    void leavesBlankWhatIsMatchedInPart() {
        List<JournalEntry> entries = List.of(Fecs.sale("FC1"), paid("FC1", "3000.00"));
        Matching whole = Matching.byReference(List.of(Fecs.sale("FC1"), paid("FC1", "3240.00")));
        Matching part = new Matching(whole.groups().stream()
                .map(group -> new MatchedGroup(
                        "aaa",
                        group.account(),
                        group.party(),
                        Optional.empty(),
                        group.lines(),
                        new BigDecimal("240.00")))
                .toList());

        List<String> shown = new ArrayList<>();
        Fecs.BOOK.matched(part).lines(entries.iterator()).forEachRemaining(line -> shown.add(line.matchingCode()));

        assertEquals(List.of("", "", "", "", ""), shown);
    }

    @Test
    void makesAFileThatPasses() {
        List<JournalEntry> entries = List.of(Fecs.sale("FC1"), paid("FC1", "3240.00"));
        byte[] file = Fecs.written(
                FecFormat.standard(),
                Fecs.BOOK.matched(Matching.byReference(entries)).lines(entries.iterator()));

        assertEquals(
                List.of(),
                FecChecker.standard().check("732829320FEC20251231.txt", file).codes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # case                                                     | amount   | currency | read
            another currency is kept                                   | 1100.00  | USD      | 1100.00 USD
            files of others leave the sign to the side                 | -1100.00 | USD      | 1100.00 USD
            an amount without its currency is nothing                  | 1100.00  |          | -
            a currency without its amount is nothing                   |          | USD      | -
            the euro is the currency of the books                      | 1000.00  | EUR      | -
            what ISO 4217 does not know is left out, the checker tells | 1100.00  | $$$      | -
            """)
    void readsCurrenciesBack(String what, BigDecimal amount, String currency, String read) {
        FecLine.Builder debit = Fecs.lines(Fecs.sale("FC1")).next().toBuilder();
        if (amount != null) {
            debit.foreignAmount(amount);
        }
        debit.currency(currency == null ? "" : currency);
        FecLine credit = Fecs.lines(Fecs.payment("FC1")).next().toBuilder()
                .debit(BigDecimal.ZERO)
                .credit(new BigDecimal("3240.00"))
                .build();

        JournalLine line = new FecEntry(List.of(debit.build(), credit))
                .toJournalEntry()
                .lines()
                .get(0);

        assertEquals(
                read == null ? "-" : read,
                line.foreign().map(FecBookTest::shown).orElse("-"));
    }

    private static String shown(ForeignAmount foreign) {
        return foreign.amount() + " " + foreign.currency().getCurrencyCode();
    }

    private static JournalEntry paid(String reference, String amount) {
        return Fecs.entry(
                "BQ",
                "Banque",
                "P1",
                Fecs.line("512000", "", "Règlement " + reference, amount),
                Fecs.line("411000", "411004", "Règlement " + reference, "-" + amount));
    }

    private static JournalLine foreign(JournalLine line, String amount, String currency) {
        return line.toBuilder()
                .foreign(new ForeignAmount(new BigDecimal(amount), Currencies.of(currency)))
                .build();
    }

    private static List<String> currencies(Iterator<FecLine> lines) {
        List<String> shown = new ArrayList<>();
        lines.forEachRemaining(line -> shown.add(line.foreignAmount()
                .map(amount -> amount + " " + line.currency())
                .orElse(line.currency().isEmpty() ? "-" : line.currency())));
        return shown;
    }

    private static List<String> matches(List<JournalEntry> entries) {
        List<String> shown = new ArrayList<>();
        Fecs.BOOK
                .matched(Matching.byReference(entries))
                .lines(entries.iterator())
                .forEachRemaining(line -> shown.add(line.account() + " "
                        + (line.matchingCode().isEmpty() ? "-" : line.matchingCode()) + " "
                        + line.matchedOn().map(String::valueOf).orElse("-")));
        return shown;
    }
}
