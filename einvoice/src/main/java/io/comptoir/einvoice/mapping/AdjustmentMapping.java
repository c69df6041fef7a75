package io.comptoir.einvoice.mapping;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.fault.Text;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.AdjustmentTotal.Share;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Discounts and charges, of lines (BG-27, BG-28) and of the whole invoice (BG-20, BG-21).
 *
 * @param language  the language of the customer
 */
record AdjustmentMapping(Locale language) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text DISCOUNT = new Text("Remise", "Discount");
    private static final Text CHARGE = new Text("Frais", "Charge");
    private static final Text ECO = new Text("Éco-contribution", "Eco-contribution");
    private static final String RECYCLING = "AEO"; // UNTDID 7161: collection and recycling

    // --- of the whole invoice ---

    /** The discounts of the paper, one for each rate that they take something off. */
    List<AllowanceCharge> allowances(Totals totals) {
        List<AllowanceCharge> mapped = new ArrayList<>();
        List<DocumentDiscount> discounts = totals.from().discounts();
        for (int i = 0; i < discounts.size(); i++) {
            Discount discount = discounts.get(i).discount();
            for (Share share : told(totals.discounts().get(i))) {
                BigDecimal base = net(share.base(), share.rate(), totals);
                mapped.add(discount(discount, share.net(), base)
                        .vat(VatMapping.line(share.rate()))
                        .build());
            }
        }
        return mapped;
    }

    /** The charges of the paper, one for each rate that they add something to. */
    List<AllowanceCharge> charges(Totals totals) {
        List<AllowanceCharge> mapped = new ArrayList<>();
        List<DocumentCharge> charges = totals.from().charges();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i).charge();
            for (Share share : told(totals.charges().get(i))) {
                BigDecimal base = net(share.base(), share.rate(), totals);
                mapped.add(charge(charge, share.net(), base)
                        .vat(VatMapping.line(share.rate()))
                        .build());
            }
        }
        return mapped;
    }

    /** The shares that come to an amount: a share of nothing is not told. */
    static List<Share> told(AdjustmentTotal total) {
        return total.shares().stream()
                .filter(share -> share.net().signum() != 0)
                .toList();
    }

    private static BigDecimal net(BigDecimal base, VatRate rate, Totals totals) {
        if (totals.from().pricing() == PriceBasis.NET) {
            return base;
        }
        BigDecimal divisor = HUNDRED.add(rate.percentage().value());
        return Rounding.HALF_UP.quotient(base.multiply(HUNDRED), divisor, base.scale());
    }

    // --- of one amount ---

    /** A discount that comes to {@code amount}, of what was {@code base} before it. */
    AllowanceCharge.Builder discount(Discount discount, BigDecimal amount, BigDecimal base) {
        Optional<Percentage> percentage =
                discount instanceof Discount.Percent percent ? Optional.of(percent.percentage()) : Optional.empty();
        return told(amount, base, percentage)
                .reason(Texts.present(discount.label()).orElseGet(() -> DISCOUNT.in(language)));
    }

    /** A charge that comes to {@code amount}, on top of {@code base}. */
    AllowanceCharge.Builder charge(Charge charge, BigDecimal amount, BigDecimal base) {
        Optional<Percentage> percentage =
                charge instanceof Charge.Percent percent ? Optional.of(percent.percentage()) : Optional.empty();
        boolean eco = charge.kind() == Charge.Kind.ECO;
        return told(amount, base, percentage)
                .reason(Texts.present(charge.label()).orElseGet(() -> (eco ? ECO : CHARGE).in(language)))
                .reasonCode(eco ? Optional.of(RECYCLING) : Optional.empty());
    }

    /**
     * A percentage is told where its base makes the amount: BT-92 = BT-93 × BT-94 ÷ 100, rounded. A share of a
     * percentage may be a cent beside it, and is an amount then.
     */
    private static AllowanceCharge.Builder told(BigDecimal amount, BigDecimal base, Optional<Percentage> percentage) {
        AllowanceCharge.Builder told = AllowanceCharge.builder().amount(amount);
        percentage
                .filter(percent -> Rounding.HALF_UP
                                .round(percent.of(base), EInvoiceRules.AMOUNT_DECIMALS)
                                .compareTo(amount)
                        == 0)
                .ifPresent(percent -> told.baseAmount(base).percentage(percent.value()));
        return told;
    }
}
