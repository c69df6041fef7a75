package io.comptoir.bank;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an entry of a statement may have paid; somebody is to say whether it did.
 *
 * @param items  the papers, oldest first; one or several
 * @param score  how sure it is, from 1 to 100
 * @param reasons  why, the strongest first
 * @param difference  the amount of the entry less what was left of the papers: above zero where it is too much, for money
 *     that came in
 */
public record Suggestion(List<OpenItem> items, int score, List<Text> reasons, BigDecimal difference) {

    /** Keeps a copy of the lists. */
    public Suggestion {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }
}
