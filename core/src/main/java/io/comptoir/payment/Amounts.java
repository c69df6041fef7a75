package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds of every amount, name and list of rates in this room. */
final class Amounts {

    private static final int ID_MAX = 80;

    private static final Rule NOT_POSITIVE = Rule.error("CPT-PAYMENT-AMOUNT-NOT-POSITIVE", "Comptoir, payments")
            .says("Un montant de {value} n'est pas possible ici.", "An amount of {value} is not possible here.")
            .fix(
                    "Donnez un montant positif ; une sortie d'argent est un retour ou un remboursement.",
                    "Give an amount above zero; money that goes out is a return or a refund.");
    private static final Rule DIGITS = Rule.error("CPT-PAYMENT-AMOUNT-DIGITS", "ISO 4217")
            .says("Le montant {value} a plus de {0} décimales.", "The amount {value} has more than {0} decimals.")
            .fix("Donnez un montant que l'on peut payer.", "Give an amount that can be paid.");
    private static final Rule ID = Rule.error("CPT-PAYMENT-ID-MALFORMED", "Comptoir, bounds")
            .says("« {value} » ne peut pas être un identifiant.", "'{value}' cannot be an id.")
            .fix("Donnez de 1 à {0} caractères imprimables.", "Give 1 to {0} printable characters.");

    private Amounts() {}

    /** The amount itself, if it is bounded and above zero. */
    static BigDecimal positive(String path, BigDecimal amount) {
        BigDecimal bounded = Decimals.bounded(amount);
        if (bounded.signum() <= 0) {
            throw new ViolationsException(NOT_POSITIVE.at(path, bounded.toPlainString()));
        }
        return bounded;
    }

    /** The amount with the decimals of its currency, if it has no more. */
    static BigDecimal payable(String path, BigDecimal amount, int digits) {
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new ViolationsException(DIGITS.at(path, amount.toPlainString(), digits));
        }
        return Rounding.EXACT.round(amount, digits);
    }

    /** The name itself, if it is one. */
    static String id(String path, String id) {
        return id(path, id, ID_MAX);
    }

    static String id(String path, String id, int max) {
        if (id.isBlank() || id.length() > max || id.chars().anyMatch(Character::isISOControl)) {
            throw new ViolationsException(ID.at(path, id, max));
        }
        return id;
    }

    /** {@code all} less {@code part}, rate by rate. */
    static List<VatTotal> less(List<VatTotal> all, List<VatTotal> part) {
        SortedMap<VatRate, VatTotal> left = new TreeMap<>();
        all.forEach(one -> left.merge(one.rate(), one, VatTotal::plus));
        part.forEach(one -> left.merge(one.rate(), one.negated(), VatTotal::plus));
        return List.copyOf(left.values());
    }

    /** The share {@code part ÷ whole} of each rate; all of it where the part is the whole, also of nothing. */
    static VatTotal share(VatTotal all, BigDecimal part, BigDecimal whole, int digits) {
        return part.compareTo(whole) == 0
                ? all
                : new VatTotal(
                        all.rate(),
                        Rounding.HALF_UP.quotient(all.taxable().multiply(part), whole, digits),
                        Rounding.HALF_UP.quotient(all.vat().multiply(part), whole, digits));
    }
}
