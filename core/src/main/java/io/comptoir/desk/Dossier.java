package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;

/** A dossier with somebody at work in it. Immutable and light; open one for each request. */
public final class Dossier {

    private final Ports ports;
    private final Commands commands;
    private final DossierId id;
    private final Issuer issuer;
    private final Actor actor;

    Dossier(Ports ports, Commands commands, DossierId id, Issuer issuer, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.id = id;
        this.issuer = issuer;
        this.actor = actor;
    }

    /** The desk of invoices. */
    public InvoiceDesk invoices() {
        return new InvoiceDesk(ports, commands, id, issuer, actor, InvoiceKind.STANDARD);
    }

    /** The desk of credit notes: it finds and issues what gives back, as the desk of invoices does what bills. */
    public InvoiceDesk creditNotes() {
        return new InvoiceDesk(ports, commands, id, issuer, actor, InvoiceKind.CREDIT_NOTE);
    }

    /** The desk of quotes. */
    public QuoteDesk quotes() {
        return new QuoteDesk(ports, commands, id, issuer, actor);
    }

    /** The desk of deals. */
    public DealDesk deals() {
        return new DealDesk(ports, commands, id, actor);
    }

    /** The desk of contacts: prospects and customers. */
    public ContactDesk contacts() {
        return new ContactDesk(ports, commands, id, actor);
    }

    /** The desk of items. */
    public ItemDesk items() {
        return new ItemDesk(ports, commands, id, actor);
    }

    /** The desk of the legal entities that issue in this dossier. */
    public IssuerDesk issuers() {
        return new IssuerDesk(ports, commands, id, actor);
    }

    /**
     * The same dossier, whose papers are issued by another of its issuers.
     *
     * @throws ViolationsException if it has none of that code
     */
    public Dossier by(String issuerCode) {
        return new Dossier(ports, commands, id, issuers().require(issuerCode), actor);
    }

    /** The desk of subscriptions. */
    public SubscriptionDesk subscriptions() {
        return new SubscriptionDesk(ports, commands, id, actor);
    }

    /** The desk of what customers prepay. */
    public WalletDesk wallets() {
        return new WalletDesk(ports, commands, id, actor);
    }

    /** The desk of invoices that come again. */
    public RecurringInvoiceDesk recurringInvoices() {
        return new RecurringInvoiceDesk(ports, commands, id, actor);
    }

    /** The desk of payments. */
    public PaymentDesk payments() {
        return new PaymentDesk(ports, commands, id, actor);
    }

    /** The desk of the audit trail. */
    public TrailDesk trail() {
        return new TrailDesk(ports, commands, id, actor);
    }

    /** The desk that sends what happened on to others. */
    public OutboxDesk outbox() {
        return new OutboxDesk(ports, id);
    }
}
