package io.comptoir.einvoice.facturx;

import io.comptoir.einvoice.container.Attachment;
import io.comptoir.einvoice.container.Container;
import io.comptoir.einvoice.facturx.HybridMetadata.Schema;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Finding.Place;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Factur-X asks of the PDF around the XML (Factur-X 1.09, chapter 6, BR-HYBRID). Ids and weights are those of the
 * standard, but for two that it only recommends and without which receivers refuse the file: a relationship that none of
 * its tables knows (BR-HYBRID-11), and a profile that is not that of the XML (BR-HYBRID-15).
 */
final class ContainerRules {

    private static final String FATAL = "fatal";
    private static final String WARNING = "warning";

    private static final String CATALOG = "/Catalog";
    private static final String METADATA = "/Catalog/Metadata";
    private static final String AF = "/Catalog/AF";
    private static final String FILES = "/Catalog/Names/EmbeddedFiles";

    private static final Set<String> FILE_NAMES =
            Set.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "order-x.xml");
    private static final Set<String> TYPES = Set.of("INVOICE", "ORDER", "ORDER_RESPONSE", "ORDER_CHANGE");
    private static final Set<String> VERSIONS = Set.of("1.0", "1p0", "2p0", "2p1", "2p2");
    private static final List<String> PROPERTIES =
            List.of("DocumentType", "DocumentFileName", "Version", "ConformanceLevel");
    private static final Set<String> RELATIONSHIPS = Set.of("Alternative", "Source", "Data");

    private final Container container;
    private final FacturxFile file;
    private final Optional<Embedded> embedded;
    private final List<Finding> findings = new ArrayList<>();

    private ContainerRules(Container container, FacturxFile file, Optional<Embedded> embedded) {
        this.container = container;
        this.file = file;
        this.embedded = embedded;
    }

    /**
     * What the XML inside says, as far as the rules of its envelope ask.
     *
     * @param specification  BT-24
     * @param seller  the country of the seller (BT-40)
     * @param buyer  the country of the buyer (BT-55)
     */
    record Embedded(String specification, String seller, String buyer) {

        Optional<FacturxProfile> profile() {
            return FacturxProfile.ofSpecification(specification);
        }

        boolean isWithin(String country) {
            return seller.equals(country) && buyer.equals(country);
        }
    }

    /** All that is wrong with the envelope, in the order of the rules. */
    static List<Finding> check(Container container, FacturxFile file, Optional<Embedded> embedded) {
        ContainerRules rules = new ContainerRules(container, file, embedded);
        rules.envelope();
        rules.metadata();
        rules.attachment();
        rules.profile();
        return rules.findings;
    }

    private void envelope() {
        Optional<HybridMetadata> said = file.metadata();
        String part = said.flatMap(HybridMetadata::part).orElse("");
        if (!part.equals("3") && !(part.equals("4") && isF(said))) {
            fatal(HybridTexts.NOT_PDFA, METADATA + "/pdfaid:part", part);
        }
        if (part.equals("3") && !container.version().startsWith("1.")) {
            fatal(HybridTexts.HEADER, "", container.version());
        }
        if (!container.whole()) {
            fatal(HybridTexts.NOT_WHOLE, "", "");
        }
        if (!container.outputIntent() && !part.equals("4")) {
            fatal(HybridTexts.NO_INTENT, CATALOG + "/OutputIntents", "");
        }
        container.look().forbidden().forEach(kind -> fatal(HybridTexts.FORBIDDEN, CATALOG, kind));
        container.look().looseFonts().forEach(font -> fatal(HybridTexts.LOOSE_FONT, CATALOG, font));
        container.look().stopped().ifPresent(why -> add(why, "", Severity.WARNING, CATALOG));
    }

    private static boolean isF(Optional<HybridMetadata> said) {
        return said.flatMap(HybridMetadata::conformance).orElse("").equals("F");
    }

    private void metadata() {
        Optional<HybridMetadata> said = file.metadata();
        if (said.isEmpty() || said.get().namespace().isEmpty()) {
            fatal(HybridTexts.NO_SCHEMA, METADATA, "");
            return;
        }
        schema(said.get());
        HybridMetadata own = said.get();
        oneOf(
                HybridTexts.TYPE,
                "fx:DocumentType",
                own.documentType(),
                TYPES.contains(own.documentType().orElse("")));
        String level = own.conformanceLevel().orElse("");
        boolean known = FacturxProfile.ofLevel(level).isPresent() || level.equals("COMFORT");
        oneOf(HybridTexts.LEVEL, "fx:ConformanceLevel", own.conformanceLevel(), known);
        String name = own.documentFileName().orElse("");
        oneOf(HybridTexts.NAME_TOLD, "fx:DocumentFileName", own.documentFileName(), FILE_NAMES.contains(name));
        String version = own.version().orElse("");
        oneOf(HybridTexts.VERSION, "fx:Version", own.version(), VERSIONS.contains(version));
        if (VERSIONS.contains(version) && !version.equals("1.0")) {
            warning(HybridTexts.VERSION_OLD, METADATA + "/fx:Version", version);
        }
    }

    private void schema(HybridMetadata said) {
        Optional<Schema> schema = said.schema();
        if (schema.isEmpty() || !schema.get().properties().containsAll(PROPERTIES)) {
            fatal(HybridTexts.NO_SCHEMA, METADATA, "");
        }
        String namespace = said.namespace().orElse("");
        if (namespace.equals(HybridMetadata.FACTURX_BY_RULE)) {
            warning(HybridTexts.NAMESPACE, METADATA, namespace);
        } else if (!namespace.equals(HybridMetadata.FACTURX)) {
            fatal(HybridTexts.NAMESPACE, METADATA, namespace);
        }
        schema.map(Schema::prefix)
                .filter(prefix -> !prefix.equals("fx"))
                .ifPresent(prefix -> fatal(HybridTexts.PREFIX, METADATA, prefix));
    }

    private void oneOf(Rule rule, String property, Optional<String> value, boolean known) {
        if (!known) {
            fatal(rule, METADATA + "/" + property, value.orElse(""));
        }
    }

    private void attachment() {
        if (file.invoice().isEmpty()) {
            fatal(HybridTexts.NO_XML, FILES, "");
            return;
        }
        Attachment invoice = file.invoice().get();
        relationship(invoice);
        if (!invoice.isAssociated()) {
            fatal(HybridTexts.NOT_ASSOCIATED, AF, invoice.toString());
        }
        if (!invoice.isListed()) {
            fatal(HybridTexts.NOT_LISTED, FILES, invoice.toString());
        }
        if (file.candidates().size() > 1) {
            fatal(HybridTexts.SEVERAL, FILES, file.candidates().get(1).toString());
        }
        if (!FILE_NAMES.contains(invoice.name())) {
            fatal(HybridTexts.NAME, FILES, invoice.toString());
        }
        file.metadata()
                .flatMap(HybridMetadata::documentFileName)
                .filter(told -> !told.equals(invoice.name()))
                .ifPresent(told -> warning(HybridTexts.OTHER_NAME, METADATA + "/fx:DocumentFileName", told));
    }

    /** By the table of the standard: MINIMUM and BASIC WL are data; the others an alternative, in France a source or data too. */
    private void relationship(Attachment invoice) {
        String relationship = invoice.relationship().orElse("");
        if (!RELATIONSHIPS.contains(relationship)) {
            add(
                    HybridTexts.RELATIONSHIP.at("", relationship, "Alternative, Source, Data"),
                    WARNING,
                    Severity.ERROR,
                    AF);
            return;
        }
        boolean lines = profileOfXml()
                .or(this::profileTold)
                .map(FacturxProfile::hasLines)
                .orElse(true);
        boolean german = embedded.filter(xml -> xml.isWithin("DE")).isPresent();
        Optional<String> only = !lines ? Optional.of("Data") : german ? Optional.of("Alternative") : Optional.empty();
        only.filter(one -> !one.equals(relationship))
                .ifPresent(one -> warning(HybridTexts.RELATIONSHIP, AF, relationship, one));
    }

    private void profile() {
        if (embedded.isEmpty()) {
            return;
        }
        Embedded xml = embedded.get();
        if (profileOfXml().isEmpty()) {
            add(HybridTexts.PROFILE.at("", xml.specification()), "", Severity.ERROR, "BT-24");
        } else if (file.metadata().isPresent() && !profileOfXml().equals(profileTold())) {
            String told =
                    file.metadata().flatMap(HybridMetadata::conformanceLevel).orElse("");
            String level = profileOfXml().get().level();
            add(
                    HybridTexts.OTHER_LEVEL.at("", told, level),
                    WARNING,
                    Severity.ERROR,
                    METADATA + "/fx:ConformanceLevel");
        }
        forbid(xml, "FR", FacturxProfile.XRECHNUNG, HybridTexts.FRENCH_XRECHNUNG);
        forbid(xml, "DE", FacturxProfile.MINIMUM, HybridTexts.GERMAN_MINIMUM);
        forbid(xml, "DE", FacturxProfile.BASIC_WL, HybridTexts.GERMAN_BASIC_WL);
    }

    private void forbid(Embedded xml, String country, FacturxProfile profile, Rule rule) {
        if (xml.isWithin(country) && xml.profile().equals(Optional.of(profile))) {
            fatal(rule, "BT-24", xml.specification());
        }
    }

    private Optional<FacturxProfile> profileOfXml() {
        return embedded.flatMap(Embedded::profile);
    }

    private Optional<FacturxProfile> profileTold() {
        return file.metadata().flatMap(HybridMetadata::conformanceLevel).flatMap(FacturxProfile::ofLevel);
    }

    private void fatal(Rule rule, String path, String value) {
        add(rule.at("", value), FATAL, Severity.ERROR, path);
    }

    private void warning(Rule rule, String path, String value, Object... details) {
        add(rule.at("", value, details), WARNING, Severity.WARNING, path);
    }

    private void add(Violation violation, String flag, Severity severity, String path) {
        List<String> terms = path.equals("BT-24") ? List.of("BT-24") : List.of();
        Place place = new Place(path.equals("BT-24") ? "" : path, 0, 0);
        findings.add(new Finding(
                violation.code(), severity, flag, terms, place, violation.value(), violation.text(), violation.fix()));
    }
}
