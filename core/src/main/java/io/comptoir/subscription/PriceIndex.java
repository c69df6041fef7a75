package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The published values of an index — Syntec, IRL, any other: the host brings them.
 *
 * @param name  what contracts call it
 * @param values  above zero, by the day that each is of: the first of its month or quarter
 */
public record PriceIndex(String name, NavigableMap<LocalDate, BigDecimal> values) {

    /** The decimals of a coefficient. */
    public static final int DIGITS = 5;

    private static final Rule MISSING = Rule.error("CPT-SUBSCRIPTION-INDEX-MISSING", "C. mon. fin. art. L112-2")
            .says("L'indice {0} n'a pas de valeur au {value}.", "Index {0} has no value of {value}.")
            .fix("Ajoutez la valeur publiée pour ce jour.", "Add the value published for that day.");
    private static final Rule NOT_POSITIVE = Rule.error("CPT-SUBSCRIPTION-INDEX-VALUE", "Comptoir, subscriptions")
            .says("L'indice {0} vaut {value}.", "Index {0} is {value}.")
            .fix("Donnez une valeur positive.", "Give a value above zero.");

    /** Keeps a copy of the values, and refuses one that is not above zero. */
    public PriceIndex {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        for (BigDecimal value : values.values()) {
            if (Decimals.bounded(value).signum() <= 0) {
                throw new ViolationsException(NOT_POSITIVE.at("values", value.toPlainString(), name));
            }
        }
    }

    /** An index without values yet. */
    public static PriceIndex of(String name) {
        return new PriceIndex(name, Collections.emptyNavigableMap());
    }

    /** With the value of a day, such as {@code "310.9"}; one that is corrected takes the place of the one before. */
    public PriceIndex with(LocalDate day, String value) {
        NavigableMap<LocalDate, BigDecimal> more = new TreeMap<>(values);
        more.put(day, Decimals.parse(value));
        return new PriceIndex(name, more);
    }

    /**
     * The value of a day.
     *
     * @throws ViolationsException if there is none: no other day's is taken for it
     */
    public BigDecimal on(LocalDate day) {
        BigDecimal value = values.get(day);
        if (value == null) {
            throw new ViolationsException(MISSING.at("index", day, name));
        }
        return value;
    }

    /**
     * How it revises what was agreed on one day to another: new ÷ reference, rounded half away from zero to five decimals.
     *
     * @throws ViolationsException if one of the two values is missing
     */
    public Revision revision(LocalDate reference, LocalDate day) {
        BigDecimal coefficient = Rounding.HALF_UP.quotient(on(day), on(reference), DIGITS);
        return new Revision(name, reference, on(reference), day, on(day), coefficient);
    }
}
