package io.comptoir.pdf.render;

import io.comptoir.document.Issuer;
import io.comptoir.dunning.LateInterest;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Party;
import io.comptoir.payment.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/**
 * What a late payer is told in a letter — relance.
 *
 * @param issuer  who is owed
 * @param customer  who owes
 * @param level  in which tone
 * @param date  the day of the letter, which amounts and delays are of
 * @param payBy  the last day that it gives; a {@link Level#NOTICE} has one
 * @param claims  the late invoices, at least one, all of one currency
 */
public record Reminder(
        Issuer issuer, Party customer, Level level, LocalDate date, Optional<LocalDate> payBy, List<Claim> claims) {

    private static final Rule NOTHING_LATE = Rule.error("CPT-PDF-REMINDER-NOTHING-LATE", "Comptoir, reminders")
            .says("La facture « {value} » n'est pas en retard le {0}.", "Invoice '{value}' is not late on {0}.")
            .fix("Retirez-la de la relance.", "Take it out of the reminder.");
    private static final Rule EMPTY = Rule.error("CPT-PDF-REMINDER-EMPTY", "Comptoir, reminders")
            .says("La relance ne réclame aucune facture.", "The reminder claims no invoice.")
            .fix("Donnez au moins une facture en retard.", "Give at least one late invoice.");
    private static final Rule CURRENCIES = Rule.error("CPT-PDF-REMINDER-CURRENCIES", "Comptoir, reminders")
            .says(
                    "La facture est en {value} et non en {0} comme la première.",
                    "The invoice is in {value}, not in {0} as the first.")
            .fix("Envoyez une relance par devise.", "Send one reminder for each currency.");
    private static final Rule PAY_BY = Rule.error("CPT-PDF-REMINDER-PAY-BY", "C. civ. art. 1344")
            .says(
                    "La date limite « {value} » manque ou précède la lettre du {0}.",
                    "The last day '{value}' is missing, or before the letter of {0}.")
            .fix(
                    "Donnez une date limite postérieure à la lettre ; une mise en demeure en a une.",
                    "Give a last day after the letter; a formal notice has one.");

    /** How firmly it speaks. */
    public enum Level {
        /** It may be an oversight — rappel. */
        REMINDER,
        /** It was asked for before — deuxième rappel. */
        SECOND_REMINDER,
        /** The last word before the law, from which interest runs in any case — mise en demeure (C. civ. art. 1344-1). */
        NOTICE
    }

    /**
     * A late invoice.
     *
     * @param receivable  what is owed on it
     * @param interest  the late interest and recovery fee that are asked for with it, where they are
     */
    public record Claim(Receivable receivable, Optional<LateInterest> interest) {

        /** An invoice alone. */
        public static Claim of(Receivable receivable) {
            return new Claim(receivable, Optional.empty());
        }
    }

    /**
     * Checks the claims, all of them.
     *
     * @throws ViolationsException if there are none, one is not late on {@code date} or in another currency, or the last day
     *     is not after the letter
     */
    public Reminder {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new ViolationsException(EMPTY.at("claims", ""));
        }
        List<Violation> found = new ArrayList<>();
        String currency = claims.get(0).receivable().debt().currency().getCurrencyCode();
        for (int i = 0; i < claims.size(); i++) {
            check(claims.get(i).receivable(), "claims[" + i + "]", date, currency, found);
        }
        boolean missing = payBy.isEmpty() && level == Level.NOTICE;
        if (missing || payBy.filter(day -> !day.isAfter(date)).isPresent()) {
            found.add(PAY_BY.at("payBy", payBy.map(LocalDate::toString).orElse(""), date));
        }
        new Violations(found).throwIfErrors();
    }

    private static void check(
            Receivable receivable, String path, LocalDate date, String currency, List<Violation> found) {
        String other = receivable.debt().currency().getCurrencyCode();
        if (!other.equals(currency)) {
            found.add(CURRENCIES.at(path, other, currency));
        }
        if (receivable.overdue(date).signum() <= 0) {
            found.add(NOTHING_LATE.at(path, receivable.debt().number(), date));
        }
    }

    /** The currency of all of it. */
    public CurrencyUnit currency() {
        return claims.get(0).receivable().debt().currency();
    }

    /** What is late of the invoices on the day of the letter. */
    public BigDecimal open() {
        return claims.stream().map(claim -> claim.receivable().overdue(date)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The late interest of all. */
    public BigDecimal interest() {
        return sum(LateInterest::total);
    }

    /** The recovery fees of all. */
    public BigDecimal recoveryFees() {
        return sum(LateInterest::recoveryFee);
    }

    /** All that is asked for. */
    public BigDecimal total() {
        return open().add(interest()).add(recoveryFees());
    }

    private BigDecimal sum(Function<LateInterest, BigDecimal> part) {
        return claims.stream()
                .flatMap(claim -> claim.interest().stream())
                .map(part)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
