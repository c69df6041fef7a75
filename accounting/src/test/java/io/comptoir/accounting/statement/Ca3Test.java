package io.comptoir.accounting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.statement.VatStatement.Row;
import io.comptoir.catalog.Nature;
import io.comptoir.money.Percentage;
import io.comptoir.tax.Territory;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of the form from the edition of 2022 on. */
class Ca3Test {

    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                            | territory           | rate | nature  | lines
            the normal rate                   | METROPOLITAN_FRANCE | 20   | SERVICE | A1 100.00; 08 100.00 20.00
            the intermediate rate             | METROPOLITAN_FRANCE | 10   | GOODS   | A1 100.00; 9B 100.00 10.00
            the reduced rate                  | METROPOLITAN_FRANCE | 5.5  | GOODS   | A1 100.00; 09 100.00 5.50
            the particular rate               | METROPOLITAN_FRANCE | 2.1  | GOODS   | A1 100.00; T6 100.00 2.10
            the same in Corsica               | CORSICA             | 2.1  | GOODS   | A1 100.00; T4 100.00 2.10
            a rate of Corsica alone           | CORSICA             | 0.9  | GOODS   | A1 100.00; T5 100.00 0.90
            the normal rate overseas          | REUNION             | 8.5  | SERVICE | A1 100.00; 10 100.00 8.50
            the reduced rate overseas         | MARTINIQUE          | 2.1  | GOODS   | A1 100.00; 11 100.00 2.10
            exempt                            | METROPOLITAN_FRANCE | E    | SERVICE | E2 100.00
            an export                         | METROPOLITAN_FRANCE | G    | GOODS   | E1 100.00
            a delivery within the Union       | METROPOLITAN_FRANCE | K    | GOODS   | F2 100.00
            a rate of another place           | METROPOLITAN_FRANCE | 8.5  | GOODS   | left 100.00 8.50
            two lines of Corsica may have 10 %| CORSICA             | 10   | GOODS   | left 100.00 10.00
            the buyer owes the tax            | METROPOLITAN_FRANCE | AE   | SERVICE | left 100.00 0.00
            out of scope                      | METROPOLITAN_FRANCE | O    | SERVICE | left 100.00 0.00
            a service is no export            | METROPOLITAN_FRANCE | G    | SERVICE | left 100.00 0.00
            """)
    void eachSaleHasItsLine(String what, Territory territory, String rate, Nature nature, String lines) {
        Ca3 made = Ca3.of(new VatStatement(MARCH, List.of(row(rate, nature, "100.00"))), territory);

        assertEquals(lines, shown(made));
    }

    /** 5.50 of tax are 6 whole euros, 200.50 are 201; the total is the sum of the lines as they are written. */
    @Test
    void isWrittenInWholeEuros() throws IOException {
        VatStatement statement = new VatStatement(
                MARCH,
                List.of(
                        row("AE", Nature.SERVICE, "10.00"),
                        row("E", Nature.SERVICE, "50.00"),
                        row("20", Nature.GOODS, "1000.00"),
                        row("20", Nature.SERVICE, "1000.00"),
                        row("10", Nature.SERVICE, "200.50"),
                        row("5.5", Nature.GOODS, "100.00")));
        StringBuilder csv = new StringBuilder();

        Ca3 made = Ca3.of(statement, Territory.METROPOLITAN_FRANCE);
        made.write(csv);

        assertEquals("""
                debut;fin;ligne;base;taxe
                2026-03-01;2026-03-31;A1;2301;
                2026-03-01;2026-03-31;E2;50;
                2026-03-01;2026-03-31;08;2000;400
                2026-03-01;2026-03-31;09;100;6
                2026-03-01;2026-03-31;9B;201;20
                2026-03-01;2026-03-31;16;;426
                2026-03-01;2026-03-31;hors lignes;10,00;0,00
                """.replace("\n", "\r\n"), csv.toString());
    }

    /** Natures are one line of the return; what is below zero corrects an earlier one. */
    @Test
    void whatIsBelowZeroHasNoLine() {
        List<Row> less = List.of(row("20", Nature.GOODS, "-30.00"), row("20", Nature.SERVICE, "100.00"));
        List<Row> below = List.of(row("20", Nature.GOODS, "-130.00"), row("20", Nature.SERVICE, "100.00"));

        assertEquals(
                "A1 70.00; 08 70.00 14.00",
                shown(Ca3.of(new VatStatement(MARCH, less), Territory.METROPOLITAN_FRANCE)));
        assertEquals(
                "left -130.00 -26.00; left 100.00 20.00",
                shown(Ca3.of(new VatStatement(MARCH, below), Territory.METROPOLITAN_FRANCE)));
    }

    /** The lines were named anew for the operations of January 2022. */
    @Test
    void olderReturnsAreNotHere() {
        List<Row> rows = List.of(row("20", Nature.GOODS, "100.00"));
        Period last = Period.of(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 31));
        Period first = Period.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 31));

        assertEquals("left 100.00 20.00", shown(Ca3.of(new VatStatement(last, rows), Territory.METROPOLITAN_FRANCE)));
        assertEquals(
                "A1 100.00; 08 100.00 20.00",
                shown(Ca3.of(new VatStatement(first, rows), Territory.METROPOLITAN_FRANCE)));
    }

    @Property
    void linesAndRestMakeTheStatement(@ForAll("rows") List<Row> rows, @ForAll Territory territory) {
        VatStatement statement = new VatStatement(MARCH, rows);
        Ca3 made = Ca3.of(statement, territory);

        BigDecimal taxable = made.amounts().stream().map(Ca3.Amount::amount).reduce(zero(), BigDecimal::add);
        BigDecimal vat = made.rates().stream().map(Ca3.Rate::vat).reduce(zero(), BigDecimal::add);

        assertEquals(
                statement.totalTaxable(), made.left().stream().map(Row::taxable).reduce(taxable, BigDecimal::add));
        assertEquals(statement.totalVat(), made.left().stream().map(Row::vat).reduce(vat, BigDecimal::add));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.of("20", "10", "5.5", "2.1", "8.5", "19.6", "E", "G", "K", "AE", "O"),
                        Arbitraries.of(Nature.class),
                        Arbitraries.longs().between(-100_000, 10_000_000).map(cents -> BigDecimal.valueOf(cents, 2)))
                .as((rate, nature, amount) -> row(rate, nature, amount.toPlainString()))
                .list()
                .ofMaxSize(8);
    }

    private static BigDecimal zero() {
        return BigDecimal.valueOf(0, 2);
    }

    /** @param rate  a percentage, or the code of a category without VAT */
    private static Row row(String rate, Nature nature, String amount) {
        BigDecimal taxable = new BigDecimal(amount);
        VatRate of = Character.isDigit(rate.charAt(0))
                ? VatRate.standard(rate)
                : new VatRate(VatCategory.of(rate), Percentage.ZERO, Optional.empty());
        return new Row(of, nature, taxable, of.taxOn(taxable, 2));
    }

    private static String shown(Ca3 made) {
        List<String> lines = new ArrayList<>();
        made.amounts().forEach(one -> lines.add(one.line() + " " + one.amount()));
        made.rates().forEach(one -> lines.add(one.line() + " " + one.taxable() + " " + one.vat()));
        made.left().forEach(row -> lines.add("left " + row.taxable() + " " + row.vat()));
        return String.join("; ", lines);
    }
}
