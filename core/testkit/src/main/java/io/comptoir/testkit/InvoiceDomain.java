package io.comptoir.testkit;

import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Gives properties their parameters by type alone.
 *
 * <pre>{@code
 * @Domain(InvoiceDomain.class)
 * class MyPropertyTest {
 *
 *     @Property
 *     void drawsAnyInvoice(@ForAll Invoice.Issued invoice) { … }
 * }
 * }</pre>
 */
public final class InvoiceDomain extends DomainContextBase {

    /** Made by jqwik. */
    public InvoiceDomain() {}

    @Provide
    Arbitrary<ItemLine> lines() {
        return InvoiceArbitraries.itemLines();
    }

    @Provide
    Arbitrary<LegalEntity> legalEntities() {
        return PartyArbitraries.legalEntities();
    }

    @Provide
    Arbitrary<Party> customers() {
        return PartyArbitraries.customers();
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        return InvoiceArbitraries.drafts();
    }

    @Provide
    Arbitrary<Invoice.Issued> issued() {
        return InvoiceArbitraries.issuedInvoices();
    }
}
