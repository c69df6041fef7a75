package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Text;
import io.comptoir.time.FiscalYear;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FecCheckerTest {

    private static final FecChecker CHECKER = FecChecker.standard();

    /** Each row breaks the good file in one way; levels are those of the tests of the tax office's program. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                                    | change                                             | found
            a good file                               | none                                               |
            bars between zones                        | separator \\174                                    |
            amounts with sides                        | sides                                              |
            sides as +1 and -1                        | sides & *.Sens=-1 & 3.Sens=+1 & 4.Sens=+1 & 7.Sens=+1 |
            cash books                                | cash                                               |
            UTF-8                                     | charset UTF-8                                      |
            a further column                          | more 1 Axe1 & more 2 x & more 3 & more 4 & more 5 & more 6 & more 7 & more 8 |
            the accent of the norm's own table        | 1.Credit=Crédit                                    |
            a sign behind                             | 4.Debit=3240,00+                                   |
            a split file                              | name 732829320FEC20251231_2.txt                    |
            another extension                         | name 732829320FEC20251231.csv                      |
            # the name
            another name                              | name export.txt                                    | BLOCKING NAME 0
            a name with another date                  | name 732829320FEC31122025.txt                      | BLOCKING NAME 0
            a month that is none in the name          | name 732829320FEC20251331.txt                      | BLOCKING NAME 0
            a name without SIREN                      | name FEC20251231.txt                               | LEGAL NAME-SIREN 0
            a SIREN with a wrong digit                | name 732829321FEC20251231.txt                      | ACCOUNTING NAME-SIREN-CHECK 0
            something behind the date                 | name 732829320FEC20251231-v2.txt                   | LEGAL NAME-REST 0
            # the file
            no byte                                   | empty                                              | BLOCKING FILE-EMPTY 1
            the names only                            | keep 1                                             | BLOCKING FILE-HEADER-ONLY 1
            XML                                       | keep 1 & line 1 <?xml version="1.0"?>              | ACCOUNTING FILE-XML 1
            UTF-16                                    | charset UTF-16                                     | BLOCKING ENCODING-UTF-16 1
            UTF-16 without a mark                     | charset UTF-16LE                                   | BLOCKING ENCODING-UTF-16 1
            a byte order mark                         | charset UTF-8 & mark                               | ACCOUNTING ENCODING-MARK 1
            two encodings                             | 4.CompAuxLib=OmÃ©ga & 8.CompAuxLib=OmÃ©ga | LEGAL ENCODING-MIXED 6:CompteLib
            Windows-1252                              | charset windows-1252 & 4.CompAuxLib=L’Oméga & 8.CompAuxLib=L’Oméga | LEGAL ENCODING-WINDOWS 4:CompAuxLib
            characters that are lost                  | charset UTF-8 & 6.CompteLib=TVA collect\uFFFDe | ACCOUNTING ENCODING-LOST 6:CompteLib
            semicolons                                | separator ;                                        | BLOCKING SEPARATOR 1
            commas                                    | separator ,                                        | BLOCKING SEPARATOR 1
            bars on one line                          | join 5 \\174                                       | ACCOUNTING SEPARATOR-INSIDE 5:JournalCode, BLOCKING LINE-FIELDS 5
            a bar in a label                          | 5.EcritureLib=A\\174B                              | ACCOUNTING SEPARATOR-INSIDE 5:EcritureLib
            line feeds on one line                    | break 5 \\n                                        | ACCOUNTING LINE-BREAKS-MIXED 5
            the last line break                       | break 8                                            | ACCOUNTING LAST-LINE-BREAK 8
            # the names of the zones
            no names                                  | delete 1                                           | BLOCKING HEADER-MISSING 1
            a zone that is missing                    | without PieceRef                                   | BLOCKING COLUMN-MISSING 1:PieceRef
            a zone misspelt                           | 1.CompteNum=Compte                                 | BLOCKING COLUMN-MISSPELT 1:CompteNum
            names between quotes                      | 1.Debit="Debit"                                    | BLOCKING COLUMN-MISSPELT 1:Debit
            a name in capitals                        | 1.Debit=DEBIT                                      | LEGAL COLUMN-CASE 1:Debit
            zones in another order                    | swap PieceRef EcritureLib                          | LEGAL COLUMN-ORDER 1:EcritureLib
            a zone that comes twice                   | more 1 Debit & more 2 & more 3 & more 4 & more 5 & more 6 & more 7 & more 8 | LEGAL COLUMN-DUPLICATE 1:Debit
            # lines
            a blank line                              | blank 4                                            | BLOCKING LINE-BLANK 4
            a blank line at the end                   | blank 9                                            | BLOCKING LINE-BLANK 9
            one zone too many                         | more 5 x                                           | BLOCKING LINE-FIELDS 5
            one zone too few                          | less 5                                             | BLOCKING LINE-FIELDS 5
            a control character                       | 5.EcritureLib=A\\001B                              | LEGAL CONTROL-CHARACTER 5:EcritureLib
            a NUL byte                                | 5.EcritureLib=A\\000B                              | LEGAL NUL 5:EcritureLib
            quotes                                    | 5.EcritureLib="Facture"                            | ACCOUNTING QUOTES 5:EcritureLib
            # zones that must not be empty
            no code of the journal                    | 5.JournalCode=                                     | BLOCKING EMPTY 5:JournalCode
            no name of the journal                    | 5.JournalLib=                                      | BLOCKING EMPTY 5:JournalLib
            no number                                 | 5.EcritureNum=                                     | BLOCKING EMPTY 5:EcritureNum
            no date                                   | 5.EcritureDate=                                    | BLOCKING EMPTY 5:EcritureDate
            no account                                | 5.CompteNum=                                       | BLOCKING EMPTY 5:CompteNum
            no name of the account                    | 5.CompteLib=                                       | BLOCKING EMPTY 5:CompteLib
            no voucher                                | 5.PieceRef=                                        | BLOCKING EMPTY 5:PieceRef
            no date of the voucher                    | 5.PieceDate=                                       | BLOCKING EMPTY 5:PieceDate
            no label                                  | 5.EcritureLib=                                     | BLOCKING EMPTY 5:EcritureLib
            a label of spaces                         | 5.EcritureLib=\\s\\s                               | BLOCKING EMPTY 5:EcritureLib
            not validated                             | 5.ValidDate=                                       | BLOCKING EMPTY 5:ValidDate
            no debit                                  | 5.Debit=                                           | LEGAL EMPTY-AMOUNT 5:Debit
            no payment in cash books                  | cash & 5.DateRglt=                                 | LEGAL EMPTY-AMOUNT 5:DateRglt
            # dates
            a date with slashes                       | 5.PieceDate=27/03/2025                             | LEGAL DATE-FORM 5:PieceDate
            an ISO date                               | 5.ValidDate=2025-03-28                             | LEGAL DATE-FORM 5:ValidDate
            a month that is none                      | 5.PieceDate=20251301                               | BLOCKING DATE 5:PieceDate
            a day that is none                        | 5.PieceDate=20250332                               | BLOCKING DATE 5:PieceDate
            a word for a date                         | 5.PieceDate=hier                                   | BLOCKING DATE 5:PieceDate
            30 February                               | 5.PieceDate=20250230                               | ACCOUNTING DATE-CALENDAR 5:PieceDate
            29 February of a common year              | 5.PieceDate=20250229                               | ACCOUNTING DATE-CALENDAR 5:PieceDate
            29 February of a leap year                | 5.PieceDate=20240229                               |
            the day before the exercise               | 2.EcritureDate=20241231 & 3.EcritureDate=20241231  | ACCOUNTING DATE-EXERCISE 2:EcritureDate, ACCOUNTING DATE-EXERCISE 3:EcritureDate
            the day after the exercise                | 7.EcritureDate=20260101 & 8.EcritureDate=20260101 & 7.ValidDate=20260102 & 8.ValidDate=20260102 | ACCOUNTING DATE-EXERCISE 7:EcritureDate, ACCOUNTING DATE-EXERCISE 8:EcritureDate
            two dates in one entry                    | 6.EcritureDate=20250328                            | ACCOUNTING ENTRY-DATES 6:EcritureDate
            two months in one entry                   | 6.EcritureDate=20250228                            | ACCOUNTING ENTRY-DATES 6:EcritureDate, ACCOUNTING PERIOD-UNBALANCED 8:EcritureDate, ACCOUNTING PERIOD-UNBALANCED 8:EcritureDate
            validated before its date                 | 5.ValidDate=20250326                               | ACCOUNTING VALIDATION-EARLY 5:ValidDate
            validated before the entry above it       | 4.ValidDate=20250412 & 5.ValidDate=20250412 & 6.ValidDate=20250412 | ACCOUNTING VALIDATION-ORDER 7:ValidDate
            # amounts
            a decimal point                           | 4.Debit=3240.00                                    | BLOCKING AMOUNT-POINT 4:Debit
            a space between thousands                 | 4.Debit=3 240,00                                   | BLOCKING AMOUNT-THOUSANDS 4:Debit
            a point between thousands                 | 4.Debit=3.240,00                                   | BLOCKING AMOUNT-POINT 4:Debit
            a word for an amount                      | 4.Debit=zéro                                       | BLOCKING AMOUNT 4:Debit
            a sign alone                              | 4.Debit=-                                          | BLOCKING AMOUNT 4:Debit
            three decimals                            | 4.Debit=3240,000                                   | ACCOUNTING AMOUNT-DECIMALS 4:Debit
            an amount beyond all reason               | 4.Debit=1000000000000,00                           | ACCOUNTING AMOUNT-TOO-LARGE 4:Debit
            the largest amount                        | 4.Debit=999999999999,99 & 5.Credit=999999999459,99 & 7.Debit=999999999999,99 & 8.Credit=999999999999,99 |
            a negative amount                         | 5.Debit=-2700,00 & 5.Credit=0,00                   | ACCOUNTING AMOUNT-NEGATIVE 5:Debit
            a sign behind, below zero                 | 5.Debit=2700,00- & 5.Credit=0,00                   | ACCOUNTING AMOUNT-NEGATIVE 5:Debit
            both sides                                | 4.Debit=3250,00 & 4.Credit=10,00                   | ACCOUNTING BOTH-SIDES 4:Credit
            no side                                   | 5.Credit=0,00 & 6.Credit=3240,00                   | ACCOUNTING NO-SIDE 5
            another side                              | sides & 5.Sens=X                                   | BLOCKING SIDE 5:Sens
            an empty side                             | sides & 5.Sens=                                    | BLOCKING EMPTY 5:Sens
            # balance
            an entry                                  | 5.Credit=2700,01                                   | ACCOUNTING ENTRY-UNBALANCED 4:EcritureNum, ACCOUNTING JOURNAL-UNBALANCED 8:JournalCode, ACCOUNTING PERIOD-UNBALANCED 8:EcritureDate, ACCOUNTING FILE-UNBALANCED 8
            two journals that make up for each other  | 5.Credit=2700,01 & 7.Debit=3240,01                 | ACCOUNTING ENTRY-UNBALANCED 4:EcritureNum, ACCOUNTING ENTRY-UNBALANCED 7:EcritureNum, ACCOUNTING JOURNAL-UNBALANCED 8:JournalCode, ACCOUNTING JOURNAL-UNBALANCED 8:JournalCode, ACCOUNTING PERIOD-UNBALANCED 8:EcritureDate, ACCOUNTING PERIOD-UNBALANCED 8:EcritureDate
            the last line is missing                  | delete 8                                           | ACCOUNTING MATCHING-GROUP 4:EcritureLet, ACCOUNTING ENTRY-UNBALANCED 7:EcritureNum, ACCOUNTING JOURNAL-UNBALANCED 7:JournalCode, ACCOUNTING PERIOD-UNBALANCED 7:EcritureDate, ACCOUNTING FILE-UNBALANCED 7
            the result cleared                        | 5.CompteNum=120000 & 5.CompteLib=Résultat & 6.CompteNum=700000 & 6.CompteLib=Ventes | ACCOUNTING CLOSING-ENTRY 4:EcritureNum
            # numbers
            a hole                                    | 7.EcritureNum=4 & 8.EcritureNum=4                  | ACCOUNTING NUMBER-GAP 7:EcritureNum
            a number that goes back                   | 7.EcritureNum=2 & 8.EcritureNum=2 & 7.JournalCode=VT & 8.JournalCode=VT & 7.JournalLib=Ventes & 8.JournalLib=Ventes & 4.EcritureNum=3 & 5.EcritureNum=3 & 6.EcritureNum=3 & 2.EcritureNum=2 & 3.EcritureNum=2 | ACCOUNTING NUMBER-ORDER 7:EcritureNum
            a number for each journal                 | 4.EcritureNum=1 & 5.EcritureNum=1 & 6.EcritureNum=1 & 7.EcritureNum=1 & 8.EcritureNum=1 |
            numbers with the code of the journal      | 4.EcritureNum=VT1 & 5.EcritureNum=VT1 & 6.EcritureNum=VT1 & 7.EcritureNum=BQ1 & 8.EcritureNum=BQ1 |
            no number in it                           | 7.EcritureNum=X & 8.EcritureNum=X                  | ACCOUNTING NUMBER 7:EcritureNum
            opening entries at the end                | move 2 8 & move 2 8 & 2.EcritureNum=1 & 3.EcritureNum=1 & 4.EcritureNum=1 & 5.EcritureNum=2 & 6.EcritureNum=2 & 7.EcritureNum=3 & 8.EcritureNum=3 & *.ValidDate=20250411 & *.EcritureDate=20250410 | ACCOUNTING OPENING-LATE 7:JournalCode
            # accounts
            letters                                   | 5.CompteNum=C706                                   | LEGAL ACCOUNT 5:CompteNum
            two digits                                | 5.CompteNum=70                                     | LEGAL ACCOUNT 5:CompteNum
            letters behind three digits               | 5.CompteNum=706ABC                                 |
            eight digits                              | 5.CompteNum=70612345                               |
            twelve digits                             | 5.CompteNum=706123456789                           |
            cost accounting                           | 5.CompteNum=921000                                 | LEGAL ACCOUNT-CLASS 5:CompteNum
            class 0                                   | 5.CompteNum=001000                                 | LEGAL ACCOUNT-CLASS 5:CompteNum
            an account of no root                     | 5.CompteNum=733000                                 | ACCOUNTING ACCOUNT-UNKNOWN 5:CompteNum
            7713, dropped in 2025                     | 5.CompteNum=771300                                 | ACCOUNTING ACCOUNT-REMOVED 5:CompteNum
            7718, dropped in 2025                     | 5.CompteNum=771800                                 | ACCOUNTING ACCOUNT-REMOVED 5:CompteNum
            6714, dropped in 2025                     | 5.CompteNum=671400                                 | ACCOUNTING ACCOUNT-REMOVED 5:CompteNum
            79, dropped in 2025                       | 5.CompteNum=791000                                 | ACCOUNTING ACCOUNT-REMOVED 5:CompteNum
            two names of an account                   | 7.CompteLib=Crédit du Nord                         | ACCOUNTING ACCOUNT-LABELS 7:CompteLib
            two names of a party                      | 8.CompAuxLib=Alpha                                 | ACCOUNTING SUBLEDGER-LABELS 8:CompAuxLib
            two names of a journal                    | 5.JournalLib=Achats                                | ACCOUNTING JOURNAL-LABELS 5:JournalLib
            a party without a name                    | 4.CompAuxLib=                                      | ACCOUNTING SUBLEDGER-LABEL 4:CompAuxLib
            a name without a party                    | 5.CompAuxLib=Omega                                 | ACCOUNTING SUBLEDGER-NUMBER 5:CompAuxNum
            a party under sales                       | 5.CompAuxNum=411004 & 5.CompAuxLib=Omega           | ACCOUNTING SUBLEDGER-PLACE 5:CompAuxNum
            # matching
            not dated                                 | 4.DateLet=                                         | ACCOUNTING MATCHING-UNDATED 4:DateLet
            dated, without a code                     | 5.DateLet=20250415                                 | ACCOUNTING MATCHING-UNCODED 5:EcritureLet
            a group that differs                      | 8.EcritureLet=B                                    | ACCOUNTING MATCHING-GROUP 4:EcritureLet, ACCOUNTING MATCHING-GROUP 8:EcritureLet
            # currencies
            no currency                               | 4.Montantdevise=3500,00                            | ACCOUNTING CURRENCY-MISSING 4:Idevise
            no amount                                 | 4.Idevise=USD                                      | ACCOUNTING FOREIGN-AMOUNT-MISSING 4:Montantdevise
            a currency that is none                   | 4.Montantdevise=3500,00 & 4.Idevise=$              | ACCOUNTING CURRENCY 4:Idevise
            a point in another currency               | 4.Montantdevise=3500.00 & 4.Idevise=USD            | LEGAL FOREIGN-AMOUNT 4:Montantdevise
            both, as they should be                   | 4.Montantdevise=3500,00 & 4.Idevise=USD            |
            """)
    void findsWhatIsBroken(String what, String change, String expected) {
        BrokenFec fec = BrokenFec.by(change);

        FecReport report = CHECKER.check(fec.name(), fec.bytes());

        assertEquals(expected == null ? "" : expected, found(report));
        report.findings().forEach(FecCheckerTest::tellsAWayOut);
    }

    /** In both languages, with every value in its place. */
    private static void tellsAWayOut(FecFinding finding) {
        Text text = finding.violation().text();
        Text fix = finding.violation().fix();
        Stream.of(text.french(), text.english(), fix.french(), fix.english())
                .forEach(said -> assertTrue(!said.isBlank() && !said.contains("{"), said));
    }

    /** 65 536 sequences of numbers are followed: one more is told, once, and the rest of the check goes on. */
    @Test
    void tellsWhereItStopsCounting() {
        StringBuilder file =
                new StringBuilder(String.join("\t", FecFormat.standard().header())).append("\r\n");
        for (int i = 0; i < (1 << 16) + 10; i++) {
            String entry = "VT\tVentes\t" + letters(i)
                    + "1\t20250327\t%s\t%s\t\t\tF1\t20250327\tVente\t%s\t\t\t20250328\t\t\r\n";
            file.append(entry.replaceFirst("%s", "512000")
                    .replaceFirst("%s", "Banque")
                    .replaceFirst("%s", "1,00\t0,00"));
            file.append(entry.replaceFirst("%s", "706000")
                    .replaceFirst("%s", "Ventes")
                    .replaceFirst("%s", "0,00\t1,00"));
        }

        FecReport report = CHECKER.check(BrokenFec.NAME, file.toString().getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("ACCOUNTING CHECK-LIMIT " + (2 * (1 << 16) + 2) + ":EcritureNum", found(report));
        report.findings().forEach(FecCheckerTest::tellsAWayOut);
    }

    /** AAAA, AAAB … ZZZZ. */
    private static String letters(int rank) {
        StringBuilder letters = new StringBuilder();
        for (int left = rank; letters.length() < 4; left /= 26) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    @Test
    void findsALineWithoutEnd() {
        BrokenFec fec = BrokenFec.by("5.EcritureLib=" + "x".repeat(70_000));

        assertEquals("BLOCKING LINE-TOO-LONG 5", found(CHECKER.check(fec.name(), fec.bytes())));
    }

    @Test
    void findsAZoneThatIsTooLong() {
        BrokenFec last = BrokenFec.by("5.EcritureLib=" + "x".repeat(255));
        BrokenFec first = BrokenFec.by("5.EcritureLib=" + "x".repeat(256));

        assertEquals("", found(CHECKER.check(last.name(), last.bytes())));
        assertEquals("ACCOUNTING FIELD-TOO-LONG 5:EcritureLib", found(CHECKER.check(first.name(), first.bytes())));
    }

    @Test
    void tellsInBothLanguagesAndAWayOut() {
        BrokenFec fec = BrokenFec.by("4.Debit=3240.00");

        FecFinding finding = CHECKER.check(fec.name(), fec.bytes()).findings().get(0);

        assertEquals("3240.00", finding.violation().value());
        assertEquals("4:Debit", finding.violation().path());
        assertEquals(
                "Le montant 3240.00 a un point.", finding.violation().text().french());
        assertEquals(
                "The amount 3240.00 has a point.", finding.violation().text().english());
        assertEquals(
                "Write a comma before the decimals.", finding.violation().fix().english());
    }

    @Test
    void namesWhatTakesThePlaceOfADroppedAccount() {
        BrokenFec fec = BrokenFec.by("5.CompteNum=77130000");

        assertEquals(
                "Use account 7582.",
                CHECKER.check(fec.name(), fec.bytes())
                        .findings()
                        .get(0)
                        .violation()
                        .fix()
                        .english());
    }

    @Test
    void addsUp() {
        FecReport report = CHECKER.check(BrokenFec.NAME, new BrokenFec().bytes());

        assertTrue(report.isValid());
        assertFalse(report.isBlocked());
        assertEquals(7, report.lines());
        assertEquals(3, report.entries());
        assertEquals(BigDecimal.valueOf(748000, 2), report.debit());
        assertEquals(BigDecimal.valueOf(748000, 2), report.credit());
        assertEquals(BigDecimal.valueOf(270000, 2), report.result());
    }

    @Test
    void anExerciseMayBeLongerThanAYear() {
        BrokenFec fec = BrokenFec.by("2.EcritureDate=20241001 & 3.EcritureDate=20241001");
        FiscalYear first = FiscalYear.of(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 12, 31));

        assertEquals("", found(CHECKER.in(first).check(fec.name(), fec.bytes())));
        assertEquals(2, CHECKER.check(fec.name(), fec.bytes()).total());
    }

    /** 7713 was an account until the exercises of 2024. */
    @Test
    void judgesAccountsByTheExercise() {
        String years = "5.CompteNum=771300 & name 732829320FEC20241231.txt";
        String text = new String(BrokenFec.by(years).bytes(), StandardCharsets.ISO_8859_1).replace("2025", "2024");

        FecReport report = CHECKER.check("732829320FEC20241231.txt", text.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("", found(report));
    }

    @Test
    void professionsMayLeaveTheJournalBlank() {
        BrokenFec fec = BrokenFec.by("*.JournalCode= & *.JournalLib=");

        assertEquals("", found(CHECKER.of(FecRegime.ACCRUAL).check(fec.name(), fec.bytes())));
        assertTrue(CHECKER.check(fec.name(), fec.bytes()).isBlocked());
    }

    @Test
    void countsAllAndKeepsTheFirst() {
        BrokenFec fec = BrokenFec.by("*.PieceDate=hier");

        FecReport report = new FecChecker(FecRegime.COMMERCIAL, Optional.empty(), 2).check(fec.name(), fec.bytes());

        assertEquals("BLOCKING DATE 2:PieceDate, BLOCKING DATE 3:PieceDate", found(report));
        assertEquals(7, report.total());
        assertEquals(Map.of(FecLevel.BLOCKING, 7L, FecLevel.LEGAL, 0L, FecLevel.ACCOUNTING, 0L), report.counts());
    }

    private static String found(FecReport report) {
        List<FecFinding> findings = report.findings();
        return findings.stream()
                .map(one -> one.level() + " " + one.code().replace("CPT-FEC-", "") + " " + one.line()
                        + (one.column().isEmpty() ? "" : ":" + one.column()))
                .collect(Collectors.joining(", "));
    }
}
