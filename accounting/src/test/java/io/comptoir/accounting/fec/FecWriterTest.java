package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Siren;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FecWriterTest {

    private static final String HEADER = "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\t"
            + "CompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\t"
            + "ValidDate\tMontantdevise\tIdevise\r\n";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void writesTheSaleOfKoworking() {
        String start = "VT\tVentes\t1\t20250327\t";

        assertEquals(
                HEADER
                        + start
                        + "411000\tClients\t411004\tOmega, Inc.\tFC1\t20250327\tFacture FC1\t3240,00\t0,00\t\t\t20250328\t\t\r\n"
                        + start
                        + "706000\tPrestations de services\t\t\tFC1\t20250327\tFacture FC1\t0,00\t2700,00\t\t\t20250328\t\t\r\n"
                        + start
                        + "445710\tTVA collectée\t\t\tFC1\t20250327\tFacture FC1\t0,00\t540,00\t\t\t20250328\t\t\r\n",
                new String(
                        Fecs.written(FecFormat.standard(), Fecs.lines(Fecs.sale("FC1"))),
                        FecCharset.ISO_8859_15.charset()));
    }

    @Test
    void writesOneAmountAndItsSide() {
        FecFormat sided = FecFormat.builder()
                .amounts(FecAmounts.AMOUNT_SIDE)
                .separator(FecSeparator.PIPE)
                .build();

        List<String> lines = new String(
                        Fecs.written(sided, Fecs.lines(Fecs.payment("VIR1"))), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();

        assertEquals(
                List.of("EcritureLib", "Montant", "Sens", "EcritureLet"),
                List.of(lines.get(0).split("\\|", -1)).subList(10, 14));
        assertEquals(
                "BQ|Banque|1|20250327|512000|Banques|||VIR1|20250327|Virement|3240,00|D|||20250328||", lines.get(1));
        assertEquals(
                "BQ|Banque|1|20250327|411000|Clients|411004|Omega, Inc.|VIR1|20250327|Virement|3240,00|C|||20250328||",
                lines.get(2));
    }

    @ParameterizedTest
    @CsvSource({"COMMERCIAL, 18", "ACCRUAL, 18", "FARM_CASH, 21", "PROFESSION_CASH, 22"})
    void hasTheColumnsOfEachRegime(FecRegime regime, int count) {
        FecFormat format = FecFormat.builder().regime(regime).build();

        String[] lines = new String(Fecs.written(format, cash()), StandardCharsets.ISO_8859_1).split("\r\n", -1);

        assertEquals(count, lines[0].split("\t", -1).length);
        assertEquals(count, lines[1].split("\t", -1).length);
        assertEquals(count, format.columns().size());
    }

    @Test
    void writesWhatCashBooksAdd() {
        FecFormat format = FecFormat.builder().regime(FecRegime.PROFESSION_CASH).build();

        String text = new String(Fecs.written(format, cash()), StandardCharsets.ISO_8859_1);

        assertEquals(
                "\tDateRglt\tModeRglt\tNatOp\tIdClient", text.substring(HEADER.length() - 2, HEADER.length() + 31));
        assertEquals(
                "20250401\tVIR\tHonoraires\tOMEGA", text.lines().toList().get(1).split("\tUSD\t", -1)[1]);
    }

    @Test
    void writesFurtherColumns() {
        FecFormat format = FecFormat.builder().addMore("Axe1", "Axe2").build();
        FecLine line = line("Vente").toBuilder().addMore("Paris").build();

        List<String> lines = new String(Fecs.written(format, List.of(line).iterator()), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();

        assertEquals("Idevise\tAxe1\tAxe2", lines.get(0).substring(lines.get(0).length() - 17));
        assertEquals("\tParis\t", lines.get(1).substring(lines.get(1).length() - 7));
    }

    /** Words of the world in the three encodings that the norm admits. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            # label                  ; ISO 8859-15          ; UTF-8               ; ASCII
            Prix 3 € à l'été         ; Prix 3 € à l'été     ; Prix 3 € à l'été    ; Prix 3 EUR a l'ete
            A\\tB                    ; A B                  ; A B                 ; A B
            A|B                      ; A/B                  ; A/B                 ; A/B
            A\\r\\nB                 ; A B                  ; A B                 ; A B
            A\\nB                    ; A B                  ; A B                 ; A B
            A\u00A0B                 ; A B                  ; A B                 ; A B
            Bœuf Ÿ Œ Š ž             ; Bœuf Ÿ Œ Š ž         ; Bœuf Ÿ Œ Š ž        ; Boeuf Y OE S z
            « L’œil » – fin…         ; « L'œil » - fin...   ; « L’œil » – fin…    ; " L'oeil " - fin...
            Fête 🎉                  ; Fête U+1F389         ; Fête 🎉             ; Fete U+1F389
            Dvořák                   ; Dvorák               ; Dvořák              ; Dvorak
            e\u0301te\u0301          ; été                  ; été                 ; ete
            A\u200BB\uFEFF           ; AB                   ; A\u200BB            ; AB
            ½ page                   ; 1/2 page             ; ½ page              ; 1/2 page
            A\\001B                  ; A B                  ; A B                 ; A B
            Quoi ? 12345678          ; Quoi ? 12345678      ; Quoi ? 12345678     ; Quoi ? 12345678
            1234567é?                ; 1234567é?            ; 1234567é?           ; 1234567e?
            12345678|                ; 12345678/            ; 12345678/           ; 12345678/
            |12345678                ; /12345678            ; /12345678           ; /12345678
            ?🎉                      ; ?U+1F389             ; ?🎉                 ; ?U+1F389
            ¤ ou 12345678            ; U+00A4 ou 12345678   ; ¤ ou 12345678       ; U+00A4 ou 12345678
            """)
    void makesLabelsFit(String label, String latin, String utf8, String ascii) {
        String raw = label.translateEscapes();

        assertEquals(latin, label(raw, FecCharset.ISO_8859_15));
        assertEquals(utf8, label(raw, FecCharset.UTF_8));
        assertEquals(ascii, label(raw, FecCharset.ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, '0,00'",
        "0.01, '0,01'",
        "-0.05, '-0,05'",
        "1234567.89, '1234567,89'",
        "5, '5,00'",
        "9.99, '9,99'",
        "10.00, '10,00'",
        "99.99, '99,99'",
        "100.05, '100,05'",
        "1000.00, '1000,00'",
        "12345.60, '12345,60'",
        "9999999999999999.99, '9999999999999999,99'",
        "0.125, '0,125'",
        "123456789012345678.90, '123456789012345678,90'"
    })
    void writesAmountsWithAComma(BigDecimal amount, String written) {
        FecLine line =
                line("Vente").toBuilder().foreignAmount(amount).currency("USD").build();

        String text =
                new String(Fecs.written(FecFormat.standard(), List.of(line).iterator()), StandardCharsets.ISO_8859_1);

        assertEquals(written, text.lines().toList().get(1).split("\t", -1)[16]);
    }

    @ParameterizedTest
    @EnumSource(FecCharset.class)
    void passesItsOwnCheck(FecCharset charset) {
        FecFormat format = FecFormat.builder().charset(charset).build();
        byte[] bytes = Fecs.written(
                format, Fecs.lines(Fecs.sale("FC1"), Fecs.payment("VIR1"), Fecs.sale("FC2 é|\t🎉\r\nfin")));

        assertEquals(
                List.of(),
                FecChecker.standard().check("732829320FEC20251231.txt", bytes).findings());
    }

    @Test
    void numbersEntries() {
        JournalEntry[] entries = {Fecs.sale("FC1"), Fecs.payment("VIR1"), Fecs.sale("FC2")};

        assertEquals("1 1 1 2 2 3 3 3", numbers(FecNumbering.GLOBAL, entries));
        assertEquals("1 1 1 1 1 2 2 2", numbers(FecNumbering.PER_JOURNAL, entries));
    }

    @Test
    void leavesNoPartOfAFileThatFails() throws IOException {
        Path file = folder.resolve("732829320FEC20251231.txt");
        Files.writeString(file, "before");
        FecLine bad = line("Vente").toBuilder().documentReference(" ").build();

        var refusal = assertThrows(
                ViolationsException.class,
                () -> FecWriter.write(
                        file, FecFormat.standard(), List.of(line("Vente"), bad).iterator()));

        assertEquals("CPT-FEC-EMPTY", refusal.code());
        assertEquals("3:PieceRef", refusal.violations().list().get(0).path());
        assertEquals("before", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void refusesALineOfBothSides() {
        FecLine both = line("Vente").toBuilder().credit(BigDecimal.ONE).build();

        assertEquals(
                "CPT-FEC-BOTH-SIDES",
                assertThrows(
                                ViolationsException.class,
                                () -> Fecs.written(
                                        FecFormat.standard(), List.of(both).iterator()))
                        .code());
    }

    @Test
    void writesAFileInItsPlace() throws IOException {
        FecName name = new FecName(Siren.of("732829320"), LocalDate.of(2025, 12, 31));
        Path file = folder.resolve(name + ".txt");

        assertEquals(3, FecWriter.write(file, FecFormat.standard(), Fecs.lines(Fecs.sale("FC1"))));
        assertEquals("732829320FEC20251231.txt", String.valueOf(file.getFileName()));
        assertEquals(List.of(), FecChecker.standard().check(file).findings());
        assertEquals(1, files());
    }

    @Test
    void namesThePartsOfASplitFile() {
        assertEquals(
                "732829320FEC20251231_2", new FecName(Siren.of("732829320"), LocalDate.of(2025, 12, 31), 2).toString());
    }

    @Test
    void describesTheFile() {
        FecName name = new FecName(Siren.of("732829320"), LocalDate.of(2025, 12, 31));

        String notice = new FecNotice(
                        name, FecFormat.standard(), FecNumbering.GLOBAL, Map.of("VT", "Ventes", "BQ", "Banque"))
                .text();

        assertEquals(
                "Description du fichier des écritures comptables 732829320FEC20251231",
                notice.lines().findFirst().orElseThrow());
        Stream.of(
                        "Date de clôture de l'exercice : 20251231",
                        "Séparateur de zones : tabulation",
                        "Jeu de caractères : ISO 8859-15",
                        "  1. JournalCode (alphanumérique) : code du journal",
                        "  18. Idevise (alphanumérique) : code ISO 4217 de la devise ; vide en euros",
                        "  BQ : Banque\r\n  VT : Ventes")
                .forEach(part -> assertEquals(true, notice.contains(part), part + " in " + notice));
    }

    private static String numbers(FecNumbering numbering, JournalEntry... entries) {
        FecBook book = new FecBook(Fecs.CHART, numbering, entry -> Fecs.VALIDATED);
        Stream.Builder<String> numbers = Stream.builder();
        book.lines(List.of(entries).iterator()).forEachRemaining(line -> numbers.add(line.entryNumber()));
        return numbers.build().collect(Collectors.joining(" "));
    }

    private static String label(String label, FecCharset charset) {
        FecFormat format = FecFormat.builder().charset(charset).build();
        byte[] bytes = Fecs.written(format, List.of(line(label)).iterator());
        return new String(bytes, charset.charset()).lines().toList().get(1).split("\t", -1)[10];
    }

    static FecLine line(String label) {
        return FecLine.builder()
                .journalCode("VT")
                .journalLabel("Ventes")
                .entryNumber("1")
                .date(Fecs.DATE)
                .account("706000")
                .accountLabel("Prestations de services")
                .documentReference("FC1")
                .documentDate(Fecs.DATE)
                .label(label)
                .debit(BigDecimal.valueOf(1, 0))
                .credit(BigDecimal.ZERO)
                .validatedOn(Fecs.VALIDATED)
                .build();
    }

    private static Iterator<FecLine> cash() {
        return List.of(line("Honoraires").toBuilder()
                        .foreignAmount(BigDecimal.TEN)
                        .currency("USD")
                        .paidOn(LocalDate.of(2025, 4, 1))
                        .paymentMode("VIR")
                        .operation("Honoraires")
                        .client("OMEGA")
                        .build())
                .iterator();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
