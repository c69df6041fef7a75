package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.WalletJson;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.PrepaidWallet;
import io.comptoir.total.Totals;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer prepaid to an issuer in a currency, as it is kept. Whoever puts in, draws or gives back moves its version on, so
 * that of two at once one comes second and finds what the first left.
 *
 * @param stored  as it is kept; at version 0 where nothing is yet
 * @param prepaid  what it says
 */
record WalletSheet(StoredDocument stored, PrepaidWallet prepaid) {

    static final String KIND = "WALLET";
    private static final String LINK = "WALLET-LINK";
    private static final String KEPT = "KEPT";

    /** The wallet that pays a paper; an empty one where there is none. */
    static WalletSheet of(UnitOfWork unit, Invoice.Draft paper) {
        return find(unit, paper)
                .orElseGet(() -> new WalletSheet(
                        new StoredDocument(
                                id(paper), KIND, KEPT, 0, "", Optional.empty(), LocalDate.EPOCH, party(paper), ""),
                        PrepaidWallet.EMPTY));
    }

    /** The same; empty where there is none. */
    static Optional<WalletSheet> find(UnitOfWork unit, Invoice.Draft paper) {
        return find(unit, id(paper));
    }

    private static Optional<WalletSheet> find(UnitOfWork unit, String id) {
        return unit.documents().find(id).map(stored -> new WalletSheet(stored, WalletJson.readPrepaid(stored.json())));
    }

    /** The wallet that an invoice was put into; empty where it was put into none. One that was erased names nobody any more. */
    static Optional<WalletSheet> holding(UnitOfWork unit, Invoice.Issued invoice) {
        if (invoice.kind() != InvoiceKind.DEPOSIT) {
            return Optional.empty();
        }
        String id = unit.documents()
                .find(linkId(invoice))
                .map(link -> WalletJson.readLink(link.json()))
                .orElseGet(() -> id(invoice.draft()));
        return find(unit, id).filter(sheet -> sheet.holds(invoice));
    }

    private static String linkId(Invoice.Issued invoice) {
        return invoice.id() + "/wallet";
    }

    private boolean holds(Invoice.Issued invoice) {
        return prepaid.topUp(invoice.number().value()).isPresent();
    }

    private static String id(Invoice.Draft paper) {
        String issuer = paper.issuer().map(Invoices::issuerOf).orElse("");
        return Fingerprint.of("wallet " + issuer + "\n" + party(paper) + "\n"
                + paper.currency().getCurrencyCode());
    }

    private static String party(Invoice.Draft paper) {
        return paper.customer().map(Invoices::partyOf).orElse("");
    }

    WalletSheet with(PrepaidWallet after) {
        return new WalletSheet(stored, after);
    }

    // --- whoever is erased ---

    /** Whether it is found by what a paper says. */
    boolean isOf(Invoice.Draft paper) {
        return stored.id().equals(id(paper));
    }

    /** Names its customer no more; a top-up that was erased is linked to it, so that what is given back of it comes off. */
    void erase(Step step, Invoice.Issued topUp, Actor actor) {
        StoredDocument link = new StoredDocument(
                linkId(topUp),
                LINK,
                KEPT,
                0,
                WalletJson.writeLink(stored.id()),
                Optional.empty(),
                stored.date(),
                "",
                actor.id());
        step.unit().documents().save(link, 0);
        save(step, EraseCustomer.ERASED, actor);
    }

    // --- credit notes ---

    /** All that keeps so much from being given back of a top-up. */
    Violations check(Invoice.Issued topUp, Totals back) {
        try {
            prepaid.without(topUp.number().value(), "", back.totalGross());
            return Violations.NONE;
        } catch (ViolationsException e) {
            return e.violations();
        }
    }

    /** Without what a credit note gives back of a top-up. */
    WalletSheet without(Invoice.Issued topUp, Invoice.Issued note) {
        return with(prepaid.without(
                topUp.number().value(), note.number().value(), note.totals().totalGross()));
    }

    /** Keeps it. */
    void save(Step step, Actor actor) {
        save(step, stored.party(), actor);
    }

    private void save(Step step, String party, Actor actor) {
        StoredDocument now = new StoredDocument(
                stored.id(),
                KIND,
                KEPT,
                stored.version(),
                WalletJson.write(prepaid),
                Optional.empty(),
                stored.date(),
                party,
                actor.id());
        step.unit().documents().save(now, stored.version());
    }
}
