package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.CashReceiptJson;
import io.comptoir.json.ReceivableJson;
import io.comptoir.money.Decimals;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.DossierId;
import io.comptoir.payment.Allocations;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Credit;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where money is entered, put beside invoices and taken away again. Each command is done once, under a key of its own, and
 * moves both sides together: the receipt never gives more than it has, no invoice takes more than it is owed.
 *
 * <pre>{@code
 * Receivable paid = dossier.payments().pay(invoice, "7800.00", PaymentMethod.TRANSFER, day, "bank-17");
 * paid.balance();                // 0.00
 * paid.state(today).progress();  // PAID
 * }</pre>
 *
 * What an invoice is owed before anything happened to it is not stored: it follows from the invoice.
 */
public final class PaymentDesk {

    private static final String RECEIVABLE = "RECEIVABLE";
    private static final String RECEIPT = "RECEIPT";
    private static final String CREDIT_USE = "CREDIT_USE";
    private static final String KEPT = "KEPT";
    private static final String OPEN = "OPEN";
    private static final String SETTLED = "SETTLED";
    private static final String EXPECTED = "EXPECTED";
    private static final String RECEIVED = "RECEIVED";

    private static final Rule NOT_ISSUED = Rule.error("CPT-DESK-PAYMENT-OF-NO-INVOICE", "Comptoir, payments")
            .says("Ce dossier n'a pas de facture émise {value}.", "This dossier has no issued invoice {value}.")
            .fix("Émettez-la d'abord : un brouillon ne se règle pas.", "Issue it first: a draft is not paid.");
    private static final Rule UNKNOWN = Rule.error("CPT-DESK-RECEIPT-UNKNOWN", "Comptoir, payments")
            .says(
                    "Ce dossier n'a pas d'encaissement reçu « {value} ».",
                    "This dossier has no receipt '{value}' that came in.")
            .fix("Vérifiez l'identifiant et le dossier.", "Check the id and the dossier.");
    private static final Rule NOTHING_TO_CREDIT = Rule.error("CPT-DESK-CREDIT-USED-UP", "Comptoir, payments")
            .says(
                    "L'avoir {value} n'a plus rien à imputer, ou la facture ne doit rien.",
                    "Credit note {value} has nothing left to allocate, or the invoice owes nothing.")
            .fix("Choisissez une facture ouverte du même client.", "Choose an open invoice of the same customer.");
    private static final Rule OTHER_CUSTOMER = Rule.error("CPT-DESK-CREDIT-OF-ANOTHER", "C. civ. art. 1347")
            .says(
                    "L'avoir est au client {value}, la facture au client {0}.",
                    "The credit note is for customer {value}, the invoice for {0}.")
            .fix("Imputez-le sur une facture du même client.", "Allocate it to an invoice of the same customer.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    PaymentDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- one invoice ---

    /** What an issued invoice is owed now, and all that became of it. */
    public Receivable receivable(Invoice.Issued invoice) {
        return read(unit -> Kept.of(unit, invoice.id()).receivable);
    }

    /** Enters a payment of one invoice, and the receipt that it came by. */
    public Receivable pay(Invoice.Issued invoice, String amount, PaymentMethod method, LocalDate date, String key) {
        BigDecimal money = Decimals.parse(amount);
        String what = "pay " + invoice.id() + " " + money.toPlainString() + " " + method + " " + date;
        return run(what, key, step -> {
            Kept debt = Kept.of(step.unit(), invoice.id());
            Remittance remittance = Remittance.builder()
                    .id(ports.ids().next())
                    .currency(invoice.currency())
                    .addLines(Remittance.Line.of(method, money))
                    .build();
            Received receipt = Received.of(remittance, date);
            Allocations done =
                    Allocations.explicit(receipt, List.of(debt.receivable), Map.of(invoice.id(), money), date);
            return changed(step, List.of(debt), done, 0);
        });
    }

    /** Gives up what is left of an invoice, where it is at most {@code tolerance}. */
    public Receivable writeOff(Invoice.Issued invoice, String tolerance, LocalDate date, String key) {
        BigDecimal most = Decimals.parse(tolerance);
        return move(
                "write off " + invoice.id() + " " + most + " " + date,
                invoice,
                key,
                debt -> debt.writeOffWithin(ports.ids().next(), date, most));
    }

    /** Gives up some of an invoice for a reason. */
    public Receivable writeOff(
            Invoice.Issued invoice, String amount, WriteOff.Reason reason, String note, LocalDate date, String key) {
        BigDecimal off = Decimals.parse(amount);
        String what = "give up " + invoice.id() + " " + off.toPlainString() + " " + reason + " " + note + " " + date;
        return move(
                what, invoice, key, debt -> debt.with(WriteOff.of(ports.ids().next(), date, off, reason, note)));
    }

    /** Enters what else became of an invoice: a discount for paying early, an exchange difference. */
    public Receivable enter(Invoice.Issued invoice, Movement movement, String key) {
        return move("enter " + invoice.id() + " " + movement, invoice, key, debt -> debt.with(movement));
    }

    /** Has an invoice paid in parts. */
    public Receivable schedule(Invoice.Issued invoice, PaymentSchedule schedule, String key) {
        return move("schedule " + invoice.id() + " " + schedule, invoice, key, debt -> debt.scheduled(schedule));
    }

    /**
     * Puts a credit note beside an invoice of the same customer, its own or another, as far as both go — imputation.
     *
     * @throws ViolationsException if nothing is left of one of them
     */
    public Receivable credit(Invoice.Issued note, Invoice.Issued invoice, LocalDate date, String key) {
        return run("credit " + note.id() + " " + invoice.id() + " " + date, key, step -> {
            requireSame(note, invoice);
            Kept debt = Kept.of(step.unit(), invoice.id());
            Optional<StoredDocument> used = step.unit().documents().find(useOf(note));
            BigDecimal before = used.map(StoredDocument::json)
                    .map(ReceivableJson::readAllocated)
                    .orElse(BigDecimal.ZERO);
            BigDecimal some = note.totals().totalGross().subtract(before).min(debt.receivable.open(date));
            if (some.signum() <= 0) {
                throw new ViolationsException(NOTHING_TO_CREDIT.at("credit", note.number()));
            }
            Credit credit = new Credit(
                    note.id(),
                    note.number(),
                    note.issueDate(),
                    note.currency(),
                    note.totals().vat());
            Receivable after =
                    debt.receivable.with(new CreditAllocation(ports.ids().next(), date, some, credit, before));
            StoredDocument use = document(
                    useOf(note), CREDIT_USE, KEPT, ReceivableJson.writeAllocated(before.add(some)), date, debt.party);
            return new Command.Change<>(after, invoice.id(), () -> {
                save(step, debt, after);
                step.unit()
                        .documents()
                        .save(use, used.map(StoredDocument::version).orElse(0L));
            });
        });
    }

    private static void requireSame(Invoice.Issued note, Invoice.Issued invoice) {
        String to = Invoices.partyOf(note.customer());
        String by = Invoices.partyOf(invoice.customer());
        if (!note.kind().isCredit() || !to.equals(by)) {
            throw new ViolationsException(OTHER_CUSTOMER.at("credit", to, by));
        }
    }

    private static String useOf(Invoice.Issued note) {
        return note.id() + "/allocated";
    }

    // --- receipts ---

    /** Enters money that is expected, or came in; it is given an id here. */
    public <R extends CashReceipt> String enter(R receipt, String key) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("receipt " + CashReceiptJson.write(receipt)),
                        step -> {
                            String id = ports.ids().next();
                            Remittance named =
                                    receipt.remittance().toBuilder().id(id).build();
                            CashReceipt kept = receipt instanceof Received received
                                    ? new Received(named, received.date(), received.uses())
                                    : new CashReceipt.Expected(named, receipt.date());
                            return new Command.Change<>(id, id, () -> save(step, kept, 0));
                        },
                        (step, id) -> id));
    }

    /** Notes that expected money came in. */
    public Received receive(String id, LocalDate on, String key) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("receive " + id + " " + on),
                        step -> {
                            StoredDocument stored = receipt(step.unit(), id);
                            Received received =
                                    CashReceiptJson.read(stored.json()) instanceof CashReceipt.Expected expected
                                            ? expected.receive(on)
                                            : received(stored);
                            return new Command.Change<>(received, id, () -> save(step, received, stored.version()));
                        },
                        (step, again) -> received(receipt(step.unit(), again))));
    }

    /** Spreads what a receipt has left over invoices, what is due first first. */
    public Received allocateOldestFirst(String id, List<Invoice.Issued> invoices, LocalDate from, String key) {
        return allocate(
                "oldest " + from, id, invoices, key, (receipt, debts) -> Allocations.oldestFirst(receipt, debts, from));
    }

    /** Spreads what a receipt has left over invoices, in proportion to what each is owed. */
    public Received allocateInProportion(String id, List<Invoice.Issued> invoices, LocalDate from, String key) {
        return allocate(
                "proportional " + from,
                id,
                invoices,
                key,
                (receipt, debts) -> Allocations.proportional(receipt, debts, from));
    }

    /** Gives of a receipt to each invoice what somebody chose. */
    public Received allocate(String id, Map<Invoice.Issued, BigDecimal> amounts, LocalDate from, String key) {
        Map<String, BigDecimal> byId = new LinkedHashMap<>();
        amounts.forEach((invoice, amount) -> byId.put(invoice.id(), amount));
        return allocate(
                "explicit " + from + " " + byId,
                id,
                List.copyOf(amounts.keySet()),
                key,
                (receipt, debts) -> Allocations.explicit(receipt, debts, byId, from));
    }

    /** Takes an allocation back: the money is free again, and the invoice is owed again. */
    public Received release(String id, Invoice.Issued invoice, String payment, LocalDate date, String key) {
        return allocate(
                "release " + payment + " " + date,
                id,
                List.of(invoice),
                key,
                (receipt, debts) -> Allocations.release(
                        receipt, debts.get(0), payment, ports.ids().next(), date));
    }

    /** Notes that the bank took the money of an allocation back — impayé. */
    public Received takeBack(
            String id, Invoice.Issued invoice, String payment, String reason, LocalDate date, String key) {
        return allocate(
                "take back " + payment + " " + reason + " " + date,
                id,
                List.of(invoice),
                key,
                (receipt, debts) -> Allocations.takeBack(
                        receipt, debts.get(0), payment, ports.ids().next(), date, reason));
    }

    /** The receipt of an id. */
    public Optional<CashReceipt> findReceipt(String id) {
        return read(unit -> unit.documents()
                .find(id)
                .filter(stored -> stored.kind().equals(RECEIPT))
                .map(StoredDocument::json)
                .map(CashReceiptJson::read));
    }

    // --- lists ---

    /** What an issued invoice is owed now, as it is stored. */
    static Receivable receivable(UnitOfWork unit, StoredDocument invoice) {
        return Kept.of(unit, invoice).receivable;
    }

    /** A page of the issued invoices of which something is still owed, the oldest first — factures non soldées. */
    public Page<Receivable> outstanding(Optional<Position> after, int limit) {
        return read(unit -> {
            DocumentQuery query = DocumentQuery.of(Invoices.KIND).status(Invoices.ISSUED);
            List<StoredDocument> page = unit.documents().list(query, after, limit);
            List<Receivable> open = new ArrayList<>();
            for (StoredDocument stored : page) {
                Kept kept = Kept.of(unit, stored);
                if (kept.receivable.balance().signum() > 0) {
                    open.add(kept.receivable);
                }
            }
            return new Page<>(
                    open, Page.of(query, page, limit, StoredDocument::id).next());
        });
    }

    // --- steps ---

    /** How a receipt and what it pays move together. */
    private interface Spread {

        Allocations over(Received receipt, List<Receivable> debts);
    }

    private Received allocate(String what, String id, List<Invoice.Issued> invoices, String key, Spread spread) {
        String all = what + " " + id + " "
                + invoices.stream()
                        .map(Invoice.Issued::number)
                        .map(DocumentNumber::value)
                        .toList();
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of(all),
                        step -> {
                            StoredDocument stored = receipt(step.unit(), id);
                            List<Kept> debts = invoices.stream()
                                    .map(invoice -> Kept.of(step.unit(), invoice.id()))
                                    .toList();
                            Allocations done = spread.over(
                                    received(stored),
                                    debts.stream().map(debt -> debt.receivable).toList());
                            Command.Change<Receivable> change = changed(step, debts, done, stored.version());
                            return new Command.Change<>(done.receipts().get(0), id, change.write());
                        },
                        (step, again) -> received(receipt(step.unit(), again))));
    }

    private Command.Change<Receivable> changed(Step step, List<Kept> debts, Allocations done, long version) {
        Receivable first = done.receivables().get(0);
        return new Command.Change<>(first, first.debt().id(), () -> {
            save(step, done.receipts().get(0), version);
            for (int i = 0; i < debts.size(); i++) {
                if (!debts.get(i).receivable.equals(done.receivables().get(i))) {
                    save(step, debts.get(i), done.receivables().get(i));
                }
            }
        });
    }

    private Receivable move(String what, Invoice.Issued invoice, String key, UnaryOperator<Receivable> how) {
        return run(what, key, step -> {
            Kept debt = Kept.of(step.unit(), invoice.id());
            Receivable after = how.apply(debt.receivable);
            return new Command.Change<>(after, invoice.id(), () -> save(step, debt, after));
        });
    }

    private Receivable run(String what, String key, Function<Step, Command.Change<Receivable>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(key, Fingerprint.of(what), how, (step, id) -> Kept.of(step.unit(), id).receivable));
    }

    private void save(Step step, Kept before, Receivable after) {
        String status = after.balance().signum() == 0 ? SETTLED : OPEN;
        StoredDocument document = document(
                Kept.idOf(after.debt().id()),
                RECEIVABLE,
                status,
                ReceivableJson.write(after),
                after.debt().dueDate(),
                before.party);
        step.unit().documents().save(document, before.version);
    }

    private void save(Step step, CashReceipt receipt, long version) {
        StoredDocument document = document(
                receipt.id(),
                RECEIPT,
                receipt instanceof Received ? RECEIVED : EXPECTED,
                CashReceiptJson.write(receipt),
                receipt.date(),
                receipt.remittance().payer().orElse(""));
        step.unit().documents().save(document, version);
    }

    private StoredDocument document(String id, String kind, String status, String json, LocalDate date, String party) {
        return new StoredDocument(id, kind, status, 0, json, Optional.empty(), date, party, actor.id());
    }

    private static StoredDocument receipt(UnitOfWork unit, String id) {
        return unit.documents()
                .find(id)
                .filter(stored -> stored.kind().equals(RECEIPT))
                .orElseThrow(() -> new ViolationsException(UNKNOWN.at("receipt", id)));
    }

    private static Received received(StoredDocument stored) {
        if (CashReceiptJson.read(stored.json()) instanceof Received received) {
            return received;
        }
        throw new ViolationsException(UNKNOWN.at("receipt", stored.id()));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }

    /** What an invoice is owed, and the version it is kept at; 0 where nothing became of it yet. */
    private record Kept(Receivable receivable, long version, String party) {

        static Kept of(UnitOfWork unit, String invoice) {
            return unit.documents()
                    .find(invoice)
                    .filter(stored -> stored.kind().equals(Invoices.KIND)
                            && stored.status().equals(Invoices.ISSUED))
                    .map(stored -> of(unit, stored))
                    .orElseThrow(() -> new ViolationsException(NOT_ISSUED.at("invoice", invoice)));
        }

        static Kept of(UnitOfWork unit, StoredDocument invoice) {
            return unit.documents()
                    .find(idOf(invoice.id()))
                    .map(kept -> new Kept(ReceivableJson.read(kept.json()), kept.version(), invoice.party()))
                    .orElseGet(() -> new Kept(Receivable.of(Invoices.issued(invoice)), 0, invoice.party()));
        }

        static String idOf(String invoice) {
            return invoice + "/receivable";
        }
    }
}
