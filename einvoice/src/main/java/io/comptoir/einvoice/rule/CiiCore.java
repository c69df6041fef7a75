package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.equal;
import static io.comptoir.einvoice.rule.XPath.exact;
import static io.comptoir.einvoice.rule.XPath.firstDecimal;
import static io.comptoir.einvoice.rule.XPath.isZero;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.round;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.sum;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What EN 16931 asks of an invoice in CII, as the pattern "model" of the official rules 1.3.16 reads it. */
final class CiiCore {

    private static final String ROOT = "/rsm:CrossIndustryInvoice";
    private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction/";
    private static final String SETTLEMENT = TRANSACTION + "ram:ApplicableHeaderTradeSettlement/";
    private static final String AGREEMENT = TRANSACTION + "ram:ApplicableHeaderTradeAgreement/";
    private static final String SELLER = AGREEMENT + "ram:SellerTradeParty/";
    private static final String BUYER = AGREEMENT + "ram:BuyerTradeParty/";
    private static final String LINE_SETTLEMENT = "ram:SpecifiedLineTradeSettlement";
    private static final String LINE_ALLOWANCE =
            LINE_SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator";
    private static final String ALLOWANCE =
            "ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator";
    private static final String NET_PRICE =
            "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount";
    private static final String GROSS_PRICE =
            "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount";
    private static final String LINE_TOTAL =
            LINE_SETTLEMENT + "/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount";
    private static final String SUMMATION = SETTLEMENT + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/";

    private static final Path INVOICE_CURRENCY = Path.of(SETTLEMENT + "ram:InvoiceCurrencyCode");
    private static final Path TAX_CURRENCY = Path.of(SETTLEMENT + "ram:TaxCurrencyCode");
    private static final Path ADJUSTMENTS = Path.of(SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge");
    private static final Path TAX_AMOUNTS = Path.of(SETTLEMENT + "ram:ApplicableTradeTax/ram:CalculatedAmount");
    private static final Path GRAND_TOTALS = Path.of(SUMMATION + "ram:GrandTotalAmount");
    private static final Path BASIS_TOTALS = Path.of(SUMMATION + "ram:TaxBasisTotalAmount");
    private static final Path TAX_TOTALS = Path.of(SUMMATION + "ram:TaxTotalAmount");
    private static final Path LINE_TOTALS = Path.of("../../ram:IncludedSupplyChainTradeLineItem/" + LINE_TOTAL);
    private static final Path INDICATOR = Path.of("udt:Indicator");
    private static final Path TYPE = Path.of("ram:TypeCode");

    private final RulePattern pattern = new RulePattern();

    private CiiCore() {}

    static RulePattern pattern() {
        return pattern(false);
    }

    /** @param isFacturx  with VAT as Factur-X has it */
    static RulePattern pattern(boolean isFacturx) {
        CiiCore core = new CiiCore();
        core.parts();
        core.adjustments();
        core.totals();
        core.document();
        core.lines();
        core.lineParts();
        core.parties();
        CiiVat.write(core.pattern, isFacturx);
        core.breakdown();
        return core.pattern;
    }

    private void parts() {
        Path classCode = path("ram:ClassCode/@listID");
        Path hasClass = path("ram:ClassCode");
        pattern.at("ram:DesignatedProductClassification")
                .fatal("BR-65", (at, facts) -> isFilled(classCode, at) || !hasClass.leads(at));
        pattern.at("ram:AdditionalReferencedDocument").filled("BR-52", "ram:IssuerAssignedID");
        Path card = path("ram:ID");
        pattern.at("ram:ApplicableTradeSettlementFinancialCard")
                .fatal("BR-51", (at, facts) -> length(normal(only(card.texts(at)))) <= 10);
        Path iban = path("ram:IBANID");
        Path account = path("ram:ProprietaryID");
        pattern.at(
                        "ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount",
                        at -> anyIs(TYPE.texts(at.parent().orElseThrow()), "30", "58"))
                .fatal("BR-50", (at, facts) -> isFilled(iban, at) || isFilled(account, at))
                .anyPresent("BR-61", "ram:IBANID", "ram:ProprietaryID");
        Path address = path("ram:ShipToTradeParty/ram:PostalTradeAddress");
        Path country = path("ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID");
        pattern.at(ROOT + "/" + TRANSACTION + "ram:ApplicableHeaderTradeDelivery")
                .fatal("BR-57", (at, facts) -> !address.leads(at) || isFilled(country, at));
    }

    private void adjustments() {
        adjustment(ALLOWANCE, "false", List.of("BR-31", "BR-33", "BR-CO-05", "BR-CO-21", "BR-DEC-01", "BR-DEC-02"))
                .fatal("BR-32", CiiCore::hasVatCategory);
        adjustment(ALLOWANCE, "true", List.of("BR-36", "BR-38", "BR-CO-06", "BR-CO-22", "BR-DEC-05", "BR-DEC-06"))
                .fatal("BR-37", CiiCore::hasVatCategory);
    }

    /** @param ids  of the rules on the amount, the reason (twice, and between them the code that fits it), the decimals */
    private Scope adjustment(String where, String indicator, List<String> ids) {
        return pattern.at(where, at -> anyIs(INDICATOR.texts(at), indicator))
                .present(ids.get(0), "../ram:ActualAmount")
                .anyPresent(ids.get(1), "../ram:Reason", "../ram:ReasonCode")
                .stated(ids.get(2))
                .anyPresent(ids.get(3), "../ram:Reason", "../ram:ReasonCode")
                .fatal(ids.get(4), (at, facts) -> firstDecimals("../ram:ActualAmount", at) <= 2)
                .twoDecimals(ids.get(5), "../ram:BasisAmount");
    }

    private void totals() {
        pattern.at("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .present("BR-12", "ram:LineTotalAmount")
                .present("BR-13", "ram:TaxBasisTotalAmount")
                .present("BR-14", "ram:GrandTotalAmount")
                .present("BR-15", "ram:DuePayableAmount")
                .fatal("BR-53", (at, facts) -> hasTaxInItsCurrency(at, facts.root()))
                .fatal("BR-CO-10", (at, facts) -> isSumOfLines(at))
                .fatal("BR-CO-11", (at, facts) -> isSumOf(at, facts, "ram:AllowanceTotalAmount", false))
                .fatal("BR-CO-12", (at, facts) -> isSumOf(at, facts, "ram:ChargeTotalAmount", true))
                .fatal("BR-CO-13", (at, facts) -> isTotalWithoutVat(at))
                .fatal("BR-CO-16", (at, facts) -> isAmountDue(at))
                .twoDecimals("BR-DEC-09", "ram:LineTotalAmount")
                .twoDecimals("BR-DEC-10", "ram:AllowanceTotalAmount")
                .twoDecimals("BR-DEC-11", "ram:ChargeTotalAmount")
                .twoDecimals("BR-DEC-12", "ram:TaxBasisTotalAmount")
                .twoDecimals("BR-DEC-14", "ram:GrandTotalAmount")
                .fatal("BR-DEC-13", (at, facts) -> hasTwoDecimals(at, facts.root()))
                .fatal("BR-DEC-15", (at, facts) -> hasTwoDecimalsInTaxCurrency(at, facts.root()))
                .twoDecimals("BR-DEC-16", "ram:TotalPrepaidAmount")
                .twoDecimals("BR-DEC-17", "ram:RoundingAmount")
                .twoDecimals("BR-DEC-18", "ram:DuePayableAmount");
    }

    private void document() {
        Scope document = pattern.at(ROOT)
                .filled("BR-01", "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID")
                .filled("BR-02", "rsm:ExchangedDocument/ram:ID")
                .fatal("BR-03", (at, facts) -> hasIssueDate(at))
                .filled("BR-04", "rsm:ExchangedDocument/ram:TypeCode")
                .filled("BR-05", SETTLEMENT + "ram:InvoiceCurrencyCode")
                .filled("BR-06", SELLER + "ram:Name")
                .filled("BR-07", BUYER + "ram:Name")
                .present("BR-08", SELLER + "ram:PostalTradeAddress")
                .filled("BR-09", SELLER + "ram:PostalTradeAddress/ram:CountryID")
                .present("BR-10", BUYER + "ram:PostalTradeAddress")
                .filled("BR-11", BUYER + "ram:PostalTradeAddress/ram:CountryID")
                .fatal(
                        "BR-16",
                        (at, facts) -> !facts.named("ram:IncludedSupplyChainTradeLineItem")
                                .isEmpty())
                .fatal("BR-62", schemed(SELLER + "ram:URIUniversalCommunication"))
                .fatal("BR-63", schemed(BUYER + "ram:URIUniversalCommunication"))
                .fatal("BR-CO-15", (at, facts) -> isTotalWithVat(at));
        oftenEnough(document, "BR-S-01", "S");
        once(document, "BR-Z-01", "Z");
        once(document, "BR-E-01", "E");
        once(document, "BR-AE-01", "AE");
        once(document, "BR-IC-01", "K");
        once(document, "BR-G-01", "G");
        document.fatal(
                "BR-O-01",
                (at, facts) -> breakdowns(facts, "O") == 0
                        || (breakdowns(facts, "O") == 1 && lines(facts, "O") + adjustments(facts, "O") > 0));
        oftenEnough(document, "BR-AF-01", "L");
        oftenEnough(document, "BR-AG-01", "M");
        document.fatal(
                        "BR-B-01",
                        (at, facts) -> !hasCategory(facts, "B")
                                || facts.named("ram:CountryID").stream()
                                        .allMatch(country -> country.text().equals("IT")))
                .fatal("BR-B-02", (at, facts) -> !hasCategory(facts, "B") || !hasCategory(facts, "S"));
    }

    private static void oftenEnough(Scope document, String id, String category) {
        document.fatal(id, (at, facts) -> {
            long breakdowns = breakdowns(facts, category);
            long lines = lines(facts, category);
            long adjustments = adjustments(facts, category);
            return (lines + breakdowns >= 2 || lines == 0) && (adjustments + breakdowns >= 2 || adjustments == 0);
        });
    }

    private static void once(Scope document, String id, String category) {
        document.fatal(id, (at, facts) -> {
            long breakdowns = breakdowns(facts, category);
            long used = lines(facts, category) + adjustments(facts, category);
            return (breakdowns == 0 && used == 0) || (breakdowns == 1 && used > 0);
        });
    }

    private void lines() {
        Path netPrice = path(NET_PRICE);
        Path grossPrice = path(GROSS_PRICE);
        Path itemId = path("ram:SpecifiedTradeProduct/ram:GlobalID");
        Path itemScheme = path("ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID");
        Path taxes = path(LINE_SETTLEMENT + "/ram:ApplicableTradeTax");
        pattern.at("ram:IncludedSupplyChainTradeLineItem")
                .filled("BR-21", "ram:AssociatedDocumentLineDocument/ram:LineID")
                .present("BR-22", "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")
                .present("BR-23", "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode")
                .present("BR-24", LINE_TOTAL)
                .filled("BR-25", "ram:SpecifiedTradeProduct/ram:Name")
                .present("BR-26", NET_PRICE)
                .fatal("BR-27", (at, facts) -> anyNotNegative(netPrice, at))
                .fatal("BR-28", (at, facts) -> anyNotNegative(grossPrice, at) || !grossPrice.leads(at))
                .fatal("BR-64", (at, facts) -> isFilled(itemScheme, at) || !itemId.leads(at))
                .fatal("BR-CO-04", (at, facts) -> taxes.from(at).stream().anyMatch(CiiCore::isVatWithCategory))
                .fatal("BR-CO-18", (at, facts) -> facts.once("breakdown", () -> hasBreakdown(facts)))
                .twoDecimals("BR-DEC-23", LINE_TOTAL);
        adjustment(
                LINE_ALLOWANCE, "false", List.of("BR-41", "BR-42", "BR-CO-07", "BR-CO-23", "BR-DEC-24", "BR-DEC-25"));
        adjustment(LINE_ALLOWANCE, "true", List.of("BR-43", "BR-44", "BR-CO-08", "BR-CO-24", "BR-DEC-27", "BR-DEC-28"));
    }

    private void lineParts() {
        pattern.at(LINE_SETTLEMENT + "/ram:BillingSpecifiedPeriod")
                .fatal("BR-30", (at, facts) -> isPeriod(at))
                .anyPresent("BR-CO-20", "ram:StartDateTime", "ram:EndDateTime");
        pattern.at("ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod")
                .fatal("BR-29", (at, facts) -> isPeriod(at))
                .anyPresent("BR-CO-19", "ram:StartDateTime", "ram:EndDateTime");
        Path value = path("ram:Value");
        pattern.at("ram:ApplicableProductCharacteristic")
                .fatal("BR-54", (at, facts) -> at.has("ram:Description") && value.leads(at));
    }

    private void parties() {
        pattern.at("ram:PayeeTradeParty").fatal("BR-17", (at, facts) -> isAnotherPayee(at));
        pattern.at("ram:SpecifiedTradeSettlementPaymentMeans").present("BR-49", "ram:TypeCode");
        pattern.at(ROOT + "/" + SETTLEMENT + "ram:InvoiceReferencedDocument").filled("BR-55", "ram:IssuerAssignedID");
        pattern.at("ram:SellerTradeParty")
                .fatal(
                        "BR-CO-26",
                        (at, facts) -> at.has("ram:ID")
                                || at.has("ram:GlobalID")
                                || path("ram:SpecifiedLegalOrganization/ram:ID").leads(at)
                                || !vatNumbers(at).isEmpty());
        pattern.at("ram:SellerTaxRepresentativeTradeParty")
                .filled("BR-18", "ram:Name")
                .present("BR-19", "ram:PostalTradeAddress")
                .filled("BR-20", "ram:PostalTradeAddress/ram:CountryID")
                .fatal("BR-56", (at, facts) -> !normal(only(vatNumbers(at))).isEmpty());
        pattern.at(
                        "ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount",
                        CiiCore::isInInvoiceCurrency)
                .fatal("BR-CO-14", (at, facts) -> real(at.text()) == cents(sum(TAX_AMOUNTS.texts(facts.root()))));
        pattern.at("ram:SpecifiedTaxRegistration/ram:ID", at -> isScheme(at, "VA"))
                .fatal("BR-CO-09", (at, facts) -> CodeList.CII_VAT_PREFIXES.spells(" " + prefix(at.text()) + " "));
    }

    private void breakdown() {
        pattern.at("ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax")
                .present("BR-45", "ram:BasisAmount")
                .present("BR-46", "ram:CalculatedAmount")
                .fatal("BR-47", (at, facts) -> isVatWithCategory(at))
                .fatal(
                        "BR-48",
                        (at, facts) -> isVat(at)
                                && (at.has("ram:RateApplicablePercent") || anyIs(texts(at, "ram:CategoryCode"), "O")))
                .fatal(
                        "BR-CO-03",
                        (at, facts) -> facts.named("ram:TaxPointDate").isEmpty()
                                || facts.named("ram:DueDateTypeCode").isEmpty())
                .fatal("BR-CO-17", (at, facts) -> isTaxAtItsRate(at))
                .twoDecimals("BR-DEC-19", "ram:BasisAmount")
                .twoDecimals("BR-DEC-20", "ram:CalculatedAmount");
    }

    private static boolean hasVatCategory(Element indicator, Facts facts) {
        return path("../ram:CategoryTradeTax").from(indicator).stream().anyMatch(CiiCore::isVatWithCategory);
    }

    private static boolean isVatWithCategory(Element tax) {
        return isVat(tax) && tax.has("ram:CategoryCode");
    }

    private static boolean isVat(Element tax) {
        return upper(only(TYPE.texts(tax))).equals("VAT");
    }

    private static boolean isFilled(Path path, Element at) {
        return !normal(only(path.texts(at))).isEmpty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int firstDecimals(String path, Element at) {
        List<String> texts = texts(at, path);
        return texts.isEmpty() ? 0 : XPath.decimals(texts.get(0));
    }

    private static List<String> texts(Element at, String path) {
        return path(path).texts(at);
    }

    private static boolean hasTaxInItsCurrency(Element summation, Element root) {
        List<String> taxCurrency = TAX_CURRENCY.texts(root);
        return taxCurrency.isEmpty()
                || (share(texts(summation, "ram:TaxTotalAmount/@currencyID"), taxCurrency)
                        && !share(taxCurrency, INVOICE_CURRENCY.texts(root)));
    }

    private static boolean isSumOfLines(Element summation) {
        BigDecimal lines = cents(exact(sum(LINE_TOTALS.texts(summation))));
        return decimal(texts(summation, "ram:LineTotalAmount"))
                .filter(stated -> equal(stated, lines))
                .isPresent();
    }

    private static boolean isSumOf(Element summation, Facts facts, String total, boolean isCharge) {
        List<Element> adjustments = ADJUSTMENTS.from(facts.root()).stream()
                .filter(one -> CiiVat.isCharge(one, isCharge))
                .toList();
        List<String> stated = texts(summation, total);
        if (adjustments.isEmpty() && stated.isEmpty()) {
            return true;
        }
        double expected = cents(sum(adjustments.stream()
                .flatMap(one -> texts(one, "ram:ActualAmount").stream().limit(1))
                .toList()));
        return stated.stream().anyMatch(one -> real(one) == expected);
    }

    private static boolean isTotalWithoutVat(Element summation) {
        Optional<BigDecimal> stated = firstDecimal(texts(summation, "ram:TaxBasisTotalAmount"));
        Optional<BigDecimal> lines = firstDecimal(texts(summation, "ram:LineTotalAmount"));
        BigDecimal adjustments =
                orZero(summation, "ram:ChargeTotalAmount").subtract(orZero(summation, "ram:AllowanceTotalAmount"));
        return stated.isPresent()
                && lines.isPresent()
                && equal(stated.get(), cents(lines.get().add(adjustments)));
    }

    private static boolean isAmountDue(Element summation) {
        Optional<BigDecimal> due = firstDecimal(texts(summation, "ram:DuePayableAmount"));
        Optional<BigDecimal> total = firstDecimal(texts(summation, "ram:GrandTotalAmount"));
        BigDecimal rest = orZero(summation, "ram:RoundingAmount").subtract(orZero(summation, "ram:TotalPrepaidAmount"));
        return due.isPresent()
                && total.isPresent()
                && equal(due.get(), total.get().add(rest));
    }

    private static BigDecimal orZero(Element at, String path) {
        return firstDecimal(texts(at, path)).orElse(BigDecimal.ZERO);
    }

    private static boolean hasTwoDecimals(Element summation, Element root) {
        List<Element> totals = summation.children("ram:TaxTotalAmount");
        List<String> currency = INVOICE_CURRENCY.texts(root);
        return totals.isEmpty() || totals.stream().anyMatch(total -> !isIn(total, currency) || isInCents(total));
    }

    private static boolean hasTwoDecimalsInTaxCurrency(Element summation, Element root) {
        List<Element> totals = summation.children("ram:TaxTotalAmount");
        List<String> currency = TAX_CURRENCY.texts(root);
        return totals.isEmpty()
                || currency.isEmpty()
                || totals.stream().anyMatch(total -> isIn(total, currency) && isInCents(total));
    }

    private static boolean isInCents(Element total) {
        double amount = real(total.text());
        return amount == round(amount * 100) / 100;
    }

    private static boolean isIn(Element total, List<String> currencies) {
        return total.attribute("currencyID").filter(currencies::contains).isPresent();
    }

    private static boolean isInInvoiceCurrency(Element total) {
        Element root = total;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return isIn(total, INVOICE_CURRENCY.texts(root));
    }

    private static boolean hasIssueDate(Element root) {
        List<String> dates = path("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString").from(root).stream()
                .filter(date -> date.attribute("format").filter("102"::equals).isPresent())
                .map(Element::text)
                .toList();
        return !normal(only(dates)).isEmpty();
    }

    private static Test schemed(String address) {
        Path addresses = path(address);
        Path scheme = path("ram:URIID/@schemeID");
        return (at, facts) -> {
            List<Element> all = addresses.from(at);
            return all.isEmpty() || isFilled(scheme, all.get(0));
        };
    }

    static boolean isTotalWithVat(Element root) {
        List<String> currencies = INVOICE_CURRENCY.texts(root);
        return currencies.stream().allMatch(currency -> isTotalWithVat(root, currency));
    }

    private static boolean isTotalWithVat(Element root, String currency) {
        List<String> taxes = TAX_TOTALS.from(root).stream()
                .filter(total -> isIn(total, List.of(currency)))
                .map(Element::text)
                .toList();
        Optional<BigDecimal> total = firstDecimal(GRAND_TOTALS.texts(root));
        Optional<BigDecimal> basis = firstDecimal(BASIS_TOTALS.texts(root));
        if (total.isEmpty() || basis.isEmpty()) {
            return false;
        }
        return (taxes.size() == 1 && equal(total.get(), cents(basis.get().add(decimal(taxes.get(0))))))
                || equal(total.get(), basis.get());
    }

    private static long breakdowns(Facts facts, String category) {
        return uses(facts).breakdowns(category);
    }

    private static long lines(Facts facts, String category) {
        return uses(facts).lines(category);
    }

    private static long adjustments(Facts facts, String category) {
        return uses(facts).adjustments(category);
    }

    private static CategoryUses uses(Facts facts) {
        return facts.once("uses of categories", CategoryUses.class, () -> CategoryUses.inCii(facts));
    }

    private static boolean hasCategory(Facts facts, String category) {
        return facts.named("ram:CategoryCode").stream()
                .anyMatch(code -> code.text().equals(category));
    }

    private static boolean hasBreakdown(Facts facts) {
        return facts.named("rsm:SupplyChainTradeTransaction").stream()
                .anyMatch(path("ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax")::leads);
    }

    private static boolean anyNotNegative(Path path, Element at) {
        return path.texts(at).stream().anyMatch(price -> real(price) >= 0);
    }

    /** The dates are compared as texts, which for eight digits is the same. */
    private static boolean isPeriod(Element period) {
        if (!period.has("ram:EndDateTime") || !period.has("ram:StartDateTime")) {
            return true;
        }
        List<String> ends = dates(period, "ram:EndDateTime");
        return dates(period, "ram:StartDateTime").stream()
                .anyMatch(start -> ends.stream().anyMatch(end -> end.compareTo(start) >= 0));
    }

    private static List<String> dates(Element period, String which) {
        return path(which + "/udt:DateTimeString").from(period).stream()
                .filter(date -> date.attribute("format").filter("102"::equals).isPresent())
                .map(Element::text)
                .toList();
    }

    private static boolean isAnotherPayee(Element payee) {
        String seller = "../../ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/";
        return payee.has("ram:Name")
                && Stream.of("ram:Name", "ram:ID", "ram:SpecifiedLegalOrganization/ram:ID")
                        .noneMatch(what -> share(texts(payee, what), texts(payee, seller + what)));
    }

    private static List<String> vatNumbers(Element party) {
        return path("ram:SpecifiedTaxRegistration/ram:ID").from(party).stream()
                .filter(id -> isScheme(id, "VA"))
                .map(Element::text)
                .toList();
    }

    private static boolean isScheme(Element id, String scheme) {
        return id.attribute("schemeID").filter(scheme::equals).isPresent();
    }

    private static String prefix(String vatNumber) {
        return vatNumber.substring(0, vatNumber.offsetByCodePoints(0, Math.min(2, length(vatNumber))));
    }

    private static boolean isTaxAtItsRate(Element tax) {
        boolean isVat = normal(upper(only(TYPE.texts(tax)))).equals("VAT");
        Optional<BigDecimal> rate = isVat ? decimal(texts(tax, "ram:RateApplicablePercent")) : Optional.empty();
        Optional<BigDecimal> amount = decimal(texts(tax, "ram:CalculatedAmount"));
        if (amount.isEmpty()) {
            return false;
        }
        if (rate.isEmpty() || isZero(round(rate.get()))) {
            return isZero(round(amount.get()));
        }
        Optional<BigDecimal> basis = decimal(texts(tax, "ram:BasisAmount"));
        return basis.isPresent()
                && amount.get()
                                .abs()
                                .subtract(cents(
                                        basis.get().abs().multiply(rate.get().movePointLeft(2))))
                                .abs()
                                .compareTo(BigDecimal.ONE)
                        <= 0;
    }
}
