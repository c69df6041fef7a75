package io.comptoir.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest(name = "{0} of {1} × {2}")
    @CsvSource({"png, 1200, 500", "jpg, 1200, 500", "gif, 1200, 500", "png, 1, 1", "jpg, 17, 300"})
    void takesPicturesUpTo1200By500(String format, int width, int height) throws IOException {
        Logo logo = Logo.of(picture(format, width, height));

        assertEquals(width, logo.width());
        assertEquals(height, logo.height());
    }

    @ParameterizedTest(name = "{0} of {1} × {2}")
    @CsvSource({
        "png, 1201, 500, CPT-DOCUMENT-LOGO-SIZE",
        "png, 1200, 501, CPT-DOCUMENT-LOGO-SIZE",
        "jpg, 1201, 500, CPT-DOCUMENT-LOGO-SIZE",
        "gif, 1201, 500, CPT-DOCUMENT-LOGO-SIZE",
        "bmp, 10, 10, CPT-DOCUMENT-LOGO-FORMAT"
    })
    void refusesLargerOnesAndOtherFormats(String format, int width, int height, String code) throws IOException {
        byte[] picture = picture(format, width, height);

        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> Logo.of(picture)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "GIF89a", "\u0089PNG", "%PDF-1.7", "<svg width='10' height='10'/>"})
    void refusesWhatIsNoPicture(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                "CPT-DOCUMENT-LOGO-FORMAT",
                assertThrows(ViolationsException.class, () -> Logo.of(bytes)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void refusesEveryPictureThatWasCutInItsHeader(String format) throws IOException {
        byte[] picture = picture(format, 30, 20);
        for (int length = 0; length < 10; length++) {
            byte[] cut = Arrays.copyOf(picture, length);
            assertThrows(ViolationsException.class, () -> Logo.of(cut), "cut at " + length);
        }
    }

    @Test
    void refusesAFileThatIsTooHeavy() {
        assertEquals(
                "CPT-DOCUMENT-LOGO-WEIGHT",
                assertThrows(ViolationsException.class, () -> Logo.of(new byte[Logo.BYTES_MAX + 1]))
                        .code());
    }

    @Test
    void cannotBeChangedFromOutside() throws IOException {
        byte[] picture = picture("png", 3, 3);
        Logo logo = Logo.of(picture);
        byte[] before = logo.bytes();

        picture[20] = 99;
        logo.bytes()[20] = 99;

        assertArrayEquals(before, logo.bytes());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
