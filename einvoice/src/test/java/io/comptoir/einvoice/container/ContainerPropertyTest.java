package io.comptoir.einvoice.container;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.comptoir.fault.ViolationsException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes, there is an answer. */
class ContainerPropertyTest {

    private static final byte[] TABLE = sample().bytes();
    private static final byte[] PACKED = sample().packed();

    private static PdfMaker sample() {
        return new PdfMaker()
                        .catalog("/Names<</EmbeddedFiles 10 0 R>>/AF[20 0 R]/Metadata 60 0 R")
                        .object(10, "<</Kids[11 0 R]>>")
                        .object(11, "<</Names[(factur-x.xml)20 0 R]>>")
                        .file(20, "factur-x.xml", "/AFRelationship/Data", "<Invoice/>".getBytes(StandardCharsets.UTF_8))
                        .stream(60, "", "<x/>".getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    void changedBytesAreAnswered(@ForAll long seed, @ForAll boolean packed, @ForAll @IntRange(max = 20) int changes) {
        byte[] bytes = (packed ? PACKED : TABLE).clone();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        assertAnswered(bytes);
    }

    @Property(tries = 500)
    void cutFilesAreAnswered(@ForAll @IntRange(max = 4000) int length, @ForAll boolean packed) {
        byte[] bytes = packed ? PACKED : TABLE;

        assertAnswered(java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }

    @Property(tries = 500)
    void anyBytesAreAnswered(@ForAll byte[] bytes) {
        assertAnswered(bytes);
    }

    private static void assertAnswered(byte[] bytes) {
        ContainerReading reading = ContainerReading.of(bytes);

        assertNotNull(reading);
        if (reading instanceof Container pdf) {
            pdf.attachments().forEach(file -> {
                try {
                    assertNotNull(file.content());
                } catch (ViolationsException e) {
                    assertNotNull(e.code());
                }
            });
        }
    }
}
