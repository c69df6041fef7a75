package io.comptoir.audit;

import java.util.Optional;

/**
 * What a verifier found.
 *
 * @param links  how many links are sound, up to the first broken one
 * @param sealed  how many of them carry a seal that was checked
 * @param firstHash  the hash of the first of them
 * @param head  how far the sound part has come: last hash, documents, totals
 * @param broken  the first broken link; empty where all is sound
 */
public record TrailReport(long links, long sealed, Optional<String> firstHash, Head head, Optional<BrokenLink> broken) {

    /** Whether nothing is broken. */
    public boolean isSound() {
        return broken.isEmpty();
    }
}
