package io.comptoir.judges;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.ubl.UblWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our rules for UBL and the official ones say the same of invoices that something was taken out of, or changed in. */
class UblMutantsTest {
    private static final Pattern LEAF = Pattern.compile("<([a-z]+:[A-Za-z]+)[^<>/]*>([^<>]+)</\\1>");
    private static final Set<String> UNDECIDED = Set.of("CPT-EINVOICE-UNDECIDED");

    @Test
    void agreeOnEachLeafByEn16931() {
        agree(invoice(), RuleSet.EN_16931_UBL, io.comptoir.einvoice.rule.RuleSet.EN16931_UBL, "", "-1", "ZZ");
    }

    /** Seller and buyer of that country, which asks for what others do not. */
    @ParameterizedTest
    @ValueSource(strings = {"DE", "DK", "GR", "IS", "IT", "NL", "NO", "SE"})
    void agreeOnEachLeafByPeppol(String country) {
        String national = invoice()
                .replaceAll("(<cbc:IdentificationCode>)[A-Z]{2}<", "$1" + country + "<")
                .replaceAll("(<cbc:CompanyID[^<>]*>)FR", "$1" + country);
        agree(national, RuleSet.PEPPOL_UBL, io.comptoir.einvoice.rule.RuleSet.PEPPOL_UBL, "58");
    }

    private static String invoice() {
        byte[] xml = UblWriter.write(InvoiceMapping.of(SampleInvoices.GOODS_ON_AN_ORDER.issued()), Profile.PEPPOL);
        return new String(xml, StandardCharsets.UTF_8);
    }

    /** Each leaf in turn: without it, and with those values. */
    private static void agree(String xml, RuleSet official, io.comptoir.einvoice.rule.RuleSet own, String... values) {
        List<String> mutants = new ArrayList<>(List.of(xml));
        List<MatchResult> leaves = LEAF.matcher(xml).results().toList();
        for (MatchResult leaf : leaves) {
            for (String value : values) {
                mutants.add(replaced(xml, leaf, leaf.group().replace(">" + leaf.group(2) + "<", ">" + value + "<")));
            }
            mutants.add(replaced(xml, leaf, ""));
        }
        Set<String> found = new TreeSet<>();

        List<String> differences = mutants.stream()
                .flatMap(mutant -> differences(mutant.getBytes(StandardCharsets.UTF_8), official, own, found).stream())
                .toList();

        assertTrue(leaves.size() > 30, "leaves of a whole invoice");
        assertTrue(found.size() > 10, "rules that speak: " + found);
        assertEquals(List.of(), differences);
    }

    private static String replaced(String xml, MatchResult leaf, String by) {
        return xml.substring(0, leaf.start()) + by + xml.substring(leaf.end());
    }

    private static List<String> differences(
            byte[] xml, RuleSet rules, io.comptoir.einvoice.rule.RuleSet own, Set<String> found) {
        Set<String> official =
                CiiJudge.judge(xml, rules).stream().map(Finding::id).collect(toCollection(TreeSet::new));
        Set<String> ours = EInvoiceChecker.check(xml, CheckOptions.fitting().by(Set.of(own))).findings().stream()
                .map(io.comptoir.einvoice.rule.Finding::code)
                .collect(toCollection(TreeSet::new));
        found.addAll(official);
        boolean isSame = official.contains(Finding.UNREADABLE) ? ours.containsAll(UNDECIDED) : official.equals(ours);
        return isSame ? List.of() : List.of("official " + official + ", ours " + ours);
    }
}
