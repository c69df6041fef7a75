package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.audit.Action;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.BrokenLink;
import io.comptoir.audit.BrokenLink.Kind;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Salt;
import io.comptoir.audit.Seal;
import io.comptoir.audit.Trail;
import io.comptoir.audit.TrailReport;
import io.comptoir.audit.TrailVerifier;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must hold of every trail, whatever stands in it and whatever is done to it. */
@Domain(DomainContext.Global.class)
@Domain(InvoiceDomain.class)
class AuditPropertyTest {

    private static final Actor ACTOR = Actor.of("testkit", "Testkit");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);
    private static final Trail SEALED = Trail.sealedBy(Seal.hmac("testkit", new byte[32]));

    @Provide
    Arbitrary<AuditRecord> records() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars('a', '|', '\\', '\n', '\r', '\0', '=', 'é', '\ud83e', '\uddfe', '\u2028')
                .ofMaxLength(8);
        Arbitrary<String> keys =
                Arbitraries.strings().withChars("abAB19.").ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 50),
                        texts.filter(text -> !text.isEmpty()),
                        Arbitraries.of(Action.ISSUED, Action.RENDERED, Action.POSTED, new Action("SENT")),
                        Arbitraries.maps(keys, texts).ofMaxSize(5),
                        Arbitraries.of("EUR", "JPY", "TND"),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                                .ofScale(3))
                .as((nanos, text, action, values, currency, gross) -> {
                    Map<String, String> all = new TreeMap<>(values);
                    all.put("currency", currency);
                    all.put("totalGross", gross.toPlainString());
                    return new AuditRecord(NOON.plusNanos(nanos), text, action, text, new TreeMap<>(all));
                });
    }

    @Provide
    Arbitrary<List<AuditRecord>> histories() {
        return records().list().ofMinSize(2).ofMaxSize(8);
    }

    // --- writing ---

    @Property(tries = 300)
    void whatIsWrittenComesBack(@ForAll("histories") List<AuditRecord> history) {
        List<Link> links = links(SEALED, history);

        for (int i = 0; i < links.size(); i++) {
            Link read = Link.read(links.get(i).text());
            assertEquals(history.get(i), read.record());
            assertEquals(links.get(i).head(), read.head());
            assertEquals(links.get(i), read);
        }
    }

    @Property(tries = 200)
    void aTrailIsSoundAndAddsUp(@ForAll("histories") List<AuditRecord> history) {
        List<String> lines = lines(SEALED, history);

        TrailReport report = TrailVerifier.plain()
                .with(Seal.hmac("testkit", new byte[32]))
                .against(Head.after(last(lines)))
                .verify(lines.iterator());

        assertTrue(report.isSound(), report.toString());
        assertEquals(history.size(), report.sealed());
        assertEquals(
                history.stream()
                        .filter(one -> one.action().equals(Action.ISSUED))
                        .count(),
                report.head().documents());
        report.head().totals().forEach((currency, sum) -> assertEquals(sumOf(history, currency), sum));
    }

    private static BigDecimal sumOf(List<AuditRecord> history, String currency) {
        return history.stream()
                .filter(one -> one.action().equals(Action.ISSUED))
                .filter(one -> one.value("currency").orElseThrow().equals(currency))
                .map(one -> new BigDecimal(one.value("totalGross").orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 100)
    void theFormKnowsNeitherLocaleNorOrder(
            @ForAll("histories") List<AuditRecord> history, @ForAll("locales") Locale locale) {
        List<String> here = lines(SEALED, history);
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            assertEquals(
                    here,
                    lines(
                            SEALED,
                            history.stream().map(AuditPropertyTest::backwards).toList()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("ar-EG", "tr-TR", "th-TH-u-ca-buddhist", "fa-IR", "fr-FR")
                .map(Locale::forLanguageTag);
    }

    private static AuditRecord backwards(AuditRecord record) {
        TreeMap<String, String> values = new TreeMap<>(Collections.reverseOrder());
        values.putAll(record.values());
        return new AuditRecord(record.at(), record.actor(), record.action(), record.subject(), values);
    }

    // --- touching ---

    @Property(tries = 1000)
    void anyOtherCharacterIsFoundAtItsLink(
            @ForAll("histories") List<AuditRecord> history,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll char other) {
        List<String> lines = lines(Trail.plain(), history);
        int index = place % lines.size();
        String line = lines.get(index);
        int at = place / lines.size() % line.length();
        Assume.that(line.charAt(at) != other);
        lines.set(index, line.substring(0, at) + other + line.substring(at + 1));

        BrokenLink broken = broken(lines, Optional.empty());

        assertEquals(index + 1, broken.index());
        assertTrue(broken.kind() == Kind.ALTERED || broken.kind() == Kind.MALFORMED, broken.toString());
    }

    @Property(tries = 300)
    void aRemovedLinkIsMissingOrTheEndIsCut(
            @ForAll("histories") List<AuditRecord> history, @ForAll @IntRange(max = 1_000_000) int place) {
        List<String> lines = lines(Trail.plain(), history);
        Head head = Head.after(last(lines));
        int index = place % lines.size();
        lines.remove(index);

        BrokenLink broken = broken(lines, Optional.of(head));

        assertEquals(index + 1, broken.index());
        assertEquals(index == lines.size() ? Kind.TRUNCATED : Kind.MISSING, broken.kind());
    }

    @Property(tries = 300)
    void swappedLinksAreReordered(
            @ForAll("histories") List<AuditRecord> history,
            @ForAll @IntRange(max = 1_000_000) int one,
            @ForAll @IntRange(max = 1_000_000) int other) {
        List<String> lines = lines(Trail.plain(), history);
        int first = Math.min(one % lines.size(), other % lines.size());
        int second = Math.max(one % lines.size(), other % lines.size());
        Assume.that(first != second);
        Collections.swap(lines, first, second);

        BrokenLink broken = broken(lines, Optional.empty());

        assertEquals(Kind.REORDERED, broken.kind());
        assertEquals(first + 1, broken.index());
    }

    @Property(tries = 200)
    void aCutEndIsTruncated(
            @ForAll("histories") List<AuditRecord> history, @ForAll @IntRange(max = 1_000_000) int place) {
        List<String> lines = lines(Trail.plain(), history);
        int kept = place % lines.size();

        BrokenLink broken = broken(lines.subList(0, kept), Optional.of(Head.after(last(lines))));

        assertEquals(Kind.TRUNCATED, broken.kind());
        assertEquals(kept + 1, broken.index());
    }

    /** Who has no key may write all anew from a link on; the head tells at the latest. */
    @Property(tries = 200)
    void aRewrittenEndIsFoundByTheHead(
            @ForAll("histories") List<AuditRecord> history,
            @ForAll("records") AuditRecord forged,
            @ForAll @IntRange(max = 1_000_000) int place) {
        List<String> lines = lines(Trail.plain(), history);
        int from = place % lines.size();
        Assume.that(!history.get(from).equals(forged));
        List<AuditRecord> other = new ArrayList<>(history);
        other.set(from, forged);

        BrokenLink broken = broken(lines(Trail.plain(), other), Optional.of(Head.after(last(lines))));

        assertEquals(Kind.ALTERED, broken.kind());
        assertEquals(lines.size(), broken.index());
    }

    /** Hostile text gives a verdict, and nothing else. */
    @Property(tries = 1000)
    void anyTextGivesAVerdict(@ForAll @Size(max = 5) List<String> texts) {
        TrailReport report = TrailVerifier.plain().verify(texts.iterator());

        assertEquals(texts.isEmpty(), report.isSound());
        assertEquals(0, report.links());
    }

    // --- invoices ---

    @Property(tries = 80)
    void aStoredInvoiceIsTheOneThatWasIssued(@ForAll Invoice.Issued invoice) {
        Link link = Trail.plain().next(Head.START, AuditRecord.issued(invoice, SALT, NOON, ACTOR));
        Invoice.Issued stored = InvoiceJson.readIssued(InvoiceJson.write(invoice));

        assertEquals(Violations.NONE, Link.read(link.text()).record().compare(stored, Optional.of(SALT)));
        assertEquals(
                Map.of(invoice.currency().getCurrencyCode(), invoice.totals().totalGross()),
                link.head().totals());
    }

    @Property(tries = 80)
    void whoBuysStandsInNoLink(@ForAll Invoice.Issued invoice) {
        String name = invoice.customer().name();
        Assume.that(name.length() > 3 && !invoice.issuer().entity().name().contains(name));

        String line = Trail.plain()
                .next(Head.START, AuditRecord.issued(invoice, SALT, NOON, ACTOR))
                .text();

        assertTrue(!line.contains(name), line);
    }

    // --- help ---

    private static BrokenLink broken(List<String> lines, Optional<Head> against) {
        TrailVerifier verifier = against.map(TrailVerifier.plain()::against).orElse(TrailVerifier.plain());
        return verifier.verify(lines.iterator()).broken().orElseThrow();
    }

    private static List<Link> links(Trail trail, List<AuditRecord> history) {
        List<Link> links = new ArrayList<>();
        Head head = Head.START;
        for (AuditRecord record : history) {
            Link link = trail.next(head, record);
            links.add(link);
            head = link.head();
        }
        return links;
    }

    private static List<String> lines(Trail trail, List<AuditRecord> history) {
        return new ArrayList<>(links(trail, history).stream().map(Link::text).toList());
    }

    private static Optional<String> last(List<String> lines) {
        return Optional.of(lines.get(lines.size() - 1));
    }
}
