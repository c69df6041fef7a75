package io.comptoir.accounting.fec;

import io.comptoir.fault.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found so far: all is counted, of each rule the first few are kept. */
final class FecFindings {

    private final int keep;
    private final List<FecFinding> kept = new ArrayList<>();
    private final Map<FecRule, Long> counts = new HashMap<>();
    private final Map<FecLevel, Long> levels = new EnumMap<>(FecLevel.class);
    private long errors;

    FecFindings(int keep) {
        this.keep = keep;
    }

    /** Counts a finding, and tells whether there is room to keep it: words are only made for those. */
    boolean counts(FecRule rule) {
        levels.merge(rule.level(), 1L, Long::sum);
        if (rule.rule().severity() == Severity.ERROR) {
            errors++;
        }
        return counts.merge(rule, 1L, Long::sum) <= keep;
    }

    void keep(FecFinding finding) {
        kept.add(finding);
    }

    void add(FecRule rule, long line, String column, Object value, Object... details) {
        if (counts(rule)) {
            keep(FecFinding.of(rule, line, column, value, details));
        }
    }

    long errors() {
        return errors;
    }

    long count(FecLevel level) {
        return levels.getOrDefault(level, 0L);
    }

    /** In the order of the file. */
    List<FecFinding> inOrder() {
        List<FecFinding> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingLong(FecFinding::line));
        return List.copyOf(sorted);
    }
}
