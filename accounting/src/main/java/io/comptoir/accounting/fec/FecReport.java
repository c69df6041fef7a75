package io.comptoir.accounting.fec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a check of a file found.
 *
 * @param findings  in the order of the file, what concerns its name first; of each rule the first ones only
 * @param counts  how many findings there are of each level, those that are not kept too
 * @param errors  how many of them are errors, not warnings
 * @param lines  how many lines of data were read
 * @param entries  how many entries they make
 * @param debit  all that is debited
 * @param credit  all that is credited
 * @param result  what classes 7 and 6 leave: the profit of the exercise, below zero a loss (LPF art. A47 A-1, VII, 1°)
 */
public record FecReport(
        List<FecFinding> findings,
        Map<FecLevel, Long> counts,
        long errors,
        long lines,
        long entries,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal result) {

    /** Keeps copies of the list and the counts. */
    public FecReport {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /** Whether there is no error; warnings let a file pass. */
    public boolean isValid() {
        return errors == 0;
    }

    /** Whether the tax office's own program would refuse the file. */
    public boolean isBlocked() {
        return counts.getOrDefault(FecLevel.BLOCKING, 0L) > 0;
    }

    /** The codes of the findings, in order. */
    public List<String> codes() {
        return findings.stream().map(FecFinding::code).toList();
    }

    /** How many findings there are in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
