package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often each VAT category is used in a document: counted in one walk. */
final class CategoryUses {

    private static final Path CATEGORY = Path.of("ram:CategoryCode");

    private final Map<String, Integer> breakdowns = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> adjustments = new HashMap<>();

    private CategoryUses() {}

    static CategoryUses inCii(Facts facts) {
        CategoryUses uses = new CategoryUses();
        for (Element tax : facts.named("ram:ApplicableTradeTax")) {
            Optional<Element> above = tax.parent();
            if (above.isPresent() && above.get().is("ram:ApplicableHeaderTradeSettlement")) {
                count(tax, uses.breakdowns);
            } else if (above.isPresent() && above.get().is("ram:SpecifiedLineTradeSettlement")) {
                count(tax, uses.lines);
            }
        }
        facts.named("ram:CategoryTradeTax").forEach(tax -> count(tax, uses.adjustments));
        return uses;
    }

    private static void count(Element tax, Map<String, Integer> uses) {
        for (String category : Set.copyOf(CATEGORY.texts(tax))) {
            uses.merge(category, 1, Integer::sum);
        }
    }

    int breakdowns(String category) {
        return breakdowns.getOrDefault(category, 0);
    }

    int lines(String category) {
        return lines.getOrDefault(category, 0);
    }

    int adjustments(String category) {
        return adjustments.getOrDefault(category, 0);
    }
}
