package io.comptoir.law;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must hold of a draft before it is issued as an invoice. All that is wrong is found at once, in the order of the
 * paper: issuer, customer, dates, lines, mentions. What a breach weighs, and from which day, is a table:
 * {@link LegalRules}.
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
    private static final Rule ISSUER_RCS = Rule.warning("CPT-LAW-ISSUER-RCS-MISSING", "C. com. art. R123-237, 2°")
            .says("L'émetteur n'a pas de ville de RCS.", "The issuer has no city of trade register.")
            .fix("Donnez la ville du greffe où il est immatriculé.", "Give the city where it is registered.");
    private static final Rule ISSUER_CAPITAL = Rule.warning("CPT-LAW-ISSUER-CAPITAL-MISSING", "C. com. art. R123-238")
            .says(
                    "L'émetteur est une société ({value}) sans capital indiqué.",
                    "The issuer is a company ({value}) without its share capital.")
            .fix("Donnez le montant du capital social.", "Give the amount of the share capital.");
    private static final Rule ISSUER_EI = Rule.error(
                    "CPT-LAW-ISSUER-EI-MISSING", "C. com. art. R526-27; décret 2022-725")
            .says(
                    "Le nom « {value} » de l'entrepreneur individuel ne porte pas la mention EI.",
                    "The name '{value}' of the sole trader does not carry the letters EI.")
            .fix(
                    "Écrivez EI juste avant ou après le nom : « {value} EI ».",
                    "Write EI just before or after the name: '{value} EI'.");
    private static final Rule ISSUER_CURRENCY = Rule.error(
                    "CPT-LAW-ISSUER-CURRENCY", "Comptoir, issuers; EN 16931 BT-5")
            .says(
                    "La facture est en {value}, l'émetteur ne facture qu'en {0}.",
                    "The invoice is in {value}, the issuer bills in {0} only.")
            .fix(
                    "Facturez en {0}, ou par un émetteur qui a plusieurs devises.",
                    "Bill in {0}, or by an issuer of several currencies.");
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
    private static final Rule CUSTOMER_SIREN = Rule.error(
                    "CPT-LAW-CUSTOMER-SIREN-MISSING", ARTICLE + "1°; décret 2022-1299; BR-FR-10")
            .says("Le client français n'a pas de SIREN.", "The French customer has no SIREN.")
            .fix(
                    "Donnez-le : les plateformes le demandent, et la loi selon la taille de l'émetteur depuis 2026 ou 2027.",
                    "Give it: platforms ask for it, and the law by size of the issuer from 2026 or 2027 on.");
    private static final Rule CASH = Rule.warning("CPT-LAW-CASH-LIMIT", "CMF art. L112-6 and D112-3")
            .says(
                    "La facture de {value} € est à payer en espèces, ce qui dépasse la limite légale.",
                    "The invoice of {value} € is to be paid in cash, which is above the legal limit.")
            .fix("Demandez un autre mode de paiement.", "Ask for another way of payment.");
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
    private static final Rule ORIGIN_MISSING = Rule.error(
                    "CPT-LAW-ORIGIN-MISSING", "CGI art. 289, I, 5; BOI-TVA-DECLA-30-20-20-20, § 220 and 260")
            .says(
                    "Un document {value} doit citer le numéro et la date de la facture initiale.",
                    "A {value} must name number and date of the initial invoice.")
            .fix(
                    "Établissez-le à partir de la facture : CreditNote.of(facture).",
                    "Draw it up from the invoice: CreditNote.of(invoice).");
    private static final Rule ORIGIN_LATER = Rule.error(
                    "CPT-LAW-ORIGIN-LATER", "CGI art. 289, I, 5; BOI-TVA-DECLA-30-20-20-20, § 220")
            .says(
                    "La facture initiale est du {value}, après la date d'émission {0}.",
                    "The initial invoice is of {value}, after the issue date {0}.")
            .fix("Émettez à partir du {value}.", "Issue from {value} on.");
    private static final Rule DEPOSITS_MISSING = Rule.error(
                    "CPT-LAW-FINAL-DEPOSITS-MISSING", "BOI-TVA-DECLA-30-20-20-10, § 60")
            .says("La facture de solde ne déduit aucun acompte.", "The final invoice deducts no deposit.")
            .fix(
                    "Citez les factures d'acompte, ou faites une facture simple.",
                    "Name the deposit invoices, or make a plain one.");
    private static final Rule REBATE_INCOMPLETE = Rule.error("CPT-LAW-REBATE-INCOMPLETE", "BR-FR-CO-03")
            .says(
                    "Un avoir de ristourne globale cite son contrat et sa période.",
                    "A credit note for a rebate names its contract and its period.")
            .fix("Donnez les deux.", "Give both.");
    private static final Pattern EI =
            Pattern.compile("(EI|[Ee]ntrepreneur [Ii]ndividuel)\\b.*|.*\\b(EI|[Ee]ntrepreneur [Ii]ndividuel)");

    private final LocalDate issueDate;
    private final List<Violation> found = new ArrayList<>();

    private IssueRules(LocalDate issueDate) {
        this.issueDate = issueDate;
    }

    /**
     * All that is wrong or doubtful with {@code draft}, were it issued on {@code issueDate}. What the issuer set aside
     * ({@link io.comptoir.document.Issuer#overrides()}) is told as {@link io.comptoir.fault.Severity#INFO}, with its reason.
     */
    public static Violations check(Invoice.Draft draft, LocalDate issueDate) {
        return check(draft, issueDate, List.of());
    }

    /** The same, with rules that are set aside for this paper only. */
    public static Violations check(Invoice.Draft draft, LocalDate issueDate, List<RuleOverride> overrides) {
        return check(draft, issueDate, overrides, LegalRules.shipped());
    }

    /** What was found elsewhere, with what the issuer of {@code draft} set aside as information. */
    public static Violations applyOverrides(Invoice.Draft draft, Violations found) {
        List<RuleOverride> overrides = draft.issuer().map(Issuer::overrides).orElse(List.of());
        return found.isEmpty() || overrides.isEmpty() ? found : new Overrides(overrides).on(found);
    }

    static Violations check(Invoice.Draft draft, LocalDate issueDate, List<RuleOverride> more, LegalRules law) {
        List<RuleOverride> overrides =
                new ArrayList<>(draft.issuer().map(Issuer::overrides).orElse(List.of()));
        overrides.addAll(more);
        List<Violation> found = found(draft, issueDate);
        return new Overrides(overrides).applied(found.isEmpty() ? found : weighed(found, draft, issueDate, law));
    }

    private static List<Violation> found(Invoice.Draft draft, LocalDate issueDate) {
        IssueRules rules = new IssueRules(issueDate);
        rules.checkKind(draft);
        rules.found.addAll(SelfBillingRules.check(draft));
        rules.checkIssuer(draft);
        rules.checkCustomer(draft.customer());
        rules.checkDates(draft);
        rules.found.addAll(DeliveryRules.check(draft));
        rules.checkLines(draft);
        rules.checkCash(draft);
        rules.found.addAll(MentionRules.check(draft));
        Violations amounts = draft.calculation().violations();
        return new Violations(rules.found).plusElsewhere(amounts).list();
    }

    /** Whether the SIREN must be there depends on the size of the issuer: if that is unknown, it is told too. */
    private static List<Violation> weighed(
            List<Violation> found, Invoice.Draft draft, LocalDate issueDate, LegalRules law) {
        RulesOfDay day = law.at(issueDate, draft.issuer(), draft.customer());
        List<Violation> weighed = new ArrayList<>(law.weighed(found, Paper.of(draft.kind()), day));
        if (weighed.stream().anyMatch(violation -> violation.code().equals(CUSTOMER_SIREN.code()))) {
            weighed.addAll(day.warnings().list());
        }
        return weighed;
    }

    private void checkKind(Invoice.Draft draft) {
        InvoiceKind kind = draft.kind();
        String path = kind.isCredit() ? "creditOf" : "replaces";
        if (kind.needsOrigin() && draft.origin().isEmpty()) {
            found.add(ORIGIN_MISSING.at(path, kind));
        }
        draft.origin()
                .filter(origin -> origin.date().isAfter(issueDate))
                .ifPresent(origin -> found.add(ORIGIN_LATER.at(path + ".date", origin.date(), issueDate)));
        require(kind != InvoiceKind.FINAL || !draft.depositsDeducted().isEmpty(), DEPOSITS_MISSING, "depositsDeducted");
        require(
                kind != InvoiceKind.REBATE
                        || (draft.contract().isPresent() && draft.period().isPresent()),
                REBATE_INCOMPLETE,
                draft.contract().isPresent() ? "period" : "contract");
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
        found.addAll(VatRules.checkIssuer(draft, entity, issueDate));
        checkRegistration(entity);
        draft.issuer()
                .flatMap(Issuer::onlyCurrency)
                .filter(only -> !only.equals(draft.currency()))
                .ifPresent(only -> found.add(
                        ISSUER_CURRENCY.at("currency", draft.currency().getCurrencyCode(), only.getCurrencyCode())));
        found.addAll(entity.check().under("issuer").list());
    }

    private void checkRegistration(LegalEntity entity) {
        if (entity.legalForm().isEmpty()) {
            return;
        }
        if (Condition.isSoleTrader(entity)) {
            if (!EI.matcher(entity.name().trim()).matches()) {
                found.add(ISSUER_EI.at("issuer.name", entity.name()));
            }
            return;
        }
        require(entity.rcsCity().isPresent(), ISSUER_RCS, "issuer.rcsCity");
        if (entity.shareCapital().isEmpty()) {
            found.add(
                    ISSUER_CAPITAL.at("issuer.shareCapital", entity.legalForm().get()));
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

    private void checkLines(Invoice.Draft draft) {
        List<Billed> lines = Billed.of(draft);
        require(!lines.isEmpty(), LINES_MISSING, "lines");
        VatRules vat = new VatRules(draft, issueDate);
        for (Billed billed : lines) {
            require(!billed.line().label().isBlank(), LABEL_MISSING, billed.path() + ".label");
            found.addAll(vat.checkLine(billed));
        }
        found.addAll(vat.checkAdjustments());
        found.addAll(vat.checkTogether());
    }

    private void checkCash(Invoice.Draft draft) {
        if (draft.paymentMethod() != PaymentMethod.CASH || draft.kind().isCredit()) {
            return;
        }
        Billed.totalsInEuros(draft)
                .map(Totals::totalGross)
                .filter(gross -> !Thresholds.allowsCash(gross, issueDate))
                .ifPresent(gross -> found.add(CASH.at("paymentMethod", gross.toPlainString())));
    }

    private void require(boolean holds, Rule rule, String path) {
        if (!holds) {
            found.add(rule.at(path, ""));
        }
    }
}
