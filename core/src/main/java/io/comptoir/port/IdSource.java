package io.comptoir.port;

/** Makes technical ids. */
@FunctionalInterface
public interface IdSource {

    /** An id that was never given before, 1 to 64 characters; ids that grow with time keep indexes small. */
    String next();
}
