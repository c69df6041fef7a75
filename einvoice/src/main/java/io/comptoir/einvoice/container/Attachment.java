package io.comptoir.einvoice.container;

import io.comptoir.fault.ViolationsException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A file inside a PDF. Its content is inflated when it is asked for. */
public final class Attachment {

    private static final Set<String> EXTENSIONS =
            Set.of("xml", "pdf", "txt", "csv", "png", "jpg", "jpeg", "gif", "tiff", "json", "xlsx", "ods");

    private final String name;
    private final int rank;
    private final Optional<String> relationship;
    private final Optional<String> mediaType;
    private final boolean listed;
    private final boolean associated;
    private final Supplier<byte[]> content;

    Attachment(Builder builder) {
        this.name = builder.name;
        this.rank = builder.rank;
        this.relationship = builder.relationship;
        this.mediaType = builder.mediaType;
        this.listed = builder.listed;
        this.associated = builder.associated;
        this.content = builder.content;
    }

    /** Its name as the file gives it: any text at all, so no path to write to. */
    public String name() {
        return name;
    }

    /** A name of our own that is safe on every disk: {@code attachment-1.xml}. Unknown endings become {@code bin}. */
    public String safeName() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "attachment-" + rank + "." + (EXTENSIONS.contains(ending) ? ending : "bin");
    }

    /** What it is to the document ({@code /AFRelationship}), such as {@code Alternative}. */
    public Optional<String> relationship() {
        return relationship;
    }

    /** What it says it is, such as {@code text/xml}. */
    public Optional<String> mediaType() {
        return mediaType;
    }

    /** Whether it stands in the list of embedded files ({@code /Names /EmbeddedFiles}). */
    public boolean isListed() {
        return listed;
    }

    /** Whether it is associated with the whole document ({@code /AF} of the catalog). */
    public boolean isAssociated() {
        return associated;
    }

    /**
     * Its bytes, inflated anew each time.
     *
     * @throws ViolationsException if they are damaged, in an encoding that is not read, or inflate beyond all measure
     */
    public byte[] content() {
        try {
            return content.get();
        } catch (Refusal e) {
            throw new ViolationsException(e.violation());
        }
    }

    /** Its name, cut and made printable. */
    @Override
    public String toString() {
        return Refusal.NOT_PDF.at("", name).value();
    }

    /** Gathers what is known of a file. */
    static final class Builder {
        private final String name;
        private final int rank;
        private final Supplier<byte[]> content;
        private Optional<String> relationship = Optional.empty();
        private Optional<String> mediaType = Optional.empty();
        private boolean listed;
        private boolean associated;

        Builder(String name, int rank, Supplier<byte[]> content) {
            this.name = name;
            this.rank = rank;
            this.content = content;
        }

        Builder relationship(Optional<String> what) {
            relationship = what;
            return this;
        }

        Builder mediaType(Optional<String> what) {
            mediaType = what;
            return this;
        }

        Builder listed() {
            listed = true;
            return this;
        }

        Builder associated() {
            associated = true;
            return this;
        }

        Attachment build() {
            return new Attachment(this);
        }
    }
}
