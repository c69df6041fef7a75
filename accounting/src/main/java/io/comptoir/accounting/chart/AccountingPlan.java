package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditReason;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Which accounts the books of a business use — plan comptable.
 * <p>
 * The most specific account wins: that of the item, then of its category, then of the rate and the nature, then of the
 * nature of what is sold; that of the customer, then that of all customers; that of the rate and the nature, then that of
 * all VAT. Each choice comes with its reason.
 * <p>
 * {@link #pcg()} ships. A host adapts it through {@link #toBuilder()}, or a user in JSON:
 *
 * <pre>{@code
 * {
 *   "name": "Koworking",
 *   "accountLength": 6,
 *   "salesJournal": { "code": "VT", "label": "Ventes" },
 *   "customerDefault": "411000",
 *   "customers": { "OMEGA": { "general": "411000", "subledger": "411004" } },
 *   "sales": { "SERVICE": "706000", "GOODS": "707000" },
 *   "vatDefault": "445000",
 *   "vat": [ { "rate": "20", "nature": "SERVICE", "account": "445716" }, { "rate": "10", "account": "445712" } ],
 *   "salesByRate": [ { "category": "G", "nature": "GOODS", "account": "707300" } ],
 *   "items": { "FORM-DIG": "706100" },
 *   "categories": { "FORMATION": "706200" },
 *   "itemCategories": { "FORM-DEV": "FORMATION" },
 *   "chargesByLabel": { "Port": "708500" },
 *   "discountsByLabel": { "Remise fidélité": "709700" },
 *   "payments": { "CARD": { "journal": { "code": "PSP", "label": "Cartes" }, "account": "517000", "fee": "1.4" } },
 *   "accounts": { "BAD_DEBTS": "654100" },
 *   "axes": [ { "code": "SITE", "label": "Site", "classes": "67", "default": { "PARIS": "60", "LYON": "40" },
 *               "items": { "FORM-DIG": { "PARIS": "100" } }, "categories": {}, "customers": {}, "accounts": {} } ],
 *   "multipleRates": true,
 *   "openToClient": false,
 *   "discountsShown": false,
 *   "depositScheme": "INVOICE_NET",
 *   "vatOnReceipts": true,
 *   "vatIncorporated": false,
 *   "charges": "708500",
 *   "ecoContribution": "707800",
 *   "deposits": "419100",
 *   "retention": "411700",
 *   "rebates": "709000",
 *   "earlyPaymentDiscounts": "665000",
 *   "roundingGain": "758000",
 *   "roundingLoss": "658000"
 * }
 * }</pre>
 *
 * Every field may be left out, or be null, and is then as in the plan that ships. Accounts are text, and shorter ones
 * are lengthened with zeros; a VAT row without nature holds for both. A {@code vatDefault} takes all VAT that the file
 * gives no row for: a file that has one never books on the VAT accounts of the plan that ships.
 */
@ValueStyle
@Value.Immutable
public abstract class AccountingPlan {

    private static final Text BY_DEFAULT = new Text("par défaut", "by default");
    private static final Text BY_ECO = new Text("par éco-contribution", "by eco-contribution");

    private static final Rule BANK_JOURNAL = Rule.error("CPT-ACCOUNTING-BANK-JOURNAL-REQUIRED", "PCG art. 1215-51")
            .says(
                    "Le plan {0} n'a ni journal ni compte pour le mode de règlement {value}.",
                    "Plan {0} has no journal and no account for the payment mode {value}.")
            .fix(
                    "Ajoutez ce mode au plan (payments) avec son journal et son compte ; rien n'est comptabilisé avant.",
                    "Add this mode to the plan (payments) with its journal and account; nothing is posted before.");

    private static final Rule RATES = Rule.error("CPT-ACCOUNTING-VAT-RATES-SEVERAL", "Comptoir, accounting plans")
            .says(
                    "La pièce a plusieurs taux de TVA ({value}) ; le plan {0} n'en admet qu'un.",
                    "The paper has several rates of VAT ({value}); plan {0} admits one.")
            .fix(
                    "Faites une pièce par taux, ou activez la TVA multiple (multipleRates).",
                    "Make a paper for each rate, or admit several (multipleRates).");
    private static final Rule NOT_OPEN = Rule.error("CPT-ACCOUNTING-PLAN-NOT-OPEN", "Comptoir, accounting plans")
            .says(
                    "Le plan {value} ne peut être adapté que par le cabinet.",
                    "Plan {value} is adapted by the accounting firm alone.")
            .fix("Demandez au cabinet de l'ouvrir (openToClient).", "Ask the firm to open it (openToClient).");
    static final Rule AXIS_TWICE = Rule.error("CPT-ACCOUNTING-ANALYTIC-AXIS-TWICE", "Comptoir, analytic axes")
            .says("L'axe {value} est là deux fois.", "The axis {value} is there twice.")
            .fix("Gardez-en un seul.", "Keep one only.");

    /** The accounts of third parties: only these have subledgers. */
    private static final String PARTIES = "41";

    AccountingPlan() {}

    /** What it is called in the reasons of entries. */
    public abstract String name();

    /** How many digits all its accounts have, from 3 to 10. */
    public abstract int accountLength();

    /** Where sales are entered — journal des ventes. */
    public abstract Journal salesJournal();

    /** Where entries are made that are no sale and move no money — opérations diverses; OD unless said otherwise. */
    @Value.Default
    public Journal generalJournal() {
        return ShippedAccounts.journal("GENERAL");
    }

    /** Where an exercise starts — à-nouveaux; AN unless said otherwise. */
    @Value.Default
    public Journal openingJournal() {
        return ShippedAccounts.journal("OPENING");
    }

    /** The general account of customers — compte client général (411). */
    public abstract Account customerDefault();

    /** What is different for some customers, by the code of the party. */
    public abstract Map<String, CustomerAccounts> customers();

    /** The accounts of sales (706, 707), one for each nature. */
    public abstract Map<Nature, Account> sales();

    /** The accounts of sales of one rate or category of VAT: exports, another rate. */
    public abstract Map<SaleCase, Account> salesByRate();

    /** The accounts of VAT — TVA collectée (4457). */
    public abstract Map<VatCase, Account> vat();

    /** The account of VAT that has none of its own. */
    public abstract Optional<Account> vatDefault();

    /** The accounts of some items, by the code of the item. */
    public abstract Map<String, Account> items();

    /** The accounts of some categories of items, by the code of the category. */
    public abstract Map<String, Account> categories();

    /** The category of an item, by the code of the item. */
    public abstract Map<String, String> itemCategories();

    /** The accounts of some charges on a whole paper, by their label. */
    public abstract Map<String, Account> chargesByLabel();

    /**
     * The accounts of some discounts on a whole paper, by their label: others lower the sales that they are on, but for
     * those whose label starts as {@code Escompte}, which go to {@link #earlyPaymentDiscounts()} (PCG art. 1222-70).
     */
    public abstract Map<String, Account> discountsByLabel();

    /**
     * The accounts of payment modes, by method or by the host's own key. A plan that lists some has those alone; one that
     * lists none has those that ship: 512 for transfers and direct debits, 5112 for cheques, 517 for cards, 53 for cash.
     */
    public abstract Map<String, PaymentAccounts> payments();

    /** What differs from the accounts of the PCG for all other purposes. */
    public abstract Map<Purpose, Account> purposes();

    /** The axes that its entries are shared over, none or many; each code once. */
    public abstract List<AnalyticAxis> axes();

    /** How deposits are entered; net and VAT apart unless said otherwise. */
    @Value.Default
    public DepositScheme depositScheme() {
        return DepositScheme.INVOICE_NET;
    }

    /**
     * Whether VAT that falls due with the cash waits until then on an account of its own: that of services without the
     * débits, and that of all deposits. No unless said otherwise.
     */
    @Value.Default
    public boolean vatOnReceipts() {
        return false;
    }

    /**
     * Whether the accounts of sales and deposits end as the VAT account does: 706 and 445711 make 706711 — incorporer la
     * TVA. No unless said otherwise.
     */
    @Value.Default
    public boolean vatIncorporated() {
        return false;
    }

    /** Whether a paper may have several rates of VAT — TVA multiple. Yes unless said otherwise. */
    @Value.Default
    public boolean multipleRates() {
        return true;
    }

    /** Whether the client of a firm may adapt it itself; no unless said otherwise. */
    @Value.Default
    public boolean openToClient() {
        return false;
    }

    /**
     * Whether discounts on the invoice itself stand on the account of rebates (709), and sales before them. No unless said
     * otherwise: they lower the sales (PCG art. 1222-70). Those for early payment are on 665 either way.
     */
    @Value.Default
    public boolean discountsShown() {
        return false;
    }

    /** The account of carriage and fees on a whole paper — ports et frais accessoires facturés (7085). */
    public abstract Account charges();

    /** The account of eco-contributions; without one, that of the line they are on, or of goods. */
    public abstract Optional<Account> ecoContribution();

    /** The account of deposits received (4191), without their VAT. */
    public abstract Account deposits();

    /** The account of what customers keep back until defects are mended — retenues de garantie (4117). */
    public abstract Account retention();

    /** The account of discounts found after the invoice — rabais, remises et ristournes accordés (709, PCG art. 1222-70). */
    public abstract Account rebates();

    /** The account of discounts for early payment — escomptes accordés (665, PCG art. 1222-70). */
    public abstract Account earlyPaymentDiscounts();

    /** What rounding the amount due brings in (758). */
    public abstract Account roundingGain();

    /** What rounding the amount due costs (658). */
    public abstract Account roundingLoss();

    /**
     * What keeps a paper from being made under this plan, for a host to check before it is issued: several rates of VAT
     * where one is wanted.
     */
    public Violations check(Totals totals) {
        List<String> rates = totals.vat().stream()
                .map(total -> total.rate().percentage())
                .filter(rate -> !rate.isZero())
                .distinct()
                .map(Percentage::toString)
                .toList();
        boolean one = multipleRates() || rates.size() <= 1;
        return new Violations(one ? List.of() : List.of(RATES.at("lines", String.join(", ", rates), name())));
    }

    /** The account of what {@code line} sells: that of its item, its category, its rate and nature, its nature. */
    public ChosenAccount forSale(ItemLine line) {
        return line.code()
                .flatMap(this::forItem)
                .or(() -> line.vat().flatMap(rate -> forSaleCase(rate, line.nature())))
                .orElseGet(() -> forNature(line.nature()));
    }

    private Optional<ChosenAccount> forItem(String code) {
        Optional<ChosenAccount> own = Optional.ofNullable(items().get(code))
                .map(account -> ChosenAccount.of(account, new Text("par article " + code, "by item " + code)));
        return own.or(() -> Optional.ofNullable(itemCategories().get(code)).flatMap(this::forCategory));
    }

    private Optional<ChosenAccount> forCategory(String category) {
        return Optional.ofNullable(categories().get(category))
                .map(account ->
                        ChosenAccount.of(account, new Text("par catégorie " + category, "by category " + category)));
    }

    private Optional<ChosenAccount> forSaleCase(VatRate rate, Nature nature) {
        SaleCase saleCase = new SaleCase(rate.category(), rate.percentage(), nature);
        return Optional.ofNullable(salesByRate().get(saleCase))
                .map(account -> ChosenAccount.of(account, saleCase.by()));
    }

    /**
     * A sales or deposit account with the end of the VAT account, where the plan wants it so: its radical, then the last
     * digits of the other.
     */
    public ChosenAccount withVat(ChosenAccount chosen, Account vat) {
        if (!vatIncorporated()) {
            return chosen;
        }
        String radical = chosen.account().radical();
        Account joined = new Account(radical + vat.number().substring(radical.length()));
        Text by =
                new Text(chosen.by().french() + ", TVA incorporée", chosen.by().english() + ", VAT incorporated");
        return new ChosenAccount(joined, chosen.subledger(), by);
    }

    /** How an axis shares a line of an item: the item's key, else that of the customer, the account or all others. */
    public ChosenKey forAxis(AnalyticAxis axis, Optional<String> item, Account account, Party customer) {
        return item.flatMap(code ->
                        axis.forItem(code, Optional.ofNullable(itemCategories().get(code))))
                .orElseGet(() -> axis.forLine(account, customer.code()));
    }

    /** The account of a purpose. */
    public ChosenAccount account(Purpose purpose) {
        Account account = Optional.ofNullable(purposes().get(purpose)).orElseGet(() -> ShippedAccounts.of(purpose));
        return ChosenAccount.of(account.padded(accountLength()), BY_DEFAULT);
    }

    /** The account of a purpose, with the subledger of a customer where it is one that has subledgers. */
    public ChosenAccount account(Purpose purpose, Party customer) {
        return under(account(purpose).account(), customer);
    }

    /**
     * Where money of a payment mode is entered.
     *
     * @param mode  the host's own key, or the name of a {@link io.comptoir.terms.PaymentMethod}
     * @throws io.comptoir.fault.ViolationsException if the plan lists payment modes and not this one
     */
    public PaymentAccounts forPayment(String mode) {
        PaymentAccounts own = payments().get(mode);
        PaymentAccounts shipped =
                payments().isEmpty() ? ShippedAccounts.payments().get(mode) : null;
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(shipped))
                .map(accounts -> PlanPadding.of(accounts, account -> account.padded(accountLength())))
                .orElseThrow(() -> new ViolationsException(BANK_JOURNAL.at("method", mode, name())));
    }

    /** The account of VAT; empty if the plan has none for it. */
    public Optional<ChosenAccount> forVat(VatCase vatCase) {
        Optional<ChosenAccount> own =
                Optional.ofNullable(vat().get(vatCase)).map(account -> ChosenAccount.of(account, vatCase.by()));
        return own.or(() -> vatDefault().map(account -> ChosenAccount.of(account, BY_DEFAULT)));
    }

    /**
     * The accounts of a customer. Its subledger account is the one that the plan gives it, else its code, else the SIREN
     * of a company, else there is none.
     */
    public ChosenAccount forCustomer(Party customer) {
        Optional<String> code = customer.code().filter(given -> !given.isBlank());
        Optional<CustomerAccounts> own =
                code.flatMap(known -> Optional.ofNullable(customers().get(known)));
        Optional<String> subledger =
                own.flatMap(CustomerAccounts::subledger).or(() -> code).or(() -> siren(customer));
        return new ChosenAccount(
                own.flatMap(CustomerAccounts::general).orElse(customerDefault()),
                subledger.map(account -> new Subledger(account, customer.name())),
                own.flatMap(said -> code)
                        .map(known -> new Text("par client " + known, "by customer " + known))
                        .orElse(BY_DEFAULT));
    }

    /** The account of a discount on a whole paper; empty where it lowers the sales that it is on. */
    public Optional<ChosenAccount> forDiscount(Discount discount) {
        Optional<String> label = discount.label();
        Optional<ChosenAccount> own = label.flatMap(
                name -> Optional.ofNullable(discountsByLabel().get(name)).map(byLabel(name)));
        return own.or(() -> label.filter(ShippedAccounts::isEarlyPayment)
                        .map(name -> byLabel(name).apply(earlyPaymentDiscounts())))
                .or(this::forShownDiscounts);
    }

    /** The account of discounts on an invoice; empty where they lower the sales that they are on. */
    public Optional<ChosenAccount> forShownDiscounts() {
        Text by = new Text("remises montrées", "discounts shown");
        return discountsShown() ? Optional.of(ChosenAccount.of(rebates(), by)) : Optional.empty();
    }

    /** The account of a charge on a whole paper. */
    public ChosenAccount forCharge(Charge charge) {
        return charge.label()
                .flatMap(name -> Optional.ofNullable(chargesByLabel().get(name)).map(byLabel(name)))
                .orElseGet(() -> forAnyCharge(charge));
    }

    private static Function<Account, ChosenAccount> byLabel(String label) {
        return account -> ChosenAccount.of(account, new Text("par libellé " + label, "by label " + label));
    }

    private ChosenAccount forAnyCharge(Charge charge) {
        return charge.kind() == Charge.Kind.ECO
                ? forEcoContribution().orElseGet(() -> forNature(Nature.GOODS))
                : ChosenAccount.of(charges(), BY_DEFAULT);
    }

    /** The account of eco-contributions; empty if they go where their line goes. */
    public Optional<ChosenAccount> forEcoContribution() {
        return ecoContribution().map(account -> ChosenAccount.of(account, BY_ECO));
    }

    /** The account of the deposits of a customer. */
    public ChosenAccount forDeposits(Party customer) {
        return under(deposits(), customer);
    }

    /** The account of what a customer keeps back. */
    public ChosenAccount forRetention(Party customer) {
        return under(retention(), customer);
    }

    /** The account of what is given back for {@code reason}; empty where the sale itself is taken back. */
    public Optional<ChosenAccount> forCredit(CreditReason reason) {
        Text by = new Text("par motif " + reason, "by reason " + reason);
        return switch (reason) {
            case REFUND, CANCELLATION -> Optional.empty();
            case EXTRA_DISCOUNT -> Optional.of(ChosenAccount.of(rebates(), by));
            case EARLY_PAYMENT_DISCOUNT -> Optional.of(ChosenAccount.of(earlyPaymentDiscounts(), by));
        };
    }

    /** The account of {@code rounding}, what the rounding of an amount due adds to it or takes off. */
    public ChosenAccount forRounding(BigDecimal rounding) {
        return ChosenAccount.of(rounding.signum() < 0 ? roundingLoss() : roundingGain(), BY_DEFAULT);
    }

    /** An account with the subledger of a customer, where it is one that has subledgers. */
    private ChosenAccount under(Account account, Party customer) {
        return account.number().startsWith(PARTIES)
                ? new ChosenAccount(account, forCustomer(customer).subledger(), BY_DEFAULT)
                : ChosenAccount.of(account, BY_DEFAULT);
    }

    private ChosenAccount forNature(Nature nature) {
        Account account = Optional.ofNullable(sales().get(nature)).orElseThrow();
        return ChosenAccount.of(account, new Text("par nature " + nature, "by nature " + nature));
    }

    private static Optional<String> siren(Party customer) {
        return customer instanceof Company company ? company.siren().map(siren -> siren.value()) : Optional.empty();
    }

    /** Gives all accounts their length. */
    @Value.Check
    AccountingPlan padded() {
        Account.checkedLength(accountLength());
        if (sales().size() < Nature.values().length) {
            throw new IllegalArgumentException("Plan '" + name() + "' needs an account for each nature: " + sales());
        }
        checkAxes();
        UnaryOperator<Account> zeros = account -> account.padded(accountLength());
        // In the order of their numbers, so that of two that are too long it is always the same that is told.
        long shorter = PlanPadding.accounts(this)
                .sorted(Comparator.comparing(Account::number))
                .filter(account -> !zeros.apply(account).equals(account))
                .count();
        return shorter == 0 ? this : PlanPadding.padded(this, zeros);
    }

    private void checkAxes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < axes().size(); i++) {
            String code = axes().get(i).code();
            if (!codes.add(code)) {
                throw new ViolationsException(AXIS_TWICE.at("axes[" + i + "].code", code));
            }
        }
    }

    /** The plan that ships: the accounts of the PCG that sales need, in six digits. */
    public static AccountingPlan pcg() {
        return ShippedPlan.PCG;
    }

    /**
     * Reads a plan in JSON, as shown above; what it leaves out is as in {@link #pcg()}.
     *
     * @throws io.comptoir.fault.ViolationsException with all that is wrong, each at its path
     */
    public static AccountingPlan read(String json) {
        return PlanReader.read(json, pcg());
    }

    /**
     * Reads a plan in JSON over this one: what it leaves out is as here. So a firm adapts the default, and a dossier that
     * of its firm; the plan above stays as it is.
     *
     * @throws io.comptoir.fault.ViolationsException with all that is wrong, each at its path
     */
    public AccountingPlan adapted(String json) {
        return PlanReader.read(json, this);
    }

    /**
     * As {@link #adapted}, by the client of the firm that keeps the plan.
     *
     * @throws io.comptoir.fault.ViolationsException if the plan is not open to the client, if the client would close it or
     *     open it, or with all that is wrong
     */
    public AccountingPlan adaptedByClient(String json) {
        AccountingPlan changed = openToClient() ? adapted(json) : this;
        if (!openToClient() || !changed.openToClient()) {
            throw new ViolationsException(NOT_OPEN.at("openToClient", name()));
        }
        return changed;
    }

    /** The same plan under another name. */
    public AccountingPlan copy(String newName) {
        return toBuilder().name(newName).build();
    }

    /** Starts a copy of this plan, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a plan. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a plan; only the accounts of single customers and items, of VAT and of eco-contributions may be left out.
     * {@link AccountingPlan#pcg()} is the easier start.
     */
    public static final class Builder extends ImmutableAccountingPlan.Builder {
        Builder() {}
    }
}
