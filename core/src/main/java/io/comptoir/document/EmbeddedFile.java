package io.comptoir.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that travels inside the PDF of a paper, as PDF/A-3 allows (ISO 19005-3).
 *
 * @param name  plain, without folders
 * @param mediaType  such as {@code text/xml}
 * @param description  for readers that list attachments
 * @param relationship  what it is to the paper
 * @param content  its bytes
 * @param metadata  what the PDF's own metadata must say about it
 */
public record EmbeddedFile(
        String name,
        String mediaType,
        String description,
        Relationship relationship,
        Content content,
        Optional<Metadata> metadata) {

    /** What an embedded file is to its paper: {@code /AFRelationship}. */
    public enum Relationship {
        /** The same content in another form. */
        ALTERNATIVE,
        /** What the paper was made from. */
        SOURCE,
        /** Data that the paper shows in part. */
        DATA,
        /** Anything more. */
        SUPPLEMENT
    }

    /** Refuses a name that is a path, or that could break out of one. */
    public EmbeddedFile {
        boolean plain = !name.isEmpty()
                && name.length() <= 100
                && !name.startsWith(".")
                && name.chars().allMatch(c -> c > ' ' && c < 127 && "/\\:*?\"<>|".indexOf(c) < 0);
        if (!plain) {
            throw new IllegalArgumentException("An embedded file needs a plain name: '" + name + "'");
        }
    }

    /** Bytes that nobody can change, equal by content. */
    public static final class Content {

        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy of {@code bytes}. */
        public static Content of(byte[] bytes) {
            return new Content(bytes.clone());
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** How many bytes there are. */
        public int size() {
            return bytes.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && java.util.Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /**
     * A PDF/A extension schema and its values, for the XMP metadata.
     *
     * @param schema  the name of the schema
     * @param namespace  its namespace
     * @param prefix  its preferred prefix
     * @param properties  its properties, in order
     */
    public record Metadata(String schema, String namespace, String prefix, List<Property> properties) {

        /** Keeps a copy of the list. */
        public Metadata {
            properties = List.copyOf(properties);
        }
    }

    /**
     * One property of an extension schema.
     *
     * @param name  its name
     * @param description  what it means
     * @param value  its text
     */
    public record Property(String name, String description, String value) {

        /** Refuses half a property. */
        public Property {
            Objects.requireNonNull(name);
            Objects.requireNonNull(value);
        }
    }
}
