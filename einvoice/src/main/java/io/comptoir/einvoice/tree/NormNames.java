package io.comptoir.einvoice.tree;

import java.util.HashMap;
import java.util.Map;

/** The names of elements with the prefixes of the norms; one of each is kept while a document is read. */
final class NormNames {

    private static final String CEFACT = "urn:un:unece:uncefact:data:standard:";
    private static final String OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final Map<String, String> PREFIXES = Map.of(
            CEFACT + "CrossIndustryInvoice:100",
            "rsm",
            CEFACT + "ReusableAggregateBusinessInformationEntity:100",
            "ram",
            CEFACT + "UnqualifiedDataType:100",
            "udt",
            CEFACT + "QualifiedDataType:100",
            "qdt",
            OASIS + "Invoice-2",
            "ubl",
            OASIS + "CreditNote-2",
            "cn",
            OASIS + "CommonAggregateComponents-2",
            "cac",
            OASIS + "CommonBasicComponents-2",
            "cbc",
            OASIS + "CommonExtensionComponents-2",
            "ext");

    private final Map<String, Map<String, String>> known = new HashMap<>();

    String of(String namespace, String local) {
        String space = String.valueOf(namespace);
        return known.computeIfAbsent(space, any -> new HashMap<>()).computeIfAbsent(local, any -> named(space, local));
    }

    private static String named(String space, String local) {
        String prefix = PREFIXES.get(space);
        return prefix == null ? "{" + space + "}" + local : prefix + ":" + local;
    }
}
