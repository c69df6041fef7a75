package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.deal.BillingAccount;
import io.comptoir.deal.Deal;
import io.comptoir.deal.Order;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.DealJson;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.QuoteJson;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The account of what was billed of a quote or a deal, kept beside it under an id of its own: two invoices at once move it on
 * from the same version, so that both together bill no more than was ordered.
 *
 * @param stored  the quote or deal
 * @param kept  its account as it is kept; empty before the first paper
 * @param account  what it says
 */
record Ordering(StoredDocument stored, Optional<StoredDocument> kept, BillingAccount account) {

    static final String QUOTE = "QUOTE";
    static final String DEAL = "DEAL";

    private static final String KIND = "BILLED";
    private static final String STATUS = "KEPT";

    /** The account of the order that {@code draft} bills; empty where it bills none of this dossier. */
    static Optional<Ordering> find(UnitOfWork unit, Invoice.Draft draft) {
        return draft.order().map(BilledOrder::id).flatMap(id -> find(unit, id));
    }

    /** The account of a quote or deal. */
    static Optional<Ordering> find(UnitOfWork unit, String id) {
        return unit.documents()
                .find(id)
                .filter(order -> order.kind().equals(QUOTE) || order.kind().equals(DEAL))
                .map(order -> {
                    Optional<StoredDocument> kept = unit.documents().find(accountId(id));
                    return new Ordering(order, kept, account(kept));
                });
    }

    /** What a kept draft bills of, where that is not what it bills {@code now}. */
    static Optional<Ordering> left(UnitOfWork unit, StoredDocument draft, Optional<Ordering> now) {
        return find(unit, InvoiceJson.readRequest(draft.json()).draft())
                .filter(order -> now.stream()
                        .noneMatch(
                                one -> one.stored().id().equals(order.stored().id())));
    }

    /** What was billed of a quote or deal of an id. */
    static BillingAccount account(UnitOfWork unit, String id) {
        return account(unit.documents().find(accountId(id)));
    }

    private static BillingAccount account(Optional<StoredDocument> kept) {
        return kept.map(StoredDocument::json).map(DealJson::readAccount).orElse(BillingAccount.EMPTY);
    }

    /**
     * What was agreed.
     *
     * @throws ViolationsException if nothing is agreed yet
     */
    Order order() {
        return stored.kind().equals(QUOTE)
                ? Order.of(QuoteJson.read(stored.json()))
                : DealJson.read(stored.json()).order();
    }

    /** All that keeps {@code paper} from billing its part of the order. */
    Violations check(BillingAccount.Paper paper) {
        if (paper.kind().isCredit()) {
            return Violations.NONE;
        }
        try {
            return account.check(order(), paper);
        } catch (ViolationsException e) {
            return e.violations();
        }
    }

    /** Keeps what is billed now. */
    void save(Step step, BillingAccount now, Actor actor) {
        StoredDocument document = new StoredDocument(
                accountId(stored.id()),
                KIND,
                STATUS,
                0,
                DealJson.write(now),
                Optional.empty(),
                stored.date(),
                stored.party(),
                actor.id());
        step.unit().documents().save(document, kept.map(StoredDocument::version).orElse(0L));
    }

    /** A quote as it is kept. */
    static StoredDocument stored(Quote quote, LocalDate today, Actor actor) {
        return new StoredDocument(
                quote.id(),
                QUOTE,
                quote.stage().name(),
                0,
                QuoteJson.write(quote),
                quote.number().map(DocumentNumber::value),
                quote.date().orElse(today),
                quote.content().customer().map(Invoices::partyOf).orElse(""),
                actor.id());
    }

    /** A deal as it is kept. */
    static StoredDocument stored(Deal deal, LocalDate today, Actor actor) {
        return new StoredDocument(
                deal.id(),
                DEAL,
                deal.stage().outcome().name(),
                0,
                DealJson.write(deal),
                Optional.empty(),
                deal.closeDate().orElse(today),
                deal.content().customer().map(Invoices::partyOf).orElse(""),
                actor.id());
    }

    private static String accountId(String id) {
        return id + "/billed";
    }
}
