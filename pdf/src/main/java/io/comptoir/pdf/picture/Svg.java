package io.comptoir.pdf.picture;

import java.util.Locale;

/** Writes an SVG picture (SVG 1.1): whole coordinates, escaped text, nothing that runs or is loaded from elsewhere. */
final class Svg {

    private static final String FONT = "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\"";

    private final StringBuilder xml = new StringBuilder(4096);

    Svg(int width, int height, Locale language, String title, String description) {
        xml.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + width + " " + height + "\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\""
                + language.toLanguageTag() + "\" " + FONT + ">\n");
        xml.append("<title id=\"t\">").append(escaped(title)).append("</title>\n");
        xml.append("<desc id=\"d\">").append(escaped(description)).append("</desc>\n");
        rectangle(0, 0, width, height, "#FFFFFF");
    }

    /** Slanting lines, as {@code url(#name)} to fill with, told apart without colour. */
    Svg hatch(String name, int gap, int angle, String ink) {
        xml.append("<pattern id=\"" + name + "\" width=\"" + gap + "\" height=\"" + gap
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(" + angle + ")\"><rect width=\"" + gap
                + "\" height=\"" + gap + "\" fill=\"#FFFFFF\"/><rect width=\"" + (gap + 1) / 2 + "\" height=\"" + gap
                + "\" fill=\"" + ink + "\"/></pattern>\n");
        return this;
    }

    Svg rectangle(int x, int y, int width, int height, String fill) {
        xml.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + fill + "\"/>\n");
        return this;
    }

    Svg outlined(int x, int y, int width, int height, String fill, String line) {
        xml.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + fill + "\" stroke=\"" + line + "\"/>\n");
        return this;
    }

    Svg line(int x1, int y1, int x2, int y2, String colour) {
        xml.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" stroke=\"" + colour
                + "\"/>\n");
        return this;
    }

    /** Text whose {@code anchor} — start, middle or end — stands at {@code x}. */
    Svg text(int x, int y, int size, String anchor, String colour, String text) {
        return text(x, y, size, anchor, colour, "normal", text);
    }

    Svg bold(int x, int y, int size, String anchor, String colour, String text) {
        return text(x, y, size, anchor, colour, "bold", text);
    }

    private Svg text(int x, int y, int size, String anchor, String colour, String weight, String text) {
        xml.append("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" font-weight=\"" + weight
                        + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour + "\">")
                .append(escaped(text))
                .append("</text>\n");
        return this;
    }

    String end() {
        return xml.append("</svg>\n").toString();
    }

    /** Cut after so many letters, with dots where there were more. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        int letters = line.codePointCount(0, line.length());
        return letters <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Text that XML 1.0 can hold (2.2). */
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Svg::isPlain).forEach(plain::appendCodePoint);
        return plain.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT && !noncharacter;
    }
}
