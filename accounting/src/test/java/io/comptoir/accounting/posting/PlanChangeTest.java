package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanChangeTest {

    private static final ItemLine TRAINING = Papers.line("1", "3200.00", Nature.SERVICE, "20").toBuilder()
            .code("FORM")
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                       | change                                            | moves
            an item of its own           | {"items": {"FORM": "707"}}                        | 3200.00 would move from 706000 to 707000
            a nature                     | {"sales": {"SERVICE": "704"}}                     | 3300.00 would move from 706000 to 704000
            a category of items          | {"categories": {"F": "7061"}, "itemCategories": {"FORM": "F"}} | 3200.00 would move from 706000 to 706100
            a rate                       | {"salesByRate": [{"rate": "20", "account": "7062"}]} | 3300.00 would move from 706000 to 706200
            VAT                          | {"vat": [{"rate": "20", "account": "445719"}]}    | 660.00 would move from 445716 to 445719
            VAT within the sales account | {"vatIncorporated": true}                         | 3300.00 would move from 706000 to 706716
            nothing that these papers use| {"sales": {"GOODS": "701"}}                       | ``
            """)
    void tellsWhatWouldMove(String what, String change, String moves) {
        AccountingPlan plan = AccountingPlan.pcg();

        PlanChange made = PlanChange.of(plan, plan.adapted(change), papers().iterator());

        assertEquals(
                moves,
                String.join(
                        "; ",
                        made.moves().stream().map(move -> move.says().english()).toList()));
    }

    @Test
    void countsThePapersAndTheirSide() {
        AccountingPlan plan = AccountingPlan.pcg();

        PlanChange made = PlanChange.of(plan, plan.adapted("{\"sales\": {\"SERVICE\": \"704\"}}"), papers().iterator());

        assertEquals(new BigDecimal("-3300.00"), made.moves().get(0).balance());
        assertEquals(2, made.moves().get(0).papers());
        assertEquals(
                "3300,00 passerait du compte 706000 au compte 704000",
                made.moves().get(0).says().french());
    }

    private static List<Invoice.Issued> papers() {
        return List.of(Papers.invoice(TRAINING), Papers.invoice(Papers.line("1", "100.00", Nature.SERVICE, "20")));
    }
}
