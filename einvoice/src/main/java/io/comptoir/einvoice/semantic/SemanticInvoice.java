package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice as EN 16931 knows it, free of syntax.
 * <p>
 * The order of the components is that of the norm: the document, its parties, delivery and payment, its amounts, its
 * lines.
 */
@ValueStyle
@Value.Immutable
public abstract class SemanticInvoice {

    SemanticInvoice() {}

    /** Its number (BT-1). */
    public abstract String number();

    /** When it was issued (BT-2). */
    public abstract LocalDate issueDate();

    /** What kind of invoice it is (BT-3, UNTDID 1001): {@code 380} for a plain one. */
    public abstract String typeCode();

    /** The currency of all its amounts but one (BT-5, ISO 4217). */
    public abstract String currency();

    /** The currency that its VAT is accounted in, where it is another (BT-6). */
    public abstract Optional<String> vatCurrency();

    /** When VAT becomes due (BT-7). */
    public abstract Optional<LocalDate> taxPointDate();

    /** What VAT becomes due with (BT-8, UNTDID 2005): 3 issue, 35 delivery, 432 payment. */
    public abstract Optional<String> taxPointCode();

    /** The last day to pay (BT-9). */
    public abstract Optional<LocalDate> dueDate();

    /** What the buyer asked to find on it (BT-10). */
    public abstract Optional<String> buyerReference();

    /** The project it belongs to (BT-11). */
    public abstract Optional<String> project();

    /** The contract it belongs to (BT-12). */
    public abstract Optional<String> contract();

    /** The buyer's order (BT-13). */
    public abstract Optional<String> purchaseOrder();

    /** The seller's order (BT-14). */
    public abstract Optional<String> salesOrder();

    /** The notice that it was received (BT-15). */
    public abstract Optional<String> receivingAdvice();

    /** The notice that it was sent (BT-16). */
    public abstract Optional<String> despatchAdvice();

    /** The tender or the lot it belongs to (BT-17). */
    public abstract Optional<String> tender();

    /** What it is about, such as a meter (BT-18). */
    public abstract Optional<Identifier> invoicedObject();

    /** Where the buyer books it (BT-19). */
    public abstract Optional<String> buyerAccountingReference();

    /** How it is to be paid, in words (BT-20). */
    public abstract Optional<String> paymentTerms();

    /** Its notes (BG-1). */
    public abstract List<Note> notes();

    /** The process it is part of (BT-23): in France the billing framework, such as {@code S1}. */
    public abstract Optional<String> businessProcess();

    /** The rules it follows (BT-24). */
    public abstract String specification();

    /** The invoices that came before and that it refers to (BG-3). */
    public abstract List<PrecedingInvoice> precedingInvoices();

    /** Who sells (BG-4). */
    public abstract Seller seller();

    /** Who buys (BG-7). */
    public abstract Buyer buyer();

    /** Who is paid, where it is not the seller (BG-10). */
    public abstract Optional<Payee> payee();

    /** Who buys for the buyer (EXT-FR-FE-BG-01). */
    public abstract Optional<ThirdParty> buyerAgent();

    /** Who pays, where it is not the buyer (EXT-FR-FE-BG-02). */
    public abstract Optional<ThirdParty> payer();

    /** Who sells for the seller (EXT-FR-FE-BG-03). */
    public abstract Optional<ThirdParty> salesAgent();

    /** Whom the invoice is sent to, where it is not the buyer (EXT-FR-FE-BG-04). */
    public abstract Optional<ThirdParty> invoicee();

    /** Who issues the invoice, where it is not the seller (EXT-FR-FE-BG-05). */
    public abstract Optional<ThirdParty> invoicer();

    /** Who answers for the VAT of a seller abroad (BG-11). */
    public abstract Optional<TaxRepresentative> taxRepresentative();

    /** When and where it was supplied (BG-13). */
    public abstract Optional<Delivery> delivery();

    /** How to pay (BG-16). */
    public abstract Optional<PaymentInstructions> payment();

    /** Other ways to pay; the norm has none, Factur-X EXTENDED several. */
    public abstract List<PaymentInstructions> otherPayments();

    /** What is taken off the whole of it (BG-20). */
    public abstract List<AllowanceCharge> allowances();

    /** What is added to the whole of it (BG-21). */
    public abstract List<AllowanceCharge> charges();

    /** What is added for transport and the like (BG-X-42). */
    public abstract List<ServiceCharge> serviceCharges();

    /** Its amounts (BG-22). */
    public abstract DocumentTotals totals();

    /** Its VAT, by category and rate (BG-23). */
    public abstract List<VatBreakdown> vatBreakdown();

    /** The papers that go with it (BG-24). */
    public abstract List<SupportingDocument> supportingDocuments();

    /** What is billed (BG-25). */
    public abstract List<InvoiceLine> lines();

    /** The document that it was read from; no part of what makes two invoices equal. */
    @Value.Auxiliary
    public abstract Optional<Kept> kept();

    /** The same as terms. */
    public TermGroup terms() {
        return ToTerms.of(this);
    }

    /**
     * The invoice that terms make.
     *
     * @throws io.comptoir.fault.ViolationsException with all that is missing or is not what it should be: a date that is
     *     none, an amount that is no number, a term without which there is no invoice
     */
    public static SemanticInvoice of(TermGroup terms) {
        return FromTerms.invoice(terms);
    }

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an invoice. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an invoice; number, issue date, type, currency, specification, parties and totals are required. */
    public static final class Builder extends ImmutableSemanticInvoice.Builder {
        Builder() {}
    }
}
