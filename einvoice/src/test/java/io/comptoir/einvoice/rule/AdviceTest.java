package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no official rule looks at, told as warnings. */
class AdviceTest {

    /** 2 × 100.00 less 10.00 is 190.00; 3 for 10.00 makes 1 3.33. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what                  | of this                                        | comes this                                       | warning
        nothing wrong           | <cbc:DueDate>                                  | <cbc:DueDate>                                    | ``
        a key of a SIREN        | "0002">911561736                               | "0002">911561737                                 | CPT-EINVOICE-SIREN-KEY
        no SIREN at all         | "0002">911561736                               | "0002">91156                                     | ``
        a key of a VAT number   | FR13911561736                                  | FR14911561736                                    | CPT-EINVOICE-VAT-KEY
        a long number           | F2026-00042                                    | F2026-00042-0123456789                           | CPT-EINVOICE-NUMBER-LENGTH
        a quantity              | C62">1<                                        | C62">2<                                          | CPT-EINVOICE-LINE-SUM
        two of half the price   | C62">1<                                        | C62">2<                                          | CPT-EINVOICE-LINE-SUM
        a price for three       | 100.00</cbc:PriceAmount>                       | 300.00</cbc:PriceAmount><cbc:BaseQuantity>3</cbc:BaseQuantity> | ``
        a rounded third         | 100.00</cbc:PriceAmount>                       | 299.99</cbc:PriceAmount><cbc:BaseQuantity>3</cbc:BaseQuantity> | ``
        a price that is none    | 100.00</cbc:PriceAmount>                       | 1,5</cbc:PriceAmount>                            | ``
        """)
    void warnsOf(String what, String of, String comes, String warning) {
        Report report = check(SampleXml.UBL.replace(of, comes));

        assertTrue(report.isValid());
        assertEquals(
                warning.isEmpty() ? List.of() : List.of(warning),
                report.findings().stream().map(Finding::code).toList());
    }

    @Test
    void saysItIsOursAndHowToMendIt() {
        Finding found = check(SampleXml.UBL.replace("\"0002\">911561736", "\"0002\">911561737"))
                .findings()
                .get(0);

        assertEquals("", found.flag());
        assertEquals(List.of("BT-30", "BT-47"), found.terms());
        assertEquals("La clé de ce SIREN est fausse.", found.text().french());
        assertEquals(
                "Check the nine digits: the directory does not know this number.",
                found.fix().english());
    }

    /** The State's platform takes longer numbers from 2027 on. */
    @Test
    void takesLongNumbersFrom2027On() {
        String later =
                SampleXml.UBL.replace("F2026-00042", "F2026-00042-0123456789").replace("2026-03-15", "2027-01-01");

        assertEquals(List.of(), check(later).findings());
    }

    @Test
    void looksAtCiiToo() {
        Report report = check(SampleXml.CII.replace(">900.00<", ">901.00<"));

        assertEquals(
                List.of("CPT-EINVOICE-LINE-SUM"),
                report.findings().stream().map(Finding::code).toList());
    }

    private static Report check(String xml) {
        return EInvoiceChecker.check(
                xml.getBytes(StandardCharsets.UTF_8), CheckOptions.fitting().by(RuleSet.advice()));
    }
}
