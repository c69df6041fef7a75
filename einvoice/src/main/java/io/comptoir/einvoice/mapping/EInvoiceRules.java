package io.comptoir.einvoice.mapping;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import io.comptoir.total.LineTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What must hold of an invoice so that it can be sent as an e-invoice: the limits of EN 16931 and of the French rules
 * that the law of invoices itself does not know. All that is wrong is found at once, in the order of the paper.
 */
public final class EInvoiceRules {

    /** The most decimals of a quantity (BR-FR-DEC-02). */
    static final int QUANTITY_DECIMALS = 4;

    /** The most decimals of a price (BR-FR-DEC-03). */
    static final int PRICE_DECIMALS = 6;

    private static final int RATE_DECIMALS = 2;
    private static final int AMOUNT_DECIMALS = 2;
    private static final int LENGTH_MAX = 19; // the sign counts, the point does not (BR-FR-DEC-01…03)
    private static final int RATE_LENGTH_MAX = 4; // (BR-FR-DEC-04)
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final String EURO = "EUR";

    private static final Rule TERM_MISSING = Rule.error(
                    "CPT-EINVOICE-TERM-MISSING", "EN 16931 BR-06 to BR-11, BR-25, BR-CO-04, BR-E-10, BR-AE-10, BR-O-10")
            .says("Il manque {0}, que toute facture électronique porte.", "{0} is missing, and every e-invoice has it.")
            .fix("Donnez-le avant d'émettre.", "Give it before issuing.");
    private static final Rule SELLER_SIREN = Rule.error("CPT-EINVOICE-SELLER-SIREN-MISSING", "BR-FR-10")
            .says("L'émetteur français n'a pas de SIREN.", "The French issuer has no SIREN.")
            .fix("Donnez ses neuf chiffres d'immatriculation.", "Give the nine digits of its registration.");
    private static final Rule SELLER_VAT_NUMBER = Rule.error(
                    "CPT-EINVOICE-SELLER-VAT-NUMBER-MISSING",
                    "EN 16931 BR-S-02, BR-Z-02, BR-E-02, BR-AE-02, BR-IC-02, BR-G-02")
            .says(
                    "L'émetteur n'a pas le numéro de TVA que la catégorie {0} demande.",
                    "The issuer has not the VAT number that category {0} asks for.")
            .fix("Donnez son numéro de TVA intracommunautaire.", "Give its VAT number.");
    private static final Rule BUYER_VAT_NUMBER = Rule.error(
                    "CPT-EINVOICE-BUYER-VAT-NUMBER-MISSING",
                    "EN 16931 BR-IC-02, BR-AE-02; CGI art. 262 ter, I and 283, 2")
            .says(
                    "Le client n'a pas le numéro de TVA que la catégorie {0} demande.",
                    "The customer has not the VAT number that category {0} asks for.")
            .fix(
                    "Donnez son numéro de TVA, vérifié sur VIES, ou facturez avec TVA.",
                    "Give its VAT number, looked up in VIES, or charge VAT.");
    private static final Rule OTHER_SIREN = Rule.error("CPT-EINVOICE-SIRET-OF-OTHER-SIREN", "BR-FR-09")
            .says("Le SIRET {value} n'est pas du SIREN {0}.", "SIRET {value} does not belong to SIREN {0}.")
            .fix("Corrigez l'un des deux.", "Correct one of them.");
    private static final Rule DATE_OUT_OF_BOUNDS = Rule.error("CPT-EINVOICE-DATE-OUT-OF-BOUNDS", "BR-FR-03")
            .says(
                    "La date {value} est hors des années 2000 à 2099.",
                    "The date {value} is out of the years 2000 to 2099.")
            .fix("Corrigez l'année.", "Correct the year.");
    private static final Rule NOT_IN_EUROS = Rule.error(
                    "CPT-EINVOICE-VAT-NOT-IN-EUROS", "BR-FR-CO-12; CGI art. 289, IV; EN 16931 BR-53")
            .says(
                    "La facture est en {value} et porte de la TVA, qui doit aussi être dite en euros.",
                    "The invoice is in {value} and charges VAT, which must be told in euros too.")
            .fix(
                    "Facturez en euros : Comptoir ne convertit pas encore la TVA d'une autre devise.",
                    "Bill in euros: Comptoir does not convert the VAT of another currency yet.");
    private static final Rule CURRENCY_DECIMALS = Rule.error(
                    "CPT-EINVOICE-CURRENCY-DECIMALS", "EN 16931 BR-DEC-09 to BR-DEC-28")
            .says(
                    "Les montants en {value} ont plus de {0} décimales.",
                    "Amounts in {value} have more than {0} decimals.")
            .fix("Facturez dans une autre devise, par exemple EUR.", "Bill in another currency, for example EUR.");
    private static final Rule OUT_OF_SCOPE_MIXED = Rule.error(
                    "CPT-EINVOICE-OUT-OF-SCOPE-MIXED", "EN 16931 BR-O-11, BR-O-12")
            .says(
                    "Des lignes hors du champ de la TVA (O) côtoient des lignes de catégorie {0}.",
                    "Lines outside the scope of VAT (O) stand beside lines of category {0}.")
            .fix(
                    "Facturez-les à part, ou des débours en E avec VATEX-EU-79-C.",
                    "Bill them apart, or disbursements under E with VATEX-EU-79-C.");
    private static final Rule REASONS_DIFFER = Rule.error(
                    "CPT-EINVOICE-EXEMPTION-REASONS-DIFFER", "EN 16931 BR-E-01, BR-AE-01; DGFiP G1.41")
            .says(
                    "La catégorie {0} a deux motifs d'exonération, {value} et {1}.",
                    "Category {0} has two exemption reasons, {value} and {1}.")
            .fix("Faites une facture par motif.", "Make one invoice for each reason.");
    private static final Rule PRECISION = Rule.error(
                    "CPT-EINVOICE-PRECISION", "BR-FR-DEC-01 to BR-FR-DEC-04; EN 16931 BR-DEC-23")
            .says(
                    "Le nombre {value} ne tient pas dans une facture électronique : {0} décimales et {1} caractères au plus.",
                    "The number {value} does not fit an e-invoice: {0} decimals and {1} characters at most.")
            .fix(
                    "Changez d'unité, ou facturez le total en une unité.",
                    "Change the unit, or bill the total as one unit.");

    private final Invoice.Draft draft;
    private final LocalDate issueDate;
    private final Set<VatCategory> categories = EnumSet.noneOf(VatCategory.class);
    private final List<Violation> found = new ArrayList<>();

    private EInvoiceRules(Invoice.Draft draft, LocalDate issueDate) {
        this.draft = draft;
        this.issueDate = issueDate;
        rates(draft).forEach(rate -> categories.add(rate.category()));
    }

    /** All that keeps {@code draft}, were it issued on {@code issueDate}, from being an e-invoice. */
    public static Violations check(Invoice.Draft draft, LocalDate issueDate) {
        EInvoiceRules rules = new EInvoiceRules(draft, issueDate);
        draft.issuer()
                .ifPresentOrElse(issuer -> rules.checkSeller(issuer.entity()), () -> rules.missing("issuer", "BG-4"));
        draft.customer().ifPresentOrElse(rules::checkBuyer, () -> rules.missing("customer", "BG-7"));
        rules.checkDates();
        rules.checkVat();
        rules.checkLines();
        rules.checkTotals();
        return new Violations(rules.found);
    }

    private void checkSeller(LegalEntity entity) {
        checkNameAndAddress("issuer", entity.name(), "BT-27", entity.address(), "BG-5");
        boolean french = entity.address().map(Address::isInFrance).orElse(true);
        if (french && entity.siren().isEmpty()) {
            found.add(SELLER_SIREN.at("issuer.siren", ""));
        }
        if (entity.vatNumber().isEmpty()) {
            requireVatNumber(
                    SELLER_VAT_NUMBER,
                    "issuer.vatNumber",
                    c -> isInternational(c) || (hasVat(c) && !hasTaxNumber(entity)));
        }
        checkSiret("issuer", entity.siren(), entity.siret());
    }

    private void checkBuyer(Party party) {
        checkNameAndAddress("customer", party.name(), "BT-44", party.address(), "BG-8");
        Optional<Company> company = party instanceof Company one ? Optional.of(one) : Optional.empty();
        Optional<Siren> siren = company.flatMap(Company::siren);
        Optional<VatNumber> vatNumber = company.flatMap(Company::vatNumber);
        boolean outsideUnion = vatNumber.filter(VatNumber::isInUnion).isEmpty();
        requireVatNumber(
                BUYER_VAT_NUMBER,
                "customer.vatNumber",
                c -> (c == VatCategory.INTRA_EU && outsideUnion)
                        || (c == VatCategory.REVERSE_CHARGE && vatNumber.isEmpty() && siren.isEmpty()));
        checkSiret("customer", siren, company.flatMap(Company::siret));
    }

    private void checkNameAndAddress(
            String path, String name, String nameTerm, Optional<Address> address, String addressGroup) {
        if (name.isBlank()) {
            missing(path + ".name", nameTerm);
        }
        if (address.isEmpty()) {
            missing(path + ".address", addressGroup);
        }
    }

    private void checkSiret(String path, Optional<Siren> siren, Optional<Siret> siret) {
        siren.ifPresent(own -> siret.filter(id -> !id.siren().equals(own))
                .ifPresent(id -> found.add(OTHER_SIREN.at(path + ".siret", id.value(), own.value()))));
    }

    private void requireVatNumber(Rule rule, String path, Predicate<VatCategory> needsIt) {
        categories.stream().filter(needsIt).findFirst().ifPresent(c -> found.add(rule.at(path, "", c.code())));
    }

    private void checkDates() {
        checkDate("issueDate", issueDate);
        checkDate("dueDate", draft.dueOn(issueDate));
        draft.deliveryDate().ifPresent(date -> checkDate("deliveryDate", date));
        draft.period().ifPresent(period -> checkPeriod("period", period));
    }

    private void checkPeriod(String path, Period period) {
        checkDate(path + ".first", period.first());
        checkDate(path + ".last", period.last());
    }

    private void checkDate(String path, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            found.add(DATE_OUT_OF_BOUNDS.at(path, date));
        }
    }

    private void checkVat() {
        String currency = draft.currency().getCurrencyCode();
        if (!currency.equals(EURO) && categories.stream().anyMatch(VatCategory::isTaxed)) {
            found.add(NOT_IN_EUROS.at("currency", currency));
        }
        if (draft.currency().getDefaultFractionDigits() > AMOUNT_DECIMALS) {
            found.add(CURRENCY_DECIMALS.at("currency", currency, AMOUNT_DECIMALS));
        }
        if (categories.contains(VatCategory.OUT_OF_SCOPE) && categories.size() > 1) {
            VatCategory other = EnumSet.complementOf(EnumSet.of(VatCategory.OUT_OF_SCOPE)).stream()
                    .filter(categories::contains)
                    .findFirst()
                    .orElseThrow();
            found.add(OUT_OF_SCOPE_MIXED.at("lines", "", other.code()));
        }
        checkReasons();
    }

    /** EN 16931 has one group for each category that is not taxed, so it can tell one reason of it. */
    private void checkReasons() {
        Map<String, String> reasons = new TreeMap<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            Optional<VatRate> rate = draft.lines().get(i).vat();
            String category = rate.map(one -> one.category().code()).orElse("");
            String reason = rate.flatMap(VatRate::vatex).orElse("");
            String first = reasons.computeIfAbsent(category, none -> reason);
            if (!reason.isEmpty() && !reason.equals(first)) {
                found.add(REASONS_DIFFER.at("lines[" + i + "].vatex", reason, category, first));
            }
        }
    }

    private void checkLines() {
        for (int i = 0; i < draft.lines().size(); i++) {
            checkLine("lines[" + i + "]", draft.lines().get(i));
        }
    }

    private void checkLine(String path, ItemLine line) {
        if (line.label().isBlank()) {
            missing(path + ".label", "BT-153");
        }
        checkPrecision(path + ".quantity", line.quantity(), QUANTITY_DECIMALS, LENGTH_MAX);
        checkPrecision(path + ".unitPrice", line.unitPrice(), PRICE_DECIMALS, LENGTH_MAX);
        line.vat().ifPresentOrElse(rate -> checkRate(path, rate), () -> missing(path + ".vatRate", "BT-151"));
        line.period().ifPresent(period -> checkPeriod(path + ".period", period));
    }

    private void checkRate(String path, VatRate rate) {
        checkPrecision(path + ".vatRate", rate.percentage().value(), RATE_DECIMALS, RATE_LENGTH_MAX);
        if (rate.category().needsReason() && rate.vatex().isEmpty()) {
            missing(path + ".vatex", "BT-121");
        }
    }

    private void checkTotals() {
        if (draft.lines().stream().anyMatch(line -> line.vat().isEmpty())) {
            return;
        }
        List<LineTotal> lines = draft.totals().lines();
        for (int i = 0; i < lines.size(); i++) {
            checkPrecision("lines[" + i + "]", lines.get(i).gross(), AMOUNT_DECIMALS, LENGTH_MAX);
        }
        checkPrecision("totals", draft.totals().totalGross(), AMOUNT_DECIMALS, LENGTH_MAX);
    }

    private void checkPrecision(String path, BigDecimal number, int decimals, int lengthMax) {
        BigDecimal bare = number.scale() <= decimals ? number : number.stripTrailingZeros();
        int length = Math.max(bare.precision(), bare.scale() + 1) + (bare.signum() < 0 ? 1 : 0);
        if (bare.scale() > decimals || length > lengthMax) {
            found.add(PRECISION.at(path, number.toPlainString(), decimals, lengthMax));
        }
    }

    private void missing(String path, String term) {
        found.add(TERM_MISSING.at(path, "", term));
    }

    private static boolean isInternational(VatCategory category) {
        return category == VatCategory.INTRA_EU || category == VatCategory.EXPORT;
    }

    private static boolean hasVat(VatCategory category) {
        return category != VatCategory.OUT_OF_SCOPE;
    }

    /** A SIREN is a number of the tax office too (BT-32). */
    private static boolean hasTaxNumber(LegalEntity entity) {
        return entity.siren().isPresent();
    }

    private static List<VatRate> rates(Invoice.Draft draft) {
        return draft.lines().stream().flatMap(line -> line.vat().stream()).toList();
    }
}
