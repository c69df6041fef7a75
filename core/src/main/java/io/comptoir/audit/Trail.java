package io.comptoir.audit;

import io.comptoir.fault.ViolationsException;
import java.util.Map;
import java.util.Optional;

/** Makes the links of a trail, one after the other. It keeps nothing: the head of the trail comes in and goes out. */
public final class Trail {

    private static final Trail PLAIN = new Trail(Optional.empty());

    private final Optional<Seal> seal;

    private Trail(Optional<Seal> seal) {
        this.seal = seal;
    }

    /** A trail without a key: it shows edits, but not that all of it was written anew; its {@link Head}, kept elsewhere, does. */
    public static Trail plain() {
        return PLAIN;
    }

    /** A trail whose links carry {@code seal}. */
    public static Trail sealedBy(Seal seal) {
        if (!LinkReader.isSealName(seal.name())) {
            throw new IllegalArgumentException("A seal has a name of 1 to 64 letters, digits and . _ : -");
        }
        return new Trail(Optional.of(seal));
    }

    /**
     * The link that comes after {@code head} and holds {@code record}.
     *
     * @throws ViolationsException if it would be longer than {@link Link#LENGTH_MAX}, or an issued document has no currency
     *     or gross total
     */
    public Link next(Head head, AuditRecord record) {
        Head counted = head.counting(record);
        String sealName = seal.map(Seal::name).orElse(Canonical.NOTHING);
        String content = content(head, counted, record) + sealName;
        String sealed = content + Canonical.SEPARATOR + seal(content);
        byte[] bytes = Canonical.bytes(sealed);
        if (bytes.length > Link.LENGTH_MAX - Canonical.HASH_LENGTH - 1) {
            throw new ViolationsException(Link.TOO_LONG.at("", bytes.length, Link.LENGTH_MAX));
        }
        Head next = counted.withHash(Canonical.sha256(bytes));
        return new Link(sealed + Canonical.SEPARATOR + next.hash(), head.hash(), record, next, sealName);
    }

    private String seal(String content) {
        return seal.map(by -> Canonical.hex(by.seal(Canonical.bytes(content)))).orElse(Canonical.NOTHING);
    }

    private static String content(Head head, Head counted, AuditRecord record) {
        StringBuilder out = new StringBuilder(1024);
        field(out, Integer.toString(Link.VERSION));
        field(out, Long.toString(counted.index()));
        field(out, head.hash());
        field(out, record.at().toString());
        field(out, record.actor());
        field(out, record.action().word());
        field(out, record.subject());
        for (Map.Entry<String, String> value : record.values().entrySet()) {
            out.append(value.getKey()).append('=');
            field(out, value.getValue());
        }
        field(out, Long.toString(counted.documents()));
        field(out, Sums.text(counted.totals()));
        return out.toString();
    }

    private static void field(StringBuilder out, String text) {
        Canonical.append(out, text);
        out.append(Canonical.SEPARATOR);
    }
}
