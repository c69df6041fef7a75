package io.comptoir.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violations;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingAuditTest {

    private static final NumberSeries YEARLY = NumberSeries.of("F{yyyy}-{seq:3}");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                   | papers, each number@day                                            | counter        | found
        nothing was issued                       | ''                                                                 | 0              | ''
        an unbroken series                       | F2026-001@2026-01-02 F2026-002@2026-01-02 F2026-003@2026-01-05     | 3 2026-01-05   | ''
        in any order                             | F2026-003@2026-01-05 F2026-001@2026-01-02 F2026-002@2026-01-02     | 3 2026-01-05   | ''
        a new year starts again                  | F2026-001@2026-12-31 F2027-001@2027-01-01                          | 1 2027-01-01   | ''
        a hole                                   | F2026-001@2026-01-02 F2026-004@2026-01-05                          | 4 2026-01-05   | CPT-NUMBERING-GAP:2
        a hole at the start                      | F2026-002@2026-01-02                                               | 2 2026-01-02   | CPT-NUMBERING-GAP:1
        a hole at the end                        | F2026-001@2026-01-02                                               | 3 2026-01-05   | CPT-NUMBERING-GAP:2
        all are missing                          | ''                                                                 | 3 2026-01-05   | CPT-NUMBERING-GAP:1
        a hole at the start of the next year     | F2026-001@2026-12-31 F2027-002@2027-01-01                          | 2 2027-01-01   | CPT-NUMBERING-GAP:1
        two holes                                | F2026-001@2026-01-02 F2026-003@2026-01-05 F2026-005@2026-01-06     | 5 2026-01-06   | CPT-NUMBERING-GAP:2 CPT-NUMBERING-GAP:4
        a number that came twice                 | F2026-001@2026-01-02 F2026-001@2026-01-03                          | 1 2026-01-03   | CPT-NUMBERING-DUPLICATE:F2026-001
        a date that went back                    | F2026-001@2026-01-05 F2026-002@2026-01-02                          | 2 2026-01-05   | CPT-NUMBERING-DATE-INVERSION:F2026-002
        a number of another year                 | F2026-001@2027-01-05                                               | 0              | CPT-NUMBERING-FOREIGN:F2026-001
        a number of another series               | AV2026-001@2026-01-05                                              | 0              | CPT-NUMBERING-FOREIGN:AV2026-001
        rank 0                                   | F2026-000@2026-01-05                                               | 0              | CPT-NUMBERING-FOREIGN:F2026-000
        not yet committed when it was counted    | F2026-001@2026-01-02 F2026-002@2026-01-02                          | 1 2026-01-02   | ''
        """)
    void findsWhatIsWrong(String what, String papers, String counter, String expected) {
        NumberingAudit audit = new NumberingAudit(YEARLY);
        if (!papers.isEmpty()) {
            for (String paper : papers.split(" ", -1)) {
                audit.add(paper.split("@", -1)[0], LocalDate.parse(paper.split("@", -1)[1]));
            }
        }

        assertEquals(expected, told(audit.findings(counter(counter))));
    }

    private static SeriesState counter(String text) {
        return text.equals("0")
                ? SeriesState.UNUSED
                : SeriesState.of(
                        Long.parseLong(text.split(" ", -1)[0]),
                        LocalDate.parse(text.split(" ", -1)[1]),
                        YEARLY.scheme().text());
    }

    private static String told(Violations found) {
        return String.join(
                " ",
                found.list().stream().map(one -> one.code() + ":" + one.value()).toList());
    }

    @Test
    void startsWhereAnotherSystemStopped() {
        NumberingAudit audit = new NumberingAudit(
                NumberSeries.of("FC{yyyy}{seq:5}").following("FC202300086", LocalDate.of(2023, 3, 1)));

        audit.add("FC202300087", LocalDate.of(2023, 3, 27));

        assertTrue(audit.findings(SeriesState.UNUSED).isEmpty());
    }

    @Test
    void countsByFiscalYear() {
        NumberSeries series =
                new NumberSeries(new NumberingScheme("F{yyyy}{MM}-{seq:3}", Reset.FISCAL_YEAR, MonthDay.of(6, 30)));
        NumberingAudit audit = new NumberingAudit(series);
        audit.add("F202601-001", LocalDate.of(2026, 1, 15));
        audit.add("F202606-002", LocalDate.of(2026, 6, 30));
        audit.add("F202607-001", LocalDate.of(2026, 7, 1));
        audit.add("F202701-003", LocalDate.of(2027, 1, 4));

        assertEquals("CPT-NUMBERING-GAP:2", told(audit.findings(SeriesState.UNUSED)));
    }

    @Test
    void holdsAMillionPapersAndTellsAThousandFaults() {
        NumberingAudit audit = new NumberingAudit(NumberSeries.of("F{seq:6}"));
        IntStream.rangeClosed(1, 999_999)
                .filter(rank -> rank % 2 == 1)
                .forEach(rank -> audit.add("F" + digits(rank), LocalDate.of(2026, 1, 1)));

        assertEquals(
                NumberingAudit.FINDINGS_MAX,
                audit.findings(SeriesState.UNUSED).list().size());
    }

    private static String digits(int rank) {
        return Integer.toString(1_000_000 + rank).substring(1);
    }
}
