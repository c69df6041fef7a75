package io.comptoir.pdf.picture;

import io.comptoir.pdf.style.FontFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Paints a picture as PNG. */
final class Raster implements Drawing {

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Map<String, Hatch> hatches = new HashMap<>();

    /** An empty picture, with so many of its pixels for one of the drawing. */
    Raster(int width, int height, int scale) {
        image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        rectangle(0, 0, width, height, "#FFFFFF");
    }

    /** The fonts, read when the first text is painted. */
    private static final class Fonts {
        private static final GlyphOutlines REGULAR = new GlyphOutlines(FontFile.REGULAR.bytes());
        private static final GlyphOutlines BOLD = new GlyphOutlines(FontFile.BOLD.bytes());
    }

    /** Lines so far from each other, turned by so many degrees. */
    private record Hatch(int gap, int angle, Color ink) {}

    @Override
    public void hatch(String name, int gap, int angle, String ink) {
        hatches.put("url(#" + name + ")", new Hatch(gap, angle, Color.decode(ink)));
    }

    @Override
    public void rectangle(int x, int y, int width, int height, String fill) {
        Rectangle area = new Rectangle(x, y, width, height);
        Hatch hatch = hatches.get(fill);
        if (hatch == null) {
            fill(area, Color.decode(fill));
        } else {
            fill(area, Color.WHITE);
            fill(area, hatch);
        }
    }

    private void fill(Shape area, Color ink) {
        graphics.setColor(ink);
        graphics.fill(area);
    }

    /** As a pattern of SVG is turned: around the corner of the picture. */
    private void fill(Rectangle area, Hatch hatch) {
        double turn = Math.toRadians(hatch.angle);
        Rectangle2D reach = AffineTransform.getRotateInstance(-turn)
                .createTransformedShape(area)
                .getBounds2D();
        Graphics2D lines = (Graphics2D) graphics.create();
        lines.clip(area);
        lines.rotate(turn);
        lines.setColor(hatch.ink);
        int thickness = (hatch.gap + 1) / 2;
        for (double x = Math.floor(reach.getMinX() / hatch.gap) * hatch.gap; x < reach.getMaxX(); x += hatch.gap) {
            lines.fill(new Rectangle2D.Double(x, reach.getMinY(), thickness, reach.getHeight()));
        }
        lines.dispose();
    }

    @Override
    public void outlined(int x, int y, int width, int height, String fill, String line) {
        rectangle(x, y, width, height, fill);
        graphics.setColor(Color.decode(line));
        graphics.draw(new Rectangle(x, y, width, height));
    }

    @Override
    public void line(int x1, int y1, int x2, int y2, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void text(int x, int y, int size, String anchor, String colour, String text) {
        text(x, y, size, anchor, colour, text, Fonts.REGULAR);
    }

    @Override
    public void bold(int x, int y, int size, String anchor, String colour, String text) {
        text(x, y, size, anchor, colour, text, Fonts.BOLD);
    }

    private void text(int x, int y, int size, String anchor, String colour, String text, GlyphOutlines font) {
        String line = Svg.plain(text);
        double before = switch (anchor) {
            case "start" -> 0;
            case "middle" -> font.width(line, size) / 2;
            default -> font.width(line, size);
        };
        fill(font.line(line, x - before, y, size), Color.decode(colour));
    }

    byte[] png() {
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is written to memory
        }
        return out.toByteArray();
    }
}
