package io.comptoir.numbering;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a series has come.
 *
 * @param rank  the last rank given; 0 when none was
 * @param lastIssueDate  the latest date of its papers
 * @param scheme  the scheme that its numbers are written by, as {@link NumberingScheme#text()} tells it; empty before
 *     the first one, and frozen by it
 */
public record SeriesState(long rank, Optional<LocalDate> lastIssueDate, String scheme) {

    /** No number was given yet. */
    public static final SeriesState UNUSED = new SeriesState(0, Optional.empty(), "");

    /** The state after {@code rank} went to a paper of {@code issueDate}, numbered by the scheme of that text. */
    public static SeriesState of(long rank, LocalDate issueDate, String scheme) {
        return new SeriesState(rank, Optional.of(issueDate), scheme);
    }
}
