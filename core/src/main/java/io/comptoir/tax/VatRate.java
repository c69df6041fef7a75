package io.comptoir.tax;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a line is taxed with.
 * <p>
 * Ordered as papers list them: by the code of the category, then from the highest rate, then by reason.
 *
 * @param category  how the supply stands to VAT (BT-151)
 * @param percentage  the rate (BT-152): above zero if the category is taxed, else zero (BR-S-05, BR-E-05…)
 * @param vatex  the code of the reason, where nothing is due (BT-121, BR-CL-22)
 */
public record VatRate(VatCategory category, Percentage percentage, Optional<String> vatex)
        implements Comparable<VatRate> {

    /** The normal rate of metropolitan France, 20 % (CGI art. 278). */
    public static final VatRate VAT_20 = standard("20");
    /** The intermediate rate, 10 % (CGI art. 279). */
    public static final VatRate VAT_10 = standard("10");
    /** The reduced rate, 5.5 % (CGI art. 278-0 bis). */
    public static final VatRate VAT_5_5 = standard("5.5");
    /** The particular rate, 2.1 % (CGI art. 281 quater and following). */
    public static final VatRate VAT_2_1 = standard("2.1");
    /** No VAT, because the seller is exempt as a small business — franchise en base (CGI art. 293 B). */
    public static final VatRate SMALL_BUSINESS_EXEMPTION = exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<VatRate> AS_LISTED = Comparator.comparing((VatRate rate) -> rate.category.code())
            .thenComparing(VatRate::percentage, Comparator.reverseOrder())
            .thenComparing(rate -> rate.vatex.orElse(""));

    private static final Rule RATE_NEEDED = Rule.error("CPT-TAX-RATE-NOT-ABOVE-ZERO", "EN 16931 BR-S-05")
            .says("Le taux {value} ne va pas avec la catégorie S.", "The rate {value} does not go with category S.")
            .fix(
                    "Donnez un taux positif, ou la catégorie E avec son motif.",
                    "Give a rate above zero, or category E with its reason.");
    private static final Rule NO_RATE_WANTED = Rule.error(
                    "CPT-TAX-RATE-NOT-ZERO", "EN 16931 BR-E-05, BR-AE-05, BR-IC-05, BR-G-05, BR-O-05, BR-Z-05")
            .says("Le taux {value} ne va pas avec la catégorie {0}.", "The rate {value} does not go with category {0}.")
            .fix("Mettez le taux à 0, ou la catégorie à S.", "Set the rate to 0, or the category to S.");

    /** Refuses a rate that its category cannot have. */
    public VatRate {
        vatex = vatex.filter(code -> !code.isBlank());
        if (category.isTaxed() != percentage.value().signum() > 0) {
            throw new ViolationsException(
                    category.isTaxed()
                            ? RATE_NEEDED.at("vatRate", percentage)
                            : NO_RATE_WANTED.at("vatRate", percentage, category.code()));
        }
    }

    /** A rate above zero, such as {@code "20"}. */
    public static VatRate standard(String percent) {
        return new VatRate(VatCategory.STANDARD, Percentage.of(percent), Optional.empty());
    }

    /** No VAT under {@code category}, for the reason of a VATEX code. */
    public static VatRate exempt(VatCategory category, String vatex) {
        return new VatRate(category, Percentage.ZERO, Optional.of(vatex));
    }

    /** The VAT on {@code taxable}, rounded half away from zero to {@code digits} decimals (BT-117, BR-CO-17). */
    public BigDecimal taxOn(BigDecimal taxable, int digits) {
        return Rounding.HALF_UP.round(percentage.of(taxable), digits);
    }

    /**
     * The VAT within {@code gross}, an amount with tax: gross × rate ÷ (100 + rate), rounded half away from zero. Taken
     * out in one step, so that net and VAT make the gross amount again; through a rounded net, 9.99 at 20 % has none.
     */
    public BigDecimal taxWithin(BigDecimal gross, int digits) {
        BigDecimal percent = percentage.value();
        return Rounding.HALF_UP.quotient(gross.multiply(percent), HUNDRED.add(percent), digits);
    }

    @Override
    public int compareTo(VatRate other) {
        return AS_LISTED.compare(this, other);
    }
}
