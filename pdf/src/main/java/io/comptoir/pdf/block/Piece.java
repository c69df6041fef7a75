package io.comptoir.pdf.block;

import java.util.Optional;

/**
 * A block on its way to a page.
 *
 * @param block  what to place
 * @param before  how much room to leave above, except at the top of a page
 * @param withNext  whether it must stand on the page of the piece after it, as far as a page can hold both
 * @param loosely  whether it may be parted from it nevertheless, where much of its page would stay empty
 * @param heading  what to repeat above it wherever a page starts with it
 * @param carried  what to say where a page ends after it, before the next piece under the same heading
 * @param atFoot  whether to place it as low on its page as it goes
 */
public record Piece(
        Block block,
        int before,
        boolean withNext,
        boolean loosely,
        Optional<Block> heading,
        Optional<Carried> carried,
        boolean atFoot) {

    /**
     * What is said on both sides of the end of a page.
     *
     * @param below  at its end
     * @param above  at the start of the next
     */
    public record Carried(Block below, Block above) {}

    /** A block, free to stand anywhere. */
    public static Piece of(Block block, int before) {
        return new Piece(block, before, false, false, Optional.empty(), Optional.empty(), false);
    }

    /** This piece, kept on one page with the next. */
    public Piece keepWithNext() {
        return new Piece(block, before, true, false, heading, carried, atFoot);
    }

    /** This piece, kept on one page with the next, unless much of a page stays empty for it. */
    public Piece keepNearNext() {
        return new Piece(block, before, true, true, heading, carried, atFoot);
    }

    /** This piece, with room above. */
    public Piece below(int room) {
        return new Piece(block, room, withNext, loosely, heading, carried, atFoot);
    }

    /** This piece, under a heading. */
    public Piece under(Block newHeading) {
        return new Piece(block, before, withNext, loosely, Optional.of(newHeading), carried, atFoot);
    }

    /** This piece, with something to say where a page ends after it. */
    public Piece carrying(Block below, Block above) {
        return new Piece(block, before, withNext, loosely, heading, Optional.of(new Carried(below, above)), atFoot);
    }

    /** This piece, at the foot of its page. */
    public Piece toFoot() {
        return new Piece(block, before, withNext, loosely, heading, carried, true);
    }
}
