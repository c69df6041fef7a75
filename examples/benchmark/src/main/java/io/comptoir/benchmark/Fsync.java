package io.comptoir.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** How fast the disk of this machine makes writes durable: no database commits faster one after the other. */
final class Fsync {

    private static final int PAGE = 8192;

    private Fsync() {}

    /** How often a second a page of 8 KB can be written and forced to the disk, as a log would do it. */
    static long perSecond(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "fsync", "");
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            long pages = 0;
            while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1)) {
                log.write(ByteBuffer.allocate(PAGE), pages * PAGE);
                log.force(false);
                pages++;
            }
            return pages * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        } finally {
            Files.delete(file);
        }
    }
}
