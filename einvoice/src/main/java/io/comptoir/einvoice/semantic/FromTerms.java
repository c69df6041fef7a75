package io.comptoir.einvoice.semantic;

import io.comptoir.einvoice.semantic.Ids.PartyIds;
import io.comptoir.fault.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes an invoice of its terms. {@link ToTerms} says it again, in the same order. */
final class FromTerms {

    private FromTerms() {}

    static SemanticInvoice invoice(TermGroup terms) {
        TermInput in = TermInput.of(terms);
        SemanticInvoice.Builder invoice = SemanticInvoice.builder();
        document(in, invoice);
        references(in, invoice);
        groups(in, invoice);
        new Violations(in.found()).throwIfErrors();
        return invoice.build();
    }

    private static void document(TermInput in, SemanticInvoice.Builder invoice) {
        invoice.number(in.neededText("BT-1"))
                .issueDate(in.neededDate("BT-2"))
                .typeCode(in.neededText("BT-3"))
                .currency(in.neededText("BT-5"))
                .vatCurrency(in.text("BT-6"))
                .taxPointDate(in.date("BT-7"))
                .taxPointCode(in.text("BT-8"))
                .dueDate(in.date("BT-9"))
                .buyerReference(in.text("BT-10"));
    }

    private static void references(TermInput in, SemanticInvoice.Builder invoice) {
        invoice.project(in.text("BT-11"))
                .contract(in.text("BT-12"))
                .purchaseOrder(in.text("BT-13"))
                .salesOrder(in.text("BT-14"))
                .receivingAdvice(in.text("BT-15"))
                .despatchAdvice(in.text("BT-16"))
                .tender(in.text("BT-17"))
                .invoicedObject(in.id("BT-18"))
                .buyerAccountingReference(in.text("BT-19"))
                .paymentTerms(in.text("BT-20"));
    }

    private static void groups(TermInput in, SemanticInvoice.Builder invoice) {
        List<PaymentInstructions> payments = in.all("BG-16", FromTerms::payment);
        invoice.notes(in.all("BG-1", note -> new Note(note.text("BT-21"), note.neededText("BT-22"))))
                .businessProcess(in.needed("BG-2").text("BT-23"))
                .specification(in.needed("BG-2").neededText("BT-24"))
                .precedingInvoices(in.all(
                        "BG-3",
                        one -> new PrecedingInvoice(
                                one.neededText("BT-25"), one.date("BT-26"), one.text("EXT-FR-FE-02"))))
                .seller(seller(in.needed("BG-4")))
                .buyer(buyer(in.needed("BG-7")))
                .payee(in.in("BG-10").map(FromTerms::payee))
                .buyerAgent(thirdParty(in, PartyIds.BUYER_AGENT))
                .payer(thirdParty(in, PartyIds.PAYER))
                .salesAgent(thirdParty(in, PartyIds.SALES_AGENT))
                .invoicee(thirdParty(in, PartyIds.INVOICEE))
                .invoicer(thirdParty(in, PartyIds.INVOICER))
                .taxRepresentative(in.in("BG-11").map(FromTerms::taxRepresentative))
                .delivery(in.in("BG-13").map(FromTerms::delivery))
                .payment(payments.stream().findFirst())
                .otherPayments(payments.stream().skip(1).toList())
                .allowances(in.all("BG-20", one -> adjustment(one, Ids.ALLOWANCE)))
                .charges(in.all("BG-21", one -> adjustment(one, Ids.CHARGE)))
                .serviceCharges(in.all("BG-X-42", FromTerms::serviceCharge))
                .totals(totals(in.needed("BG-22")))
                .vatBreakdown(in.all("BG-23", FromTerms::breakdown))
                .supportingDocuments(in.all("BG-24", FromTerms::supporting))
                .lines(in.all("BG-25", FromTerms::line));
    }

    // --- parties ---

    private static Seller seller(TermInput in) {
        return Seller.builder()
                .name(in.neededText("BT-27"))
                .tradeName(in.text("BT-28"))
                .ids(in.ids("BT-29"))
                .legalId(in.id("BT-30"))
                .vatId(in.text("BT-31"))
                .taxRegistrationId(in.text("BT-32"))
                .legalInformation(in.text("BT-33"))
                .electronicAddress(in.id("BT-34"))
                .address(address(in.needed("BG-5"), Ids.SELLER_ADDRESS))
                .contact(in.in("BG-6").map(one -> contact(one, Ids.SELLER_CONTACT)))
                .build();
    }

    private static Buyer buyer(TermInput in) {
        return Buyer.builder()
                .name(in.neededText("BT-44"))
                .tradeName(in.text("BT-45"))
                .ids(in.ids("BT-46"))
                .legalId(in.id("BT-47"))
                .vatId(in.text("BT-48"))
                .electronicAddress(in.id("BT-49"))
                .address(in.in("BG-8").map(one -> address(one, Ids.BUYER_ADDRESS)))
                .contact(in.in("BG-9").map(one -> contact(one, Ids.BUYER_CONTACT)))
                .build();
    }

    private static Payee payee(TermInput in) {
        return new Payee(in.neededText("BT-59"), in.id("BT-60"), in.id("BT-61"), details(in, PartyIds.PAYEE));
    }

    private static Optional<ThirdParty> thirdParty(TermInput invoice, PartyIds ids) {
        return invoice.in(ids.group())
                .map(in -> new ThirdParty(
                        in.text(ids.name()),
                        in.text(ids.tradeName()),
                        in.ids(ids.id()),
                        in.id(ids.legalId()),
                        details(in, ids)));
    }

    private static PartyDetails details(TermInput in, PartyIds ids) {
        return PartyDetails.builder()
                .roleCode(in.text(ids.role()))
                .vatId(in.text(ids.vatId()))
                .electronicAddress(in.id(ids.electronicAddress()))
                .address(addressWithCountry(in, ids.address()))
                .contact(Optional.of(contact(in, ids.contact())).filter(one -> !one.isEmpty()))
                .build();
    }

    private static TaxRepresentative taxRepresentative(TermInput in) {
        return new TaxRepresentative(
                in.neededText("BT-62"),
                in.neededText("BT-63"),
                address(in.needed("BG-12"), Ids.REPRESENTATIVE_ADDRESS));
    }

    private static PostalAddress address(TermInput in, List<String> ids) {
        return PostalAddress.builder()
                .line1(in.text(ids.get(0)))
                .line2(in.text(ids.get(1)))
                .line3(in.text(ids.get(2)))
                .city(in.text(ids.get(3)))
                .postCode(in.text(ids.get(4)))
                .subdivision(in.text(ids.get(5)))
                .country(in.neededText(ids.get(6)))
                .build();
    }

    private static Optional<PostalAddress> addressWithCountry(TermInput in, List<String> ids) {
        return in.text(ids.get(6)).map(country -> address(in, ids));
    }

    private static Contact contact(TermInput in, List<String> ids) {
        return new Contact(in.text(ids.get(0)), in.text(ids.get(1)), in.text(ids.get(2)));
    }

    // --- delivery and payment ---

    private static Delivery delivery(TermInput in) {
        return Delivery.builder()
                .partyName(in.text("BT-70"))
                .locationId(in.id("BT-71"))
                .date(in.date("BT-72"))
                .period(in.in("BG-14").map(one -> period(one, Ids.INVOICE_PERIOD)))
                .address(in.in("BG-15").map(one -> address(one, Ids.DELIVERY_ADDRESS)))
                .build();
    }

    private static DateRange period(TermInput in, List<String> ids) {
        return new DateRange(in.date(ids.get(0)), in.date(ids.get(1)));
    }

    private static PaymentInstructions payment(TermInput in) {
        return PaymentInstructions.builder()
                .meansCode(in.text("BT-81"))
                .meansText(in.text("BT-82"))
                .remittance(in.text("BT-83"))
                .creditTransfers(in.all(
                        "BG-17",
                        one -> new CreditTransfer(one.neededText("BT-84"), one.text("BT-85"), one.text("BT-86"))))
                .card(in.in("BG-18").map(one -> new PaymentCard(one.neededText("BT-87"), one.text("BT-88"))))
                .directDebit(in.in("BG-19")
                        .map(one -> new DirectDebit(one.text("BT-89"), one.text("BT-90"), one.text("BT-91"))))
                .build();
    }

    // --- amounts ---

    private static AllowanceCharge adjustment(TermInput in, List<String> ids) {
        AllowanceCharge.Builder one = AllowanceCharge.builder()
                .amount(in.neededNumber(ids.get(0)))
                .baseAmount(in.number(ids.get(1)))
                .percentage(in.number(ids.get(2)))
                .reason(in.text(ids.get(3)))
                .reasonCode(in.text(ids.get(4)));
        if (ids.size() > Ids.VAT_RATE) {
            one.vat(vat(in, ids.get(Ids.VAT_CATEGORY), ids.get(Ids.VAT_RATE)));
        }
        return one.build();
    }

    private static LineVat vat(TermInput in, String category, String rate) {
        return new LineVat(in.neededCategory(category), in.number(rate));
    }

    private static ServiceCharge serviceCharge(TermInput in) {
        return new ServiceCharge(
                in.text("BT-X-271"),
                in.neededNumber("BT-X-272"),
                in.text("BT-X-273").map(category -> vat(in, "BT-X-273", "BT-X-274")));
    }

    private static DocumentTotals totals(TermInput in) {
        return DocumentTotals.builder()
                .sumOfLines(in.number("BT-106"))
                .totalAllowances(in.number("BT-107"))
                .totalCharges(in.number("BT-108"))
                .totalNet(in.neededNumber("BT-109"))
                .totalVat(in.number("BT-110"))
                .totalVatInVatCurrency(in.number("BT-111"))
                .totalGross(in.neededNumber("BT-112"))
                .prepaid(in.number("BT-113"))
                .rounding(in.number("BT-114"))
                .amountDue(in.neededNumber("BT-115"))
                .build();
    }

    private static VatBreakdown breakdown(TermInput in) {
        return VatBreakdown.builder()
                .taxable(in.neededNumber("BT-116"))
                .vat(in.neededNumber("BT-117"))
                .category(in.neededCategory("BT-118"))
                .rate(in.number("BT-119"))
                .exemptionReason(in.text("BT-120"))
                .exemptionReasonCode(in.text("BT-121"))
                .build();
    }

    private static SupportingDocument supporting(TermInput in) {
        return new SupportingDocument(
                in.neededText("BT-122"),
                in.text("BT-123"),
                in.text("BT-124"),
                in.group()
                        .term("BT-125")
                        .map(file -> new AttachedFile(
                                file.part("BT-125-1").orElse(""),
                                file.part("BT-125-2").orElse(""),
                                file.text())));
    }

    // --- lines ---

    private static InvoiceLine line(TermInput in) {
        LineHierarchy hierarchy = new LineHierarchy(in.text("BT-X-304"), in.text("BT-X-7"), in.text("BT-X-8"));
        InvoiceLine.Builder line = InvoiceLine.builder();
        extended(in, line);
        amounts(in, line, hierarchy.counts());
        return line.id(in.neededText("BT-126"))
                .note(in.text("BT-127"))
                .objectId(in.id("BT-128"))
                .orderLine(in.text("BT-132"))
                .buyerAccountingReference(in.text("BT-133"))
                .hierarchy(hierarchy)
                .period(in.in("BG-26").map(one -> period(one, Ids.LINE_PERIOD)))
                .allowances(in.all("BG-27", one -> adjustment(one, Ids.LINE_ALLOWANCE)))
                .charges(in.all("BG-28", one -> adjustment(one, Ids.LINE_CHARGE)))
                .item(item(in.needed("BG-31")))
                .build();
    }

    /** A line that counts for nothing need not tell what it comes to (BR-FREXT-BR-22 to 26, BR-FREXT-CO-04). */
    private static void amounts(TermInput in, InvoiceLine.Builder line, boolean counts) {
        line.quantity(counts ? in.neededNumber("BT-129") : in.number("BT-129").orElse(BigDecimal.ZERO))
                .unitCode(counts ? in.neededText("BT-130") : in.text("BT-130").orElse(""))
                .net(counts ? in.neededNumber("BT-131") : in.number("BT-131").orElse(BigDecimal.ZERO))
                .price(
                        counts || in.in("BG-29").isPresent()
                                ? price(in.needed("BG-29"))
                                : LinePrice.builder().net(BigDecimal.ZERO).build())
                .vat(
                        counts || in.in("BG-30").isPresent()
                                ? vat(in.needed("BG-30"), "BT-151", "BT-152")
                                : LineVat.UNTOLD);
    }

    private static void extended(TermInput in, InvoiceLine.Builder line) {
        line.totals(new LineTotals(in.number("EXT-FR-FE-181"), in.number("EXT-FR-FE-182"), in.number("EXT-FR-FE-184")))
                .precedingInvoice(in.in("EXT-FR-FE-BG-06")
                        .map(one -> new PrecedingInvoice(
                                one.neededText("EXT-FR-FE-136"), one.date("EXT-FR-FE-138"), one.text("EXT-FR-FE-137"))))
                .delivery(in.in("EXT-FR-FE-BG-10").map(FromTerms::lineDelivery))
                .seller(in.in("BG-X-90")
                        .map(one -> new ItemSeller(
                                one.text("EXT-FR-FE-164"),
                                one.id("EXT-FR-FE-167"),
                                addressWithCountry(one, Ids.ITEM_SELLER_ADDRESS))));
    }

    private static Delivery lineDelivery(TermInput in) {
        return Delivery.builder()
                .partyName(in.text("EXT-FR-FE-149"))
                .locationId(in.id("EXT-FR-FE-146"))
                .date(in.date("EXT-FR-FE-158"))
                .address(addressWithCountry(in, Ids.LINE_DELIVERY_ADDRESS))
                .build();
    }

    private static LinePrice price(TermInput in) {
        return LinePrice.builder()
                .net(in.neededNumber("BT-146"))
                .discount(in.number("BT-147"))
                .gross(in.number("BT-148"))
                .baseQuantity(in.number("BT-149"))
                .baseUnitCode(in.text("BT-150"))
                .grossBaseQuantity(in.number("BT-149-1"))
                .grossBaseUnitCode(in.text("BT-150-1"))
                .build();
    }

    private static LineItem item(TermInput in) {
        return LineItem.builder()
                .name(in.neededText("BT-153"))
                .description(in.text("BT-154"))
                .sellerId(in.text("BT-155"))
                .buyerId(in.text("BT-156"))
                .standardId(in.id("BT-157"))
                .classifications(in.group().terms("BT-158").stream()
                        .map(term -> new Classification(term.text(), term.part("BT-158-1"), term.part("BT-158-2")))
                        .toList())
                .origin(in.text("BT-159"))
                .attributes(in.all("BG-32", FromTerms::attribute))
                .build();
    }

    private static ItemAttribute attribute(TermInput in) {
        Optional<String> code = in.text("EXT-FR-FE-159");
        Optional<ItemAttribute.Measure> measure = in.number("EXT-FR-FE-160")
                .map(number -> new ItemAttribute.Measure(
                        number, in.group().term("EXT-FR-FE-160").flatMap(term -> term.part("EXT-FR-FE-160-1"))));
        return new ItemAttribute(
                code.isPresent() ? in.text("BT-160") : Optional.of(in.neededText("BT-160")),
                measure.isPresent() ? in.text("BT-161") : Optional.of(in.neededText("BT-161")),
                code,
                measure);
    }
}
