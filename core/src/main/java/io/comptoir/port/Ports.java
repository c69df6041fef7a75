package io.comptoir.port;

import io.comptoir.audit.Seal;
import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All that a host gives. Storage, clock and ids are required. */
@ValueStyle
@Value.Immutable
public abstract class Ports {

    Ports() {}

    /** Where papers live. */
    public abstract Storage storage();

    /** What time it is. */
    public abstract Clock clock();

    /** How ids are made. */
    public abstract IdSource ids();

    /** What is checked before issue beside the law. */
    public abstract List<IssueCheck> issueChecks();

    /** Where files are kept as they went out. */
    public abstract Optional<ArchivePort> archive();

    /** What the links of the audit trail are sealed with; without it, they show edits but no rewriting of the whole. */
    public abstract Optional<Seal> seal();

    /** Where the salts of the audit trail come from; the JDK's secure randomness unless said otherwise. */
    public abstract Optional<SaltSource> salts();

    /** Who learns what happens. */
    @Value.Default
    public Listener listener() {
        return Listener.NONE;
    }

    /** The three ports without which nothing works. */
    public static Ports of(Storage storage, Clock clock, IdSource ids) {
        return builder().storage(storage).clock(clock).ids(ids).build();
    }

    /** Starts a copy of these ports, to change some. */
    public abstract Builder toBuilder();

    /** Starts with no port. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds ports. */
    public static final class Builder extends ImmutablePorts.Builder {
        Builder() {}
    }
}
