package io.comptoir.total;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.line.Charge;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Allocation;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up one calculation: lines first, then the discounts and charges of the paper, then each rate. Used once. */
final class Reckoning {

    /** An amount has at most so many digits before the point. */
    static final int AMOUNT_DIGITS = 15;

    private static final BigDecimal AMOUNT_MAX = BigDecimal.TEN.pow(AMOUNT_DIGITS);

    private static final Rule DISCOUNT_ABOVE_PRICE = Rule.error("CPT-TOTAL-DISCOUNT-ABOVE-PRICE", "Comptoir, discounts")
            .says(
                    "La remise de {value} dépasse ce qui reste, {0}.",
                    "The discount of {value} is above what is left, {0}.")
            .fix(
                    "Donnez au plus {0}, ou un avoir pour ce qui est rendu en plus.",
                    "Give at most {0}, or a credit note for what is given back beyond.");
    private static final Rule NO_RATE = Rule.error("CPT-TOTAL-ADJUSTMENT-WITHOUT-RATE", "EN 16931 BR-32, BR-37")
            .says(
                    "Aucune ligne n'a le taux de TVA de cette remise ou de ces frais.",
                    "No line has the VAT rate of this discount or charge.")
            .fix("Ajoutez une ligne, ou changez son taux.", "Add a line, or change its rate.");
    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TOTAL-AMOUNT-OUT-OF-BOUNDS", "Comptoir, amount bounds")
            .says("Le montant {value} dépasse les limites.", "The amount {value} is out of bounds.")
            .fix(
                    "Restez sous un million de milliards ; vérifiez la quantité et le prix.",
                    "Stay below a million billion; check the quantity and the price.");

    private static final Rule DEPOSIT_DIGITS = Rule.error("CPT-TOTAL-DEPOSIT-DIGITS", "EN 16931 BR-DEC-16")
            .says(
                    "Le montant {value} de l'acompte a plus de décimales que la devise {0}.",
                    "The amount {value} of the deposit has more decimals than the currency {0}.")
            .fix("Donnez les montants de la facture d'acompte.", "Give the amounts of the deposit invoice.");
    private static final Rule STEP_UNUSABLE = Rule.error("CPT-TOTAL-PAYABLE-STEP", "EN 16931 BT-114")
            .says("Le net à payer ne s'arrondit pas à {value}.", "The amount due cannot be rounded to {value}.")
            .fix("Donnez la plus petite pièce, par exemple 0.05.", "Give the smallest coin, for example 0.05.");
    private static final Rule SAME_CURRENCY = Rule.error("CPT-TOTAL-EXCHANGE-SAME-CURRENCY", "EN 16931 BT-6")
            .says("La TVA est déjà en {value}.", "VAT is in {value} already.")
            .fix("Retirez le taux de change.", "Take the exchange rate out.");

    /** Rests are cents that were rounded away: one euro at most, or as many of the smallest units of another currency. */
    private static final BigDecimal REST_OFF_MAX = BigDecimal.valueOf(100);

    private static final Rule REST_ELSEWHERE = Rule.error("CPT-TOTAL-VAT-REST", "EN 16931 BR-CO-17")
            .says(
                    "Le reste de TVA {value} n'est pas à moins de 100 centimes de {0}, ou il est donné deux fois.",
                    "The rest of VAT {value} is not within 100 cents of {0}, or is given twice.")
            .fix(
                    "Donnez ce que les pièces précédentes laissent à ce taux.",
                    "Give what earlier papers left at this rate.");

    private final Calculation from;
    private final int digits;
    private final List<Group> groups = new ArrayList<>();
    private final List<LineTotal> lines = new ArrayList<>();
    private final List<Violation> found = new ArrayList<>();

    Reckoning(Calculation from) {
        this.from = from;
        this.digits = from.currency().getDefaultFractionDigits();
    }

    Totals totals() {
        addLines();
        groups.sort(Comparator.comparing((Group group) -> group.rate.percentage())
                .reversed()
                .thenComparing(group -> group.rate)); // ties go to the highest rate
        List<AdjustmentTotal> discounts = discounts();
        List<AdjustmentTotal> charges = charges();
        checkTerms();
        checkRests();
        new Violations(found).throwIfErrors();
        return settled(discounts, charges);
    }

    // --- lines ---

    private void addLines() {
        for (int i = 0; i < from.lines().size(); i++) {
            Line line = from.lines().get(i);
            if (line instanceof ItemLine item) {
                addLine(item, "lines[" + i + "]");
            }
        }
    }

    private void addLine(ItemLine item, String path) {
        LineTotal line = LineTotal.of(item, digits);
        checkLine(line, path);
        if (item.vat().isEmpty()) {
            found.add(ItemLine.VAT_MISSING.at(path + ".vatRate", ""));
            return;
        }
        Group group = group(item.vat().get());
        group.places.add(lines.size());
        group.parts.add(line.net());
        group.left = group.left.add(line.net()).subtract(line.eco(item));
        group.whole = group.whole.add(line.net());
        lines.add(line);
    }

    private void checkLine(LineTotal line, String path) {
        if (line.before().abs().compareTo(AMOUNT_MAX) >= 0 || line.net().abs().compareTo(AMOUNT_MAX) >= 0) {
            found.add(OUT_OF_BOUNDS.at(path, line.before().toPlainString()));
        }
        BigDecimal left = line.before();
        for (int i = 0; i < line.discounts().size(); i++) {
            BigDecimal off = line.discounts().get(i);
            checkDiscount(off, left, path + ".discounts[" + i + "]");
            left = left.subtract(off);
        }
    }

    private void checkDiscount(BigDecimal off, BigDecimal left, String path) {
        if (off.signum() != 0 && (off.signum() != left.signum() || off.abs().compareTo(left.abs()) > 0)) {
            found.add(DISCOUNT_ABOVE_PRICE.at(path, off.toPlainString(), left.toPlainString()));
        }
    }

    // --- discounts and charges of the paper ---

    private List<AdjustmentTotal> discounts() {
        List<AdjustmentTotal> totals = new ArrayList<>(from.discounts().size());
        for (int i = 0; i < from.discounts().size(); i++) {
            DocumentDiscount discount = from.discounts().get(i);
            List<Group> on = groups.stream()
                    .filter(group -> discount.vat().map(group.rate::equals).orElse(true))
                    .toList();
            List<BigDecimal> left = on.stream().map(group -> group.left).toList();
            BigDecimal base = sum(left);
            BigDecimal off = discount.discount().on(base, digits);
            String path = "discounts[" + i + "]";
            if (!on.isEmpty()) {
                checkDiscount(off, base, path);
            }
            totals.add(split(off, on, left, path));
            totals.get(i).shares().forEach(share -> group(share.rate()).takeOff(share.amount()));
        }
        return totals;
    }

    private List<AdjustmentTotal> charges() {
        List<AdjustmentTotal> totals = new ArrayList<>(from.charges().size());
        for (int i = 0; i < from.charges().size(); i++) {
            DocumentCharge charge = from.charges().get(i);
            List<Group> on = charge.vat().map(own -> List.of(group(own))).orElseGet(() -> List.copyOf(groups));
            boolean percent = charge.charge() instanceof Charge.Percent;
            List<BigDecimal> weights =
                    on.stream().map(group -> percent ? group.left : group.whole).toList();
            BigDecimal more = charge.charge().on(sum(weights), digits);
            totals.add(split(more, on, percent ? weights : positive(weights), "charges[" + i + "]"));
        }
        // Only now: a charge is no base of the next one.
        for (AdjustmentTotal total : totals) {
            total.shares().forEach(share -> group(share.rate()).parts.add(share.amount()));
        }
        return totals;
    }

    /** What is billed carries the charge; what is given back beside it carries none. */
    private static List<BigDecimal> positive(List<BigDecimal> weights) {
        List<BigDecimal> positive =
                weights.stream().map(weight -> weight.max(BigDecimal.ZERO)).toList();
        return sum(positive).signum() > 0 ? positive : weights;
    }

    private AdjustmentTotal split(BigDecimal amount, List<Group> on, List<BigDecimal> weights, String path) {
        if (on.isEmpty()) {
            found.add(NO_RATE.at(path + ".vatRate", ""));
            return new AdjustmentTotal(amount, List.of());
        }
        if (amount.abs().compareTo(AMOUNT_MAX) >= 0) {
            found.add(OUT_OF_BOUNDS.at(path, amount.toPlainString()));
            return new AdjustmentTotal(amount, List.of());
        }
        List<BigDecimal> parts = Allocation.byWeight(amount, weights, digits);
        List<Share> shares = new ArrayList<>(on.size());
        for (int i = 0; i < on.size(); i++) {
            if (on.size() == 1 || weights.get(i).signum() != 0 || parts.get(i).signum() != 0) {
                shares.add(new Share(
                        on.get(i).rate, Rounding.EXACT.round(weights.get(i), digits), parts.get(i), parts.get(i)));
            }
        }
        return new AdjustmentTotal(amount, shares);
    }

    // --- what changes the amount due ---

    private void checkTerms() {
        from.payableStep()
                .filter(step -> step.signum() <= 0 || !fits(step))
                .ifPresent(step -> found.add(STEP_UNUSABLE.at("payableStep", step.toPlainString())));
        from.exchange()
                .filter(rate -> rate.currency().equals(from.currency()))
                .ifPresent(rate -> found.add(
                        SAME_CURRENCY.at("exchange.currency", from.currency().getCurrencyCode())));
        for (int i = 0; i < from.deposits().size(); i++) {
            String path = "depositsDeducted[" + i + "]";
            for (VatTotal one : from.deposits().get(i).vat()) {
                checkDeposit(one.taxable(), path);
                checkDeposit(one.vat(), path);
            }
        }
    }

    private void checkRests() {
        Set<VatRate> seen = new HashSet<>();
        for (int i = 0; i < from.vatRests().size(); i++) {
            VatRest rest = from.vatRests().get(i);
            BigDecimal product = groups.stream()
                    .filter(group -> group.rate.equals(rest.rate()))
                    .findFirst()
                    .map(group -> from.rounding()
                            .settle(from.pricing(), group.rate, group.parts, digits)
                            .vat())
                    .orElse(BigDecimal.ZERO);
            boolean near = rest.vat().subtract(product).abs().compareTo(REST_OFF_MAX.movePointLeft(digits)) < 0;
            if (!near || !fits(rest.vat()) || !seen.add(rest.rate())) {
                found.add(REST_ELSEWHERE.at(
                        "vatRests[" + i + "].vat", rest.vat().toPlainString(), product.toPlainString()));
            }
        }
    }

    private void checkDeposit(BigDecimal amount, String path) {
        if (!fits(amount)) {
            found.add(DEPOSIT_DIGITS.at(
                    path, amount.toPlainString(), from.currency().getCurrencyCode()));
        }
    }

    private boolean fits(BigDecimal amount) {
        return Decimals.bounded(amount).stripTrailingZeros().scale() <= digits;
    }

    // --- rates ---

    private Totals settled(List<AdjustmentTotal> discounts, List<AdjustmentTotal> charges) {
        List<VatTotal> vat = new ArrayList<>(groups.size());
        for (Group group : groups) {
            RoundingPolicy.Settled settled = settled(group);
            if (from.pricing() == PriceBasis.GROSS) {
                setNets(group.places, settled.nets());
            }
            group.nets =
                    settled.nets().subList(group.places.size(), settled.nets().size());
            vat.add(new VatTotal(group.rate, settled.taxable(), settled.vat()));
        }
        vat.sort(Comparator.comparing(VatTotal::rate));
        List<AdjustmentTotal> netDiscounts =
                discounts.stream().map(total -> netOf(total, -1)).toList();
        List<AdjustmentTotal> netCharges =
                charges.stream().map(total -> netOf(total, 1)).toList();
        return new Totals(from, lines, netDiscounts, netCharges, vat);
    }

    private RoundingPolicy.Settled settled(Group group) {
        return from.vatRest(group.rate)
                .map(rest -> Rounding.EXACT.round(rest, digits))
                .map(rest -> from.rounding().settle(from.pricing(), group.rate, group.parts, rest, digits))
                .orElseGet(() -> from.rounding().settle(from.pricing(), group.rate, group.parts, digits));
    }

    private void setNets(List<Integer> places, List<BigDecimal> nets) {
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            lines.set(place, lines.get(place).withNet(nets.get(i)));
        }
    }

    /** The nets of a group come back in the order in which its parts were added: discounts, then charges. */
    private AdjustmentTotal netOf(AdjustmentTotal total, int sign) {
        List<Share> shares = total.shares().stream()
                .map(share -> new Share(
                        share.rate(),
                        share.base(),
                        share.amount(),
                        group(share.rate()).nextNet(sign)))
                .toList();
        return new AdjustmentTotal(total.amount(), shares);
    }

    /** The same rate is mostly the same object, and two equal ones take long to tell. */
    @SuppressWarnings("ReferenceEquality")
    private Group group(VatRate rate) {
        for (Group group : groups) {
            if (group.rate == rate) {
                return group;
            }
        }
        for (Group group : groups) {
            if (group.rate.equals(rate)) {
                return group;
            }
        }
        Group group = new Group(rate, BigDecimal.ZERO.setScale(digits));
        groups.add(group);
        return group;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is billed at one rate: its lines, then its shares of discounts (below zero) and charges. */
    private static final class Group {

        final VatRate rate;
        final List<Integer> places = new ArrayList<>();
        final List<BigDecimal> parts = new ArrayList<>();
        /** What discounts may still take from. */
        BigDecimal left;
        /** The same with eco-contributions. */
        BigDecimal whole;

        List<BigDecimal> nets = List.of();
        private int taken;

        Group(VatRate rate, BigDecimal zero) {
            this.rate = rate;
            left = zero;
            whole = zero;
        }

        void takeOff(BigDecimal amount) {
            parts.add(amount.negate());
            left = left.subtract(amount);
            whole = whole.subtract(amount);
        }

        BigDecimal nextNet(int sign) {
            BigDecimal net = nets.get(taken++);
            return sign < 0 ? net.negate() : net;
        }
    }
}
