package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Unit;
import io.comptoir.tax.VatCategory;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Labels french = Labels.of(Locale.FRANCE);
    private final Labels english = Labels.of(Locale.ENGLISH);

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertEquals(french.keys(), english.keys());
    }

    @Test
    void leavesTheSamePlacesInBothLanguages() {
        for (String key : french.keys()) {
            assertEquals(places(french.get(key)), places(english.get(key)), key);
        }
    }

    @Test
    void namesEveryPaymentMethodAndVatCategory() {
        for (PaymentMethod method : PaymentMethod.values()) {
            assertTrue(french.keys().contains("method." + method.name()), method.name());
        }
        for (VatCategory category : VatCategory.values()) {
            boolean named = french.keys().contains("vat." + category.code())
                    && french.keys().contains("vat.recap." + category.code());
            assertTrue(category.isTaxed() || named, category.name());
        }
    }

    @Test
    void namesUnitsThatExist() {
        french.keys().stream()
                .filter(key -> key.startsWith("unit."))
                .forEach(key ->
                        assertEquals(key, "unit." + Unit.of(key.substring(5)).code()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # case                         | quantity | unit | French    | English
                    pieces need no word            |  3       | C62  | 3         | 3
                    one                            |  1       | DAY  | 1 jour    | 1 day
                    one and a half is still one    |  1.5     | DAY  | 1,5 jour  | 1.5 days
                    two                            |  2       | DAY  | 2 jours   | 2 days
                    a correction                   | -2.50    | DAY  | −2,5 jours | −2.5 days
                    without plural                 |  12      | HUR  | 12 h      | 12 h
                    a unit without words           |  4       | XBX  | 4 XBX     | 4 XBX
                    """)
    void countsInUnits(String what, BigDecimal quantity, String unit, String inFrench, String inEnglish) {
        assertEquals(inFrench, french.quantity(quantity, unit).replace(Notation.NO_BREAK_SPACE, ' '));
        assertEquals(inEnglish, english.quantity(quantity, unit).replace(Notation.NO_BREAK_SPACE, ' '));
    }

    @Test
    void introducesAValueAsItsLanguageDoes() {
        assertEquals("Objet\u00A0: x", french.introduce("subject", "x"));
        assertEquals("Subject: x", english.introduce("subject", "x"));
    }

    @Test
    void namesEveryCountry() {
        Stream.of(Locale.getISOCountries())
                .forEach(code -> assertTrue(french.country(code).length() > 2, code));
        assertEquals("Allemagne", french.country("DE"));
        assertEquals("Germany", english.country("DE"));
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> french.get("nothing"));
    }

    private static long places(String label) {
        return PLACE.matcher(label).results().distinct().count();
    }
}
