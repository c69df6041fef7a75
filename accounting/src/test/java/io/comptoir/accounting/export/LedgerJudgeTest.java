package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.statement.TrialBalance;
import io.comptoir.money.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program {@code ledger} reads what is written for it, and comes to our balances. Skipped where it is not installed. */
class LedgerJudgeTest {

    private static final List<String> NAMES =
            List.of("411004", "OMEGA", "omega", "A:1", "A;1", "A_1", "Élan (Paris)", "x  y", "=1", "@2");
    private static final List<String> LABELS = List.of(
            "Facture",
            "Prêt à 3 €",
            "a  b ; c",
            "[2020/01/01]",
            "date: hier",
            "(x) | y",
            "@ 3 EUR",
            "\uD83C\uDF89",
            "=");

    @TempDir
    Path folder = Path.of(".");

    private boolean installed;

    @BeforeEach
    void isInstalled() throws InterruptedException {
        try {
            installed = new ProcessBuilder("ledger", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            installed = false;
        }
        assumeTrue(installed, "ledger is not installed (apt-get install ledger)");
    }

    @Test
    void comesToTheSameBalances() throws Exception {
        List<JournalEntry> entries = entries(2_000);
        Path file = folder.resolve("books.ledger");
        Exporters.shipped().named("ledger").write(entries, file, ExportOptions.standard());

        SortedMap<String, BigDecimal> theirs = new TreeMap<>();
        for (String line : run(file, 0).lines().toList()) {
            String[] cells = line.split("\t", -1);
            theirs.put(cells[0], Decimals.parse(cells[1].replace(" EUR", "")));
        }

        SortedMap<String, BigDecimal> ours = new TreeMap<>();
        TrialBalance.of(entries.iterator()).rows().stream()
                .filter(row -> row.moved().balance().signum() != 0)
                .forEach(row -> ours.put(row.account().number(), row.moved().balance()));
        assertEquals(ours, general(theirs));
        assertTrue(theirs.size() > ours.size() + 5, () -> "Parties are apart: " + theirs);
    }

    @Test
    void refusesAPlantedCent() throws Exception {
        Path file = folder.resolve("books.ledger");
        Exporters.shipped().named("ledger").write(List.of(Exports.sale()), file, ExportOptions.standard());
        String planted = Files.readString(file).replace("-2700.00", "-2700.01");
        assertNotEquals(Files.readString(file), planted);
        Files.writeString(file, planted);

        assertTrue(run(file, 1).contains("does not balance"));
    }

    /** The balances of general accounts, from those of the parties under them. */
    private static SortedMap<String, BigDecimal> general(SortedMap<String, BigDecimal> parties) {
        SortedMap<String, BigDecimal> general = new TreeMap<>();
        parties.forEach((account, balance) -> general.merge(account.split(":", -1)[0], balance, BigDecimal::add));
        general.values().removeIf(balance -> balance.signum() == 0);
        return general;
    }

    private static List<JournalEntry> entries(int count) {
        Random random = new Random(42);
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String label = LABELS.get(random.nextInt(LABELS.size()));
            String party = NAMES.get(random.nextInt(NAMES.size()));
            BigDecimal net = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            BigDecimal vat = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
            JournalLine customer =
                    Exports.line("411000", party, label, net.add(vat).toPlainString());
            JournalLine sale = Exports.line("706000", "", label, net.negate().toPlainString());
            JournalLine tax =
                    Exports.line("445710", "", "TVA " + label, vat.negate().toPlainString());
            entries.add(Exports.entry("VT", "F(" + i + ")", customer, sale, tax));
        }
        return entries;
    }

    /** The balance of each account that has lines of its own. */
    private String run(Path file, int code) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer.txt");
        Process ledger = new ProcessBuilder(
                        "ledger",
                        "-f",
                        file.toString(),
                        "--flat",
                        "--no-total",
                        "--balance-format",
                        "%(account)\t%(amount)\n",
                        "balance")
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        assertTrue(ledger.waitFor(60, TimeUnit.SECONDS), "ledger does not end");
        String text = Files.readString(answer, StandardCharsets.UTF_8);
        assertEquals(code, ledger.exitValue(), text);
        return text;
    }
}
