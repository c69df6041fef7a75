package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What the profile EXTENDED-CTC-FR has in both syntaxes (FNFE-MPE, 1.4.0). */
final class Extended {

    /** VAT categories and how rules call them, in the order of the official pattern. */
    static final Map<String, String> FAMILIES =
            Map.of("AE", "AE", "L", "AF", "M", "AG", "E", "E", "G", "G", "K", "IC", "O", "O", "S", "S", "Z", "Z");

    static final Set<String> SUBTYPES = Set.of("DETAIL", "GROUP", "INFORMATION");
    static final Set<String> DELIVERY_TERMS =
            Set.of("1", "2", "CFR", "CIF", "CIP", "CPT", "DAP", "DDP", "DPU", "EXW", "FAS", "FCA", "FOB");
    private static final Set<String> CHARGE_LISTS = Set.of("7161", "5153");

    private static final BigDecimal CENT = BigDecimal.ONE.movePointLeft(2);

    private Extended() {}

    /** The rules of EN 16931 that it does without. */
    static Set<String> without(Syntax syntax) {
        Set<String> ids = new HashSet<>();
        boolean isHere = false;
        for (String line : lines()) {
            if (line.startsWith("  ")) {
                ids.addAll(isHere ? List.of(line.strip().split(" ", -1)) : List.of());
            } else {
                isHere = line.equals(syntax.name());
            }
        }
        return ids;
    }

    /** How far a total of so many rounded amounts may be off: a cent for each. */
    static BigDecimal tolerance(long amounts) {
        return CENT.multiply(BigDecimal.valueOf(amounts));
    }

    static boolean isWithin(BigDecimal difference, long amounts) {
        return difference.abs().compareTo(tolerance(amounts)) <= 0;
    }

    /** What amounts come to, rounded to the cent: in floating point as the artefacts add, in decimals by the norm. */
    static BigDecimal sum(List<String> amounts, Facts facts) {
        return facts.isByNorm()
                ? XPath.cents(amounts.stream().map(XPath::decimal).reduce(BigDecimal.ZERO, BigDecimal::add))
                : XPath.exact(XPath.cents(XPath.sum(amounts)));
    }

    static boolean isWithin(double difference, long amounts) {
        return Math.abs(difference) <= tolerance(amounts).doubleValue();
    }

    /** The codes of the reasons of charges: of UNTDID 7161, or of 5153 for a tax that is none of VAT. */
    static void chargeCodes(RulePattern pattern, String reasonCode, Predicate<Element> isCharge) {
        pattern.at(reasonCode, isCharge.and(at -> list(at, "7161").equals("7161")))
                .coded("BR-FREXT-CL-20", ".", CodeList.CHARGE_REASONS);
        pattern.at(reasonCode, isCharge.and(at -> list(at, "").equals("5153")))
                .coded("BR-FREXT-CL-20-TAX", ".", CodeList.OTHER_TAXES);
        pattern.at(reasonCode, isCharge.and(at -> !list(at, "").isEmpty()))
                .fatal("BR-FREXT-CL-20-LISTID", (at, facts) -> CHARGE_LISTS.contains(XPath.normal(list(at, ""))));
    }

    private static String list(Element code, String otherwise) {
        return code.attribute("listID").orElse(otherwise);
    }

    private static List<String> lines() {
        InputStream in = Objects.requireNonNull(Extended.class.getResourceAsStream("extended-without.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
