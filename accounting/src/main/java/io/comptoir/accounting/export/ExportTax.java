package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import java.math.BigDecimal;

/**
 * A rate of VAT, as the accountant's program knows it.
 *
 * @param code  its code there
 * @param label  what it is called
 * @param account  the account that bears it
 * @param rate  in percent, from 0 to 99.99
 * @param kind  what it is on
 * @param onPayment  whether it falls due when paid, and not when invoiced
 */
public record ExportTax(String code, String label, Account account, BigDecimal rate, Kind kind, boolean onPayment) {

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    /** What VAT is on. */
    public enum Kind {
        /** Goods and services bought. */
        PURCHASE,
        /** Fixed assets bought. */
        ASSET,
        /** What is sold. */
        SALE
    }

    /** Refuses a rate that is none. */
    public ExportTax {
        if (rate.signum() < 0 || rate.compareTo(MAX) >= 0 || rate.scale() > 2) {
            throw new IllegalArgumentException("A rate is from 0 to 99.99: " + rate);
        }
    }
}
