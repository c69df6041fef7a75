package io.comptoir.pdf.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The outlines of the letters of a shipped TrueType font (ISO/IEC 14496-22), so that text can be painted where the machine has
 * no fonts and no library to read them.
 */
final class GlyphOutlines {

    private static final int ON_CURVE = 0x01;
    private static final int SHORT_X = 0x02;
    private static final int SHORT_Y = 0x04;
    private static final int REPEAT = 0x08;
    private static final int SAME_X = 0x10;
    private static final int SAME_Y = 0x20;

    private static final int WORDS = 0x01;
    private static final int SCALE = 0x08;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;
    private static final double UNIT = 1 << 14;
    private static final int DEPTH_MAX = 8;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer letters;
    private final boolean wide;
    private final int widths;
    private final double unitsPerEm;

    GlyphOutlines(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        for (int i = 0; i < file.getShort(4); i++) {
            byte[] tag = new byte[4];
            file.get(12 + i * 16, tag);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    file.slice(file.getInt(20 + i * 16), file.getInt(24 + i * 16)));
        }
        this.unitsPerEm = table("head").getShort(18);
        this.wide = table("head").getShort(50) != 0;
        this.widths = table("hhea").getShort(34) & 0xFFFF;
        this.letters = letters(table("cmap"));
    }

    private ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("The font has no table " + tag);
        }
        return table;
    }

    /** The table of the letters of the Unicode plane that has most of them: platform 3, encoding 1, format 4. */
    private static ByteBuffer letters(ByteBuffer cmap) {
        for (int i = 0; i < cmap.getShort(2); i++) {
            int start = cmap.getInt(8 + i * 8);
            if (cmap.getShort(4 + i * 8) == 3 && cmap.getShort(6 + i * 8) == 1 && cmap.getShort(start) == 4) {
                return cmap.slice(start, cmap.getShort(start + 2) & 0xFFFF);
            }
        }
        throw new IllegalStateException("The font has no letters by their Unicode numbers");
    }

    /** How wide a line is, of letters as high as {@code size}. */
    double width(String line, double size) {
        return line.codePoints().mapToLong(letter -> advance(glyph(letter))).sum() * size / unitsPerEm;
    }

    /** A line that starts at {@code x} on the baseline {@code y}, of letters as high as {@code size}. */
    Path2D line(String line, double x, double y, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double[] at = {x};
        line.codePoints().map(this::glyph).forEach(glyph -> {
            add(glyph, new AffineTransform(scale, 0, 0, -scale, at[0], y), outline, 0);
            at[0] += advance(glyph) * scale;
        });
        return outline;
    }

    /** The glyph of a letter; the one that stands for all that are not there where the font lacks it. */
    private int glyph(int letter) {
        int segments = letters.getShort(6) / 2;
        for (int i = 0; i < segments && letter <= Character.MAX_VALUE; i++) {
            int end = letters.getShort(14 + i * 2) & 0xFFFF;
            if (letter <= end) {
                int start = letters.getShort(16 + (segments + i) * 2) & 0xFFFF;
                return letter < start ? 0 : glyph(letter, start, 16 + segments * 4 + i * 2, segments * 2);
            }
        }
        return 0;
    }

    private int glyph(int letter, int start, int deltaAt, int next) {
        int delta = letters.getShort(deltaAt);
        int offsetAt = deltaAt + next;
        int offset = letters.getShort(offsetAt) & 0xFFFF;
        if (offset == 0) {
            return letter + delta & 0xFFFF;
        }
        int glyph = letters.getShort(offsetAt + offset + (letter - start) * 2) & 0xFFFF;
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    private long advance(int glyph) {
        return table("hmtx").getShort(Math.min(glyph, widths - 1) * 4) & 0xFFFF;
    }

    private int location(int glyph) {
        ByteBuffer places = table("loca");
        return wide ? places.getInt(glyph * 4) : (places.getShort(glyph * 2) & 0xFFFF) * 2;
    }

    private void add(int glyph, AffineTransform where, Path2D outline, int depth) {
        int start = location(glyph);
        int length = location(glyph + 1) - start;
        if (length > 0 && depth < DEPTH_MAX) {
            ByteBuffer data = table("glyf").slice(start, length);
            int contours = data.getShort(0);
            if (contours < 0) {
                addParts(data, where, outline, depth);
            } else {
                addContours(data, contours, where, outline);
            }
        }
    }

    /** A letter put together from others, such as é. */
    private void addParts(ByteBuffer data, AffineTransform where, Path2D outline, int depth) {
        data.position(10);
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = data.getShort();
            int part = data.getShort() & 0xFFFF;
            double x = (flags & WORDS) != 0 ? data.getShort() : data.get();
            double y = (flags & WORDS) != 0 ? data.getShort() : data.get();
            double[] matrix = matrix(data, flags);
            AffineTransform moved = new AffineTransform(where);
            moved.concatenate(new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], x, y));
            add(part, moved, outline, depth + 1);
        }
    }

    private static double[] matrix(ByteBuffer data, int flags) {
        if ((flags & SCALE) != 0) {
            double scale = data.getShort() / UNIT;
            return new double[] {scale, 0, 0, scale};
        }
        if ((flags & TWO_SCALES) != 0) {
            return new double[] {data.getShort() / UNIT, 0, 0, data.getShort() / UNIT};
        }
        return (flags & MATRIX) != 0
                ? new double[] {
                    data.getShort() / UNIT, data.getShort() / UNIT, data.getShort() / UNIT, data.getShort() / UNIT
                }
                : new double[] {1, 0, 0, 1};
    }

    private static void addContours(ByteBuffer data, int contours, AffineTransform where, Path2D outline) {
        int points = contours == 0 ? 0 : (data.getShort(8 + contours * 2) & 0xFFFF) + 1;
        int instructions = data.getShort(10 + contours * 2) & 0xFFFF;
        data.position(12 + contours * 2 + instructions);
        byte[] flags = new byte[points];
        for (int i = 0; i < points; i++) {
            flags[i] = data.get();
            for (int more = (flags[i] & REPEAT) != 0 ? data.get() & 0xFF : 0; more > 0; more--) {
                flags[i + 1] = flags[i];
                i++;
            }
        }
        double[] places = new double[points * 2];
        read(data, flags, places, 0, SHORT_X, SAME_X);
        read(data, flags, places, 1, SHORT_Y, SAME_Y);
        where.transform(places, 0, places, 0, points);
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = data.getShort(10 + i * 2) & 0xFFFF;
            addContour(flags, places, first, last, outline);
            first = last + 1;
        }
    }

    private static void read(ByteBuffer data, byte[] flags, double[] places, int axis, int isShort, int isSame) {
        int at = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = data.get() & 0xFF;
                at += (flags[i] & isSame) != 0 ? step : -step;
            } else if ((flags[i] & isSame) == 0) {
                at += data.getShort();
            }
            places[i * 2 + axis] = at;
        }
    }

    /** A closed line of quadratic curves; between two points off it, the middle is on it. */
    private static void addContour(byte[] flags, double[] places, int first, int last, Path2D outline) {
        int count = last - first + 1;
        int start = 0;
        while (start < count && (flags[first + start] & ON_CURVE) == 0) {
            start++;
        }
        if (start == count) {
            return; // no shipped letter is made of curves alone
        }
        outline.moveTo(places[(first + start) * 2], places[(first + start) * 2 + 1]);
        for (int i = 1; i <= count; i++) {
            int point = first + (start + i) % count;
            double x = places[point * 2];
            double y = places[point * 2 + 1];
            if ((flags[point] & ON_CURVE) != 0) {
                outline.lineTo(x, y);
                continue;
            }
            int next = first + (start + i + 1) % count;
            double nextX = places[next * 2];
            double nextY = places[next * 2 + 1];
            if ((flags[next] & ON_CURVE) != 0) {
                outline.quadTo(x, y, nextX, nextY);
                i++;
            } else {
                outline.quadTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
            }
        }
        outline.closePath();
    }
}
