package io.comptoir.einvoice.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of one document, with the prefixes of the norms: one of each. */
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

    private final Map<String, Map<String, Name>> spaces = new HashMap<>();
    private final Map<String, Name> elements = new HashMap<>();
    private final Map<String, Name> attributes = new HashMap<>();

    /** @param space  the namespace; empty for none */
    Name element(String space, String local) {
        Map<String, Name> names = spaces.get(space);
        Name known = names == null ? null : names.get(local);
        return known == null ? newElement(space, local) : known;
    }

    private Name newElement(String space, String local) {
        Name name = elements.computeIfAbsent(normed(space, local), Name::new);
        spaces.computeIfAbsent(space, any -> new HashMap<>()).put(local, name);
        return name;
    }

    /** @param space  the namespace; empty for none */
    Name attribute(String space, String local) {
        return attributes.computeIfAbsent(space.isEmpty() ? local : spaced(space, local), Name::new);
    }

    Optional<Name> element(String name) {
        return Optional.ofNullable(elements.get(name));
    }

    Optional<Name> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private static String normed(String space, String local) {
        String prefix = PREFIXES.get(space);
        return prefix == null ? spaced(space, local) : prefix + ":" + local;
    }

    private static String spaced(String space, String local) {
        return "{" + (space.isEmpty() ? "null" : space) + "}" + local;
    }
}
