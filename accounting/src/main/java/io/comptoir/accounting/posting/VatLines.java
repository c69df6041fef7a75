package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.Undoing;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.VatDue;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The VAT of one paper, day by day. Used once. */
final class VatLines {

    private final Invoice.Issued invoice;
    private final Receivable receivable;
    private final Sale sale;
    private final Exchange exchange;
    private final int digits;
    private final Map<VatRate, Map<Nature, BigDecimal>> nets = new LinkedHashMap<>();
    private final Map<VatRate, Map<Nature, BigDecimal>> taxes = new LinkedHashMap<>();
    private final List<VatLine> lines = new ArrayList<>();

    VatLines(AccountingPlan plan, Invoice.Issued invoice, Receivable receivable) {
        this.invoice = invoice;
        this.receivable = receivable;
        sale = new Sale(plan, invoice);
        exchange = Exchange.of(invoice);
        digits = invoice.currency().getDefaultFractionDigits();
        new Violations(exchange.found()).throwIfErrors();
        new Violations(sale.found()).throwIfErrors();
    }

    List<VatLine> lines() {
        invoice.totals().vat().forEach(this::share);
        for (Deposit deposit : invoice.totals().from().deposits()) {
            deposit.vat().forEach(this::lessDeposit);
        }
        nets.forEach((rate, parts) -> parts.forEach((nature, net) -> {
            if (!waits(rate, nature)) {
                add(invoice.issueDate(), rate, nature, net, of(taxes, rate, nature));
            }
        }));
        movements();
        return List.copyOf(lines);
    }

    /** What is not taxed is told with the paper. */
    private boolean waits(VatRate rate, Nature nature) {
        return !rate.percentage().isZero() && sale.waits(nature);
    }

    private void share(VatTotal total) {
        Map<Nature, BigDecimal> bases = sale.natures().getOrDefault(total.rate(), Map.of());
        put(total.rate(), bases, new ArrayList<>(bases.values()), nets);
        List<BigDecimal> parts = Split.of(
                total.vat(),
                new ArrayList<>(bases.values()),
                base -> total.rate().taxOn(base, digits));
        put(total.rate(), bases, parts, taxes);
    }

    private void lessDeposit(VatTotal total) {
        Map<Nature, BigDecimal> bases = sale.natures().getOrDefault(total.rate(), Map.of());
        List<BigDecimal> weights = new ArrayList<>(bases.values());
        put(total.rate(), bases, Split.of(total.taxable().negate(), weights, base -> BigDecimal.ZERO), nets);
        put(total.rate(), bases, Split.of(total.vat().negate(), weights, base -> BigDecimal.ZERO), taxes);
    }

    private static void put(
            VatRate rate,
            Map<Nature, BigDecimal> bases,
            List<BigDecimal> parts,
            Map<VatRate, Map<Nature, BigDecimal>> into) {
        Map<Nature, BigDecimal> sums = into.computeIfAbsent(rate, first -> new LinkedHashMap<>());
        int i = 0;
        for (Nature nature : bases.keySet()) {
            sums.merge(nature, parts.get(i++), BigDecimal::add);
        }
    }

    /** All that falls due with cash, and what discounts and bad debts give back of VAT that was due with the paper. */
    private void movements() {
        WaitingVat<Nature> base = new WaitingVat<>(nets, receivable, VatTotal::taxable);
        WaitingVat<Nature> tax = new WaitingVat<>(taxes, receivable, VatTotal::vat);
        Map<String, List<VatDue>> due =
                VatDue.onReceipts(receivable).stream().collect(Collectors.groupingBy(VatDue::movement));
        Map<String, Settlement> settlements = new HashMap<>();
        onReceipt(invoice.issueDate(), due.getOrDefault(invoice.id(), List.of()), base, tax);
        for (Movement movement : receivable.movements()) {
            boolean undone = movement instanceof Undoing;
            Settlement of = movement instanceof Undoing undoing
                    ? Optional.ofNullable(settlements.get(undoing.of())).orElseThrow()
                    : (Settlement) movement;
            settlements.put(of.id(), of);
            base.take(of, undone);
            tax.take(of, undone);
            correct(of, movement.date(), undone, base, tax);
            onReceipt(movement.date(), due.getOrDefault(movement.id(), List.of()), base, tax);
        }
    }

    private void onReceipt(LocalDate date, List<VatDue> dues, WaitingVat<Nature> base, WaitingVat<Nature> tax) {
        Map<VatRate, VatDue> byRate = new HashMap<>();
        dues.forEach(due -> byRate.put(due.rate(), due));
        for (VatRate rate : tax.rates()) {
            Optional<VatDue> due = Optional.ofNullable(byRate.get(rate));
            Map<Nature, BigDecimal> on =
                    base.fallsDue(rate, due.map(VatDue::taxable).orElse(BigDecimal.ZERO));
            Map<Nature, BigDecimal> vat =
                    tax.fallsDue(rate, due.map(VatDue::vat).orElse(BigDecimal.ZERO));
            on.forEach((nature, part) -> {
                if (waits(rate, nature)) {
                    add(date, rate, nature, part, vat.getOrDefault(nature, BigDecimal.ZERO));
                }
            });
        }
    }

    private void correct(
            Settlement of, LocalDate date, boolean undone, WaitingVat<Nature> base, WaitingVat<Nature> tax) {
        if (of instanceof EarlyPaymentDiscount discount && discount.treatment() == Treatment.CORRECTED) {
            for (VatTotal one : discount.vat()) {
                VatTotal off = undone ? one : one.negated();
                back(date, one.rate(), base.split(one.rate(), off.taxable()), tax.split(one.rate(), off.vat()));
            }
        } else if (of instanceof WriteOff off && WaitingVat.isLost(off)) {
            BigDecimal amount = undone ? off.amount().negate() : off.amount();
            base.lose(amount);
            tax.lose(amount);
            if (off.reason() == Reason.BAD_DEBT) {
                Map<VatRate, Map<Nature, BigDecimal>> on = base.giveBack(amount);
                tax.giveBack(amount)
                        .forEach((rate, parts) ->
                                back(date, rate, negated(on.getOrDefault(rate, Map.of())), negated(parts)));
            }
        }
    }

    private void back(LocalDate date, VatRate rate, Map<Nature, BigDecimal> on, Map<Nature, BigDecimal> vat) {
        on.forEach((nature, part) -> {
            if (!waits(rate, nature)) {
                add(date, rate, nature, part, vat.getOrDefault(nature, BigDecimal.ZERO));
            }
        });
    }

    private static Map<Nature, BigDecimal> negated(Map<Nature, BigDecimal> parts) {
        Map<Nature, BigDecimal> negated = new LinkedHashMap<>(parts);
        negated.replaceAll((nature, part) -> part.negate());
        return negated;
    }

    private void add(LocalDate date, VatRate rate, Nature nature, BigDecimal net, BigDecimal vat) {
        if (net.signum() != 0 || vat.signum() != 0) {
            boolean credit = invoice.kind().isCredit();
            BigDecimal on = exchange.euro(credit ? net.negate() : net);
            BigDecimal tax = exchange.euro(credit ? vat.negate() : vat);
            lines.add(new VatLine(date, invoice.number().value(), rate, nature, on, tax));
        }
    }

    private static BigDecimal of(Map<VatRate, Map<Nature, BigDecimal>> sums, VatRate rate, Nature nature) {
        return sums.getOrDefault(rate, Map.of()).getOrDefault(nature, BigDecimal.ZERO);
    }
}
