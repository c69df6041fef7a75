package io.comptoir.access;

/**
 * A person or a program that gives commands.
 *
 * @param id  the host's own id of it, 1 to 128 characters
 * @param name  as shown
 */
public record Actor(String id, String name) {

    /** Refuses an actor that nobody could name. */
    public Actor {
        if (id.isBlank() || id.length() > 128) {
            throw new IllegalArgumentException("An actor id has 1 to 128 characters: '" + id + "'");
        }
    }

    /** The actor of that id and name. */
    public static Actor of(String id, String name) {
        return new Actor(id, name);
    }
}
