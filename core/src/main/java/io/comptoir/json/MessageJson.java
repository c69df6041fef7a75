package io.comptoir.json;

import io.comptoir.document.Invoice;
import tools.jackson.databind.node.ObjectNode;

/** What messages say of a paper: enough to tell it from others, no word about persons. */
public final class MessageJson {

    private MessageJson() {}

    /** The number, dates and amounts of an issued invoice. */
    public static String issued(Invoice.Issued invoice) {
        ObjectNode out = Json.object()
                .put("number", invoice.number().value())
                .put("issueDate", invoice.issueDate().toString())
                .put("dueDate", invoice.dueDate().toString())
                .put("currency", invoice.currency().getCurrencyCode())
                .put("totalGross", invoice.totals().totalGross().toPlainString())
                .put("amountDue", invoice.totals().amountDue().toPlainString());
        return Json.write(out);
    }

    /** The code of a prospect who became a customer, and the number of the invoice that it did so by. */
    public static String won(String contact, Invoice.Issued invoice) {
        return Json.write(Json.object()
                .put("code", contact)
                .put("number", invoice.number().value())
                .put("issueDate", invoice.issueDate().toString()));
    }
}
