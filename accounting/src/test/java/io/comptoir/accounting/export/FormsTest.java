package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.fec.FecCharset;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.time.FiscalYear;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each form written out by hand from its layout, zone after zone. */
class FormsTest {

    private static final String B4 = " ".repeat(4);
    private static final String B8 = " ".repeat(8);

    /** The head, then an entry with a line each, one of them due. */
    @Test
    void isacompta8550() {
        String written = Exports.written("isacompta", Exports.OPTIONS, Exports.sale());

        assertEquals(
                "VER   " + "0200000" + "8550" + "\r\n"
                        + "DOS   " + "8502182 " + "GAEC LE GUYON                 " + "\r\n"
                        + "EXO   " + "\r\n"
                        + "ECR   " + "VT" + "27032023" + "       1" + "Prêt à 3 €                    "
                        + "27032023" + " ".repeat(7 + 7 + 3 + 11) + "0" + "0" + B8 + B8 + " ".repeat(11)
                        + "0" + "EUR" + "  " + "0" + " ".repeat(10) + "0" + " ".repeat(11)
                        + " ".repeat(186 - 148) + "fa" + " ".repeat(271 - 188) + "FC202300087    "
                        + " ".repeat(296 - 286)
                        + "\r\n"
                        + "MVT   " + "    411004" + "Prêt à 3 €                    "
                        + "      3240.00" + "         0.00" + " ".repeat(11 + 11) + "02300087" + "  " + "  "
                        + "1" + "AB " + B8 + "   0" + "1" + B8 + "  " + "\r\n"
                        + "ECHMVT" + "      3240.00" + " 100.00000" + "26042023" + " ".repeat(97 - 37) + "\r\n"
                        + "MVT   " + "    706000" + "Prêt à 3 €                    "
                        + "         0.00" + "      2700.00" + " ".repeat(11 + 11) + "02300087" + "  " + "  "
                        + "0" + "   " + B8 + "   0" + "0" + B8 + "  " + "\r\n"
                        + "MVT   " + "    445000" + "TVA 20 %                      "
                        + "         0.00" + "       540.00" + " ".repeat(11 + 11) + "02300087" + "  " + "  "
                        + "0" + "   " + B8 + "   0" + "0" + B8 + "  " + "\r\n",
                written);
        assertEquals(
                "17 44 6 296 133 97 133 133",
                written.lines().map(line -> Integer.toString(line.length())).collect(Collectors.joining(" ")));
    }

    @Test
    void isacompta8700WithItsReferences() {
        ExportOptions options = Exports.OPTIONS.toBuilder()
                .references(true)
                .exercise(FiscalYear.calendar(2023))
                .addTaxes(new ExportTax(
                        "N1", "TVA normale", Account.of("445000"), Decimals.parse("20"), ExportTax.Kind.SALE, false))
                .build();

        List<String> written = Exports.written("isacompta-8700", options, Exports.sale(), Exports.payment())
                .lines()
                .toList();

        assertEquals("VER   " + "0200000" + "8700" + "0" + " ".repeat(30) + "1", written.get(0));
        assertEquals(
                "DOS   " + "8502182 " + "GAEC LE GUYON                 " + B8 + "000000" + " 6" + "0" + "EUR"
                        + " ".repeat(22),
                written.get(1));
        assertEquals("EXO   " + "01012023" + "31122023" + "0" + "1" + "          2" + "EUR" + B8, written.get(2));
        assertEquals(
                List.of(
                        "CPT       411000Clients",
                        "CPT       445000État - Taxes sur le chiffre d'",
                        "CPT       512000Banques",
                        "CPT       706000Prestations de services",
                        "CPT       411004Omega, Inc.",
                        "TIERS Omega, Inc.",
                        "TVA   N1TVA normale                       4450",
                        "JOU   BQBanque                        tr",
                        "JOU   VTVentes                        ve"),
                written.subList(3, 12).stream()
                        .map(line -> line.substring(0, 46).stripTrailing())
                        .toList());
    }

    @Test
    void isacomptaTellsAccountsPartiesRatesAndJournals() {
        ExportOptions options = Exports.OPTIONS.toBuilder()
                .references(true)
                .addTaxes(new ExportTax(
                        "N1", "TVA normale", Account.of("445000"), Decimals.parse("20"), ExportTax.Kind.SALE, true))
                .build();

        List<String> written = Exports.written("isacompta", options, Exports.sale(), Exports.payment())
                .lines()
                .toList();

        assertEquals(
                "CPT   " + "    411004" + "Omega, Inc.                   " + " ".repeat(36) + "1" + "   " + "au"
                        + " ".repeat(27) + "0" + "in" + "  " + "0" + "    411000" + " ".repeat(20) + "1" + "0" + "0"
                        + " ".repeat(30) + "   0" + "   " + "0000000000" + " ".repeat(11),
                starting(written, "CPT       411004"));
        assertEquals("TIERS " + "Omega, Inc." + " ".repeat(312 - 17), starting(written, "TIERS"));
        assertEquals(
                "TVA   " + "N1" + "TVA normale                   " + "    445000" + "20.00" + "ve" + "cr" + "     "
                        + "1" + "0" + "100.00",
                starting(written, "TVA"));
        assertEquals(
                "JOU   " + "BQ" + "Banque                        " + "tr" + B4 + "    512000" + B8 + B8 + B8 + " 0",
                starting(written, "JOU   BQ"));
        assertEquals(
                "JOU   " + "VT" + "Ventes                        " + "ve" + B4 + " ".repeat(10) + B8 + B8 + B8 + " 0",
                starting(written, "JOU   VT"));
        assertEquals("N1", starting(written, "MVT       445000").substring(104, 106));
        assertEquals("re", starting(written, "ECR   BQ").substring(186, 188));
        assertEquals("    512000", starting(written, "ECR   BQ").substring(126, 136));
    }

    @Test
    void isacomptaTellsWhoBearsALine() {
        ExportOptions options = Exports.OPTIONS.toBuilder()
                .details(new LineDetails() {
                    @Override
                    public List<AnalyticShare> shares(JournalEntry entry, JournalLine line) {
                        return line.account().number().equals("706000")
                                ? List.of(
                                        new AnalyticShare("BLE", "26", "Blé tendre", Decimals.parse("66.66667")),
                                        new AnalyticShare("ORGE", "", "Orge", Decimals.parse("33.33333")))
                                : List.of();
                    }
                })
                .build();

        List<String> written =
                Exports.written("isacompta", options, Exports.sale()).lines().toList();

        assertEquals("   2", starting(written, "MVT       706000").substring(118, 122));
        assertEquals(
                "ANAMVT" + "BLE   " + "26" + "Blé tendre                              " + "  66.66667" + "0",
                starting(written, "ANAMVTBLE"));
        assertEquals(
                "ANAMVT" + "ORGE  " + "  " + "Orge                                    " + "  33.33333" + "0",
                starting(written, "ANAMVTORGE"));
    }

    @Test
    void agiris() {
        assertEquals(
                "1;Prêt à 3 €;27032023;Prêt à 3 €;411004;Omega, Inc.;FC202300087;3240,00;0,00;3240,00;D;AB;VT\n"
                        + "1;Prêt à 3 €;27032023;Prêt à 3 €;706000;Prestations de services;FC202300087;"
                        + "0,00;2700,00;2700,00;C;;VT\n"
                        + "1;TVA 20 %;27032023;TVA 20 %;445000;État - Taxes sur le chiffre d'affaires;FC202300087;"
                        + "0,00;540,00;540,00;C;;VT\n",
                Exports.written("agiris", Exports.OPTIONS, Exports.sale()));
    }

    /** Lines of 142 characters, in ASCII. */
    @Test
    void ximport() {
        assertEquals(
                "1    " + "VT" + "20230327" + "20230426" + "FC202300087 " + "411004     " + "Pret a 3 EUR             "
                        + "      3240.00" + "D" + " ".repeat(18) + "Omega, Inc.                       " + "O2003\r\n"
                        + "1    " + "VT" + "20230327" + B8 + "FC202300087 " + "706000     "
                        + "Pret a 3 EUR             "
                        + "      2700.00" + "C" + " ".repeat(18) + "Prestations de services           " + "O2003\r\n"
                        + "1    " + "VT" + "20230327" + B8 + "FC202300087 " + "445000     "
                        + "TVA 20 %                 "
                        + "       540.00" + "C" + " ".repeat(18) + "Etat - Taxes sur le chiffre d'affa" + "O2003\r\n",
                Exports.written("ximport", Exports.OPTIONS, Exports.sale()));
    }

    /** Twenty-two zones between tabs, of which the last ten are empty. */
    @Test
    void rimport() {
        String rest = "\t".repeat(10) + "\r\n";

        assertEquals(
                "##Fichier\tRImport\r\n##Section\tMvt\r\n"
                        + "1\tVT\t27/03/2023\t411004\tOmega, Inc.\t3240.00\tD\tB\tPrêt à 3 €\tFC202300087\t\t26/04/2023"
                        + rest
                        + "1\tVT\t27/03/2023\t706000\tPrestations de services\t2700.00\tC\tB\tPrêt à 3 €\tFC202300087\t\t"
                        + rest
                        + "1\tVT\t27/03/2023\t445000\tÉtat - Taxes sur le chiffre d'affaires\t540.00\tC\tB\tTVA 20 %"
                        + "\tFC202300087\t\t" + rest,
                Exports.written("rimport", Exports.OPTIONS, Exports.sale()));
    }

    /** A record C of 453 characters for the party, records M of 231. */
    @Test
    void quadratus() {
        assertEquals(
                "C" + "411004  " + "Omega, Inc.                   " + "COMEGA," + " ".repeat(52) + "411000  "
                        + " ".repeat(110) + "2" + "C" + " ".repeat(235) + "\r\n"
                        + "M" + "411004  " + "VT" + "000" + "270323" + " " + "Pret a 3 EUR        " + "D" + "+"
                        + "000000324000" + B8 + "260423" + "AB" + "   " + "00087" + " ".repeat(20) + "02300087" + "EUR"
                        + "VT " + "   " + "Pret a 3 EUR                  " + "  " + "C202300087" + " ".repeat(73)
                        + "\r\n"
                        + "M" + "706000  " + "VT" + "000" + "270323" + " " + "Pret a 3 EUR        " + "C" + "+"
                        + "000000270000" + B8 + "000000" + "  " + "   " + "00087" + " ".repeat(20) + "02300087" + "EUR"
                        + "VT " + "   " + "Pret a 3 EUR                  " + "  " + "C202300087" + " ".repeat(73)
                        + "\r\n"
                        + "M" + "445000  " + "VT" + "000" + "270323" + " " + "TVA 20 %            " + "C" + "+"
                        + "000000054000" + B8 + "000000" + "  " + "   " + "00087" + " ".repeat(20) + "02300087" + "EUR"
                        + "VT " + "   " + "TVA 20 %                      " + "  " + "C202300087" + " ".repeat(73)
                        + "\r\n",
                Exports.written("quadratus", Exports.OPTIONS, Exports.sale()));
    }

    @Test
    void ebp() {
        assertEquals("""
                1,27032023,VT,411004,"Prêt à 3 €","FC202300087",3240.00,D,27032023
                1,27032023,VT,706000,"Prêt à 3 €","FC202300087",2700.00,C,27032023
                1,27032023,VT,445000,"TVA 20 %","FC202300087",540.00,C,27032023
                """, Exports.written("ebp", Exports.OPTIONS, Exports.sale()));
    }

    @Test
    void coala() {
        assertEquals("""
                27/03/2023;VT;411000;1;FC202300087;3240,00;0,00;E;411004
                27/03/2023;VT;706000;1;FC202300087;0,00;2700,00;E;
                27/03/2023;VT;445000;1;FC202300087;0,00;540,00;E;
                """, Exports.written("coala", Exports.OPTIONS, Exports.sale()));
    }

    @Test
    void csvIsThatOfTheEntriesUnlessAskedOtherwise() {
        assertArrayEquals(
                EntryCsv.write(List.of(Exports.sale(), Exports.payment())).getBytes(StandardCharsets.UTF_8),
                Exports.bytes("csv", Exports.OPTIONS, List.of(Exports.sale(), Exports.payment())));
    }

    @Test
    void csvHasTheColumnsThatTheHostChooses() {
        CsvTemplate template =
                new CsvTemplate(List.of(ExportColumn.values()), ',', '.', CsvTemplate.DayForm.SLASHED, true);

        List<String> written = Exports.written(
                        "csv", Exports.OPTIONS.toBuilder().template(template).build(), Exports.sale())
                .lines()
                .toList();

        assertEquals(
                "journal,libelle_journal,numero,date,piece,date_piece,compte,libelle_compte,compte_auxiliaire,tiers,"
                        + "compte_mouvemente,libelle,debit,credit,montant,sens,solde,echeance,lettrage,date_lettrage,montant_devise,devise",
                written.get(0));
        assertEquals(
                "VT,Ventes,1,27/03/2023,FC202300087,27/03/2023,411000,Clients,411004,\"Omega, Inc.\","
                        + "411004,Prêt à 3 €,3240.00,0.00,3240.00,D,3240.00,26/04/2023,AB,,,",
                written.get(1));
        assertEquals(
                "VT,Ventes,1,27/03/2023,FC202300087,27/03/2023,706000,Prestations de services,,,"
                        + "706000,Prêt à 3 €,0.00,2700.00,2700.00,C,-2700.00,,,,,",
                written.get(2));
    }

    /** 3 564.00 USD at 1.10, paid by an entry that names the invoice. */
    private static List<JournalEntry> paidInDollars() {
        JournalLine owed = Exports.line("411000", "411004", "Vente", "3240.00").toBuilder()
                .foreign(new ForeignAmount(new BigDecimal("3564.00"), Currencies.of("USD")))
                .build();
        return List.of(
                Exports.entry("VT", "FC1", owed, Exports.line("706000", "", "Vente", "-3240.00")),
                Exports.entry(
                        "BQ",
                        "P1",
                        Exports.line("512000", "", "Règlement FC1", "3240.00"),
                        Exports.line("411000", "411004", "Règlement FC1", "-3240.00")));
    }

    @Test
    void csvTellsCurrenciesAndWhichLinesSettleEachOther() {
        List<JournalEntry> entries = paidInDollars();
        CsvTemplate template = new CsvTemplate(
                List.of(
                        ExportColumn.POSTED_ACCOUNT,
                        ExportColumn.FOREIGN_AMOUNT,
                        ExportColumn.CURRENCY,
                        ExportColumn.MATCHING,
                        ExportColumn.MATCHED_ON),
                ';',
                ',',
                CsvTemplate.DayForm.ISO,
                false);
        ExportOptions options = ExportOptions.builder()
                .template(template)
                .matching(Matching.byReference(entries))
                .build();

        assertEquals(
                List.of("411004;3564,00;USD;AAA;2023-03-27", "706000;;;;", "512000;;;;", "411004;;;AAA;2023-03-27"),
                new String(Exports.bytes("csv", options, entries), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    /** The 14th and 15th column, and the 17th and 18th. */
    @Test
    void fecTellsCurrenciesAndWhichLinesSettleEachOther() {
        List<JournalEntry> entries = paidInDollars();
        ExportOptions options =
                ExportOptions.builder().matching(Matching.byReference(entries)).build();

        List<List<String>> written = new String(
                        Exports.bytes("fec", options, entries), FecCharset.ISO_8859_15.charset())
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .map(cells -> List.of(cells.get(4), cells.get(13), cells.get(14), cells.get(16), cells.get(17)))
                .toList();

        assertEquals(
                List.of(
                        List.of("CompteNum", "EcritureLet", "DateLet", "Montantdevise", "Idevise"),
                        List.of("411000", "AAA", "20230327", "3564,00", "USD"),
                        List.of("706000", "", "", "", ""),
                        List.of("512000", "", "", "", ""),
                        List.of("411000", "AAA", "20230327", "", "")),
                written);
    }

    @Test
    void ledgerAndHledger() {
        String expected = """
                2023-03-27 * (FC202300087) Prêt à 3 €
                    411000:411004  3240.00 EUR
                    706000  -2700.00 EUR
                    445000  -540.00 EUR  ; TVA 20 %

                """;

        assertEquals(expected, Exports.written("ledger", Exports.OPTIONS, Exports.sale()));
        assertEquals(expected, Exports.written("hledger", Exports.OPTIONS, Exports.sale()));
    }

    @Test
    void beancount() {
        assertEquals("""
                option "operating_currency" "EUR"

                2023-03-27 open Assets:411000:411004 EUR
                2023-03-27 open Liabilities:445000 EUR
                2023-03-27 open Income:706000 EUR

                2023-03-27 * "Prêt à 3 €"
                  journal: "VT"
                  piece: "FC202300087"
                  Assets:411000:411004  3240.00 EUR
                  Liabilities:445000  -540.00 EUR
                  Income:706000  -2700.00 EUR

                """, Exports.written("beancount", Exports.OPTIONS, sorted()));
    }

    private static JournalEntry sorted() {
        List<JournalLine> lines = Exports.sale().lines();
        return Exports.entry("VT", "FC202300087", lines.get(0), lines.get(2), lines.get(1));
    }

    private static String starting(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
