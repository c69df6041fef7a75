package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a late payer owes by law beside the amount: interest at a rate, and a fee for each late invoice — pénalités de
 * retard, indemnité forfaitaire pour frais de recouvrement.
 *
 * @param debtor  who owes
 * @param base  the rate that the points are added to
 * @param points  how much is added, in points of percent
 * @param ratePeriod  whose half-year's rate it is
 * @param recoveryFee  in euros, for each late invoice; none for consumers
 * @param source  the articles
 */
public record LatePenalty(
        Debtor debtor, Base base, Percentage points, RatePeriod ratePeriod, BigDecimal recoveryFee, String source) {

    private static final List<LatePenalty> TABLE = ShippedTable.rows(LatePenalty.class, "late-payment.txt").stream()
            .map(LatePenalty::of)
            .toList();

    /** What the points are added to. */
    public enum Base {
        /** The refinancing rate of the European Central Bank. */
        REFINANCING,
        /** The legal interest rate for individuals. */
        LEGAL_INDIVIDUALS;

        private Percentage of(InterestRates.Rates rates) {
            return switch (this) {
                case REFINANCING -> rates.refinancing();
                case LEGAL_INDIVIDUALS -> rates.legalIndividuals();
            };
        }
    }

    /** Which half-year gives the rate. */
    public enum RatePeriod {
        /** Each its own: the rate changes on 1 January and 1 July. */
        EACH_HALF,
        /** The one in which the interest starts to run, to the end. */
        FIRST_HALF
    }

    /** That of {@code debtor}. */
    public static LatePenalty of(Debtor debtor) {
        return TABLE.stream()
                .filter(penalty -> penalty.debtor == debtor)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The yearly rate in a half-year.
     *
     * @throws io.comptoir.fault.ViolationsException if its rates are not known
     */
    public Percentage rate(HalfYear halfYear, InterestRates rates) {
        return new Percentage(base.of(rates.of(halfYear)).value().add(points.value()));
    }

    /**
     * The yearly rate on a day.
     *
     * @throws io.comptoir.fault.ViolationsException if the rates of its half-year are not known
     */
    public Percentage rate(LocalDate date, InterestRates rates) {
        return rate(HalfYear.of(date), rates);
    }

    /** The fee for so many late invoices: it is owed for each, whatever its amount (C. com. art. D441-5). */
    public BigDecimal recoveryFee(int lateInvoices) {
        if (lateInvoices < 0) {
            throw new IllegalArgumentException("Late invoices cannot be fewer than none: " + lateInvoices);
        }
        return recoveryFee.multiply(BigDecimal.valueOf(lateInvoices));
    }

    private static LatePenalty of(List<String> row) {
        return new LatePenalty(
                Debtor.valueOf(row.get(0)),
                Base.valueOf(row.get(1)),
                Percentage.of(row.get(2)),
                RatePeriod.valueOf(row.get(3)),
                Decimals.parse(row.get(4)),
                row.get(5));
    }
}
