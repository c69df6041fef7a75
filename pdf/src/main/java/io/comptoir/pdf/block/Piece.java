package io.comptoir.pdf.block;

import java.util.Optional;

/**
 * A block on its way to a page.
 *
 * @param block  what to place
 * @param before  how much room to leave above, except at the top of a page
 * @param withNext  whether it must stand on the page of the piece after it, as far as a page can hold both
 * @param heading  what to repeat above it wherever a page starts with it
 * @param atFoot  whether to place it as low on its page as it goes
 */
public record Piece(Block block, int before, boolean withNext, Optional<Block> heading, boolean atFoot) {

    /** A block, free to stand anywhere. */
    public static Piece of(Block block, int before) {
        return new Piece(block, before, false, Optional.empty(), false);
    }

    /** This piece, kept on one page with the next. */
    public Piece keepWithNext() {
        return new Piece(block, before, true, heading, atFoot);
    }

    /** This piece, with room above. */
    public Piece below(int room) {
        return new Piece(block, room, withNext, heading, atFoot);
    }

    /** This piece, under a heading. */
    public Piece under(Block newHeading) {
        return new Piece(block, before, withNext, Optional.of(newHeading), atFoot);
    }

    /** This piece, at the foot of its page. */
    public Piece toFoot() {
        return new Piece(block, before, withNext, heading, true);
    }
}
