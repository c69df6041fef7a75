package io.comptoir.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @Test
    void writesTheDocumentsAndProvesTheNumbersOfTheGuide(@TempDir Path folder) throws IOException {
        StringWriter screen = new StringWriter();

        assertTrue(Demo.run(folder.resolve("new"), new PrintWriter(screen, true), true), screen.toString());

        assertEquals(
                Stream.concat(
                                Stream.of(
                                        "911561736FEC20231231.txt",
                                        "AB-00000019.pdf",
                                        "D2023-00001-delivery.pdf",
                                        "D2023-00001.pdf",
                                        "aged-balance.svg",
                                        "balance.csv",
                                        "forecast.svg",
                                        "revenue.svg"),
                                Stream.of("AV202300003", "FC202300085", "FC202300086", "FC202300087", "FC202300089")
                                        .flatMap(number -> Stream.of(
                                                        "-factur-x.pdf", "-ubl.xml", ".csv", ".json", ".pdf", ".xml")
                                                .map(number::concat)))
                        .sorted()
                        .toList(),
                names(folder.resolve("new")));
        Stream.of(
                        "S4-17", "S4-30", "S4-43", "S4-50", "S4-51", "S4-53", "S4-60", "S4-63", "S4-69", "S4-72",
                        "S4-73", "S4-76", "S4-79", "S4-04", "S4-05", "S4-52", "S4-54", "S4-55", "S4-56", "S4-57",
                        "S4-77", "S4-78", "H18", "S2-23", "S4-86", "S4-93", "N14")
                .forEach(item -> assertTrue(screen.toString().contains(item + " ok"), screen.toString()));
        assertEquals(
                List.of(
                        "journal;date;piece;date_piece;compte;compte_auxiliaire;libelle;debit;credit",
                        "VT;2023-03-27;FC202300087;2023-03-27;411000;411004;"),
                Files.readString(folder.resolve("new").resolve("FC202300087.csv"))
                        .lines()
                        .limit(2)
                        .map(line -> line.replaceFirst(";[^;]*;3240,00;.*", ";"))
                        .toList());
    }

    @Test
    void warnsOfTheVatNumberThatTheGuideInvented(@TempDir Path folder) throws IOException {
        StringWriter screen = new StringWriter();

        Demo.run(folder, new PrintWriter(screen, true), false);

        assertTrue(screen.toString().contains("CPT-PARTY-VAT-NUMBER-OTHER-SIREN"), screen.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
