package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.law.IssueRules;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What the generators promise of what they make. */
@Domain(InvoiceDomain.class)
class ArbitrariesPropertyTest {

    @Property(tries = 100)
    void issuersHaveRightIdentifiers(@ForAll LegalEntity entity) {
        assertEquals(Violations.NONE, entity.check());
    }

    @Property(tries = 100)
    void customersHaveRightIdentifiers(@ForAll Party customer) {
        assertEquals(Violations.NONE, customer.check());
    }

    @Property(tries = 100)
    void draftsMayBeIssued(@ForAll Invoice.Draft draft) {
        Violations found = IssueRules.check(draft, draft.issueDate().orElse(InvoiceArbitraries.TODAY));

        assertFalse(found.hasErrors(), found::toString);
    }

    @Property(tries = 50)
    void issuedInvoicesHaveTheirNumber(@ForAll Invoice.Issued invoice) {
        assertTrue(invoice.number().value().startsWith("F"));
    }
}
