package io.comptoir.pdf.render;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures in sixteen greys: small files, in which every stroke is still to be seen. */
final class PageImages {

    private static final int DPI = 80;
    private static final int BITS = 4;
    private static final int GREYS = 1 << BITS;

    private PageImages() {}

    static List<BufferedImage> of(byte[] pdf) {
        return Printed.read(pdf, document -> {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(grey(renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
            }
            return pages;
        });
    }

    static byte[] png(BufferedImage page) {
        return Samples.encoded(page, "png");
    }

    static BufferedImage read(Path file) throws IOException {
        BufferedImage page = ImageIO.read(file.toFile());
        if (page == null) {
            throw new IOException(file + " is no picture");
        }
        return page;
    }

    /** How many pixels differ; all of them where the sizes do. */
    static long differentPixels(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        long pixels = (long) width * one.getHeight();
        if (width != other.getWidth() || one.getHeight() != other.getHeight()) {
            return pixels;
        }
        return LongStream.range(0, pixels)
                .filter(i -> one.getRGB((int) (i % width), (int) (i / width))
                        != other.getRGB((int) (i % width), (int) (i / width)))
                .count();
    }

    /** By our own sums: how the JDK mixes colours into a palette is its own affair. */
    private static BufferedImage grey(BufferedImage page) {
        BufferedImage grey =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, shade(page.getRGB(x, y)));
            }
        }
        return grey;
    }

    /** How light a colour is, from 0 to 15 (Rec. 601, in whole numbers). Only white is 15: a tint is not lost. */
    private static int shade(int rgb) {
        int light = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
        return light * (GREYS - 1) / 255_000;
    }

    private static IndexColorModel palette() {
        byte[] shades = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            shades[i] = (byte) (i * 255 / (GREYS - 1));
        }
        return new IndexColorModel(BITS, GREYS, shades, shades, shades);
    }
}
