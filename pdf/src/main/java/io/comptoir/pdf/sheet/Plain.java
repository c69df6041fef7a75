package io.comptoir.pdf.sheet;

/** Text that any metadata can hold. */
final class Plain {

    private Plain() {}

    /** The text without control characters, halves of surrogate pairs and code points that are none (XML 1.0, 2.2). */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Plain::isPlain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
    }
}
