package io.comptoir.accounting.intake;

/**
 * Cells that a spreadsheet program would take for formulas (OWASP, CSV injection): an apostrophe stands before them in files that
 * we write, and is no part of the text in files that we read. To us a formula is a text as any other.
 */
final class Guarded {

    private static final String FIRST = "=+-@\t\r";

    private Guarded() {}

    static String written(String text) {
        return isFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FIRST.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && (FIRST + "'").indexOf(cell.charAt(1)) >= 0;
    }
}
