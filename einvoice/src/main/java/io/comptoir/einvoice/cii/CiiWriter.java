package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.DateRange;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.Note;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes invoices as CII.
 * <p>
 * It writes what the invoice says and judges nothing: an invoice of {@code InvoiceMapping} comes out valid, one put
 * together by hand as valid as it is.
 */
public final class CiiWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ROOT = "rsm:CrossIndustryInvoice";
    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final String NAMESPACES = " xmlns:rsm=\"" + UNECE + "CrossIndustryInvoice:100\""
            + " xmlns:ram=\"" + UNECE + "ReusableAggregateBusinessInformationEntity:100\""
            + " xmlns:udt=\"" + UNECE + "UnqualifiedDataType:100\"";

    private final XmlOutput xml = new XmlOutput();
    private final SemanticInvoice invoice;

    private CiiWriter(SemanticInvoice invoice) {
        this.invoice = invoice;
    }

    /** The invoice as XML in UTF-8. */
    public static byte[] write(SemanticInvoice invoice) {
        return new CiiWriter(invoice).document().toByteArray();
    }

    /** Writes the invoice to {@code out}, which stays open. */
    public static void write(SemanticInvoice invoice, OutputStream out) throws IOException {
        new CiiWriter(invoice).document().writeTo(out);
    }

    private XmlOutput document() {
        xml.raw(DECLARATION).raw("<" + ROOT + NAMESPACES + ">");
        context();
        header();
        transaction();
        xml.close(ROOT);
        return xml;
    }

    private void context() {
        xml.open("rsm:ExchangedDocumentContext");
        invoice.businessProcess()
                .ifPresent(process -> parameter("ram:BusinessProcessSpecifiedDocumentContextParameter", process));
        parameter("ram:GuidelineSpecifiedDocumentContextParameter", invoice.specification());
        xml.close("rsm:ExchangedDocumentContext");
    }

    private void parameter(String name, String id) {
        xml.open(name).text("ram:ID", id);
        xml.close(name);
    }

    private void header() {
        xml.open("rsm:ExchangedDocument");
        xml.text("ram:ID", invoice.number());
        xml.text("ram:TypeCode", invoice.typeCode());
        xml.date("ram:IssueDateTime", invoice.issueDate());
        invoice.notes().forEach(this::note);
        xml.close("rsm:ExchangedDocument");
    }

    private void note(Note note) {
        xml.open("ram:IncludedNote");
        xml.text("ram:Content", note.text());
        xml.text("ram:SubjectCode", note.subjectCode());
        xml.close("ram:IncludedNote");
    }

    private void transaction() {
        xml.open("rsm:SupplyChainTradeTransaction");
        CiiLine lines = new CiiLine(xml);
        for (InvoiceLine line : invoice.lines()) {
            lines.write(line);
        }
        agreement();
        delivery();
        new CiiSettlement(xml).write(invoice);
        xml.close("rsm:SupplyChainTradeTransaction");
    }

    private void agreement() {
        CiiParty parties = new CiiParty(xml);
        xml.open("ram:ApplicableHeaderTradeAgreement");
        xml.text("ram:BuyerReference", invoice.buyerReference());
        parties.seller(invoice.seller());
        parties.buyer(invoice.buyer());
        reference("ram:BuyerOrderReferencedDocument", invoice.purchaseOrder());
        reference("ram:ContractReferencedDocument", invoice.contract());
        xml.close("ram:ApplicableHeaderTradeAgreement");
    }

    private void reference(String name, Optional<String> id) {
        if (id.isPresent()) {
            xml.open(name).text("ram:IssuerAssignedID", id.get());
            xml.close(name);
        }
    }

    /** The element must be there even where nothing is known of the delivery. */
    private void delivery() {
        xml.open("ram:ApplicableHeaderTradeDelivery");
        invoice.delivery().flatMap(Delivery::address).ifPresent(new CiiParty(xml)::shipTo);
        invoice.delivery().flatMap(Delivery::date).ifPresent(date -> {
            xml.open("ram:ActualDeliverySupplyChainEvent").date("ram:OccurrenceDateTime", date);
            xml.close("ram:ActualDeliverySupplyChainEvent");
        });
        xml.close("ram:ApplicableHeaderTradeDelivery");
    }

    /** A period, of the invoice or of a line. */
    static void period(XmlOutput xml, DateRange period) {
        xml.open("ram:BillingSpecifiedPeriod");
        xml.date("ram:StartDateTime", period.start());
        xml.date("ram:EndDateTime", period.end());
        xml.close("ram:BillingSpecifiedPeriod");
    }
}
