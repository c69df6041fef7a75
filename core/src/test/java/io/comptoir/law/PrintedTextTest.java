package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {

    private static final Pattern PLACES = Pattern.compile("\\{[^}]*}");
    private static final Pattern FIGURES = Pattern.compile("\\d+");

    /** Directive 2006/112/EC, art. 226, 10a, 11a, 13 and 14, in its German, Spanish, Italian and Dutch versions. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Reverse charge                    | de | Steuerschuldnerschaft des Leistungsempfängers
            Reverse charge                    | es | Inversión del sujeto pasivo
            Reverse charge                    | it | Inversione contabile
            Reverse charge                    | nl | Btw verlegd
            Self-billing                      | de | Gutschrift
            Self-billing                      | it | Autofatturazione
            Margin scheme - Second-hand goods | de | Gebrauchtgegenstände/Sonderregelung
            Margin scheme - Travel agents     | de | Sonderregelung für Reisebüros
            Reverse charge                    | pl | Reverse charge
            Reverse charge                    | en | Reverse charge
            Reverse charge                    | fr | Autoliquidation
            """)
    void speaksAsTheDirectiveDoes(String english, String language, String printed) {
        assertEquals(printed, new PrintedText("Autoliquidation", english).in(Locale.forLanguageTag(language)));
    }

    @Test
    void namesTheArticleWhateverTheLanguage() {
        PrintedText text = new PrintedText("", "VAT exempt, article 261 C, 1° of the French tax code");

        assertEquals(
                "Steuerbefreit, Artikel 261 C, 1° des französischen Steuergesetzbuchs (CGI)", text.in(Locale.GERMAN));
        assertEquals(
                "Vrijgesteld van btw, artikel 261 C, 1° van het Franse belastingwetboek (CGI)",
                text.in(Locale.forLanguageTag("nl-BE")));
    }

    /** A sentence that nobody translated stays in English, not half of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "Article", "A new reason, article 12 of the French tax code", "Reverse charge, somehow"})
    void leavesWhatItDoesNotKnow(String english) {
        assertEquals(english, new PrintedText("x", english).in(Locale.GERMAN));
    }

    static Stream<String> printed() {
        Stream<String> mentions =
                ShippedTable.rows(LegalMentions.class, "mentions.txt").stream().map(row -> row.get(9));
        Stream<String> reasons = ShippedTable.rows(LegalMentions.class, "exemptions.txt").stream()
                .map(row -> row.get(4));
        return Stream.concat(mentions, reasons).filter(text -> !text.isEmpty()).distinct();
    }

    /** Every sentence of law is printed in every language of papers, with the figures and articles of the English one. */
    @ParameterizedTest
    @MethodSource("printed")
    void saysEverySentenceInEveryLanguage(String english) {
        PrintedText text = new PrintedText("x", english);
        for (String language : List.of("de", "es", "it", "nl")) {
            String said = text.in(Locale.forLanguageTag(language));
            assertFalse(said.equals(english) || said.isEmpty(), language + ": " + english);
            assertFalse(said.contains("{"), said);
            assertEquals(figures(english), figures(said), said);
        }
    }

    /** One row for each sentence, no empty cell, the same places in all. */
    @Test
    void leavesTheSamePlacesInAllLanguages() {
        List<String> sentences = new ArrayList<>();
        for (List<String> row : ShippedTable.rows(LegalMentions.class, "translations.txt")) {
            assertEquals(PrintedText.LANGUAGES.size(), row.size(), row.get(0));
            row.forEach(cell -> assertFalse(cell.isEmpty(), row.get(0)));
            row.forEach(cell -> assertEquals(places(row.get(0)), places(cell), cell));
            sentences.add(row.get(0));
        }
        assertEquals(new HashSet<>(sentences).size(), sentences.size());
    }

    /** What no sentence uses any more would never be read again. */
    @Test
    void translatesNothingThatIsNotPrinted() {
        for (List<String> row : ShippedTable.rows(LegalMentions.class, "translations.txt")) {
            String pattern = Pattern.quote(row.get(0)).replace("{0}", "\\E.+\\Q");
            assertTrue(printed().anyMatch(text -> text.matches(pattern)), row.get(0));
        }
    }

    private static List<String> places(String text) {
        return PLACES.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
