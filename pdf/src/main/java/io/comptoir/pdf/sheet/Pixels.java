package io.comptoir.pdf.sheet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** Opaque pixels, deflated: three bytes each, row by row. */
final class Pixels {

    final int width;
    final int height;
    final byte[] deflated;

    private Pixels(int width, int height, byte[] deflated) {
        this.width = width;
        this.height = height;
        this.deflated = deflated;
    }

    /** The pixels of an image laid on white paper. */
    static Pixels onWhite(BufferedImage image) throws IOException {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] rgb = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            rgb[3 * i] = onWhite(argb[i] >> 16, alpha);
            rgb[3 * i + 1] = onWhite(argb[i] >> 8, alpha);
            rgb[3 * i + 2] = onWhite(argb[i], alpha);
        }
        return new Pixels(image.getWidth(), image.getHeight(), deflate(rgb));
    }

    private static byte onWhite(int channel, int alpha) {
        return (byte) (((channel & 0xFF) * alpha + 0xFF * (0xFF - alpha) + 127) / 0xFF);
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes);
        }
        return deflated.toByteArray();
    }
}
