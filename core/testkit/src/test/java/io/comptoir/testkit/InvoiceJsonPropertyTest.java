package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What is written comes back, as it was. */
@Domain(InvoiceDomain.class)
class InvoiceJsonPropertyTest {

    @Property(tries = 120)
    void anIssuedInvoiceComesBackEqual(@ForAll Invoice.Issued invoice) {
        assertEquals(invoice, InvoiceJson.readIssued(InvoiceJson.write(invoice)));
    }

    @Property(tries = 120)
    void aDraftComesBackEqual(@ForAll Invoice.Draft draft) {
        InvoiceRequest request = InvoiceJson.readRequest(InvoiceJson.write(draft));

        assertEquals(Violations.NONE, request.unread());
        assertEquals(draft, request.draft());
    }

    @Property(tries = 80)
    void anIssuedInvoiceHasOneText(@ForAll Invoice.Issued invoice) {
        String text = InvoiceJson.write(invoice);

        assertEquals(text, InvoiceJson.write(invoice));
        assertEquals(text, InvoiceJson.write(InvoiceJson.readIssued(text)));
    }

    @Property(tries = 80)
    void aDraftHasOneText(@ForAll Invoice.Draft draft) {
        String text = InvoiceJson.write(draft);

        assertEquals(text, InvoiceJson.write(draft.toBuilder().build()));
        assertEquals(text, InvoiceJson.write(InvoiceJson.readRequest(text).draft()));
    }
}
