package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a profile of Factur-X has, and how often: data that ships beside this class, with the ids of EN 16931 that the
 * profile keeps.
 */
final class FacturxTable {

    /** Of what has no place in a profile: the official rules refuse it without giving themselves an id. */
    static final String UNUSED = "CPT-EINVOICE-FACTURX-UNUSED";

    private static final String TRANSACTION = "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/";
    private static final Map<String, String> PLACES = Map.of(
            "INVOICE", "/rsm:CrossIndustryInvoice",
            "CONTEXT", "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext",
            "DOCUMENT", "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument",
            "AGREEMENT", TRANSACTION + "ram:ApplicableHeaderTradeAgreement",
            "DELIVERY", TRANSACTION + "ram:ApplicableHeaderTradeDelivery",
            "SETTLEMENT", TRANSACTION + "ram:ApplicableHeaderTradeSettlement",
            "LINE", TRANSACTION + "ram:IncludedSupplyChainTradeLineItem");

    private final RulePattern pattern = new RulePattern();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Set<String>> lists = lists();

    private FacturxTable() {}

    /** @param profile  as in the name of its file */
    static FacturxTable read(String profile) {
        FacturxTable table = new FacturxTable();
        Scope at = table.pattern.at("", element -> false);
        boolean isKept = false;
        for (String line : lines("facturx-" + profile.toLowerCase(Locale.ROOT) + ".txt")) {
            if (!line.startsWith("  ")) {
                isKept = line.equals("keep");
                at = isKept ? at : table.place(line);
            } else if (isKept) {
                table.kept.addAll(List.of(line.strip().split(" ", -1)));
            } else {
                table.add(line.strip(), at);
            }
        }
        return table;
    }

    RulePattern pattern() {
        return pattern;
    }

    /** The ids of other rules that the profile has. */
    Set<String> kept() {
        return Set.copyOf(kept);
    }

    private Scope place(String line) {
        int end = Stream.of(line.indexOf('/'), line.indexOf('['))
                .filter(found -> found >= 0)
                .min(Integer::compare)
                .orElse(line.length());
        String root = PLACES.getOrDefault(line.substring(0, end), line.substring(0, end));
        return pattern.at(root + Condition.bare(line.substring(end)), Condition.on(line));
    }

    private void add(String row, Scope at) {
        String[] cells = row.split(" ", 3);
        switch (cells[1]) {
            case "unused" -> unused(cells[2], at);
            case "required" -> at.present(cells[0], cells[2]);
            case "code" -> code(cells[0], cells[2].split(" ", 2), at);
            default -> count(cells[0], cells[1], cells[2], at);
        }
    }

    private static void unused(String what, Scope at) {
        Path path = Path.of(what);
        at.fatal(UNUSED, (element, facts) -> !path.leads(element));
    }

    private void code(String id, String[] cells, Scope at) {
        Path path = Path.of(cells[0]);
        Predicate<String> list = Stream.of(cells[1].split("\\+", -1))
                .map(this::list)
                .reduce(Predicate::or)
                .orElseThrow();
        at.fatal(id, (element, facts) -> {
            String code = XPath.only(path.texts(element));
            return code.isEmpty() || list.test(code);
        });
    }

    private Predicate<String> list(String name) {
        return lists.containsKey(name) ? lists.get(name)::contains : CodeList.valueOf(name)::has;
    }

    private static void count(String id, String limit, String way, Scope at) {
        Path bare = Path.of(Condition.bare(way));
        Predicate<Element> asked = Condition.on(way);
        at.fatal(id, (element, facts) -> {
            long count = Condition.count(element, bare, asked);
            return switch (limit) {
                case "one" -> count == 1;
                case "least1" -> count >= 1;
                case "most1" -> count <= 1;
                default -> count <= 2;
            };
        });
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        List<String> codes = new ArrayList<>();
        String name = "";
        for (String line : lines("facturx-codes.txt")) {
            if (line.startsWith("  ")) {
                codes.addAll(List.of(line.strip().split(" ", -1)));
                lists.put(name, Set.copyOf(codes));
            } else {
                name = line;
                codes.clear();
            }
        }
        return lists;
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(FacturxTable.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
