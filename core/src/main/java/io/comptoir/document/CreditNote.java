package io.comptoir.document;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Part;
import io.comptoir.total.Totals;
import io.comptoir.total.VatRest;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Drafts a credit note — avoir — on an issued invoice: all of it, some lines, a share, an amount, or what is left. There is
 * no other way to one, for it must name the invoice it is on (CGI art. 289, I, 5).
 *
 * <pre>{@code
 * Invoice.Draft credit = CreditNote.of(invoice).line(0, "1").reason(CreditReason.REFUND).draft();
 * }</pre>
 *
 * Its amounts are above zero, as EN 16931 has them: the kind says that they are given back. For one thread, used once.
 */
public final class CreditNote {

    private static final String SOURCE = "BOI-TVA-DECLA-30-20-20-20, § 190 to 260";
    private static final Rule NOTHING_LEFT = Rule.error("CPT-DOCUMENT-CREDIT-NOTHING-LEFT", SOURCE)
            .says(
                    "Il ne reste rien à rendre sur la facture {value}.",
                    "Nothing is left to give back on invoice {value}.")
            .fix("Vérifiez les avoirs déjà émis.", "Look at the credit notes issued before.");
    private static final Rule OF_A_CREDIT = Rule.error("CPT-DOCUMENT-CREDIT-OF-A-CREDIT", SOURCE)
            .says("{value} est lui-même un avoir.", "{value} is a credit note itself.")
            .fix("Pour le reprendre, émettez une facture.", "To take it back, issue an invoice.");
    private static final Rule NO_LINE = Rule.error("CPT-DOCUMENT-CREDIT-NO-LINE", SOURCE)
            .says("La facture n'a pas de ligne {value}.", "The invoice has no line {value}.")
            .fix("Les lignes vont de 0 à {0}.", "The lines go from 0 to {0}.");
    private static final Rule QUANTITY = Rule.error("CPT-DOCUMENT-CREDIT-QUANTITY", SOURCE)
            .says(
                    "La quantité {value} ne peut pas être rendue sur {0}.",
                    "Quantity {value} cannot be given back of {0}.")
            .fix("Donnez une quantité jusqu'à {0}.", "Give a quantity up to {0}.");
    private static final Rule AMOUNT = Rule.error("CPT-DOCUMENT-CREDIT-AMOUNT", SOURCE)
            .says(
                    "Le montant {value} ne peut pas être rendu : il reste {0}.",
                    "{value} cannot be given back: {0} is left.")
            .fix("Donnez un montant positif, {0} au plus.", "Give an amount above zero, {0} at most.");
    private static final Rule CHOICES = Rule.error("CPT-DOCUMENT-CREDIT-CHOICES", SOURCE)
            .says("On ne peut pas dire à la fois {value} et {0}.", "Both {value} and {0} cannot be said.")
            .fix("Faites deux avoirs.", "Make two credit notes.");

    private static final Text SHARE = new Text("Avoir de {1} % sur la facture {0}", "Credit of {1} % on invoice {0}");
    private static final Text REST = new Text("Avoir sur la facture {0}", "Credit on invoice {0}");
    private static final Text ROUNDING = new Text("Arrondi", "Rounding");

    private final Invoice.Issued origin;
    private final Credited before;
    private final Part left;
    private final Map<Integer, BigDecimal> quantities = new TreeMap<>();
    private Optional<Issuer> issuer = Optional.empty();
    private Optional<CreditReason> reason = Optional.empty();
    private Optional<String> how = Optional.empty();
    private Invoice.Draft.Builder content;

    private CreditNote(Invoice.Issued origin, Credited before) {
        if (origin.kind().isCredit()) {
            throw new ViolationsException(OF_A_CREDIT.at("creditOf", origin.number()));
        }
        this.origin = origin;
        this.before = before;
        this.left = before.left(origin);
        this.content = head();
    }

    /** Starts the first credit note on an invoice. */
    public static CreditNote of(Invoice.Issued origin) {
        return of(origin, Credited.NOTHING);
    }

    /** Starts another credit note on an invoice, some of which was given back {@code before}. */
    public static CreditNote of(Invoice.Issued origin, Credited before) {
        return new CreditNote(origin, before);
    }

    // --- who and why ---

    /** Issues it as {@code issuer} stands today; as it stood on the invoice unless said otherwise. */
    public CreditNote by(Issuer today) {
        issuer = Optional.of(today);
        return this;
    }

    /** Says why; it decides the posting. */
    public CreditNote reason(CreditReason why) {
        reason = Optional.of(why);
        return this;
    }

    // --- how much ---

    /** Gives all of the invoice back, line by line; if some of it was given back before, what is left. */
    public CreditNote full() {
        if (!before.notes().isEmpty()) {
            return rest();
        }
        only("full");
        Invoice.Draft billed = origin.draft();
        content.lines(billed.lines())
                .discounts(billed.discounts())
                .charges(billed.charges())
                .depositsDeducted(billed.depositsDeducted())
                .vatRests(billed.vatRests())
                .payableStep(billed.payableStep())
                .retention(billed.retention());
        return this;
    }

    /** Gives back what is left, a line for each rate. */
    public CreditNote rest() {
        only("rest");
        if (left.vat().stream().allMatch(rate -> rate.taxable().signum() == 0)) {
            throw new ViolationsException(NOTHING_LEFT.at("creditOf", origin.number()));
        }
        return part(left, REST.in(language()).replace("{0}", origin.number().value()));
    }

    /** Gives back a share of the whole invoice, such as {@code "10"} percent. */
    public CreditNote percent(String percent) {
        only("percent");
        Percentage share = Percentage.of(percent);
        String label =
                SHARE.in(language()).replace("{0}", origin.number().value()).replace("{1}", share.toString());
        return part(origin.totals().parts(List.of(share)).get(0).capped(left, digits()), label);
    }

    /** Gives back an amount with tax, such as {@code "1080.00"}, split over what is left at each rate. */
    public CreditNote amount(String gross) {
        only("amount");
        BigDecimal amount = Decimals.parse(gross);
        boolean fits = amount.stripTrailingZeros().scale() <= digits();
        if (!fits || amount.signum() <= 0 || amount.compareTo(left.gross()) > 0) {
            throw new ViolationsException(
                    AMOUNT.at("amount", amount.toPlainString(), left.gross().toPlainString()));
        }
        return part(
                left.within(amount, digits()),
                REST.in(language()).replace("{0}", origin.number().value()));
    }

    /** Gives back an amount that leaves VAT as it was, as the parties agreed — avoir net de taxe. */
    public CreditNote netOfTax(String amount) {
        only("netOfTax");
        BigDecimal off = Decimals.parse(amount);
        if (off.signum() <= 0 || off.compareTo(left.net()) > 0) {
            throw new ViolationsException(
                    AMOUNT.at("amount", off.toPlainString(), left.net().toPlainString()));
        }
        content.addLines(ItemLine.builder()
                .label(REST.in(language()).replace("{0}", origin.number().value()))
                .quantity(BigDecimal.ONE)
                .unitPrice(off)
                .vat(VatRate.exempt(VatCategory.EXEMPT, Credited.NET_OF_TAX))
                .build());
        return this;
    }

    /** Gives back so much of a line; {@code index} counts the invoice's {@linkplain Invoice#items() items} from 0. */
    public CreditNote line(int index, String quantity) {
        if (quantities.isEmpty()) {
            only("line");
        }
        List<ItemLine> items = origin.items();
        if (index < 0 || index >= items.size()) {
            throw new ViolationsException(NO_LINE.at("lines", index, items.size() - 1));
        }
        BigDecimal back = Decimals.parse(quantity);
        BigDecimal billed = items.get(index).quantity();
        BigDecimal all = quantities.merge(index, back, BigDecimal::add);
        if (back.signum() != billed.signum() || all.abs().compareTo(billed.abs()) > 0) {
            throw new ViolationsException(
                    QUANTITY.at("lines[" + index + "].quantity", all.toPlainString(), billed.toPlainString()));
        }
        return this;
    }

    /**
     * The draft: check it and issue it as any other.
     *
     * @throws ViolationsException if it would give back more than is left
     */
    public Invoice.Draft draft() {
        if (!quantities.isEmpty()) {
            addLines();
        } else if (how.isEmpty()) {
            full();
        }
        Invoice.Draft draft = content.creditReason(reason)
                .issuer(issuer.or(() -> origin.draft().issuer()))
                .build();
        Invoice.Draft settled = draft.vatRests().isEmpty() ? withRests(trimmed(draft)) : draft;
        before.check(origin, settled.totals().vat()).throwIfErrors();
        return settled;
    }

    // --- steps ---

    private Invoice.Draft.Builder head() {
        Invoice.Draft billed = origin.draft();
        return billed.toBuilder()
                .kind(origin.kind() == InvoiceKind.DEPOSIT ? InvoiceKind.DEPOSIT_CREDIT_NOTE : InvoiceKind.CREDIT_NOTE)
                .origin(OriginInvoice.of(origin))
                .issueDate(Optional.empty())
                .dueDate(Optional.empty())
                .paymentTerms(PaymentTerms.ON_RECEIPT)
                .lines(List.of())
                .discounts(List.of())
                .charges(List.of())
                .depositsDeducted(List.of())
                .vatRests(List.of())
                .payableStep(Optional.empty())
                .retention(Optional.empty())
                .note(Optional.empty());
    }

    private void only(String said) {
        if (how.isPresent()) {
            throw new ViolationsException(CHOICES.at("", said, how.get()));
        }
        how = Optional.of(said);
    }

    /** A part is told before tax; its VAT is what it is. */
    private CreditNote part(Part part, String label) {
        content.pricing(PriceBasis.NET)
                .lines(part.lines(origin.totals(), label))
                .vatRests(part.vatRests(digits()));
        return this;
    }

    private void addLines() {
        List<Line> lines = new ArrayList<>();
        quantities.forEach((index, quantity) -> lines.add(share(origin.items().get(index), quantity)));
        content.lines(lines);
        origin.draft().discounts().forEach(discount -> shared(discount).ifPresent(content::addDiscounts));
        origin.draft().charges().forEach(charge -> shared(charge).ifPresent(content::addCharges));
    }

    private ItemLine share(ItemLine line, BigDecimal quantity) {
        return line.toBuilder()
                .quantity(quantity)
                .discounts(line.discounts().stream()
                        .map(discount -> discount instanceof Discount.Amount amount
                                ? new Discount.Amount(share(amount.amount(), quantity, line.quantity()), amount.label())
                                : discount)
                        .toList())
                .charges(line.charges().stream()
                        .map(charge -> charge instanceof Charge.Amount amount
                                ? new Charge.Amount(
                                        share(amount.amount(), quantity, line.quantity()),
                                        amount.label(),
                                        amount.kind())
                                : charge)
                        .toList())
                .build();
    }

    /** An amount on the whole paper follows the lines that are given back. */
    private Optional<DocumentDiscount> shared(DocumentDiscount discount) {
        if (discount.discount() instanceof Discount.Amount amount) {
            BigDecimal part = share(amount.amount(), back(discount.vat()), all(discount.vat()));
            return Optional.of(part)
                    .filter(off -> off.signum() != 0)
                    .map(off -> new DocumentDiscount(new Discount.Amount(off, amount.label()), discount.vat()));
        }
        return Optional.of(discount).filter(one -> back(one.vat()).signum() != 0);
    }

    private Optional<DocumentCharge> shared(DocumentCharge charge) {
        if (charge.charge() instanceof Charge.Amount amount) {
            // Carriage at a rate of its own is no part of a line: it is given back with the whole.
            BigDecimal part = share(amount.amount(), back(charge.vat()), all(charge.vat()));
            return Optional.of(part)
                    .filter(more -> more.signum() != 0)
                    .map(more ->
                            new DocumentCharge(new Charge.Amount(more, amount.label(), amount.kind()), charge.vat()));
        }
        return Optional.of(charge).filter(one -> back(one.vat()).signum() != 0);
    }

    private BigDecimal back(Optional<VatRate> rate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> entry : quantities.entrySet()) {
            ItemLine line = origin.items().get(entry.getKey());
            if (rate.isEmpty() || line.vat().equals(rate)) {
                BigDecimal amount = origin.totals().lines().get(entry.getKey()).amount();
                sum = sum.add(share(amount, entry.getValue(), line.quantity()));
            }
        }
        return sum;
    }

    private BigDecimal all(Optional<VatRate> rate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < origin.items().size(); i++) {
            if (rate.isEmpty() || origin.items().get(i).vat().equals(rate)) {
                LineTotal line = origin.totals().lines().get(i);
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }

    private BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : Rounding.HALF_UP.quotient(amount.multiply(part), whole, digits());
    }

    /** Parts of a line each round up: what they give too much by cents is taken off again. */
    private Invoice.Draft trimmed(Invoice.Draft draft) {
        Invoice.Draft.Builder trimmed = draft.toBuilder();
        boolean gross = draft.calculation().pricing() == PriceBasis.GROSS;
        for (VatTotal back : draft.totals().vat()) {
            left.at(back.rate()).ifPresent(rest -> {
                BigDecimal over = gross
                        ? back.taxable()
                                .add(back.vat())
                                .subtract(rest.taxable())
                                .subtract(rest.vat())
                        : back.taxable().subtract(rest.taxable());
                if (over.signum() > 0 && over.compareTo(cents(100)) < 0) {
                    Discount off = new Discount.Amount(over, Optional.of(ROUNDING.in(language())));
                    trimmed.addDiscounts(new DocumentDiscount(off, Optional.of(back.rate())));
                }
            });
        }
        return trimmed.build();
    }

    /** Who gives back the last of a rate gives back its VAT too, and nobody gives back more VAT than is left. */
    private Invoice.Draft withRests(Invoice.Draft draft) {
        Invoice.Draft.Builder rests = draft.toBuilder();
        for (VatTotal back : draft.totals().vat()) {
            left.at(back.rate())
                    .filter(rest -> back.vat().abs().compareTo(rest.vat().abs()) > 0 || isLast(back, rest))
                    .filter(rest -> back.vat().compareTo(rest.vat()) != 0)
                    .ifPresent(rest -> rests.addVatRests(new VatRest(rest.rate(), rest.vat())));
        }
        return rests.build();
    }

    /** Where nothing taxable would be left, no VAT may be left alone: no line could give it back. */
    private static boolean isLast(VatTotal back, VatTotal rest) {
        return back.taxable().compareTo(rest.taxable()) == 0
                || back.taxable().add(back.vat()).compareTo(rest.taxable().add(rest.vat())) == 0;
    }

    private BigDecimal cents(int count) {
        return BigDecimal.valueOf(count, digits());
    }

    private Locale language() {
        return origin.customer().language();
    }

    private int digits() {
        Totals totals = origin.totals();
        return totals.currency().getDefaultFractionDigits();
    }
}
