package io.comptoir.pdf.sheet;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import io.comptoir.document.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture ready to print: red, green and blue on white. Transparency and foreign colour spaces are gone, because
 * PDF/A allows them only with more beside them.
 */
public final class Picture {

    /** The pictures made last: an issuer prints the same logo on all its papers, and making it takes a while. */
    private static final int KEPT = 16;

    private static final Map<Logo, Optional<Picture>> LAST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Logo, Optional<Picture>> eldest) {
            return size() > KEPT;
        }
    };

    private final Pixels pixels;

    private Picture(Pixels pixels) {
        this.pixels = pixels;
    }

    /** The picture of a logo; empty if its file is damaged. */
    public static Optional<Picture> of(Logo logo) {
        synchronized (LAST) {
            return LAST.computeIfAbsent(logo, Picture::read);
        }
    }

    /** Pixels from left to right. */
    public int width() {
        return pixels.width;
    }

    /** Pixels from top to bottom. */
    public int height() {
        return pixels.height;
    }

    Image image() {
        try {
            Image image = Image.getInstance(pixels.width, pixels.height, 3, 8, pixels.deflated);
            image.setDeflated(true);
            return image;
        } catch (BadElementException e) {
            throw new IllegalStateException("OpenPDF refuses three times eight bits", e);
        }
    }

    private static Optional<Picture> read(Logo logo) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(logo.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException e) { // the readers of the JDK throw about anything on a damaged file
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            // What the first bytes promise is not what a forged file holds.
            if (reader.getWidth(0) > Logo.WIDTH_MAX || reader.getHeight(0) > Logo.HEIGHT_MAX) {
                return Optional.empty();
            }
            BufferedImage image = reader.read(0);
            return Optional.of(new Picture(Pixels.onWhite(image)));
        } finally {
            reader.dispose();
        }
    }
}
