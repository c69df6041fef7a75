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

    /** 15, 20 and 40 are too much after 40; but 40 of 100 would stay empty, and 15 and 20 have room there. */
    @Test
    void partsWhatIsKeptLooselyRatherThanLeaveMuchOfAPageEmpty() {
        Piece hard = bar(15).keepWithNext();
        Piece loose = bar(20).keepNearNext();

        assertEquals(List.of(List.of(20, 60, 75), List.of(0)), tops(bar(40), hard, loose, bar(40)));
    }

    @Test
    void keepsWhatIsKeptLooselyWhereLittleStaysEmpty() {
        Piece hard = bar(10).keepWithNext();
        Piece loose = bar(10).keepNearNext();

        assertEquals(List.of(List.of(20), List.of(0, 10, 20)), tops(bar(55), hard, loose, bar(40)));
    }

    @Test
    void repeatsTheHeadingOnEachPage() {
        Block heading = new Bar(10);

        assertEquals(List.of(List.of(20, 30), List.of(0, 10)), tops(bar(60).under(heading), bar(60).under(heading)));
    }

    /** The heading of 10, what is carried below of 5 and above of 6. */
    @Test
    void saysOnBothSidesOfAPageWhatIsCarried() {
        Block heading = new Bar(10);
        Piece first = bar(60).under(heading).carrying(new Bar(5), new Bar(6));

        assertEquals(List.of(List.of(20, 30, 90), List.of(0, 10, 16)), tops(first, bar(60).under(heading)));
    }

    @Test
    void leavesRoomForWhatIsCarried() {
        Block heading = new Bar(10);
        Piece fits = bar(55).under(heading).carrying(new Bar(5), new Bar(6));
        Piece higher = bar(56).under(heading).carrying(new Bar(5), new Bar(6));
        Piece next = bar(60).under(heading);

        assertEquals(List.of(List.of(20, 30, 40, 95), List.of(0, 10, 16)), tops(bar(10), fits, next));
        assertEquals(List.of(List.of(20), List.of(0, 10, 66), List.of(0, 10, 16)), tops(bar(10), higher, next));
    }

    @Test
    void carriesNothingPastTheLastOfItsKind() {
        Piece last = bar(60).under(new Bar(10)).carrying(new Bar(5), new Bar(6));

        assertEquals(List.of(List.of(20, 30), List.of(0)), tops(last, bar(60)));
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
