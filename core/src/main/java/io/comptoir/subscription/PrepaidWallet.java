package io.comptoir.subscription;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a customer paid for before using it — porte-monnaie prépayé. Each top-up is a deposit invoice with its VAT; a bill of
 * usage tells all that was used with its VAT, and deducts what the wallet pays, the oldest top-up first. What the wallet does
 * not hold is left to pay.
 *
 * @param topUps  in the order they were sold
 */
public record PrepaidWallet(List<TopUp> topUps) {

    /** Nothing in it. */
    public static final PrepaidWallet EMPTY = new PrepaidWallet(List.of());

    private static final Rule TWICE = Rule.error("CPT-SUBSCRIPTION-TOP-UP-TWICE", "Comptoir, usage")
            .says("Le versement {value} est déjà dans le porte-monnaie.", "Top-up {value} is in the wallet already.")
            .fix("Mettez chaque facture d'acompte une fois.", "Put each deposit invoice in once.");
    private static final Rule DRAWN = Rule.error("CPT-SUBSCRIPTION-TOP-UP-DRAWN", "CGI art. 272, 1")
            .says(
                    "L'avoir rend {value}, mais il ne reste que {0} du versement {1}.",
                    "The credit note gives {value} back, but only {0} is left of top-up {1}.")
            .fix("Rendez {0} TTC au plus.", "Give back {0} with tax at most.");

    /** Keeps a copy; refuses a top-up that is there twice. */
    public PrepaidWallet {
        topUps = List.copyOf(topUps);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < topUps.size(); i++) {
            if (!numbers.add(topUps.get(i).number())) {
                throw new ViolationsException(
                        TWICE.at("topUps[" + i + "]", topUps.get(i).number()));
            }
        }
    }

    /** What is left at each rate, with tax; rates of which nothing is left are left out. */
    public SortedMap<VatRate, BigDecimal> balances() {
        SortedMap<VatRate, BigDecimal> balances = new TreeMap<>();
        topUps.stream()
                .filter(one -> one.left().signum() > 0)
                .forEach(one -> balances.merge(one.rate(), one.left(), BigDecimal::add));
        return balances;
    }

    /** The top-up of a deposit invoice; empty where it is none. */
    public Optional<TopUp> topUp(String number) {
        return topUps.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /** With what a deposit invoice sold. */
    public PrepaidWallet plus(TopUp more) {
        List<TopUp> all = new ArrayList<>(topUps);
        all.add(more);
        return new PrepaidWallet(all);
    }

    /** With what it can pay of the usage on a paper, once for each bill; nothing of a credit note. */
    public PrepaidWallet draw(Bill bill, Invoice.Draft paper) {
        PrepaidWallet drawn = this;
        for (var wanted : UsageShare.of(bill, paper).entrySet()) {
            drawn = drawn.draw(UsageShare.key(bill), wanted.getKey(), wanted.getValue());
        }
        return drawn;
    }

    private PrepaidWallet draw(String key, VatRate rate, BigDecimal wanted) {
        if (topUps.stream()
                .anyMatch(one -> one.rate().equals(rate) && one.deducted(key).isPresent())) {
            return this;
        }
        List<TopUp> after = new ArrayList<>();
        BigDecimal open = wanted;
        for (TopUp one : topUps) {
            boolean usable = one.rate().equals(rate) && one.left().signum() > 0 && open.signum() > 0;
            TopUp drawn = usable ? one.draw(key, open) : one;
            open = open.subtract(one.left().subtract(drawn.left()));
            after.add(drawn);
        }
        return new PrepaidWallet(after);
    }

    /** The paper, less what was drawn for its usage. */
    public Invoice.Draft deducted(Bill bill, Invoice.Draft paper) {
        String key = UsageShare.key(bill);
        List<Deposit> paid =
                topUps.stream().flatMap(one -> one.deducted(key).stream()).toList();
        return paper.toBuilder().depositsDeducted(paid).build();
    }

    /**
     * Without what a credit note gives back of a top-up.
     *
     * @param note  names the credit note
     * @param gross  what it gives back, with tax
     * @throws ViolationsException if less is left of it
     */
    public PrepaidWallet without(String topUp, String note, BigDecimal gross) {
        return changed(topUp, one -> {
            if (gross.compareTo(one.left()) > 0) {
                throw new ViolationsException(
                        DRAWN.at("lines", gross.toPlainString(), one.left().toPlainString(), one.number()));
            }
            return one.draw(note, gross);
        });
    }

    private PrepaidWallet changed(String number, UnaryOperator<TopUp> how) {
        return new PrepaidWallet(topUps.stream()
                .map(one -> one.number().equals(number) ? how.apply(one) : one)
                .toList());
    }
}
