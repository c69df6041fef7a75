package io.comptoir.subscription;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How an index revised a price — révision de prix: price × new index ÷ reference index.
 *
 * @param index  what it is called: Syntec, IRL
 * @param referenceDay  the day of the reference value
 * @param reference  that value
 * @param day  the day of the new value
 * @param value  that value
 * @param coefficient  new ÷ reference, with five decimals
 */
public record Revision(
        String index,
        LocalDate referenceDay,
        BigDecimal reference,
        LocalDate day,
        BigDecimal value,
        BigDecimal coefficient) {

    /** The line that explains it. */
    public Text explanation() {
        String how = index + " : " + value.toPlainString() + " (" + day + ") / " + reference.toPlainString() + " ("
                + referenceDay + ") = " + coefficient.toPlainString();
        return new Text("Révision selon l'indice " + how, "Revised by index " + how.replace(" :", ":"));
    }
}
