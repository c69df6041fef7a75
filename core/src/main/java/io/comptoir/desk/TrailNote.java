package io.comptoir.desk;

import io.comptoir.audit.AuditRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds a link to the audit trail, and nothing else.
 *
 * @param result  what the command answers, each time the same
 * @param record  what the link holds
 */
record TrailNote<R>(String key, String fingerprint, String documentId, R result, Function<Step, AuditRecord> record)
        implements Command<R> {

    @Override
    public R repeated(Step step, String id) {
        return result;
    }

    @Override
    public Change<R> prepare(Step step) {
        return new Change<>(result, documentId, () -> {}, Optional.of(step.link(record.apply(step))), List.of());
    }
}
