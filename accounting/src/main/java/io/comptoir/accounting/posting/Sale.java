package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.chart.VatCase;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Allocation;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatDueOn;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.Calculation;
import io.comptoir.total.Deposit;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a paper sells, shared out over the accounts of sales and of VAT. Used once. */
final class Sale {

    private static final Rule VAT_ACCOUNT = Rule.error("CPT-ACCOUNTING-VAT-ACCOUNT-MISSING", "PCG art. 1214-44")
            .says(
                    "Le plan {1} n'a pas de compte de TVA pour le taux {value} %, nature {0}.",
                    "Plan {1} has no VAT account for the rate {value} %, nature {0}.")
            .fix(
                    "Ajoutez au plan une ligne de TVA pour ce taux, ou un compte de TVA par défaut (vatDefault).",
                    "Add a VAT row for this rate to the plan, or an account for all other VAT (vatDefault).");
    private static final Rule DEPOSIT_RATE = Rule.error("CPT-ACCOUNTING-DEPOSIT-RATE-MISSING", "CGI art. 269, 2")
            .says(
                    "L'acompte {0} a de la TVA à {value} %, un taux que la facture n'a pas.",
                    "Deposit {0} has VAT at {value} %, a rate that the invoice does not have.")
            .fix(
                    "Corrigez l'acompte par un avoir, ou comptabilisez la facture à la main.",
                    "Correct the deposit by a credit note, or enter the invoice by hand.");

    private final AccountingPlan plan;
    private final Totals totals;
    private final Calculation from;
    private final int digits;
    private final Map<Account, Share> sales = new LinkedHashMap<>();
    private final Predicate<Nature> waits;
    private final Map<VatRate, Map<Tax, Share>> taxed = new LinkedHashMap<>();
    private final Map<VatRate, Map<Tax, BigDecimal>> taxes = new LinkedHashMap<>();
    private final Map<Account, Share> vat = new LinkedHashMap<>();
    private final Map<VatRate, Map<Nature, BigDecimal>> natures = new LinkedHashMap<>();
    private final List<Account> places = new ArrayList<>();
    /** What discounts may still take from, in the price basis of the paper. */
    private final Map<Place, BigDecimal> left = new LinkedHashMap<>();

    private final Set<VatCase> withoutAccount = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    /** Where a line goes. */
    private record Place(VatRate rate, ChosenAccount sale, Optional<Chosen> vat, Nature nature) {}

    /** An account of VAT, and why. */
    private record Chosen(Tax tax, Text by) {}

    /**
     * An account of VAT.
     *
     * @param account  where it stands once it is due
     * @param waits  whether it waits for the cash until then
     */
    record Tax(Account account, boolean waits) {}

    Sale(AccountingPlan plan, Invoice.Issued invoice) {
        this(plan, invoice.totals(), nature -> waits(plan, invoice, nature));
    }

    /** A sale without a paper, of which no VAT waits. */
    Sale(AccountingPlan plan, Totals totals) {
        this(plan, totals, nature -> false);
    }

    private static boolean waits(AccountingPlan plan, Invoice.Issued invoice, Nature nature) {
        boolean deposit = invoice.kind() == InvoiceKind.DEPOSIT || invoice.kind() == InvoiceKind.DEPOSIT_CREDIT_NOTE;
        return deposit
                ? plan.vatOnReceipts() || plan.depositScheme() == DepositScheme.PAYMENT_GROSS
                : plan.vatOnReceipts() && invoice.issuer().vatDueOn(nature) == VatDueOn.RECEIPTS;
    }

    private Sale(AccountingPlan plan, Totals totals, Predicate<Nature> waits) {
        this.plan = plan;
        this.waits = waits;
        this.totals = totals;
        this.from = totals.from();
        this.digits = totals.currency().getDefaultFractionDigits();
        addLines();
        for (int i = 0; i < totals.discounts().size(); i++) {
            addDiscount(from.discounts().get(i), totals.discounts().get(i));
        }
        for (int i = 0; i < totals.charges().size(); i++) {
            addCharge(from.charges().get(i).charge(), totals.charges().get(i), "charges[" + i + "].vatRate");
        }
        totals.vat().forEach(this::addVat);
        for (int i = 0; i < from.deposits().size(); i++) {
            addDeposit(from.deposits().get(i), "depositsDeducted[" + i + "].vat");
        }
    }

    /** What goes to each sales account, in the order in which the paper comes upon them. */
    Map<Account, Share> sales() {
        return sales;
    }

    /** What goes to each VAT account, less the VAT of the deposits. */
    Map<Account, Share> vat() {
        return vat;
    }

    /** The sales account of each item, in their order. */
    List<Account> places() {
        return places;
    }

    /** The VAT of each rate, less that of the deposits, by the account that it is due on. */
    Map<VatRate, Map<Tax, BigDecimal>> taxes() {
        return taxes;
    }

    /** What each rate is on, by nature, before deposits. */
    Map<VatRate, Map<Nature, BigDecimal>> natures() {
        return natures;
    }

    /** Whether the VAT of a nature waits for the cash. */
    boolean waits(Nature nature) {
        return waits.test(nature);
    }

    /**
     * What {@code net} of a rate is on an account that ends as the VAT accounts do, where the plan wants that; a deposit that
     * is only entered once it is paid has no VAT account to end as.
     */
    Map<Account, BigDecimal> incorporated(ChosenAccount account, VatRate rate, BigDecimal net) {
        Map<Tax, Share> bases = taxed.getOrDefault(rate, Map.of());
        boolean plain = !plan.vatIncorporated() || plan.depositScheme() == DepositScheme.PAYMENT_GROSS;
        if (plain || bases.isEmpty()) {
            return Map.of(account.account(), net);
        }
        List<BigDecimal> weights = bases.values().stream().map(Share::amount).toList();
        List<BigDecimal> nets = Split.of(Rounding.EXACT.round(net, digits), weights, base -> BigDecimal.ZERO);
        Map<Account, BigDecimal> parts = new LinkedHashMap<>();
        int i = 0;
        for (Tax tax : bases.keySet()) {
            parts.merge(plan.withVat(account, tax.account()).account(), nets.get(i++), BigDecimal::add);
        }
        return parts;
    }

    /** All that keeps it from being posted. */
    List<Violation> found() {
        return found;
    }

    // --- lines ---

    private void addLines() {
        int item = 0;
        for (int i = 0; i < from.lines().size(); i++) {
            Line line = from.lines().get(i);
            if (line instanceof ItemLine one) {
                addLine(one, totals.lines().get(item++), "lines[" + i + "].vatRate");
            }
        }
    }

    private void addLine(ItemLine line, LineTotal total, String path) {
        VatRate rate = line.vat().orElseThrow();
        Optional<Chosen> tax = vatAccount(rate, line.nature(), path);
        ChosenAccount sale = withVat(plan.forSale(line), tax);
        places.add(sale.account());
        BigDecimal eco = total.eco(line);
        BigDecimal price = total.amount().subtract(eco);
        BigDecimal ecoNet = addEco(total.net(), price, eco);
        BigDecimal own = total.net().subtract(ecoNet);
        Share sold = share(sales, sale);
        BigDecimal less = addShownDiscounts(line, total, own, price);
        sold.addLine(own.add(less), Words.kind(line.nature(), rate.percentage()), sale.by());
        addTaxed(rate, tax, total.net(), line.nature());
        left.merge(new Place(rate, sale, tax, line.nature()), price, BigDecimal::add);
    }

    private ChosenAccount withVat(ChosenAccount account, Optional<Chosen> tax) {
        return tax.map(chosen -> plan.withVat(account, chosen.tax().account())).orElse(account);
    }

    /**
     * What the discounts of a line take off its net, on an account of its own where the plan shows them.
     *
     * @param own  the net of the line without eco-contributions
     * @param price  the same in the price basis of the paper
     */
    private BigDecimal addShownDiscounts(ItemLine line, LineTotal total, BigDecimal own, BigDecimal price) {
        BigDecimal off = total.discounts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<ChosenAccount> shown = plan.forShownDiscounts().filter(account -> off.signum() != 0);
        if (shown.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal less = net(line.vat().orElseThrow(), price.add(off)).subtract(own);
        Text what = Words.discount(line.discounts().get(0).label(), less.negate());
        share(sales, shown.get()).add(less.negate(), what, shown.get().by());
        return less;
    }

    /** The part of a line's net that goes to the account of eco-contributions, where there is one. */
    private BigDecimal addEco(BigDecimal net, BigDecimal price, BigDecimal eco) {
        Optional<ChosenAccount> own = plan.forEcoContribution().filter(account -> eco.signum() != 0);
        if (own.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal ecoNet =
                Allocation.byWeight(net, List.of(price, eco), digits).get(1);
        share(sales, own.get())
                .add(
                        ecoNet,
                        Words.charge(Charge.Kind.ECO, Optional.empty(), ecoNet),
                        own.get().by());
        return ecoNet;
    }

    // --- discounts and charges of the paper ---

    /**
     * A discount on the invoice itself lowers the sales; 709 is for those that come later, and one for early payment is
     * always 665 (PCG art. 1222-70).
     */
    private void addDiscount(DocumentDiscount discount, AdjustmentTotal total) {
        for (AdjustmentTotal.Share share : total.shares()) {
            List<Place> places = left.keySet().stream()
                    .filter(place -> place.rate().equals(share.rate()))
                    .toList();
            List<BigDecimal> weights = places.stream().map(left::get).toList();
            List<BigDecimal> amounts = Split.of(share.amount(), weights, base -> alone(discount.discount(), base));
            List<BigDecimal> nets =
                    Split.of(share.net(), weights, base -> net(share.rate(), alone(discount.discount(), base)));
            for (int i = 0; i < places.size(); i++) {
                takeOff(places.get(i), amounts.get(i), nets.get(i), discount.discount());
            }
        }
    }

    private void takeOff(Place place, BigDecimal amount, BigDecimal net, Discount discount) {
        left.merge(place, amount.negate(), BigDecimal::add);
        if (net.signum() != 0) {
            BigDecimal less = net.negate();
            ChosenAccount account = plan.forDiscount(discount).orElse(place.sale());
            share(sales, account).add(less, Words.discount(discount.label(), less), account.by());
            addTaxed(place.rate(), place.vat(), less, place.nature());
        }
    }

    /** What a discount takes from lines that give back, beside others: a percentage its share, an amount nothing. */
    private BigDecimal alone(Discount discount, BigDecimal base) {
        return discount instanceof Discount.Percent ? discount.on(base, digits) : BigDecimal.ZERO;
    }

    private BigDecimal net(VatRate rate, BigDecimal amount) {
        return from.pricing() == PriceBasis.GROSS ? amount.subtract(rate.taxWithin(amount, digits)) : amount;
    }

    private void addCharge(Charge charge, AdjustmentTotal total, String path) {
        ChosenAccount account = plan.forCharge(charge);
        for (AdjustmentTotal.Share share : total.shares()) {
            share(sales, account)
                    .add(share.net(), Words.charge(charge.kind(), charge.label(), share.net()), account.by());
            addTaxed(share.rate(), vatAccount(share.rate(), mainNature(), path), share.net(), mainNature());
        }
    }

    /** A charge follows what is sold (CGI art. 257 ter): goods, as soon as there are any. */
    private Nature mainNature() {
        return from.items().stream().anyMatch(item -> item.nature() == Nature.GOODS) ? Nature.GOODS : Nature.SERVICE;
    }

    // --- VAT ---

    private Optional<Chosen> vatAccount(VatRate rate, Nature nature, String path) {
        if (rate.percentage().isZero()) {
            return Optional.empty();
        }
        VatCase vatCase = new VatCase(rate.percentage(), nature);
        Optional<ChosenAccount> account = plan.forVat(vatCase);
        if (account.isEmpty() && withoutAccount.add(vatCase)) { // told once, where it is met first
            found.add(VAT_ACCOUNT.at(path, vatCase.rate(), vatCase.nature(), plan.name()));
        }
        return account.map(chosen -> new Chosen(new Tax(chosen.account(), waits.test(nature)), chosen.by()));
    }

    private void addTaxed(VatRate rate, Optional<Chosen> account, BigDecimal net, Nature nature) {
        natures.computeIfAbsent(rate, first -> new LinkedHashMap<>()).merge(nature, net, BigDecimal::add);
        account.ifPresent(chosen -> taxed.computeIfAbsent(rate, first -> new LinkedHashMap<>())
                .computeIfAbsent(chosen.tax(), first -> new Share())
                .addLine(net, Words.NOTHING, chosen.by()));
    }

    private void addVat(VatTotal total) {
        Map<Tax, Share> bases = taxed.getOrDefault(total.rate(), Map.of());
        List<BigDecimal> nets = bases.values().stream().map(Share::amount).toList();
        List<BigDecimal> parts =
                Split.of(total.vat(), nets, base -> total.rate().taxOn(base, digits));
        int i = 0;
        for (Map.Entry<Tax, Share> base : bases.entrySet()) {
            Text what = Words.tax(total.rate().percentage(), base.getValue().amount());
            addTax(total.rate(), base, parts.get(i++), what);
        }
    }

    /** The VAT of a deposit was entered with it; here it is taken off where this invoice has its own. */
    private void addDeposit(Deposit deposit, String path) {
        for (VatTotal total : deposit.vat()) {
            Map<Tax, Share> bases = taxed.getOrDefault(total.rate(), Map.of());
            if (bases.isEmpty() && total.vat().signum() != 0) {
                found.add(DEPOSIT_RATE.at(path, total.rate().percentage(), deposit.number()));
            }
            List<BigDecimal> nets = bases.values().stream().map(Share::amount).toList();
            List<BigDecimal> parts = Split.of(Rounding.EXACT.round(total.vat(), digits), nets, base -> BigDecimal.ZERO);
            int i = 0;
            for (Map.Entry<Tax, Share> base : bases.entrySet()) {
                BigDecimal less = parts.get(i++).negate();
                if (less.signum() != 0) {
                    addTax(total.rate(), base, less, Words.taxOfDeposit(deposit.number(), less));
                }
            }
        }
    }

    private void addTax(VatRate rate, Map.Entry<Tax, Share> base, BigDecimal amount, Text what) {
        Tax tax = base.getKey();
        taxes.computeIfAbsent(rate, first -> new LinkedHashMap<>()).merge(tax, amount, BigDecimal::add);
        Text by = base.getValue().by();
        if (tax.waits()) {
            share(vat, plan.account(Purpose.WAITING_VAT)).add(amount, what, Words.waiting(by));
        } else {
            vat.computeIfAbsent(tax.account(), first -> new Share()).add(amount, what, by);
        }
    }

    private static Share share(Map<Account, Share> shares, ChosenAccount chosen) {
        return shares.computeIfAbsent(chosen.account(), first -> new Share());
    }
}
