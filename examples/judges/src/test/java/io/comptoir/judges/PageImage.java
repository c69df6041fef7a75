package io.comptoir.judges;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Shows a PDF as a reader would see it. */
final class PageImage {
    private static final int DOTS_PER_INCH = 100;

    private PageImage() {}

    /** Page {@code page}, from 1, as a PNG. */
    static byte[] png(byte[] pdf, int page) {
        return read(pdf, document -> {
            BufferedImage image = image(document, page, DOTS_PER_INCH);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        });
    }

    /** Page {@code page}, from 1, as a camera of so many dots an inch sees it. */
    static BufferedImage image(byte[] pdf, int page, int dotsPerInch) {
        return read(pdf, document -> image(document, page, dotsPerInch));
    }

    private static BufferedImage image(PDDocument document, int page, int dotsPerInch) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page - 1, dotsPerInch);
    }

    /** The text of all pages, line by line from top to bottom. */
    static String text(byte[] pdf) {
        return read(pdf, document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        });
    }

    /** How many pixels of two pictures differ; all of them where the sizes do. */
    static long differentPixels(byte[] onePng, byte[] otherPng) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(onePng));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(otherPng));
        long pixels = (long) one.getWidth() * one.getHeight();
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return pixels;
        }
        return LongStream.range(0, pixels)
                .filter(i -> one.getRGB((int) (i % one.getWidth()), (int) (i / one.getWidth()))
                        != other.getRGB((int) (i % one.getWidth()), (int) (i / one.getWidth())))
                .count();
    }

    private static <T> T read(byte[] pdf, Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the PDF", e);
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }
}
