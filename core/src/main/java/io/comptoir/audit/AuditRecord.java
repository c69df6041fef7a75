package io.comptoir.audit;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody did to a document: what a link of the trail holds.
 *
 * @param at  when, in the years 0 to 9999
 * @param actor  the id of who did it, 1 to 128 characters
 * @param action  what was done
 * @param subject  the id of the document, 1 to 128 characters
 * @param values  its business values, by key of 1 to 64 letters, digits and points; never personal data
 */
public record AuditRecord(Instant at, String actor, Action action, String subject, SortedMap<String, String> values) {

    /** The most characters of an actor's or a document's id. */
    public static final int ID_LENGTH_MAX = 128;
    /** The most characters of a key. */
    public static final int KEY_LENGTH_MAX = 64;
    /** The most values. */
    public static final int VALUES_MAX = 10_000;

    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Rule DOCUMENT_ALTERED = Rule.error(
                    "CPT-AUDIT-DOCUMENT-ALTERED", "CGI art. 286, I, 3° bis; CGI art. 289, V")
            .says(
                    "Le document dit « {value} », la piste d'audit « {0} ».",
                    "The document says '{value}', the trail '{0}'.")
            .fix("Rétablissez le document depuis l'archive.", "Restore the document from the archive.");
    private static final Rule PERSONAL_ERASED = Rule.warning("CPT-AUDIT-PERSONAL-ERASED", "RGPD art. 17")
            .says(
                    "Le sel de {value} est effacé : ces données ne peuvent plus être comparées.",
                    "The salt of {value} is erased: these data cannot be compared any more.")
            .fix(
                    "Rien à faire si l'effacement fut demandé ; sinon, rétablissez le sel.",
                    "Nothing, if the erasure was asked for; else restore the salt.");

    /** Keeps a copy of the values, by key, and refuses what a line could not hold. */
    public AuditRecord {
        values = Collections.unmodifiableSortedMap(sorted(values));
        if (!isId(actor) || !isId(subject)) {
            throw new IllegalArgumentException("An id has 1 to 128 characters: '" + actor + "', '" + subject + "'");
        }
        if (at.isBefore(YEAR_0) || !at.isBefore(YEAR_10000)) {
            throw new IllegalArgumentException("An instant is in the years 0 to 9999: " + at);
        }
        if (values.size() > VALUES_MAX || !values.keySet().stream().allMatch(AuditRecord::isKey)) {
            throw new IllegalArgumentException(
                    "A record has at most 10 000 values, by keys of 1 to 64 letters, digits and points: "
                            + values.keySet().stream().limit(100).toList());
        }
    }

    private static TreeMap<String, String> sorted(Map<String, String> values) {
        TreeMap<String, String> sorted = new TreeMap<>(); // by key alone, whatever the order of the given map
        sorted.putAll(values);
        return sorted;
    }

    static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= ID_LENGTH_MAX;
    }

    static boolean isKey(String text) {
        return Canonical.consistsOf(text, KEY_LENGTH_MAX, c -> Canonical.isAlphanumeric(c) || c == '.');
    }

    // --- what happens to documents ---

    /** An invoice was issued: its business values, and digests of what may name a person, under {@code salt}. */
    public static AuditRecord issued(Invoice.Issued invoice, Salt salt, Instant at, Actor actor) {
        return new AuditRecord(
                at, actor.id(), Action.ISSUED, invoice.id(), InvoiceValues.of(invoice, Optional.of(salt)));
    }

    /** A file of the document was made. */
    public static AuditRecord rendered(String documentId, Rendition file, Instant at, Actor actor) {
        SortedMap<String, String> values =
                sorted(Map.of("format", file.format(), "sha256", file.sha256(), "size", Long.toString(file.size())));
        return new AuditRecord(at, actor.id(), Action.RENDERED, documentId, values);
    }

    /**
     * The document was posted to the books.
     *
     * @param entry  the business values of the entry: journal, number, date, a value for each of its lines
     */
    public static AuditRecord posted(String documentId, Map<String, String> entry, Instant at, Actor actor) {
        return new AuditRecord(at, actor.id(), Action.POSTED, documentId, sorted(entry));
    }

    /** The personal data of the document was erased. */
    public static AuditRecord erased(String documentId, String reason, Instant at, Actor actor) {
        return new AuditRecord(at, actor.id(), Action.ERASED, documentId, sorted(Map.of("reason", reason)));
    }

    /** A check was set aside for the document, with a reason. */
    public static AuditRecord overridden(String documentId, RuleOverride override, Instant at, Actor actor) {
        SortedMap<String, String> values = sorted(Map.of("code", override.code(), "reason", override.reason()));
        return new AuditRecord(at, actor.id(), Action.OVERRIDDEN, documentId, values);
    }

    /**
     * A draft was approved.
     *
     * @param sha256  of what it says, as it is stored: 64 hexadecimal digits
     */
    public static AuditRecord approved(String draftId, String sha256, Instant at, Actor actor) {
        return new AuditRecord(at, actor.id(), Action.APPROVED, draftId, sorted(Map.of("sha256", sha256)));
    }

    /** A quote went on to another stage: what it offers, and why; who agreed is not named. */
    public static AuditRecord moved(Quote quote, Action action, Instant at, Actor actor) {
        TreeMap<String, String> values = new TreeMap<>();
        values.put("stage", quote.stage().name());
        values.put("version", Integer.toString(quote.version()));
        values.put("currency", quote.content().currency().getCurrencyCode());
        values.put("totalNet", quote.totals().totalNet().toPlainString());
        quote.number().ifPresent(number -> values.put("number", number.value()));
        quote.acceptance().ifPresent(how -> values.put("acceptedOn", how.date().toString()));
        quote.reason().ifPresent(why -> values.put("reason", why));
        return new AuditRecord(at, actor.id(), action, quote.id(), values);
    }

    // --- questions ---

    /** The value of a key. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The digest of the customer, where this record is of an issued document. */
    public Optional<PersonalDigest> customer() {
        return value(InvoiceValues.CUSTOMER)
                .filter(hex -> Canonical.isHex(hex, Canonical.HASH_LENGTH, Canonical.HASH_LENGTH))
                .map(PersonalDigest::new);
    }

    /**
     * All in which a stored invoice differs from what was issued, one violation a value.
     *
     * @param salt  that of the document; without it, what may name a person is not compared, and a warning says so
     */
    public Violations compare(Invoice.Issued invoice, Optional<Salt> salt) {
        SortedMap<String, String> now = InvoiceValues.of(invoice, salt);
        List<Violation> found = new ArrayList<>();
        if (!subject.equals(invoice.id())) {
            found.add(DOCUMENT_ALTERED.at("id", invoice.id(), subject));
        }
        TreeSet<String> keys = new TreeSet<>(values.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            if (salt.isEmpty() && InvoiceValues.PERSONAL.contains(key)) {
                found.add(PERSONAL_ERASED.at(key, key));
            } else if (!Objects.equals(values.get(key), now.get(key))) {
                found.add(DOCUMENT_ALTERED.at(key, shown(now, key), shown(values, key)));
            }
        }
        return new Violations(found);
    }

    private static String shown(Map<String, String> values, String key) {
        return values.getOrDefault(key, Canonical.NOTHING);
    }
}
