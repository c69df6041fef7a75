package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One way to tell sales and costs apart, beside the accounts — axe analytique: by site, by activity, by project. A plan has
 * as many as it wants.
 * <p>
 * Each line of its classes is shared over sections. The most specific key wins: that of the item, of its category, of the
 * customer, of the account, and then that of all others.
 */
@ValueStyle
@Value.Immutable
public abstract class AnalyticAxis {

    /** The longest code of an axis or of a section. */
    public static final int CODE_LENGTH_MAX = 20;

    private static final Rule CODE = Rule.error("CPT-ACCOUNTING-ANALYTIC-CODE", "Comptoir, analytic axes")
            .says("« {value} » n'est pas un code analytique.", "'{value}' is no analytic code.")
            .fix(
                    "Donnez de 1 à {0} caractères, sans caractère de contrôle.",
                    "Give 1 to {0} characters, none of them a control character.");
    private static final Rule CLASSES = Rule.error("CPT-ACCOUNTING-ANALYTIC-CLASSES", "PCG, plan de comptes")
            .says("« {value} » ne nomme pas de classes de comptes.", "'{value}' names no classes of accounts.")
            .fix("Donnez leurs chiffres, de 1 à 8, comme 67.", "Give their digits, 1 to 8, as 67.");

    AnalyticAxis() {}

    /** What it is known by, such as {@code SITE}. */
    public abstract String code();

    /** What it is called; its code unless said otherwise. */
    @Value.Default
    public String label() {
        return code();
    }

    /** The classes of accounts whose lines it shares, as digits; {@code 67}, costs and sales, unless said otherwise. */
    @Value.Default
    public String classes() {
        return "67";
    }

    /** How lines are shared that nothing else is said of. */
    public abstract AnalyticKey otherwise();

    /** The keys of some items, by the code of the item. */
    public abstract Map<String, AnalyticKey> items();

    /** The keys of some categories of items, by the code of the category. */
    public abstract Map<String, AnalyticKey> categories();

    /** The keys of some customers, by the code of the party. */
    public abstract Map<String, AnalyticKey> customers();

    /** The keys of some accounts, by the digits that they start with; the longest wins. */
    public abstract Map<String, AnalyticKey> accounts();

    /** Whether it shares the lines of an account. */
    public boolean isOn(Account account) {
        return classes().indexOf(account.number().charAt(0)) >= 0;
    }

    /** The key of an item; empty if neither it nor its category has one. */
    public Optional<ChosenKey> forItem(String code, Optional<String> category) {
        Optional<ChosenKey> own = chosen(items(), code, "article", "item");
        return own.or(() -> category.flatMap(name -> chosen(categories(), name, "catégorie", "category")));
    }

    /** The key of a line that has no item with a key. */
    public ChosenKey forLine(Account account, Optional<String> customer) {
        return customer.flatMap(code -> chosen(customers(), code, "client", "customer"))
                .or(() -> accounts().keySet().stream()
                        .filter(account.number()::startsWith)
                        .max(Comparator.comparing(String::length))
                        .flatMap(digits -> chosen(accounts(), digits, "compte", "account")))
                .orElseGet(() -> new ChosenKey(otherwise(), new Text("par défaut", "by default")));
    }

    private static Optional<ChosenKey> chosen(
            Map<String, AnalyticKey> keys, String code, String french, String english) {
        return Optional.ofNullable(keys.get(code))
                .map(key -> new ChosenKey(key, new Text("par " + french + " " + code, "by " + english + " " + code)));
    }

    static String checkedCode(String code) {
        boolean control = code.chars().anyMatch(Character::isISOControl);
        if (code.isBlank() || code.length() > CODE_LENGTH_MAX || control) {
            throw new ViolationsException(CODE.at("", code, CODE_LENGTH_MAX));
        }
        return code;
    }

    @Value.Check
    void check() {
        checkedCode(code());
        boolean known = classes().chars().allMatch(digit -> digit >= '1' && digit <= '8');
        if (classes().isEmpty() || !known) {
            throw new ViolationsException(CLASSES.at("classes", classes()));
        }
    }

    /** Starts a copy of this axis, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an axis. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an axis; code and {@link AnalyticAxis#otherwise()} are required. */
    public static final class Builder extends ImmutableAnalyticAxis.Builder {
        Builder() {}
    }
}
