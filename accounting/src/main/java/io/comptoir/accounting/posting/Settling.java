package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.PaymentAccounts;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.posting.Sale.Tax;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.Undoing;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.VatDue;
import io.comptoir.tax.VatRate;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The entries of all that became of one receivable, in the order of its movements. Used once. */
final class Settling {

    private static final int DIGITS = 2;

    private static final Rule RATE = Rule.error("CPT-ACCOUNTING-PAYMENT-RATE-MISSING", "PCG art. 1222-75")
            .says(
                    "Le règlement {value} est en {0} et son cours n'est pas connu.",
                    "Payment {value} is in {0} and its rate is not known.")
            .fix("Donnez le cours de la banque pour ce règlement.", "Give the rate of the bank for this payment.");
    private static final Rule OTHER = Rule.error("CPT-ACCOUNTING-RECEIVABLE-OF-ANOTHER", "PCG art. 1032-2")
            .says(
                    "La créance {value} n'est pas celle de la facture {0}.",
                    "Receivable {value} is not that of invoice {0}.")
            .fix("Donnez la créance de cette facture.", "Give the receivable of this invoice.");

    private final AccountingPlan plan;
    private final Invoice.Issued invoice;
    private final Receivable receivable;
    private final BankDetails bank;
    private final boolean withMoney;
    private final Exchange exchange;
    private final Claim claim;
    private final WaitingVat<Tax> vat;
    private final Map<String, Map<VatRate, BigDecimal>> due = new HashMap<>();
    private final Map<String, Map<ChosenAccount, BigDecimal>> given = new HashMap<>();
    private final Map<String, List<JournalLine>> done = new HashMap<>();
    private final Map<String, Settlement> settlements = new HashMap<>();
    private BigDecimal settled = BigDecimal.ZERO;

    Settling(AccountingPlan plan, Invoice.Issued invoice, Receivable receivable, BankDetails bank, boolean withMoney) {
        this.plan = plan;
        this.invoice = invoice;
        this.receivable = receivable;
        this.bank = bank;
        this.withMoney = withMoney;
        if (!receivable.debt().id().equals(invoice.id())) {
            throw new ViolationsException(
                    OTHER.at("receivable", receivable.debt().number(), invoice.number()));
        }
        exchange = Exchange.of(invoice);
        Sale sale = new Sale(plan, invoice);
        new Violations(exchange.found()).throwIfErrors();
        new Violations(sale.found()).throwIfErrors();
        claim = new Claim(plan, invoice, exchange);
        vat = new WaitingVat<>(sale.taxes(), receivable, VatTotal::vat);
        for (VatDue one : VatDue.onReceipts(receivable)) {
            due.computeIfAbsent(one.movement(), any -> new HashMap<>()).merge(one.rate(), one.vat(), BigDecimal::add);
        }
    }

    List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        vatEntry(invoice.id(), invoice.number().value(), receivable.debt().issueDate())
                .ifPresent(entries::add);
        for (List<Movement> group : groups()) {
            Movement head = head(group);
            List<JournalLine> lines = new ArrayList<>();
            group.forEach(movement -> lines.addAll(lines(movement)));
            List<JournalLine> merged = merged(sides(lines));
            if (!merged.isEmpty()) {
                SupportingDocument paper = new SupportingDocument(head.id(), head.date());
                String key = "settlement:" + invoice.id() + ":" + head.id();
                entries.add(new JournalEntry(journal(head), head.date(), paper, merged, Optional.of(key)));
            }
            for (Movement movement : group) {
                vatEntry(movement.id(), head.id(), movement.date()).ifPresent(entries::add);
            }
        }
        return entries;
    }

    // --- which movements make one entry ---

    /** A payment and the differences that go with it on its day are one entry; all else has its own. */
    private List<List<Movement>> groups() {
        List<List<Movement>> groups = new ArrayList<>();
        for (Movement movement : receivable.movements()) {
            boolean joins = !groups.isEmpty() && joins(groups.get(groups.size() - 1), movement);
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(movement);
        }
        return groups;
    }

    private static boolean joins(List<Movement> group, Movement movement) {
        boolean paid = group.stream().anyMatch(Payment.class::isInstance);
        return group.get(0).date().equals(movement.date())
                && group.stream().allMatch(Settling::isOfAPayment)
                && isOfAPayment(movement)
                && !(paid && movement instanceof Payment);
    }

    private static boolean isOfAPayment(Movement movement) {
        boolean difference = movement instanceof WriteOff off && !WaitingVat.isLost(off);
        return movement instanceof Payment
                || movement instanceof EarlyPaymentDiscount
                || movement instanceof ExchangeDifference
                || difference;
    }

    private static Movement head(List<Movement> group) {
        return group.stream().filter(Payment.class::isInstance).findFirst().orElse(group.get(0));
    }

    private Journal journal(Movement head) {
        Movement of = head instanceof Undoing undoing ? settlement(undoing) : head;
        return of instanceof Payment payment && withMoney ? mode(payment).journal() : plan.generalJournal();
    }

    private PaymentAccounts mode(Payment payment) {
        return plan.forPayment(payment.source().method().name());
    }

    private Settlement settlement(Undoing undoing) {
        return Optional.ofNullable(settlements.get(undoing.of())).orElseThrow();
    }

    // --- the lines of one movement ---

    private List<JournalLine> lines(Movement movement) {
        return movement instanceof Undoing undoing ? undo(undoing) : settle((Settlement) movement);
    }

    private List<JournalLine> settle(Settlement settlement) {
        settlements.put(settlement.id(), settlement);
        BigDecimal before = settled;
        settled = settled.add(settlement.settles());
        vat.take(settlement, false);
        if (settlement instanceof CreditAllocation || (settlement instanceof Payment && !withMoney)) {
            return List.of(); // the credit note and the receipt stand on the account of the customer already
        }
        List<Claim.Settled> claimed = claim.between(before, settled);
        BigDecimal all = claimed.stream().map(Claim.Settled::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<JournalLine> lines = new ArrayList<>(debits(settlement, all));
        claimed.forEach(part -> lines.add(line(
                settlement,
                part.account(),
                part.euros().negate(),
                Words.SETTLED,
                exchange.foreign(part.amount().negate()))));
        done.put(settlement.id(), lines);
        return lines;
    }

    private List<JournalLine> debits(Settlement settlement, BigDecimal all) {
        if (settlement instanceof Payment payment) {
            return cash(payment, all);
        }
        if (settlement instanceof EarlyPaymentDiscount discount) {
            return discount(discount, all);
        }
        if (settlement instanceof WriteOff writeOff) {
            return writeOff(writeOff, all);
        }
        return rest(settlement, plan.account(Purpose.EXCHANGE_LOSS), all, Words.EXCHANGE);
    }

    private List<JournalLine> cash(Payment payment, BigDecimal all) {
        PaymentAccounts mode = mode(payment);
        BigDecimal came =
                exchange.isEuro() ? payment.amount() : bankRate(payment).convert(payment.amount());
        BigDecimal fee = Optional.ofNullable(bank.fees().get(payment.id()))
                .orElseGet(() -> mode.fee()
                        .map(share -> Rounding.HALF_UP.round(share.of(came), DIGITS))
                        .orElse(BigDecimal.ZERO));
        BigDecimal lost = all.subtract(came);
        Purpose sense = lost.signum() > 0 ? Purpose.EXCHANGE_LOSS : Purpose.EXCHANGE_GAIN;
        List<JournalLine> lines = new ArrayList<>();
        lines.addAll(money(payment, mode.account(), came.subtract(fee)));
        lines.addAll(rest(payment, plan.account(Purpose.BANK_FEES), fee, Words.FEE));
        lines.addAll(rest(payment, plan.account(sense), lost, Words.EXCHANGE));
        return lines;
    }

    private ExchangeRate bankRate(Payment payment) {
        return Optional.ofNullable(bank.rates().get(payment.id()))
                .orElseThrow(() -> new ViolationsException(RATE.at(
                        "rates." + payment.id(),
                        payment.id(),
                        exchange.currency().getCurrencyCode())));
    }

    private List<JournalLine> money(Payment payment, Account account, BigDecimal euros) {
        ChosenAccount chosen = new ChosenAccount(
                account,
                Optional.empty(),
                Words.byMode(payment.source().method().name()));
        return euros.signum() == 0
                ? List.of()
                : List.of(line(payment, chosen, euros, Words.CASH, exchange.foreign(payment.amount())));
    }

    /** Always 665 (PCG art. 1222-70), with the VAT that it takes off. */
    private List<JournalLine> discount(EarlyPaymentDiscount discount, BigDecimal all) {
        Map<ChosenAccount, BigDecimal> taxes = new LinkedHashMap<>();
        for (VatTotal one : discount.vat()) {
            vat.split(one.rate(), one.vat())
                    .forEach((tax, part) -> taxes.merge(account(tax), exchange.euro(part), BigDecimal::add));
        }
        ChosenAccount account = new ChosenAccount(plan.earlyPaymentDiscounts(), Optional.empty(), Words.BY_DEFAULT);
        return withVat(discount, account, all, taxes, Words.EARLY);
    }

    /**
     * A bad debt gives its VAT back (CGI art. 272, 1); a goodwill leaves what is due already, and VAT that waited for this
     * cash waits no more; a difference is a cost as it stands.
     */
    private List<JournalLine> writeOff(WriteOff writeOff, BigDecimal all) {
        Map<ChosenAccount, BigDecimal> taxes =
                WaitingVat.isLost(writeOff) ? lost(writeOff, writeOff.amount()) : Map.of();
        given.put(writeOff.id(), taxes);
        return withVat(writeOff, givenUp(writeOff), all, taxes, Words.GIVEN_UP);
    }

    private ChosenAccount givenUp(WriteOff writeOff) {
        return writeOff.reason() == Reason.BAD_DEBT
                ? plan.account(Purpose.BAD_DEBTS)
                : new ChosenAccount(plan.roundingLoss(), Optional.empty(), Words.BY_DEFAULT);
    }

    private Map<ChosenAccount, BigDecimal> lost(WriteOff writeOff, BigDecimal amount) {
        Map<ChosenAccount, BigDecimal> taxes = new LinkedHashMap<>();
        if (writeOff.reason() == Reason.BAD_DEBT) {
            add(vat.giveBack(amount), tax -> !tax.waits(), taxes);
        }
        add(vat.lose(amount), Tax::waits, taxes);
        return taxes;
    }

    private void add(
            Map<VatRate, Map<Tax, BigDecimal>> parts, Predicate<Tax> kept, Map<ChosenAccount, BigDecimal> taxes) {
        parts.values()
                .forEach(rate -> rate.forEach((tax, part) -> {
                    if (kept.test(tax)) {
                        taxes.merge(account(tax), exchange.euro(part), BigDecimal::add);
                    }
                }));
    }

    /** Where other losses came since, the cent that their VAT was rounded by may not be the same any more. */
    private List<JournalLine> foundAgain(Undoing undoing, WriteOff writeOff) {
        Map<ChosenAccount, BigDecimal> cents = new LinkedHashMap<>(given.getOrDefault(writeOff.id(), Map.of()));
        lost(writeOff, writeOff.amount().negate()).forEach((tax, part) -> cents.merge(tax, part, BigDecimal::add));
        return withVat(undoing, givenUp(writeOff), BigDecimal.ZERO, cents, Words.GIVEN_UP);
    }

    private List<JournalLine> withVat(
            Movement settlement,
            ChosenAccount account,
            BigDecimal all,
            Map<ChosenAccount, BigDecimal> taxes,
            Text what) {
        BigDecimal tax = taxes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<JournalLine> lines = new ArrayList<>(rest(settlement, account, all.subtract(tax), what));
        taxes.forEach((of, part) -> lines.addAll(rest(settlement, of, part, Words.ITS_VAT)));
        return lines;
    }

    private List<JournalLine> rest(Movement settlement, ChosenAccount account, BigDecimal euros, Text what) {
        return euros.signum() == 0 ? List.of() : List.of(line(settlement, account, euros, what, Optional.empty()));
    }

    private List<JournalLine> undo(Undoing undoing) {
        Settlement of = settlement(undoing);
        settled = settled.subtract(of.settles());
        vat.take(of, true);
        String label = Words.label(undoing, invoice);
        List<JournalLine> lines = done.getOrDefault(of.id(), List.of());
        if (undoing instanceof Return && of instanceof Payment payment) {
            return returned(payment, lines, label);
        }
        List<JournalLine> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.reversed(label)));
        if (of instanceof WriteOff off && WaitingVat.isLost(off)) {
            all.addAll(foundAgain(undoing, off));
        }
        return all;
    }

    /** The bank takes the whole amount back, where the money had come to by then; what it kept stays lost. */
    private List<JournalLine> returned(Payment payment, List<JournalLine> lines, String label) {
        PaymentAccounts mode = mode(payment);
        Account from = mode.returned().orElse(mode.account());
        List<JournalLine> owed = lines.stream()
                .filter(line ->
                        line.balance().signum() < 0 && line.account().number().startsWith("4"))
                .map(line -> line.reversed(label))
                .toList();
        BigDecimal back = owed.stream().map(JournalLine::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<JournalLine> all = new ArrayList<>(owed);
        if (back.signum() != 0) {
            ChosenAccount chosen = new ChosenAccount(
                    from,
                    Optional.empty(),
                    Words.byMode(payment.source().method().name()));
            all.add(
                    line(
                                    payment,
                                    chosen,
                                    back.negate(),
                                    Words.RETURNED,
                                    exchange.foreign(payment.amount().negate()))
                            .toBuilder()
                            .label(label)
                            .build());
        }
        return all;
    }

    // --- VAT that falls due ---

    private Optional<JournalEntry> vatEntry(String movement, String reference, LocalDate date) {
        Map<ChosenAccount, BigDecimal> moves = new LinkedHashMap<>();
        Map<VatRate, BigDecimal> more = due.getOrDefault(movement, Map.of());
        for (VatRate rate : vat.rates()) {
            vat.fallsDue(rate, more.getOrDefault(rate, BigDecimal.ZERO)).forEach((tax, part) -> {
                if (tax.waits()) {
                    moves.merge(plan.account(Purpose.WAITING_VAT), exchange.euro(part), BigDecimal::add);
                    moves.merge(dueOn(tax), exchange.euro(part).negate(), BigDecimal::add);
                }
            });
        }
        List<JournalLine> lines = new ArrayList<>();
        moves.forEach((account, euros) -> {
            if (euros.signum() != 0) {
                Part part = new Part(account, euros, Words.VAT_DUE, Words.vatLabel(invoice), plan.name());
                lines.add(part.line(euros, Optional.empty()));
            }
        });
        String key = "vat:" + invoice.id() + ":" + movement;
        return entry(date, reference, merged(sides(lines)), key);
    }

    private Optional<JournalEntry> entry(LocalDate date, String reference, List<JournalLine> lines, String key) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry(
                        plan.generalJournal(), date, new SupportingDocument(reference, date), lines, Optional.of(key)));
    }

    private ChosenAccount account(Tax tax) {
        return tax.waits() ? plan.account(Purpose.WAITING_VAT) : dueOn(tax);
    }

    private static ChosenAccount dueOn(Tax tax) {
        return new ChosenAccount(tax.account(), Optional.empty(), Words.BY_RATE);
    }

    // --- steps ---

    /** What is paid on a credit note goes out: all of it stands on the other sides. */
    private List<JournalLine> sides(List<JournalLine> lines) {
        return invoice.kind().isCredit()
                ? lines.stream().map(line -> line.reversed(line.label())).toList()
                : lines;
    }

    private JournalLine line(
            Movement movement, ChosenAccount account, BigDecimal euros, Text what, Optional<ForeignAmount> foreign) {
        return new Part(account, euros, what, Words.label(movement, invoice), plan.name()).line(euros, foreign);
    }

    /** One line an account: what several movements of an entry settle is settled at once. */
    private List<JournalLine> merged(List<JournalLine> lines) {
        Map<List<Object>, JournalLine> merged = new LinkedHashMap<>();
        Map<List<Object>, BigDecimal> sums = new LinkedHashMap<>();
        Map<List<Object>, BigDecimal> foreign = new HashMap<>();
        for (JournalLine line : lines) {
            List<Object> place = List.of(line.account(), line.subledger());
            sums.merge(place, line.balance(), BigDecimal::add);
            line.foreign().ifPresent(one -> foreign.merge(place, one.amount(), BigDecimal::add));
            merged.putIfAbsent(place, line);
        }
        List<JournalLine> all = new ArrayList<>();
        for (boolean debit : List.of(true, false)) {
            sums.forEach((place, sum) -> {
                if (sum.signum() == (debit ? 1 : -1)) {
                    JournalLine line = Optional.ofNullable(merged.get(place)).orElseThrow();
                    Optional<ForeignAmount> own =
                            Optional.ofNullable(foreign.get(place)).flatMap(exchange::foreign);
                    all.add(line.toBuilder().balance(sum).foreign(own).build());
                }
            });
        }
        return all;
    }
}
