package io.comptoir.total;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * What the VAT of a paper is told in beside the currency of the paper (BT-6): amounts may be in any currency if the tax
 * is determined in euros (CGI art. 289, IV).
 *
 * @param currency  the currency that VAT is accounted in; the euro in France
 * @param rate  how many of its units one unit of the paper's currency is worth; above zero
 * @param date  the day of the rate, where it is known
 * @param source  who published it, where it is known
 */
public record ExchangeRate(CurrencyUnit currency, BigDecimal rate, Optional<LocalDate> date, Optional<String> source) {

    private static final Rule NOT_ABOVE_ZERO = Rule.error("CPT-TOTAL-EXCHANGE-RATE-NOT-ABOVE-ZERO", "CGI art. 289, IV")
            .says("Le taux de change {value} n'est pas positif.", "The exchange rate {value} is not above zero.")
            .fix(
                    "Donnez combien d'euros vaut une unité de la devise de la facture.",
                    "Give how many euros one unit of the currency of the invoice is worth.");

    /** Refuses a rate that is not above zero. */
    public ExchangeRate {
        rate = Decimals.bounded(rate);
        if (rate.signum() <= 0) {
            throw new ViolationsException(NOT_ABOVE_ZERO.at("rate", rate.toPlainString()));
        }
    }

    /** {@code amount} in {@link #currency()}, rounded to its minor unit. */
    public BigDecimal convert(BigDecimal amount) {
        return Rounding.HALF_UP.round(amount.multiply(rate), currency.getDefaultFractionDigits());
    }
}
