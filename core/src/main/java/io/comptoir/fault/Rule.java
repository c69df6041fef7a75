package io.comptoir.fault;

import java.util.List;

/**
 * A rule that a document, a value or a command must keep.
 * <p>
 * In its texts, <code>{value}</code> stands for the value that broke the rule, <code>{0}</code>, <code>{1}</code>… for
 * the details that came with it. The code is API and never changes its meaning; the texts may get better.
 *
 * @param code  stable, {@code CPT-<ROOM>-<WORDS>}, or the official id of a norm's rule
 * @param severity  how much it weighs
 * @param source  the article of law, the term or rule of a norm, or Comptoir's own reason
 * @param says  what is wrong
 * @param fix  the way out
 */
public record Rule(String code, Severity severity, String source, Text says, Text fix) {

    /** Starts a rule that stops a document. */
    public static Draft error(String code, String source) {
        return new Draft(code, Severity.ERROR, source);
    }

    /** Starts a rule that lets a document pass with a warning. */
    public static Draft warning(String code, String source) {
        return new Draft(code, Severity.WARNING, source);
    }

    /** The same rule with another weight: some weigh more from a day on. */
    public Rule weighing(Severity other) {
        return new Rule(code, other, source, says, fix);
    }

    /** Breaks this rule at {@code path}, by {@code value}; empty where nothing is given. */
    public Violation at(String path, Object value, Object... details) {
        return new Violation(
                this,
                path,
                String.valueOf(value),
                List.of(details).stream().map(String::valueOf).toList());
    }

    /** A rule whose words are still to come. */
    public record Draft(String code, Severity severity, String source) {

        /** Adds what is wrong when the rule is broken. */
        public Worded says(String french, String english) {
            return new Worded(this, new Text(french, english));
        }
    }

    /** A rule whose way out is still to come. */
    public record Worded(Draft draft, Text says) {

        /** Adds the way out; the rule is then whole. */
        public Rule fix(String french, String english) {
            return new Rule(draft.code(), draft.severity(), draft.source(), says, new Text(french, english));
        }
    }
}
