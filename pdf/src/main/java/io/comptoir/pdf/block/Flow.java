package io.comptoir.pdf.block;

import io.comptoir.pdf.block.Piece.Carried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills pages with pieces, in order.
 *
 * @param firstTop  where the first page starts
 * @param top  where the others start
 * @param bottom  where all end
 */
public record Flow(int firstTop, int top, int bottom) {

    /** A page is not left emptier than this, as one part of so many, for what is kept together loosely. */
    private static final int EMPTY = 3;

    /** The blocks of each page. A piece that is higher than a page runs out of it: make no such pieces. */
    public List<List<Placed>> place(List<Piece> pieces) {
        Pages pages = new Pages();
        int parted = -1; // up to here what is kept together loosely was parted already
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean loosens = i <= parted || pages.loosens(piece, reach(pieces, i, true), reach(pieces, i, false));
            parted = loosens ? Math.max(parted, last(pieces, i, false)) : parted;
            pages.add(piece, reach(pieces, i, !loosens));
        }
        return pages.all;
    }

    /** How much room a piece needs with those that must stand on its page, or alone if no page holds them all. */
    private int reach(List<Piece> pieces, int index, boolean loosely) {
        int last = last(pieces, index, loosely);
        int reach = pieces.get(index).block().height();
        for (int i = index + 1; i <= last; i++) {
            reach += pieces.get(i).before() + pieces.get(i).block().height();
        }
        return reach + carried(pieces, last);
    }

    /** The last of those that must stand on its page; the piece itself if no page holds them all. */
    private int last(List<Piece> pieces, int index, boolean loosely) {
        int reach = pieces.get(index).block().height();
        int last = index;
        while (pieces.get(last).withNext() && (loosely || !pieces.get(last).loosely()) && last + 1 < pieces.size()) {
            Piece next = pieces.get(++last);
            reach += next.before() + next.block().height();
            if (reach > bottom - top) {
                return index;
            }
        }
        return last;
    }

    /** How much room it takes to say what is carried forward, if the page ends after a piece. */
    private static int carried(List<Piece> pieces, int index) {
        Piece piece = pieces.get(index);
        boolean goesOn =
                index + 1 < pieces.size() && pieces.get(index + 1).heading().equals(piece.heading());
        return goesOn ? piece.carried().map(said -> said.below().height()).orElse(0) : 0;
    }

    /** Pages being filled. */
    private final class Pages {

        private final List<List<Placed>> all = new ArrayList<>();
        private List<Placed> page = new ArrayList<>();
        private Optional<Block> heading = Optional.empty();
        private Optional<Carried> carried = Optional.empty();
        private int y = firstTop;

        Pages() {
            all.add(page);
        }

        void add(Piece piece, int reach) {
            int above = page.isEmpty() ? 0 : piece.before();
            boolean breaks = breaks(piece, reach);
            Optional<Carried> said =
                    carried.filter(some -> breaks && piece.heading().equals(heading));
            if (breaks) {
                said.ifPresent(some -> place(some.below()));
                breakPage();
                above = 0;
            }
            y += above;
            placeHeading(piece);
            said.ifPresent(some -> place(some.above()));
            carried = piece.carried();
            if (piece.atFoot()) {
                y = Math.max(y, bottom - piece.block().height());
            }
            place(piece.block());
        }

        private boolean breaks(Piece piece, int reach) {
            return !page.isEmpty() && y + piece.before() + headingHeight(piece) + reach > bottom;
        }

        /** Whether a break is better made later, where one part of what is kept together still has room here. */
        boolean loosens(Piece piece, int loose, int strict) {
            return bottom - y > (bottom - top) / EMPTY && breaks(piece, loose) && !breaks(piece, strict);
        }

        private int headingHeight(Piece piece) {
            return hasToPlaceHeading(piece) ? piece.heading().orElse(Block.NONE).height() : 0;
        }

        /** A heading stands where its pieces start, and again where a page starts. */
        private boolean hasToPlaceHeading(Piece piece) {
            return piece.heading().isPresent() && !piece.heading().equals(heading);
        }

        private void placeHeading(Piece piece) {
            if (hasToPlaceHeading(piece)) {
                piece.heading().ifPresent(this::place);
            }
            heading = piece.heading();
        }

        private void place(Block block) {
            page.add(new Placed(block, y));
            y += block.height();
        }

        private void breakPage() {
            page = new ArrayList<>();
            all.add(page);
            heading = Optional.empty();
            y = top;
        }
    }
}
