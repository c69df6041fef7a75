package io.comptoir.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that compiles and runs: each block behind {@code <!-- code: file#tag -->} is that file's. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- code: (\\S+)#(\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsCodeThatCompiles() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher block = BLOCK.matcher(readme);
        int blocks = 0;
        while (block.find()) {
            blocks++;
            assertEquals(tagged(ROOT.resolve(block.group(1)), block.group(2)), block.group(3));
        }
        assertEquals(readme.split("```java", -1).length - 1, blocks, "every block of Java comes from a file");
        assertFalse(blocks == 0, "no block found");
    }

    @Test
    void startsInAtMost25LinesAnd6Imports() throws IOException {
        List<String> code = tagged(
                        ROOT.resolve("examples/demo/src/main/java/io/comptoir/demo/FirstInvoice.java"), "first")
                .lines()
                .filter(line -> !line.isBlank() && !line.trim().startsWith("//"))
                .toList();
        long imports = code.stream().filter(line -> line.startsWith("import ")).count();

        assertTrue(code.size() <= 25, code.size() + " lines");
        assertTrue(imports <= 6, imports + " imports");
    }

    @Test
    void theFirstInvoiceRuns() throws Exception {
        Path pdf = Path.of("facture.pdf");
        try {
            FirstInvoice.main(new String[0]);
            assertTrue(Files.size(pdf) > 10_000);
        } finally {
            Files.deleteIfExists(pdf);
        }
    }

    /** 1 200 less a deposit of 360, a payment of 90 and a credit note of 120. */
    @Test
    void theQuoteComesToWhatTheReadmeSays() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            QuoteToInvoice.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        assertEquals("630.00", printed.toString(StandardCharsets.UTF_8).trim());
    }

    /** 30.00 less 1.50 is 28.50; a tenth of eleven tenths of it is 2.59. */
    @Test
    void theExplanationSaysWhatTheReadmeShows() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            ExplainedTotals.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.contains("vat.S10.vat: TVA à 10 % = 28.50 × 10 ÷ 110 = 2.5909090909, arrondi à 2.59 (BR-CO-17)"),
                text);
        assertTrue(text.contains("amountDue: Net à payer = 28.50 (BR-CO-16)"), text);
    }

    private static String tagged(Path file, String tag) throws IOException {
        String source = Files.readString(file);
        int start = source.indexOf("// tag::" + tag + "[]\n");
        int end = source.lastIndexOf('\n', source.indexOf("// end::" + tag + "[]")) + 1;
        String region = source.substring(source.indexOf('\n', start) + 1, end);
        return region.stripTrailing().stripIndent() + "\n"; // the last line break would count as a line without indent
    }
}
