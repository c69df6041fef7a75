package io.comptoir.law;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.tax.AdmittedRates;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.Vatex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must hold of a draft before it is issued as an invoice. All that is wrong is found at once, in the order of the
 * paper: issuer, customer, dates, lines.
 */
public final class IssueRules {

    private static final String ARTICLE = "CGI ann. II, art. 242 nonies A, I, ";

    private static final Rule ISSUER_MISSING = Rule.error("CPT-LAW-ISSUER-MISSING", ARTICLE + "1°; EN 16931 BR-06")
            .says("La facture n'a pas d'émetteur.", "The invoice has no issuer.")
            .fix("Donnez l'entité juridique qui facture.", "Give the legal entity that bills.");
    private static final Rule ISSUER_NAME = Rule.error("CPT-LAW-ISSUER-NAME-MISSING", ARTICLE + "1°; EN 16931 BR-06")
            .says("L'émetteur n'a pas de nom.", "The issuer has no name.")
            .fix("Donnez sa raison sociale.", "Give its registered name.");
    private static final Rule ISSUER_ADDRESS = Rule.error(
                    "CPT-LAW-ISSUER-ADDRESS-MISSING", ARTICLE + "1°; EN 16931 BR-08")
            .says("L'émetteur n'a pas d'adresse.", "The issuer has no address.")
            .fix("Donnez l'adresse de son siège.", "Give the address of its registered office.");
    private static final Rule ISSUER_SIREN = Rule.error("CPT-LAW-ISSUER-SIREN-MISSING", "C. com. art. R123-237, 1°")
            .says("L'émetteur n'a pas de SIREN.", "The issuer has no SIREN.")
            .fix("Donnez ses neuf chiffres d'immatriculation.", "Give the nine digits of its registration.");
    private static final Rule ISSUER_VAT_NUMBER = Rule.error(
                    "CPT-LAW-ISSUER-VAT-NUMBER-MISSING", ARTICLE + "2°; EN 16931 BR-S-02")
            .says("L'émetteur facture de la TVA sans numéro de TVA.", "The issuer charges VAT without a VAT number.")
            .fix("Donnez son numéro de TVA intracommunautaire.", "Give its VAT number.");
    private static final Rule ISSUER_RCS = Rule.warning("CPT-LAW-ISSUER-RCS-MISSING", "C. com. art. R123-237, 2°")
            .says("L'émetteur n'a pas de ville de RCS.", "The issuer has no city of trade register.")
            .fix("Donnez la ville du greffe où il est immatriculé.", "Give the city where it is registered.");
    private static final Rule ISSUER_CAPITAL = Rule.warning("CPT-LAW-ISSUER-CAPITAL-MISSING", "C. com. art. R123-238")
            .says(
                    "L'émetteur est une société ({value}) sans capital indiqué.",
                    "The issuer is a company ({value}) without its share capital.")
            .fix("Donnez le montant du capital social.", "Give the amount of the share capital.");
    private static final Rule CUSTOMER_MISSING = Rule.error("CPT-LAW-CUSTOMER-MISSING", ARTICLE + "1°; EN 16931 BR-07")
            .says("La facture n'a pas de client.", "The invoice has no customer.")
            .fix("Donnez l'entreprise ou la personne facturée.", "Give the company or the person that is billed.");
    private static final Rule CUSTOMER_NAME = Rule.error(
                    "CPT-LAW-CUSTOMER-NAME-MISSING", ARTICLE + "1°; EN 16931 BR-07")
            .says("Le client n'a pas de nom.", "The customer has no name.")
            .fix("Donnez son nom ou sa raison sociale.", "Give its name.");
    private static final Rule CUSTOMER_ADDRESS = Rule.error(
                    "CPT-LAW-CUSTOMER-ADDRESS-MISSING", ARTICLE + "1°; EN 16931 BR-10")
            .says("Le client n'a pas d'adresse.", "The customer has no address.")
            .fix("Donnez son adresse de facturation.", "Give its billing address.");
    private static final Rule CUSTOMER_SIREN = Rule.warning(
                    "CPT-LAW-CUSTOMER-SIREN-MISSING", "Décret 2022-1299; BR-FR-10")
            .says("Le client français n'a pas de SIREN.", "The French customer has no SIREN.")
            .fix(
                    "Donnez-le : les plateformes le demandent, et la loi selon la taille de l'émetteur depuis 2026 ou 2027.",
                    "Give it: platforms ask for it, and the law by size of the issuer from 2026 or 2027 on.");
    private static final Rule DUE_BEFORE_ISSUE = Rule.error("CPT-LAW-DUE-DATE-BEFORE-ISSUE", "BR-FR-CO-07")
            .says(
                    "L'échéance {value} précède la date d'émission {0}.",
                    "The due date {value} is before the issue date {0}.")
            .fix("Donnez une échéance à partir du {0}.", "Give a due date from {0} on.");
    private static final Rule LINES_MISSING = Rule.error("CPT-LAW-LINES-MISSING", ARTICLE + "8°; EN 16931 BR-16")
            .says("La facture n'a aucune ligne.", "The invoice has no line.")
            .fix("Ajoutez au moins une ligne.", "Add at least one line.");
    private static final Rule LABEL_MISSING = Rule.error("CPT-LAW-LABEL-MISSING", ARTICLE + "8°; EN 16931 BR-25")
            .says("La ligne n'a pas de désignation.", "The line has no label.")
            .fix("Dites précisément ce qui est vendu.", "Say precisely what is sold.");
    private static final Rule RATE_NOT_ADMITTED = Rule.error("CPT-LAW-VAT-RATE-NOT-ADMITTED", "DGFiP G1.24; BR-FR-16")
            .says("Le taux de TVA {value} n'existe pas en France.", "There is no VAT rate of {value} in France.")
            .fix("Utilisez 20, 10, 5.5 ou 2.1 en métropole.", "Use 20, 10, 5.5 or 2.1 in metropolitan France.");
    private static final Rule REASON_MISSING = Rule.error(
                    "CPT-LAW-EXEMPTION-REASON-MISSING",
                    ARTICLE + "12°; EN 16931 BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10")
            .says(
                    "La ligne est sans TVA (catégorie {value}) et ne dit pas pourquoi.",
                    "The line carries no VAT (category {value}) and does not say why.")
            .fix("Donnez le code VATEX du motif.", "Give the VATEX code of the reason.");
    private static final Rule REASON_UNKNOWN = Rule.error("CPT-LAW-EXEMPTION-REASON-UNKNOWN", "EN 16931 BR-CL-22")
            .says(
                    "Le motif « {value} » ne va pas avec la catégorie {0}.",
                    "The reason '{value}' does not go with category {0}.")
            .fix("Utilisez un code de la liste VATEX.", "Use a code of the VATEX list.");

    private final LocalDate issueDate;
    private final List<Violation> found = new ArrayList<>();

    private IssueRules(LocalDate issueDate) {
        this.issueDate = issueDate;
    }

    /** All that is wrong or doubtful with {@code draft}, were it issued on {@code issueDate}. */
    public static Violations check(Invoice.Draft draft, LocalDate issueDate) {
        IssueRules rules = new IssueRules(issueDate);
        rules.checkIssuer(draft);
        rules.checkCustomer(draft.customer());
        rules.checkDates(draft);
        rules.checkLines(draft.lines());
        return new Violations(rules.found).plusElsewhere(draft.calculation().violations());
    }

    private void checkIssuer(Invoice.Draft draft) {
        if (draft.issuer().isEmpty()) {
            found.add(ISSUER_MISSING.at("issuer", ""));
            return;
        }
        LegalEntity entity = draft.issuer().get().entity();
        require(!entity.name().isBlank(), ISSUER_NAME, "issuer.name");
        require(entity.address().isPresent(), ISSUER_ADDRESS, "issuer.address");
        boolean french = entity.address().map(Address::isInFrance).orElse(true);
        require(entity.siren().isPresent() || !french, ISSUER_SIREN, "issuer.siren");
        require(entity.vatNumber().isPresent() || !chargesVat(draft), ISSUER_VAT_NUMBER, "issuer.vatNumber");
        checkRegistration(entity);
        found.addAll(entity.check().under("issuer").list());
    }

    private void checkRegistration(LegalEntity entity) {
        Optional<String> company = entity.legalForm().filter(form -> !form.equals("EI"));
        if (company.isPresent()) {
            require(entity.rcsCity().isPresent(), ISSUER_RCS, "issuer.rcsCity");
            if (entity.shareCapital().isEmpty()) {
                found.add(ISSUER_CAPITAL.at("issuer.shareCapital", company.get()));
            }
        }
    }

    private void checkCustomer(Optional<Party> customer) {
        if (customer.isEmpty()) {
            found.add(CUSTOMER_MISSING.at("customer", ""));
            return;
        }
        Party party = customer.get();
        require(!party.name().isBlank(), CUSTOMER_NAME, "customer.name");
        require(party.address().isPresent(), CUSTOMER_ADDRESS, "customer.address");
        if (party instanceof Company company) {
            boolean french = company.address().map(Address::isInFrance).orElse(false);
            require(company.siren().isPresent() || !french, CUSTOMER_SIREN, "customer.siren");
        }
        found.addAll(party.check().under("customer").list());
    }

    private void checkDates(Invoice.Draft draft) {
        LocalDate due = draft.dueOn(issueDate);
        if (due.isBefore(issueDate)) {
            found.add(DUE_BEFORE_ISSUE.at("dueDate", due, issueDate));
        }
    }

    private void checkLines(List<Line> lines) {
        require(lines.stream().anyMatch(ItemLine.class::isInstance), LINES_MISSING, "lines");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ItemLine item) {
                checkLine(item, "lines[" + i + "]");
            }
        }
    }

    private void checkLine(ItemLine line, String path) {
        require(!line.label().isBlank(), LABEL_MISSING, path + ".label");
        if (line.vat().isEmpty()) {
            found.add(ItemLine.VAT_MISSING.at(path + ".vatRate", ""));
            return;
        }
        checkRate(line.vat().get(), path);
    }

    private void checkRate(VatRate rate, String path) {
        if (!AdmittedRates.contains(rate.percentage())) {
            found.add(RATE_NOT_ADMITTED.at(path + ".vatRate", rate.percentage()));
        }
        if (rate.category().needsReason() && rate.vatex().isEmpty()) {
            found.add(REASON_MISSING.at(path + ".vatex", rate.category().code()));
        }
        rate.vatex()
                .filter(code ->
                        Vatex.categoryOf(code).filter(rate.category()::equals).isEmpty())
                .ifPresent(code -> found.add(
                        REASON_UNKNOWN.at(path + ".vatex", code, rate.category().code())));
    }

    private static boolean chargesVat(Invoice.Draft draft) {
        return draft.items().stream()
                .flatMap(line -> line.vat().stream())
                .anyMatch(rate -> rate.category() == VatCategory.STANDARD);
    }

    private void require(boolean holds, Rule rule, String path) {
        if (!holds) {
            found.add(rule.at(path, ""));
        }
    }
}
