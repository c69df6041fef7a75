package io.comptoir.pdf.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.pdf.sheet.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of 100, the first from 20 on. */
class FlowTest {

    private static final Flow FLOW = new Flow(20, 0, 100);

    private record Bar(int height) implements Block {
        @Override
        public void draw(Sheet sheet, int left, int top) {}
    }

    @Test
    void startsAPageWhereTheLastIsFull() {
        assertEquals(List.of(List.of(20, 60), List.of(0)), tops(bar(40), bar(40), bar(1)));
    }

    @Test
    void leavesNoGapAtTheTopOfAPage() {
        assertEquals(List.of(List.of(20), List.of(0)), tops(Piece.of(new Bar(75), 10), Piece.of(new Bar(10), 10)));
    }

    @Test
    void takesAPieceAlongThatMustStandWithTheNext() {
        assertEquals(List.of(List.of(20), List.of(0, 30)), tops(bar(40), bar(30).keepWithNext(), bar(50)));
    }

    @Test
    void givesUpKeepingWhatNoPageHolds() {
        assertEquals(List.of(List.of(20, 60), List.of(0)), tops(bar(40), bar(40).keepWithNext(), bar(90)));
    }

    @Test
    void repeatsTheHeadingOnEachPage() {
        Block heading = new Bar(10);

        assertEquals(List.of(List.of(20, 30), List.of(0, 10)), tops(bar(60).under(heading), bar(60).under(heading)));
    }

    @Test
    void putsTheFootAtTheBottom() {
        assertEquals(List.of(List.of(20, 90)), tops(bar(10), bar(10).toFoot()));
    }

    private static Piece bar(int height) {
        return Piece.of(new Bar(height), 0);
    }

    private static List<List<Integer>> tops(Piece... pieces) {
        return FLOW.place(List.of(pieces)).stream()
                .map(page -> page.stream().map(Placed::top).toList())
                .toList();
    }
}
