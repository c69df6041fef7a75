package io.comptoir.einvoice.facturx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of an invoice the XML of a Factur-X says (Factur-X 1.09, chapter 6). */
public enum FacturxProfile {
    /** Its totals: accounting help, no invoice by EN 16931. */
    MINIMUM("MINIMUM", "urn:factur-x.eu:1p0:minimum", List.of("urn:zugferd.de:2p0:minimum")),

    /** All but its lines; no invoice by EN 16931. */
    BASIC_WL("BASIC WL", "urn:factur-x.eu:1p0:basicwl", List.of("urn:zugferd.de:2p0:basicwl")),

    /** Part of what EN 16931 knows. */
    BASIC(
            "BASIC",
            "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
            List.of(
                    "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic",
                    "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic")),

    /** All that EN 16931 knows. */
    EN16931("EN 16931", "urn:cen.eu:en16931:2017", List.of()),

    /** More than EN 16931 knows. */
    EXTENDED(
            "EXTENDED",
            "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
            List.of(
                    "urn:cen.eu:en16931:2017:conformant:factur-x.eu:1p0:extended",
                    "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended")),

    /** What German public bodies ask for; not between French businesses (BR-HYBRID-FR-01). */
    XRECHNUNG(
            "XRECHNUNG",
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            List.of(
                    "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.0",
                    "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.1",
                    "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.2",
                    "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3"));

    private final String level;
    private final String specification;

    @SuppressWarnings("ImmutableEnumChecker") // lists that never change
    private final List<String> formerly;

    FacturxProfile(String level, String specification, List<String> formerly) {
        this.level = level;
        this.specification = specification;
        this.formerly = formerly;
    }

    /** Its name in the metadata of the PDF ({@code fx:ConformanceLevel}). */
    public String level() {
        return level;
    }

    /** Its id in the XML (BT-24). */
    public String specification() {
        return specification;
    }

    /** The name of its XML inside the PDF. */
    public String fileName() {
        return this == XRECHNUNG ? "xrechnung.xml" : Facturx.FILE_NAME;
    }

    /** Whether its XML is an invoice by EN 16931: it has lines. */
    public boolean hasLines() {
        return this != MINIMUM && this != BASIC_WL;
    }

    /** The profile of that name in the metadata. */
    public static Optional<FacturxProfile> ofLevel(String level) {
        return Stream.of(values())
                .filter(profile -> profile.level.equals(level))
                .findFirst();
    }

    /** The profile of that id in the XML, those of former versions and of ZUGFeRD 2 too. */
    public static Optional<FacturxProfile> ofSpecification(String id) {
        return Stream.of(values())
                .filter(profile -> profile.specification.equals(id) || profile.formerly.contains(id))
                .findFirst();
    }
}
