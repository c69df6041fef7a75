package io.comptoir.port;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that were carried out, by the keys their callers gave: repeating one answers the first result. */
public interface Requests {

    /** The commands of {@code keys} that were carried out; the other keys are not in it. */
    Map<String, Done> find(Set<String> keys);

    /** The command of a key, if it was carried out. */
    default Optional<Done> find(String key) {
        return Optional.ofNullable(find(Set.of(key)).get(key));
    }

    /**
     * Remembers a command with the change that it made.
     *
     * @throws StaleVersionException if the key was used meanwhile; a storage that gathers its writes may throw it later,
     *     but before the unit of work has returned
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
