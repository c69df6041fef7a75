package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was paid before it is used — porte-monnaie prépayé — and is drawn down. It never goes below zero; each entry has a key
 * and counts once.
 *
 * @param entries  in the order they came
 */
public record Wallet(List<Entry> entries) {

    /** Nothing in it. */
    public static final Wallet EMPTY = new Wallet(List.of());

    private static final String SOURCE = "Comptoir, usage";
    private static final Rule OTHER_CONTENT = Rule.error("CPT-SUBSCRIPTION-WALLET-KEY", SOURCE)
            .says(
                    "La clé « {value} » est déjà celle d'un autre mouvement.",
                    "Key '{value}' is another entry's already.")
            .fix("Donnez une clé nouvelle.", "Give a new key.");
    private static final Rule AMOUNT = Rule.error("CPT-SUBSCRIPTION-WALLET-AMOUNT", SOURCE)
            .says("Un mouvement de {value} n'est pas possible.", "An entry of {value} is not possible.")
            .fix(
                    "Donnez un montant positif ; il entre en entier, ou sort au plus.",
                    "Give an amount above zero; all of it is put in, or at most that is drawn.");
    private static final Rule OVERDRAWN = Rule.error("CPT-SUBSCRIPTION-WALLET-OVERDRAWN", SOURCE)
            .says("Le mouvement « {value} » prend plus qu'il n'y a.", "Entry '{value}' takes more than there is.")
            .fix("Prenez au plus le solde.", "Take the balance at most.");

    /**
     * Something put in or drawn.
     *
     * @param key  counts once
     * @param wanted  what was asked for: put in, or to draw
     * @param amount  what became of it: put in, or below zero what was drawn
     */
    public record Entry(String key, BigDecimal wanted, BigDecimal amount) {

        private boolean isPossible() {
            boolean within = amount.signum() > 0
                    ? amount.compareTo(wanted) == 0
                    : amount.negate().compareTo(wanted) <= 0;
            return wanted.signum() > 0 && within;
        }

        /** What was wanted and is not there: to be billed. */
        public BigDecimal left() {
            return amount.signum() > 0 ? BigDecimal.ZERO : wanted.add(amount);
        }
    }

    /** Keeps a copy of the entries, and refuses those of one key, of nothing, or that draw more than there is. */
    public Wallet {
        entries = List.copyOf(entries);
        BigDecimal balance = BigDecimal.ZERO;
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String path = "entries[" + i + "]";
            balance = balance.add(entry.amount);
            if (!keys.add(entry.key)) {
                throw new ViolationsException(OTHER_CONTENT.at(path, entry.key));
            }
            if (!entry.isPossible()) {
                throw new ViolationsException(AMOUNT.at(path, entry.wanted.toPlainString()));
            }
            if (balance.signum() < 0) {
                throw new ViolationsException(OVERDRAWN.at(path, entry.key));
            }
        }
    }

    /** What is left in it. */
    public BigDecimal balance() {
        return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** With an amount put in; the same again changes nothing. */
    public Wallet put(String key, String amount) {
        BigDecimal paid = Decimals.parse(amount);
        return with(new Entry(key, paid, paid));
    }

    /**
     * With as much drawn as there is of what is wanted; the entry of the key says what is left to bill. The same again changes
     * nothing, also where more was put in meanwhile.
     */
    public Wallet draw(String key, BigDecimal wanted) {
        return with(
                new Entry(key, wanted, balance().min(Decimals.bounded(wanted)).negate()));
    }

    /** What became of a key. */
    public Entry entry(String key) {
        return entries.stream()
                .filter(entry -> entry.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry has the key " + key));
    }

    private Wallet with(Entry entry) {
        for (Entry before : entries) {
            boolean sameWay = entry.amount.signum() > 0 == before.amount.signum() > 0;
            if (before.key.equals(entry.key) && before.wanted.compareTo(entry.wanted) == 0 && sameWay) {
                return this;
            }
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Wallet(more);
    }
}
