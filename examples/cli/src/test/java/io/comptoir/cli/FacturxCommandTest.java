package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.semantic.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code facturx}: how much it tells, and the paper that comes from elsewhere. */
class FacturxCommandTest {

    private static final String ORDER = """
            {"kind": "INVOICE", "issueDate": "2026-03-15", "deliveryDate": "2026-03-14",
             "issuer": {"name": "Koworking", "siren": "911561736", "vatNumber": "FR13911561736",
                        "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"}},
             "customer": {"name": "Omega", "siren": "732829320",
                          "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
             "paymentTerms": {"days": 30},
             "lines": [{"label": "Formation", "quantity": "3", "unitPrice": "900.00", "vatRate": "20"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    private Path order = Path.of("order.json");

    @BeforeEach
    void writeTheOrder() throws IOException {
        order = Files.writeString(folder.resolve("order.json"), ORDER);
    }

    /** The paper is one of ours without its data, as any other writer of PDF might make it. */
    @Test
    void putsTheDataIntoAPdf() throws IOException {
        assertEquals(0, run("pdf", order.toString(), "-o", folder.toString()), err.toString());
        Path paper = Files.move(folder.resolve("order.pdf"), folder.resolve("paper.pdf"));

        assertEquals(
                0,
                run("facturx", "--pdf", paper.toString(), order.toString(), "-o", folder.toString()),
                err.toString());
        assertEquals(
                0,
                run(
                        "check",
                        "--rules",
                        "en16931,fr",
                        folder.resolve("order.pdf").toString()),
                out.toString());
    }

    /** What {@code read} finds in the PDF is of the profile asked for: only the last two tell lines. */
    @ParameterizedTest
    @CsvSource({"MINIMUM, false", "BASIC_WL, false", "BASIC, true", "EXTENDED, true"})
    void tellsAsMuchAsTheProfileHas(String profile, boolean hasLines) {
        assertEquals(
                0, run("facturx", "--profile", profile, order.toString(), "-o", folder.toString()), err.toString());
        run("read", folder.resolve("order.pdf").toString());

        assertTrue(out.toString().contains("\"BT-1\""), out.toString());
        assertEquals(hasLines, out.toString().contains("Formation"), out.toString());
        assertTrue(out.toString().contains(Profile.valueOf(profile).specification()), out.toString());
    }

    @Test
    void refusesAProfileThatNoPdfMayCarry() {
        assertEquals(1, run("facturx", "--profile", "EXTENDED_CTC_FR", order.toString(), "-o", folder.toString()));
        assertTrue(err.toString().contains("CPT-EINVOICE-FACTURX-PROFILE"), err.toString());
        assertFalse(Files.exists(folder.resolve("order.pdf")));
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Path paper = Files.writeString(folder.resolve("paper.pdf"), "%PDF-1.7 nothing");

        assertEquals(1, run("facturx", "--pdf", paper.toString(), order.toString(), "-o", folder.toString()));
        assertTrue(err.toString().contains("CPT-EINVOICE-PDF-DAMAGED: pdf: "), err.toString());
        assertFalse(Files.exists(folder.resolve("order.pdf")));
    }

    @Test
    void takesOnePaperForOneDocument() {
        String twice = order.toString();

        assertEquals(2, run("facturx", "--pdf", "paper.pdf", twice, twice, "-o", folder.toString()));
        assertTrue(err.toString().contains("--pdf"), err.toString());
    }

    @Test
    void aPaperThatIsNotThereIsUnreadable() {
        String none = folder.resolve("none.pdf").toString();

        assertEquals(2, run("facturx", "--pdf", none, order.toString(), "-o", folder.toString()));
    }

    private int run(String... args) {
        return Main.run(
                new Main.Console(new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err)),
                args);
    }
}
