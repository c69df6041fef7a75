package io.comptoir.subscription;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a paper bills of usage, at each rate with tax, and never more than the paper comes to: what a wallet may pay of it. */
final class UsageShare {

    private UsageShare() {}

    /** Names what is drawn: by the natural key of the first usage that is billed, which is billed once, ever. */
    static String key(Bill bill) {
        return bill.parts().stream()
                .filter(BilledPeriod::isUsage)
                .map(BilledPeriod::key)
                .findFirst()
                .orElseGet(bill::key);
    }

    /** Nothing where no usage is billed, and of a paper that gives back. */
    static SortedMap<VatRate, BigDecimal> of(Bill bill, Invoice.Draft paper) {
        SortedMap<VatRate, BigDecimal> shares = new TreeMap<>();
        SortedMap<VatRate, BigDecimal> used = used(bill);
        if (used.isEmpty() || paper.kind().isCredit()) {
            return shares;
        }
        Totals totals = paper.totals();
        BigDecimal open = totals.amountDue();
        for (VatTotal whole : totals.vat()) {
            BigDecimal amount = used.getOrDefault(whole.rate(), BigDecimal.ZERO);
            BigDecimal share = gross(amount, whole, totals).min(open).max(BigDecimal.ZERO);
            if (share.signum() > 0) {
                shares.put(whole.rate(), share);
                open = open.subtract(share);
            }
        }
        return shares;
    }

    private static SortedMap<VatRate, BigDecimal> used(Bill bill) {
        SortedMap<VatRate, BigDecimal> used = new TreeMap<>();
        bill.parts().stream()
                .filter(BilledPeriod::isUsage)
                .flatMap(part -> part.items().stream())
                .forEach(item -> item.vat().ifPresent(rate -> used.merge(rate, item.amount(), BigDecimal::add)));
        return used;
    }

    /** With tax; where it is all that the paper has at the rate, with the tax that the paper has. */
    private static BigDecimal gross(BigDecimal amount, VatTotal whole, Totals totals) {
        BigDecimal all = whole.taxable().add(whole.vat());
        if (totals.from().pricing() == PriceBasis.GROSS) {
            return amount.min(all);
        }
        int digits = totals.currency().getDefaultFractionDigits();
        return amount.compareTo(whole.taxable()) >= 0
                ? all
                : amount.add(whole.rate().taxOn(amount, digits)).min(all);
    }
}
