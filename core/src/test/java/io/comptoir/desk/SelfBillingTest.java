package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.party.Address;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A customer bills in the names of those who sell to it (CGI art. 289, I, 2). */
class SelfBillingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);
    private static final Issuer SMITH = seller("Forge du Canal", "732829320", "SM");
    private static final Issuer BAKER = seller("Fournil des Halles", "821564903", "BK");

    private final Ports ports = Ports.of(new MemoryStorage(), new DayClock(() -> DAY), MemoryPorts.uuids());
    private final Dossier dossier =
            Comptoir.over(ports).open(DossierId.of("omega"), Koworking.ISSUER, Actor.of("alice", "Alice"));

    private static Issuer seller(String name, String siren, String series) {
        return Issuer.builder()
                .entity(LegalEntity.builder()
                        .name(name)
                        .siren(siren)
                        .vatNumber(siren.equals("732829320") ? "FR44732829320" : "FR90821564903")
                        .address(Address.of("1 quai", "59000", "Lille"))
                        .build())
                .invoiceSeries(own(series, series + "{yyyy}-{seq:3}"))
                .creditNoteSeries(own(series, series + "A{yyyy}-{seq:3}"))
                .build();
    }

    private static NumberSeries own(String name, String pattern) {
        return new NumberSeries(name, NumberingScheme.of(pattern), 1, Optional.empty());
    }

    private static Invoice.Draft draft(Issuer seller) {
        return Invoice.Draft.builder()
                .selfBilled(true)
                .issuer(seller)
                .customer(Koworking.OMEGA)
                .addLines(ItemLine.builder()
                        .label("Grille")
                        .quantity("2")
                        .unitPrice("100.00")
                        .vat(VAT_20)
                        .build())
                .build();
    }

    private Invoice.Issued issue(Invoice.Draft draft, String key) {
        return dossier.invoices().issue(draft, key);
    }

    /** CGI ann. II, art. 242 nonies A, I, 7°: each seller's numbers follow one another, whoever else is billed for. */
    @Test
    void numbersEachSellerInASeriesOfItsOwn() {
        assertEquals("SM2023-001", issue(draft(SMITH), "k1").number().value());
        assertEquals("BK2023-001", issue(draft(BAKER), "k2").number().value());
        assertEquals("SM2023-002", issue(draft(SMITH), "k3").number().value());
        assertEquals(
                "FC202300087",
                dossier.invoices()
                        .draft(Koworking.OMEGA)
                        .line("Conseil", "1", "100.00", VAT_20)
                        .issue("k4")
                        .number()
                        .value());
    }

    @Test
    void saysWhoWroteAndKeepsIt() {
        Invoice.Issued invoice = issue(draft(SMITH), "k1");

        Invoice.Issued kept = dossier.invoices().find(invoice.number()).orElseThrow();

        assertEquals(invoice, kept);
        assertTrue(kept.draft().selfBilled());
        assertEquals("389", kept.draft().typeCode());
        assertTrue(kept.mentions().stream().map(Mention::text).toList().contains("Autofacturation"));
    }

    /** UNTDID 1001: 261 gives back what 389 billed. */
    @Test
    void givesBackInTheSameWay() {
        Invoice.Issued invoice = issue(draft(SMITH), "k1");

        Invoice.Issued credit = issue(
                CreditNote.of(invoice).full().reason(CreditReason.CANCELLATION).draft(), "k2");

        assertEquals("SMA2023-001", credit.number().value());
        assertEquals("261", credit.draft().typeCode());
        assertEquals(List.of("Autofacturation"), texts(credit));
    }

    /** What a credit note between businesses says of late payment aside. */
    private static List<String> texts(Invoice.Issued invoice) {
        return invoice.mentions().stream()
                .filter(mention -> mention.subject().isEmpty())
                .map(Mention::text)
                .toList();
    }

    @Test
    void refusesTheSellersOwnSeries() {
        Issuer unnamed = SMITH.toBuilder()
                .invoiceSeries(NumberSeries.of("F{yyyy}-{seq:5}"))
                .build();

        ViolationsException refused = assertThrows(ViolationsException.class, () -> issue(draft(unnamed), "k1"));

        assertEquals(List.of("CPT-LAW-SELF-BILLED-SERIES"), refused.violations().codes());
    }

    @Test
    void startsAtTheDesk() {
        Invoice.Draft draft = dossier.invoices()
                .draft(Koworking.OMEGA)
                .selfBilled()
                .deliveredTo(Address.of("1 quai", "59000", "Lille"))
                .contract("MANDAT-4")
                .buyerReference("R-1")
                .draft();

        assertTrue(draft.selfBilled());
        assertEquals("Lille", draft.deliveryPlace().orElseThrow().address().city());
        assertEquals(Optional.of("MANDAT-4"), draft.contract());
        assertEquals(Optional.of("R-1"), draft.buyerReference());
    }
}
