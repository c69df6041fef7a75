package io.comptoir.jdbc;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.ManualClock;
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
        Ports ports = Ports.of(storage, ManualClock.at(TODAY), MemoryPorts.uuids());
        return Comptoir.over(ports)
                .open(DOSSIER, ISSUER, Actor.of("test", "Test"))
                .invoices();
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
