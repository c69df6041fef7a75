package io.comptoir.document;

import java.util.Optional;

/**
 * The size of a picture, as its first bytes say.
 *
 * @param width  in pixels, above 0
 * @param height  in pixels, above 0
 */
record PictureHeader(int width, int height) {

    private static final int JPEG_SEGMENTS_MAX = 1000;

    /** Reads a PNG, GIF or JPEG header; empty for anything else, and for a picture without an area. */
    static Optional<PictureHeader> read(byte[] file) {
        Optional<PictureHeader> header = Optional.empty();
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') && file.length >= 24) {
            header = Optional.of(new PictureHeader(bigEndian(file, 16, 4), bigEndian(file, 20, 4)));
        } else if (startsWith(file, 'G', 'I', 'F', '8') && file.length >= 10) {
            header = Optional.of(new PictureHeader(littleEndian(file, 6), littleEndian(file, 8)));
        } else if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            header = jpeg(file);
        }
        return header.filter(size -> size.width > 0 && size.height > 0);
    }

    /** Walks the segments of a JPEG to its frame header (SOF0 to SOF15, tables aside). */
    private static Optional<PictureHeader> jpeg(byte[] file) {
        int at = 2;
        for (int n = 0; n < JPEG_SEGMENTS_MAX && at + 9 < file.length; n++) {
            int marker = file[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if ((file[at] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            if (frame) {
                return Optional.of(new PictureHeader(bigEndian(file, at + 7, 2), bigEndian(file, at + 5, 2)));
            }
            at += 2 + bigEndian(file, at + 2, 2);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bigEndian(byte[] file, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (file[at + i] & 0xFF);
        }
        return value;
    }

    private static int littleEndian(byte[] file, int at) {
        return (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
    }
}
