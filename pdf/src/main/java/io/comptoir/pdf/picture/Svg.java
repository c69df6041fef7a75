package io.comptoir.pdf.picture;

import java.util.Locale;

/** Writes an SVG picture (SVG 1.1): whole coordinates, escaped text, nothing that runs or is loaded from elsewhere. */
final class Svg implements Drawing {

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

    @Override
    public void hatch(String name, int gap, int angle, String ink) {
        xml.append("<pattern id=\"" + name + "\" width=\"" + gap + "\" height=\"" + gap
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(" + angle + ")\"><rect width=\"" + gap
                + "\" height=\"" + gap + "\" fill=\"#FFFFFF\"/><rect width=\"" + (gap + 1) / 2 + "\" height=\"" + gap
                + "\" fill=\"" + ink + "\"/></pattern>\n");
    }

    @Override
    public void rectangle(int x, int y, int width, int height, String fill) {
        xml.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + fill + "\"/>\n");
    }

    @Override
    public void outlined(int x, int y, int width, int height, String fill, String line) {
        xml.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + fill + "\" stroke=\"" + line + "\"/>\n");
    }

    @Override
    public void line(int x1, int y1, int x2, int y2, String colour) {
        xml.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" stroke=\"" + colour
                + "\"/>\n");
    }

    @Override
    public void text(int x, int y, int size, String anchor, String colour, String text) {
        text(x, y, size, anchor, colour, "normal", text);
    }

    @Override
    public void bold(int x, int y, int size, String anchor, String colour, String text) {
        text(x, y, size, anchor, colour, "bold", text);
    }

    private void text(int x, int y, int size, String anchor, String colour, String weight, String text) {
        xml.append("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" font-weight=\"" + weight
                        + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour + "\">")
                .append(escaped(text))
                .append("</text>\n");
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

    /** What of a text can be shown, and XML 1.0 can hold (2.2). */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Svg::isPlain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String escaped(String text) {
        return plain(text)
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
