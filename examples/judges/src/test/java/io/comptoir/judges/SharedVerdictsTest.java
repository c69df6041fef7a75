package io.comptoir.judges;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule sets say of public invoices what the tables beside these say of them. */
class SharedVerdictsTest {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String BILLING_FRAMEWORK = "BR-FR-08_BT-23";

    /** The same release on both sides: the same fatal rules. */
    @Test
    void agreesOnEn16931() {
        agrees("ORACLE_VERDICTS.tsv", "EN-CII", RuleSet.EN_16931, (path, broken) -> path + " " + broken);
    }

    /** 1.3.0 here, 1.4.0 there, which also wants BT-23 to be there: the same fatal rules apart from that. */
    @Test
    void agreesOnTheFrenchRules() {
        agrees("ORACLE_VERDICTS.tsv", "FR-CII", RuleSet.BR_FR, (path, broken) -> {
            broken.remove(BILLING_FRAMEWORK);
            return path + " " + broken;
        });
    }

    /** 1.08 here, 1.09 there, which renamed rules: the same verdict. */
    @Test
    void agreesOnFacturX() {
        agrees("ORACLE_VERDICTS.tsv", "FX-EN16931", RuleSet.FACTUR_X, (path, broken) -> path + " " + broken.isEmpty());
    }

    @Test
    void agreesOnTheSchemas() {
        agrees("ORACLE_XSD.tsv", "XSD-CII-D22B", RuleSet.CII_D22B, (path, broken) -> path + " " + broken);
        agrees("ORACLE_XSD.tsv", "XSD-FX-EN16931", RuleSet.FACTUR_X_SCHEMA, (path, broken) -> path + " " + broken);
    }

    private static void agrees(
            String table, String name, RuleSet rules, BiFunction<String, Set<String>, String> verdict) {
        List<List<String>> rows = SharedData.table(table).stream()
                .filter(row -> row.get(1).equals("CII") && row.get(3).equals(name))
                .toList();

        assertFalse(rows.isEmpty(), name);
        assertEquals(
                rows.stream()
                        .map(row -> verdict.apply(row.get(0), there(row.get(5))))
                        .toList(),
                rows.stream()
                        .map(row -> verdict.apply(row.get(0), here(row.get(0), rules)))
                        .toList());
    }

    /** Ids as the tables write them: {@code BR-01,BR-02*3}, or {@code EXC …} where the rules failed to run. */
    private static Set<String> there(String ids) {
        Stream<String> each = ids.startsWith("EXC") ? Stream.of(Finding.UNREADABLE) : COMMA.splitAsStream(ids);
        return each.filter(id -> !id.isBlank())
                .map(id -> id.replaceAll("\\*\\d+$", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> here(String path, RuleSet rules) {
        return CiiJudge.judge(SharedData.einvoice(path), rules).stream()
                .filter(Finding::fatal)
                .map(Finding::id)
                .collect(toCollection(TreeSet::new));
    }
}
