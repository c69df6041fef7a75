package io.comptoir.audit;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a trail has come. Kept where the trail's own store cannot be written from, it shows that the end was cut off, or
 * that all was written anew.
 *
 * @param index  the place of its last link; 0 where it has none
 * @param hash  that link's hash; 64 zeros where there is none
 * @param documents  how many documents were issued, from the first link on
 * @param totals  the sum of their gross totals, by currency code
 */
public record Head(long index, String hash, long documents, SortedMap<String, BigDecimal> totals) {

    /** Before the first link. */
    public static final Head START = new Head(0, "0".repeat(Canonical.HASH_LENGTH), 0, new TreeMap<>());

    /** The key of a document's currency. */
    static final String CURRENCY = "currency";
    /** The key of what a document adds to the totals. */
    static final String GROSS = "totalGross";

    private static final String VERSION = "1";
    private static final int LENGTH_MAX = 1 << 16;
    private static final char PART = ':';

    private static final Rule MALFORMED = Rule.error("CPT-AUDIT-HEAD-MALFORMED", "Comptoir, TRAIL.md")
            .says("« {value} » n'est pas une ancre de piste d'audit.", "'{value}' is not the head of a trail.")
            .fix(
                    "Donnez l'ancre telle qu'elle fut écrite, par exemple 1:0:…:0:-.",
                    "Give the head as it was written, for example 1:0:…:0:-.");

    /** Keeps a copy of the totals, by code, and refuses what no trail could have. */
    public Head {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        if (index < 0 || documents < 0 || !Canonical.isHex(hash, Canonical.HASH_LENGTH, Canonical.HASH_LENGTH)) {
            throw new IllegalArgumentException("A head has an index, a hash and counts: " + index + ", " + documents);
        }
    }

    /**
     * The head after the last line of a trail.
     *
     * @throws ViolationsException if that line is no whole link: nothing may be chained to it
     */
    public static Head after(Optional<String> lastLine) {
        return lastLine.map(line -> Link.read(line).whole().head()).orElse(START);
    }

    /**
     * The head that {@link #text()} wrote.
     *
     * @throws ViolationsException if it is none
     */
    public static Head of(String text) {
        String[] parts = text.length() > LENGTH_MAX ? new String[0] : text.split(":", -1);
        boolean whole = parts.length == 5
                && parts[0].equals(VERSION)
                && LinkReader.isNumber(parts[1])
                && Canonical.isHex(parts[2], Canonical.HASH_LENGTH, Canonical.HASH_LENGTH)
                && LinkReader.isNumber(parts[3]);
        return Optional.of(parts)
                .filter(any -> whole)
                .flatMap(any -> Sums.read(parts[4]))
                .map(totals -> new Head(Long.parseLong(parts[1]), parts[2], Long.parseLong(parts[3]), totals))
                .orElseThrow(() -> new ViolationsException(MALFORMED.at("head", text)));
    }

    /** One line of text, to be kept elsewhere: {@code 1:42:<hash>:17:EUR=1234.00}. */
    public String text() {
        return VERSION + PART + index + PART + hash + PART + documents + PART + Sums.text(totals);
    }

    /**
     * What the next link counts when it holds {@code record}; its hash is still to come.
     *
     * @throws ViolationsException if an issued document has no currency or gross total
     */
    Head counting(AuditRecord record) {
        if (!record.action().equals(Action.ISSUED)) {
            return new Head(index + 1, hash, documents, totals);
        }
        String currency = record.value(CURRENCY).filter(Sums::isCode).orElseThrow(() -> missing(record, CURRENCY));
        BigDecimal gross = record.value(GROSS).flatMap(Sums::amount).orElseThrow(() -> missing(record, GROSS));
        BigDecimal sum = gross.add(totals.getOrDefault(currency, BigDecimal.ZERO));
        if (!Sums.isBounded(sum)) {
            throw missing(record, GROSS);
        }
        SortedMap<String, BigDecimal> sums = new TreeMap<>(totals);
        sums.put(currency, sum);
        return new Head(index + 1, hash, documents + 1, sums);
    }

    private static ViolationsException missing(AuditRecord record, String key) {
        return new ViolationsException(Link.MALFORMED.at(key, record.value(key).orElse("")));
    }

    /** The same head with the hash of its link. */
    Head withHash(String own) {
        return new Head(index, own, documents, totals);
    }

    /** Whether both have counted the same. */
    boolean countsAs(Head other) {
        return documents == other.documents && totals.equals(other.totals);
    }

    @Override
    public String toString() {
        return text();
    }
}
