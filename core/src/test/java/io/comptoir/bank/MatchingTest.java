package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final Iban IBAN = Iban.of("DE89370400440532013000");
    private static final LocalDate DUE = LocalDate.of(2023, 3, 27);

    private static final OpenItem FIRST = item("FA-2023-0467", "Société Lemaître", "2160.00")
            .customerIban(IBAN)
            .build();

    /** Number 45, amount 30, account 15, name 10. */
    @Test
    void isSureWhereAllSpeaksForAPaper() {
        Suggestion suggestion = only(
                entry("2160.00", "VIR FACTURE FA 2023 0467")
                        .counterpartName("SOCIETE LEMAITRE")
                        .counterpartIban(IBAN),
                FIRST);

        assertEquals(100, suggestion.score());
        assertEquals(
                List.of(
                        "le texte nomme FA-2023-0467",
                        "le montant est exact",
                        "le compte est celui du client",
                        "le nom est celui du client"),
                reasons(suggestion, Locale.FRENCH));
        assertEquals("the amount is exact", suggestion.reasons().get(1).english());
        assertEquals(0, suggestion.difference().signum());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                 | amount   | text                 | score | says
            the amount alone                       | 2160.00  | VIREMENT             | 30    | the amount is exact
            the number alone, a part is paid       | 1000.00  | FA-2023-0467         | 45    | the text names FA-2023-0467; 1160.00 is missing
            the number alone, too much is paid     | 2160.01  | fa20230467           | 45    | the text names FA-2023-0467; 0.01 too much
            the number within a longer one         | 2160.00  | FA-2023-04671        | 30    | the amount is exact
            the number behind a longer word        | 2160.00  | XFA-2023-0467        | 30    | the amount is exact
            the amount and the name                | 2160.00  | DE SOCIETE LEMAITRE  | 40    | the amount is exact; the name is the customer's
            """)
    void saysWhatSpeaksForAPaper(String what, String amount, String text, int score, String says) {
        Suggestion suggestion = only(entry(amount, text), FIRST);

        assertEquals(score, suggestion.score());
        assertEquals(says, String.join("; ", reasons(suggestion, Locale.ENGLISH)));
    }

    @Test
    void suggestsNothingWhereNothingSpeaksForIt() {
        assertEquals(List.of(), suggest(entry("2160.01", "LEMAITRE"), FIRST));
        assertEquals(List.of(), suggest(entry("-2160.00", "FA-2023-0467"), FIRST));
        assertEquals(List.of(), suggest(entry("2160.00", "FA-2023-0467").returnReason("MD06"), FIRST));
        assertEquals(List.of(), suggest(entry("0.00", "FA-2023-0467"), FIRST));
    }

    /** 2 160.00 due, 2 159.50 paid: 0.50 is missing, which the tolerance allows; a cent more it does not. */
    @Test
    void saysADifferenceWithinTheTolerance() {
        Matching matching = new Matching(Decimals.parse("0.50"));
        List<Suggestion> near = matching.suggest(entry("2159.50", "VIREMENT").build(), List.of(FIRST));

        assertEquals(20, near.get(0).score());
        assertEquals(List.of("il manque 0.50"), reasons(near.get(0), Locale.FRENCH));
        assertEquals(List.of(), matching.suggest(entry("2159.49", "VIREMENT").build(), List.of(FIRST)));
        assertThrows(ViolationsException.class, () -> new Matching(Decimals.parse("-0.01")));
    }

    /** 100 + 250 + 30 = 380 of one customer; 380 of another would need its name. Amount 30, name 10, several −5. */
    @Test
    void findsPapersOfOneCustomerThatMakeTheAmount() {
        List<OpenItem> items = List.of(
                item("A-0001", "Dupont", "100.00").build(),
                item("A-0002", "Dupont", "77.00").build(),
                item("A-0003", "Dupont", "250.00").build(),
                item("A-0004", "Dupont", "30.00").build(),
                item("B-0001", "Martin", "200.00").build(),
                item("B-0002", "Martin", "180.00").build());
        List<Suggestion> found =
                Matching.exact().suggest(entry("380.00", "VIR M DUPONT").build(), items);

        assertEquals(1, found.size());
        assertEquals(List.of("A-0001", "A-0003", "A-0004"), numbers(found.get(0)));
        assertEquals(35, found.get(0).score());
        assertTrue(reasons(found.get(0), Locale.ENGLISH).contains("3 papers together"));
    }

    /** Both numbers 45, amount 30, several −5; each alone is named too, with what is too much. */
    @Test
    void putsAllNamedPapersFirst() {
        List<OpenItem> items = List.of(
                item("A-0001", "Dupont", "100.00").build(),
                item("A-0002", "Dupont", "50.00").build());
        List<Suggestion> found = Matching.exact()
                .suggest(entry("150.00", "FACTURES A-0001 ET A-0002").build(), items);

        assertEquals(
                List.of(List.of("A-0001", "A-0002"), List.of("A-0001"), List.of("A-0002")),
                found.stream().map(MatchingTest::numbers).toList());
        assertEquals(70, found.get(0).score());
        assertEquals("50.00", found.get(1).difference().toPlainString());
    }

    @Test
    void paysWhatIsOwedToACustomerWithMoneyThatWentOut() {
        OpenItem credit = item("AV-2023-1", "Dupont", "-79.95").build();

        assertEquals(75, only(entry("-79.95", "AV-2023-1"), credit).score());
        assertEquals(
                List.of("the text names AV-2023-1", "9.95 is missing"),
                reasons(only(entry("-70.00", "AV-2023-1"), credit), Locale.ENGLISH));
    }

    @Test
    void givesTheSameAnswerInAnyOrderOfPapers() {
        List<OpenItem> items = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            items.add(item("A-00" + i, "Dupont", "10.00")
                    .dueDate(DUE.plusDays(i % 7))
                    .build());
        }
        StatementEntry entry = entry("30.00", "DUPONT").build();
        List<Suggestion> found = Matching.exact().suggest(entry, items);
        Collections.reverse(items);

        assertEquals(found, Matching.exact().suggest(entry, items));
        // The oldest: due on day 14, 21, 28 and 35 of 10 to 39, by number.
        assertEquals(List.of("A-0014", "A-0021", "A-0028"), numbers(found.get(0)));
    }

    /** Even amounts never make an odd one, however they are put together: the search ends all the same. */
    @Test
    void endsItsSearch() {
        List<OpenItem> items = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            items.add(item("A-" + (10_000 + i), "Dupont " + i % 50, "0.02").build());
        }
        StatementEntry entry = entry("0.13", "DUPONT 7").build();

        assertEquals(List.of(), Matching.exact().suggest(entry, items));
        assertFalse(new Matching(Decimals.parse("0.01")).suggest(entry, items).isEmpty());
    }

    private static Suggestion only(StatementEntry.Builder entry, OpenItem item) {
        List<Suggestion> found = suggest(entry, item);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static List<Suggestion> suggest(StatementEntry.Builder entry, OpenItem item) {
        return Matching.exact().suggest(entry.build(), List.of(item));
    }

    private static List<String> reasons(Suggestion suggestion, Locale language) {
        return suggestion.reasons().stream()
                .map((Text text) -> text.in(language))
                .toList();
    }

    private static List<String> numbers(Suggestion suggestion) {
        return suggestion.items().stream().map(OpenItem::number).toList();
    }

    private static OpenItem.Builder item(String number, String customer, String amount) {
        return OpenItem.builder()
                .id("id of " + number)
                .number(number)
                .customerName(customer)
                .amountRemaining(amount)
                .dueDate(DUE);
    }

    private static StatementEntry.Builder entry(String amount, String text) {
        return StatementEntry.builder()
                .bookingDate(DUE)
                .amount(Decimals.parse(amount))
                .text(text);
    }
}
