package io.comptoir.accounting.chart;

import java.time.LocalDate;

/** The Plan comptable général in the form that an exercise is kept in: that of its first day. */
public enum PcgVersion {
    /** ANC, règlement 2014-03. */
    PCG_2014(2014),
    /** With règlement 2022-06: exercises from 2025-01-01; 67, 77 and 79 are cut down. */
    PCG_2025(2025),
    /** Consolidated at 2026-01-01: other loans, 161 to 168. */
    PCG_2026(2026);

    private final LocalDate start;

    PcgVersion(int year) {
        this.start = LocalDate.of(year, 1, 1);
    }

    /** The first day that an exercise under it may start on. */
    public LocalDate start() {
        return start;
    }

    /** The version of an exercise that starts on {@code exerciseStart}; the oldest one for those before. */
    public static PcgVersion of(LocalDate exerciseStart) {
        PcgVersion found = PCG_2014;
        for (PcgVersion version : values()) {
            if (!version.start.isAfter(exerciseStart)) {
                found = version;
            }
        }
        return found;
    }
}
