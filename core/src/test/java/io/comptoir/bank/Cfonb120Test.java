package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Cfonb120Test {

    private static final LocalDate BEFORE = LocalDate.of(2023, 3, 26);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);

    /** 1 000.00 + 2 160.00 − 79.95 = 3 080.05. */
    private static CfonbFile sample() {
        return new CfonbFile("EUR2")
                .opening(BEFORE, decimal("1000.00"))
                .entry(DAY, DAY.plusDays(1), decimal("2160.00"), "VIR SEPA LEMAITRE", "REF-BANQUE-1", "  ")
                .detail(DAY, "NPY", "SOCIETE LEMAITRE")
                .detail(DAY, "LCC", "FACTURE FA-2023-0467")
                .detail(DAY, "RCN", "RG-0000467")
                .entry(DAY, DAY, decimal("-79.95"), "REJET PRLV", "", "69")
                .detail(DAY, "NPY", "DUPONT é")
                .detail(DAY, "RET", "MD06")
                .closing(DAY, decimal("3080.05"));
    }

    @Test
    void readsAStatement() {
        BankStatement statement = Cfonb120.read(sample().bytes()).get(0);
        StatementEntry paid = statement.entries().get(0);
        StatementEntry returned = statement.entries().get(1);

        assertEquals("FR7630006000011234567890189", statement.account());
        assertEquals("EUR", statement.currency().getCurrencyCode());
        assertEquals(List.of(BEFORE, DAY), List.of(statement.openingDate(), statement.closingDate()));
        assertEquals(decimal("1000.00"), statement.openingBalance());
        assertEquals(decimal("3080.05"), statement.closingBalance());
        assertEquals(decimal("2160.00"), paid.amount());
        assertEquals(DAY, paid.bookingDate());
        assertEquals(Optional.of(DAY.plusDays(1)), paid.valueDate());
        assertEquals(Optional.of("SOCIETE LEMAITRE"), paid.counterpartName());
        assertEquals("VIR SEPA LEMAITRE FACTURE FA-2023-0467", paid.text());
        assertEquals(Optional.of("RG-0000467"), paid.endToEndId());
        assertEquals(Optional.of("REF-BANQUE-1"), paid.reference());
        assertEquals(Optional.empty(), paid.returnReason());
        assertEquals(decimal("-79.95"), returned.amount());
        assertEquals(Optional.of("MD06"), returned.returnReason());
        assertEquals(Optional.of("DUPONT é"), returned.counterpartName());
    }

    /** The overpunched last characters, written out: 0 to 9 in credit, then in debit. */
    @ParameterizedTest
    @CsvSource({
        "{, 0.10",
        "A, 0.11",
        "B, 0.12",
        "C, 0.13",
        "D, 0.14",
        "E, 0.15",
        "F, 0.16",
        "G, 0.17",
        "H, 0.18",
        "I, 0.19",
        "}, -0.10",
        "J, -0.11",
        "K, -0.12",
        "L, -0.13",
        "M, -0.14",
        "N, -0.15",
        "O, -0.16",
        "P, -0.17",
        "Q, -0.18",
        "R, -0.19"
    })
    void readsSignsFromTheLastCharacter(String last, BigDecimal amount) {
        String opening =
                "0130006    00001EUR2 12345678901  260323" + " ".repeat(50) + "0000000000001" + last + " ".repeat(16);
        String closing = "07" + opening.substring(2);

        assertEquals(
                amount,
                Cfonb120.read((opening + "\n" + closing).getBytes(StandardCharsets.ISO_8859_1))
                        .get(0)
                        .closingBalance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\n\r\n", ""})
    void readsRecordsOnLinesOrInARow(String lineEnd) {
        assertEquals(
                Cfonb120.read(sample().bytes()),
                Cfonb120.read(sample().text(lineEnd).getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void readsYensWithoutDecimalsAndEurosWhereNothingIsSaid() {
        assertEquals(
                new BigDecimal("1200"),
                Cfonb120.read(still("JPY0", "1200").bytes()).get(0).closingBalance());
        assertEquals(
                "EUR",
                Cfonb120.read(still("    ", "12.00").bytes()).get(0).currency().getCurrencyCode());
    }

    private static CfonbFile still(String money, String balance) {
        return new CfonbFile(money).opening(BEFORE, decimal(balance)).closing(DAY, decimal(balance));
    }

    @Test
    void readsSeveralStatements() {
        byte[] twice = (sample().text("\n") + sample().text("\n")).getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(2, Cfonb120.read(twice).size());
    }

    /** Columns are from 1; line 2 of the sample is the first entry, line 3 its first detail. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                          | line | column | written | code                        | place
            a record of another kind        | 2    | 1      | 06      | CPT-BANK-CFONB-RECORD       | line 2, column 1
            a detail without an entry       | 2    | 1      | 05      | CPT-BANK-CFONB-RECORD       | line 2, column 1
            an opening within a statement   | 3    | 1      | 01      | CPT-BANK-CFONB-RECORD       | line 3, column 1
            a code that is a part of others | 2    | 1      | `, `    | CPT-BANK-CFONB-RECORD       | line 2, column 1
            another account                 | 3    | 22     | 9       | CPT-BANK-CFONB-ACCOUNT      | line 3, column 3
            a letter in an amount           | 2    | 95     | O       | CPT-BANK-CFONB-FIELD        | line 2, column 95
            a plain digit at its end        | 2    | 104    | 0       | CPT-BANK-CFONB-FIELD        | line 2, column 104
            a day that is not               | 2    | 35     | 310223  | CPT-BANK-CFONB-FIELD        | line 2, column 35
            a letter in a date              | 2    | 37     | O3      | CPT-BANK-CFONB-FIELD        | line 2, column 37
            no date                         | 1    | 35     | `      ` | CPT-BANK-CFONB-FIELD       | line 1, column 35
            another amount                  | 2    | 100    | 3       | CPT-BANK-STATEMENT-UNBALANCED | statements[0].closingBalance
            """)
    void refusesAWrongFieldWithItsPlace(String what, int line, int column, String written, String code, String place) {
        String[] records = sample().text("\n").split("\n", -1);
        StringBuilder record = new StringBuilder(records[line - 1]);
        records[line - 1] = record.replace(column - 1, column - 1 + written.length(), written)
                .toString();

        assertRefused(code, place, String.join("\n", records).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                    | charset     | code                     | place
            an accent in two bytes    | UTF-8       | CPT-BANK-CFONB-LENGTH    | line 7, column 121
            two bytes for a character | UTF-16LE    | CPT-BANK-CFONB-LENGTH    | line 1, column 121
            EBCDIC                    | IBM1047     | CPT-BANK-CFONB-LENGTH    | line 1, column 121
            """)
    void refusesOtherCharsets(String what, String charset, String code, String place) {
        assertRefused(code, place, sample().text("\n").getBytes(java.nio.charset.Charset.forName(charset)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                 | money | code                          | place
            an unknown currency    | ZZZ2  | CPT-BANK-CFONB-FIELD          | line 1, column 17
            no number of decimals  | EURX  | CPT-BANK-CFONB-FIELD          | line 1, column 20
            too many decimals      | EUR3  | CPT-BANK-STATEMENT-DIGITS     | statements[0].openingBalance
            """)
    void refusesWrongMoney(String what, String money, String code, String place) {
        assertRefused(code, place, still(money, "12.01").bytes());
    }

    /** Line 2 is the entry: 200 details end on line 202. */
    @Test
    void boundsTheDetailsOfAnEntry() {
        CfonbFile file =
                new CfonbFile("EUR2").opening(BEFORE, decimal("0.00")).entry(DAY, DAY, decimal("0.00"), "X", "", "  ");
        for (int i = 0; i < 200; i++) {
            file.detail(DAY, "LIB", "LIGNE");
        }
        byte[] most = (file.text("\n")
                        + new CfonbFile("EUR2").closing(DAY, decimal("0.00")).text("\n"))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(1, Cfonb120.read(most).get(0).entries().size());
        assertRefused(
                "CPT-BANK-CFONB-RECORD",
                "line 203, column 1",
                file.detail(DAY, "LIB", "LIGNE").bytes());
    }

    @Test
    void refusesAControlCharacterWithItsPlace() {
        byte[] file = sample().bytes();
        file[122 + 49] = 0; // line 2, after 122 bytes of line 1; column 50

        assertRefused("CPT-BANK-CFONB-CHARACTER", "line 2, column 50", file);
    }

    @Test
    void refusesWhatIsNoStatement() {
        assertRefused("CPT-BANK-FILE-EMPTY", "", new byte[0]);
        assertRefused("CPT-BANK-FILE-EMPTY", "", "\n\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("CPT-BANK-FILE-TOO-LARGE", "", new byte[32 * 1024 * 1024 + 1]);
        assertRefused("CPT-BANK-CFONB-LENGTH", "line 1, column 6", "Hello".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Nothing of a cut file is taken; one cut behind its last record is the same statement. */
    @Test
    void refusesACutAtEveryByte() {
        byte[] file = sample().bytes();
        List<BankStatement> whole = Cfonb120.read(file);

        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (length >= file.length - 2) {
                assertEquals(whole, Cfonb120.read(cut));
            } else {
                assertThrows(ViolationsException.class, () -> Cfonb120.read(cut), "cut at " + length);
            }
        }
    }

    private static void assertRefused(String code, String place, byte[] file) {
        Violation violation = assertThrows(ViolationsException.class, () -> Cfonb120.read(file))
                .violations()
                .list()
                .get(0);
        assertEquals(code + " " + place, violation.code() + " " + violation.path());
    }

    private static BigDecimal decimal(String text) {
        return Decimals.parse(text);
    }
}
