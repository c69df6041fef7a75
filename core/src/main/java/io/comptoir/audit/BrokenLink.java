package io.comptoir.audit;

import io.comptoir.fault.Violation;

/**
 * The first link of a trail that is not as it was written. What comes after it proves nothing.
 *
 * @param kind  what happened to it
 * @param index  its place in the trail, from 1: where a link is missing, that link's; where one was changed together with
 *     its hash, only the next link tells
 * @param line  the line of the archive where it showed, from 1; the line after the last one where the end is missing
 * @param violation  the same in words, with its code
 */
public record BrokenLink(Kind kind, long index, long line, Violation violation) {

    /** What can happen to a link. */
    public enum Kind {
        /** Something in it is not what was written. */
        ALTERED,
        /** It is not there, though a later one is. */
        MISSING,
        /** It stands at another place, or twice. */
        REORDERED,
        /** The trail ends before it. */
        TRUNCATED,
        /** Its line is no line of a trail. */
        MALFORMED
    }
}
