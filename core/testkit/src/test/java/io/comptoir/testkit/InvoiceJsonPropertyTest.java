package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.audit.Salt;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.numbering.DocumentNumber;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What is written comes back, as it was. */
@Domain(InvoiceDomain.class)
class InvoiceJsonPropertyTest {

    private static final Salt SALT = Salt.ofHex("00112233445566778899aabbccddeeff");

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
    void itsTextIsTheSameWhereItsNumberComesLast(@ForAll Invoice.Issued invoice) {
        Invoice.Issued before = named(invoice, "-", "0");
        Invoice.Issued numbered = named(invoice, "\",\"id\":\"-\\\n", "FC-2023/00087");

        String text = InvoiceJson.numbered(InvoiceJson.write(before), before, numbered, SALT);

        assertEquals(InvoiceJson.write(numbered, Optional.of(SALT)), text);
    }

    private static Invoice.Issued named(Invoice.Issued invoice, String id, String number) {
        return new Invoice.Issued(
                id,
                new DocumentNumber(number),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.draft(),
                invoice.totals(),
                invoice.mentions());
    }

    @Property(tries = 80)
    void aDraftHasOneText(@ForAll Invoice.Draft draft) {
        String text = InvoiceJson.write(draft);

        assertEquals(text, InvoiceJson.write(draft.toBuilder().build()));
        assertEquals(text, InvoiceJson.write(InvoiceJson.readRequest(text).draft()));
    }
}
