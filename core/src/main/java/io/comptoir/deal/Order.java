package io.comptoir.deal;

import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.total.Totals;

/**
 * What was agreed and may be invoiced: an accepted quote, or a deal that was won.
 *
 * @param reference  its id and number
 * @param content  what is billed when all of it is billed
 */
public record Order(BilledOrder reference, Invoice.Draft content) {

    private static final Rule NOT_AGREED = Rule.error("CPT-DEAL-NOT-AGREED", "C. civ. art. 1113")
            .says(
                    "Le devis {0} est au stade {value} : rien n'est encore convenu.",
                    "Quote {0} is {value}: nothing is agreed yet.")
            .fix("Notez d'abord qu'il est accepté.", "Note first that it is accepted.");

    /**
     * What an accepted quote agreed.
     *
     * @throws ViolationsException if it is not accepted
     */
    public static Order of(Quote quote) {
        if (quote.stage() != Quote.Stage.ACCEPTED) {
            String name = quote.number().map(Object::toString).orElse(quote.id());
            throw new ViolationsException(NOT_AGREED.at("stage", quote.stage(), name));
        }
        return new Order(quote.order(), quote.content());
    }

    /** Its id. */
    public String id() {
        return reference.id();
    }

    /** What it comes to. */
    public Totals totals() {
        return content.totals();
    }
}
