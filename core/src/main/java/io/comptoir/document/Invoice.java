package io.comptoir.document;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.time.Period;
import io.comptoir.total.Calculation;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.RoundingPolicy;
import io.comptoir.total.Totals;
import io.comptoir.total.VatRest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * An invoice — facture, of a deposit or final too, or a credit note — at one stage of its life.
 * <pre>
 * Draft ──issue──▶ Issued ··credit··▶ another Draft, of a credit note
 * </pre>
 * Whether it is paid, late or credited is not part of it: that follows from payments and credit notes, and an issued
 * invoice must never change when they arrive.
 */
@Value.Enclosing
@ValueStyle
public sealed interface Invoice permits Invoice.Draft, Invoice.Issued {

    /** What stands on it, in the order of the paper. */
    List<Line> lines();

    /** The lines that have an amount, in their order. */
    List<ItemLine> items();

    /** The amounts. */
    Totals totals();

    /**
     * An invoice that is being written. It may lack anything and be changed through {@link #toBuilder()}; it has no
     * number, so that one that is thrown away leaves no hole.
     */
    @Value.Immutable
    abstract non-sealed class Draft implements Invoice {

        Draft() {}

        /** What it is for (BT-3); it bills what was sold unless said otherwise. */
        public abstract InvoiceKind kind();

        /**
         * Whether the customer writes it in the name and on behalf of the issuer, who sells and gave it a mandate to —
         * autofacturation (CGI art. 289, I, 2). Its numbers are of a series of the customer's own for that issuer; its
         * amounts are the issuer's sale.
         */
        public abstract boolean selfBilled();

        /** Its code in e-invoices (BT-3, UNTDID 1001): of its kind, another where it is self-billed and has one. */
        public String typeCode() {
            return Optional.of(kind())
                    .filter(kind -> selfBilled())
                    .flatMap(InvoiceKind::selfBilledCode)
                    .orElse(kind().code());
        }

        /** The invoice it gives back, replaces or adds to (BG-3). */
        public abstract Optional<OriginInvoice> origin();

        /** Why something is given back, on a credit note. */
        public abstract Optional<CreditReason> creditReason();

        /** The quote or deal that it bills. */
        public abstract Optional<BilledOrder> order();

        /** Who issues it (BG-4). */
        public abstract Optional<Issuer> issuer();

        /** Who receives it (BG-7). */
        public abstract Optional<Party> customer();

        @Override
        public abstract List<Line> lines();

        @Override
        @Value.Lazy
        public List<ItemLine> items() {
            return calculation().items();
        }

        /** The discounts on the whole invoice, in their order (BG-20). */
        public abstract List<DocumentDiscount> discounts();

        /** The charges on the whole invoice (BG-21). */
        public abstract List<DocumentCharge> charges();

        /** Whether prices are told before tax or with it; as the issuer does unless said otherwise. */
        public abstract Optional<PriceBasis> pricing();

        /** Where VAT is rounded; as EN 16931 does unless said otherwise. */
        public abstract RoundingPolicy rounding();

        /** The deposits that were invoiced before and are deducted now (BT-113, BG-3). */
        public abstract List<Deposit> depositsDeducted();

        /** The VAT that is what an earlier paper left, where this is the last of several that share it out. */
        public abstract List<VatRest> vatRests();

        /** What the amount due is rounded to, where coins are missing (BT-114). */
        public abstract Optional<BigDecimal> payableStep();

        /** What the customer keeps back until defects are mended — retenue de garantie. */
        public abstract Optional<Retention> retention();

        /** What VAT is told in beside the currency of the invoice (BT-6, BT-111). */
        public abstract Optional<ExchangeRate> exchange();

        /** The currency of all its amounts (BT-5); the euro unless said otherwise. */
        public abstract CurrencyUnit currency();

        /** When it is issued (BT-2); the day of issuing unless said otherwise. */
        public abstract Optional<LocalDate> issueDate();

        /** When the goods were delivered or the service was done (BT-72), where it is known and another day. */
        public abstract Optional<LocalDate> deliveryDate();

        /** Where the goods were delivered, where it is not the customer's address (BG-13, BG-15). */
        public abstract Optional<DeliveryPlace> deliveryPlace();

        /** The time that it bills, for what lasts (BG-14). */
        public abstract Optional<Period> period();

        /** How long the customer may take to pay; 30 days unless said otherwise (C. com. art. L441-10, I). */
        public abstract Optional<PaymentTerms> paymentTerms();

        /** The last day to pay (BT-9), where it does not follow from the terms. */
        public abstract Optional<LocalDate> dueDate();

        /** How it is to be paid (BT-81); by transfer unless said otherwise. */
        public abstract PaymentMethod paymentMethod();

        /** What it is about — objet. */
        public abstract Optional<String> subject();

        /** The customer's purchase order — bon de commande (BT-13). */
        public abstract Optional<String> purchaseOrder();

        /** The contract it belongs to (BT-12). */
        public abstract Optional<String> contract();

        /** What the customer asked to find on it — référence de l'acheteur (BT-10). */
        public abstract Optional<String> buyerReference();

        /** Free words, printed under the lines (BT-22). */
        public abstract Optional<String> note();

        /** All that its amounts follow from. */
        @Value.Lazy
        public Calculation calculation() {
            return Calculation.builder()
                    .currency(currency())
                    .pricing(pricing().or(() -> issuer().map(Issuer::pricing)).orElse(PriceBasis.NET))
                    .rounding(rounding())
                    .lines(lines())
                    .discounts(discounts())
                    .charges(charges())
                    .deposits(depositsDeducted())
                    .vatRests(vatRests())
                    .payableStep(payableStep())
                    .retention(retention())
                    .exchange(exchange())
                    .build();
        }

        /**
         * The amounts, once each line has its VAT.
         *
         * @throws io.comptoir.fault.ViolationsException with all that cannot be added up
         */
        @Override
        @Value.Lazy
        public Totals totals() {
            return calculation().totals();
        }

        /** The last day to pay an issue of {@code issueDate}: the one said, else by the terms, else after 30 days. */
        public LocalDate dueOn(LocalDate issueDate) {
            return dueDate()
                    .orElseGet(() ->
                            paymentTerms().orElse(PaymentTerms.LEGAL_DEFAULT).dueOn(issueDate));
        }

        /** Its content alone, as a plain invoice that is about no other paper: what a quote or a deal offers. */
        public Draft plain() {
            return toBuilder()
                    .kind(InvoiceKind.STANDARD)
                    .origin(Optional.empty())
                    .creditReason(Optional.empty())
                    .order(Optional.empty())
                    .depositsDeducted(List.of())
                    .vatRests(List.of())
                    .build();
        }

        /** Starts a copy of this draft, to change part of it. */
        public abstract Builder toBuilder();

        /** Starts a draft. */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a draft; nothing is required. */
        public static final class Builder extends ImmutableInvoice.Draft.Builder {
            // Not @Value.Default: in a type nested in the one it implements, Immutables writes code that does not
            // compile.
            Builder() {
                kind(InvoiceKind.STANDARD);
                selfBilled(false);
                currency(Currencies.euro());
                rounding(RoundingPolicy.EN16931);
                paymentMethod(PaymentMethod.TRANSFER);
            }
        }
    }

    /**
     * A numbered invoice. It keeps all it was issued with — parties, items, rates, mentions — whatever becomes of them.
     *
     * @param id  the technical id, which no paper shows
     * @param number  the number (BT-1)
     * @param issueDate  the date (BT-2)
     * @param dueDate  the last day to pay (BT-9)
     * @param draft  what was issued
     * @param totals  the amounts
     * @param mentions  what the law wants printed
     */
    record Issued(
            String id,
            DocumentNumber number,
            LocalDate issueDate,
            LocalDate dueDate,
            Draft draft,
            Totals totals,
            List<Mention> mentions)
            implements Invoice {

        private static final Rule INCOMPLETE = Rule.error("CPT-DOCUMENT-INCOMPLETE", "EN 16931 BR-06, BR-07, BR-16")
                .says(
                        "La facture {value} n'a pas d'émetteur, de client ou de lignes, ou ses totaux sont d'autres lignes.",
                        "Invoice {value} lacks its issuer, customer or lines, or has the totals of other lines.")
                .fix("Émettez-la par le guichet des factures.", "Issue it at the desk of invoices.");

        /**
         * Keeps the dates and the price basis in the draft too, and refuses what can be no invoice: without issuer, customer
         * or lines, or with the totals of other lines.
         */
        public Issued {
            mentions = List.copyOf(mentions);
            draft = draft.toBuilder()
                    .issueDate(issueDate)
                    .dueDate(dueDate)
                    .pricing(totals.from().pricing())
                    .build();
            boolean whole = draft.issuer().isPresent()
                    && draft.customer().isPresent()
                    && !draft.items().isEmpty()
                    && draft.calculation().equals(totals.from());
            if (!whole) {
                throw new ViolationsException(INCOMPLETE.at("", number));
            }
        }

        /** What it is for. */
        public InvoiceKind kind() {
            return draft.kind();
        }

        /** Who issued it. */
        public Issuer issuer() {
            return draft.issuer().orElseThrow();
        }

        /** Who received it. */
        public Party customer() {
            return draft.customer().orElseThrow();
        }

        @Override
        public List<Line> lines() {
            return draft.lines();
        }

        @Override
        public List<ItemLine> items() {
            return draft.items();
        }

        /** The currency of all its amounts. */
        public CurrencyUnit currency() {
            return totals.currency();
        }

        /** Why {@code rate} charges nothing, in the words of the day of issue (BT-120); empty where VAT is charged. */
        public Optional<String> exemption(VatRate rate) {
            return mentions.stream()
                    .filter(mention ->
                            mention.vatex().isPresent() && mention.vatex().equals(rate.vatex()))
                    .map(Mention::text)
                    .findFirst();
        }

        /** Before tax — total HT (BT-109). */
        public MonetaryAmount totalNet() {
            return Rounding.EXACT.money(totals.totalNet(), currency());
        }

        /** The tax — total TVA (BT-110). */
        public MonetaryAmount totalVat() {
            return Rounding.EXACT.money(totals.totalVat(), currency());
        }

        /** With tax — total TTC (BT-112). */
        public MonetaryAmount totalGross() {
            return Rounding.EXACT.money(totals.totalGross(), currency());
        }

        /** What is to be paid — net à payer (BT-115). */
        public MonetaryAmount amountDue() {
            return Rounding.EXACT.money(totals.amountDue(), currency());
        }
    }
}
