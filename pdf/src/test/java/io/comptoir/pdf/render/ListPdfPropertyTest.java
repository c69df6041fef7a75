package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.pdf.render.ListPdf.Item;
import io.comptoir.pdf.style.Notation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every list (S1-42). */
class ListPdfPropertyTest {

    @Property(tries = 40)
    void totalsAreTheSumOfTheRows(@ForAll("items") List<Item> items) {
        String words = Printed.words(list(items).bytes());

        for (String currency : List.of("EUR", "USD")) {
            List<Item> some = items.stream()
                    .filter(item -> item.currency().equals(currency))
                    .toList();
            if (!some.isEmpty()) {
                BigDecimal net = some.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal vat = some.stream().map(Item::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
                String total = "Total (" + some.size() + ") " + bare(net) + " " + bare(vat) + " " + bare(net.add(vat));
                assertTrue(words.contains(Printed.plain(total)), total + " not in " + words);
            }
        }
        for (Item item : items) {
            String row = bare(item.net()) + " " + bare(item.vat()) + " " + bare(item.gross());
            assertTrue(words.contains(Printed.plain(row)), row + " not in " + words);
        }
    }

    @Example
    void countsCreditNotesBelowZero() {
        Item credit = Item.of(Samples.issue(
                "AV1",
                Samples.draft(Samples.omega())
                        .kind(InvoiceKind.CREDIT_NOTE)
                        .addLines(Samples.training())
                        .build()));

        assertEquals(new BigDecimal("-2700.00"), credit.net());
        assertEquals(new BigDecimal("-540.00"), credit.vat());
        assertEquals(new BigDecimal("-3240.00"), credit.gross());
    }

    @Example
    void listsQuotes() {
        Item item = Item.of(Samples.sent(Samples.quote()));

        assertEquals("D2023-00007", item.number());
        assertTrue(Printed.words(list(List.of(item)).bytes()).contains("Omega, Inc. 27/03/2023 13 142,73"));
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<BigDecimal> amounts =
                Arbitraries.longs().between(-100_000_000L, 100_000_000L).map(cents -> BigDecimal.valueOf(cents, 2));
        return Combinators.combine(Arbitraries.of("EUR", "EUR", "USD"), amounts, amounts)
                .as((currency, net, vat) ->
                        new Item("F1", Optional.of(Samples.DATE), "Omega", currency, net, vat, net.add(vat)))
                .list()
                .ofMaxSize(60);
    }

    private static ListPdf list(List<Item> items) {
        return ListPdf.of(Issuer.of(Samples.entity()), "Factures", Samples.DATE, items);
    }

    private static String bare(BigDecimal amount) {
        return Notation.FRENCH.bareAmount(amount);
    }
}
