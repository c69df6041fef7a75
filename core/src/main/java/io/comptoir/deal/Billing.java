package io.comptoir.deal;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.party.Party;
import io.comptoir.total.Deposit;
import io.comptoir.total.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws up the invoices of an order: deposits, milestones, chosen lines, situations, and at last what is left. Together they
 * bill exactly what was ordered, at each rate: the last one takes the rest of net and VAT.
 *
 * <pre>{@code
 * Billing billing = new Billing(Order.of(quote), account);
 * Invoice.Draft deposit = billing.deposit("30");
 * Invoice.Draft last = billing.rest(); // a final invoice that deducts the deposits issued meanwhile
 * }</pre>
 *
 * @param order  what was agreed
 * @param account  what was billed of it so far
 */
public record Billing(Order order, BillingAccount account) {

    private static final String SOURCE = "Comptoir, orders";
    private static final Rule NOTHING_LEFT = Rule.error("CPT-DEAL-NOTHING-LEFT", SOURCE)
            .says("Il ne reste rien à facturer de la commande {value}.", "Nothing is left to bill of order {value}.")
            .fix(
                    "Vérifiez les factures et brouillons de la commande.",
                    "Look at the invoices and drafts of the order.");
    private static final Rule AMOUNT = Rule.error("CPT-DEAL-DEPOSIT-AMOUNT", "CGI art. 289, I, 1, c")
            .says(
                    "Un acompte de {value} n'est pas possible : il reste {0}.",
                    "A deposit of {value} is not possible: {0} is left.")
            .fix("Donnez un montant TTC au-dessus de 0, {0} au plus.", "Give an amount with tax above 0, {0} at most.");
    private static final Rule LINE = Rule.error("CPT-DEAL-LINE-UNKNOWN", SOURCE)
            .says("La commande n'a pas de ligne {value}.", "The order has no line {value}.")
            .fix("Les lignes vont de 0 à {0}.", "The lines go from 0 to {0}.");
    private static final Rule QUANTITY = Rule.error("CPT-DEAL-QUANTITY", SOURCE)
            .says(
                    "La quantité {value} n'est pas de celles de la ligne, {0}.",
                    "Quantity {value} is none of the line's, {0}.")
            .fix("Donnez une quantité jusqu'à {0}.", "Give a quantity up to {0}.");
    private static final Rule BACKWARDS = Rule.error("CPT-DEAL-SITUATION-BACKWARDS", SOURCE)
            .says("{value} % cumulés sont déjà facturés.", "{value} % are billed already, all together.")
            .fix("Donnez le cumul depuis le début des travaux.", "Give the total since the works began.");

    private static final Text DEPOSIT = new Text("Acompte de {1} %{0}", "Deposit of {1} %{0}");
    private static final Text DEPOSIT_AMOUNT = new Text("Acompte{0}", "Deposit{0}");
    private static final Text MILESTONE = new Text("{2} : {1} %{0}", "{2}: {1} %{0}");
    private static final Text SITUATION = new Text("Travaux réalisés à {1} %{0}", "Works done at {1} %{0}");
    private static final Text REST = new Text("Solde{0}", "Balance{0}");
    private static final Text OF_ORDER = new Text(" du devis {0}", " of quote {0}");

    // --- deposits ---

    /** Bills a share of the whole order before it is delivered, such as {@code "30"} percent. */
    public Invoice.Draft deposit(String percent) {
        Percentage share = Percentage.of(percent);
        Part part = order.totals().parts(List.of(share)).get(0);
        return part(
                InvoiceKind.DEPOSIT,
                part.capped(account.left(order), digits()),
                label(DEPOSIT, share, ""),
                reference(Optional.empty(), share));
    }

    /**
     * Bills an amount with tax before the order is delivered, such as {@code "360.00"}, split over what is left at each rate.
     *
     * @throws ViolationsException if it is not above zero, or above what is left
     */
    public Invoice.Draft depositAmount(String gross) {
        BigDecimal amount = Decimals.parse(gross);
        Part left = account.left(order);
        boolean fits = amount.stripTrailingZeros().scale() <= digits();
        if (!fits || amount.signum() <= 0 || amount.compareTo(left.gross()) > 0) {
            throw new ViolationsException(
                    AMOUNT.at("amount", amount.toPlainString(), left.gross().toPlainString()));
        }
        return part(
                InvoiceKind.DEPOSIT,
                left.within(amount, digits()),
                label(DEPOSIT_AMOUNT, Percentage.ZERO, ""),
                order.reference());
    }

    // --- milestones ---

    /**
     * A draft for each milestone, dated. Where some are deposits, that of the balance tells what it will come to; once they are
     * issued, {@link #rest()} draws up the final invoice that deducts them.
     *
     * @throws ViolationsException with all that is wrong with the schedule
     */
    public List<Invoice.Draft> milestones(MilestonePlan plan) {
        plan.check().throwIfErrors();
        List<Part> parts = order.totals().parts(plan.percentages());
        List<Invoice.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            InvoiceKind kind = milestone.type() == MilestoneType.DEPOSIT ? InvoiceKind.DEPOSIT : InvoiceKind.STANDARD;
            Invoice.Draft draft = part(
                    kind,
                    parts.get(i),
                    label(MILESTONE, milestone.percentage(), milestone.name()),
                    reference(Optional.of(milestone.name()), milestone.percentage()));
            drafts.add(draft.toBuilder().issueDate(milestone.date()).build());
        }
        return drafts;
    }

    // --- parts of the work ---

    /**
     * Bills so much of some lines; the places count the order's items from 0.
     *
     * @throws ViolationsException if there is no such line, or not so much of it
     */
    public Invoice.Draft lines(Map<Integer, BigDecimal> quantities) {
        List<ItemLine> items = order.content().items();
        List<Line> billed = new ArrayList<>();
        new TreeMap<>(quantities).forEach((place, quantity) -> {
            if (place < 0 || place >= items.size()) {
                throw new ViolationsException(LINE.at("lines", place, items.size() - 1));
            }
            BigDecimal ordered = items.get(place).quantity();
            if (quantity.signum() != ordered.signum() || quantity.abs().compareTo(ordered.abs()) > 0) {
                throw new ViolationsException(QUANTITY.at(
                        "lines[" + place + "].quantity", quantity.toPlainString(), ordered.toPlainString()));
            }
            billed.add(items.get(place).toBuilder().quantity(quantity).build());
        });
        return order.content().toBuilder()
                .kind(InvoiceKind.STANDARD)
                .order(order.reference())
                .lines(billed)
                .build();
    }

    /**
     * Bills the works done since the last situation — facture de situation.
     *
     * @param cumulated  how much of the whole is done, in percent since the works began
     * @throws ViolationsException if that much is billed already
     */
    public Invoice.Draft situation(String cumulated) {
        Percentage done = Percentage.of(cumulated);
        Part left = account.left(order);
        Part due = order.totals().parts(List.of(done)).get(0);
        Part billed = new Part(order.totals().vat()).minus(left.vat());
        Part part = due.minus(billed.vat());
        if (part.isEmpty() || part.net().signum() < 0) {
            throw new ViolationsException(
                    BACKWARDS.at("percent", BillingProgress.of(order, account).ratio()));
        }
        return part(InvoiceKind.PROGRESS, part, label(SITUATION, done, ""), reference(Optional.empty(), done))
                .toBuilder()
                .retention(order.content().retention())
                .build();
    }

    // --- the end ---

    /**
     * Bills what is left: all of the order line by line where nothing was billed but deposits, which a final invoice deducts;
     * else a balance at each rate.
     *
     * @throws ViolationsException if nothing is left
     */
    public Invoice.Draft rest() {
        Part left = account.left(order);
        List<Deposit> deposits = account.deposits();
        if (left.isEmpty() && deposits.isEmpty()) {
            throw new ViolationsException(NOTHING_LEFT.at("order", name()));
        }
        InvoiceKind kind = deposits.isEmpty() ? InvoiceKind.STANDARD : InvoiceKind.FINAL;
        boolean whole = account.papers().stream()
                .allMatch(paper ->
                        paper.kind() == InvoiceKind.DEPOSIT && paper.number().isPresent());
        Invoice.Draft draft = whole
                ? order.content().toBuilder()
                        .kind(kind)
                        .order(order.reference())
                        .build()
                : part(kind, plus(left, deposits), label(REST, Percentage.ZERO, ""), order.reference());
        return draft.toBuilder().depositsDeducted(deposits).build();
    }

    /** What is left and the deposits that are deducted of it. */
    private static Part plus(Part left, List<Deposit> deposits) {
        Part whole = left;
        for (Deposit deposit : deposits) {
            whole = whole.plus(deposit.vat());
        }
        return whole;
    }

    // --- steps ---

    private Invoice.Draft part(InvoiceKind kind, Part part, String label, BilledOrder reference) {
        return order.content().toBuilder()
                .kind(kind)
                .order(reference)
                .pricing(PriceBasis.NET)
                .lines(part.lines(order.totals(), label))
                .vatRests(part.vatRests(digits()))
                .discounts(List.of())
                .charges(List.of())
                .depositsDeducted(List.of())
                .payableStep(Optional.empty())
                .retention(Optional.empty())
                .build();
    }

    private BilledOrder reference(Optional<String> milestone, Percentage share) {
        return new BilledOrder(order.id(), order.reference().number(), milestone, Optional.of(share));
    }

    private String label(Text words, Percentage share, String milestone) {
        Locale language = order.content().customer().map(Party::language).orElse(Locale.FRENCH);
        String of = order.reference()
                .number()
                .map(number -> OF_ORDER.in(language).replace("{0}", number))
                .orElse("");
        return words.in(language)
                .replace("{0}", of)
                .replace("{1}", share.toString())
                .replace("{2}", milestone);
    }

    private String name() {
        return order.reference().number().orElse(order.id());
    }

    private int digits() {
        return order.totals().currency().getDefaultFractionDigits();
    }

    /** How much of the order is billed. */
    public BillingProgress progress() {
        return BillingProgress.of(order, account);
    }
}
