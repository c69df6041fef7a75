package io.comptoir.law;

import io.comptoir.fault.Violations;
import java.util.Iterator;
import java.util.List;

/**
 * The rules that hold on a day between an issuer and a customer.
 *
 * @param rules  they, in the order of the paper
 * @param warnings  what makes the answer doubtful: the size of the issuer, where it matters and is not known
 */
public record RulesOfDay(List<LegalRule> rules, Violations warnings) implements Iterable<LegalRule> {

    /** Keeps a copy of the list. */
    public RulesOfDay {
        rules = List.copyOf(rules);
    }

    @Override
    public Iterator<LegalRule> iterator() {
        return rules.iterator();
    }
}
