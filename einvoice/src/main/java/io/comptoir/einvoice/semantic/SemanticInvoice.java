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

    /** The last day to pay (BT-9). */
    public abstract Optional<LocalDate> dueDate();

    /** What the buyer asked to find on it (BT-10). */
    public abstract Optional<String> buyerReference();

    /** The contract it belongs to (BT-12). */
    public abstract Optional<String> contract();

    /** The buyer's order (BT-13). */
    public abstract Optional<String> purchaseOrder();

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

    /** When and where it was supplied (BG-13). */
    public abstract Optional<Delivery> delivery();

    /** How to pay (BG-16). */
    public abstract Optional<PaymentInstructions> payment();

    /** What is taken off the whole of it (BG-20). */
    public abstract List<AllowanceCharge> allowances();

    /** What is added to the whole of it (BG-21). */
    public abstract List<AllowanceCharge> charges();

    /** Its amounts (BG-22). */
    public abstract DocumentTotals totals();

    /** Its VAT, by category and rate (BG-23). */
    public abstract List<VatBreakdown> vatBreakdown();

    /** What is billed (BG-25). */
    public abstract List<InvoiceLine> lines();

    /** Starts an invoice. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an invoice; number, issue date, type, currency, specification, parties and totals are required. */
    public static final class Builder extends ImmutableSemanticInvoice.Builder {
        Builder() {}
    }
}
