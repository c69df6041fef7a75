package io.comptoir.pdf.sheet;

/** What a part of a page is to those who cannot see it: one of the standard types of structure (ISO 32000-1, 14.8.4). */
public enum Role {
    /** All of a paper. */
    DOCUMENT("Document", false, ""),
    /** What a paper is called. */
    TITLE("H1", true, ""),
    /** What a section of it is called. */
    SECTION("H2", true, ""),
    /** Words. */
    PARAGRAPH("P", true, ""),
    /** Points under each other. */
    LIST("L", false, ""),
    /** One of them: a mark and what it says. */
    ITEM("LI", false, ""),
    /** The mark of a point, or the name of a fact. */
    MARK("Lbl", true, ""),
    /** What a point says. */
    BODY("LBody", true, ""),
    /** Rows of cells. */
    TABLE("Table", false, ""),
    /** A row of a table. */
    ROW("TR", false, ""),
    /** What a column of a table is called. */
    COLUMN_TITLE("TH", true, "/Scope/Column"),
    /** What a row of a table is called. */
    ROW_TITLE("TH", true, "/Scope/Row"),
    /** A cell of a table. */
    CELL("TD", true, ""),
    /** Something to look at. */
    PICTURE("Figure", true, "");

    final String tag;
    final boolean holdsText;
    private final String scope;

    Role(String tag, boolean holdsText, String scope) {
        this.tag = tag;
        this.holdsText = holdsText;
        this.scope = scope;
    }

    /** What more there is to say of a cell that takes the room of {@code columns} (ISO 32000-1, 14.8.5.7). */
    String attributes(int columns) {
        String span = columns == 1 ? "" : "/ColSpan " + columns;
        return scope.isEmpty() && span.isEmpty() ? "" : "/A<</O/Table" + scope + span + ">>";
    }
}
