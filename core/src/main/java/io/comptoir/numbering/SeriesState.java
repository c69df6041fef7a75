package io.comptoir.numbering;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a series has come.
 *
 * @param rank  the last rank given; 0 when none was
 * @param lastIssueDate  the date of the paper that took it
 */
public record SeriesState(long rank, Optional<LocalDate> lastIssueDate) {

    /** No number was given yet. */
    public static final SeriesState UNUSED = new SeriesState(0, Optional.empty());

    /** The state after {@code rank} went to a paper of {@code issueDate}. */
    public static SeriesState of(long rank, LocalDate issueDate) {
        return new SeriesState(rank, Optional.of(issueDate));
    }
}
