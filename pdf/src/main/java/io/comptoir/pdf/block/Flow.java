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

    /** The blocks of each page. A piece that is higher than a page runs out of it: make no such pieces. */
    public List<List<Placed>> place(List<Piece> pieces) {
        Pages pages = new Pages();
        for (int i = 0; i < pieces.size(); i++) {
            pages.add(pieces.get(i), reach(pieces, i));
        }
        return pages.all;
    }

    /** How much room a piece needs with those that must stand on its page, or alone if no page holds them all. */
    private int reach(List<Piece> pieces, int index) {
        int own = pieces.get(index).block().height();
        int reach = own;
        int last = index;
        for (int i = index; pieces.get(i).withNext() && i + 1 < pieces.size(); i++) {
            Piece next = pieces.get(i + 1);
            reach += next.before() + next.block().height();
            if (reach > bottom - top) {
                return own + carried(pieces, index);
            }
            last = i + 1;
        }
        return reach + carried(pieces, last);
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
            boolean breaks = !page.isEmpty() && y + above + headingHeight(piece) + reach > bottom;
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
