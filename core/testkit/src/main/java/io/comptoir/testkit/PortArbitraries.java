package io.comptoir.testkit;

import io.comptoir.mail.Attachment;
import io.comptoir.mail.Mail;
import io.comptoir.mail.MailAddress;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.numbering.SeriesState;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What goes through the ports, for property tests of adapters. All shrink to short texts, low ranks and the day
 * {@link InvoiceArbitraries#TODAY}.
 */
public final class PortArbitraries {

    private static final int ID_MAX = 64;
    private static final int TEXT_MAX = 300;

    private PortArbitraries() {}

    // --- numbers ---

    /** Schemes of each reset, whose numbers never come twice. */
    public static Arbitrary<NumberingScheme> schemes() {
        return Arbitraries.of(
                new NumberingScheme("F{seq:6}", Reset.NEVER),
                new NumberingScheme("F{yyyy}-{seq:5}", Reset.YEARLY),
                new NumberingScheme("FC{yy}{MM}/{seq:4}", Reset.YEARLY),
                new NumberingScheme("{yyyy}{MM}{dd}_{seq:3}", Reset.MONTHLY),
                new NumberingScheme("F{yyyy}{MM}-{seq:5}", Reset.FISCAL_YEAR, MonthDay.of(6, 30)),
                new NumberingScheme("F{yyyy}+{seq:6}", Reset.NEVER));
    }

    /** Series, with or without a name, that start at 1 or take over from another system. */
    public static Arbitrary<NumberSeries> series() {
        return Combinators.combine(
                        schemes(),
                        Arbitraries.of("", "LYON", "export_2"),
                        Arbitraries.longs().between(1, 900))
                .as((scheme, name, start) -> new NumberSeries(name, scheme, start, Optional.empty()));
    }

    /** How far a series has come, the unused one among them. */
    public static Arbitrary<SeriesState> seriesStates() {
        Arbitrary<SeriesState> used = Combinators.combine(
                        Arbitraries.longs().between(1, 999_999), InvoiceArbitraries.dates(), schemes())
                .as((rank, date, scheme) -> SeriesState.of(rank, date, scheme.text()));
        return Arbitraries.oneOf(Arbitraries.just(SeriesState.UNUSED), used);
    }

    // --- texts and moments ---

    /** Ids: 1 to 64 visible characters of ASCII. */
    public static Arbitrary<String> ids() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(ID_MAX);
    }

    /** Texts of any characters that a database may keep: all of Unicode but NUL. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(TEXT_MAX),
                Arbitraries.strings()
                        .withCharRange('\u0001', '\ud7ff')
                        .withChars("🧾😀\r\n\t '\"\\")
                        .ofMaxLength(TEXT_MAX));
    }

    /** Moments of a few years, to the millisecond. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 100_000_000_000L)
                .map(millis -> Instant.parse("2026-03-15T11:00:00Z").plusMillis(millis));
    }

    // --- what is stored ---

    /** Papers that were never saved: drafts, and issued ones with a number. */
    public static Arbitrary<StoredDocument> documents() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of("INVOICE", "QUOTE"),
                        texts(),
                        Arbitraries.longs().between(1, 999_999).optional(0.5),
                        InvoiceArbitraries.dates(),
                        parties(),
                        words())
                .as((id, kind, json, rank, date, party, words) -> new StoredDocument(
                        id,
                        kind,
                        rank.isPresent() ? "ISSUED" : "DRAFT",
                        0,
                        json,
                        rank.map(some -> "F" + some),
                        date,
                        party,
                        "actor",
                        words));
    }

    /** What may be asked of a list of papers. */
    public static Arbitrary<DocumentQuery> queries() {
        return Combinators.combine(
                        Arbitraries.of("INVOICE", "QUOTE").optional(0.4),
                        Arbitraries.of("DRAFT", "ISSUED").set().ofMaxSize(2),
                        parties().optional(0.4),
                        InvoiceArbitraries.dates().optional(0.3),
                        InvoiceArbitraries.dates().optional(0.3),
                        Arbitraries.of("", "", "o", "om l", "zo").map(Words::of),
                        Arbitraries.of(DocumentQuery.Order.class),
                        Arbitraries.of(false, true))
                .as(DocumentQuery::new);
    }

    /** Words that papers are found by. */
    public static Arbitrary<Words> words() {
        return Arbitraries.of("", "Omega", "Omega Lyon", "Zoë", "F2026-00042 Zoë")
                .map(Words::of);
    }

    private static Arbitrary<String> parties() {
        return Arbitraries.of("C001", "Zoë 🧾", "");
    }

    /** Messages that must go out. */
    public static Arbitrary<Outbox.Message> messages() {
        return Combinators.combine(ids(), Arbitraries.of("invoice.issued", "invoice.paid"), ids(), texts())
                .as(Outbox.Message::new);
    }

    /** Commands that were carried out. */
    public static Arbitrary<Requests.Done> requests() {
        return Combinators.combine(ids(), ids()).as(Requests.Done::new);
    }

    /** Links of a chain. */
    public static Arbitrary<Journal.Entry> entries() {
        return Combinators.combine(Arbitraries.longs().between(1, 1_000_000), texts())
                .as(Journal.Entry::new);
    }

    // --- mails ---

    /** Mails to one or more, with and without attachments. */
    public static Arbitrary<Mail> mails() {
        return Combinators.combine(
                        ids(),
                        addresses(),
                        addresses().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("Facture", "Relance n° 2 – « été » 🧾"),
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .withCharRange('\u00a0', '\ud7ff')
                                .ofMaxLength(TEXT_MAX),
                        attachments().list().ofMaxSize(2))
                .as((id, sender, recipients, subject, text, files) -> Mail.builder()
                        .id(id)
                        .sender(sender)
                        .recipients(recipients)
                        .subject(subject)
                        .text(text)
                        .attachments(files)
                        .build());
    }

    private static Arbitrary<MailAddress> addresses() {
        return Combinators.combine(
                        Arbitraries.of("", "Zoë", "Été & Fils"),
                        Arbitraries.of("a@example.org", "compta+f@mail.example"))
                .as(MailAddress::new);
    }

    private static Arbitrary<Attachment> attachments() {
        return Combinators.combine(
                        Arbitraries.of("a.txt", "Facture été.pdf"),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(100))
                .as((name, bytes) -> Attachment.of(name, "application/octet-stream", bytes));
    }
}
