package io.comptoir.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @Test
    void saysWhereEachAmountComesFrom() {
        Totals totals =
                Sums.of("3 x 33.33 @ 20 -10%; 1 x 10.00 @ 5.5 // -5.00").build().totals();

        assertEquals("""
                lines[0].before: Avant remises, ligne « Ligne » = 3 × 33.33 = 99.99 (BT-129 × BT-146)
                lines[0].discounts[0]: Remise = 99.99 × 10 % = 9.999, arrondi à 10.00 (BT-136)
                lines[0].net: Net de la ligne « Ligne » = 99.99 − 10.00 = 89.99 (BT-131)
                lines[1].net: Net de la ligne « Ligne » = 1 × 10.00 = 10.00 (BT-131)
                discounts[0].amount: Remise = 5.00 (BT-92)
                discounts[0].S20: Part à 20 % = 5.00 × 89.99 ÷ 99.99 = 4.499949995, arrondi à 4.50 (BR-CO-11)
                discounts[0].S5.5: Part à 5.5 % = 5.00 × 10.00 ÷ 99.99 = 0.500050005, arrondi à 0.50 (BR-CO-11)
                vat.S20.taxable: Base à 20 % = 89.99 + (-4.50) = 85.49 (BT-116)
                vat.S20.vat: TVA à 20 % = 85.49 × 20 % = 17.098, arrondi à 17.10 (BR-CO-17)
                vat.S5.5.taxable: Base à 5.5 % = 10.00 + (-0.50) = 9.50 (BT-116)
                vat.S5.5.vat: TVA à 5.5 % = 9.50 × 5.5 % = 0.5225, arrondi à 0.52 (BR-CO-17)
                sumOfLines: Somme des lignes = 89.99 + 10.00 = 99.99 (BR-CO-10)
                discounts: Remises de pied = 5.00 (BR-CO-11)
                totalNet: Total HT = 99.99 − 5.00 = 94.99 (BR-CO-13)
                totalVat: Total TVA = 17.10 + 0.52 = 17.62 (BR-CO-14)
                totalGross: Total TTC = 94.99 + 17.62 = 112.61 (BR-CO-15)
                amountDue: Net à payer = 112.61 (BR-CO-16)""", totals.explain().text(Locale.FRENCH));
    }

    /** Three lines of 10.00 with tax: 24.99 of net when each is rounded; the cent goes to the first. */
    @Test
    void namesTheLineThatGotTheResidue() {
        Totals totals = Sums.of("1 x 10.00 @ 20; 1 x 10.00 @ 20; 1 x 10.00 @ 20")
                .pricing(PriceBasis.GROSS)
                .build()
                .totals();

        String text = totals.explain().text(Locale.ENGLISH);

        assertTrue(
                text.contains(
                        "lines[0].net: Net of line 'Ligne' = 10.00 × 100 ÷ 120 = 8.3333333333, rounded to 8.34, with a residue of 0.01 (BR-CO-10)"),
                text);
        assertTrue(
                text.contains(
                        "lines[1].net: Net of line 'Ligne' = 10.00 × 100 ÷ 120 = 8.3333333333, rounded to 8.33 (BR-CO-10)"),
                text);
        assertTrue(text.contains("vat.S20.vat: VAT at 20 % = 30.00 × 20 ÷ 120 = 5.00 (BR-CO-17)"), text);
    }

    @Test
    void namesThePolicyOfARoundingPerLine() {
        Totals totals = Sums.of("1 x 0.99 @ 5.5; 1 x 0.99 @ 5.5")
                .rounding(RoundingPolicy.PER_LINE)
                .build()
                .totals();

        String text = totals.explain().text(Locale.ENGLISH);

        assertTrue(
                text.contains("vat.S5.5.parts[1]: VAT at 5.5 % = 0.99 × 5.5 % = 0.05445, rounded to 0.05 (PER_LINE)"),
                text);
        assertTrue(text.contains("vat.S5.5.vat: VAT at 5.5 % = 0.05 + 0.05 = 0.10 (PER_LINE)"), text);
    }

    @Test
    void isATableToo() {
        String table = Sums.of("1 x 10.00 @ 20").build().totals().explain().table(Locale.ENGLISH);

        assertEquals("""
                amount           name                 formula       rule      exact value  rounding  residue  result
                lines[0].net     Net of line 'Ligne'  1 × 10.00     BT-131    10.00        exact              10.00
                vat.S20.taxable  Taxable at 20 %      10.00         BT-116    10.00        exact              10.00
                vat.S20.vat      VAT at 20 %          10.00 × 20 %  BR-CO-17  2.00         exact              2.00
                sumOfLines       Sum of lines         10.00         BR-CO-10  10.00        exact              10.00
                totalNet         Total before tax     10.00         BR-CO-13  10.00        exact              10.00
                totalVat         Total VAT            2.00          BR-CO-14  2.00         exact              2.00
                totalGross       Total with tax       10.00 + 2.00  BR-CO-15  12.00        exact              12.00
                amountDue        Amount due           12.00         BR-CO-16  12.00        exact              12.00
                """, table);
    }

    /** Digits stay ASCII and amounts stay the same, whatever the machine speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-nu-thai", "fr-FR"})
    void isTheSameOnEachMachine(String tag) {
        Calculation paper =
                Sums.of("3 x 33.33 @ 20 -10%; 1 x 10.00 @ 5.5 // -5.00").build();
        String here = paper.totals().explain().text(Locale.ENGLISH);
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(here, paper.totals().explain().text(Locale.ENGLISH));
        } finally {
            Locale.setDefault(machine);
        }
    }
}
