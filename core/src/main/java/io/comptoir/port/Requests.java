package io.comptoir.port;

import java.util.Optional;

/** The commands that were carried out, by the keys their callers gave: repeating one answers the first result. */
public interface Requests {

    /** The command of a key, if it was carried out. */
    Optional<Done> find(String key);

    /**
     * Remembers a command with the change that it made.
     *
     * @throws StaleVersionException if the key was used meanwhile
     */
    void save(String key, Done done);

    /**
     * A command that was carried out.
     *
     * @param fingerprint  of all that it was given: the same key with another one is an error
     * @param result  the id of what it made
     */
    record Done(String fingerprint, String result) {}
}
