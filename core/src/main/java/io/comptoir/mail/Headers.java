package io.comptoir.mail;

/** What may stand in a header, which is one line (RFC 5322, 2.2). */
final class Headers {

    private static final String BREAKS_A_NAME = "/\\:*?\"<>|";

    private Headers() {}

    /** Whether {@code text} stays on one line, whoever reads it: NEL and the separators of Unicode break lines too. */
    static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Headers::breaksALine);
    }

    /** Whether {@code text} may be read as it is over many lines: tabs and line ends, and no other control character. */
    static boolean isReadable(String text) {
        return text.codePoints().allMatch(c -> c == '\t' || c == '\n' || c == '\r' || !isControl(c));
    }

    /** Whether {@code text} can name a file anywhere. */
    static boolean isFileName(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && !text.startsWith(".")
                && !text.endsWith(".")
                && isOneLine(text)
                && text.chars().noneMatch(c -> BREAKS_A_NAME.indexOf(c) >= 0);
    }

    /** Whether {@code text} is made of visible characters of ASCII alone. */
    static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static boolean breaksALine(int c) {
        int type = Character.getType(c);
        return isControl(c) || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    // A surrogate alone is half a character: no charset can write it.
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
