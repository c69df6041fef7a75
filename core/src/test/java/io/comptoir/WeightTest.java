package io.comptoir;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host carries when it takes core alone. */
class WeightTest {

    private static final int JARS_MAX = 7;
    private static final long BYTES_MAX = 3_500_000;

    @Test
    void coreIsLight() throws IOException {
        String classPath = Files.readString(Path.of("target", "runtime-classpath.txt"));
        List<Path> jars = Stream.of(classPath.trim().split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        System.out.println("core at run time: " + jars.size() + " third-party jars, " + bytes / 1000 + " kB");

        assertTrue(jars.size() <= JARS_MAX, jars.toString());
        assertTrue(bytes <= BYTES_MAX, "bytes: " + bytes);
    }
}
