package io.comptoir.json;

import io.comptoir.document.Invoice;
import io.comptoir.document.StockMove;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
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

    /** The goods that an invoice took out of a stock or put back, by the codes of their items. */
    public static String moved(Invoice.Issued invoice, List<StockMove> moves) {
        ObjectNode out = Json.object()
                .put("number", invoice.number().value())
                .put("issueDate", invoice.issueDate().toString());
        ArrayNode all = out.putArray("moves");
        moves.forEach(move -> all.addObject()
                .put("code", move.code())
                .put("unit", move.unit().code())
                .put("quantity", move.quantity().toPlainString()));
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
