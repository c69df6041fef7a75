package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditReason;
import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.line.Charge;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which accounts the books of a business use — plan comptable.
 * <p>
 * The most specific account wins: that of the item, then that of the nature of what is sold; that of the customer, then
 * that of all customers; that of the rate and the nature, then that of all VAT. Each choice comes with its reason.
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
 *   "items": { "FORM-DIG": "706100" },
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

    /** The accounts of third parties: only these have subledgers. */
    private static final String PARTIES = "41";

    AccountingPlan() {}

    /** What it is called in the reasons of entries. */
    public abstract String name();

    /** How many digits all its accounts have, from 3 to 10. */
    public abstract int accountLength();

    /** Where sales are entered — journal des ventes. */
    public abstract Journal salesJournal();

    /** The general account of customers — compte client général (411). */
    public abstract Account customerDefault();

    /** What is different for some customers, by the code of the party. */
    public abstract Map<String, CustomerAccounts> customers();

    /** The accounts of sales (706, 707), one for each nature. */
    public abstract Map<Nature, Account> sales();

    /** The accounts of VAT — TVA collectée (4457). */
    public abstract Map<VatCase, Account> vat();

    /** The account of VAT that has none of its own. */
    public abstract Optional<Account> vatDefault();

    /** The accounts of some items, by the code of the item. */
    public abstract Map<String, Account> items();

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

    /** The account of what {@code line} sells. */
    public ChosenAccount forSale(ItemLine line) {
        Optional<ChosenAccount> item = line.code()
                .flatMap(code -> Optional.ofNullable(items().get(code))
                        .map(account -> ChosenAccount.of(account, new Text("par article " + code, "by item " + code))));
        return item.orElseGet(() -> forNature(line.nature()));
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

    /** The account of a charge on a whole paper. */
    public ChosenAccount forCharge(Charge charge) {
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
        UnaryOperator<Account> zeros = account -> account.padded(accountLength());
        // In the order of their numbers, so that of two that are too long it is always the same that is told.
        long shorter = accounts()
                .sorted(Comparator.comparing(Account::number))
                .filter(account -> !zeros.apply(account).equals(account))
                .count();
        return shorter == 0 ? this : paddedBy(zeros);
    }

    private AccountingPlan paddedBy(UnaryOperator<Account> zeros) {
        return toBuilder()
                .customerDefault(zeros.apply(customerDefault()))
                .customers(each(
                        customers(), own -> new CustomerAccounts(own.general().map(zeros), own.subledger())))
                .sales(each(sales(), zeros))
                .vat(each(vat(), zeros))
                .vatDefault(vatDefault().map(zeros))
                .items(each(items(), zeros))
                .charges(zeros.apply(charges()))
                .ecoContribution(ecoContribution().map(zeros))
                .deposits(zeros.apply(deposits()))
                .retention(zeros.apply(retention()))
                .rebates(zeros.apply(rebates()))
                .earlyPaymentDiscounts(zeros.apply(earlyPaymentDiscounts()))
                .roundingGain(zeros.apply(roundingGain()))
                .roundingLoss(zeros.apply(roundingLoss()))
                .build();
    }

    private Stream<Account> accounts() {
        return Stream.of(
                        Stream.of(
                                customerDefault(),
                                charges(),
                                deposits(),
                                retention(),
                                rebates(),
                                earlyPaymentDiscounts(),
                                roundingGain(),
                                roundingLoss()),
                        customers().values().stream().flatMap(own -> own.general().stream()),
                        sales().values().stream(),
                        vat().values().stream(),
                        vatDefault().stream(),
                        items().values().stream(),
                        ecoContribution().stream())
                .flatMap(some -> some);
    }

    private static <K, V> Map<K, V> each(Map<K, V> map, UnaryOperator<V> change) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.replaceAll((key, value) -> change.apply(value));
        return changed;
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
