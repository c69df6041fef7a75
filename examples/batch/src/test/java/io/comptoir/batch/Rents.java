package io.comptoir.batch;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.port.IdSource;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.CountingIds;
import io.comptoir.testkit.ManualClock;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Companies that let offices by the month, the same in every storage. */
final class Rents {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static final int OFFICES = 20;
    private static final int MONTHS = 3;

    private static final Issuer ISSUER = Issuer.of(LegalEntity.builder()
            .name("Koworking")
            .legalForm("SAS")
            .shareCapital("10000")
            .rcsCity("Paris")
            .siren("911561736")
            .vatNumber("FR13911561736")
            .address(Address.of("12 quai des Exemples", "75000", "Paris"))
            .build());

    private static final Company TENANT = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();

    private Rents() {}

    /** Opens a dossier as a process that has just started does. */
    static Dossier open(Storage storage, DossierId dossier) {
        return open(storage, dossier, MemoryPorts.uuids());
    }

    private static Dossier open(Storage storage, DossierId dossier, IdSource ids) {
        return Comptoir.over(Ports.of(storage, ManualClock.at(TODAY), ids))
                .open(dossier, ISSUER, Actor.of("robot", "Robot"));
    }

    /** Lets offices, three months of each to bill; their ids are the same in every storage. */
    static void activate(Storage storage, DossierId dossier) {
        Dossier books = open(storage, dossier, new CountingIds());
        for (int i = 0; i < OFFICES; i++) {
            activate(books, "office-" + i, office("Bureau " + i, Integer.toString(100 + i), TENANT));
        }
    }

    /** Lets an office to somebody without an address, whom no invoice may be issued to. */
    static void activateRefused(Storage storage, DossierId dossier) {
        Company nobody = Company.builder().name("Sans adresse").build();
        activate(open(storage, dossier), "refused", office("Bureau", "1", nobody));
    }

    private static void activate(Dossier books, String key, Subscription office) {
        String id = books.subscriptions().save(office, key).id();
        books.subscriptions().activate(id, "activate " + key);
    }

    private static Subscription office(String label, String price, Party tenant) {
        LocalDate start = TODAY.minusMonths(MONTHS - 1);
        return Subscription.builder()
                .id("-")
                .content(Invoice.Draft.builder().issuer(ISSUER).customer(tenant).build())
                .addItems(SubscriptionItem.builder()
                        .id("office")
                        .label(label)
                        .quantity("1")
                        .unitPrice(price)
                        .vat(VatRate.VAT_20)
                        .build())
                .start(start)
                .initialEnd(start.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    /** The invoices of a dossier in the order of their numbers: number, label, period, net. */
    static List<String> papers(Storage storage, DossierId dossier) {
        return open(storage, dossier).invoices().issued(Optional.empty(), 500).items().stream()
                .map(invoice -> invoice.number() + " " + invoice.items().get(0).label() + " "
                        + invoice.draft().period().orElseThrow().first() + " "
                        + invoice.totals().totalNet())
                .sorted()
                .toList();
    }
}
