package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.rule.Finding.Place;
import io.comptoir.einvoice.tree.Unreadable;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges e-invoices by the official rules, in plain Java.
 * <p>
 * The verdict is that of the official artefacts, with their oddities: where these compute in floating point or pass over
 * a place, so does this, unless {@link Mode#NORM} is asked for, which follows the norm ({@link Deviation}). Where they
 * would end in an error instead of a verdict, the report says so ({@code CPT-EINVOICE-UNDECIDED}) and the other rules are
 * judged on. Nothing is thrown, whatever the bytes.
 */
public final class EInvoiceChecker {

    private static final Rule ROOT = Rule.error("CPT-EINVOICE-ROOT-UNKNOWN", "EN 16931-2")
            .says(
                    "L'élément « {value} » n'est pas celui d'une facture CII ou UBL.",
                    "The element '{value}' is not that of a CII or UBL invoice.")
            .fix(
                    "Donnez une facture CrossIndustryInvoice, Invoice ou CreditNote.",
                    "Give a CrossIndustryInvoice, an Invoice or a CreditNote.");

    private static final Rule ZUGFERD_1 = Rule.error("CPT-EINVOICE-ZUGFERD-1", "ZUGFeRD 1.0; EN 16931-2")
            .says(
                    "C'est une facture ZUGFeRD 1.0, d'avant EN 16931 : aucune règle officielle ne la juge.",
                    "This is a ZUGFeRD 1.0 invoice, older than EN 16931: no official rules judge it.")
            .fix(
                    "Lisez-la et écrivez-la en CII d'aujourd'hui, puis contrôlez le résultat.",
                    "Read it and write it as the CII of today, then check the result.");
    private static final String ZUGFERD_1_ROOT = "{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument";

    private EInvoiceChecker() {}

    /** Judges a file by EN 16931. */
    public static Report check(byte[] file) {
        return check(file, CheckOptions.en16931());
    }

    /** Judges a file. */
    public static Report check(byte[] file, CheckOptions options) {
        XmlReading reading = XmlReading.of(file);
        if (reading instanceof Unreadable unreadable) {
            Place place = new Place("", unreadable.line(), unreadable.column());
            return new Report(Optional.empty(), List.of(), List.of(own(unreadable.violation(), place)));
        }
        return check((XmlDocument) reading, options);
    }

    /** Judges a document that was read before. */
    public static Report check(XmlDocument document, CheckOptions options) {
        Optional<Syntax> syntax = Syntax.of(document.root());
        if (syntax.isEmpty()) {
            Place place = new Place(
                    document.root().path(),
                    document.root().line(),
                    document.root().column());
            Rule rule = document.root().name().equals(ZUGFERD_1_ROOT) ? ZUGFERD_1 : ROOT;
            return new Report(
                    syntax, List.of(), List.of(own(rule.at("", document.root().name()), place)));
        }
        List<RuleSet> sets = sets(document, syntax.get(), options.ruleSets());
        List<Finding> findings = new ArrayList<>();
        sets.forEach(set -> new Judge(document, set, options).judge(findings));
        return new Report(syntax, sets, findings);
    }

    private static List<RuleSet> sets(XmlDocument document, Syntax syntax, Set<RuleSet> asked) {
        Set<RuleSet> sets = asked.isEmpty() ? Fitting.sets(document, syntax) : asked;
        boolean isAnyProfile = sets.containsAll(RuleSet.facturx());
        return sets.stream()
                .filter(set -> set.syntax() == syntax)
                .filter(set ->
                        !isAnyProfile || !RuleSet.facturx().contains(set) || set == Fitting.facturx(document.root()))
                .sorted()
                .toList();
    }

    private static Finding own(Violation violation, Place place) {
        return new Finding(
                violation.code(),
                violation.severity(),
                "",
                List.of(),
                place,
                violation.value(),
                violation.text(),
                violation.fix());
    }
}
