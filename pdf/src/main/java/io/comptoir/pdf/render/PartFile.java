package io.comptoir.pdf.render;

import java.nio.file.Path;
import java.util.Objects;

/** Where a file is written before it is moved to its place, whole. */
final class PartFile {

    private PartFile() {}

    /** Beside the file, on the same disk, under a name of who writes, so that two writers of one file do not mix. */
    static Path beside(Path file) {
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        return file.resolveSibling(Objects.requireNonNull(file.getFileName()) + "." + writer + ".part");
    }
}
