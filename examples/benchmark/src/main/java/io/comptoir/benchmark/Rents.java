package io.comptoir.benchmark;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.SubscriptionDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.json.SubscriptionAccountJson;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.Optional;

/** Many subscriptions of two items, all of which are due on one day. */
final class Rents {

    static final DossierId DOSSIER = DossierId.of("atelier");
    static final LocalDate DAY = MemoryPorts.systemClock().today();

    private static final int TOGETHER = 1000;

    static final Issuer ISSUER = Issuer.of(LegalEntity.builder()
            .name("Atelier des Quais")
            .legalForm("SAS")
            .shareCapital("10000.00")
            .siren("404833048")
            .vatNumber("FR83404833048")
            .rcsCity("Paris")
            .address(Address.of("12 quai des Exemples", "75004", "Paris"))
            .build());

    private Rents() {}

    /** The one of a rank. */
    static Subscription subscription(int rank) {
        Company customer = Company.builder()
                .name("Client " + rank)
                .code("C" + rank)
                .siren("552100554")
                .address(Address.of("1 rue de la Facturation", "75011", "Paris"))
                .build();
        return Subscription.builder()
                .id("subscription-" + rank)
                .stage(SubscriptionStage.ACTIVE)
                .content(Invoice.Draft.builder()
                        .issuer(ISSUER)
                        .customer(customer)
                        .build())
                .addItems(item("desks", "Bureaux", Integer.toString(1 + rank % 7), "200.00"))
                .addItems(item("post", "Courrier", "1", "19.90"))
                .start(DAY)
                .initialEnd(DAY.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    private static SubscriptionItem item(String id, String label, String quantity, String price) {
        return SubscriptionItem.builder()
                .id(id)
                .label(label)
                .quantity(quantity)
                .unitPrice(price)
                .vat(VatRate.VAT_20)
                .build();
    }

    /** Keeps so many. */
    static void keep(Storage storage, int count) {
        for (int from = 0; from < count; from += TOGETHER) {
            int first = from;
            int end = Math.min(count, from + TOGETHER);
            storage.inUnitOfWork(DOSSIER, unit -> {
                for (int rank = first; rank < end; rank++) {
                    unit.documents().save(stored(rank), 0);
                }
                return true;
            });
        }
    }

    private static StoredDocument stored(int rank) {
        Subscription one = subscription(rank);
        return new StoredDocument(
                one.id(),
                "SUBSCRIPTION",
                one.stage().name(),
                0,
                SubscriptionAccountJson.write(one, SubscriptionAccount.EMPTY),
                Optional.empty(),
                DAY,
                "C" + rank,
                "alice");
    }

    static SubscriptionDesk desk(Storage storage) {
        return Comptoir.over(Ports.of(storage, MemoryPorts.systemClock(), MemoryPorts.uuids()))
                .open(DOSSIER, ISSUER, Actor.of("alice", "Alice Martin"))
                .subscriptions();
    }
}
