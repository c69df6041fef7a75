package io.comptoir.einvoice.semantic;

import io.comptoir.einvoice.semantic.Ids.PartyIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** Says an invoice term by term. {@link FromTerms} reads it back, in the same order. */
final class ToTerms {

    private ToTerms() {}

    static TermGroup of(SemanticInvoice invoice) {
        TermGroup.Builder to = TermGroup.builder(TermGroup.INVOICE);
        document(to, invoice);
        references(to, invoice);
        invoice.notes().forEach(note -> note(to.group("BG-1"), note));
        TermGroup.Builder process = to.group("BG-2");
        text(process, "BT-23", invoice.businessProcess());
        process.add("BT-24", invoice.specification());
        invoice.precedingInvoices().forEach(one -> preceding(to.group("BG-3"), one));
        seller(to.group("BG-4"), invoice.seller());
        buyer(to.group("BG-7"), invoice.buyer());
        invoice.payee().ifPresent(payee -> payee(to.group("BG-10"), payee));
        thirdParty(to, PartyIds.BUYER_AGENT, invoice.buyerAgent());
        thirdParty(to, PartyIds.PAYER, invoice.payer());
        thirdParty(to, PartyIds.SALES_AGENT, invoice.salesAgent());
        thirdParty(to, PartyIds.INVOICEE, invoice.invoicee());
        thirdParty(to, PartyIds.INVOICER, invoice.invoicer());
        invoice.taxRepresentative().ifPresent(one -> taxRepresentative(to.group("BG-11"), one));
        invoice.delivery().ifPresent(delivery -> delivery(to.group("BG-13"), delivery));
        invoice.payment().ifPresent(payment -> payment(to.group("BG-16"), payment));
        invoice.otherPayments().forEach(payment -> payment(to.group("BG-16"), payment));
        invoice.allowances().forEach(one -> adjustment(to.group("BG-20"), one, Ids.ALLOWANCE));
        invoice.charges().forEach(one -> adjustment(to.group("BG-21"), one, Ids.CHARGE));
        invoice.serviceCharges().forEach(one -> serviceCharge(to.group("BG-X-42"), one));
        totals(to.group("BG-22"), invoice.totals());
        invoice.vatBreakdown().forEach(part -> breakdown(to.group("BG-23"), part));
        invoice.supportingDocuments().forEach(paper -> supporting(to.group("BG-24"), paper));
        TermGroup before = to.build();
        return invoice.lines().isEmpty() ? before : before.with("BG-25", new Lines(invoice.lines()));
    }

    /** The lines, each said when it is asked for: thousands of them at once would only wait. */
    private static final class Lines extends AbstractList<TermGroup> implements RandomAccess {
        private final List<InvoiceLine> all;

        private Lines(List<InvoiceLine> all) {
            this.all = all;
        }

        @Override
        public TermGroup get(int index) {
            TermGroup.Builder to = TermGroup.builder("BG-25");
            line(to, all.get(index));
            return to.build();
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    private static void document(TermGroup.Builder to, SemanticInvoice invoice) {
        to.add("BT-1", invoice.number());
        date(to, "BT-2", Optional.of(invoice.issueDate()));
        to.add("BT-3", invoice.typeCode());
        to.add("BT-5", invoice.currency());
        text(to, "BT-6", invoice.vatCurrency());
        date(to, "BT-7", invoice.taxPointDate());
        text(to, "BT-8", invoice.taxPointCode());
        date(to, "BT-9", invoice.dueDate());
        text(to, "BT-10", invoice.buyerReference());
    }

    private static void references(TermGroup.Builder to, SemanticInvoice invoice) {
        text(to, "BT-11", invoice.project());
        text(to, "BT-12", invoice.contract());
        text(to, "BT-13", invoice.purchaseOrder());
        text(to, "BT-14", invoice.salesOrder());
        text(to, "BT-15", invoice.receivingAdvice());
        text(to, "BT-16", invoice.despatchAdvice());
        text(to, "BT-17", invoice.tender());
        id(to, "BT-18", invoice.invoicedObject());
        text(to, "BT-19", invoice.buyerAccountingReference());
        text(to, "BT-20", invoice.paymentTerms());
    }

    private static void note(TermGroup.Builder to, Note note) {
        text(to, "BT-21", note.subjectCode());
        to.add("BT-22", note.text());
    }

    private static void preceding(TermGroup.Builder to, PrecedingInvoice invoice) {
        to.add("BT-25", invoice.number());
        date(to, "BT-26", invoice.date());
        text(to, "EXT-FR-FE-02", invoice.typeCode());
    }

    // --- parties ---

    private static void seller(TermGroup.Builder to, Seller seller) {
        to.add("BT-27", seller.name());
        text(to, "BT-28", seller.tradeName());
        seller.ids().forEach(one -> id(to, "BT-29", Optional.of(one)));
        id(to, "BT-30", seller.legalId());
        text(to, "BT-31", seller.vatId());
        text(to, "BT-32", seller.taxRegistrationId());
        text(to, "BT-33", seller.legalInformation());
        id(to, "BT-34", seller.electronicAddress());
        address(to.group("BG-5"), seller.address(), Ids.SELLER_ADDRESS);
        seller.contact().ifPresent(contact -> contact(to.group("BG-6"), contact, Ids.SELLER_CONTACT));
    }

    private static void buyer(TermGroup.Builder to, Buyer buyer) {
        to.add("BT-44", buyer.name());
        text(to, "BT-45", buyer.tradeName());
        buyer.ids().forEach(one -> id(to, "BT-46", Optional.of(one)));
        id(to, "BT-47", buyer.legalId());
        text(to, "BT-48", buyer.vatId());
        id(to, "BT-49", buyer.electronicAddress());
        buyer.address().ifPresent(address -> address(to.group("BG-8"), address, Ids.BUYER_ADDRESS));
        buyer.contact().ifPresent(contact -> contact(to.group("BG-9"), contact, Ids.BUYER_CONTACT));
    }

    private static void payee(TermGroup.Builder to, Payee payee) {
        to.add("BT-59", payee.name());
        id(to, "BT-60", payee.id());
        id(to, "BT-61", payee.legalId());
        details(to, PartyIds.PAYEE, payee.details());
    }

    private static void thirdParty(TermGroup.Builder invoice, PartyIds ids, Optional<ThirdParty> party) {
        if (party.isPresent()) {
            TermGroup.Builder to = invoice.group(ids.group());
            text(to, ids.name(), party.get().name());
            text(to, ids.tradeName(), party.get().tradeName());
            party.get().ids().forEach(one -> id(to, ids.id(), Optional.of(one)));
            id(to, ids.legalId(), party.get().legalId());
            details(to, ids, party.get().details());
        }
    }

    private static void details(TermGroup.Builder to, PartyIds ids, PartyDetails details) {
        if (details.equals(PartyDetails.NONE)) {
            return;
        }
        text(to, ids.role(), details.roleCode());
        text(to, ids.vatId(), details.vatId());
        id(to, ids.electronicAddress(), details.electronicAddress());
        details.address().ifPresent(address -> address(to, address, ids.address()));
        details.contact().ifPresent(contact -> contact(to, contact, ids.contact()));
    }

    private static void taxRepresentative(TermGroup.Builder to, TaxRepresentative one) {
        to.add("BT-62", one.name());
        to.add("BT-63", one.vatId());
        address(to.group("BG-12"), one.address(), Ids.REPRESENTATIVE_ADDRESS);
    }

    private static void address(TermGroup.Builder to, PostalAddress address, List<String> ids) {
        text(to, ids.get(0), address.line1());
        text(to, ids.get(1), address.line2());
        text(to, ids.get(2), address.line3());
        text(to, ids.get(3), address.city());
        text(to, ids.get(4), address.postCode());
        text(to, ids.get(5), address.subdivision());
        to.add(ids.get(6), address.country());
    }

    private static void contact(TermGroup.Builder to, Contact contact, List<String> ids) {
        text(to, ids.get(0), contact.name());
        text(to, ids.get(1), contact.phone());
        text(to, ids.get(2), contact.email());
    }

    // --- delivery and payment ---

    private static void delivery(TermGroup.Builder to, Delivery delivery) {
        text(to, "BT-70", delivery.partyName());
        id(to, "BT-71", delivery.locationId());
        date(to, "BT-72", delivery.date());
        delivery.period().ifPresent(period -> period(to.group("BG-14"), period, Ids.INVOICE_PERIOD));
        delivery.address().ifPresent(address -> address(to.group("BG-15"), address, Ids.DELIVERY_ADDRESS));
    }

    private static void period(TermGroup.Builder to, DateRange period, List<String> ids) {
        date(to, ids.get(0), period.start());
        date(to, ids.get(1), period.end());
    }

    private static void payment(TermGroup.Builder to, PaymentInstructions payment) {
        text(to, "BT-81", payment.meansCode());
        text(to, "BT-82", payment.meansText());
        text(to, "BT-83", payment.remittance());
        payment.creditTransfers().forEach(one -> transfer(to.group("BG-17"), one));
        payment.card().ifPresent(card -> {
            TermGroup.Builder into = to.group("BG-18").add("BT-87", card.number());
            text(into, "BT-88", card.holder());
        });
        payment.directDebit().ifPresent(debit -> {
            TermGroup.Builder into = to.group("BG-19");
            text(into, "BT-89", debit.mandate());
            text(into, "BT-90", debit.creditor());
            text(into, "BT-91", debit.debitedAccount());
        });
    }

    private static void transfer(TermGroup.Builder to, CreditTransfer transfer) {
        to.add("BT-84", transfer.account());
        text(to, "BT-85", transfer.accountName());
        text(to, "BT-86", transfer.bic());
    }

    // --- amounts ---

    private static void adjustment(TermGroup.Builder to, AllowanceCharge one, List<String> ids) {
        number(to, ids.get(0), Optional.of(one.amount()));
        number(to, ids.get(1), one.baseAmount());
        number(to, ids.get(2), one.percentage());
        text(to, ids.get(3), one.reason());
        text(to, ids.get(4), one.reasonCode());
        if (ids.size() > Ids.VAT_RATE) {
            one.vat().ifPresent(vat -> vat(to, vat, ids.get(Ids.VAT_CATEGORY), ids.get(Ids.VAT_RATE)));
        }
    }

    private static void vat(TermGroup.Builder to, LineVat vat, String category, String rate) {
        to.add(category, vat.category().code());
        number(to, rate, vat.rate());
    }

    private static void serviceCharge(TermGroup.Builder to, ServiceCharge charge) {
        text(to, "BT-X-271", charge.description());
        number(to, "BT-X-272", Optional.of(charge.amount()));
        charge.vat().ifPresent(vat -> {
            to.add("BT-X-273", vat.category().code());
            number(to, "BT-X-274", vat.rate());
        });
    }

    private static void totals(TermGroup.Builder to, DocumentTotals totals) {
        number(to, "BT-106", totals.sumOfLines());
        number(to, "BT-107", totals.totalAllowances());
        number(to, "BT-108", totals.totalCharges());
        number(to, "BT-109", Optional.of(totals.totalNet()));
        number(to, "BT-110", totals.totalVat());
        number(to, "BT-111", totals.totalVatInVatCurrency());
        number(to, "BT-112", Optional.of(totals.totalGross()));
        number(to, "BT-113", totals.prepaid());
        number(to, "BT-114", totals.rounding());
        number(to, "BT-115", Optional.of(totals.amountDue()));
    }

    private static void breakdown(TermGroup.Builder to, VatBreakdown part) {
        number(to, "BT-116", Optional.of(part.taxable()));
        number(to, "BT-117", Optional.of(part.vat()));
        to.add("BT-118", part.category().code());
        number(to, "BT-119", part.rate());
        text(to, "BT-120", part.exemptionReason());
        text(to, "BT-121", part.exemptionReasonCode());
    }

    private static void supporting(TermGroup.Builder to, SupportingDocument paper) {
        to.add("BT-122", paper.reference());
        text(to, "BT-123", paper.description());
        text(to, "BT-124", paper.location());
        paper.file()
                .ifPresent(file -> to.add(Term.of("BT-125", file.base64())
                        .with("BT-125-1", file.mimeType())
                        .with("BT-125-2", file.name())));
    }

    // --- lines ---

    private static void line(TermGroup.Builder to, InvoiceLine line) {
        to.add("BT-126", line.id());
        text(to, "BT-127", line.note());
        id(to, "BT-128", line.objectId());
        if (!isUntold(line, line.unitCode().isEmpty(), line.quantity())) {
            number(to, "BT-129", Optional.of(line.quantity()));
            to.add("BT-130", line.unitCode());
        }
        if (!isUntold(line, true, line.net())) {
            number(to, "BT-131", Optional.of(line.net()));
        }
        text(to, "BT-132", line.orderLine());
        text(to, "BT-133", line.buyerAccountingReference());
        text(to, "BT-X-304", line.hierarchy().parent());
        text(to, "BT-X-7", line.hierarchy().status());
        text(to, "BT-X-8", line.hierarchy().reason());
        extended(to, line);
        line.period().ifPresent(period -> period(to.group("BG-26"), period, Ids.LINE_PERIOD));
        line.allowances().forEach(one -> adjustment(to.group("BG-27"), one, Ids.LINE_ALLOWANCE));
        line.charges().forEach(one -> adjustment(to.group("BG-28"), one, Ids.LINE_CHARGE));
        if (!isUntold(line, line.price().gross().isEmpty(), line.price().net())) {
            price(to.group("BG-29"), line.price());
        }
        if (line.hierarchy().counts() || !line.vat().equals(LineVat.UNTOLD)) {
            vat(to.group("BG-30"), line.vat(), "BT-151", "BT-152");
        }
        item(to.group("BG-31"), line.item());
    }

    /** Whether it counts for nothing and does not tell this number either. */
    private static boolean isUntold(InvoiceLine line, boolean isBare, BigDecimal number) {
        return isBare && number.signum() == 0 && !line.hierarchy().counts();
    }

    private static void extended(TermGroup.Builder to, InvoiceLine line) {
        number(to, "EXT-FR-FE-181", line.totals().vat());
        number(to, "EXT-FR-FE-182", line.totals().vatInVatCurrency());
        number(to, "EXT-FR-FE-184", line.totals().gross());
        line.precedingInvoice().ifPresent(one -> linePreceding(to.group("EXT-FR-FE-BG-06"), one));
        line.delivery().ifPresent(one -> lineDelivery(to.group("EXT-FR-FE-BG-10"), one));
        line.seller().ifPresent(one -> itemSeller(to.group("BG-X-90"), one));
    }

    private static void linePreceding(TermGroup.Builder to, PrecedingInvoice invoice) {
        to.add("EXT-FR-FE-136", invoice.number());
        text(to, "EXT-FR-FE-137", invoice.typeCode());
        date(to, "EXT-FR-FE-138", invoice.date());
    }

    private static void lineDelivery(TermGroup.Builder to, Delivery delivery) {
        text(to, "EXT-FR-FE-149", delivery.partyName());
        id(to, "EXT-FR-FE-146", delivery.locationId());
        date(to, "EXT-FR-FE-158", delivery.date());
        delivery.address().ifPresent(address -> address(to, address, Ids.LINE_DELIVERY_ADDRESS));
    }

    private static void itemSeller(TermGroup.Builder to, ItemSeller seller) {
        text(to, "EXT-FR-FE-164", seller.name());
        id(to, "EXT-FR-FE-167", seller.legalId());
        seller.address().ifPresent(address -> address(to, address, Ids.ITEM_SELLER_ADDRESS));
    }

    private static void price(TermGroup.Builder to, LinePrice price) {
        number(to, "BT-146", Optional.of(price.net()));
        number(to, "BT-147", price.discount());
        number(to, "BT-148", price.gross());
        number(to, "BT-149", price.baseQuantity());
        text(to, "BT-150", price.baseUnitCode());
        if (price.gross().isPresent()) {
            number(to, "BT-149-1", price.grossBaseQuantity().or(price::baseQuantity));
            text(to, "BT-150-1", price.grossBaseUnitCode().or(price::baseUnitCode));
        }
    }

    private static void item(TermGroup.Builder to, LineItem item) {
        to.add("BT-153", item.name());
        text(to, "BT-154", item.description());
        text(to, "BT-155", item.sellerId());
        text(to, "BT-156", item.buyerId());
        id(to, "BT-157", item.standardId());
        item.classifications().forEach(one -> {
            Term term = Term.of("BT-158", one.code());
            Term schemed =
                    one.scheme().map(scheme -> term.with("BT-158-1", scheme)).orElse(term);
            to.add(one.version()
                    .map(version -> schemed.with("BT-158-2", version))
                    .orElse(schemed));
        });
        text(to, "BT-159", item.origin());
        item.attributes().forEach(one -> attribute(to.group("BG-32"), one));
    }

    private static void attribute(TermGroup.Builder to, ItemAttribute attribute) {
        text(to, "BT-160", attribute.name());
        text(to, "BT-161", attribute.value());
        text(to, "EXT-FR-FE-159", attribute.code());
        attribute.measure().ifPresent(measure -> {
            Term term = Term.of("EXT-FR-FE-160", measure.value().toPlainString());
            to.add(measure.unitCode()
                    .map(unit -> term.with("EXT-FR-FE-160-1", unit))
                    .orElse(term));
        });
    }

    // --- values ---

    private static void text(TermGroup.Builder to, String id, Optional<String> text) {
        if (text.isPresent()) {
            to.add(id, text.get());
        }
    }

    private static void number(TermGroup.Builder to, String id, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            to.add(id, number.get().toPlainString());
        }
    }

    private static void date(TermGroup.Builder to, String id, Optional<LocalDate> date) {
        if (date.isPresent()) {
            to.add(id, date.get().toString());
        }
    }

    private static void id(TermGroup.Builder to, String id, Optional<Identifier> identifier) {
        if (identifier.isPresent()) {
            Term term = Term.of(id, identifier.get().value());
            to.add(identifier
                    .get()
                    .scheme()
                    .map(scheme -> term.with(id + "-1", scheme))
                    .orElse(term));
        }
    }
}
