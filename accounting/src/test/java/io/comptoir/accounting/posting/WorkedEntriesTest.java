package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked entries: from papers, payments and a plan to the accounts. S are those of the guides of Sofacto; C were worked
 * by hand from the PCG, and start with the facts of each case.
 */
class WorkedEntriesTest {

    private static final Map<String, JournalEntry> MADE = WorkedCases.entries();

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # case  | jnl | date       | paper       |    total | entry
            S1      | VT  | 2023-03-27 | FC202300087 |  3240.00 | D 411000/411004 3240.00; C 706000 2700.00; C 445000 540.00
            S2      | VT  | 2023-03-24 | FC202300085 |  7800.00 | D 411000/411004 7800.00; C 706000 6500.00; C 445000 1300.00
            S3      | VT  | 2023-03-27 | FC202300086 |  2160.00 | D 411000/411004 2160.00; C 706000 1800.00; C 445000 360.00
            S4      | VT  | 2023-04-27 | FC202300088 | 19440.00 | D 411000/411004 19440.00; C 706000 16200.00; C 445000 3240.00
            S5      | VT  | 2023-03-28 | FC202300089 |  5400.00 | D 411000/411004 5400.00; C 706000 4500.00; C 445000 900.00
            S6      | VT  | 2023-03-28 | AV202300003 |  1080.00 | D 706000 900.00; D 445000 180.00; C 411000/411004 1080.00
            S7      | BQ  | 2023-03-24 | RG-0000455  |  7800.00 | D 512000 7800.00; C 411000/411004 7800.00
            C1      | VT  | 2026-01-12 | FC1         |   827.94 | D 411000/411ALFA 827.94; C 707000 498.66; C 706000 190.00; C 708500 9.90; C 445711 125.46; C 445713 3.92
            C2      | VT  | 2026-01-13 | FC2         |  1136.20 | D 411000/411ALFA 1117.20; D 665000 19.00; C 707000 950.00; C 445711 186.20
            C3a     | VT  | 2026-01-14 | FC3         |  1200.00 | D 411000/411BETA 1200.00; C 707000 1000.00; C 445711 200.00
            C3b     | BQ  | 2026-01-20 | VIR3        |  1200.00 | D 512000 1176.00; D 665000 20.00; D 445711 4.00; C 411000/411BETA 1200.00
            C4a     | VT  | 2026-02-01 | FA4         |  3600.00 | D 411000/411GAMA 3600.00; C 419100/411GAMA 3000.00; C 445800 600.00
            C4b     | BQ  | 2026-02-15 | VIR4        |  3600.00 | D 512000 3600.00; C 411000/411GAMA 3600.00
            C4c     | OD  | 2026-02-15 | VIR4        |   600.00 | D 445800 600.00; C 445716 600.00
            C4d     | VT  | 2026-03-31 | FC4         | 11400.00 | D 411000/411GAMA 8400.00; D 419100/411GAMA 3000.00; C 706000 10000.00; C 445800 1400.00
            C4e     | BQ  | 2026-04-15 | VIR4B       |  8400.00 | D 512000 8400.00; C 411000/411GAMA 8400.00
            C4f     | OD  | 2026-04-15 | VIR4B       |  1400.00 | D 445800 1400.00; C 445716 1400.00
            C5a     | BQ  | 2026-02-01 | VIR5        |  3600.00 | D 512000 3600.00; C 419100/411DELT 3600.00
            C5b     | OD  | 2026-02-01 | VIR5        |   600.00 | D 445800 600.00; C 445716 600.00
            C5c     | VT  | 2026-03-31 | FC5         | 12000.00 | D 411000/411DELT 8400.00; D 419100/411DELT 3600.00; C 706000 10000.00; C 445716 1400.00; C 445800 600.00
            C6a     | VT  | 2026-01-16 | AV6         |  1136.20 | D 707000 950.00; D 445711 186.20; C 665000 19.00; C 411000/411ALFA 1117.20
            C7a     | VT  | 2026-04-01 | FC7         |  1200.00 | D 411000/411EPSI 1200.00; C 707000 1000.00; C 445711 200.00
            C7b     | BQ  | 2026-04-10 | CHQ77       |   500.00 | D 511200 500.00; C 411000/411EPSI 500.00
            C7c     | BQ  | 2026-04-12 | REM12       |   500.00 | D 512000 500.00; C 511200 500.00
            C7d     | PSP | 2026-04-15 | CB7         |   700.00 | D 517000 690.20; D 627800 9.80; C 411000/411EPSI 700.00
            C7e     | BQ  | 2026-04-18 | PO7         |   690.20 | D 512000 690.20; C 517000 690.20
            C9a     | BQ  | 2026-05-05 | IMP9        |   600.00 | D 411000/411EPSI 600.00; C 512000 600.00
            C9b     | BQ  | 2026-05-05 | IMP9        |    15.00 | D 627800 15.00; C 512000 15.00
            C9c     | VT  | 2026-05-06 | FC9         |    18.00 | D 411000/411EPSI 18.00; C 708800 15.00; C 445716 3.00
            C10     | VT  | 2026-06-01 | FP10        |    52.30 | D 411000/411EPSI 52.30; C 758100 52.30
            C13     | VT  | 2026-06-11 | FC13        |  5000.00 | D 411000/411BERL 5000.00; C 707200 5000.00
            C14     | VT  | 2026-06-12 | FC14        |  7250.40 | D 411000/411ZURI 7250.40; C 707300 7250.40
            C15     | VT  | 2026-06-13 | FC15        |  1800.00 | D 411000/411MADR 1800.00; C 706200 1800.00
            C17     | VT  | 2026-06-15 | FC17        |   850.00 | D 411000/411PART 850.00; C 706000 850.00
            C18a    | VT  | 2026-07-01 | FC18        |  1200.00 | D 411000/411THET 1200.00; C 706000 1000.00; C 445800 200.00
            C18b    | BQ  | 2026-07-10 | VIR18A      |   500.00 | D 512000 500.00; C 411000/411THET 500.00
            C18c    | OD  | 2026-07-10 | VIR18A      |    83.33 | D 445800 83.33; C 445716 83.33
            C18d    | BQ  | 2026-07-20 | VIR18B      |   700.00 | D 512000 700.00; C 411000/411THET 700.00
            C18e    | OD  | 2026-07-20 | VIR18B      |   116.67 | D 445800 116.67; C 445716 116.67
            C19a    | VT  | 2026-10-01 | FC19        |  1440.00 | D 411000/411IOTA 1440.00; C 706000 1200.00; C 445716 240.00
            C22a    | VT  | 2026-09-01 | FC22        |  9259.26 | D 411000/411NYC 9259.26; C 707300 9259.26
            C22b    | BQ  | 2026-09-30 | VIR22       |  9259.26 | D 512000 9090.91; D 656000 168.35; C 411000/411NYC 9259.26
            C24     | VT  | 2026-10-10 | FC24        |    24.05 | D 411000/411PART 24.05; C 707000 10.02; C 706000 10.02; C 445711 2.01; C 445716 2.00
            C3b net | BQ  | 2026-01-20 | VIR3        |  1200.00 | D 512000 1180.00; D 665000 20.00; C 411000/411BETA 1200.00
            C9 cheque | BQ | 2026-04-20 | CHQ9       |   600.00 | D 511200 600.00; C 411000/411EPSI 600.00
            C23b    | BQ  | 2026-09-30 | VIR23       |  9523.81 | D 512000 9523.81; C 411000/411NYC 9259.26; C 756000 264.55
            """)
    void areMade(String name, String journal, LocalDate date, String paper, BigDecimal total, String lines) {
        JournalEntry entry = Optional.ofNullable(MADE.get(name)).orElseThrow();

        assertEquals(
                List.of(journal, date, paper),
                List.of(entry.journal().code(), entry.date(), entry.document().reference()));
        assertEquals(sorted(List.of(lines.split("; ", -1))), sorted(shown(entry)));
        assertEquals(total, entry.total());
    }

    /** What was not worked has no place here. */
    @Test
    void areAllNamed() {
        assertEquals(46, MADE.size());
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(WorkedEntriesTest::shown).toList();
    }

    /** {@code D 411000/411ALFA 827.94}. */
    private static String shown(JournalLine line) {
        String side = line.balance().signum() > 0 ? "D " : "C ";
        String party =
                line.subledger().map(Subledger::account).map(name -> "/" + name).orElse("");
        return side + line.account() + party + " " + line.balance().abs().toPlainString();
    }
}
