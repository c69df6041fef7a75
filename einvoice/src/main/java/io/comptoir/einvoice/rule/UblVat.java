package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.equal;
import static io.comptoir.einvoice.rule.XPath.exact;
import static io.comptoir.einvoice.rule.XPath.isZero;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rules of each VAT category in UBL: BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O, BR-AF and BR-AG. */
final class UblVat {

    private static final String CATEGORY = "cac:TaxCategory";
    private static final String LINE_CATEGORY = "cac:ClassifiedTaxCategory";
    private static final List<String> LINE_NAMES = List.of("cac:InvoiceLine", "cac:CreditNoteLine");

    private static final Path ID = Path.of("cbc:ID");
    private static final Path SCHEMES = Path.of("cac:TaxScheme");
    private static final Path RATE = Path.of("cbc:Percent");
    private static final Path BREAKDOWN = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory");
    private static final Path CATEGORIES = Path.of(CATEGORY);
    private static final Path LINE_CATEGORIES = Path.of("cac:Item/cac:ClassifiedTaxCategory");
    private static final Path LINE_AMOUNT = Path.of("cbc:LineExtensionAmount");
    private static final Path AMOUNT = Path.of("cbc:Amount");
    private static final Path INDICATOR = Path.of("cbc:ChargeIndicator");
    private static final Path TAXABLE_ABOVE = Path.of("../cbc:TaxableAmount");
    private static final Path TAX_ABOVE = Path.of("../cbc:TaxAmount");
    private static final Path COMPANY = Path.of("cac:Party/cac:PartyTaxScheme/cbc:CompanyID");
    private static final Path LEGAL_ID = Path.of("cac:Party/cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path TAXABLE = Path.of("cbc:TaxableAmount");
    private static final Path TAX = Path.of("cbc:TaxAmount");
    private static final Path DELIVERED = Path.of("cac:Delivery/cbc:ActualDeliveryDate");
    private static final Path PERIOD = Path.of("cac:InvoicePeriod/*");
    private static final Path DELIVERY_COUNTRY =
            Path.of("cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode");

    private final RulePattern pattern;

    private UblVat(RulePattern pattern) {
        this.pattern = pattern;
    }

    /** What is asked of the whole document. */
    static void document(Scope root) {
        once(root, "AE", "BR-AE");
        parties(root, "AE", "BR-AE", UblVat::hasReverseChargeParties);
        once(root, "E", "BR-E");
        parties(root, "E", "BR-E", UblVat::hasSeller);
        once(root, "G", "BR-G");
        lineParties(root, "G", "BR-G-02", UblVat::hasSellerVat, true);
        allowanceParties(root, "G", "BR-G-03", UblVat::hasSellerVat, false);
        allowanceParties(root, "G", "BR-G-04", UblVat::hasSellerVat, true);
        once(root, "K", "BR-IC");
        parties(root, "K", "BR-IC", facts -> hasSellerVat(facts) && hasVat(facts, "cac:AccountingCustomerParty"));
        intraCommunity(root);
        island(root);
        once(root, "O", "BR-O");
        outOfScope(root);
        standard(root);
        once(root, "Z", "BR-Z");
        parties(root, "Z", "BR-Z", UblVat::hasSeller);
    }

    /** What is asked of each breakdown, allowance, charge and line. */
    static void write(RulePattern pattern) {
        UblVat vat = new UblVat(pattern);
        vat.exempt("AE", "BR-AE");
        vat.exempt("E", "BR-E");
        vat.exempt("G", "BR-G");
        vat.exempt("K", "BR-IC");
        vat.taxed("L", "BR-AF", rate -> rate >= 0);
        vat.taxed("M", "BR-AG", rate -> rate >= 0);
        vat.exempt("O", "BR-O");
        vat.taxed("S", "BR-S", rate -> rate > 0);
        vat.zero();
    }

    private static void once(Scope root, String category, String family) {
        root.fatal(family + "-01", (at, facts) -> {
            boolean isUsed =
                    categories(facts).hasVatId(category) || lines(facts).hasVatId(category);
            return !isUsed || breakdown(facts).vatIds(category) == 1;
        });
    }

    private static void parties(Scope root, String category, String family, Predicate<Facts> parties) {
        lineParties(root, category, family + "-02", parties, true);
        allowanceParties(root, category, family + "-03", parties, false);
        allowanceParties(root, category, family + "-04", parties, true);
    }

    /** @param isVatOnly  whether lines of another tax than VAT let the rule pass */
    private static void lineParties(
            Scope root, String category, String id, Predicate<Facts> parties, boolean isVatOnly) {
        root.fatal(id, (at, facts) -> {
            UblTaxes lines = lines(facts);
            return (lines.any(category, true) && parties.test(facts)) || !lines.any(category, isVatOnly);
        });
    }

    private static void allowanceParties(
            Scope root, String category, String id, Predicate<Facts> parties, boolean isCharge) {
        boolean isExact = id.equals("BR-AF-04");
        boolean isAnyTax = category.equals("G");
        root.fatal(id, (at, facts) -> {
            List<Element> all = adjustmentTaxes(facts, isCharge);
            UblTaxes taxes = taxes(facts, isCharge ? "charges" : "allowances", () -> all);
            return (taxes.any(category, !isAnyTax) && parties.test(facts))
                    || (isExact
                            ? all.stream().noneMatch(tax -> anyIs(ID.texts(tax), category) && isVat(tax))
                            : !taxes.any(category, true));
        });
    }

    private static void intraCommunity(Scope root) {
        root.fatal(
                        "BR-IC-11",
                        (at, facts) -> !breakdown(facts).hasVatId("K")
                                || only(DELIVERED.texts(at)).length() > 1
                                || PERIOD.leads(at))
                .fatal(
                        "BR-IC-12",
                        (at, facts) -> !breakdown(facts).hasVatId("K")
                                || only(DELIVERY_COUNTRY.texts(at)).length() > 1);
    }

    private static void island(Scope root) {
        root.fatal(
                "BR-AF-01",
                (at, facts) -> used(facts).anyOfAll("L", true)
                        ? BREAKDOWN.from(at).stream().anyMatch(tax -> anyIs(ID.texts(tax), "L"))
                        : !breakdown(facts).any("L", true));
        parties(root, "L", "BR-AF", UblVat::hasSeller);
        root.fatal(
                "BR-AG-01",
                (at, facts) -> used(facts).anyOfAll("M", true)
                        ? BREAKDOWN.from(at).stream().anyMatch(tax -> anyIs(ID.texts(tax), "M") && isVat(tax))
                        : !breakdown(facts).any("M", true));
        parties(root, "M", "BR-AG", UblVat::hasSeller);
    }

    private static void outOfScope(Scope root) {
        lineParties(root, "O", "BR-O-02", UblVat::hasNoVatNumber, true);
        root.fatal("BR-O-03", (at, facts) -> isWithoutVatNumber(at, facts, false))
                .fatal("BR-O-04", (at, facts) -> isWithoutVatNumber(at, facts, true))
                .fatal("BR-O-11", (at, facts) -> isOnlyOutOfScope(facts, BREAKDOWN.from(at)))
                .fatal("BR-O-12", (at, facts) -> isOnlyOutOfScope(facts, facts.named(LINE_CATEGORY)))
                .fatal("BR-O-13", (at, facts) -> isOnlyOutOfScope(facts, adjustmentTaxes(facts, false)))
                .fatal("BR-O-14", (at, facts) -> isOnlyOutOfScope(facts, adjustmentTaxes(facts, true)));
    }

    private static boolean isWithoutVatNumber(Element root, Facts facts, boolean isCharge) {
        return !UblTaxes.of(adjustmentTaxes(root.children("cac:AllowanceCharge"), isCharge))
                        .any("O", true)
                || hasNoVatNumber(facts);
    }

    private static boolean isOnlyOutOfScope(Facts facts, List<Element> taxes) {
        return !breakdown(facts).hasVatId("O")
                || taxes.stream().noneMatch(tax -> !category(tax).equals("O") && isVat(tax));
    }

    private static void standard(Scope root) {
        root.fatal(
                "BR-S-01",
                (at, facts) ->
                        used(facts).anyOfAll("S", false) == breakdown(facts).any("S", false));
        lineParties(root, "S", "BR-S-02", UblVat::hasSeller, false);
        allowanceParties(root, "S", "BR-S-03", UblVat::hasSeller, false);
        allowanceParties(root, "S", "BR-S-04", UblVat::hasSeller, true);
    }

    private void exempt(String category, String family) {
        boolean isOutOfScope = category.equals("O");
        breakdown(category)
                .fatal(family + "-08", (tax, facts) -> isBase(tax, facts, category))
                .fatal(family + "-09", (tax, facts) -> anyZero(TAX_ABOVE, tax))
                .anyPresent(family + "-10", "cbc:TaxExemptionReason", "cbc:TaxExemptionReasonCode");
        rates(category, family, isOutOfScope ? tax -> !RATE.leads(tax) : tax -> anyZero(RATE, tax));
    }

    private void zero() {
        breakdown("Z")
                .fatal("BR-Z-08", (tax, facts) -> isBase(tax, facts, "Z"))
                .fatal("BR-Z-09", (tax, facts) -> anyZero(TAX_ABOVE, tax))
                .absent("BR-Z-10", "cbc:TaxExemptionReason", "cbc:TaxExemptionReasonCode");
        rates("Z", "BR-Z", tax -> anyZero(RATE, tax));
    }

    private void taxed(String category, String family, Predicate<Double> rate) {
        breakdown(category)
                .fatal(family + "-08", (tax, facts) -> isBaseAtRate(tax, facts, category))
                .fatal(family + "-09", (tax, facts) -> isTaxAtRate(tax))
                .absent(family + "-10", "cbc:TaxExemptionReason", "cbc:TaxExemptionReasonCode");
        rates(category, family, tax -> RATE.texts(tax).stream().anyMatch(text -> rate.test(real(text))));
    }

    private Scope breakdown(String category) {
        return pattern.at("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", is(category));
    }

    private void rates(String category, String family, Predicate<Element> rate) {
        for (boolean isCharge : new boolean[] {false, true}) {
            pattern.at(
                            "cac:AllowanceCharge/cac:TaxCategory",
                            tax -> isCharge(tax.parent().orElseThrow(), isCharge)
                                    && is(category).test(tax))
                    .fatal(family + (isCharge ? "-07" : "-06"), (tax, facts) -> rate.test(tax));
        }
        pattern.at(
                        "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory | cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory",
                        is(category))
                .fatal(family + "-05", (tax, facts) -> rate.test(tax));
    }

    /** Whether an allowance or charge is what is asked for; indicators that are no booleans stop the rules. */
    static boolean isCharge(Element adjustment, boolean wanted) {
        for (String indicator : INDICATOR.texts(adjustment)) {
            if (XPath.bool(indicator) == wanted) {
                return true;
            }
        }
        return false;
    }

    static boolean isVat(Element tax) {
        for (Element scheme : SCHEMES.from(tax)) {
            if (normal(upper(only(ID.texts(scheme)))).equals("VAT")) {
                return true;
            }
        }
        return false;
    }

    /** The same where the official rules take a second tax scheme for an error. */
    static boolean isVatOnly(Element tax) {
        if (SCHEMES.from(tax).size() > 1) {
            throw new Stop("more than one tax scheme");
        }
        return isVat(tax);
    }

    static Predicate<Element> is(String category) {
        return tax -> category(tax).equals(category) && isVat(tax);
    }

    static String category(Element tax) {
        return normal(only(ID.texts(tax)));
    }

    private static UblTaxes lines(Facts facts) {
        return taxes(facts, "lines", () -> facts.named(LINE_CATEGORY));
    }

    private static UblTaxes categories(Facts facts) {
        return taxes(facts, "categories", () -> facts.named(CATEGORY));
    }

    private static UblTaxes breakdown(Facts facts) {
        return taxes(facts, "breakdown", () -> BREAKDOWN.from(facts.root()));
    }

    private static UblTaxes used(Facts facts) {
        return taxes(
                facts,
                "used",
                () -> Stream.concat(
                                facts.named("cac:AllowanceCharge").stream()
                                        .flatMap(one -> one.children(CATEGORY).stream()),
                                facts.named(LINE_CATEGORY).stream())
                        .toList());
    }

    private static UblTaxes taxes(Facts facts, String which, Supplier<List<Element>> taxes) {
        return facts.once("taxes: " + which, UblTaxes.class, () -> UblTaxes.of(taxes.get()));
    }

    static Stream<Element> vatIds(List<Element> taxes, String category) {
        return taxes.stream()
                .filter(UblVat::isVat)
                .flatMap(tax -> tax.children("cbc:ID").stream())
                .filter(id -> normal(id.text()).equals(category));
    }

    private static List<Element> adjustmentTaxes(Facts facts, boolean isCharge) {
        return facts.elements(
                isCharge ? "taxes of charges" : "taxes of allowances",
                () -> adjustmentTaxes(facts.named("cac:AllowanceCharge"), isCharge));
    }

    private static List<Element> adjustmentTaxes(List<Element> adjustments, boolean isCharge) {
        return adjustments.stream()
                .filter(adjustment -> isCharge(adjustment, isCharge))
                .flatMap(adjustment -> adjustment.children(CATEGORY).stream())
                .toList();
    }

    private static boolean hasSeller(Facts facts) {
        return facts.once(
                "seller",
                () -> facts.named("cac:AccountingSupplierParty").stream().anyMatch(COMPANY::leads)
                        || hasVatRepresentative(facts));
    }

    private static boolean hasSellerVat(Facts facts) {
        return hasVat(facts, "cac:AccountingSupplierParty") || hasVatRepresentative(facts);
    }

    private static boolean hasVatRepresentative(Facts facts) {
        return facts.named("cac:TaxRepresentativeParty").stream().anyMatch(UblVat::hasVatNumber);
    }

    private static boolean hasVat(Facts facts, String role) {
        return facts.named(role).stream()
                .flatMap(party -> party.children("cac:Party").stream())
                .anyMatch(UblVat::hasVatNumber);
    }

    static boolean hasVatNumber(Element party) {
        return party.children("cac:PartyTaxScheme").stream()
                .anyMatch(tax -> isVatOnly(tax) && tax.has("cbc:CompanyID"));
    }

    private static boolean hasReverseChargeParties(Facts facts) {
        return hasSeller(facts)
                && (hasVat(facts, "cac:AccountingCustomerParty")
                        || facts.named("cac:AccountingCustomerParty").stream().anyMatch(LEGAL_ID::leads));
    }

    private static boolean hasNoVatNumber(Facts facts) {
        return !hasSellerVat(facts) && !hasVat(facts, "cac:AccountingCustomerParty");
    }

    private static boolean anyZero(Path path, Element at) {
        return decimal(path.texts(at)).filter(XPath::isZero).isPresent();
    }

    private static boolean isBase(Element tax, Facts facts, String category) {
        return LINE_NAMES.stream()
                .filter(lines -> !facts.named(lines).isEmpty())
                .anyMatch(lines -> decimal(TAXABLE_ABOVE.texts(tax))
                        .filter(stated -> equal(stated, base(facts, category, lines)))
                        .isPresent());
    }

    private static BigDecimal base(Facts facts, String category, String lines) {
        return facts.once("base " + category + lines, BigDecimal.class, () -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Element line : facts.root().children(lines)) {
                if (hasCategory(LINE_CATEGORIES.from(line), category)) {
                    sum = sum.add(decimal(LINE_AMOUNT.texts(line)).orElse(BigDecimal.ZERO));
                }
            }
            for (Element adjustment : facts.root().children("cac:AllowanceCharge")) {
                sum = sum.add(signed(adjustment, category));
            }
            return sum;
        });
    }

    private static BigDecimal signed(Element adjustment, String category) {
        boolean isCharge = isCharge(adjustment, true);
        if ((!isCharge && !isCharge(adjustment, false)) || !hasCategory(CATEGORIES.from(adjustment), category)) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = decimal(AMOUNT.texts(adjustment)).orElse(BigDecimal.ZERO);
        return isCharge ? amount : amount.negate();
    }

    private static boolean hasCategory(List<Element> taxes, String category) {
        for (Element tax : taxes) {
            if (category(tax).equals(category)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBaseAtRate(Element tax, Facts facts, String category) {
        Optional<BigDecimal> rate = decimal(RATE.texts(tax));
        return rate.isEmpty()
                || LINE_NAMES.stream().anyMatch(lines -> isBaseAtRate(tax, facts, category, rate.get(), lines));
    }

    private static boolean isBaseAtRate(Element tax, Facts facts, String category, BigDecimal rate, String lines) {
        RateSums sums = sums(facts, category, lines);
        boolean isUsed = category.equals("S")
                ? sums.has("anywhere", rate)
                : !facts.named(lines).isEmpty();
        List<String> taxable = TAXABLE_ABOVE.texts(tax);
        if (!isUsed || taxable.isEmpty()) {
            return false;
        }
        BigDecimal base = base(sums, rate);
        double stated = real(only(taxable));
        return exact(stated - 1).compareTo(base) < 0 && exact(stated + 1).compareTo(base) > 0;
    }

    /** What the lines, charges and allowances of a category come to at one rate. */
    static BigDecimal baseAt(Facts facts, String category, BigDecimal rate) {
        return base(sums(facts, category, lineName(facts)), rate);
    }

    private static String lineName(Facts facts) {
        return LINE_NAMES.get(facts.root().has(LINE_NAMES.get(0)) ? 0 : 1);
    }

    private static BigDecimal base(RateSums sums, BigDecimal rate) {
        return sums.of(RateSums.LINES, rate)
                .add(sums.of(RateSums.CHARGES, rate))
                .subtract(sums.of(RateSums.ALLOWANCES, rate));
    }

    private static RateSums sums(Facts facts, String category, String lines) {
        return facts.once("rates " + category + lines, RateSums.class, () -> {
            RateSums sums = new RateSums();
            for (Element line : facts.named(lines)) {
                add(sums, "anywhere", LINE_CATEGORIES.from(line), category, BigDecimal.ZERO);
            }
            for (Element adjustment : facts.named("cac:AllowanceCharge")) {
                add(sums, "anywhere", CATEGORIES.from(adjustment), category, BigDecimal.ZERO);
            }
            for (Element line : facts.root().children(lines)) {
                BigDecimal amount = decimal(LINE_AMOUNT.texts(line)).orElse(BigDecimal.ZERO);
                add(sums, RateSums.LINES, LINE_CATEGORIES.from(line), category, amount);
            }
            for (Element adjustment : facts.root().children("cac:AllowanceCharge")) {
                String what = isCharge(adjustment, true) ? RateSums.CHARGES : RateSums.ALLOWANCES;
                BigDecimal amount = decimal(AMOUNT.texts(adjustment)).orElse(BigDecimal.ZERO);
                boolean isAny = isCharge(adjustment, true) || isCharge(adjustment, false);
                add(sums, what, CATEGORIES.from(adjustment), category, isAny ? amount : BigDecimal.ZERO);
            }
            return sums;
        });
    }

    private static void add(RateSums sums, String what, List<Element> taxes, String category, BigDecimal amount) {
        if (hasCategory(taxes, category)) {
            List<BigDecimal> rates = taxes.stream()
                    .flatMap(tax -> decimal(RATE.texts(tax)).stream())
                    .map(BigDecimal::stripTrailingZeros)
                    .distinct()
                    .toList();
            sums.add(what, rates, amount);
        }
    }

    private static boolean isTaxAtRate(Element tax) {
        Optional<BigDecimal> stated = decimal(TAX_ABOVE.texts(tax));
        Optional<BigDecimal> taxable = decimal(TAXABLE_ABOVE.texts(tax));
        Optional<BigDecimal> rate = decimal(RATE.texts(tax));
        return stated.isPresent()
                && taxable.isPresent()
                && rate.isPresent()
                && XPath.isNear(
                        stated.get().abs(),
                        cents(taxable.get().abs().multiply(rate.get().movePointLeft(2))));
    }

    static boolean isTaxOfSubtotal(Element subtotal) {
        List<BigDecimal> rates = subtotal.children(CATEGORY).stream()
                .filter(UblVat::isVat)
                .flatMap(tax -> decimal(RATE.texts(tax)).stream())
                .toList();
        if (rates.size() > 1) {
            throw new Stop("more than one rate");
        }
        Optional<BigDecimal> amount = decimal(TAX.texts(subtotal));
        if (amount.isEmpty()) {
            return false;
        }
        if (rates.isEmpty() || isZero(XPath.round(rates.get(0)))) {
            return isZero(XPath.round(amount.get()));
        }
        Optional<BigDecimal> taxable = decimal(TAXABLE.texts(subtotal));
        return taxable.isPresent()
                && XPath.isNear(
                        amount.get().abs(),
                        cents(taxable.get().abs().multiply(rates.get(0).movePointLeft(2))));
    }
}
