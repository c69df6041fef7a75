package io.comptoir.einvoice.semantic;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The terms of one group, asked for one by one. What is missing or unreadable is noted with its place and stands in for
 * itself, so that all of it is found at once.
 */
record TermInput(TermGroup group, String path, List<Violation> found) {

    private static final Rule MISSING = Rule.error("CPT-EINVOICE-TERM-ABSENT", "EN 16931-1")
            .says("La facture ne dit pas {0} ({1}).", "The invoice does not tell {0} ({1}).")
            .fix("Redemandez une facture complète à qui l'a faite.", "Ask whoever made the invoice for a whole one.");
    private static final Rule UNREADABLE = Rule.error("CPT-EINVOICE-TERM-UNREADABLE", "EN 16931-1, semantic data types")
            .says("« {value} » n'est pas ce que {0} ({1}) doit être.", "'{value}' is not what {0} ({1}) has to be.")
            .fix(
                    "Une date est AAAA-MM-JJ, un nombre a des chiffres et un point.",
                    "A date is YYYY-MM-DD, a number has digits and a point.");

    static TermInput of(TermGroup invoice) {
        return new TermInput(invoice, "", new ArrayList<>());
    }

    // --- inner groups ---

    Optional<TermInput> in(String groupId) {
        return group.group(groupId).map(inner -> new TermInput(inner, path + groupId + ".", found));
    }

    /** A group that must be there. */
    TermInput needed(String groupId) {
        return in(groupId).orElseGet(() -> new TermInput(TermGroup.EMPTY, path + groupId + ".", found));
    }

    <T> List<T> all(String groupId, Function<TermInput, T> made) {
        List<TermGroup> groups = group.groups(groupId);
        List<T> all = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            all.add(made.apply(new TermInput(groups.get(i), path + groupId + "[" + i + "].", found)));
        }
        return all;
    }

    // --- values ---

    Optional<String> text(String id) {
        return group.text(id);
    }

    String neededText(String id) {
        return text(id).orElseGet(() -> missing(id, ""));
    }

    Optional<Identifier> id(String id) {
        return group.term(id).map(term -> identifier(term));
    }

    List<Identifier> ids(String id) {
        return group.terms(id).stream().map(TermInput::identifier).toList();
    }

    private static Identifier identifier(Term term) {
        return new Identifier(term.text(), term.part(term.id() + "-1"));
    }

    Optional<BigDecimal> number(String id) {
        return text(id).map(text -> number(id, text));
    }

    BigDecimal neededNumber(String id) {
        return number(id).orElseGet(() -> missing(id, BigDecimal.ZERO));
    }

    private BigDecimal number(String id, String text) {
        try {
            return Decimals.parse(text);
        } catch (ViolationsException e) {
            return unreadable(id, text, BigDecimal.ZERO);
        }
    }

    Optional<LocalDate> date(String id) {
        return text(id).map(text -> date(id, text));
    }

    LocalDate neededDate(String id) {
        return date(id).orElseGet(() -> missing(id, LocalDate.EPOCH));
    }

    private LocalDate date(String id, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return unreadable(id, text, LocalDate.EPOCH);
        }
    }

    VatCategory neededCategory(String id) {
        String code = neededText(id);
        try {
            return code.isEmpty() ? VatCategory.STANDARD : VatCategory.of(code);
        } catch (ViolationsException e) {
            return unreadable(id, code, VatCategory.STANDARD);
        }
    }

    private <T> T missing(String id, T instead) {
        found.add(MISSING.at(path + id, "", name(id), id));
        return instead;
    }

    private <T> T unreadable(String id, String text, T instead) {
        found.add(UNREADABLE.at(path + id, text, name(id), id));
        return instead;
    }

    private static String name(String id) {
        return TermTable.find(id).map(TermTable.Entry::name).orElse(id);
    }
}
