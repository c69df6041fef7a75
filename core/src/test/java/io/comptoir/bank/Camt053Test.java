package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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

class Camt053Test {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);

    /** 1 000.00 + 2 160.00 − 79.95 + 20.00 + 25.00 − 12.00 = 3 113.05; 999.00 is not booked. */
    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void readsAStatement(String version) {
        BankStatement statement = Camt053.read(bytes(sample(version))).get(0);
        List<StatementEntry> entries = statement.entries();
        StatementEntry paid = entries.get(0);
        StatementEntry returned = entries.get(1);

        assertEquals(Optional.of("2023-061"), statement.reference());
        assertEquals("FR7630006000011234567890189", statement.account());
        assertEquals(decimal("1000.00"), statement.openingBalance());
        assertEquals(decimal("3113.05"), statement.closingBalance());
        assertEquals(List.of(DAY.minusDays(1), DAY), List.of(statement.openingDate(), statement.closingDate()));
        assertEquals(
                List.of("2160.00", "-79.95", "20.00", "25.00", "-12.00"),
                entries.stream().map(entry -> entry.amount().toPlainString()).toList());
        assertEquals(DAY, paid.bookingDate());
        assertEquals(Optional.of(DAY.plusDays(1)), paid.valueDate());
        assertEquals(Optional.of("REF-1"), paid.reference());
        assertEquals(Optional.of("Société Lemaître"), paid.counterpartName());
        assertEquals(Optional.of(Iban.of("DE89370400440532013000")), paid.counterpartIban());
        assertEquals("Facture FA-2023-0467", paid.text());
        assertEquals(Optional.of("RG-0000467"), paid.endToEndId());
        assertEquals(Optional.empty(), paid.returnReason());
        assertEquals(DAY, returned.bookingDate());
        assertEquals(Optional.of("MD06"), returned.returnReason());
        assertEquals(Optional.of("Dupont"), returned.counterpartName());
        assertEquals(Optional.of("B"), entries.get(3).endToEndId());
        assertEquals("Frais de tenue de compte", entries.get(4).text());
        assertEquals(Optional.of("N-5"), entries.get(4).reference());
    }

    @Test
    void keepsAnEntryWholeWhoseOrdersDoNotAddUp() {
        List<StatementEntry> entries = Camt053.read(
                        bytes(sample("08").replace("Ccy=\"EUR\">20.00", "Ccy=\"EUR\">20.01")))
                .get(0)
                .entries();

        assertEquals(decimal("45.00"), entries.get(2).amount());
        assertEquals(4, entries.size());
    }

    @Test
    void readsTheEntitiesOfXmlAndOtherEncodings() {
        String xml = sample("02").replace("Société", "A&amp;B&#233;").replace("UTF-8", "ISO-8859-1");

        assertEquals(
                Optional.of("A&Bé Lemaître"),
                Camt053.read(xml.getBytes(StandardCharsets.ISO_8859_1))
                        .get(0)
                        .entries()
                        .get(0)
                        .counterpartName());
    }

    @Test
    void opensWithTheLastClosingBalanceToo() {
        assertEquals(
                decimal("1000.00"),
                Camt053.read(bytes(sample("02").replace("OPBD", "PRCD"))).get(0).openingBalance());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                      | written                     | instead                    | code
            another version             | camt.053.001.02             | camt.053.001.99            | CPT-BANK-CAMT-VERSION
            no closing balance          | CLBD                        | ITBD                       | CPT-BANK-CAMT-MISSING
            no account                  | <IBAN>FR7630006000011234567890189</IBAN> |               | CPT-BANK-CAMT-MISSING
            neither in nor out          | <CdtDbtInd>DBIT</CdtDbtInd> | <CdtDbtInd>X</CdtDbtInd>   | CPT-BANK-CAMT-FIELD
            no side                     | <CdtDbtInd>DBIT</CdtDbtInd> |                            | CPT-BANK-CAMT-MISSING
            an amount below zero        | >2160.00<                   | >-2160.00<                 | CPT-BANK-CAMT-FIELD
            an amount in words          | >2160.00<                   | >many<                     | CPT-BANK-CAMT-FIELD
            a day that is not           | >2023-03-27<                | >2023-02-30<               | CPT-BANK-CAMT-FIELD
            an entry in dollars         | EUR">2160                   | USD">2160                  | CPT-BANK-CAMT-CURRENCY
            a currency that is not      | EUR">3113                   | QQQ">3113                  | CPT-BANK-CAMT-FIELD
            a cent more                 | >2160.00<                   | >2160.01<                  | CPT-BANK-STATEMENT-UNBALANCED
            a tenth of a cent           | >2160.00<                   | >2160.001<                 | CPT-BANK-STATEMENT-DIGITS
            an entity of its own        | >2023-061<                  | >&xxe;<                    | CPT-BANK-XML-DOCTYPE
            no end                      | </Document>                 |                            | CPT-BANK-XML-MALFORMED
            a second document           | </Document>                 | </Document><Document/>     | CPT-BANK-XML-MALFORMED
            no statement                | Stmt>                       | Rpt>                       | CPT-BANK-FILE-EMPTY
            """)
    void refusesWhatIsNoStatement(String what, String written, String instead, String code) {
        assertRefused(code, bytes(sample("02").replace(written, instead == null ? "" : instead)));
    }

    @Test
    void namesThePlace() {
        Violation violation = assertThrows(
                        ViolationsException.class,
                        () -> Camt053.read(bytes(sample("02").replace(">2160.00<", ">many<"))))
                .violations()
                .list()
                .get(0);
        long line =
                sample("02").lines().takeWhile(it -> !it.contains(">2160.00<")).count() + 1;

        assertEquals("line " + line, violation.path().split(",", -1)[0]);
        assertEquals("many", violation.value());
    }

    @Test
    void refusesDocumentTypesAndBombs() {
        String xml = sample("02");
        String head = xml.substring(0, xml.indexOf('\n') + 1);
        String body = xml.substring(head.length());

        assertRefused("CPT-BANK-XML-DOCTYPE", bytes(head + "<!DOCTYPE Document>" + body));
        assertRefused(
                "CPT-BANK-XML-DOCTYPE",
                bytes(head + "<!DOCTYPE Document [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>"
                        + body.replace("2023-061", "&xxe;")));
        assertRefused(
                "CPT-BANK-XML-TOO-BIG", bytes(xml.replace("<Stmt>", "<Stmt>" + "<a>".repeat(50) + "</a>".repeat(50))));
        assertRefused("CPT-BANK-XML-TOO-BIG", bytes(xml.replace("2023-061", "x".repeat(10_001))));
        assertRefused("CPT-BANK-XML-TOO-BIG", bytes(xml.replace("<Stmt>", "<Stmt>" + "<a/>".repeat(1_000_001))));
        assertRefused("CPT-BANK-FILE-TOO-LARGE", new byte[32 * 1024 * 1024 + 1]);
        assertRefused("CPT-BANK-FILE-EMPTY", new byte[0]);
        assertRefused("CPT-BANK-CAMT-VERSION", bytes("<html/>"));
    }

    /** The JDK's parser would write a line for each file that is not in its charset. */
    @Test
    void writesNothingOfAHostileFileToTheErrorStream() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertRefused("CPT-BANK-XML-CHARSET", sample("02").getBytes(StandardCharsets.ISO_8859_1));
            assertRefused("CPT-BANK-XML-CHARSET", bytes(sample("02").replace("UTF-8", "IBM1047")));
            assertEquals(1, Camt053.read(bytes("\uFEFF" + sample("02"))).size());
            assertEquals(
                    1,
                    Camt053.read(sample("02").getBytes(StandardCharsets.UTF_16)).size());
        } finally {
            System.setErr(before);
        }
        assertEquals("", written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesACutAtEveryByte() {
        byte[] file = bytes(sample("08"));
        List<BankStatement> whole = Camt053.read(file);
        int end = sample("08").stripTrailing().getBytes(StandardCharsets.UTF_8).length;

        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (length >= end) {
                assertEquals(whole, Camt053.read(cut));
            } else {
                assertThrows(ViolationsException.class, () -> Camt053.read(cut), "cut at " + length);
            }
        }
    }

    static String sample(String version) {
        try (InputStream in =
                Camt053Test.class.getResourceAsStream("/io/comptoir/bank/camt.053.001." + version + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(String code, byte[] file) {
        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> Camt053.read(file))
                        .code());
    }

    private static BigDecimal decimal(String text) {
        return Decimals.parse(text);
    }
}
