package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which open papers an entry of a statement may have paid — rapprochement.
 * <p>
 * The number of a paper in the text counts 45, the exact amount 30 (20 within the tolerance), the account of the customer
 * 15 and the name 10; several papers together lose 5. Suggested is one paper whose number is in the text or whose amount
 * fits, all papers whose numbers are in the text, and papers of one customer, known by number, account or name, that make
 * the amount together: 2 to 6 of the 24 oldest, in a search that ends. The time is linear in the papers but for that, and
 * for sorting them. Accents, capitals and signs do not count; a number or a name of less than 4 letters and digits is not
 * looked for, nor a number without a digit.
 *
 * @param tolerance  how far the amount may be off, in the currency of the statement; never negative
 */
public record Matching(BigDecimal tolerance) {

    /** The most suggestions for an entry. */
    public static final int SUGGESTIONS_MAX = 10;

    private static final int NUMBER = 45;
    private static final int AMOUNT = 30;
    private static final int NEAR = 20;
    private static final int ACCOUNT = 15;
    private static final int NAME = 10;
    private static final int SEVERAL = -5;
    private static final int STEPS_MAX = 200_000;

    private static final Rule NEGATIVE = Rule.error("CPT-BANK-TOLERANCE-NEGATIVE", "Comptoir, matching")
            .says("Une tolérance de {value} n'est pas possible.", "A tolerance of {value} is not possible.")
            .fix("Donnez zéro ou plus.", "Give zero or more.");

    private static final Comparator<Suggestion> SUREST_FIRST = Comparator.comparing(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.difference().abs())
            .thenComparing(suggestion -> suggestion.items().size())
            .thenComparing(suggestion -> suggestion.items().get(0), OpenItem.BY_AGE);

    /** Refuses a tolerance below zero. */
    public Matching {
        if (Decimals.bounded(tolerance).signum() < 0) {
            throw new ViolationsException(NEGATIVE.at("tolerance", tolerance.toPlainString()));
        }
    }

    /** Suggests exact amounts only; others where a number is in the text. */
    public static Matching exact() {
        return new Matching(BigDecimal.ZERO);
    }

    /**
     * At most 10 suggestions, the surest first, then the nearest, the fewest papers, the oldest. Money that came in pays
     * what is owed by customers, money that went out what is owed to them; a return pays nothing.
     */
    public List<Suggestion> suggest(StatementEntry entry, List<OpenItem> items) {
        if (entry.isReturn()) {
            return List.of();
        }
        Seen seen = new Seen(entry);
        List<Candidate> candidates = items.stream()
                .filter(item -> item.amountRemaining().signum() != 0
                        && item.amountRemaining().signum() == entry.amount().signum())
                .sorted(OpenItem.BY_AGE)
                .map(seen::look)
                .toList();
        Map<List<String>, Suggestion> found = new LinkedHashMap<>();
        candidates.stream()
                .filter(candidate -> candidate.number() || isNear(entry, List.of(candidate)))
                .forEach(candidate -> add(found, entry, List.of(candidate)));
        add(found, entry, candidates.stream().filter(Candidate::number).toList());
        addTogether(found, entry, candidates);
        return found.values().stream()
                .sorted(SUREST_FIRST)
                .limit(SUGGESTIONS_MAX)
                .toList();
    }

    private void addTogether(Map<List<String>, Suggestion> found, StatementEntry entry, List<Candidate> candidates) {
        Together search = new Together(entry.amount(), tolerance, STEPS_MAX);
        for (List<Candidate> customer : customers(candidates)) {
            if (customer.stream().anyMatch(Candidate::isKnown)) {
                List<OpenItem> together =
                        search.find(customer.stream().map(Candidate::item).toList());
                add(
                        found,
                        entry,
                        customer.stream()
                                .filter(candidate -> together.contains(candidate.item()))
                                .toList());
            }
        }
    }

    private static Collection<List<Candidate>> customers(List<Candidate> candidates) {
        Map<String, List<Candidate>> customers = new LinkedHashMap<>();
        candidates.forEach(candidate -> customers
                .computeIfAbsent(candidate.customer(), name -> new ArrayList<>())
                .add(candidate));
        return customers.values();
    }

    private void add(Map<List<String>, Suggestion> found, StatementEntry entry, List<Candidate> candidates) {
        if (!candidates.isEmpty()) {
            List<String> key =
                    candidates.stream().map(candidate -> candidate.item().id()).toList();
            found.computeIfAbsent(key, unknown -> suggestion(entry, candidates));
        }
    }

    private boolean isNear(StatementEntry entry, List<Candidate> candidates) {
        return difference(entry, candidates).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal difference(StatementEntry entry, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.item().amountRemaining())
                .reduce(entry.amount(), BigDecimal::subtract);
    }

    private Suggestion suggestion(StatementEntry entry, List<Candidate> candidates) {
        BigDecimal difference = difference(entry, candidates);
        boolean exact = difference.signum() == 0;
        Because because = new Because();
        candidates.stream()
                .filter(Candidate::number)
                .map(Candidate::item)
                .forEach(item -> because.says("le texte nomme " + item.number(), "the text names " + item.number()));
        because.counts(candidates.stream().allMatch(Candidate::number), NUMBER);
        because.when(exact, AMOUNT, "le montant est exact", "the amount is exact");
        because.counts(!exact && isNear(entry, candidates), NEAR);
        because.when(
                candidates.stream().allMatch(Candidate::account),
                ACCOUNT,
                "le compte est celui du client",
                "the account is the customer's");
        because.when(
                candidates.stream().allMatch(Candidate::name),
                NAME,
                "le nom est celui du client",
                "the name is the customer's");
        int count = candidates.size();
        because.when(count > 1, SEVERAL, count + " pièces ensemble", count + " papers together");
        if (!exact) {
            because.differs(entry.amount().signum() * difference.signum() > 0, difference.abs());
        }
        return new Suggestion(
                candidates.stream().map(Candidate::item).toList(),
                Math.max(1, because.score),
                because.reasons,
                difference);
    }

    /** A score and its reasons while they add up. */
    private static final class Because {

        private final List<Text> reasons = new ArrayList<>();
        private int score;

        void counts(boolean holds, int points) {
            score += holds ? points : 0;
        }

        void says(String french, String english) {
            reasons.add(new Text(french, english));
        }

        void when(boolean holds, int points, String french, String english) {
            counts(holds, points);
            if (holds) {
                says(french, english);
            }
        }

        void differs(boolean tooMuch, BigDecimal by) {
            String amount = by.toPlainString();
            if (tooMuch) {
                says(amount + " de trop", amount + " too much");
            } else {
                says("il manque " + amount, amount + " is missing");
            }
        }
    }

    /** An open item with what speaks for it. */
    private record Candidate(OpenItem item, String customer, boolean number, boolean account, boolean name) {

        /** Whether something but the amount speaks for its customer. */
        boolean isKnown() {
            return number || account || name;
        }
    }

    /** What an entry says, read once for all items. */
    private static final class Seen {

        private final Words text;
        private final Words counterpart;
        private final Optional<Iban> iban;

        Seen(StatementEntry entry) {
            this.counterpart = new Words(entry.counterpartName().orElse(""));
            this.text = new Words(entry.endToEndId().orElse("") + " / "
                    + entry.reference().orElse("") + " / "
                    + entry.counterpartName().orElse("") + " / "
                    + entry.text());
            this.iban = entry.counterpartIban();
        }

        Candidate look(OpenItem item) {
            Words number = new Words(item.number());
            Words name = new Words(item.customerName());
            return new Candidate(
                    item,
                    name.toString(),
                    number.hasDigit() && text.contain(number),
                    iban.isPresent() && iban.equals(item.customerIban()),
                    text.contain(name) || name.contain(counterpart));
        }
    }
}
