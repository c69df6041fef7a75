package io.comptoir.jdbc;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.desk.SubscriptionDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.json.InvoiceJson;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.IdSource;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.CountingIds;
import io.comptoir.testkit.ManualClock;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A company that issues invoices over a storage. The one place of these tests that knows how a desk is opened. */
final class Shop {

    static final DossierId DOSSIER = DossierId.of("koworking");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static final int PAGE = 200;

    private static final Issuer ISSUER = Issuer.builder()
            .entity(LegalEntity.builder()
                    .name("Koworking")
                    .legalForm("SAS")
                    .shareCapital("10000")
                    .rcsCity("Paris")
                    .siren("911561736")
                    .vatNumber("FR13911561736")
                    .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                    .build())
            .invoiceSeries(NumberSeries.of("F{yyyy}-{seq:5}"))
            .build();

    private static final Company CUSTOMER = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();

    private Shop() {}

    /** The desk of invoices over {@code storage}; those who share it are combined where they wait. */
    static InvoiceDesk desk(Storage storage) {
        return dossier(storage, MemoryPorts.uuids()).invoices();
    }

    /** The dossier over {@code storage}. */
    static Dossier dossier(Storage storage, IdSource ids) {
        return Comptoir.over(Ports.of(storage, ManualClock.at(TODAY), ids))
                .open(DOSSIER, ISSUER, Actor.of("test", "Test"));
    }

    /** Lets offices of which {@code months} are to be billed; their ids are the same in every storage. */
    static void let(Storage storage, int offices, int months) {
        SubscriptionDesk desk = dossier(storage, new CountingIds()).subscriptions();
        LocalDate start = TODAY.minusMonths(months - 1L);
        for (int i = 0; i < offices; i++) {
            String id = desk.save(office("Office " + i, start), "office-" + i).id();
            desk.activate(id, "activate-" + i);
        }
    }

    private static Subscription office(String label, LocalDate start) {
        return Subscription.builder()
                .id("-")
                .content(Invoice.Draft.builder()
                        .issuer(ISSUER)
                        .customer(CUSTOMER)
                        .build())
                .addItems(SubscriptionItem.builder()
                        .id("office")
                        .label(label)
                        .quantity("1")
                        .unitPrice("99.99")
                        .vat(VatRate.VAT_20)
                        .build())
                .start(start)
                .initialEnd(start.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    /** What each invoice of the storage bills, by their numbers. */
    static Map<String, String> billed(Storage storage) {
        Map<String, String> billed = new TreeMap<>();
        for (StoredDocument paper : papers(storage)) {
            Invoice.Issued invoice = InvoiceJson.readIssued(paper.json());
            String what = invoice.items().get(0).label() + " " + invoice.draft().period() + " "
                    + invoice.totals().totalGross();
            billed.merge(paper.number().orElseThrow(), what, (one, other) -> one + " and " + other);
        }
        return billed;
    }

    /** Issues an invoice under {@code key}; the same key asks for the same invoice. Gives its number. */
    static String issue(Storage storage, String key) {
        return issue(desk(storage), key);
    }

    /** The same, at a desk that is open. */
    static String issue(InvoiceDesk desk, String key) {
        Invoice.Draft draft = desk.draft(CUSTOMER)
                .line("Desk " + key, "10", "90.00", VatRate.VAT_20)
                .dueIn(30)
                .draft();
        return desk.issue(draft, key).number().value();
    }

    /** The ids of all invoices of the storage, by their numbers. */
    static Map<String, String> issued(Storage storage) {
        Map<String, String> issued = new TreeMap<>();
        for (StoredDocument paper : papers(storage)) {
            issued.merge(paper.number().orElseThrow(), paper.id(), (one, other) -> one + " and " + other);
        }
        return issued;
    }

    private static List<StoredDocument> papers(Storage storage) {
        List<StoredDocument> all = new ArrayList<>();
        List<StoredDocument> page;
        do {
            Optional<DocumentQuery.Position> after = all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DocumentQuery.of("INVOICE").position(all.get(all.size() - 1)));
            page = storage.inUnitOfWork(
                    DOSSIER, unit -> unit.documents().list(DocumentQuery.of("INVOICE"), after, PAGE));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** The numbers 1 to {@code count}, without a hole. */
    static List<String> numbersTo(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        rank -> "F2026-" + "0".repeat(5 - Integer.toString(rank).length()) + rank)
                .toList();
    }
}
