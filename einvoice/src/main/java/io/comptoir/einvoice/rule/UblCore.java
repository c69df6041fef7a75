package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.equal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.share;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What EN 16931 asks of an invoice in UBL, as the pattern "model" of the official rules 1.3.16 reads it. */
final class UblCore {

    private static final String ROOT = "/ubl:Invoice | /cn:CreditNote";
    private static final String SELLER = "cac:AccountingSupplierParty/cac:Party/";
    private static final String BUYER = "cac:AccountingCustomerParty/cac:Party/";
    private static final Path MEANS_CODE = Path.of("cbc:PaymentMeansCode");
    private static final Path NET_PRICE = Path.of("cac:Price/cbc:PriceAmount");
    private static final Path GROSS_PRICE = Path.of("cac:Price/cac:AllowanceCharge/cbc:BaseAmount");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?");

    private final RulePattern pattern = new RulePattern();

    private UblCore() {}

    static RulePattern pattern() {
        UblCore core = new UblCore();
        core.parts();
        core.adjustments();
        core.totals();
        core.document();
        core.lines();
        core.lineParts();
        core.payment();
        core.parties();
        core.taxes();
        UblVat.write(core.pattern);
        return core.pattern;
    }

    private void parts() {
        pattern.at("cac:AdditionalDocumentReference").filled("BR-52", "cbc:ID");
        pattern.at(BUYER + "cbc:EndpointID").present("BR-63", "@schemeID");
        pattern.at(BUYER + "cac:PostalAddress").filled("BR-11", "cac:Country/cbc:IdentificationCode");
        pattern.at("cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID")
                .warning("BR-51", (at, facts) -> length(normal(at.text())) <= 10);
        pattern.at("cac:Delivery/cac:DeliveryLocation/cac:Address")
                .present("BR-57", "cac:Country/cbc:IdentificationCode");
    }

    private void adjustments() {
        String where = "/ubl:Invoice/cac:AllowanceCharge | /cn:CreditNote/cac:AllowanceCharge";
        adjustment(where, false, List.of("BR-31", "BR-33", "BR-CO-05", "BR-CO-21", "BR-DEC-01", "BR-DEC-02"))
                .fatal("BR-32", UblCore::hasVatCategory);
        adjustment(where, true, List.of("BR-36", "BR-38", "BR-CO-06", "BR-CO-22", "BR-DEC-05", "BR-DEC-06"))
                .fatal("BR-37", UblCore::hasVatCategory);
    }

    /** @param ids  of the rules on the amount, the reason (twice, and between them the code that fits it), the decimals */
    private Scope adjustment(String where, boolean isCharge, List<String> ids) {
        return pattern.at(where, at -> UblVat.isCharge(at, isCharge))
                .present(ids.get(0), "cbc:Amount")
                .anyPresent(ids.get(1), "cbc:AllowanceChargeReason", "cbc:AllowanceChargeReasonCode")
                .stated(ids.get(2))
                .anyPresent(ids.get(3), "cbc:AllowanceChargeReason", "cbc:AllowanceChargeReasonCode")
                .twoDecimals(ids.get(4), "cbc:Amount")
                .twoDecimals(ids.get(5), "cbc:BaseAmount");
    }

    private void totals() {
        pattern.at("cac:LegalMonetaryTotal")
                .present("BR-12", "cbc:LineExtensionAmount")
                .present("BR-13", "cbc:TaxExclusiveAmount")
                .present("BR-14", "cbc:TaxInclusiveAmount")
                .present("BR-15", "cbc:PayableAmount")
                .fatal("BR-CO-10", UblCore::isSumOfLines)
                .fatal("BR-CO-11", (at, facts) -> isSumOf(at, "cbc:AllowanceTotalAmount", false))
                .fatal("BR-CO-12", (at, facts) -> isSumOf(at, "cbc:ChargeTotalAmount", true))
                .fatal("BR-CO-13", (at, facts) -> isTotalWithoutVat(at))
                .fatal("BR-CO-16", (at, facts) -> isAmountDue(at))
                .twoDecimals("BR-DEC-09", "cbc:LineExtensionAmount")
                .twoDecimals("BR-DEC-10", "cbc:AllowanceTotalAmount")
                .twoDecimals("BR-DEC-11", "cbc:ChargeTotalAmount")
                .twoDecimals("BR-DEC-12", "cbc:TaxExclusiveAmount")
                .twoDecimals("BR-DEC-14", "cbc:TaxInclusiveAmount")
                .twoDecimals("BR-DEC-16", "cbc:PrepaidAmount")
                .twoDecimals("BR-DEC-17", "cbc:PayableRoundingAmount")
                .twoDecimals("BR-DEC-18", "cbc:PayableAmount");
    }

    private void document() {
        Path type = path("cbc:InvoiceTypeCode");
        Path creditType = path("cbc:CreditNoteTypeCode");
        Path taxPoint = path("cac:InvoicePeriod/cbc:DescriptionCode");
        Scope root = pattern.at(ROOT)
                .filled("BR-01", "cbc:CustomizationID")
                .filled("BR-02", "cbc:ID")
                .filled("BR-03", "cbc:IssueDate")
                .fatal("BR-04", (at, facts) -> isFilled(type, at) || isFilled(creditType, at))
                .filled("BR-05", "cbc:DocumentCurrencyCode")
                .filled("BR-06", SELLER + "cac:PartyLegalEntity/cbc:RegistrationName")
                .filled("BR-07", BUYER + "cac:PartyLegalEntity/cbc:RegistrationName")
                .present("BR-08", SELLER + "cac:PostalAddress")
                .present("BR-10", BUYER + "cac:PostalAddress")
                .anyPresent("BR-16", "cac:InvoiceLine", "cac:CreditNoteLine")
                .fatal("BR-53", UblCore::hasTaxInItsCurrency)
                .fatal("BR-CO-03", (at, facts) -> !at.has("cbc:TaxPointDate") || !taxPoint.leads(at))
                .fatal("BR-CO-15", (at, facts) -> isTotalWithVat(at))
                .present("BR-CO-18", "cac:TaxTotal/cac:TaxSubtotal")
                .stated("BR-DEC-13") // compares a currency with a part that an amount has not
                .stated("BR-DEC-15");
        UblVat.document(root);
        root.fatal(
                        "BR-B-01",
                        (at, facts) -> !hasCategory(facts, "B")
                                || facts.named("cbc:IdentificationCode").stream()
                                        .allMatch(country -> country.text().equals("IT")))
                .fatal("BR-B-02", (at, facts) -> !hasSplitPayment(at, facts, "B") || !hasSplitPayment(at, facts, "S"));
    }

    private void lines() {
        pattern.at("cac:InvoiceLine | cac:CreditNoteLine")
                .filled("BR-21", "cbc:ID")
                .anyPresent("BR-22", "cbc:InvoicedQuantity", "cbc:CreditedQuantity")
                .anyPresent("BR-23", "cbc:InvoicedQuantity/@unitCode", "cbc:CreditedQuantity/@unitCode")
                .present("BR-24", "cbc:LineExtensionAmount")
                .filled("BR-25", "cac:Item/cbc:Name")
                .present("BR-26", "cac:Price/cbc:PriceAmount")
                .fatal("BR-27", (at, facts) -> anyNotNegative(NET_PRICE, at))
                .fatal("BR-28", (at, facts) -> anyNotNegative(GROSS_PRICE, at) || !GROSS_PRICE.leads(at))
                .fatal("BR-CO-04", (at, facts) -> hasVatId("cac:Item/cac:ClassifiedTaxCategory", at))
                .twoDecimals("BR-DEC-23", "cbc:LineExtensionAmount");
        String where = "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge";
        adjustment(where, false, List.of("BR-41", "BR-42", "BR-CO-07", "BR-CO-23", "BR-DEC-24", "BR-DEC-25"));
        adjustment(where, true, List.of("BR-43", "BR-44", "BR-CO-08", "BR-CO-24", "BR-DEC-27", "BR-DEC-28"));
    }

    private void lineParts() {
        pattern.at("cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod")
                .fatal("BR-30", (at, facts) -> isPeriod(at))
                .anyPresent("BR-CO-20", "cbc:StartDate", "cbc:EndDate");
        pattern.at("cac:InvoicePeriod")
                .fatal("BR-29", (at, facts) -> isPeriod(at))
                .anyPresent("BR-CO-19", "cbc:StartDate", "cbc:EndDate", "cbc:DescriptionCode");
        pattern.at("cac:AdditionalItemProperty")
                .fatal("BR-54", (at, facts) -> at.has("cbc:Name") && at.has("cbc:Value"));
        pattern.at(eachLine("cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"))
                .present("BR-65", "@listID");
        pattern.at(eachLine("cac:Item/cac:StandardItemIdentification/cbc:ID")).present("BR-64", "@schemeID");
        pattern.at("/ubl:Invoice/cbc:Note | /cn:CreditNote/cbc:Note")
                .fatal("BR-CL-08", (at, facts) -> hasKnownSubject(at.text()));
    }

    private void payment() {
        pattern.at("cac:PayeeParty").fatal("BR-17", (at, facts) -> isAnotherPayee(at));
        Predicate<Element> isTransfer = at -> anyIs(MEANS_CODE.texts(at.parent().orElseThrow()), "30", "58");
        pattern.at("cac:PaymentMeans/cac:PayeeFinancialAccount", isTransfer).filled("BR-50", "cbc:ID");
        Path account = path("cac:PayeeFinancialAccount/cbc:ID");
        pattern.at("cac:PaymentMeans")
                .present("BR-49", "cbc:PaymentMeansCode")
                .fatal(
                        "BR-61",
                        (at, facts) -> !isTransferCode(normal(only(MEANS_CODE.texts(at)))) || account.leads(at));
        pattern.at("cac:BillingReference").present("BR-55", "cac:InvoiceDocumentReference/cbc:ID");
    }

    private void parties() {
        pattern.at("cac:AccountingSupplierParty").fatal("BR-CO-26", (at, facts) -> isIdentified(at));
        pattern.at(SELLER + "cbc:EndpointID").present("BR-62", "@schemeID");
        pattern.at(SELLER + "cac:PostalAddress").filled("BR-09", "cac:Country/cbc:IdentificationCode");
        pattern.at("cac:TaxRepresentativeParty")
                .filled("BR-18", "cac:PartyName/cbc:Name")
                .present("BR-19", "cac:PostalAddress")
                .fatal("BR-56", (at, facts) -> UblVat.hasVatNumber(at));
        pattern.at("cac:TaxRepresentativeParty/cac:PostalAddress")
                .filled("BR-20", "cac:Country/cbc:IdentificationCode");
    }

    private void taxes() {
        pattern.at("/ubl:Invoice/cac:TaxTotal | /cn:CreditNote/cac:TaxTotal")
                .fatal("BR-CO-14", (at, facts) -> isSumOfTaxes(at));
        Path rates = path("cbc:Percent");
        pattern.at("cac:TaxTotal/cac:TaxSubtotal")
                .present("BR-45", "cbc:TaxableAmount")
                .present("BR-46", "cbc:TaxAmount")
                .fatal("BR-47", (at, facts) -> vatCategories(at).anyMatch(tax -> tax.has("cbc:ID")))
                .fatal("BR-48", (at, facts) -> vatCategories(at).anyMatch(tax -> rates.leads(tax) || isOutOfScope(tax)))
                .fatal("BR-CO-17", (at, facts) -> UblVat.isTaxOfSubtotal(at))
                .twoDecimals("BR-DEC-19", "cbc:TaxableAmount")
                .twoDecimals("BR-DEC-20", "cbc:TaxAmount");
        Path number = path("cbc:CompanyID");
        pattern.at("cac:PartyTaxScheme", UblVat::isVat)
                .fatal("BR-CO-09", (at, facts) -> CodeList.UBL_VAT_PREFIXES.spells(prefix(only(number.texts(at)))));
    }

    private static String eachLine(String path) {
        return "cac:InvoiceLine/" + path + " | cac:CreditNoteLine/" + path;
    }

    private static boolean isFilled(Path path, Element at) {
        return !normal(only(path.texts(at))).isEmpty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String prefix(String vatNumber) {
        return vatNumber.substring(0, vatNumber.offsetByCodePoints(0, Math.min(2, length(vatNumber))));
    }

    private static boolean hasVatCategory(Element adjustment, Facts facts) {
        return vatCategories(adjustment).anyMatch(tax -> tax.has("cbc:ID"));
    }

    private static Stream<Element> vatCategories(Element at) {
        return at.children("cac:TaxCategory").stream().filter(UblVat::isVat);
    }

    private static boolean isOutOfScope(Element tax) {
        return normal(only(path("cbc:ID").texts(tax))).equals("O");
    }

    private static boolean hasVatId(String categories, Element at) {
        return path(categories).from(at).stream().anyMatch(tax -> UblVat.isVatOnly(tax) && tax.has("cbc:ID"));
    }

    private static boolean isSumOfLines(Element totals, Facts facts) {
        BigDecimal sum = facts.once(
                "lines",
                BigDecimal.class,
                () -> Stream.of("cac:InvoiceLine", "cac:CreditNoteLine")
                        .flatMap(name -> facts.named(name).stream())
                        .flatMap(line -> amount(line, "cbc:LineExtensionAmount").stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return amount(totals, "cbc:LineExtensionAmount")
                .filter(stated -> equal(stated, cents(sum)))
                .isPresent();
    }

    private static boolean isSumOf(Element totals, String total, boolean isCharge) {
        List<Element> adjustments = path("../cac:AllowanceCharge").from(totals).stream()
                .filter(one -> UblVat.isCharge(one, isCharge))
                .toList();
        Optional<BigDecimal> stated = amount(totals, total);
        if (stated.isEmpty() && adjustments.isEmpty()) {
            return true;
        }
        BigDecimal sum = adjustments.stream()
                .flatMap(one -> amount(one, "cbc:Amount").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return stated.filter(amount -> equal(amount, cents(sum))).isPresent();
    }

    private static boolean isTotalWithoutVat(Element totals) {
        Optional<BigDecimal> stated = amount(totals, "cbc:TaxExclusiveAmount");
        Optional<BigDecimal> lines = amount(totals, "cbc:LineExtensionAmount");
        Optional<BigDecimal> charges = amount(totals, "cbc:ChargeTotalAmount");
        Optional<BigDecimal> allowances = amount(totals, "cbc:AllowanceTotalAmount");
        if (stated.isEmpty() || lines.isEmpty()) {
            return false;
        }
        BigDecimal expected =
                lines.get().add(charges.orElse(BigDecimal.ZERO)).subtract(allowances.orElse(BigDecimal.ZERO));
        boolean isPlain = charges.isEmpty() && allowances.isEmpty();
        return equal(stated.get(), isPlain ? expected : cents(expected));
    }

    private static boolean isAmountDue(Element totals) {
        Optional<BigDecimal> stated = amount(totals, "cbc:PayableAmount");
        Optional<BigDecimal> total = amount(totals, "cbc:TaxInclusiveAmount");
        Optional<BigDecimal> prepaid = amount(totals, "cbc:PrepaidAmount");
        Optional<BigDecimal> rounding = amount(totals, "cbc:PayableRoundingAmount");
        if (stated.isEmpty() || total.isEmpty()) {
            return false;
        }
        BigDecimal due =
                rounding.map(part -> cents(stated.get().subtract(part))).orElse(stated.get());
        return equal(due, prepaid.map(part -> cents(total.get().subtract(part))).orElse(total.get()));
    }

    private static Optional<BigDecimal> amount(Element at, String path) {
        return decimal(path(path).texts(at));
    }

    private static boolean hasTaxInItsCurrency(Element root, Facts facts) {
        return root.children("cbc:TaxCurrencyCode").stream()
                .allMatch(currency -> facts.named("cac:TaxTotal").stream()
                        .flatMap(total -> total.children("cbc:TaxAmount").stream())
                        .anyMatch(amount -> isIn(amount, currency.text())));
    }

    private static boolean isIn(Element amount, String currency) {
        return amount.attribute("currencyID").filter(currency::equals).isPresent();
    }

    private static boolean isTotalWithVat(Element root) {
        return root.children("cbc:DocumentCurrencyCode").stream()
                .allMatch(currency -> isTotalWithVat(root, currency.text()));
    }

    private static boolean isTotalWithVat(Element root, String currency) {
        List<BigDecimal> taxes = root.children("cac:TaxTotal").stream()
                .flatMap(total -> decimal(total.children("cbc:TaxAmount").stream()
                                .filter(amount -> isIn(amount, currency))
                                .map(Element::text)
                                .toList())
                        .stream())
                .toList();
        List<BigDecimal> nets = totals(root, "cbc:TaxExclusiveAmount");
        if (taxes.size() != 1 || nets.isEmpty()) {
            return false;
        }
        if (nets.size() > 1) {
            throw new Stop("more than one total");
        }
        BigDecimal expected = cents(nets.get(0).add(taxes.get(0)));
        return totals(root, "cbc:TaxInclusiveAmount").stream().anyMatch(total -> equal(total, expected));
    }

    private static List<BigDecimal> totals(Element root, String what) {
        return root.children("cac:LegalMonetaryTotal").stream()
                .flatMap(totals -> amount(totals, what).stream())
                .toList();
    }

    static boolean hasCategory(Facts facts, String category) {
        return Stream.of("cac:TaxCategory", "cac:ClassifiedTaxCategory")
                .flatMap(name -> facts.named(name).stream())
                .anyMatch(tax -> anyIs(path("cbc:ID").texts(tax), category));
    }

    private static boolean hasSplitPayment(Element root, Facts facts, String category) {
        return anyIs(path("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID").texts(root), category)
                || anyIs(path("cac:AllowanceCharge/cac:TaxCategory/cbc:ID").texts(root), category)
                || facts.named("cac:ClassifiedTaxCategory").stream()
                        .anyMatch(tax -> anyIs(path("cbc:ID").texts(tax), category));
    }

    private static boolean anyNotNegative(Path path, Element at) {
        return path.texts(at).stream().anyMatch(price -> real(price) >= 0);
    }

    private static boolean isPeriod(Element period) {
        List<Element> starts = period.children("cbc:StartDate");
        List<Element> ends = period.children("cbc:EndDate");
        if (starts.isEmpty() || ends.isEmpty()) {
            return true;
        }
        return !date(only(ends.stream().map(Element::text).toList()))
                .isBefore(date(only(starts.stream().map(Element::text).toList())));
    }

    /** {@code xs:date}; its time zone, which invoices do not have, is not counted. */
    static LocalDate date(String text) {
        Matcher date = DATE.matcher(normal(text));
        if (!date.matches()) {
            throw new Stop("not a date: " + text);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            throw new Stop("no such day: " + text);
        }
    }

    /** A note may begin with its subject between two hashes; only three letters are taken for one. */
    private static boolean hasKnownSubject(String note) {
        int first = note.indexOf('#');
        int second = first < 0 ? -1 : note.indexOf('#', first + 1);
        String subject = second < 0 ? "" : note.substring(first + 1, second);
        return length(subject) != 3 || CodeList.UBL_NOTE_SUBJECTS.spells(subject);
    }

    private static boolean isAnotherPayee(Element payee) {
        return path("cac:PartyName/cbc:Name").leads(payee)
                && Stream.of("cac:PartyName/cbc:Name", "cac:PartyIdentification/cbc:ID")
                        .map(what -> List.of(path(what), path("../" + SELLER + what)))
                        .noneMatch(paths ->
                                share(paths.get(0).texts(payee), paths.get(1).texts(payee)));
    }

    private static boolean isTransferCode(String code) {
        return code.equals("30") || code.equals("58");
    }

    private static boolean isIdentified(Element supplier) {
        return path("cac:Party/cac:PartyTaxScheme").from(supplier).stream()
                        .anyMatch(tax -> UblVat.isVat(tax) && tax.has("cbc:CompanyID"))
                || path("cac:Party/cac:PartyIdentification/cbc:ID").from(supplier).stream()
                        .anyMatch(id ->
                                id.attribute("schemeID").filter("SEPA"::equals).isEmpty())
                || path("cac:Party/cac:PartyLegalEntity/cbc:CompanyID").leads(supplier);
    }

    private static boolean isSumOfTaxes(Element total) {
        List<Element> parts = total.children("cac:TaxSubtotal");
        if (parts.isEmpty()) {
            return true;
        }
        BigDecimal sum = parts.stream()
                .flatMap(part -> amount(part, "cbc:TaxAmount").stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return amount(total, "cbc:TaxAmount")
                .filter(stated -> equal(stated, cents(sum)))
                .isPresent();
    }
}
