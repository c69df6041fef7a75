package io.comptoir.audit;

/**
 * What happened to a paper. A host may add words of its own.
 *
 * @param word  1 to 32 capital letters and underscores, such as {@code ISSUED}
 */
public record Action(String word) {

    /** The most characters of a word. */
    public static final int LENGTH_MAX = 32;

    /** A document was issued; the only action that counts as a document and adds to the totals. */
    public static final Action ISSUED = new Action("ISSUED");
    /** A file of a document was made: the PDF, the XML. */
    public static final Action RENDERED = new Action("RENDERED");
    /** A document was posted to the books. */
    public static final Action POSTED = new Action("POSTED");
    /** The personal data of a document was erased. */
    public static final Action ERASED = new Action("ERASED");
    /** A check was set aside, with a reason. */
    public static final Action OVERRIDDEN = new Action("OVERRIDDEN");

    /** Somebody said that what a draft says is right. */
    public static final Action APPROVED = new Action("APPROVED");
    /** A quote went out. */
    public static final Action SENT = new Action("SENT");
    /** A quote was agreed to. */
    public static final Action ACCEPTED = new Action("ACCEPTED");
    /** A quote was not wanted. */
    public static final Action REFUSED = new Action("REFUSED");
    /** A quote may change again. */
    public static final Action REOPENED = new Action("REOPENED");
    /** Another version took the place of a quote. */
    public static final Action REPLACED = new Action("REPLACED");

    /** Refuses what is no word. */
    public Action {
        if (!isWord(word)) {
            throw new IllegalArgumentException("An action has 1 to 32 letters A to Z and _: '" + word + "'");
        }
    }

    static boolean isWord(String text) {
        return Canonical.consistsOf(text, LENGTH_MAX, c -> (c >= 'A' && c <= 'Z') || c == '_');
    }

    @Override
    public String toString() {
        return word;
    }
}
