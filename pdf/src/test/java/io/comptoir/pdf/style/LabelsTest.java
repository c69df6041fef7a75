package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Unit;
import io.comptoir.tax.VatCategory;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Labels french = Labels.of(Locale.FRANCE);
    private final Labels english = Labels.of(Locale.ENGLISH);

    static List<Locale> languages() {
        return Labels.languages();
    }

    @Test
    void speaksSixLanguages() {
        assertEquals(
                List.of("de", "en", "es", "fr", "it", "nl"),
                Labels.languages().stream().map(Locale::getLanguage).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysTheSameThingsInAllLanguages(Locale language) {
        assertEquals(english.keys(), Labels.of(language).keys());
        assertEquals(language, Labels.of(language).language());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesTheSamePlacesInAllLanguages(Locale language) {
        for (String key : english.keys()) {
            assertEquals(places(english.get(key)), places(Labels.of(language).get(key)), key);
        }
    }

    /** What has words in one language has words in all; units that need none stay without. */
    @ParameterizedTest
    @MethodSource("languages")
    void leavesNothingUnsaid(Locale language) {
        for (String key : english.keys()) {
            assertEquals(
                    english.get(key).isEmpty(), Labels.of(language).get(key).isEmpty(), key);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void usesLettersThatThePapersCanPrint(Locale language) {
        Labels labels = Labels.of(language);
        for (String key : labels.keys()) {
            assertTrue(labels.get(key).chars().allMatch(c -> c < 0x17F || "’–€²³".indexOf(c) >= 0), labels.get(key));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | invoice  | credit note        | quote       | delivery note          | VAT
                    fr         | Facture  | Avoir              | Devis       | Bon de livraison       | TVA
                    en         | Invoice  | Credit note        | Quote       | Delivery note          | VAT
                    de         | Rechnung | Gutschrift         | Angebot     | Lieferschein           | USt.
                    es         | Factura  | Factura de abono   | Presupuesto | Albarán                | IVA
                    it         | Fattura  | Nota di credito    | Preventivo  | Documento di trasporto | IVA
                    nl         | Factuur  | Creditnota         | Offerte     | Pakbon                 | Btw
                    """)
    void namesPapersAsTheTradeDoes(
            String language, String invoice, String credit, String quote, String delivery, String vat) {
        Labels labels = Labels.of(Locale.forLanguageTag(language));

        assertEquals(invoice, labels.get("title.STANDARD"));
        assertEquals(credit, labels.get("title.CREDIT_NOTE"));
        assertEquals(quote, labels.get("title.QUOTE"));
        assertEquals(delivery, labels.get("title.DELIVERY"));
        assertEquals(vat, labels.get("line.vat"));
    }

    @Test
    void takesWordsOfOnesOwn() {
        Labels own = french.with(Map.of("title.QUOTE", "Offre"));

        assertEquals("Offre", own.get("title.QUOTE"));
        assertEquals("Facture", own.get("title.STANDARD"));
        assertEquals("Devis", french.get("title.QUOTE"));
        assertThrows(IllegalArgumentException.class, () -> french.with(Map.of("title.OFFRE", "Offre")));
    }

    @Test
    void fallsBackToEnglish() {
        assertEquals("Invoice", Labels.of(Locale.JAPANESE).get("title.STANDARD"));
        assertEquals("Invoice", Labels.of(Locale.ROOT).get("title.STANDARD"));
        assertEquals("Rechnung", Labels.of(Locale.forLanguageTag("de-AT")).get("title.STANDARD"));
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
        for (Locale language : Labels.languages()) {
            Stream.of(Locale.getISOCountries())
                    .forEach(
                            code -> assertTrue(Labels.of(language).country(code).length() > 2, code));
        }
        assertEquals("Allemagne", french.country("DE"));
        assertEquals("Germany", english.country("DE"));
        assertEquals("Frankreich", Labels.of(Locale.GERMAN).country("FR"));
        assertEquals("Alemania", Labels.of(Locale.forLanguageTag("es")).country("DE"));
        assertEquals("Germania", Labels.of(Locale.ITALIAN).country("DE"));
        assertEquals("Duitsland", Labels.of(Locale.forLanguageTag("nl")).country("DE"));
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> french.get("nothing"));
    }

    private static long places(String label) {
        return PLACE.matcher(label).results().distinct().count();
    }
}
