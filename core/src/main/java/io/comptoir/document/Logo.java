package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * The picture of an issuer, for its papers: PNG, JPEG or GIF, at most {@value #WIDTH_MAX} × {@value #HEIGHT_MAX} pixels
 * and 1 MiB. What it is and how large is read from its own first bytes, never from a file name.
 */
public final class Logo {

    /** The widest logo, in pixels. */
    public static final int WIDTH_MAX = 1200;
    /** The highest logo, in pixels. */
    public static final int HEIGHT_MAX = 500;
    /** The heaviest logo, in bytes. */
    public static final int BYTES_MAX = 1 << 20;

    private static final Rule FORMAT = Rule.error("CPT-DOCUMENT-LOGO-FORMAT", "Comptoir, logos")
            .says("Le logo n'est ni un PNG, ni un JPEG, ni un GIF.", "The logo is neither a PNG nor a JPEG nor a GIF.")
            .fix("Enregistrez l'image en PNG.", "Save the picture as a PNG.");
    private static final Rule SIZE = Rule.error("CPT-DOCUMENT-LOGO-SIZE", "Comptoir, logos")
            .says(
                    "Le logo mesure {value} pixels ; 1200 × 500 au plus.",
                    "The logo has {value} pixels; 1200 × 500 at most.")
            .fix("Réduisez l'image.", "Make the picture smaller.");
    private static final Rule WEIGHT = Rule.error("CPT-DOCUMENT-LOGO-WEIGHT", "Comptoir, logos")
            .says("Le logo pèse {value} octets ; 1048576 au plus.", "The logo has {value} bytes; 1048576 at most.")
            .fix("Réduisez ou compressez l'image.", "Make the picture smaller, or compress it.");

    private final EmbeddedFile.Content content;
    private final int width;
    private final int height;

    private Logo(EmbeddedFile.Content content, int width, int height) {
        this.content = content;
        this.width = width;
        this.height = height;
    }

    /**
     * The logo of a picture file.
     *
     * @throws ViolationsException if it is no PNG, JPEG or GIF, or too large
     */
    public static Logo of(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new ViolationsException(WEIGHT.at("logo", file.length));
        }
        PictureHeader header =
                PictureHeader.read(file).orElseThrow(() -> new ViolationsException(FORMAT.at("logo", "")));
        if (header.width() > WIDTH_MAX || header.height() > HEIGHT_MAX) {
            throw new ViolationsException(SIZE.at("logo", header.width() + " × " + header.height()));
        }
        return new Logo(EmbeddedFile.Content.of(file), header.width(), header.height());
    }

    /** A copy of the picture file. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** Pixels from left to right. */
    public int width() {
        return width;
    }

    /** Pixels from top to bottom. */
    public int height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && content.equals(logo.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return "logo of " + width + " × " + height + " pixels";
    }
}
