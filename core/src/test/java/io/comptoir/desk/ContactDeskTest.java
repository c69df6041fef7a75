package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.contact.Contact;
import io.comptoir.contact.ContactPerson;
import io.comptoir.contact.DraftDefaults;
import io.comptoir.contact.Standing;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Optional<Position> FIRST = Optional.empty();
    private static final Address LYON = Address.of("3 quai Saint-Antoine", "69002", "Lyon");
    private static final Company OMEGA = Koworking.OMEGA;

    private final AtomicInteger ids = new AtomicInteger();
    private LocalDate today = DAY;
    private final Dossier dossier = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), Koworking.ISSUER, Actor.of("alice", "Alice"));
    private final ContactDesk contacts = dossier.contacts();

    // --- keeping ---

    @Test
    void aContactIsFoundByItsIdAndByItsCode() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");

        assertEquals(1, saved.version());
        assertEquals(Optional.of(saved), contacts.find(saved.id()));
        assertEquals(Optional.of(saved), contacts.findByCode("OMEGA"));
        assertEquals(Optional.empty(), contacts.findByCode("omega"));
        assertEquals(saved, contacts.save(Contact.of("OMEGA", OMEGA), "save-1"));
    }

    @Test
    void twoContactsNeverShareACode() {
        contacts.save(Contact.of("OMEGA", OMEGA), "save-1");

        assertEquals(
                "CPT-DESK-CONTACT-CODE-TAKEN",
                refused(() -> contacts.save(Contact.of("OMEGA", Person.of("Zoé", LYON)), "save-2")));
    }

    @Test
    void aChangeThatCameSecondIsRefused() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        SavedContact changed = contacts.save(saved.with(saved.contact().won()), "change-1");

        assertEquals(2, changed.version());
        assertEquals(
                "CPT-DESK-CONTACT-CHANGED",
                refused(() -> contacts.save(saved.with(saved.contact().archive()), "change-2")));
        assertEquals(
                "CPT-DESK-CONTACT-CODE-KEPT",
                refused(() -> contacts.save(changed.with(Contact.of("OTHER", OMEGA)), "change-3")));
    }

    /** S1-29: issued documents keep a snapshot. */
    @Test
    void aChangeLeavesIssuedInvoicesAsTheyAre() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        Invoice.Issued invoice = bill(saved.contact(), "900.00", "issue-1");

        Party renamed = OMEGA.toBuilder().name("Omega Deux").build();
        contacts.save(saved.with(saved.contact().toBuilder().party(renamed).build()), "change-1");

        assertEquals(
                "Omega, Inc.",
                dossier.invoices()
                        .find(invoice.number())
                        .orElseThrow()
                        .customer()
                        .name());
    }

    // --- finding ---

    /** S1-23: "dup" finds name, city, or mail. */
    @ParameterizedTest(name = "'{0}'")
    @CsvSource({
        "dup, 'DURAND LYON'",
        "DUPARC, LYON",
        "duponts, DURAND",
        "durand lauren, DURAND",
        "mart zoe, MARTIN",
        "911561736, LYON",
        "06 12, MARTIN",
        "nobody, ''",
        "'', 'DURAND LYON MARTIN'"
    })
    void searchesEveryText(String text, String codes) {
        contacts.save(
                Contact.of("MARTIN", Person.of("Zoé Martin", LYON)).toBuilder()
                        .addPeople(new ContactPerson(
                                "Zoé", Optional.empty(), Optional.empty(), Optional.of("06 12 34 56 78")))
                        .build(),
                "save-1");
        contacts.save(
                Contact.of(
                                "DURAND",
                                OMEGA.toBuilder()
                                        .name("Durand & Fils")
                                        .email("dupont@durand.fr")
                                        .build())
                        .toBuilder()
                        .addPeople(ContactPerson.of("Lauren Bailey"))
                        .putFields("secteur", "Dupontstraße")
                        .build(),
                "save-2");
        contacts.save(
                Contact.of(
                        "LYON",
                        Company.builder()
                                .name("Éts Lyon")
                                .siren("911561736")
                                .address(Address.of("1 rue Duparc", "75001", "Paris"))
                                .build()),
                "save-3");

        assertEquals(codes, codes(contacts.search(text, FIRST, 50)));
    }

    @Test
    void listsByNameAcrossPages() {
        for (String name : List.of("Éclair", "alpha", "Zed", "Beta", "ébène")) {
            contacts.save(Contact.of("C-" + name, Person.of(name, LYON)), "save " + name);
        }
        Page<SavedContact> first = contacts.list(ContactFilter.IN_USE, FIRST, 2);
        Page<SavedContact> second = contacts.list(ContactFilter.IN_USE, first.next(), 2);
        Page<SavedContact> third = contacts.list(ContactFilter.IN_USE, second.next(), 2);

        assertEquals("C-alpha C-Beta", codes(first));
        assertEquals("C-ébène C-Éclair", codes(second));
        assertEquals("C-Zed", codes(third));
        assertEquals(Optional.empty(), third.next());
    }

    @Test
    void listsTheNewestFirst() {
        contacts.save(Contact.of("A", OMEGA), "save-1");
        today = DAY.plusDays(1);
        contacts.save(Contact.of("B", OMEGA), "save-2");

        assertEquals("B A", codes(contacts.list(ContactFilter.IN_USE.newest(), FIRST, 50)));
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        contacts.save(Contact.of("A", OMEGA), "save-1");

        assertEquals(
                "CPT-PORT-POSITION",
                refused(() ->
                        contacts.list(ContactFilter.IN_USE.newest(), Optional.of(new Position("omega", "id-1")), 50)));
    }

    @Test
    void listsByStandingAndArchive() {
        contacts.save(Contact.of("PROSPECT", OMEGA), "save-1");
        contacts.save(Contact.of("CUSTOMER", OMEGA).won(), "save-2");
        contacts.save(Contact.of("OLD", OMEGA).won(), "save-3");
        contacts.archive("OLD", "archive-1");

        assertEquals("PROSPECT CUSTOMER", codes(contacts.list(ContactFilter.IN_USE, FIRST, 50)));
        assertEquals("CUSTOMER", codes(contacts.list(ContactFilter.IN_USE.standing(Standing.CUSTOMER), FIRST, 50)));
        assertEquals("OLD", codes(contacts.list(ContactFilter.ARCHIVED, FIRST, 50)));
        assertEquals("", codes(contacts.list(ContactFilter.ARCHIVED.standing(Standing.PROSPECT), FIRST, 50)));

        contacts.unarchive("OLD", "unarchive-1");
        assertEquals("PROSPECT CUSTOMER OLD", codes(contacts.search("omega", FIRST, 50)));
    }

    // --- going ---

    /** S1-25: contact with an issued invoice: archive() ok, delete() refused. */
    @Test
    void aContactThatPapersNameIsArchivedAndNotDeleted() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        bill(saved.contact(), "900.00", "issue-1");

        assertEquals("CPT-DESK-CONTACT-IN-USE", refused(() -> contacts.delete("OMEGA", "delete-1")));
        assertTrue(contacts.archive("OMEGA", "archive-1").contact().archived());
    }

    @Test
    void aDraftOrAQuoteKeepsItsContact() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        SavedDraft draft =
                dossier.invoices().save(draft(saved.contact(), "900.00").draft(), "draft-1");

        assertEquals("CPT-DESK-CONTACT-IN-USE", refused(() -> contacts.delete("OMEGA", "delete-1")));
        dossier.invoices().discard(draft, "discard-1");
        dossier.quotes().save(draft(saved.contact(), "900.00").draft(), "quote-1");
        assertEquals("CPT-DESK-CONTACT-IN-USE", refused(() -> contacts.delete("OMEGA", "delete-2")));
    }

    @Test
    void aContactOfNoPaperIsDeletedAndItsCodeIsFree() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");

        contacts.delete("OMEGA", "delete-1");
        contacts.delete("OMEGA", "delete-1");

        assertEquals(Optional.empty(), contacts.find(saved.id()));
        assertEquals(Optional.empty(), contacts.findByCode("OMEGA"));
        assertEquals("", codes(contacts.search("omega", FIRST, 50)));
        assertEquals("CPT-DESK-CONTACT-UNKNOWN", refused(() -> contacts.delete("OMEGA", "delete-2")));
        assertEquals(1, contacts.save(Contact.of("OMEGA", OMEGA), "save-2").version());
    }

    @Test
    void whatIsKnownOfAPersonIsErased() {
        contacts.save(
                Contact.of("ZOE", Person.of("Zoé Martin", LYON)).toBuilder()
                        .putFields("naissance", "1990")
                        .addPeople(ContactPerson.of("Sa mère"))
                        .build(),
                "save-1");

        Contact erased =
                contacts.erasePersonalData("ZOE", "Demande du 2 mai", "erase-1").contact();

        assertEquals("-", erased.name());
        assertEquals(List.of(), erased.people());
        assertEquals(0, erased.fields().size());
        assertTrue(erased.archived());
        assertEquals("", codes(contacts.list(ContactFilter.ARCHIVED.matching("zoe mar"), FIRST, 50)));
        assertEquals(Optional.of(erased), contacts.findByCode("ZOE").map(SavedContact::contact));
        assertTrue(dossier.trail().verify().isSound());
    }

    // --- what flows into a draft ---

    /** S4-18: customer, term, method and language flow, each overridable. */
    @Test
    void aDraftStartsWithWhatWasAgreed() {
        Contact omega = Contact.of(
                        "OMEGA", OMEGA.toBuilder().language(Locale.ENGLISH).build())
                .toBuilder()
                .defaults(DraftDefaults.builder()
                        .paymentTerms(PaymentTerms.ON_RECEIPT)
                        .paymentMethod(PaymentMethod.CHEQUE)
                        .discount("10")
                        .attentionOf("Comptabilité")
                        .buyerReference("SERVICE-12")
                        .contract("MARCHE-4")
                        .build())
                .build();

        Invoice.Issued invoice = bill(omega, "900.00", "issue-1");

        assertEquals(DAY, invoice.dueDate());
        assertEquals(PaymentMethod.CHEQUE, invoice.draft().paymentMethod());
        assertEquals(Optional.of("Comptabilité"), invoice.customer().attentionOf());
        assertEquals(Optional.of("SERVICE-12"), invoice.draft().buyerReference());
        assertEquals(Optional.of("MARCHE-4"), invoice.draft().contract());
        assertEquals(Optional.of("OMEGA"), invoice.customer().code());
        assertEquals(Locale.ENGLISH, invoice.customer().language());
        assertEquals(new BigDecimal("810.00"), invoice.totals().totalNet());
        assertEquals(
                DAY.plusDays(30),
                draft(omega, "1.00").dueIn(30).issue("issue-2").dueDate());
    }

    // --- what it comes to ---

    /** Two invoices of 900 and 100, a tenth of the second given back, a payment of 500. */
    @Test
    void aSummaryAddsUpWhatWasBilledAndWhatIsDue() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        Invoice.Issued first = bill(saved.contact(), "900.00", "issue-1");
        today = DAY.plusDays(2);
        Invoice.Issued second = bill(saved.contact(), "100.00", "issue-2");
        bill(Contact.of("OTHER", OMEGA), "7.00", "issue-3");
        dossier.payments().pay(first, "500.00", PaymentMethod.TRANSFER, today, "pay-1");
        Invoice.Draft credit = dossier.invoices()
                .credit(second)
                .line(0, "0.1")
                .reason(CreditReason.REFUND)
                .draft();
        Invoice.Issued note = dossier.creditNotes().issue(credit, "credit-1");
        dossier.payments().credit(note, second, today, "use-1");

        ContactSummary summary = contacts.summary("OMEGA");

        assertEquals(3, summary.documents());
        assertEquals(Optional.of(DAY.plusDays(2)), summary.lastDocument());
        assertEquals(new BigDecimal("990.00"), summary.in("EUR").revenue());
        // 1080.00 + 120.00 − 500.00 − 12.00
        assertEquals(new BigDecimal("688.00"), summary.in("EUR").due());
    }

    @Test
    void aSummaryOfNothingIsEmpty() {
        contacts.save(Contact.of("OMEGA", OMEGA), "save-1");

        assertEquals(0, contacts.summary("OMEGA").documents());
        assertEquals(0, contacts.summary("OMEGA").sums().size());
        assertEquals("CPT-DESK-CONTACT-UNKNOWN", refused(() -> contacts.summary("NOBODY")));
    }

    /** A deposit of 30 % and the rest: the revenue is that of the order, once. */
    @Test
    void aDepositIsNoRevenue() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        SavedQuote quote = accepted(saved.contact(), "1000.00");
        dossier.invoices().issue(dossier.quotes().bill(quote.id()).deposit("30"), "deposit-1");

        assertEquals(0, contacts.summary("OMEGA").in("EUR").revenue().signum());
        assertEquals(
                new BigDecimal("360.00"), contacts.summary("OMEGA").in("EUR").due());

        dossier.invoices().issue(dossier.quotes().bill(quote.id()).rest(), "rest-1");
        assertEquals(
                new BigDecimal("1000.00"), contacts.summary("OMEGA").in("EUR").revenue());
        assertEquals(
                new BigDecimal("1200.00"), contacts.summary("OMEGA").in("EUR").due());
    }

    // --- prospects ---

    /** S1-26: prospect, accepted quote, convert → CUSTOMER. */
    @Test
    void aProspectBecomesACustomerWithTheFirstInvoiceOfItsQuote() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        SavedQuote quote = accepted(saved.contact(), "1000.00");
        assertEquals(Standing.PROSPECT, standing());

        dossier.invoices().issue(dossier.quotes().bill(quote.id()).deposit("30"), "deposit-1");
        dossier.invoices().issue(dossier.quotes().bill(quote.id()).rest(), "rest-1");

        assertEquals(Standing.CUSTOMER, standing());
        List<Message> told = delivered();
        assertEquals(
                List.of("invoice.issued", "contact.won", "invoice.issued"),
                told.stream().map(Message::topic).toList());
        assertEquals(saved.id(), told.get(1).subject());
        assertEquals(
                "{\"code\":\"OMEGA\",\"number\":\"FC202600087\",\"issueDate\":\"2026-03-15\"}",
                told.get(1).json());
    }

    @Test
    void aRefusedInvoiceWinsNobody() {
        SavedContact saved = contacts.save(Contact.of("OMEGA", OMEGA), "save-1");
        SavedQuote quote = accepted(saved.contact(), "1000.00");
        Invoice.Draft draft = dossier.quotes().bill(quote.id()).deposit("30").toBuilder()
                .dueDate(DAY.minusDays(1))
                .build();

        assertThrows(ViolationsException.class, () -> dossier.invoices().issue(draft, "deposit-1"));

        assertEquals(Standing.PROSPECT, standing());
    }

    private Standing standing() {
        return contacts.findByCode("OMEGA").orElseThrow().contact().standing();
    }

    private List<Message> delivered() {
        List<Message> told = new ArrayList<>();
        dossier.outbox().deliver(told::add);
        return told;
    }

    // --- steps ---

    private SavedQuote accepted(Contact contact, String price) {
        SavedQuote quote = dossier.quotes().save(draft(contact, price).draft(), "quote");
        dossier.quotes().send(quote.id(), "send");
        return dossier.quotes().accept(quote.id(), Acceptance.of("Lauren Bailey", DAY), "accept");
    }

    private Drafting draft(Contact contact, String price) {
        return dossier.invoices().draft(contact).line("Conseil", "1", price, VAT_20);
    }

    private Invoice.Issued bill(Contact contact, String price, String key) {
        return draft(contact, price).issue(key);
    }

    private static String codes(Page<SavedContact> page) {
        return String.join(" ", page.items().stream().map(SavedContact::code).toList());
    }

    private static String refused(Runnable what) {
        return assertThrows(ViolationsException.class, what::run).code();
    }
}
