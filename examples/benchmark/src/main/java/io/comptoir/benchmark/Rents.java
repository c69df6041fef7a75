package io.comptoir.benchmark;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.SubscriptionDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.json.SubscriptionAccountJson;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Many subscriptions of two items, all of which are due on one day. */
final class Rents {

    static final LocalDate DAY = MemoryPorts.systemClock().today();

    static final Actor ACTOR = Actor.of("alice", "Alice Martin");

    private static final int TOGETHER = 1000;

    /** A year of a series has 999 999 numbers. */
    private static final int DOSSIER_MAX = 500_000;

    static final Issuer ISSUER = Issuer.builder()
            .entity(LegalEntity.builder()
                    .name("Atelier des Quais")
                    .legalForm("SAS")
                    .shareCapital("10000.00")
                    .siren("404833048")
                    .vatNumber("FR83404833048")
                    .rcsCity("Paris")
                    .address(Address.of("12 quai des Exemples", "75004", "Paris"))
                    .build())
            .invoiceSeries(NumberSeries.of("F{yyyy}-{seq:6}"))
            .build();

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

    /** As many dossiers as so many subscriptions need, and how many each has. */
    static Map<DossierId, Integer> dossiers(int count) {
        Map<DossierId, Integer> dossiers = new LinkedHashMap<>();
        for (int from = 0; from < count; from += DOSSIER_MAX) {
            dossiers.put(DossierId.of("atelier-" + (dossiers.size() + 1)), Math.min(DOSSIER_MAX, count - from));
        }
        return dossiers;
    }

    /** Keeps so many in a dossier. */
    static void keep(Storage storage, DossierId dossier, int count) {
        for (int from = 0; from < count; from += TOGETHER) {
            int first = from;
            int end = Math.min(count, from + TOGETHER);
            storage.inUnitOfWork(dossier, unit -> {
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
                ACTOR.id(),
                Words.of("C" + rank, "Client " + rank));
    }

    static SubscriptionDesk desk(Storage storage, DossierId dossier) {
        return Comptoir.over(Ports.of(storage, MemoryPorts.systemClock(), MemoryPorts.uuids()))
                .open(dossier, ISSUER, ACTOR)
                .subscriptions();
    }
}
