package io.comptoir.total;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Allocation;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of what a paper comes to, rate by rate: a deposit, a milestone, a discount for early payment.
 *
 * @param vat  the taxable amount and the VAT of each rate
 */
public record Part(List<VatTotal> vat) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TOTAL-PARTS-PERCENT", "Comptoir, parts of a paper")
            .says("Les parts font {value} %.", "The parts make {value} %.")
            .fix(
                    "Donnez des pourcentages positifs, 100 en tout au plus.",
                    "Give percentages above 0, 100 in all at most.");

    /** Keeps a copy of the list. */
    public Part {
        vat = List.copyOf(vat);
    }

    /** Before tax. */
    public BigDecimal net() {
        return vat.stream().map(VatTotal::taxable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The tax. */
    public BigDecimal tax() {
        return vat.stream().map(VatTotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** With tax. */
    public BigDecimal gross() {
        return net().add(tax());
    }

    /** Whether nothing is taxable of it at any rate; a net of zero may still be more at one rate and less at another. */
    public boolean isEmpty() {
        return vat.stream().allMatch(rate -> rate.taxable().signum() == 0);
    }

    /**
     * The lines that bill this part, or give it back: one for each rate and nature of {@code whole}, at prices before tax.
     *
     * @param whole  what this is a part of; its lines say what is goods and what is a service
     * @param label  what stands on each line
     */
    public List<ItemLine> lines(Totals whole, String label) {
        int digits = whole.currency().getDefaultFractionDigits();
        return vat.stream()
                .filter(rate -> rate.taxable().signum() != 0)
                .flatMap(rate -> lines(whole, label, rate, digits).stream())
                .toList();
    }

    private static List<ItemLine> lines(Totals whole, String label, VatTotal part, int digits) {
        Map<Nature, BigDecimal> nets = netsByNature(whole, part.rate());
        List<BigDecimal> amounts = Allocation.byWeight(part.taxable(), List.copyOf(nets.values()), digits);
        List<ItemLine> lines = new ArrayList<>(amounts.size());
        int i = 0;
        for (Nature nature : nets.keySet()) {
            BigDecimal amount = amounts.get(i++);
            if (amount.signum() != 0) {
                lines.add(ItemLine.builder()
                        .label(label)
                        .quantity(BigDecimal.valueOf(amount.signum())) // a price is never negative (BR-27)
                        .unitPrice(amount.abs())
                        .nature(nature)
                        .vat(part.rate())
                        .build());
            }
        }
        return lines;
    }

    private static Map<Nature, BigDecimal> netsByNature(Totals whole, VatRate rate) {
        Map<Nature, BigDecimal> nets = new EnumMap<>(Nature.class);
        for (int i = 0; i < whole.lines().size(); i++) {
            ItemLine item = whole.from().items().get(i);
            if (item.vat().equals(Optional.of(rate))) {
                nets.merge(item.nature(), whole.lines().get(i).net(), BigDecimal::add);
            }
        }
        boolean usable = nets.values().stream().allMatch(net -> net.signum() > 0);
        return usable && !nets.isEmpty() ? nets : Map.of(mainNature(nets), BigDecimal.ONE);
    }

    /** Of lines that give back as much as they bill nobody can tell the shares: the larger one has all. */
    private static Nature mainNature(Map<Nature, BigDecimal> nets) {
        return nets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Nature.SERVICE);
    }

    /**
     * A part of this one that comes to {@code gross} with tax, split over its rates by what each comes to with tax. Where it
     * takes the last of a base it takes the last of its VAT, and nowhere more VAT than there is.
     *
     * @param gross  in whole units of the currency; at most what this part comes to
     * @param digits  the decimals of the currency
     */
    public Part within(BigDecimal gross, int digits) {
        List<BigDecimal> weights =
                vat.stream().map(rate -> rate.taxable().add(rate.vat())).toList();
        List<BigDecimal> shares = Allocation.byWeight(Rounding.EXACT.round(gross, digits), weights, digits);
        List<VatTotal> taken = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            taken.add(within(vat.get(i), shares.get(i), digits));
        }
        return new Part(taken);
    }

    private static VatTotal within(VatTotal all, BigDecimal gross, int digits) {
        BigDecimal product = all.rate().taxWithin(gross, digits);
        boolean last = product.abs().compareTo(all.vat().abs()) > 0
                || gross.subtract(product).compareTo(all.taxable()) == 0
                || gross.compareTo(all.taxable().add(all.vat())) == 0;
        BigDecimal tax = last ? all.vat() : product;
        return new VatTotal(all.rate(), gross.subtract(tax), tax);
    }

    /**
     * The same, but nowhere more than {@code left}: shares that each round up make the last take what is left, where that is
     * less by cents. What is more than cents above stays, to be refused.
     */
    public Part capped(Part left, int digits) {
        BigDecimal cents = BigDecimal.valueOf(100, digits);
        List<VatTotal> capped = new ArrayList<>(vat.size());
        for (VatTotal one : vat) {
            capped.add(left.at(one.rate()).map(rest -> capped(one, rest, cents)).orElse(one));
        }
        return new Part(capped);
    }

    private static VatTotal capped(VatTotal one, VatTotal rest, BigDecimal cents) {
        BigDecimal over = one.taxable().abs().subtract(rest.taxable().abs());
        if (over.signum() >= 0 && over.compareTo(cents) < 0) {
            return rest;
        }
        return over.signum() < 0 && one.vat().abs().compareTo(rest.vat().abs()) > 0
                ? new VatTotal(one.rate(), one.taxable(), rest.vat())
                : one;
    }

    /** The same with {@code more}, at the rates that this part has. */
    public Part plus(List<VatTotal> more) {
        List<VatTotal> sums = new ArrayList<>(vat);
        for (VatTotal one : more) {
            sums.replaceAll(sum -> sum.rate().equals(one.rate()) ? sum.plus(one) : sum);
        }
        return new Part(sums);
    }

    /** The same without {@code less}, at the rates that this part has. */
    public Part minus(List<VatTotal> less) {
        return plus(less.stream().map(VatTotal::negated).toList());
    }

    /** What it is at a rate; empty where it has nothing there. */
    public Optional<VatTotal> at(VatRate rate) {
        return vat.stream().filter(one -> one.rate().equals(rate)).findFirst();
    }

    /** The VAT of this part where it is not the product of base and rate, but what the parts before it left. */
    public List<VatRest> vatRests(int digits) {
        return vat.stream()
                .filter(part -> part.rate().taxOn(part.taxable(), digits).compareTo(part.vat()) != 0)
                .filter(part -> part.taxable().signum() != 0)
                .map(part -> new VatRest(part.rate(), part.vat()))
                .toList();
    }

    /**
     * Parts of {@code totals}, one for each percentage. Each rounds its net and its VAT at each rate; where they make 100 %
     * together, the last takes the rest of both, so that no cent is billed twice or lost.
     */
    static List<Part> of(Totals totals, List<Percentage> percentages) {
        BigDecimal sum = percentages.stream().map(Percentage::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean usable = percentages.stream().allMatch(one -> one.value().signum() > 0) && sum.compareTo(HUNDRED) <= 0;
        if (!usable || percentages.isEmpty()) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("percent", sum.toPlainString()));
        }
        List<Part> parts = new ArrayList<>(percentages.size());
        List<VatTotal> left = totals.vat();
        boolean all = sum.compareTo(HUNDRED) == 0;
        for (int i = 0; i < percentages.size(); i++) {
            boolean last = all && i == percentages.size() - 1;
            Part part = last ? new Part(left) : of(totals, percentages.get(i), left);
            parts.add(part);
            left = new Part(left).minus(part.vat).vat;
        }
        return List.copyOf(parts);
    }

    /** A share of each rate, never more than is left of it; who takes the last of a base takes the last of its VAT. */
    private static Part of(Totals totals, Percentage percentage, List<VatTotal> left) {
        int digits = totals.currency().getDefaultFractionDigits();
        List<VatTotal> part = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            VatTotal all = totals.vat().get(i);
            BigDecimal taxable = Rounding.HALF_UP.round(percentage.of(all.taxable()), digits);
            boolean last = taxable.abs().compareTo(left.get(i).taxable().abs()) >= 0;
            part.add(
                    last && taxable.signum() != 0
                            ? left.get(i)
                            : new VatTotal(all.rate(), taxable, all.rate().taxOn(taxable, digits)));
        }
        return new Part(part);
    }
}
