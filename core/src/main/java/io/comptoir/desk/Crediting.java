package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Credited;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.OriginInvoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.json.CreditedJson;
import io.comptoir.law.IssueRules;
import io.comptoir.port.Documents;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.util.Optional;

/**
 * The account of what was given back of an invoice, kept beside it under an id of its own: two credit notes at once move it
 * on from the same version, and the second is tried again and finds less left.
 *
 * @param origin  the invoice
 * @param stored  its account as it is kept; empty before the first credit note
 * @param before  what it says
 * @param wallet  the wallet that the invoice was put into; empty where it is no top-up
 */
record Crediting(
        Invoice.Issued origin, Optional<StoredDocument> stored, Credited before, Optional<WalletSheet> wallet) {

    private static final String KIND = "CREDITED";
    private static final String STATUS = "KEPT";

    private static final Rule ORIGIN_UNKNOWN = Rule.error(
                    "CPT-DESK-ORIGIN-UNKNOWN", "CGI art. 289, I, 5; BOI-TVA-DECLA-30-20-20-20, § 220")
            .says("Ce dossier n'a pas de facture {value} du {0}.", "This dossier has no invoice {value} of {0}.")
            .fix(
                    "Citez une facture émise ici ; si un autre système l'a émise, écartez cette règle en disant pourquoi.",
                    "Name an invoice issued here; if another system issued it, set this rule aside and say why.");
    private static final Rule ORIGIN_CURRENCY = Rule.error(
                    "CPT-DESK-ORIGIN-CURRENCY", "BOI-TVA-DECLA-30-20-20-20, § 190")
            .says(
                    "L'avoir est en {value}, la facture initiale en {0}.",
                    "The credit note is in {value}, the initial invoice in {0}.")
            .fix("Rendez dans la devise de la facture.", "Give back in the currency of the invoice.");

    /** All that keeps {@code draft} from being given back; nothing where it is no credit note on an invoice. */
    static Violations check(UnitOfWork unit, Invoice.Draft draft) {
        return check(draft, find(unit, draft));
    }

    /** The same, where the account that {@code draft} adds to was looked for already. */
    static Violations check(Invoice.Draft draft, Optional<Crediting> account) {
        Optional<Violations> unknown = named(draft)
                .filter(named -> account.isEmpty())
                .map(named -> Violations.of(ORIGIN_UNKNOWN.at("creditOf.number", named.number(), named.date())));
        return unknown.map(found -> IssueRules.applyOverrides(draft, found))
                .or(() -> account.map(one -> one.check(draft)))
                .orElse(Violations.NONE);
    }

    /** The account that {@code draft} adds to; empty where it is no credit note on an invoice of this dossier. */
    static Optional<Crediting> find(UnitOfWork unit, Invoice.Draft draft) {
        return named(draft).flatMap(named -> invoice(unit.documents(), named)).map(origin -> of(unit, origin));
    }

    /** The account of an invoice. */
    static Crediting of(UnitOfWork unit, Invoice.Issued origin) {
        Optional<StoredDocument> stored = unit.documents().find(id(origin));
        return new Crediting(
                origin,
                stored,
                stored.map(StoredDocument::json).map(CreditedJson::read).orElse(Credited.NOTHING),
                WalletSheet.holding(unit, origin));
    }

    private static Optional<OriginInvoice> named(Invoice.Draft draft) {
        boolean credit = draft.kind().isCredit() && draft.kind() != InvoiceKind.REBATE;
        return credit ? draft.origin() : Optional.empty();
    }

    private static Optional<Invoice.Issued> invoice(Documents documents, OriginInvoice named) {
        Optional<StoredDocument> stored = named.id().isPresent()
                ? documents.find(named.id().get())
                : documents.findByNumber(Invoices.KIND, named.number().value());
        return stored.filter(one ->
                        one.status().equals(Invoices.ISSUED) && one.kind().equals(Invoices.KIND))
                .map(Invoices::issued)
                .filter(one ->
                        one.number().equals(named.number()) && one.issueDate().equals(named.date()));
    }

    private Violations check(Invoice.Draft draft) {
        if (!draft.currency().equals(origin.currency())) {
            return Violations.of(ORIGIN_CURRENCY.at(
                    "currency",
                    draft.currency().getCurrencyCode(),
                    origin.currency().getCurrencyCode()));
        }
        return draft.calculation().violations().hasErrors()
                ? Violations.NONE
                : before.check(origin, draft.totals().vat())
                        .plus(wallet.map(sheet -> sheet.check(origin, draft.totals()))
                                .orElse(Violations.NONE));
    }

    /** Keeps that {@code note} gave back its part. */
    void save(Step step, Invoice.Issued note, Actor actor) {
        StoredDocument account = new StoredDocument(
                id(origin),
                KIND,
                STATUS,
                0,
                CreditedJson.write(before.plus(note)),
                Optional.empty(),
                origin.issueDate(),
                Invoices.partyOf(origin.customer()),
                actor.id());
        step.unit()
                .documents()
                .save(account, stored.map(StoredDocument::version).orElse(0L));
        wallet.ifPresent(sheet -> sheet.without(origin, note).save(step, actor));
    }

    private static String id(Invoice.Issued origin) {
        return origin.id() + "/credited";
    }
}
