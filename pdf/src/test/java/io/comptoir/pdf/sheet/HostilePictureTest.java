package io.comptoir.pdf.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.comptoir.document.Logo;
import io.comptoir.fault.ViolationsException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are not what they say: refused with a code where they are taken in, or not printed. Never an exception. */
class HostilePictureTest {

    private static final int SIDE = 40;

    /** A decoded logo of the largest size takes 2.4 MB of pixels as the JDK reads it, as much again as numbers and bytes. */
    private static final long MEMORY_MAX = 16L << 20;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Cut anywhere, a picture is refused, printed as far as it goes, or left out. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void livesWithAPictureThatWasCutAnywhere(String format) throws IOException {
        byte[] whole = picture(format);
        int refused = 0;
        int unreadable = 0;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                unreadable += Picture.of(Logo.of(cut)).isEmpty() ? 1 : 0;
            } catch (ViolationsException e) {
                assertEquals("CPT-DOCUMENT-LOGO-FORMAT", e.code());
                refused++;
            }
        }
        assertTrue(
                refused > 0 && unreadable > 0, refused + " refused, " + unreadable + " unreadable of " + whole.length);
    }

    /** Every byte in turn, as noise would: what comes out is a picture of no more than a logo's size, or none. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void livesWithAPictureThatWasAltered(String format) throws IOException {
        byte[] whole = picture(format);
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= (byte) 0x55;
            read(altered)
                    .ifPresent(picture -> assertTrue(
                            picture.width() <= Logo.WIDTH_MAX && picture.height() <= Logo.HEIGHT_MAX,
                            picture.width() + " × " + picture.height()));
        }
    }

    /** One kind of picture under the head of another. */
    @Test
    void doesNotPrintWhatLiesAboutItsKind() throws IOException {
        byte[] jpeg = picture("jpg");
        byte[] lying = concat(PNG_HEAD, chunk("IHDR", header(SIDE, SIDE)), jpeg);

        assertTrue(read(lying).isEmpty());
        assertTrue(read(concat("GIF89a".getBytes(StandardCharsets.US_ASCII), new byte[] {10, 0, 10, 0}, jpeg))
                .isEmpty());
    }

    /** The screen of a GIF is small, its picture is not: 65 535 × 65 535 pixels would be four gigabytes. */
    @Test
    void doesNotUnfoldAGifThatIsLargerThanItsScreen() throws IOException {
        byte[] gif = picture("gif");
        int image = indexOf(gif, 0x2C);
        Arrays.fill(gif, image + 5, image + 9, (byte) 0xFF);

        assertTrue(allocatedBy(gif) < MEMORY_MAX);
    }

    /** A first frame of a JPEG says what it is; a second one of 65 535 × 65 535 is not believed. */
    @Test
    void doesNotUnfoldAJpegThatSaysItsSizeTwice() throws IOException {
        byte[] jpeg = picture("jpg");
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        byte[] again = Arrays.copyOfRange(jpeg, frame, frame + 2 + (jpeg[frame + 3] & 0xFF));
        Arrays.fill(again, 5, 9, (byte) 0xFF);
        byte[] forged = concat(
                Arrays.copyOf(jpeg, frame + again.length),
                again,
                Arrays.copyOfRange(jpeg, frame + again.length, jpeg.length));

        assertTrue(allocatedBy(forged) < MEMORY_MAX);
    }

    /** What deflates to a hundredth of itself: neither in the pixels nor in a text beside are they unfolded. */
    @ParameterizedTest
    @ValueSource(strings = {"IDAT", "zTXt", "iCCP"})
    void doesNotUnfoldABomb(String type) throws IOException {
        byte[] zeros = deflated(new byte[64 << 20]);
        byte[] named = type.equals("IDAT") ? zeros : concat(new byte[] {'x', 0, 0}, zeros);
        byte[] pixels = deflated(new byte[SIDE * (3 * SIDE + 1)]);
        byte[] png = concat(
                PNG_HEAD,
                chunk("IHDR", header(SIDE, SIDE)),
                chunk(type, named),
                type.equals("IDAT") ? new byte[0] : chunk("IDAT", pixels),
                chunk("IEND", new byte[0]));

        assertTrue(png.length < Logo.BYTES_MAX);
        assertTrue(allocatedBy(png) < MEMORY_MAX);
    }

    @Test
    void refusesASizeThatNoPictureHas() {
        byte[] none = concat(PNG_HEAD, chunk("IHDR", header(0, 0)), chunk("IEND", new byte[0]));
        byte[] large = concat(PNG_HEAD, chunk("IHDR", header(Integer.MAX_VALUE, 1)), chunk("IEND", new byte[0]));

        assertTrue(read(none).isEmpty());
        assertEquals(
                "CPT-DOCUMENT-LOGO-SIZE",
                assertThrows(ViolationsException.class, () -> Logo.of(large)).code());
    }

    private static Optional<Picture> read(byte[] file) {
        try {
            return Picture.of(Logo.of(file));
        } catch (ViolationsException e) {
            return Optional.empty();
        }
    }

    private static long allocatedBy(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        read(file);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, i * 0x10305 & 0xFFFFFF);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[Logo.BYTES_MAX];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static int indexOf(byte[] file, int... bytes) {
        for (int at = 0; at + bytes.length <= file.length; at++) {
            int same = 0;
            while (same < bytes.length && (file[at + same] & 0xFF) == bytes[same]) {
                same++;
            }
            if (same == bytes.length) {
                return at;
            }
        }
        throw new AssertionError("Not there");
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
