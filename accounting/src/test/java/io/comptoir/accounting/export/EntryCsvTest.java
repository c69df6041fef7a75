package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.party.Company;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryCsvTest {

    private static final String HEADER =
            "journal;date;piece;date_piece;compte;compte_auxiliaire;libelle;debit;credit\r\n";

    @Test
    void writesTheSaleOfKoworking() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20"));

        String csv = EntryCsv.write(List.of(Posting.with(Papers.koworkingPlan()).entry(invoice)));

        assertEquals(HEADER + """
                VT;2023-03-27;FC202300087;2023-03-27;411000;411004;Facture FC202300087 Omega, Inc.;3240,00;0,00
                VT;2023-03-27;FC202300087;2023-03-27;706000;;Facture FC202300087 Omega, Inc.;0,00;2700,00
                VT;2023-03-27;FC202300087;2023-03-27;445000;;Facture FC202300087 Omega, Inc.;0,00;540,00
                """.replace("\n", "\r\n"), csv);
    }

    @Test
    void writesAHeaderForNothing() {
        assertEquals(HEADER, EntryCsv.write(List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                                    | name          | cell
            a semicolon is kept between quotes        | `A;B`         | `"Facture FC202300087 A;B"`
            quotes are doubled                        | `A "B"`       | `"Facture FC202300087 A ""B""\"`
            a line break stays inside its cell        | `A\\nB`        | `"Facture FC202300087 A\\nB"`
            a formula is data                         | `=1+1`        | `Facture FC202300087 =1+1`
            """)
    void keepsACellInItsPlace(String what, String name, String cell) {
        Company customer = Company.builder().name(name.translateEscapes()).build();
        Invoice.Issued invoice = Papers.invoice(customer, "EUR", List.of(Papers.line("1", "1", Nature.SERVICE, "20")));

        String csv = EntryCsv.write(List.of(Posting.with(Papers.koworkingPlan()).entry(invoice)));

        assertTrue(csv.contains(";411000;;" + cell.translateEscapes() + ";1,20;0,00\r\n"), csv);
    }
}
