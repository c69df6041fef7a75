package io.comptoir.testkit;

import io.comptoir.document.Invoice;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What law and common sense want of a company that issues invoices, told apart from the code that issues them: numbers of
 * each year from 1 without a hole, in the order of their dates; one invoice for each order; nothing lost that was
 * answered; everything told that happened, and nothing else.
 */
final class SimulationModel {

    private final Storage truth;
    private final DossierId dossier;
    private final Set<String> orders;
    private final Map<String, String> answered = new HashMap<>();
    private final Map<String, String> subjectsByMessage = new TreeMap<>();

    SimulationModel(Storage truth, DossierId dossier, Set<String> orders) {
        this.truth = truth;
        this.dossier = dossier;
        this.orders = orders;
    }

    /** A client learned of an invoice of his order, which bills what {@code label} says. */
    void answered(String order, String label, Invoice.Issued invoice) {
        String number = invoice.number().value();
        String first = answered.putIfAbsent(order, number);
        if (first != null) {
            Claim.equal("The number of order " + order + ", answered again", first, number);
        }
        Optional<StoredDocument> stored =
                issued().stream().filter(one -> one.id().equals(invoice.id())).findFirst();
        Claim.equal("The stored number of order " + order, Optional.of(number), stored.flatMap(StoredDocument::number));
        Claim.equal(
                "What order " + order + " bills",
                label,
                stored.map(SimulationModel::label).orElse(""));
    }

    /** A client was refused because of the date. */
    void refusedDate(LocalDate earliest) {
        Optional<LocalDate> latest = issued().stream().map(StoredDocument::date).max(Comparator.naturalOrder());
        Claim.equal(
                "Whether an invoice of " + earliest + " may be refused for its date, the last being of " + latest,
                true,
                latest.filter(earliest::isBefore).isPresent());
    }

    /** A client was refused because his order was already carried out, as another one. */
    void refusedKey(String order, String label) {
        Claim.equal(
                "Whether order " + order + " was carried out, and not as " + label,
                true,
                issued().stream().map(SimulationModel::label).anyMatch(one -> isOf(order, one) && !one.equals(label)));
    }

    /** Somebody received a message. */
    void received(Message message) {
        String before = subjectsByMessage.putIfAbsent(message.id(), message.subject());
        if (before != null) {
            Claim.equal("The subject of message " + message.id(), before, message.subject());
        }
        Claim.equal(
                "Whether what message " + message.id() + " tells of has happened",
                true,
                issued().stream().anyMatch(one -> one.id().equals(message.subject())));
    }

    /** What must hold at any moment. */
    void checkNumbers() {
        Map<Integer, Integer> ranks = new HashMap<>();
        LocalDate last = LocalDate.MIN;
        for (StoredDocument one : issued()) {
            int year = one.date().getYear();
            int rank = ranks.merge(year, 1, Integer::sum);
            String digits = Integer.toString(rank);
            String number = "F" + year + "-" + "0".repeat(5 - digits.length()) + digits;
            Claim.equal("The next number", Optional.of(number), one.number());
            Claim.equal(
                    "Whether " + number + " is dated before the one before",
                    false,
                    one.date().isBefore(last));
            last = one.date();
        }
    }

    /** What must hold when all is done. */
    void checkEnd() {
        checkNumbers();
        List<StoredDocument> issued = issued();
        Claim.equal("How many invoices there are", orders.size(), issued.size());
        for (String order : orders) {
            List<String> numbers = issued.stream()
                    .filter(one -> isOf(order, label(one)))
                    .map(one -> one.number().orElse(""))
                    .toList();
            Claim.equal("The numbers of order " + order, List.of(answered.getOrDefault(order, "unanswered")), numbers);
        }
        Set<String> told = new HashSet<>(subjectsByMessage.values());
        Claim.equal("How often each invoice was told of", told.size(), subjectsByMessage.size());
        Claim.equal("How many invoices were told of", issued.size(), told.size());
    }

    /** By number: that is the order in which they were issued. */
    private List<StoredDocument> issued() {
        return truth
                .inUnitOfWork(dossier, unit -> unit.documents().list(DocumentQuery.ALL, Optional.empty(), 1000))
                .stream()
                .sorted(Comparator.comparing(one -> one.number().orElse("")))
                .toList();
    }

    private static boolean isOf(String order, String label) {
        return label.equals(order) || label.equals(order + "!");
    }

    /** What the only line bills: an order, or another one of the same key. */
    private static String label(StoredDocument stored) {
        String json = stored.json();
        int start = json.indexOf("order-");
        return json.substring(start, json.indexOf('"', start));
    }
}
