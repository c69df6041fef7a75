package io.comptoir.accounting.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.contact.Contact;
import io.comptoir.contact.Standing;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Company;
import io.comptoir.party.Person;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {

    private static final CsvImport<Contact> CONTACTS = CsvImport.contacts();
    private static final CsvImport<Item> ITEMS = CsvImport.items();

    private static final String CONTACT_HEADER = String.join(";", CONTACTS.columns());
    private static final String ITEM_HEADER = String.join(";", ITEMS.columns());

    // --- what is right ---

    @Test
    void takesTheSampleOfContacts() {
        List<Contact> contacts = CONTACTS.read(CONTACTS.sample());

        assertEquals(
                List.of("OMEGA", "BRAUN", "PETIT"),
                contacts.stream().map(Contact::code).toList());
        Contact omega = contacts.get(0);
        assertEquals(
                "999000110", ((Company) omega.party()).siren().orElseThrow().value());
        assertEquals(
                List.of("2 quai Sud", "69002 Lyon"),
                omega.party().address().orElseThrow().lines());
        assertEquals("Comptabilité", omega.people().get(0).role().orElseThrow());
        assertEquals(Standing.CUSTOMER, omega.standing());
        assertEquals(Optional.of("GROS"), contacts.get(1).priceGroup());
        assertTrue(contacts.get(2).party() instanceof Person);
    }

    @Test
    void takesTheSampleOfItems() {
        List<Item> items = ITEMS.read(ITEMS.sample());

        Item training = items.get(0);
        assertEquals(Optional.of("Une journée ; support compris"), training.description());
        assertEquals(Unit.DAY, training.unit());
        assertEquals(new BigDecimal("900.00"), training.unitPrice());
        assertEquals(VatRate.VAT_5_5, items.get(1).vat());
        assertEquals(Nature.GOODS, items.get(1).nature());
        assertEquals(
                VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"),
                items.get(2).vat());
    }

    /** The samples are published: who kept one must still be able to use it. */
    @Test
    void theSamplesAreWhatWouldBeWritten() {
        assertArrayEquals(CONTACTS.sample(), CONTACTS.write(CONTACTS.read(CONTACTS.sample())));
        assertArrayEquals(ITEMS.sample(), ITEMS.write(ITEMS.read(ITEMS.sample())));
    }

    @Test
    void theSamplesBringNoWarning() {
        assertEquals(
                List.of(),
                CONTACTS.check(CONTACTS.sample()).violations().errors().list());
        assertEquals(List.of(), ITEMS.check(ITEMS.sample()).violations().list());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        UTF-8 with a mark         | UTF-8        | \uFEFF | UTF-8
        UTF-8 without one         | UTF-8        |        | UTF-8
        Excel in France           | windows-1252 |        | windows-1252
        an older program in France| ISO-8859-15  |        | ISO-8859-15
        """)
    void takesTheEncodingsOfFrance(String what, String charset, String mark, String told) {
        String text = (mark == null ? "" : mark) + ITEM_HEADER + "\nA;Œuvre à 10 €;;Bien;;;;10;20;;\n";

        Imported<Item> imported = ITEMS.check(text.getBytes(Charset.forName(charset)));

        assertEquals("Œuvre à 10 €", imported.values().get(0).label());
        assertEquals(told, imported.charset().orElseThrow().name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a decimal comma                  | A;x;;Bien;;;;1234,50;20;;          | 1234.50
        a decimal point                  | A;x;;Bien;;;;1234.50;20;;          | 1234.50
        thousands apart                  | A;x;;Bien;;;;1 234,50;20;;         | 1234.50
        thousands apart, not to be broken| A;x;;Bien;;;;1\u202F234\u00A0567,5;20 %;;| 1234567.5
        quotes where none are needed     | "A";"x";"";"Bien";"";"";"";"9";"20";"";"" | 9
        free of charge                   | A;x;;bien;;;;0;5,5;;               | 0
        """)
    void takesNumbersAsPeopleWriteThem(String what, String row, BigDecimal price) {
        assertEquals(price, items(row).get(0).unitPrice());
    }

    @Test
    void takesCommasBetweenCells() {
        String text = String.join(",", ITEMS.columns()) + "\nA,\"x, y\",,Bien,,,,1234.50,5.5,,\n";

        Item item = ITEMS.read(utf8(text)).get(0);

        assertEquals("x, y", item.label());
        assertEquals(new BigDecimal("1234.50"), item.unitPrice());
        assertEquals(VatRate.VAT_5_5, item.vat());
    }

    /** A quoted cell over lines counts them, and the three ends of lines are one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        unix,    LF
        windows, CRLF
        old mac, CR
        """)
    void countsTheLinesOfQuotedCells(String what, String end) {
        String text = (ITEM_HEADER + "\nA;x;\"one\ntwo \"\"2\"\"\";Bien;;;;1;20;;\n;;;;;;;;;;\nB;y;;Bien;;;;?;20;;\n")
                .replace("\n", end.replace("CR", "\r").replace("LF", "\n"));

        Imported<Item> imported = ITEMS.check(utf8(text));

        assertEquals("line 5, column 8 CPT-INTAKE-NUMBER-MALFORMED", told(imported));
    }

    @Test
    void keepsQuotesAndLineBreaksOfADescription() {
        assertEquals(
                Optional.of("one\ntwo \"2\""),
                items("A;x;\"one\ntwo \"\"2\"\"\";Bien;;;;1;20;;").get(0).description());
    }

    /** A formula is a text here, and stays one in a spreadsheet program that opens what we write. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        =HYPERLINK("http://x","y") | "'=HYPERLINK(""http://x"",""y"")"
        +33 4 00 00 00 00          | '+33 4 00 00 00 00
        -1+2                       | '-1+2
        @SUM(A1)                   | '@SUM(A1)
        'tis                       | 'tis
        '=x                        | ''=x
        """)
    void formulasAreHarmless(String label, String cell) {
        Item item = ITEMS.read(ITEMS.sample()).get(0).toBuilder().label(label).build();

        String written = new String(ITEMS.write(List.of(item)), StandardCharsets.UTF_8);

        assertTrue(written.contains("FORM-DIG;" + cell + ";"), written);
        assertEquals(item, ITEMS.read(utf8(written)).get(0));
    }

    @Test
    void aFormulaThatCameAsSuchIsAText() {
        assertEquals("=1+1", items("A;=1+1;;Bien;;;;1;20;;").get(0).label());
    }

    // --- what is wrong ---

    @Test
    void swappedColumnsAreRefusedAndNothingIsTakenIn() {
        String swapped = CONTACT_HEADER.replace("SIREN;SIRET", "SIRET;SIREN");

        Imported<Contact> imported = CONTACTS.check(utf8(swapped + "\nOMEGA;Entreprise;Omega;;;;;;;;;;;;;;\n"));

        assertEquals(
                "line 1, column 4 CPT-INTAKE-COLUMN-MISPLACED; line 1, column 5 CPT-INTAKE-COLUMN-MISPLACED",
                told(imported));
        assertEquals(List.of(), imported.values());
        Violation first = imported.violations().list().get(0);
        assertEquals(
                "The column is called 'SIRET' instead of 'SIREN'.", first.text().english());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the last column left out though empty | s/;Motif d'exonération//   | line 1, column 11 CPT-INTAKE-COLUMN-MISPLACED
        a column more                         | s/$/;Stock/                | line 1, column 12 CPT-INTAKE-COLUMN-UNKNOWN
        another case                          | s/Code;/code;/             | line 1, column 1 CPT-INTAKE-COLUMN-MISPLACED
        no header at all                      | s/.*/A;x;;Bien;;;;1;20;;/  | line 1, column 1 CPT-INTAKE-COLUMN-MISPLACED
        """)
    void theHeaderIsStrict(String what, String change, String first) {
        String[] parts = change.split("/", -1);
        String header = parts[1].equals(".*")
                ? parts[2]
                : parts[1].equals("$") ? ITEM_HEADER + parts[2] : ITEM_HEADER.replace(parts[1], parts[2]);

        String told = told(ITEMS.check(utf8(header + "\nA;x;;Bien;;;;1;20;;\n")));

        assertTrue(told.startsWith(first), told);
        assertTrue(!told.contains("line 2"), told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a cell too few           | A;x;;Bien;;;;1;20;                  | line 2 CPT-INTAKE-ROW-WIDTH
        a cell too many          | A;x;;Bien;;;;1;20;;;                | line 2 CPT-INTAKE-ROW-WIDTH
        no code                  | ;x;;Bien;;;;1;20;;                  | line 2, column 1 CPT-INTAKE-CELL-MISSING
        no label                 | A; ;;Bien;;;;1;20;;                 | line 2, column 2 CPT-INTAKE-CELL-MISSING
        no price                 | A;x;;Bien;;;;;20;;                  | line 2, column 8 CPT-INTAKE-CELL-MISSING
        no rate                  | A;x;;Bien;;;;1;;;                   | line 2, column 9 CPT-INTAKE-CELL-MISSING
        another nature           | A;x;;Chose;;;;1;20;;                | line 2, column 4 CPT-INTAKE-CHOICE-UNKNOWN
        a unit that is none      | A;x;;Bien;;;ZZZZ;1;20;;             | line 2, column 7 CPT-CATALOG-UNIT-UNKNOWN
        a negative price         | A;x;;Bien;;;;-1;20;;                | line 2, column 8 CPT-CATALOG-PRICE-NEGATIVE
        a price in words         | A;x;;Bien;;;;dix;20;;               | line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED
        a price with its currency| A;x;;Bien;;;;10 €;20;;              | line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED
        two marks                | A;x;;Bien;;;;1.234,50;20;;          | line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED
        a formula for a price    | A;x;;Bien;;;;=1+1;20;;              | line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED
        too many digits          | A;x;;Bien;;;;12345678901234567890123456789012345;20;; | line 2, column 8 CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        digits of another script | A;x;;Bien;;;;١٢;20;;                | line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED
        a rate without category  | A;x;;Bien;;;;1;0;;                  | line 2, column 9 CPT-TAX-RATE-NOT-ABOVE-ZERO
        a rate that is exempt    | A;x;;Bien;;;;1;20;E;                | line 2, column 9 CPT-TAX-RATE-NOT-ZERO
        a category that is none  | A;x;;Bien;;;;1;20;Q;                | line 2, column 10 CPT-TAX-CATEGORY-UNKNOWN
        a label of no family     | A;x;;Bien;;Livres;;1;20;;           | line 2, column 6 CPT-INTAKE-CELL-ALONE
        a line break in a label  | A;"x\\ny";;Bien;;;;1;20;;            | line 2, column 2 CPT-INTAKE-CHARACTER
        a NUL                    | A;x\\0y;;Bien;;;;1;20;;              | line 2, column 2 CPT-INTAKE-CHARACTER
        a quote within           | A;x "y";;Bien;;;;1;20;;             | line 2, column 2 CPT-INTAKE-QUOTE-STRAY
        text behind a quote      | A;"x"y;;Bien;;;;1;20;;              | line 2, column 2 CPT-INTAKE-QUOTE-STRAY
        a quote without end      | A;x;"y;Bien;;;;1;20;;               | line 2, column 3 CPT-INTAKE-QUOTE-OPEN
        """)
    void aBrokenItemIsToldAtItsCell(String what, String row, String told) {
        String text = row.replace("\\n", "\n").replace("\\0", "\0");

        assertEquals(told, told(ITEMS.check(utf8(ITEM_HEADER + "\n" + text + "\n"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a SIREN of eight digits  | O;Entreprise;Omega;99900011;;;;;;;;;;;;;      | line 2, column 4 CPT-PARTY-SIREN-MALFORMED
        a SIRET that Excel wrote | O;Entreprise;Omega;;9,99E+13;;;;;;;;;;;;      | line 2, column 5 CPT-PARTY-SIRET-MALFORMED
        a person with a SIREN    | O;Particulier;Petit;999000110;;;;;;;;;;;;;    | line 2, column 4 CPT-INTAKE-PERSON-REGISTERED
        a country that is none   | O;Entreprise;Omega;;;;;;;Lyon;XX;;;;;;        | line 2, column 11 CPT-PARTY-COUNTRY-UNKNOWN
        a mail address that isn't| O;Entreprise;Omega;;;;;;;;;a b@c.example;;;;; | line 2, column 12 CPT-MAIL-ADDRESS-MALFORMED
        the phone of nobody      | O;Entreprise;Omega;;;;;;;;;;;;0400;;          | line 2, column 15 CPT-INTAKE-CELL-ALONE
        another standing         | O;Entreprise;Omega;;;;;;;;;;;;;Ami;           | line 2, column 16 CPT-INTAKE-CHOICE-UNKNOWN
        another type             | O;Société;Omega;;;;;;;;;;;;;;                 | line 2, column 2 CPT-INTAKE-CHOICE-UNKNOWN
        """)
    void aBrokenContactIsToldAtItsCell(String what, String row, String told) {
        assertEquals(told, told(CONTACTS.check(utf8(CONTACT_HEADER + "\n" + row + "\n"))));
    }

    @Test
    void aCodeTooLongIsToldAtItsCell() {
        String code = "C".repeat(65);

        assertEquals(
                "line 2, column 1 CPT-CONTACT-CODE",
                told(CONTACTS.check(utf8(CONTACT_HEADER + "\n" + code + ";Entreprise;Omega;;;;;;;;;;;;;;\n"))));
    }

    @Test
    void allFaultsAreToldAtOnceAndOneIsEnoughForNothing() {
        String rows = """
                A;x;;Bien;;;;1;20;;
                B;;;Chose;;;;-1;0;;
                A;x;;Bien;;;;1;20;;
                C;"x"y;;Bien;;;;1;20;;
                D;x;;Bien;;;;1;20;;
                """;

        Imported<Item> imported = ITEMS.check(utf8(ITEM_HEADER + "\n" + rows));

        assertEquals(
                List.of(
                        "line 3, column 2 CPT-INTAKE-CELL-MISSING",
                        "line 3, column 4 CPT-INTAKE-CHOICE-UNKNOWN",
                        "line 3, column 9 CPT-TAX-RATE-NOT-ABOVE-ZERO",
                        "line 3, column 8 CPT-CATALOG-PRICE-NEGATIVE",
                        "line 4, column 1 CPT-INTAKE-CODE-TWICE",
                        "line 5, column 2 CPT-INTAKE-QUOTE-STRAY"),
                List.of(told(imported).split("; ", -1)));
        assertEquals(List.of(), imported.values());
        assertThrows(ViolationsException.class, () -> ITEMS.read(utf8(ITEM_HEADER + "\n" + rows)));
    }

    /** Where commas separate, 1,234 is one number here and another elsewhere. */
    @Test
    void aCommaThatCouldBeTwoThingsIsRefused() {
        String text = String.join(",", ITEMS.columns()) + "\nA,x,,Bien,,,,\"1,234\",20,,\n";

        assertEquals("line 2, column 8 CPT-INTAKE-NUMBER-MALFORMED", told(ITEMS.check(utf8(text))));
    }

    /** A wrong check digit may be the register's; it is told, and stops nothing. */
    @Test
    void aDoubtfulSirenIsAWarning() {
        Imported<Contact> imported =
                CONTACTS.check(utf8(CONTACT_HEADER + "\nO;Entreprise;Omega;999000111;;;;;;;;;;;;;\n"));

        assertEquals("line 2, column 4 CPT-PARTY-SIREN-CHECK", told(imported));
        assertEquals(1, imported.values().size());
    }

    @Test
    void manyWarningsStopNothing() {
        String rows = IntStream.rangeClosed(1, Findings.MAX + 1)
                .mapToObj(i -> "O" + i + ";Entreprise;Omega;999000111;;;;;;;;;;;;;\n")
                .collect(Collectors.joining());

        Imported<Contact> imported = CONTACTS.check(utf8(CONTACT_HEADER + "\n" + rows));

        assertEquals(Findings.MAX + 1, imported.values().size());
        assertEquals(Findings.MAX, imported.violations().list().size());
    }

    // --- bounds ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        nothing,                '',                 CPT-INTAKE-FILE-EMPTY
        only a mark,            EFBBBF,             CPT-INTAKE-FILE-EMPTY
        a workbook,             504B030414000600,   CPT-INTAKE-NOT-TEXT
        UTF-16 of Excel,        FFFE43006F00,       CPT-INTAKE-NOT-TEXT
        a mark and then no UTF-8, EFBBBFE9,         CPT-INTAKE-NOT-TEXT
        a byte that nobody writes, 8D,              CPT-INTAKE-NOT-TEXT
        """)
    void whatIsNoListIsRefused(String what, String bytes, String code) {
        Imported<Item> imported = ITEMS.check(HexFormat.of().parseHex(bytes));

        assertEquals(code, imported.violations().list().get(0).code());
        assertEquals(List.of(), imported.values());
    }

    @Test
    void aListWithoutRowsIsRefused() {
        assertEquals(" CPT-INTAKE-FILE-EMPTY", told(ITEMS.check(utf8(ITEM_HEADER + "\n;;;;;;;;;;\n"))));
    }

    @Test
    void aFileHasAnEnd() {
        byte[] most = new byte[CsvBytes.BYTES_MAX];
        byte[] more = new byte[CsvBytes.BYTES_MAX + 1];

        assertEquals(
                "CPT-INTAKE-COLUMN-MISPLACED",
                ITEMS.check(most).violations().codes().get(0));
        assertEquals(
                List.of("CPT-INTAKE-FILE-TOO-LARGE"),
                ITEMS.check(more).violations().codes());
    }

    @Test
    void aFileHasSoManyRows() {
        String rows = IntStream.rangeClosed(1, CsvImport.ROWS_MAX)
                .mapToObj(i -> i + ";x;;Bien;;;;1;20;;\n")
                .collect(Collectors.joining());

        assertEquals(
                CsvImport.ROWS_MAX,
                ITEMS.check(utf8(ITEM_HEADER + "\n" + rows)).values().size());
        assertEquals(
                "line 100002 CPT-INTAKE-TOO-MANY-ROWS",
                told(ITEMS.check(utf8(ITEM_HEADER + "\n" + rows + "Z;x;;Bien;;;;1;20;;\n"))));
    }

    @Test
    void aCellHasSoManyCharacters() {
        String most = "x".repeat(Row.CELL_MAX);

        assertEquals(most, items("A;" + most + ";;Bien;;;;1;20;;").get(0).label());
        assertEquals(
                "line 2, column 2 CPT-INTAKE-CELL-TOO-LONG",
                told(ITEMS.check(utf8(ITEM_HEADER + "\nA;" + most + "x;;Bien;;;;1;20;;\n"))));
    }

    @Test
    void aRowOfAMillionCellsIsOneFault() {
        assertEquals(
                "line 2 CPT-INTAKE-ROW-WIDTH",
                told(ITEMS.check(utf8(ITEM_HEADER + "\nA" + ";".repeat(1_000_000) + "\n"))));
    }

    @Test
    void aThousandFaultsAreEnough() {
        String rows = "A;x\n".repeat(Findings.MAX + 5);

        List<String> codes =
                ITEMS.check(utf8(ITEM_HEADER + "\n" + rows)).violations().codes();

        assertEquals(Findings.MAX + 1, codes.size());
        assertEquals("CPT-INTAKE-TOO-MANY-FAULTS", codes.get(Findings.MAX));
    }

    private static List<Item> items(String row) {
        return ITEMS.read(utf8(ITEM_HEADER + "\n" + row + "\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String told(Imported<?> imported) {
        return imported.violations().list().stream()
                .map(one -> one.path() + " " + one.code())
                .collect(Collectors.joining("; "));
    }
}
