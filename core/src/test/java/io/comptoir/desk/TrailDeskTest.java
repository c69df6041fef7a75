package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.audit.Action;
import io.comptoir.audit.BrokenLink;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Rendition;
import io.comptoir.audit.Seal;
import io.comptoir.audit.TrailReport;
import io.comptoir.audit.TrailVerifier;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryArchive;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.port.Journal.Entry;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desks do stands in the trail, and what is done behind their back is found. */
class TrailDeskTest {

    private static final DossierId DOSSIER = DossierId.of("koworking");
    private static final Party MARIE = Person.of("Marie Dupont", Address.of("3 rue Haute", "29000", "Quimper"));

    private final MemoryStorage memory = new MemoryStorage();
    private final MemoryArchive archive = new MemoryArchive();
    private final Ports ports =
            Ports.of(memory, new DayClock(() -> LocalDate.of(2023, 3, 27)), MemoryPorts.uuids()).toBuilder()
                    .archive(archive)
                    .build();
    private final Dossier dossier = open(ports);

    private static Dossier open(Ports ports) {
        return Comptoir.over(ports).open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"));
    }

    @Test
    void chainsWhatIsIssuedOnceEach() {
        issue("k1", Koworking.OMEGA);
        issue("k2", MARIE);
        issue("k2", MARIE); // repeated: no link more

        TrailReport report = dossier.trail().verify();

        assertTrue(report.isSound());
        assertEquals(2, report.links());
        assertEquals(2, report.head().documents());
        assertEquals(Map.of("EUR", new BigDecimal("6480.00")), report.head().totals());
        assertEquals(report.head(), dossier.trail().head());
        assertTrue(dossier.trail().compare().isEmpty());
    }

    @Test
    void takesNoteOfFilesAndEntries() {
        Invoice.Issued invoice = issue("k1", Koworking.OMEGA);
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

        Rendition file = dossier.trail().rendered(invoice.id(), "PDF", pdf, "r1");
        dossier.trail().rendered(invoice.id(), "PDF", pdf, "r1");
        dossier.trail().posted(invoice.id(), Map.of("journal", "VT", "debit", "3240.00"), "p1");

        assertEquals(3, dossier.trail().verify().links());
        assertArrayEquals(pdf, archive.find(DOSSIER, file.sha256()).orElseThrow());
        assertThrows(ViolationsException.class, () -> dossier.trail().rendered(invoice.id(), "XML", pdf, "r1"));
    }

    @Test
    void exportsAnArchiveThatIsVerifiedByItself() throws IOException {
        issue("k1", Koworking.OMEGA);
        issue("k2", MARIE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        dossier.trail().export(out);

        TrailReport report = TrailVerifier.plain()
                .against(dossier.trail().head())
                .verify(new ByteArrayInputStream(out.toByteArray()));
        assertTrue(report.isSound());
        assertEquals(2, report.links());
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("Dupont"));
    }

    @Test
    void findsADocumentThatWasChangedBehindItsBack() {
        Invoice.Issued invoice = issue("k1", Koworking.OMEGA);

        replace(invoice.id(), json -> json.replace("FC202300087", "FC202300099"));

        assertTrue(dossier.trail().verify().isSound(), "the chain is whole");
        assertEquals(
                List.of("CPT-AUDIT-DOCUMENT-ALTERED"),
                dossier.trail().compare().codes().stream().distinct().toList());
    }

    @Test
    void findsACustomerThatWasChangedBehindItsBack() {
        Invoice.Issued invoice = issue("k1", MARIE);

        replace(invoice.id(), json -> json.replace("Marie Dupont", "Marie Durand"));

        assertEquals(
                List.of("CPT-AUDIT-DOCUMENT-ALTERED"), dossier.trail().compare().codes());
    }

    @Test
    void erasesAPersonWithoutBreakingTheChain() {
        Invoice.Issued invoice = issue("k1", MARIE);
        issue("k2", Koworking.OMEGA);
        Head before = dossier.trail().head();

        Invoice.Issued erased = dossier.invoices().erasePersonalData(invoice.number(), "Demande du 2 mai", "e1");

        assertEquals("-", erased.customer().name());
        assertEquals(Optional.of(Address.of("-", "-", "-")), erased.customer().address());
        assertEquals(invoice.totals(), erased.totals());
        StoredDocument stored = stored(invoice.id());
        assertFalse((stored.json() + stored.party()).contains("Dupont"));
        assertFalse(stored.json().contains("salt"));
        assertTrue(dossier.trail().verify(before).isSound());
        assertEquals(
                List.of("CPT-AUDIT-PERSONAL-ERASED"),
                dossier.trail().compare().codes().stream().distinct().toList());
        assertEquals(erased, dossier.invoices().erasePersonalData(invoice.number(), "Demande du 2 mai", "e1"));
        assertEquals(Optional.of(erased), dossier.invoices().find(invoice.number()));
    }

    /** Where a person had goods sent to is personal; so is the place of somebody whom a company had them sent to. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | company | name      | erased
        a person's own place                | false   |           | true
        somebody a person sent goods to     | false   | Zoé       | true
        a site of a company                 | true    |           | false
        somebody a company sent goods to    | true    | Zoé       | true
        """)
    void erasesThePlaceThatMayBeAPersons(String what, boolean company, String name, boolean erased) {
        DeliveryPlace place = new DeliveryPlace(
                Optional.ofNullable(name), Optional.empty(), Address.of("9 impasse Secrète", "33999", "Lieudit"));
        Invoice.Issued invoice = dossier.invoices()
                .draft(company ? Koworking.OMEGA : MARIE)
                .line("Conseil", "1", "100.00", VAT_20)
                .deliveredTo(place)
                .issue("k1");

        Invoice.Issued after = dossier.invoices().erasePersonalData(invoice.number(), "Demande du 2 mai", "e1");

        DeliveryPlace left = erased ? DeliveryPlace.of(Address.of("-", "-", "-")) : place;
        assertEquals(Optional.of(left), after.draft().deliveryPlace());
    }

    @Test
    void cannotEraseWhatIsNotThere() {
        ViolationsException thrown = assertThrows(
                ViolationsException.class,
                () -> dossier.invoices().erasePersonalData(new DocumentNumber("FC202300001"), "Demande", "e1"));

        assertEquals("CPT-DESK-INVOICE-UNKNOWN", thrown.code());
    }

    @Test
    void findsATailThatWasCutOffByTheHeadKeptElsewhere() {
        issue("k1", Koworking.OMEGA);
        issue("k2", MARIE);
        Head kept = dossier.trail().head();
        MemoryStorage cut = new MemoryStorage();
        Entry first = memory.inUnitOfWork(DOSSIER, unit -> unit.journal().list(Step.TRAIL, 0, 1))
                .get(0);
        cut.inUnitOfWork(DOSSIER, unit -> {
            unit.journal().append(Step.TRAIL, first);
            return true;
        });

        TrailDesk trail = open(Ports.of(cut, ports.clock(), ports.ids())).trail();

        assertTrue(trail.verify().isSound(), "nothing shows it but the head");
        assertEquals(
                BrokenLink.Kind.TRUNCATED,
                trail.verify(kept).broken().orElseThrow().kind());
    }

    @Test
    void sealsItsLinksWithTheKeyOfTheHost() {
        Seal seal = Seal.hmac("2026", "0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        Dossier sealed = open(ports.toBuilder().seal(seal).build());
        sealed.invoices()
                .draft(MARIE)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0)
                .issue("k1");

        assertEquals(1, sealed.trail().verify().sealed());
        assertTrue(sealed.trail().verify().isSound());
        assertTrue(dossier.trail().verify().isSound(), "the chain itself needs no key");
    }

    @Test
    void tellsTheActionsApart() {
        Invoice.Issued invoice = issue("k1", MARIE);
        dossier.invoices().erasePersonalData(invoice.number(), "Demande", "e1");

        List<Action> actions = memory
                .inUnitOfWork(DOSSIER, unit -> unit.journal().list(Step.TRAIL, 0, 10))
                .stream()
                .map(entry -> Link.read(entry.text()).record().action())
                .toList();

        assertEquals(List.of(Action.ISSUED, Action.ERASED), actions);
    }

    private Invoice.Issued issue(String key, Party customer) {
        return dossier.invoices()
                .draft(customer)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0)
                .issue(key);
    }

    private StoredDocument stored(String id) {
        return memory.inUnitOfWork(DOSSIER, unit -> unit.documents().find(id)).orElseThrow();
    }

    private void replace(String id, UnaryOperator<String> change) {
        StoredDocument before = stored(id);
        StoredDocument after = new StoredDocument(
                before.id(),
                before.kind(),
                before.status(),
                before.version(),
                change.apply(before.json()),
                before.number(),
                before.date(),
                before.party(),
                before.actor(),
                before.words());
        memory.inUnitOfWork(DOSSIER, unit -> unit.documents().save(after, before.version()));
    }
}
