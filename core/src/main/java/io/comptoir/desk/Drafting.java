package io.comptoir.desk;

import io.comptoir.catalog.Bundle;
import io.comptoir.catalog.Item;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceBook;
import io.comptoir.catalog.PriceBreakdown;
import io.comptoir.catalog.PriceEntry;
import io.comptoir.catalog.PriceQuery;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.line.BundleLines;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.party.Address;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An invoice that is being written at the desk. What cannot be read is kept in mind, so that {@link #check()} and
 * {@link #issue(String)} tell all that is wrong at once. For one thread, used once.
 */
public final class Drafting {

    private static final Rule PRICE_BASIS = Rule.error("CPT-DESK-PRICE-BASIS", "Comptoir, price books")
            .says(
                    "Le prix du catalogue est {value}, la facture est tarifée {0}.",
                    "The price of the book is {value}, the invoice is priced {0}.")
            .fix(
                    "Donnez un prix du même genre : hors taxes (NET) ou toutes taxes comprises (GROSS).",
                    "Give a price of the same kind: before tax (NET) or with it (GROSS).");

    private final InvoiceDesk desk;
    private final Invoice.Draft.Builder draft;
    private final List<Violation> unread = new ArrayList<>();
    private Optional<String> priceGroup = Optional.empty();
    private int lines;

    Drafting(InvoiceDesk desk, Invoice.Draft.Builder draft) {
        this.desk = desk;
        this.draft = draft;
    }

    /** Adds a service in pieces: {@code line("Conseil", "10", "90.00", VAT_20)}. */
    public Drafting line(String label, String quantity, String unitPrice, VatRate vat) {
        BigDecimal price = read("lines[" + lines + "].unitPrice", () -> Decimals.parse(unitPrice))
                .orElse(BigDecimal.ZERO);
        return line(ItemLine.builder().label(label).unitPrice(price).vat(vat), quantity);
    }

    /** Adds some of an item. */
    public Drafting line(Item item, String quantity) {
        return line(ItemLine.of(item), quantity);
    }

    /**
     * Adds some of an item at the price that a book gives this customer on that day, in the currency of the invoice; at the
     * item's own price where it gives none. Say the currency, the day and whether prices are with tax before.
     */
    public Drafting line(Item item, String quantity, PriceBook prices) {
        ItemLine.Builder line = ItemLine.of(item);
        String path = "lines[" + lines + "]";
        Optional<BigDecimal> asked = read(path + ".quantity", () -> Decimals.parse(quantity));
        asked.flatMap(number -> prices.priceOf(query(item, number)))
                .flatMap(entry -> read(path + ".unitPrice", () -> priceOf(entry)))
                .ifPresent(line::unitPrice);
        line.quantity(asked.orElse(BigDecimal.ZERO));
        return line(read(path, line::build)
                .orElseGet(() -> line.unitPrice(BigDecimal.ZERO).build()));
    }

    private PriceQuery query(Item item, BigDecimal quantity) {
        Invoice.Draft now = draft.build();
        return PriceQuery.builder()
                .item(item.code())
                .quantity(quantity)
                .date(now.issueDate().orElseGet(desk::today))
                .currency(now.currency())
                .customer(now.customer().flatMap(Party::code))
                .group(priceGroup)
                .build();
    }

    private BigDecimal priceOf(PriceEntry entry) {
        Invoice.Draft now = draft.build();
        PriceBasis basis =
                now.pricing().or(() -> now.issuer().map(Issuer::pricing)).orElse(PriceBasis.NET);
        if (entry.basis() != basis) {
            throw new ViolationsException(PRICE_BASIS.at("", entry.basis(), basis));
        }
        return entry.unitPrice();
    }

    /** Prices are those of a group of customers, where a book has some. */
    Drafting priceGroup(Optional<String> group) {
        priceGroup = group;
        return this;
    }

    // A line that is refused keeps its place, so that those after it keep their paths.
    private Drafting line(ItemLine.Builder line, String quantity) {
        String path = "lines[" + lines + "]";
        line.quantity(read(path + ".quantity", () -> Decimals.parse(quantity)).orElse(BigDecimal.ZERO));
        return line(read(path, line::build)
                .orElseGet(() -> line.unitPrice(BigDecimal.ZERO).build()));
    }

    /** Adds what a quantity of an item costs by a price model, a line for each part of it. */
    public Drafting line(Item item, PriceBreakdown price) {
        Locale language = draft.build().customer().map(Party::language).orElse(Locale.FRENCH);
        price.parts().forEach(part -> line(ItemLine.of(item, part, language).build()));
        return this;
    }

    /** Adds some of a bundle: its name, and a line for each of its items. */
    public Drafting line(Bundle bundle, String quantity) {
        int digits = draft.build().currency().getDefaultFractionDigits();
        read("lines[" + lines + "]", () -> BundleLines.of(bundle, Decimals.parse(quantity), digits))
                .orElse(List.of())
                .forEach(this::line);
        return this;
    }

    /** Adds a line with all that a line can have. */
    public Drafting line(Line line) {
        lines++;
        draft.addLines(line);
        return this;
    }

    /** Adds words between the lines. */
    public Drafting text(String text) {
        return line(new TextLine(text));
    }

    /** Adds the sum of the lines since the last such sum. */
    public Drafting subtotal(String label) {
        return line(new SubtotalLine(label));
    }

    /** Takes a discount off the whole invoice: {@code discount(Discount.percent("5"))}. */
    public Drafting discount(Discount discount) {
        draft.addDiscounts(DocumentDiscount.of(discount));
        return this;
    }

    /** Adds a charge to the whole invoice, split over the rates of its lines. */
    public Drafting charge(Charge charge) {
        draft.addCharges(DocumentCharge.of(charge));
        return this;
    }

    /** Adds a charge with its own rate: {@code charge(Charge.amount("9.90"), VAT_20)} for carriage. */
    public Drafting charge(Charge charge, VatRate vat) {
        draft.addCharges(new DocumentCharge(charge, Optional.of(vat)));
        return this;
    }

    /** Tells all prices, discounts and charges with tax. */
    public Drafting pricedWithTax() {
        draft.pricing(PriceBasis.GROSS);
        return this;
    }

    /** Bills in the currency of an ISO 4217 code. */
    public Drafting currency(String code) {
        read("currency", () -> Currencies.of(code)).ifPresent(draft::currency);
        return this;
    }

    /** Issues on that day instead of today. */
    public Drafting issuedOn(LocalDate date) {
        draft.issueDate(date);
        return this;
    }

    /** Says when it was delivered or done. */
    public Drafting deliveredOn(LocalDate date) {
        draft.deliveryDate(date);
        return this;
    }

    /** Says where the goods were delivered, where it is not the customer's address. */
    public Drafting deliveredTo(Address address) {
        return deliveredTo(DeliveryPlace.of(address));
    }

    /** Says where the goods were delivered, and who received them. */
    public Drafting deliveredTo(DeliveryPlace place) {
        draft.deliveryPlace(place);
        return this;
    }

    /** Writes it as the customer, in the name of the issuer, under its mandate — autofacturation. */
    public Drafting selfBilled() {
        draft.selfBilled(true);
        return this;
    }

    /** Lets the customer pay within so many days after issue. */
    public Drafting dueIn(int days) {
        read("paymentTerms", () -> PaymentTerms.days(days)).ifPresent(draft::paymentTerms);
        return this;
    }

    /** Lets the customer pay on these terms. */
    public Drafting dueAfter(PaymentTerms terms) {
        draft.paymentTerms(terms);
        return this;
    }

    /** Says how it is to be paid. */
    public Drafting paidBy(PaymentMethod method) {
        draft.paymentMethod(method);
        return this;
    }

    /** Names the customer's purchase order. */
    public Drafting purchaseOrder(String number) {
        draft.purchaseOrder(number);
        return this;
    }

    /** Names the contract it belongs to, such as a public market — marché (BT-12). */
    public Drafting contract(String number) {
        draft.contract(number);
        return this;
    }

    /** Says what the customer asked to find on it, such as the service code of a public body — code service (BT-10). */
    public Drafting buyerReference(String reference) {
        draft.buyerReference(reference);
        return this;
    }

    /** Says what it is about. */
    public Drafting subject(String subject) {
        draft.subject(subject);
        return this;
    }

    /** Adds free words under the lines. */
    public Drafting note(String note) {
        draft.note(note);
        return this;
    }

    /** Sets a rule aside for this invoice; the reason is kept with it. Not every rule can be. */
    public Drafting despite(String code, String reason) {
        read("issuer.overrides", () -> new RuleOverride(code, reason)).ifPresent(this::add);
        return this;
    }

    private void add(RuleOverride override) {
        Issuer issuer = draft.build().issuer().orElseThrow();
        draft.issuer(issuer.toBuilder().addOverrides(override).build());
    }

    /** The draft as it stands, for what this class has no word for. */
    public Invoice.Draft draft() {
        return draft.build();
    }

    /** All that is wrong or doubtful, were it issued now. */
    public Violations check() {
        return desk.check(request(Optional.empty()));
    }

    /**
     * Issues it.
     *
     * @throws ViolationsException with all that is wrong
     */
    public Invoice.Issued issue() {
        return desk.issue(request(Optional.of(desk.newKey())));
    }

    /**
     * Issues it under a key: repeated with the same words, the command answers the first result.
     *
     * @throws ViolationsException with all that is wrong
     */
    public Invoice.Issued issue(String key) {
        return desk.issue(request(Optional.of(key)));
    }

    /** Keeps it as a draft, under the key of this command. */
    public SavedDraft save(String key) {
        return desk.save(draft(), key);
    }

    private InvoiceRequest request(Optional<String> key) {
        return new InvoiceRequest(key, draft(), new Violations(unread));
    }

    private <T> Optional<T> read(String path, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (ViolationsException e) {
            e.violations().under(path).forEach(unread::add);
            return Optional.empty();
        }
    }
}
