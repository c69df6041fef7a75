package io.comptoir.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host carries when it takes everything. */
class WeightTest {

    private static final int JARS_MAX = 16;
    private static final long BYTES_MAX = 14_000_000;

    @Test
    void everythingTogetherIsLight() throws IOException {
        List<Path> jars = thirdPartyJars();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        System.out.println("everything at run time: " + jars.size() + " third-party jars, " + bytes / 1000 + " kB");

        assertTrue(jars.size() <= JARS_MAX, jars.toString());
        assertTrue(bytes <= BYTES_MAX, "bytes: " + bytes);
    }

    private static List<Path> thirdPartyJars() throws IOException {
        String classPath = Files.readString(Path.of("target", "runtime-classpath.txt"));
        return Stream.of(classPath.trim().split(File.pathSeparator, -1))
                .filter(path -> path.endsWith(".jar") && !path.contains("comptoir-"))
                .map(Path::of)
                .toList();
    }
}
