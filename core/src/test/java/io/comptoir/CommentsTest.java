package io.comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of the sources may rely on: each room says what it is, each public thing what it means. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "comptoir");

    // A declaration: public, or a method of an interface without a body; not an override, not a generated one.
    private static final Pattern PUBLIC = Pattern.compile(
            "^ {0,8}public (?!static final class Builder|@interface)[^=;(]*[({;=].*|^ {0,4}(public )?(enum|record|interface) .*");

    Stream<Path> rooms() throws IOException {
        return children().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysWhatItIs(Path room) throws IOException {
        String info = Files.readString(room.resolve("package-info.java"));

        assertTrue(info.contains("@NullMarked"), room.toString());
        assertTrue(info.contains("<pre>{@code"), room + " shows no code");
        assertTrue(info.contains("<b>Knows</b>") && info.contains("<b>Known by</b>"), room + " has no neighbours");
    }

    @Test
    void everyPublicThingIsExplained() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (PUBLIC.matcher(lines.get(i)).matches() && !isExplained(lines, i)) {
                    bare.add(file.getFileName() + ":" + (i + 1) + " "
                            + lines.get(i).trim());
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        for (Path file : files()) {
            String source = Files.readString(file);
            assertTrue(
                    !Pattern.compile("\\b(TODO|FIXME|XXX)\\b").matcher(source).find(), file.toString());
        }
    }

    private static boolean isExplained(List<String> lines, int declaration) {
        int above = declaration - 1;
        while (above >= 0 && lines.get(above).trim().startsWith("@")) {
            if (lines.get(above).contains("@Override")) {
                return true;
            }
            above--;
        }
        return above >= 0 && lines.get(above).trim().endsWith("*/");
    }

    private static List<Path> children() throws IOException {
        try (Stream<Path> list = Files.list(SOURCES)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
