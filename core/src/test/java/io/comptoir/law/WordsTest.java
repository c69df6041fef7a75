package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What law has printed stands in tables: no Java string is one of its sentences, so that a new law is a new row. */
class WordsTest {

    /** Words that only a printed sentence has; the texts of violations speak of these things otherwise. */
    private static final Pattern LEGAL = Pattern.compile(
            "TVA non applicable|Autoliquidation|Autofacturation|Exonération de TVA|Régime particulier|[Pp]énalités exigibles"
                    + "|Indemnité forfaitaire|Escompte pour paiement|Option pour le paiement|Nature de l'opération"
                    + "|Membre d'un|art\\. L\\. ?2\\d\\d-|du CGI\\b|du CIBS\\b");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    /** Core, and the modules that print, transmit and post, where they stand beside it. */
    private static final List<Path> SOURCES = Stream.of("", "../pdf", "../einvoice", "../accounting")
            .map(module -> Path.of(module, "src", "main", "java"))
            .filter(Files::isDirectory)
            .toList();

    @Test
    void noLegalSentenceIsCode() throws IOException {
        List<String> sentences = sentences();
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            for (String literal : literals(Files.readString(file))) {
                if (isLegal(literal, sentences)) {
                    found.add(file.getFileName() + ": " + literal);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** The test bites: such a line would be found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"TVA non applicable, art. 293 B du CGI\";",
                "String text = \"Pay now. \" + \"Discount for early payment: none.\";",
                "private static final String LATE = \"Indemnité forfaitaire : \" + amount;",
                "mention(\"Exonération de TVA, art. L. 213-16 du CIBS\")"
            })
    void wouldFindOne(String code) throws IOException {
        List<String> sentences = sentences();

        assertTrue(literals(code).stream().anyMatch(literal -> isLegal(literal, sentences)));
    }

    private static boolean isLegal(String literal, List<String> sentences) {
        return LEGAL.matcher(literal).find() || sentences.stream().anyMatch(literal::contains);
    }

    private static List<String> sentences() {
        Stream<String> mentions = ShippedTable.rows(LegalMentions.class, "mentions.txt").stream()
                .flatMap(row -> Stream.of(row.get(8), row.get(9)));
        Stream<String> reasons = ShippedTable.rows(LegalMentions.class, "exemptions.txt").stream()
                .flatMap(row -> Stream.of(row.get(3), row.get(4)));
        Stream<String> translations = ShippedTable.rows(LegalMentions.class, "translations.txt").stream()
                .flatMap(List::stream);
        return Stream.of(mentions, reasons, translations)
                .flatMap(texts -> texts)
                .filter(text -> text.length() > "Reverse charge".length())
                .toList();
    }

    private static List<String> literals(String source) {
        return STRING.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> walk = Files.walk(source)) {
                walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
