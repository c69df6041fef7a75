package io.comptoir.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContext;
import javax.money.MonetaryContextBuilder;
import org.javamoney.moneta.Money;

/** How an exact number becomes an amount. The only place in Comptoir that drops digits. */
public enum Rounding {
    /** Half away from zero: 0.125 gives 0.13 and −0.125 gives −0.13, as EN 16931 and French invoices do. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Refuses to drop a digit that is not zero. */
    EXACT(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The number with {@code digits} decimals.
     *
     * @throws ArithmeticException under {@link #EXACT} if a digit would be lost
     */
    public BigDecimal round(BigDecimal exact, int digits) {
        return exact.setScale(digits, mode);
    }

    /**
     * The quotient with {@code digits} decimals: divided and rounded at once, so that nothing is rounded twice.
     *
     * @throws ArithmeticException if {@code divisor} is zero, or under {@link #EXACT} if a digit would be lost
     */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor, int digits) {
        return dividend.divide(divisor, digits, mode);
    }

    /**
     * The amount in the minor unit of {@code currency}.
     *
     * @throws ArithmeticException under {@link #EXACT} if a digit would be lost
     */
    public MonetaryAmount money(BigDecimal exact, CurrencyUnit currency) {
        return Money.of(round(exact, currency.getDefaultFractionDigits()), currency, Moneta.UNLIMITED);
    }

    /** Loaded with the first amount shown, not with the first calculation: Moneta takes its time to start. */
    private static final class Moneta {

        // Held, so that the level is not lost with a collected logger.
        private static final Logger NOISY = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

        static {
            if (NOISY.getLevel() == null) {
                NOISY.setLevel(Level.WARNING);
            }
        }

        // Set explicitly: Moneta's default context can be changed by any javamoney.properties on the
        // host's class path, which would silently truncate our amounts.
        private static final MonetaryContext UNLIMITED = MonetaryContextBuilder.of(Money.class)
                .setPrecision(0)
                .setMaxScale(-1)
                .set(RoundingMode.UNNECESSARY)
                .build();
    }
}
