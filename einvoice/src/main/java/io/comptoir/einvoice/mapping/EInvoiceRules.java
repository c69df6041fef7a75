package io.comptoir.einvoice.mapping;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.semantic.LinePrice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
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
import io.comptoir.total.Deposit;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of an invoice so that it can be sent as an e-invoice: the limits of EN 16931 and of the French rules
 * that the law of invoices itself does not know. All that is wrong is found at once, in the order of the paper.
 */
public final class EInvoiceRules {

    /** The most decimals of a quantity (BR-FR-DEC-02). */
    static final int QUANTITY_DECIMALS = 4;

    /** The most decimals of a price (BR-FR-DEC-03). */
    static final int PRICE_DECIMALS = 6;

    /** The most decimals of an amount (BR-DEC-09 to BR-DEC-28, BR-FR-DEC-01). */
    static final int AMOUNT_DECIMALS = 2;

    private static final int RATE_DECIMALS = 2;
    private static final int LENGTH_MAX = 19; // the sign counts, the point does not (BR-FR-DEC-01…03)
    private static final int RATE_LENGTH_MAX = 4; // (BR-FR-DEC-04)
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+\\-_/]{1,35}");

    /** The types of invoices that French platforms take (BR-FR-04). */
    private static final Set<String> TYPES = Set.of(
            "380", "389", "393", "501", "386", "500", "384", "471", "472", "473", "261", "262", "381", "396", "502",
            "503");

    private static final Rule TYPE = Rule.error("CPT-EINVOICE-TYPE", "BR-FR-04")
            .says(
                    "Le type {0} ({value}) n'est pas de ceux que prend une plateforme française.",
                    "Type {0} ({value}) is none that a French platform takes.")
            .fix("Facturez le complément par une facture simple.", "Bill what is added by a plain invoice.");

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
    private static final Rule REFERENCE_MALFORMED = Rule.error("CPT-EINVOICE-REFERENCE-MALFORMED", "BR-FR-01, BR-FR-02")
            .says(
                    "Le numéro de facture « {value} » n'est pas de ceux que prend une plateforme.",
                    "The invoice number '{value}' is none that a platform takes.")
            .fix("Utilisez de 1 à 35 lettres, chiffres et + - _ /.", "Use 1 to 35 letters, digits and + - _ /.");
    private static final Rule PRECISION = Rule.error(
                    "CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE",
                    "DGFiP G1.15, G1.16; BR-FR-DEC-01 to BR-FR-DEC-04; EN 16931 BR-DEC-23")
            .says(
                    "Le nombre {value} ne tient pas dans une facture électronique : {0} décimales et {1} caractères au plus.",
                    "The number {value} does not fit an e-invoice: {0} decimals and {1} characters at most.")
            .fix(
                    "Changez d'unité, donnez le prix pour plus d'unités, ou facturez le total en une unité.",
                    "Change the unit, tell the price for more units, or bill the total as one unit.");

    private final Invoice.Draft draft;
    private final LocalDate issueDate;
    private final VatRules vat;
    private final List<Violation> found = new ArrayList<>();

    private EInvoiceRules(Invoice.Draft draft, LocalDate issueDate) {
        this.draft = draft;
        this.issueDate = issueDate;
        this.vat = new VatRules(draft);
    }

    /** All that keeps {@code draft}, were it issued on {@code issueDate}, from being an e-invoice. */
    public static Violations check(Invoice.Draft draft, LocalDate issueDate) {
        return check(draft, issueDate, totals(draft));
    }

    /** The same, where the amounts are known; empty where they do not add up. */
    static Violations check(Invoice.Draft draft, LocalDate issueDate, Optional<Totals> totals) {
        EInvoiceRules rules = new EInvoiceRules(draft, issueDate);
        draft.issuer()
                .ifPresentOrElse(issuer -> rules.checkSeller(issuer.entity()), () -> rules.missing("issuer", "BG-4"));
        draft.customer().ifPresentOrElse(rules::checkBuyer, () -> rules.missing("customer", "BG-7"));
        rules.checkKind();
        rules.checkDates();
        rules.found.addAll(rules.vat.check(totals));
        rules.checkLines();
        rules.checkAdjustments();
        totals.ifPresent(rules::checkTotals);
        return new Violations(rules.found);
    }

    /** What does not add up is for the rules of the paper itself to say. */
    private static Optional<Totals> totals(Invoice.Draft draft) {
        try {
            return Optional.of(draft.totals());
        } catch (ViolationsException e) {
            return Optional.empty();
        }
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
        vat.categories().stream().filter(needsIt).findFirst().ifPresent(c -> found.add(rule.at(path, "", c.code())));
    }

    private void checkKind() {
        if (!TYPES.contains(draft.typeCode())) {
            found.add(TYPE.at("kind", draft.kind(), draft.typeCode()));
        }
        draft.origin().ifPresent(origin -> {
            String path = draft.kind().isCredit() ? "creditOf" : "replaces";
            checkNumber(path + ".number", origin.number().value());
            checkDate(path + ".date", origin.date());
        });
    }

    private void checkDates() {
        checkDate("issueDate", issueDate);
        checkDate("dueDate", draft.dueOn(issueDate));
        draft.deliveryDate().ifPresent(date -> checkDate("deliveryDate", date));
        draft.period().ifPresent(period -> checkPeriod("period", period));
        for (int i = 0; i < draft.depositsDeducted().size(); i++) {
            checkDeposit("depositsDeducted[" + i + "]", draft.depositsDeducted().get(i));
        }
    }

    private void checkDeposit(String path, Deposit deposit) {
        checkNumber(path + ".number", deposit.number());
        checkDate(path + ".date", deposit.date());
    }

    private void checkNumber(String path, String number) {
        if (!NUMBER.matcher(number).matches()) {
            found.add(REFERENCE_MALFORMED.at(path, number));
        }
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

    private void checkLines() {
        for (int i = 0; i < draft.lines().size(); i++) {
            if (draft.lines().get(i) instanceof ItemLine item) {
                checkLine("lines[" + i + "]", item);
            }
        }
    }

    private void checkLine(String path, ItemLine line) {
        if (line.label().isBlank()) {
            missing(path + ".label", "BT-153");
        }
        checkPrecision(path + ".quantity", line.quantity(), QUANTITY_DECIMALS, LENGTH_MAX);
        checkPrice(path, line);
        line.vat().ifPresentOrElse(rate -> checkRate(path, rate), () -> missing(path + ".vatRate", "BT-151"));
        line.period().ifPresent(period -> checkPeriod(path + ".period", period));
    }

    /** A price with tax is not told: the net of the whole line is. */
    private void checkPrice(String path, ItemLine line) {
        if (draft.calculation().pricing() == PriceBasis.NET) {
            LinePrice price = LineMapping.price(line);
            if (!fits(price.net(), PRICE_DECIMALS, LENGTH_MAX)) {
                String asGiven = line.unitPrice().toPlainString();
                found.add(PRECISION.at(path + ".unitPrice", asGiven, PRICE_DECIMALS, LENGTH_MAX));
            }
            checkPrecision(
                    path + ".priceBaseQuantity",
                    price.baseQuantity().orElse(BigDecimal.ONE),
                    QUANTITY_DECIMALS,
                    LENGTH_MAX);
        }
    }

    private void checkAdjustments() {
        for (int i = 0; i < draft.discounts().size(); i++) {
            String path = "discounts[" + i + "]";
            draft.discounts().get(i).vat().ifPresent(rate -> checkRate(path, rate));
        }
        for (int i = 0; i < draft.charges().size(); i++) {
            String path = "charges[" + i + "]";
            draft.charges().get(i).vat().ifPresent(rate -> checkRate(path, rate));
        }
    }

    private void checkRate(String path, VatRate rate) {
        checkPrecision(path + ".vatRate", rate.percentage().value(), RATE_DECIMALS, RATE_LENGTH_MAX);
        if (rate.category().needsReason() && rate.vatex().isEmpty()) {
            missing(path + ".vatex", "BT-121");
        }
    }

    /** Each line is short of it (CPT-TOTAL-AMOUNT-OUT-OF-BOUNDS); their sums may not be. */
    private void checkTotals(Totals totals) {
        BigDecimal vatElsewhere = totals.vatInVatCurrency().orElse(BigDecimal.ZERO);
        Stream.of(
                        totals.sumOfLines(),
                        totals.totalDiscounts(),
                        totals.totalCharges(),
                        totals.totalGross(),
                        totals.prepaid(),
                        totals.amountDue(),
                        vatElsewhere)
                .filter(amount -> !fits(amount, AMOUNT_DECIMALS, LENGTH_MAX))
                .findFirst()
                .ifPresent(amount -> checkPrecision("totals", amount, AMOUNT_DECIMALS, LENGTH_MAX));
    }

    private void checkPrecision(String path, BigDecimal number, int decimals, int lengthMax) {
        if (!fits(number, decimals, lengthMax)) {
            found.add(PRECISION.at(path, number.toPlainString(), decimals, lengthMax));
        }
    }

    private static boolean fits(BigDecimal number, int decimals, int lengthMax) {
        BigDecimal bare = number.scale() <= decimals ? number : number.stripTrailingZeros();
        int length = Math.max(bare.precision(), bare.scale() + 1) + (bare.signum() < 0 ? 1 : 0);
        return bare.scale() <= decimals && length <= lengthMax;
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
}
