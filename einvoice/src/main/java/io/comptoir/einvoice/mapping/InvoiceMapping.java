package io.comptoir.einvoice.mapping;

import io.comptoir.catalog.Nature;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.einvoice.semantic.CreditTransfer;
import io.comptoir.einvoice.semantic.DateRange;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.Note;
import io.comptoir.einvoice.semantic.PaymentInstructions;
import io.comptoir.einvoice.semantic.PostalAddress;
import io.comptoir.einvoice.semantic.PrecedingInvoice;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.fault.Text;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Bic;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import io.comptoir.total.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says an issued invoice in the words of EN 16931. */
public final class InvoiceMapping {

    private static final Text RETENTION = new Text(
            "Retenue de garantie de {0} % : {1}, dus à la levée des réserves. À payer à l'échéance : {2}.",
            "Retention of {0} %: {1}, owed once defects are mended. To be paid when due: {2}.");

    /** VAT is due with the invoice (UNTDID 2005). */
    private static final String ON_ISSUE = "3";

    /** The subject of the note that says which treatment the invoice is for (BR-FR-20). */
    private static final String TREATMENT = "BAR";

    private final Invoice.Issued invoice;
    private final boolean outOfScope;

    private InvoiceMapping(Invoice.Issued invoice) {
        this.invoice = invoice;
        this.outOfScope = has(VatCategory.OUT_OF_SCOPE);
    }

    /**
     * The invoice as EN 16931 knows it.
     *
     * @throws io.comptoir.fault.ViolationsException with all that {@link EInvoiceRules} hold against it
     */
    public static SemanticInvoice of(Invoice.Issued invoice) {
        EInvoiceRules.check(invoice.draft(), invoice.issueDate(), Optional.of(invoice.totals()))
                .throwIfErrors();
        return new InvoiceMapping(invoice).map();
    }

    private SemanticInvoice map() {
        Locale language = invoice.customer().language();
        AdjustmentMapping adjustments = new AdjustmentMapping(language);
        TotalsMapping totals = new TotalsMapping(invoice.totals());
        Invoice.Draft draft = invoice.draft();
        return SemanticInvoice.builder()
                .number(invoice.number().value())
                .issueDate(invoice.issueDate())
                .typeCode(draft.typeCode())
                .currency(currency())
                .vatCurrency(totals.vatCurrency())
                .taxPointCode(taxPointCode())
                .dueDate(invoice.dueDate())
                .buyerReference(Texts.present(draft.buyerReference()))
                .contract(Texts.present(draft.contract()))
                .purchaseOrder(Texts.present(draft.purchaseOrder()))
                .paymentTerms(retention(draft))
                .notes(notes(draft))
                .businessProcess(BillingFramework.of(
                        invoice.items(), !draft.depositsDeducted().isEmpty()))
                .specification(Profile.EN16931.specification())
                .precedingInvoices(preceding(draft))
                .seller(PartyMapping.seller(invoice.issuer().entity(), outOfScope))
                .buyer(PartyMapping.buyer(invoice.customer(), outOfScope))
                .delivery(delivery(draft))
                .payment(payment(draft.paymentMethod()))
                .allowances(adjustments.allowances(invoice.totals()))
                .charges(adjustments.charges(invoice.totals()))
                .totals(totals.map())
                .vatBreakdown(totals.vat().stream()
                        .map(total -> VatMapping.breakdown(invoice, total))
                        .toList())
                .lines(new LineMapping(invoice.totals(), language).lines())
                .build();
    }

    /**
     * The option to pay VAT on debits, which an invoice of services tells (CGI ann. II, art. 242 nonies A, I; BT-8 as
     * XP Z12-012 reads it). Without it the law says when VAT is due, and nothing is told.
     */
    private Optional<String> taxPointCode() {
        boolean isOnDebits = invoice.issuer().vatOnDebits()
                && invoice.items().stream()
                        .anyMatch(item -> item.nature() == Nature.SERVICE
                                && item.vat()
                                        .map(VatRate::category)
                                        .filter(VatCategory::isTaxed)
                                        .isPresent());
        return isOnDebits ? Optional.of(ON_ISSUE) : Optional.empty();
    }

    /** The invoice that this one gives back or replaces, then the deposits that it deducts. */
    private static List<PrecedingInvoice> preceding(Invoice.Draft draft) {
        Stream<PrecedingInvoice> origin = draft.origin().stream()
                .map(one -> new PrecedingInvoice(one.number().value(), Optional.of(one.date())));
        Stream<PrecedingInvoice> deposits = draft.depositsDeducted().stream()
                .map(one -> new PrecedingInvoice(one.number(), Optional.of(one.date())));
        return Stream.concat(origin, deposits).toList();
    }

    /** The subject and the note of the invoice, the mentions, and the treatment of what no business bought. */
    private List<Note> notes(Invoice.Draft draft) {
        List<Note> notes = new ArrayList<>();
        Texts.present(draft.subject()).ifPresent(text -> notes.add(new Note(Optional.empty(), text)));
        Texts.present(draft.note()).ifPresent(text -> notes.add(new Note(Optional.empty(), text)));
        invoice.mentions().stream()
                .filter(mention -> mention.vatex().isEmpty()) // a reason is said once, in BT-120
                .map(InvoiceMapping::note)
                .forEach(notes::add);
        treatment().ifPresent(treatment -> notes.add(new Note(Optional.of(TREATMENT), treatment)));
        return notes;
    }

    private static Note note(Mention mention) {
        return new Note(mention.subject(), mention.text());
    }

    /**
     * A consumer's invoice says that it is one: law wants no mention of penalties, recovery costs or early discount on it
     * (C. com. art. L441-9 holds between businesses), though BR-FR-05 asks every invoice for them. Between businesses the
     * treatment follows from the parties.
     */
    private Optional<String> treatment() {
        if (invoice.customer().isBusiness()) {
            return Optional.empty();
        }
        return Optional.of(customerAddress().isInFrance() ? "B2C" : "B2CINT");
    }

    /**
     * CII has an element for the delivery that must be there and must not be empty, so it always has its date. An
     * intra-Community supply also needs the country of arrival (BR-IC-12): the customer's, where no place is told.
     */
    private Delivery delivery(Invoice.Draft draft) {
        Optional<DeliveryPlace> place = draft.deliveryPlace();
        return Delivery.builder()
                .partyName(Texts.present(place.flatMap(DeliveryPlace::name)))
                .locationId(place.flatMap(DeliveryPlace::siret).map(PartyMapping::identifier))
                .date(draft.deliveryDate().orElseGet(() -> supplyDate(draft.period())))
                .period(draft.period().map(InvoiceMapping::range))
                .address(place.map(DeliveryPlace::address)
                        .map(PartyMapping::address)
                        .or(this::arrival))
                .build();
    }

    /**
     * The date that follows from the others: what lasts is supplied when its period ends (CGI art. 269, 1, a bis), and law
     * wants a date told only where it is not that of issue (CGI ann. II, art. 242 nonies A, I, 10°).
     */
    private LocalDate supplyDate(Optional<Period> period) {
        return period.map(Period::last).orElse(invoice.issueDate());
    }

    private Optional<PostalAddress> arrival() {
        return Optional.of(customerAddress())
                .filter(address -> has(VatCategory.INTRA_EU))
                .map(address ->
                        PostalAddress.builder().country(address.country()).build());
    }

    static DateRange range(Period period) {
        return new DateRange(Optional.of(period.first()), Optional.of(period.last()));
    }

    /** How to pay. A transfer is told with its account or not at all (BR-61). */
    private Optional<PaymentInstructions> payment(PaymentMethod method) {
        PaymentInstructions.Builder payment = PaymentInstructions.builder().meansCode(method.code());
        if (method == PaymentMethod.TRANSFER) {
            return invoice.issuer()
                    .entity()
                    .bankAccount()
                    .map(account ->
                            payment.addCreditTransfers(transfer(account)).build());
        }
        return Optional.of(payment.build());
    }

    private static CreditTransfer transfer(BankAccount account) {
        return new CreditTransfer(
                account.iban().value(), Optional.empty(), account.bic().map(Bic::value));
    }

    /** What the customer keeps back of the amount due is owed, later: no total knows it, the terms say it (BT-20). */
    private Optional<String> retention(Invoice.Draft draft) {
        Totals totals = invoice.totals();
        return draft.retention()
                .map(retention -> RETENTION
                        .in(invoice.customer().language())
                        .replace("{0}", retention.percentage().toString())
                        .replace("{1}", totals.retained().toPlainString() + " " + currency())
                        .replace("{2}", totals.payableNow().toPlainString() + " " + currency()));
    }

    private String currency() {
        return invoice.currency().getCurrencyCode();
    }

    private Address customerAddress() {
        return invoice.customer().address().orElseThrow();
    }

    private boolean has(VatCategory category) {
        return invoice.totals().vat().stream().anyMatch(total -> total.rate().category() == category);
    }
}
