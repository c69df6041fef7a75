package io.comptoir.einvoice.facturx;

import io.comptoir.einvoice.container.Container;
import io.comptoir.einvoice.facturx.ContainerRules.Embedded;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Finding.Place;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.rule.RuleSet;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges e-invoices in their PDF: the envelope by the rules of Factur-X, then the XML inside by those of
 * {@link EInvoiceChecker}, in one report. XML without a PDF is judged alone. Nothing is thrown, whatever the bytes.
 */
public final class FacturxChecker {

    private static final Rule NOT_JUDGED = Rule.warning("CPT-EINVOICE-PROFILE-NOT-JUDGED", "Factur-X 1.09, 6.4")
            .says(
                    "Le profil {value} n'est pas une facture au sens de l'EN 16931 : ses règles ne s'y appliquent pas.",
                    "The profile {value} is no invoice by EN 16931: its rules do not apply to it.")
            .fix("Prenez au moins BASIC pour une facture complète.", "Take BASIC or more for a whole invoice.");

    private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/";
    private static final String COUNTRY = "/ram:PostalTradeAddress/ram:CountryID";
    private static final Path SELLER = Path.of(TRANSACTION + "ram:SellerTradeParty" + COUNTRY);
    private static final Path BUYER = Path.of(TRANSACTION + "ram:BuyerTradeParty" + COUNTRY);

    private FacturxChecker() {}

    /** Judges a file, PDF or XML. */
    public static Report check(byte[] bytes, CheckOptions options) {
        return FacturxFile.isPdf(bytes) ? check(FacturxFile.of(bytes), options) : EInvoiceChecker.check(bytes, options);
    }

    /** Judges a PDF that was read before. */
    public static Report check(FacturxFile file, CheckOptions options) {
        if (file.container().isEmpty()) {
            return new Report(Optional.empty(), List.of(), problems(file));
        }
        Container container = file.container().get();
        if (file.xml().isEmpty()) {
            List<Finding> findings = new ArrayList<>(ContainerRules.check(container, file, Optional.empty()));
            findings.addAll(problems(file));
            return new Report(Optional.empty(), List.of(), findings);
        }
        return check(container, file, file.xml().get(), options);
    }

    /** What is wrong with the envelope alone. */
    static List<Finding> envelope(byte[] pdf) {
        FacturxFile file = FacturxFile.of(pdf);
        Optional<Embedded> embedded = file.xml()
                .map(XmlReading::of)
                .filter(XmlDocument.class::isInstance)
                .map(reading -> embedded(((XmlDocument) reading).root()));
        return file.container()
                .map(container -> ContainerRules.check(container, file, embedded))
                .orElse(List.of());
    }

    private static Report check(Container container, FacturxFile file, byte[] xml, CheckOptions options) {
        if (!(XmlReading.of(xml) instanceof XmlDocument document)) {
            Report unread = EInvoiceChecker.check(xml, options);
            return joined(ContainerRules.check(container, file, Optional.empty()), unread);
        }
        Embedded embedded = embedded(document.root());
        List<Finding> findings = new ArrayList<>(ContainerRules.check(container, file, Optional.of(embedded)));
        Optional<FacturxProfile> without = embedded.profile().filter(profile -> !profile.hasLines());
        without.ifPresent(profile -> findings.add(own(NOT_JUDGED.at("", profile.level()), "")));
        CheckOptions apt = without.isPresent() ? options.by(withoutEn16931(options)) : options;
        return joined(findings, EInvoiceChecker.check(document, apt));
    }

    private static Set<RuleSet> withoutEn16931(CheckOptions options) {
        Set<RuleSet> sets = new HashSet<>(options.ruleSets());
        sets.removeAll(RuleSet.en16931());
        return sets;
    }

    private static Embedded embedded(Element root) {
        return new Embedded(Facturx.specification(root), first(SELLER, root), first(BUYER, root));
    }

    private static String first(Path path, Element root) {
        return path.texts(root).stream().map(String::strip).findFirst().orElse("");
    }

    private static Report joined(List<Finding> envelope, Report inside) {
        List<Finding> all = new ArrayList<>(envelope);
        all.addAll(inside.findings());
        return new Report(inside.syntax(), inside.ruleSets(), all);
    }

    private static List<Finding> problems(FacturxFile file) {
        return file.problems().list().stream()
                .filter(problem -> !problem.code().equals("CPT-EINVOICE-PDF-NO-XML")) // BR-HYBRID-12 says it
                .map(problem -> own(problem, ""))
                .toList();
    }

    private static Finding own(Violation violation, String path) {
        Severity severity = violation.severity();
        return new Finding(
                violation.code(),
                severity,
                "",
                List.of(),
                new Place(path, 0, 0),
                violation.value(),
                violation.text(),
                violation.fix());
    }
}
