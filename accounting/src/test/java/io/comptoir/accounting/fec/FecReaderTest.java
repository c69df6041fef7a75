package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FecReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                      ; change                        ; separator ; charset     ; amounts      ; regime
            as it is usual              ; none                          ; TAB       ; ISO_8859_15 ; DEBIT_CREDIT ; COMMERCIAL
            bars                        ; separator |                   ; PIPE      ; ISO_8859_15 ; DEBIT_CREDIT ; COMMERCIAL
            UTF-8                       ; charset UTF-8                 ; TAB       ; UTF_8       ; DEBIT_CREDIT ; COMMERCIAL
            UTF-8 with its mark         ; charset UTF-8 & mark          ; TAB       ; UTF_8       ; DEBIT_CREDIT ; COMMERCIAL
            sides                       ; sides                         ; TAB       ; ISO_8859_15 ; AMOUNT_SIDE  ; COMMERCIAL
            cash books                  ; cash                          ; TAB       ; ISO_8859_15 ; DEBIT_CREDIT ; FARM_CASH
            columns in another order    ; swap PieceRef EcritureLib & swap Debit CompteNum ; TAB ; ISO_8859_15 ; DEBIT_CREDIT ; COMMERCIAL
            no last line break          ; break 8                       ; TAB       ; ISO_8859_15 ; DEBIT_CREDIT ; COMMERCIAL
            """)
    void findsOutHowItIsWritten(
            String what,
            String change,
            FecSeparator separator,
            FecCharset charset,
            FecAmounts amounts,
            FecRegime regime)
            throws IOException {
        try (FecReader reader = reader(change)) {
            List<FecLine> lines = new ArrayList<>();
            reader.forEachRemaining(lines::add);

            assertEquals(7, lines.size());
            FecLine sale = lines.get(2);
            assertEquals("411000", sale.account());
            assertEquals("FC1", sale.documentReference());
            assertEquals("Facture FC1", sale.label());
            assertEquals(Decimals.parse("3240.00"), sale.debit());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 15)), sale.matchedOn());
            assertEquals("TVA collectée", lines.get(4).accountLabel());
            assertEquals(Decimals.parse("540.00"), lines.get(4).credit());
            assertEquals(separator, reader.format().separator());
            assertEquals(charset, reader.format().charset());
            assertEquals(amounts, reader.format().amounts());
            assertEquals(regime, reader.format().regime());
        }
    }

    @Test
    void givesEntries() throws IOException {
        try (FecReader reader = reader("none")) {
            Iterator<FecEntry> entries = reader.entries();

            assertEquals(2, entries.next().lines().size());
            FecEntry sale = entries.next();
            assertEquals(3, sale.lines().size());
            assertEquals(0, sale.balance().signum());
            assertEquals(
                    "[411000/411004 D 3240.00, 706000 C 2700.00, 445710 C 540.00]",
                    sale.toJournalEntry().lines().toString());
            assertEquals("VT", sale.toJournalEntry().journal().code());
            assertEquals(2, entries.next().lines().size());
            assertFalse(entries.hasNext());
        }
    }

    @Test
    void anEntryThatDoesNotBalanceIsNoneOfTheBooks() throws IOException {
        try (FecReader reader = reader("2.Credit=1000,01")) {
            FecEntry entry = reader.entries().next();

            assertEquals(Decimals.parse("-0.01"), entry.balance());
            assertEquals(
                    "CPT-ACCOUNTING-ENTRY-UNBALANCED",
                    assertThrows(ViolationsException.class, entry::toJournalEntry)
                            .code());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                  | change                  | code                  | path
            no byte                 | empty                   | CPT-FEC-FILE-EMPTY    | 1
            no names                | delete 1                | CPT-FEC-HEADER-MISSING | 1
            a zone that is missing  | without PieceRef        | CPT-FEC-COLUMN-MISSING | 1:PieceRef
            UTF-16                  | charset UTF-16          | CPT-FEC-ENCODING-UTF-16 | 1
            semicolons              | separator ;             | CPT-FEC-HEADER-MISSING | 1
            one zone too many       | more 2 x                | CPT-FEC-LINE-FIELDS   | 2
            a blank line            | blank 2                 | CPT-FEC-LINE-BLANK    | 2
            a date                  | 2.PieceDate=2025-01-01  | CPT-FEC-DATE          | 2:PieceDate
            30 February             | 2.PieceDate=20250230    | CPT-FEC-DATE          | 2:PieceDate
            a point                 | 2.Debit=1.00            | CPT-FEC-AMOUNT        | 2:Debit
            19 digits               | 2.Debit=1234567890123456789 | CPT-FEC-AMOUNT    | 2:Debit
            no amount               | 2.Debit=                | CPT-FEC-AMOUNT        | 2:Debit
            a side                  | sides & 2.Sens=X        | CPT-FEC-SIDE          | 2:Sens
            """)
    void refusesWhatItCannotUnderstand(String what, String change, String code, String path) {
        var refusal = assertThrows(ViolationsException.class, () -> {
            try (FecReader reader = reader(change)) {
                reader.next();
            }
        });

        assertEquals(code, refusal.code());
        assertEquals(path, refusal.violations().list().get(0).path());
    }

    @Test
    void goesOnBehindALineThatItRefuses() throws IOException {
        try (FecReader reader = reader("2.Debit=x")) {
            assertThrows(ViolationsException.class, reader::next);
            assertEquals("512000", reader.next().account());
        }
    }

    @Test
    void keepsFurtherColumns() throws IOException {
        String change = "more 1 Axe1 & more 2 Paris & more 3 & more 4 & more 5 & more 6 & more 7 & more 8";
        try (FecReader reader = reader(change)) {
            assertEquals(List.of("Axe1"), reader.format().more());
            assertEquals(List.of("Paris"), reader.next().more());
            assertEquals(List.of(""), reader.next().more());
        }
    }

    /** A line may reach over the end of any buffer. */
    @Test
    void readsLinesWhereverTheStreamIsCut() {
        byte[] bytes = new BrokenFec().bytes();
        ByteArrayInputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1));
            }
        };

        assertDoesNotThrow(() -> {
            FecReader reader = new FecReader(slow);
            List<FecLine> lines = new ArrayList<>();
            reader.forEachRemaining(lines::add);
            assertEquals(7, lines.size());
            assertEquals("411004", lines.get(6).subledger());
        });
    }

    /** E9 A4 BD is é€œ in ISO 8859-15, and one character in UTF-8. */
    @Test
    void anEncodingThatIsKnownNeedNotBeTold() throws IOException {
        byte[] file = BrokenFec.by("charset ISO-8859-15 & 4.CompAuxLib=é€œ & 8.CompAuxLib=é€œ")
                .bytes();
        List<FecLine> lines = new ArrayList<>();

        try (FecReader known = new FecReader(new ByteArrayInputStream(file), FecCharset.ISO_8859_15)) {
            known.forEachRemaining(lines::add);
        }

        assertEquals("é€œ", lines.get(2).subledgerLabel());
        assertEquals("TVA collectée", lines.get(4).accountLabel());
        try (FecReader told = new FecReader(new ByteArrayInputStream(file))) {
            ViolationsException refused =
                    assertThrows(ViolationsException.class, () -> told.forEachRemaining(lines::add));
            assertEquals("CPT-FEC-ENCODING-MIXED", refused.code());
        }
    }

    private static FecReader reader(String change) throws IOException {
        return new FecReader(new ByteArrayInputStream(BrokenFec.by(change).bytes()));
    }
}
