package io.comptoir.judges;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our rules and the official ones say the same of invoices that something was taken out of, or changed in. */
class MutantsTest {
    private static final Pattern LEAF = Pattern.compile("<([a-z]+:[A-Za-z]+)[^<>/]*>([^<>]+)</\\1>");
    private static final Set<String> UNDECIDED = Set.of("CPT-EINVOICE-UNDECIDED");

    /** Each leaf of an invoice in turn: without it, and with a few other values. */
    @Test
    void agreeWithTheOfficialRulesOnEachLeaf() {
        String xml = new String(Facturx.xml(SampleInvoices.KOWORKING.issued()), StandardCharsets.UTF_8);
        List<String> differences = new ArrayList<>();
        List<MatchResult> leaves = LEAF.matcher(xml).results().toList();

        for (MatchResult leaf : leaves) {
            for (String value : List.of("", "0", "-1", "1.005", "E", "ZZ")) {
                differences.addAll(differences(
                        replaced(xml, leaf, leaf.group().replace(">" + leaf.group(2) + "<", ">" + value + "<"))));
            }
            differences.addAll(differences(replaced(xml, leaf, "")));
        }

        assertTrue(leaves.size() > 30, "leaves of a whole invoice");
        assertEquals(List.of(), differences);
    }

    private static String replaced(String xml, MatchResult leaf, String by) {
        return xml.substring(0, leaf.start()) + by + xml.substring(leaf.end());
    }

    private static List<String> differences(String xml) {
        Set<String> official = official(xml.getBytes(StandardCharsets.UTF_8));
        Set<String> ours = ours(xml.getBytes(StandardCharsets.UTF_8));
        boolean isSame = official.contains(Finding.UNREADABLE) ? ours.containsAll(UNDECIDED) : official.equals(ours);
        return isSame ? List.of() : List.of("official " + official + ", ours " + ours);
    }

    private static Set<String> official(byte[] xml) {
        return CiiJudge.judge(xml, RuleSet.EN_16931).stream()
                .filter(Finding::fatal)
                .map(Finding::id)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> ours(byte[] xml) {
        return EInvoiceChecker.check(xml, CheckOptions.en16931()).findings().stream()
                .filter(io.comptoir.einvoice.rule.Finding::isError)
                .map(io.comptoir.einvoice.rule.Finding::code)
                .collect(toCollection(TreeSet::new));
    }
}
