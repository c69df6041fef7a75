package io.comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Rule;
import io.comptoir.law.LegalRules;
import io.comptoir.tax.VatRates;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages that print what code and tables hold: {@code RULES.md}, the law, and {@code CODES.md}, the violations. Made
 * anew with {@code -Dgolden.update}, after a look at the difference; stale ones fail.
 */
class PagesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern CODE = Pattern.compile("Rule\\.(?:error|warning)\\(\\s*\"([A-Z0-9-]+)\"");

    // --- the law ---

    @Test
    void theLawIsPrinted() throws IOException {
        compare(
                Path.of("RULES.md"),
                """
                # The law that Comptoir knows

                Made from the tables of the rooms `law` and `tax` by `PagesTest`; edit the tables, not this page.
                `RulesOfDay LegalRules.rulesAt(date, issuer, customer)` gives the rules of a day. Rows marked (r) are recalled,
                not read again. Nobody here is a lawyer.

                """
                        + section(
                                "Rules",
                                "What law wants of an invoice, and how Comptoir sees to it.",
                                List.of(
                                        "Rule",
                                        "Papers",
                                        "Customer",
                                        "Issuer",
                                        "When",
                                        "From",
                                        "Until",
                                        "Weighs",
                                        "Means",
                                        "Source",
                                        "French",
                                        "English"),
                                LegalRules.class,
                                "rules.txt")
                        + section(
                                "Mentions",
                                "What is printed. `HOST`: only where the issuer asks for it.",
                                List.of(
                                        "Mention",
                                        "Subject",
                                        "Customer",
                                        "Issuer",
                                        "When",
                                        "From",
                                        "Until",
                                        "Source",
                                        "French",
                                        "English"),
                                LegalRules.class,
                                "mentions.txt")
                        + section(
                                "Exemptions",
                                "Why no VAT is charged, in words.",
                                List.of("Reason", "From", "Until", "French", "English"),
                                LegalRules.class,
                                "exemptions.txt")
                        + section(
                                "Articles",
                                "What may be cited on a day; the first that holds is the usual one.",
                                List.of("Key", "From", "Until", "Text", "Source"),
                                LegalRules.class,
                                "references.txt")
                        + section(
                                "Thresholds",
                                "Amounts in euros.",
                                List.of("Key", "From", "Until", "Amount", "Source"),
                                LegalRules.class,
                                "thresholds.txt")
                        + section(
                                "Overrides",
                                "The violations that an issuer may set aside, with a reason that is kept.",
                                List.of("Code", "Source", "French", "English"),
                                LegalRules.class,
                                "overridable.txt")
                        + section(
                                "VAT rates",
                                "By territory and day of supply.",
                                List.of("Territories", "Rate", "From", "Until", "Source"),
                                VatRates.class,
                                "rates.txt")
                        + section(
                                "VAT of a supply",
                                "The cases that `VatDetermination` tells apart.",
                                List.of(
                                        "Case",
                                        "Row",
                                        "Category",
                                        "Rate",
                                        "Reason",
                                        "Mention",
                                        "Confidence",
                                        "To be done",
                                        "Source",
                                        "French",
                                        "English"),
                                VatRates.class,
                                "determination.txt")
                        + section(
                                "Small business exemption",
                                "Revenue of a calendar year, without tax.",
                                List.of("Activity", "From", "Until", "Threshold", "Raised", "Source"),
                                VatRates.class,
                                "franchise-thresholds.txt"));
    }

    private static String section(String title, String words, List<String> head, Class<?> room, String table) {
        List<List<String>> rows = ShippedTable.rows(room, table);
        rows.forEach(row -> assertEquals(head.size(), row.size(), table + " " + row));
        return "## " + title + "\n\n" + words + "\n\n" + line(head)
                + line(head.stream().map(name -> "---").toList())
                + rows.stream().map(PagesTest::line).collect(Collectors.joining())
                + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    // --- the codes ---

    @Test
    void eachCodeIsPrinted() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The violations of Comptoir's core

                Made from the rules in the code by `PagesTest`; edit the rules, not this page. A code is API and never changes
                its meaning; the texts may get better. `{value}` is the value found, `{0}`, `{1}`… are details. Some weigh more
                or less by day: `RULES.md` says which.

                | Code | Severity | Source | French | English | Way out |
                | --- | --- | --- | --- | --- | --- |
                """);
        rules().values().stream()
                .map(rule -> line(List.of(
                        rule.code(),
                        rule.severity().name(),
                        cell(rule.source()),
                        cell(rule.says().french()),
                        cell(rule.says().english()),
                        cell(rule.fix().english()))))
                .forEach(page::append);
        compare(Path.of("CODES.md"), page.toString());
    }

    /** Each code that the sources name is on the page: a rule that is no constant would be missing. */
    @Test
    void noCodeIsForgotten() throws IOException {
        Map<String, Rule> known = rules();
        try (Stream<Path> walk = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(code -> assertTrue(known.containsKey(code), file.getFileName() + " " + code));
            }
        }
    }

    /** A code means one thing: rules that share one say the same, but for what they weigh. */
    private static Map<String, Rule> rules() throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(CLASSES.resolve("io"))) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .sorted()
                    .toList()) {
                rules.addAll(rulesOf(file));
            }
        }
        return rules.stream()
                .collect(Collectors.toMap(Rule::code, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    private static List<Rule> rulesOf(Path file) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
        List<Rule> rules = new ArrayList<>();
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (field.getType() == Rule.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    rules.add((Rule) field.get(null));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
        return rules;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void compare(Path page, String made) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(page, made);
        }
        assertEquals(
                Files.readString(page).replace("\r\n", "\n"), made, page + " is stale: -Dgolden.update makes it anew");
    }
}
