package io.comptoir.audit;

import io.comptoir.audit.BrokenLink.Kind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One run of a verifier over one trail. */
final class Verification {

    private static final String SOURCE = "CGI art. 286, I, 3° bis";
    private static final Rule MISSING = Rule.error("CPT-AUDIT-LINK-MISSING", SOURCE)
            .says("Le lien {value} manque.", "Link {value} is missing.")
            .fix("Rétablissez-le depuis l'archive.", "Restore it from the archive.");
    private static final Rule REORDERED = Rule.error("CPT-AUDIT-LINK-REORDERED", SOURCE)
            .says("Le lien {value} n'est pas à sa place.", "Link {value} is not at its place.")
            .fix("Rétablissez l'ordre de l'archive.", "Restore the order of the archive.");
    private static final Rule UNSEALED = Rule.error("CPT-AUDIT-LINK-UNSEALED", SOURCE)
            .says(
                    "Le lien {value} ne porte le sceau d'aucune clé donnée ; il se dit scellé par « {0} ».",
                    "Link {value} has the seal of none of the given keys; it says to be sealed by '{0}'.")
            .fix(
                    "Donnez la clé de ce sceau ; si elle fut donnée, rétablissez la piste depuis son archive.",
                    "Give the key of that seal; if it was given, restore the trail from its archive.");
    private static final Rule HEAD_DIFFERS = Rule.error("CPT-AUDIT-HEAD-DIFFERS", SOURCE)
            .says(
                    "Au lien {value}, la piste n'est pas celle de l'ancre : ce lien ou un lien avant lui fut réécrit.",
                    "At link {value} the trail is not that of the head: this link or one before it was written anew.")
            .fix(
                    "Rétablissez la piste depuis son archive, et cherchez qui a pu l'écrire.",
                    "Restore the trail from its archive, and find out who could write to it.");

    private final Optional<Head> against;
    private final List<Seal> seals;
    private final Head start;

    private Head head;
    private Optional<String> firstHash = Optional.empty();
    private long line;

    Verification(Head after, Optional<Head> against, List<Seal> seals) {
        this.start = after;
        this.head = after;
        this.against = against;
        this.seals = seals;
    }

    TrailReport run(Lines lines) throws IOException {
        Optional<BrokenLink> broken = differing();
        boolean more = true;
        while (broken.isEmpty() && more) {
            line++;
            try {
                Optional<Link> link = lines.next().map(Link::read);
                more = link.isPresent();
                broken = more ? check(link.get(), lines) : atEnd();
            } catch (ViolationsException e) {
                broken = Optional.of(unreadable(e));
            }
        }
        long links = head.index() - start.index();
        return new TrailReport(links, seals.isEmpty() ? 0 : links, firstHash, head, broken);
    }

    private Optional<BrokenLink> check(Link link, Lines lines) throws IOException {
        long expected = head.index() + 1;
        if (!link.hashHolds()) {
            return broken(Kind.ALTERED, expected, Link.ALTERED);
        }
        if (link.index() != expected) {
            return misplaced(link, lines);
        }
        if (!link.previous().equals(head.hash())) {
            // This link holds, so it is the one before it that is no longer what was chained.
            return broken(Kind.ALTERED, Math.max(1, head.index()), Link.ALTERED);
        }
        if (!link.head().countsAs(head.counting(link.record()))) {
            return broken(Kind.ALTERED, expected, Link.ALTERED);
        }
        if (!seals.isEmpty() && !link.isSealedBy(seals)) {
            return broken(Kind.ALTERED, expected, UNSEALED, link.sealName().orElse(Canonical.NOTHING));
        }
        firstHash = firstHash.or(() -> Optional.of(link.hash()));
        head = link.head();
        return differing();
    }

    /** A link that comes too early is told as the one in whose place it stands. */
    private Optional<BrokenLink> misplaced(Link link, Lines lines) throws IOException {
        long expected = head.index() + 1;
        if (link.index() < expected) {
            return broken(Kind.REORDERED, link.index(), REORDERED);
        }
        return comesLater(expected, lines)
                ? broken(Kind.REORDERED, expected, REORDERED)
                : broken(Kind.MISSING, expected, MISSING);
    }

    private static boolean comesLater(long index, Lines lines) throws IOException {
        boolean found = false;
        boolean more = true;
        while (more && !found) {
            try {
                Optional<Link> link = lines.next().map(Link::read);
                more = link.isPresent();
                found = link.filter(one -> one.index() == index && one.hashHolds())
                        .isPresent();
            } catch (ViolationsException e) {
                found = false; // the trail is broken anyway; only the missing link matters now
            }
        }
        return found;
    }

    private Optional<BrokenLink> differing() {
        return against.filter(anchor -> anchor.index() == head.index())
                .filter(anchor -> !anchor.hash().equals(head.hash()) || !anchor.countsAs(head))
                .flatMap(anchor -> broken(Kind.ALTERED, head.index(), HEAD_DIFFERS));
    }

    private Optional<BrokenLink> atEnd() {
        return against.filter(anchor -> anchor.index() > head.index())
                .flatMap(anchor -> broken(Kind.TRUNCATED, head.index() + 1, ArchiveLines.CUT));
    }

    private BrokenLink unreadable(ViolationsException cause) {
        long index = head.index() + 1;
        boolean cut = cause.code().equals(ArchiveLines.CUT.code());
        return cut
                ? broken(Kind.TRUNCATED, index, ArchiveLines.CUT).orElseThrow()
                : new BrokenLink(
                        Kind.MALFORMED,
                        index,
                        line,
                        cause.violations().under("line[" + line + "]").list().get(0));
    }

    private Optional<BrokenLink> broken(Kind kind, long index, Rule rule, Object... details) {
        return Optional.of(new BrokenLink(kind, index, line, rule.at("line[" + line + "]", index, details)));
    }
}
