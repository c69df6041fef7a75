package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Beside;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Sums;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.style.RichText;
import java.util.ArrayList;
import java.util.List;

/** What stands under the head of a paper that bills nothing itself: words, tables of amounts and their sums. */
final class Letter {

    private static final int SUMS_WIDTH = millimetres(86);
    private static final int PART = 12;

    private final Look look;
    private final List<Piece> pieces = new ArrayList<>();

    Letter(Look look) {
        this.look = look;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** A paragraph. */
    Letter words(String text) {
        int before = points(10);
        for (Lines part :
                Lines.of(RichText.read(text), look.body(), look.width()).parts(PART)) {
            pieces.add(Piece.of(part, before));
            before = 0;
        }
        return this;
    }

    /** A table whose last row stays with what follows. */
    Letter table(Columns columns, List<Row> rows) {
        if (!rows.isEmpty()) {
            int first = pieces.size();
            pieces.addAll(Table.strong(columns, rows, look.width(), look).pieces());
            pieces.set(first, pieces.get(first).below(points(16)));
        }
        return this;
    }

    /** Sums on the right, kept with the table above. */
    Letter sums(List<Sum> sums) {
        Sums block = new Sums(sums, SUMS_WIDTH, look);
        return keptWithAbove(new Beside(Block.NONE, block, look.width() - SUMS_WIDTH), points(14));
    }

    /** A block kept with what stands above. */
    Letter keptWithAbove(Block block, int before) {
        int last = pieces.size() - 1;
        if (last >= 0) {
            pieces.set(last, pieces.get(last).keepWithNext());
        }
        pieces.add(Piece.of(block, before));
        return this;
    }
}
