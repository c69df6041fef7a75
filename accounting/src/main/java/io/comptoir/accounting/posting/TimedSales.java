package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Allocation;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a paper with a period; what goes to an account is shared over its lines, to the cent. */
final class TimedSales {

    private static final int DIGITS = 2;

    private final Invoice.Issued invoice;
    private final Sale sale;
    private final Exchange exchange;
    private final Optional<Account> netted;
    private final Analytics analytics;

    TimedSales(AccountingPlan plan, Invoice.Issued invoice) {
        this.invoice = invoice;
        this.netted = netted(plan, invoice);
        // What is to come of a sale is what is left of it after its discounts, wherever these stand.
        this.sale = new Sale(
                plan.discountsShown() ? plan.toBuilder().discountsShown(false).build() : plan, invoice);
        this.exchange = Exchange.of(invoice);
        this.analytics = new Analytics(plan, invoice.customer());
    }

    /** Where a discount found afterwards stands. */
    static Optional<Account> netted(AccountingPlan plan, Invoice.Issued invoice) {
        Optional<CreditReason> reason = invoice.kind() == InvoiceKind.REBATE
                ? Optional.of(CreditReason.EXTRA_DISCOUNT)
                : invoice.draft().creditReason();
        return reason.filter(any -> invoice.kind().isCredit())
                .flatMap(plan::forCredit)
                .map(ChosenAccount::account);
    }

    List<TimedSale> sales() {
        Map<Account, List<Integer>> lines = new LinkedHashMap<>();
        for (int i = 0; i < sale.places().size(); i++) {
            lines.computeIfAbsent(sale.places().get(i), first -> new ArrayList<>())
                    .add(i);
        }
        List<TimedSale> sales = new ArrayList<>();
        lines.forEach((account, places) -> add(account, places, sales));
        return sales;
    }

    private void add(Account account, List<Integer> places, List<TimedSale> sales) {
        List<BigDecimal> weights = places.stream()
                .map(place -> invoice.totals().lines().get(place).net())
                .toList();
        BigDecimal whole = exchange.euro(Optional.ofNullable(sale.sales().get(account))
                .map(Share::amount)
                .orElse(BigDecimal.ZERO));
        List<BigDecimal> nets = Allocation.byWeight(whole, weights, DIGITS);
        for (int i = 0; i < places.size(); i++) {
            ItemLine line = invoice.items().get(places.get(i));
            Optional<Period> period = line.period().or(() -> invoice.draft().period());
            BigDecimal net = invoice.kind().isCredit() ? nets.get(i).negate() : nets.get(i);
            Account stands = netted.orElse(account);
            period.filter(any -> net.signum() != 0)
                    .ifPresent(days -> sales.add(new TimedSale(stands, net, days, analytics.keys(line, stands))));
        }
    }
}
