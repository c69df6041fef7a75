package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;

/** What a batch of direct debits and one of transfers keep alike. */
final class Orders {

    /** Room for a date and a number behind it within the 35 characters of a message's id. */
    static final int MESSAGE_ID_MAX = 20;

    private static final int ORDERS_MAX = 100_000;
    private static final BigDecimal AMOUNT_MAX = Decimals.parse("999999999.99");

    private static final Rule EMPTY = Rule.error("CPT-BANK-BATCH-EMPTY", "ISO 20022")
            .says("La remise ne contient aucun ordre.", "The batch holds no order.")
            .fix("Ajoutez au moins un ordre.", "Add at least one order.");
    private static final Rule TOO_MANY = Rule.error("CPT-BANK-BATCH-TOO-LONG", "Comptoir, bounds")
            .says("{value} ordres sont trop.", "{value} orders are too many.")
            .fix(
                    "Faites plusieurs remises de 100000 ordres au plus.",
                    "Make several batches of 100000 orders at most.");
    private static final Rule CURRENCY = Rule.error("CPT-BANK-NOT-EURO", "EPC016-06; EPC125-05")
            .says("Un ordre SEPA est en euros, non en {value}.", "A SEPA order is in euros, not in {value}.")
            .fix("Convertissez le montant.", "Convert the amount.");
    private static final Rule AMOUNT = Rule.error("CPT-BANK-AMOUNT-OUT-OF-BOUNDS", "EPC130-08; EPC132-08")
            .says("Un ordre SEPA ne porte pas {value} €.", "A SEPA order does not carry {value} €.")
            .fix(
                    "Donnez un montant de 0.01 à 999999999.99, au centime.",
                    "Give an amount from 0.01 to 999999999.99, in cents.");
    private static final Rule REPEATS = Rule.error("CPT-BANK-END-TO-END-REPEATS", "Comptoir, bank files")
            .says(
                    "La référence de bout en bout {value} revient dans la remise.",
                    "The end-to-end id {value} comes twice in the batch.")
            .fix(
                    "Donnez à chaque ordre sa référence : le relevé les distingue par elle.",
                    "Give each order its own: the statement tells them apart by it.");
    private static final Rule TOO_EARLY = Rule.error("CPT-BANK-DATE-TOO-EARLY", "EPC016-06; EPC222-07; EPC125-05")
            .says("La banque n'exécute plus rien au {value}.", "The bank executes nothing any more on {value}.")
            .fix("Donnez une date à partir du {0}.", "Give a date from {0} on.");

    private Orders() {}

    static Violations checkSize(String path, int size) {
        if (size == 0) {
            return Violations.of(EMPTY.at(path, ""));
        }
        return size > ORDERS_MAX ? Violations.of(TOO_MANY.at(path, size)) : Violations.NONE;
    }

    static Violations checkHead(String messageId, LocalDateTime createdAt) {
        return SepaText.checkReference("messageId", messageId, MESSAGE_ID_MAX)
                .plus(Mandate.checkDate("createdAt", createdAt.toLocalDate()));
    }

    static Violations checkAmount(String path, MonetaryAmount amount) {
        if (!amount.getCurrency().equals(Currencies.euro())) {
            return Violations.of(CURRENCY.at(path, amount.getCurrency().getCurrencyCode()));
        }
        BigDecimal euros = exact(amount);
        boolean cents = euros.stripTrailingZeros().scale() <= 2;
        return cents && euros.signum() > 0 && euros.compareTo(AMOUNT_MAX) <= 0
                ? Violations.NONE
                : Violations.of(AMOUNT.at(path, euros.toPlainString()));
    }

    static Violations checkDay(String path, LocalDate day, LocalDate earliest) {
        Violations sane = Mandate.checkDate(path, day);
        return sane.isEmpty() && day.isBefore(earliest) ? Violations.of(TOO_EARLY.at(path, day, earliest)) : sane;
    }

    static List<Violation> checkRepeats(String list, List<String> endToEndIds) {
        Set<String> known = new HashSet<>();
        return IntStream.range(0, endToEndIds.size())
                .filter(i -> !known.add(endToEndIds.get(i)))
                .mapToObj(i -> REPEATS.at(list + "[" + i + "].endToEndId", endToEndIds.get(i)))
                .toList();
    }

    /** The amounts added up, in cents. */
    static BigDecimal sum(Collection<MonetaryAmount> amounts) {
        return amounts.stream().map(Orders::euros).reduce(BigDecimal.valueOf(0, 2), BigDecimal::add);
    }

    /** A checked amount, with its two decimals. */
    static BigDecimal euros(MonetaryAmount amount) {
        return Rounding.EXACT.round(exact(amount), 2);
    }

    private static BigDecimal exact(MonetaryAmount amount) {
        return Decimals.bounded(amount.getNumber().numberValueExact(BigDecimal.class));
    }
}
