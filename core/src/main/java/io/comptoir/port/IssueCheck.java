package io.comptoir.port;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import java.time.LocalDate;

/** One more check before issue, registered by the host: the rules of a platform, or of its own house. */
@FunctionalInterface
public interface IssueCheck {

    /** All that is wrong or doubtful with {@code draft}, were it issued on {@code issueDate}. An error stops it. */
    Violations check(Invoice.Draft draft, LocalDate issueDate);
}
