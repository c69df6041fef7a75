package io.comptoir.deal;

import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import javax.money.CurrencyUnit;

/**
 * How much of what was ordered is billed, before tax — suivi de la facturation. Computed each time, never stored.
 *
 * @param ordered  what was agreed — montant de la commande
 * @param issued  what issued papers bill, less what credit notes gave back — facturation émise
 * @param forecast  what drafts bill — facturation prévisionnelle
 * @param currency  of all of them
 */
public record BillingProgress(BigDecimal ordered, BigDecimal issued, BigDecimal forecast, CurrencyUnit currency) {

    private static final int RATIO_DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The progress of one order. */
    public static BillingProgress of(Order order, BillingAccount account) {
        return of(order.totals().totalNet(), List.of(account), order.totals().currency());
    }

    /** The progress of {@code ordered}, billed by several accounts: those of a deal and of its quotes. */
    public static BillingProgress of(BigDecimal ordered, List<BillingAccount> accounts, CurrencyUnit currency) {
        BigDecimal zero = ordered.subtract(ordered);
        BigDecimal issued = zero;
        BigDecimal forecast = zero;
        for (BillingAccount account : accounts) {
            for (BillingAccount.Paper paper : account.papers()) {
                if (paper.number().isPresent()) {
                    issued = issued.add(paper.net());
                } else if (!paper.kind().isCredit()) {
                    forecast = forecast.add(paper.net());
                }
            }
        }
        return new BillingProgress(ordered, issued, forecast, currency);
    }

    /** Issued and drafted together — montant facturé. */
    public BigDecimal invoiced() {
        return issued.add(forecast);
    }

    /** What no paper bills yet — reste à facturer. */
    public BigDecimal remaining() {
        return ordered.subtract(invoiced());
    }

    /** How much of it is invoiced or drafted, rounded to two decimals — plan de facturation; 0 where nothing was ordered. */
    public Percentage ratio() {
        return share(invoiced());
    }

    /** How much of it is issued. */
    public Percentage issuedRatio() {
        return share(issued);
    }

    private Percentage share(BigDecimal part) {
        return ordered.signum() == 0
                ? Percentage.ZERO
                : new Percentage(Rounding.HALF_UP
                        .quotient(part.multiply(HUNDRED), ordered, RATIO_DIGITS)
                        .stripTrailingZeros());
    }
}
