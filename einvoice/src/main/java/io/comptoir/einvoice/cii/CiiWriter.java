package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.DateRange;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.InvoiceLine;
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
    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final String NAMESPACES = " xmlns:rsm=\"" + UNECE + "CrossIndustryInvoice:100\""
            + " xmlns:qdt=\"" + UNECE + "QualifiedDataType:100\""
            + " xmlns:ram=\"" + UNECE + "ReusableAggregateBusinessInformationEntity:100\""
            + " xmlns:udt=\"" + UNECE + "UnqualifiedDataType:100\"";

    // what most invoices need, so that the bytes are not copied from one array to the next
    private static final int HEADER_SIZE = 8192;
    private static final int LINE_SIZE = 1200;
    private static final int LINES_AT_FIRST = 10_000;

    private final XmlOutput xml;
    private final SemanticInvoice invoice;

    private CiiWriter(SemanticInvoice invoice) {
        this.xml =
                new XmlOutput(HEADER_SIZE + LINE_SIZE * Math.min(invoice.lines().size(), LINES_AT_FIRST));
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
        xml.raw(DECLARATION).open(Tag.CROSS_INDUSTRY_INVOICE, NAMESPACES);
        context();
        header();
        transaction();
        xml.close(Tag.CROSS_INDUSTRY_INVOICE);
        return xml;
    }

    private void context() {
        xml.open(Tag.EXCHANGED_DOCUMENT_CONTEXT);
        invoice.businessProcess()
                .ifPresent(process -> parameter(Tag.BUSINESS_PROCESS_SPECIFIED_DOCUMENT_CONTEXT_PARAMETER, process));
        parameter(Tag.GUIDELINE_SPECIFIED_DOCUMENT_CONTEXT_PARAMETER, invoice.specification());
        xml.close(Tag.EXCHANGED_DOCUMENT_CONTEXT);
    }

    private void parameter(Tag tag, String id) {
        xml.open(tag).text(Tag.ID, id);
        xml.close(tag);
    }

    private void header() {
        xml.open(Tag.EXCHANGED_DOCUMENT);
        xml.text(Tag.ID, invoice.number());
        xml.text(Tag.TYPE_CODE, invoice.typeCode());
        xml.date(Tag.ISSUE_DATE_TIME, invoice.issueDate());
        invoice.notes().forEach(note -> note(xml, note.text(), note.subjectCode()));
        xml.close(Tag.EXCHANGED_DOCUMENT);
    }

    /** Words, of the invoice or of a line. */
    static void note(XmlOutput xml, String text, Optional<String> subjectCode) {
        xml.open(Tag.INCLUDED_NOTE);
        xml.text(Tag.CONTENT, text);
        xml.text(Tag.SUBJECT_CODE, subjectCode);
        xml.close(Tag.INCLUDED_NOTE);
    }

    private void transaction() {
        xml.open(Tag.SUPPLY_CHAIN_TRADE_TRANSACTION);
        CiiLine lines = new CiiLine(xml);
        for (InvoiceLine line : invoice.lines()) {
            lines.write(line);
        }
        agreement();
        delivery();
        new CiiSettlement(xml).write(invoice);
        xml.close(Tag.SUPPLY_CHAIN_TRADE_TRANSACTION);
    }

    private void agreement() {
        CiiParty parties = new CiiParty(xml);
        xml.open(Tag.APPLICABLE_HEADER_TRADE_AGREEMENT);
        xml.text(Tag.BUYER_REFERENCE, invoice.buyerReference());
        parties.seller(invoice.seller());
        parties.buyer(invoice.buyer());
        reference(Tag.BUYER_ORDER_REFERENCED_DOCUMENT, invoice.purchaseOrder());
        reference(Tag.CONTRACT_REFERENCED_DOCUMENT, invoice.contract());
        xml.close(Tag.APPLICABLE_HEADER_TRADE_AGREEMENT);
    }

    private void reference(Tag tag, Optional<String> id) {
        if (id.isPresent()) {
            xml.open(tag).text(Tag.ISSUER_ASSIGNED_ID, id.get());
            xml.close(tag);
        }
    }

    /** The element must be there even where nothing is known of the delivery. */
    private void delivery() {
        xml.open(Tag.APPLICABLE_HEADER_TRADE_DELIVERY);
        invoice.delivery().flatMap(Delivery::address).ifPresent(new CiiParty(xml)::shipTo);
        invoice.delivery().flatMap(Delivery::date).ifPresent(date -> {
            xml.open(Tag.ACTUAL_DELIVERY_SUPPLY_CHAIN_EVENT).date(Tag.OCCURRENCE_DATE_TIME, date);
            xml.close(Tag.ACTUAL_DELIVERY_SUPPLY_CHAIN_EVENT);
        });
        xml.close(Tag.APPLICABLE_HEADER_TRADE_DELIVERY);
    }

    /** A period, of the invoice or of a line. */
    static void period(XmlOutput xml, DateRange period) {
        xml.open(Tag.BILLING_SPECIFIED_PERIOD);
        xml.date(Tag.START_DATE_TIME, period.start());
        xml.date(Tag.END_DATE_TIME, period.end());
        xml.close(Tag.BILLING_SPECIFIED_PERIOD);
    }
}
