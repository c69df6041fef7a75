package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.RecurringInvoiceJson;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.subscription.RecurringInvoice;
import io.comptoir.time.Interval;
import io.comptoir.time.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices that come again, each once. */
class RecurringInvoiceDeskTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    private final AtomicInteger ids = new AtomicInteger();
    private final MemoryStorage storage = new MemoryStorage();
    private LocalDate today = START;
    private final Dossier dossier = Comptoir.over(
                    Ports.of(storage, new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), Koworking.ISSUER, Actor.of("alice", "Alice"));

    /** S1-60: monthly, three times from 31 January: 31 January, 28 February, 31 March. */
    @Test
    void comesOnTheLastDayOfEachMonth() {
        String rent =
                dossier.recurringInvoices().save(monthly().build(), "rent").id();
        List<String> dates = new ArrayList<>();

        for (today = START; today.isBefore(LocalDate.of(2026, 6, 1)); today = today.plusDays(1)) {
            dossier.recurringInvoices()
                    .run(today, paper -> dates.add(paper.number().orElse("draft") + " " + today));
        }

        assertEquals(List.of("FC202600087 2026-01-31", "FC202600088 2026-02-28", "FC202600089 2026-03-31"), dates);
        assertEquals(
                List.of(rent + "/2026-01-31", rent + "/2026-02-28", rent + "/2026-03-31"),
                List.copyOf(dossier.recurringInvoices()
                        .find(rent)
                        .orElseThrow()
                        .papers()
                        .keySet()));
    }

    /** What was missed is made up for, under the date of the day; a second run makes nothing. */
    @Test
    void catchesUpOnce() {
        dossier.recurringInvoices().save(monthly().build(), "rent");
        today = LocalDate.of(2026, 3, 5);

        assertEquals(2, dossier.recurringInvoices().run(today, paper -> {}).papers());
        assertEquals(0, dossier.recurringInvoices().run(today, paper -> {}).papers());

        for (Invoice.Issued invoice :
                dossier.invoices().issued(Optional.empty(), 10).items()) {
            assertEquals(today, invoice.issueDate());
        }
    }

    @Test
    void makesDraftsUnderTheirPlannedDate() {
        dossier.recurringInvoices()
                .save(monthly().autoIssue(false).autoSend(false).build(), "rent");
        today = LocalDate.of(2026, 3, 5);

        dossier.recurringInvoices().run(today, paper -> assertEquals(Optional.empty(), paper.number()));

        assertEquals(
                List.of(Optional.of(LocalDate.of(2026, 2, 28)), Optional.of(START)),
                dossier.invoices().drafts(Optional.empty(), 10).items().stream()
                        .map(draft -> draft.draft().issueDate())
                        .toList());
    }

    /** Who sends it learns of it when it is committed. */
    @Test
    void saysWhatIsToBeSent() {
        dossier.recurringInvoices().save(monthly().build(), "sent");
        dossier.recurringInvoices().save(monthly().autoSend(false).build(), "kept");

        dossier.recurringInvoices().run(today, paper -> {});

        List<String> topics = storage.inUnitOfWork(
                DossierId.of("koworking"),
                unit -> unit.outbox().lease(Instant.MAX, Instant.MAX, 10).stream()
                        .map(leased -> leased.message().topic())
                        .sorted()
                        .toList());
        assertEquals(List.of("invoice.issued", "invoice.issued", "invoice.to-send"), topics);
    }

    @Test
    void comesNoMoreOnceItIsStopped() {
        String rent =
                dossier.recurringInvoices().save(monthly().build(), "rent").id();
        dossier.recurringInvoices().run(today, paper -> {});

        SavedRecurringInvoice stopped = dossier.recurringInvoices().stop(rent, "stop");
        today = LocalDate.of(2026, 12, 31);

        assertTrue(stopped.isStopped());
        assertEquals(stopped, dossier.recurringInvoices().stop(rent, "stop"));
        assertEquals(0, dossier.recurringInvoices().run(today, paper -> {}).papers());
        assertEquals(
                List.of(),
                dossier.recurringInvoices().list(Optional.empty(), 10).items());
        assertEquals(
                "CPT-DESK-RECURRING-UNKNOWN",
                assertThrows(
                                ViolationsException.class,
                                () -> dossier.recurringInvoices().stop("other", "x"))
                        .code());
    }

    @Test
    void comesBackFromItsText() {
        RecurringInvoice invoice = monthly().build();
        Map<String, String> papers = Map.of("-/2026-01-31", "id-7");

        RecurringInvoiceJson.Kept kept = RecurringInvoiceJson.read(RecurringInvoiceJson.write(invoice, papers));

        assertEquals(invoice, kept.invoice());
        assertEquals(papers, kept.papers());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what                 | instead of           | this stands there | code
        no start               | "start":"2026-01-31", |                  | CPT-JSON-FIELD-MISSING
        an anchor elsewhere    | "anchorDay":31       | "anchorDay":30    | CPT-TIME-ANCHOR-ELSEWHERE
        no such interval       | "every":"P1M"        | "every":"often"   | CPT-TIME-INTERVAL-MALFORMED
        an end and a count     | "count":3            | "count":3,"until":"2026-12-31" | CPT-SUBSCRIPTION-RECURRENCE-END
        a field too many       | "count":3            | "count":3,"price":1 | CPT-JSON-FIELD-UNKNOWN
        """)
    void refusesATextThatWasChanged(String what, String old, String changed, String code) {
        String text = RecurringInvoiceJson.write(monthly().build(), Map.of());
        assertTrue(text.contains(old), text);

        assertEquals(
                code,
                assertThrows(
                                ViolationsException.class,
                                () -> RecurringInvoiceJson.read(text.replace(old, changed == null ? "" : changed)))
                        .code());
    }

    private static RecurringInvoice.Builder monthly() {
        Invoice.Draft content = Invoice.Draft.builder()
                .issuer(Koworking.ISSUER)
                .customer(Koworking.OMEGA)
                .addLines(ItemLine.builder()
                        .label("Loyer")
                        .quantity("1")
                        .unitPrice("900.00")
                        .vat(VAT_20)
                        .build())
                .build();
        return RecurringInvoice.builder()
                .id("-")
                .content(content)
                .recurrence(Recurrence.of(START, Interval.months(1)))
                .count(3)
                .autoIssue(true)
                .autoSend(true);
    }
}
