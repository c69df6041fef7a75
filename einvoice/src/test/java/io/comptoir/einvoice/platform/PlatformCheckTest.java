package io.comptoir.einvoice.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.MentionChoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.einvoice.rule.Weight;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.Person;
import io.comptoir.party.Siren;
import io.comptoir.port.Ports;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.ManualClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a platform refuses is not issued. */
class PlatformCheckTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final PlatformCheck CHECK = new PlatformCheck();

    private static Invoice.Draft.Builder draft() {
        return Papers.draft()
                .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build());
    }

    @Test
    void findsNothingInASoundDraft() {
        assertEquals(Violations.NONE, CHECK.check(draft().build(), FROM));
    }

    /** FNFE-MPE, note 1.4.0: the French rules refuse on emission from 1 September 2026. */
    @ParameterizedTest
    @CsvSource({"2026-08-31, false", "2026-09-01, true"})
    void refusesFromTheDayThatPlatformsDo(LocalDate day, boolean refused) {
        Violations found = CHECK.check(withoutPenalties().build(), day);

        assertTrue(found.codes().stream().anyMatch(code -> code.startsWith("BR-FR-05")), found.toString());
        assertEquals(refused, found.hasErrors());
    }

    /** BR-FR-21 and BR-FR-22: the platform finds the buyer in the directory, or the seller where the buyer wrote. */
    @ParameterizedTest(name = "self-billed {0}, seller at {1}, buyer at {2}: {3}")
    @CsvSource({
        "false, 911561736, 821564903, ''",
        "false, 732829320, 821564903, ''",
        "false, 911561736, 732829320, BR-FR-21_BT-49",
        "true,  911561736, 821564903, ''",
        "true,  911561736, 732829320, ''",
        "true,  732829320, 821564903, BR-FR-22_BT-34"
    })
    void looksForWhoReceivesInTheDirectory(boolean selfBilled, String seller, String buyer, String code) {
        Issuer issuer = Issuer.of(Papers.koworking().toBuilder()
                .electronicAddress(ElectronicAddress.of(Siren.of(seller)))
                .build());
        Invoice.Draft draft = draft().issuer(issuer)
                .customer(Papers.bookshop().toBuilder()
                        .electronicAddress(ElectronicAddress.of(Siren.of(buyer)))
                        .build())
                .selfBilled(selfBilled)
                .build();

        assertEquals(
                code.isEmpty() ? List.of() : List.of(code),
                CHECK.check(draft, FROM).codes());
    }

    @Test
    void saysWhatCannotBeAnEInvoiceAtAll() {
        Violations found = CHECK.check(Papers.draft().build(), FROM);
        Violations nobody = CHECK.check(Invoice.Draft.builder().build(), FROM);

        assertEquals(List.of("CPT-DOCUMENT-INCOMPLETE"), found.codes());
        assertTrue(nobody.codes().contains("CPT-EINVOICE-TERM-MISSING"), nobody.toString());
    }

    @Test
    void choosesTheTreatmentByTheParties() {
        Company german = Company.builder()
                .name("Buch GmbH")
                .vatNumber("DE123456789")
                .address(Address.builder()
                        .line1("Allee 1")
                        .postCode("10115")
                        .city("Berlin")
                        .country("DE")
                        .build())
                .build();
        Person consumer = Person.of("Ada Martin", Address.of("1 rue du Bac", "75007", "Paris"));

        assertEquals(CheckOptions.french().treated(Treatment.B2B), PlatformCheck.options(draft().build(), FROM));
        assertEquals(
                CheckOptions.french().treated(Treatment.B2BINT).weighing(Weight.WARNING),
                PlatformCheck.options(draft().customer(german).build(), BEFORE));
        assertEquals(
                CheckOptions.en16931(),
                PlatformCheck.options(draft().customer(consumer).build(), FROM));
        assertFalse(CHECK.check(draft().customer(consumer).build(), FROM).hasErrors());
    }

    /** One line in the ports of a host; and the number that was not given is the next one's. */
    @Test
    void stopsTheDesk() {
        Ports ports = Ports.of(new MemoryStorage(), ManualClock.at(FROM), MemoryPorts.uuids()).toBuilder()
                .addIssueChecks(CHECK)
                .build();
        InvoiceDesk desk = Comptoir.over(ports)
                .open(DossierId.of("koworking"), Issuer.of(Papers.koworking()), Actor.of("alice", "Alice"))
                .invoices();

        ViolationsException refused = assertThrows(
                ViolationsException.class,
                () -> desk.issue(request("a", withoutPenalties().build())));

        assertTrue(refused.violations().codes().stream().anyMatch(code -> code.startsWith("BR-FR-05")));
        assertEquals(
                "F2026-00001",
                desk.issue(request("b", draft().build())).number().value());
    }

    private static InvoiceRequest request(String key, Invoice.Draft draft) {
        return new InvoiceRequest(Optional.of(key), draft, Violations.NONE);
    }

    /** The issuer leaves out a mention that law and platforms want. */
    private static Invoice.Draft.Builder withoutPenalties() {
        Issuer silent = Issuer.of(Papers.koworking()).toBuilder()
                .addMentions(MentionChoice.suppressed("LATE_PENALTY", "forgotten"))
                .build();
        return draft().issuer(silent);
    }
}
