package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a profile of Factur-X: those of EN 16931 that it keeps, its own, and its table. */
final class Facturx {

    /** What EXTENDED-CTC-FR calls otherwise. */
    private static final Map<String, String> NAMES = names();

    private Facturx() {}

    static List<RulePattern> patterns(String profile) {
        FacturxTable table = FacturxTable.read(profile);
        List<RulePattern> own = CiiFacturx.patterns(profile.equals("EXTENDED"));
        Set<String> restated = CiiFacturx.ids(own);
        List<RulePattern> patterns = new ArrayList<>();
        Stream.concat(core(profile).map(pattern -> pattern.renamed(NAMES).without(restated)), own.stream())
                .forEach(pattern -> pattern.only(table.kept()).apart().forEach(patterns::add));
        patterns.add(table.pattern());
        if (table.kept().contains("PEPPOL-EN16931-R008")) {
            patterns.add(emptyElements());
        }
        return List.copyOf(patterns);
    }

    private static Stream<RulePattern> core(String profile) {
        Stream<RulePattern> core = Stream.of(CiiCore.pattern(true), CiiSyntax.pattern(), CiiCodes.pattern());
        return profile.equals("EXTENDED") ? Stream.concat(core, CiiExtended.facturx()) : core;
    }

    private static RulePattern emptyElements() {
        RulePattern pattern = new RulePattern();
        pattern.at("*", at -> at.children().isEmpty() && normal(at.text()).isEmpty())
                .warning("PEPPOL-EN16931-R008", (at, facts) -> false);
        return pattern;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String family : Set.copyOf(Extended.FAMILIES.values())) {
            String old = "BR-FXEXT-" + family + "-08";
            names.put(old, family.equals("S") ? "BR-FXEXT-S08b" : old + "b");
            names.put("BR-FREXT-" + family + "-01", "BR-FXEXT-" + family + "-01");
        }
        names.put("BR-FXEXT-S-09", "BR-FXEXT-S-09b");
        names.put("BR-FREXT-54-1", "BR-FXEXT-BR-54-1");
        names.put("BR-FREXT-54-2", "BR-FXEXT-BR-54-2");
        Stream.of(
                        "CO-04", "CO-10", "CO-11", "CO-12", "CO-13", "CO-15", "BR-22", "BR-23", "BR-24", "BR-26",
                        "BR-38", "BR-44")
                .forEach(rule -> names.put("BR-FREXT-" + rule, "BR-FXEXT-" + rule));
        Stream.of("04", "06", "08", "11", "12").forEach(rule -> names.put("BR-FREXT-" + rule, "BR-FXEXT-" + rule));
        return Map.copyOf(names);
    }
}
