package io.comptoir.law;

import io.comptoir.data.Validity;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule of law on papers, as a row of {@code rules.txt}: what it wants, of whom, since when, and how it is seen to.
 *
 * @param id  its name, the same in all its versions
 * @param papers  what it is about
 * @param scope  of whom and when
 * @param condition  what else must be so
 * @param severity  what a breach weighs
 * @param means  how Comptoir sees to it
 * @param source  the text of law
 * @param text  what it wants, in words
 */
public record LegalRule(
        String id,
        Set<Paper> papers,
        Scope scope,
        Condition condition,
        Severity severity,
        Means means,
        String source,
        Text text) {

    static LegalRule of(List<String> row) {
        Set<Paper> papers =
                Stream.of(row.get(1).split(" +", -1)).map(Paper::valueOf).collect(Collectors.toUnmodifiableSet());
        return new LegalRule(
                row.get(0),
                papers,
                Scope.of(row.get(2), row.get(3), Validity.of(row.get(5), row.get(6))),
                Condition.valueOf(row.get(4)),
                Severity.valueOf(row.get(7)),
                Means.of(row.get(8)),
                row.get(9),
                new Text(row.get(10), row.get(11)));
    }

    /**
     * How Comptoir sees to a rule.
     *
     * @param checks  the codes of the violations that {@link IssueRules} finds
     * @param mentions  the keys of the mentions, or the codes of the reasons, that {@link LegalMentions} prints
     * @param structural  whether an issued paper cannot be without it
     * @param host  whether only the host can know, or ask for it
     */
    public record Means(List<String> checks, List<String> mentions, boolean structural, boolean host) {

        private static final String CHECKED = "CHECKED ";
        private static final String PRINTED = "PRINTED ";

        static Means of(String cell) {
            List<String> parts =
                    Stream.of(cell.split(";", -1)).map(String::trim).toList();
            return new Means(
                    after(CHECKED, parts), after(PRINTED, parts), parts.contains("STRUCTURAL"), parts.contains("HOST"));
        }

        private static List<String> after(String word, List<String> parts) {
            return parts.stream()
                    .filter(part -> part.startsWith(word))
                    .flatMap(part -> Stream.of(part.substring(word.length()).split(" +", -1)))
                    .toList();
        }
    }
}
