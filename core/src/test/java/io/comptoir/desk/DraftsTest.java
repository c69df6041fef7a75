package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Drafts have ids, never numbers. */
class DraftsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);

    private final InvoiceDesk desk = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> DAY), MemoryPorts.uuids()))
            .open(DossierId.of("koworking"), Koworking.ISSUER, Actor.of("alice", "Alice"))
            .invoices();

    /** The guides: delete two drafts, issue the third, and there is no hole. */
    @Test
    void leavesNoHoleWhereDraftsAreThrownAway() {
        SavedDraft first = drafted().save("s1");
        SavedDraft second = drafted().save("s2");
        SavedDraft third = drafted().save("s3");

        desk.discard(first, "d1");
        desk.discard(second, "d2");

        assertEquals("FC202300087", number(desk.issue(third, "i1")));
        assertEquals("FC202300088", number(drafted().issue("i2")));
        assertTrue(desk.auditNumbers().isEmpty());
    }

    @Test
    void keepsADraftHoweverUnfinished() {
        Invoice.Draft unfinished = Invoice.Draft.builder().note("à finir").build();

        SavedDraft kept = desk.save(unfinished, "s1");

        assertEquals(Optional.of(kept), desk.findDraft(kept.id()));
        assertEquals(Optional.of("à finir"), kept.draft().note());
        assertEquals(1, kept.version());
    }

    @Test
    void becomesTheInvoiceUnderItsId() {
        SavedDraft draft = drafted().save("s1");

        Invoice.Issued invoice = desk.issue(draft, "i1");

        assertEquals(draft.id(), invoice.id());
        assertEquals(Optional.empty(), desk.findDraft(draft.id()));
        assertEquals(Optional.of(invoice), desk.find(invoice.number()));
        assertEquals(invoice, desk.issue(draft, "i1"));
    }

    @Test
    void keepsTheLastWord() {
        SavedDraft first = drafted().save("s1");

        SavedDraft second =
                desk.save(first.with(first.draft().toBuilder().note("b").build()), "s2");

        assertEquals(2, second.version());
        assertEquals(Optional.of(second), desk.findDraft(first.id()));
        assertRefused("CPT-DESK-DRAFT-CHANGED", () -> desk.save(first, "s3"));
        assertRefused("CPT-DESK-DRAFT-CHANGED", () -> desk.discard(first, "d1"));
        assertRefused("CPT-DESK-DRAFT-CHANGED", () -> desk.issue(first, "i1"));
        assertEquals("FC202300087", number(desk.issue(second, "i2")));
    }

    /** An issued number is never deleted nor given again, not even the last one. */
    @Test
    void refusesToTouchWhatIsIssuedAndOffersACreditNote() {
        SavedDraft draft = drafted().save("s1");
        desk.issue(draft, "i1");

        ViolationsException thrown = assertThrows(ViolationsException.class, () -> desk.discard(draft, "d1"));

        assertEquals("CPT-DESK-ALREADY-ISSUED", thrown.code());
        assertEquals("FC202300087", thrown.violations().list().get(0).value());
        assertTrue(thrown.violations().list().get(0).toString().contains("credit note"));
        assertRefused("CPT-DESK-ALREADY-ISSUED", () -> desk.save(draft, "s2"));
        assertRefused("CPT-DESK-ALREADY-ISSUED", () -> desk.issue(draft, "i2"));
    }

    @Test
    void knowsNothingMoreOfADraftThatWasThrownAway() {
        SavedDraft draft = drafted().save("s1");
        desk.discard(draft, "d1");
        desk.discard(draft, "d1"); // said twice, done once

        assertEquals(Optional.empty(), desk.findDraft(draft.id()));
        assertRefused("CPT-DESK-DRAFT-UNKNOWN", () -> desk.save(draft, "s2"));
        assertRefused("CPT-DESK-DRAFT-UNKNOWN", () -> desk.issue(draft, "i1"));
        assertRefused(
                "CPT-DESK-DRAFT-UNKNOWN",
                () -> desk.discard(new SavedDraft("other", 1, draft.draft(), Optional.empty()), "d2"));
    }

    // --- approval ---

    @Test
    void whoeverChangesAnApprovedDraftTakesTheApprovalBack() {
        SavedDraft draft = drafted().save("s1");

        SavedDraft approved = desk.approve(draft, "yes");

        assertEquals(Optional.of("alice"), approved.approvedBy());
        assertEquals(Optional.of(approved), desk.findDraft(draft.id()));
        assertEquals(approved, desk.approve(draft, "yes"));
        assertEquals(List.of(approved), desk.approved(Optional.empty(), 10).items());
        assertEquals(List.of(), desk.drafts(Optional.empty(), 10).items());

        SavedDraft changed =
                desk.save(approved.with(draft.draft().toBuilder().note("b").build()), "s2");

        assertEquals(Optional.empty(), changed.approvedBy());
        assertEquals(List.of(), desk.approved(Optional.empty(), 10).items());
    }

    @Test
    void approvesNothingThatCouldNotBeIssued() {
        SavedDraft unfinished =
                desk.save(Invoice.Draft.builder().note("à finir").build(), "s1");

        var refused = assertThrows(ViolationsException.class, () -> desk.approve(unfinished, "yes"));

        assertTrue(refused.violations().errors().list().size() > 1);
        assertEquals(Optional.of(unfinished), desk.findDraft(unfinished.id()));
    }

    @Test
    void anIssuerMayWantAllItsPapersApproved() {
        Issuer strict = Koworking.ISSUER.toBuilder().approvalRequired(true).build();
        Invoice.Draft wanted = drafted().draft().toBuilder().issuer(strict).build();
        SavedDraft draft = desk.save(wanted, "s1");

        assertRefused("CPT-DESK-APPROVAL-MISSING", () -> desk.issue(wanted, "i1"));
        assertRefused("CPT-DESK-APPROVAL-MISSING", () -> desk.issue(draft, "i2"));

        SavedDraft approved = desk.approve(draft, "yes");
        Invoice.Draft other = wanted.toBuilder().note("changée après coup").build();
        assertRefused("CPT-DESK-APPROVAL-MISSING", () -> desk.issue(approved.with(other), "i3"));
        assertEquals("FC202300087", number(desk.issue(approved, "i4")));
    }

    @Test
    void savesOnceUnderAKey() {
        SavedDraft first = drafted().save("s1");

        assertEquals(first, drafted().save("s1"));
        assertNotEquals(first.id(), drafted().save("s2").id());
        assertRefused("CPT-DESK-KEY-REUSED", () -> drafted().note("autre").save("s1"));
        assertRefused("CPT-DESK-KEY-REUSED", () -> drafted().issue("s1"));
        assertRefused("CPT-DESK-KEY-REUSED", () -> desk.discard(first, "s1"));
    }

    @Test
    void listsDraftsAndInvoicesPageByPage() {
        for (int i = 0; i < 7; i++) {
            drafted().save("s" + i);
            drafted().issue("i" + i);
        }

        List<String> drafts = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Page<SavedDraft> page = desk.drafts(after, 3);
            page.items().forEach(draft -> drafts.add(draft.id()));
            after = page.next();
        } while (after.isPresent());
        Page<Invoice.Issued> issued = desk.issued(Optional.empty(), 100);

        assertEquals(7, new TreeSet<>(drafts).size());
        assertEquals(7, drafts.size());
        assertEquals(7, issued.items().size());
        assertEquals(Optional.empty(), issued.next());
    }

    private Drafting drafted() {
        return desk.draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0);
    }

    private static String number(Invoice.Issued invoice) {
        return invoice.number().value();
    }

    private static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(ViolationsException.class, command).code());
    }
}
