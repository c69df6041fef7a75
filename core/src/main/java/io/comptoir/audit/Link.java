package io.comptoir.audit;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;

/**
 * One line of a trail: a record, chained to the line before it by that line's hash.
 * <pre>
 * version | index | previous | instant | actor | action | subject | key=value | … | documents | totals | key | seal | hash
 * </pre>
 * The form of a line is that of its version, for ever; {@code core/TRAIL.md} tells it to the byte.
 */
public final class Link {

    /** The version of the form that is written today. */
    public static final int VERSION = 1;
    /** The most bytes of a line. */
    public static final int LENGTH_MAX = 1 << 20;

    static final Rule MALFORMED = Rule.error("CPT-AUDIT-LINK-MALFORMED", "Comptoir, TRAIL.md")
            .says("« {value} » ne peut pas être écrit là.", "'{value}' cannot stand there.")
            .fix(
                    "Rétablissez la piste d'audit depuis son archive, octet par octet.",
                    "Restore the trail from its archive, byte by byte.");
    static final Rule ALTERED = Rule.error("CPT-AUDIT-LINK-ALTERED", "CGI art. 286, I, 3° bis")
            .says("Le lien {value} n'est pas celui qui fut écrit.", "Link {value} is not what was written.")
            .fix(
                    "Rétablissez la piste depuis son archive, et cherchez qui a pu l'écrire.",
                    "Restore the trail from its archive, and find out who could write to it.");
    static final Rule TOO_LONG = Rule.error("CPT-AUDIT-LINK-TOO-LONG", "Comptoir, TRAIL.md")
            .says(
                    "Le lien ferait {value} octets, au plus {0} sont admis.",
                    "The link would have {value} bytes, at most {0} are taken.")
            .fix(
                    "Raccourcissez les textes du document : commande, contrat, dérogations.",
                    "Shorten the texts of the document: order, contract, overrides.");

    private final String text;
    private final String previous;
    private final AuditRecord record;
    private final Head head;
    private final String sealName;

    Link(String text, String previous, AuditRecord record, Head head, String sealName) {
        this.text = text;
        this.previous = previous;
        this.record = record;
        this.head = head;
        this.sealName = sealName;
    }

    /**
     * Reads a line. Whether its hash holds is not looked at: a verifier does that.
     *
     * @throws ViolationsException naming the first field that no line could hold
     */
    public static Link read(String line) {
        return new LinkReader(line).link();
    }

    /** Its line, without line end: what a journal keeps. */
    public String text() {
        return text;
    }

    /** Its place in the trail, from 1. */
    public long index() {
        return head.index();
    }

    /** The hash of the link before it; 64 zeros for the first one. */
    public String previous() {
        return previous;
    }

    /** What it holds. */
    public AuditRecord record() {
        return record;
    }

    /** How far the trail has come with it. */
    public Head head() {
        return head;
    }

    /** Its own hash: SHA-256 of all of its line before the hash, in hexadecimal. */
    public String hash() {
        return head.hash();
    }

    /** The name of its seal, where it has one. */
    public Optional<String> sealName() {
        return Optional.of(sealName).filter(name -> !name.equals(Canonical.NOTHING));
    }

    /** Whether its hash is that of its line. */
    boolean hashHolds() {
        String hashed = text.substring(0, text.lastIndexOf(Canonical.SEPARATOR));
        return Canonical.sha256(Canonical.bytes(hashed)).equals(hash());
    }

    /** Whether one of {@code seals} is on it, and holds. */
    boolean isSealedBy(List<Seal> seals) {
        int hash = text.lastIndexOf(Canonical.SEPARATOR);
        int seal = text.lastIndexOf(Canonical.SEPARATOR, hash - 1);
        for (Seal known : seals) {
            if (known.name().equals(sealName)) {
                byte[] content = Canonical.bytes(text.substring(0, seal));
                return known.holds(content, Canonical.unhex(text.substring(seal + 1, hash)));
            }
        }
        return false;
    }

    /** This link, if its hash is that of its line. */
    Link whole() {
        if (!hashHolds()) {
            throw new ViolationsException(ALTERED.at("hash", index()));
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && text.equals(link.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
