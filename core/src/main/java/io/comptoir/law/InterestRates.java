package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rates of each half-year that late interest is reckoned with. A half-year without rates is an error, never a guess:
 * a rate that was carried on wrongly makes a wrong claim.
 *
 * <pre>{@code
 * InterestRates rates = InterestRates.shipped()
 *     .with(new HalfYear(2027, 1), new InterestRates.Rates(refinancing, individuals, others)); // from the host
 * rates.on(LocalDate.of(2027, 2, 1)).refinancing();
 * }</pre>
 */
public final class InterestRates {

    /** The contractual rate must be at least so many times the legal one (C. com. art. L441-10, II). */
    public static final int FLOOR_TIMES = 3;

    private static final InterestRates SHIPPED = new InterestRates(read());

    private static final Rule MISSING = Rule.error("CPT-LAW-INTEREST-RATE-MISSING", "C. com. art. L441-10, II")
            .says(
                    "Les taux du semestre {value} ne sont pas connus ; la table va de {0} à {1}.",
                    "The rates of the half-year {value} are not known; the table goes from {0} to {1}.")
            .fix(
                    "Ajoutez les taux publiés pour ce semestre, ou donnez le taux du contrat.",
                    "Add the rates published for this half-year, or give the rate of the contract.");
    private static final Rule BELOW_FLOOR = Rule.warning("CPT-LAW-PENALTY-RATE-BELOW-FLOOR", "C. com. art. L441-10, II")
            .says(
                    "Le taux de pénalité {value} % est inférieur à {0} %, trois fois le taux de l'intérêt légal ({1}).",
                    "The penalty rate {value} % is below {0} %, three times the legal interest rate ({1}).")
            .fix("Prévoyez au moins ce taux entre professionnels.", "Agree at least that rate between businesses.");

    private final Map<HalfYear, Rates> rates;

    private InterestRates(Map<HalfYear, Rates> rates) {
        this.rates = rates;
    }

    /**
     * The rates of one half-year.
     *
     * @param refinancing  of the European Central Bank, in force on its first day
     * @param legalIndividuals  the legal interest rate owed to individuals who are not traders
     * @param legalOthers  the legal interest rate in all other cases
     */
    public record Rates(Percentage refinancing, Percentage legalIndividuals, Percentage legalOthers) {

        /** The least that a contract between businesses may stipulate: {@value #FLOOR_TIMES} times the legal rate. */
        public Percentage floor() {
            return new Percentage(legalOthers.value().multiply(BigDecimal.valueOf(FLOOR_TIMES)));
        }
    }

    /** Those that ship with Comptoir, from the first half of 2021 on. */
    public static InterestRates shipped() {
        return SHIPPED;
    }

    /** Those of the host, and no other. */
    public static InterestRates of(Map<HalfYear, Rates> rates) {
        return new InterestRates(new TreeMap<>(rates));
    }

    /** These and one half-year more, or another word on one. */
    public InterestRates with(HalfYear halfYear, Rates more) {
        Map<HalfYear, Rates> all = new TreeMap<>(rates);
        all.put(halfYear, more);
        return new InterestRates(all);
    }

    /** Those of a half-year, where they are known. */
    public Optional<Rates> find(HalfYear halfYear) {
        return Optional.ofNullable(rates.get(halfYear));
    }

    /**
     * Those of a half-year.
     *
     * @throws ViolationsException if they are not known
     */
    public Rates of(HalfYear halfYear) {
        return find(halfYear)
                .orElseThrow(() -> new ViolationsException(MISSING.at("rate", halfYear, edge(true), edge(false))));
    }

    /**
     * Those in force on a day.
     *
     * @throws ViolationsException if they are not known
     */
    public Rates on(LocalDate date) {
        return of(HalfYear.of(date));
    }

    /** What is to be said of a contract between businesses, of {@code date}, that stipulates {@code rate}. */
    public Violations checkContractual(Percentage rate, LocalDate date) {
        Percentage floor = on(date).floor();
        return rate.compareTo(floor) < 0
                ? Violations.of(BELOW_FLOOR.at("rate", rate, floor, HalfYear.of(date)))
                : Violations.NONE;
    }

    private String edge(boolean first) {
        List<HalfYear> known = List.copyOf(rates.keySet());
        if (known.isEmpty()) {
            return "?";
        }
        return known.get(first ? 0 : known.size() - 1).toString();
    }

    private static Map<HalfYear, Rates> read() {
        Map<HalfYear, Rates> read = new TreeMap<>();
        ShippedTable.rows(InterestRates.class, "interest-rates.txt")
                .forEach(row -> read.put(
                        HalfYear.parse(row.get(0)),
                        new Rates(Percentage.of(row.get(1)), Percentage.of(row.get(2)), Percentage.of(row.get(3)))));
        return read;
    }
}
