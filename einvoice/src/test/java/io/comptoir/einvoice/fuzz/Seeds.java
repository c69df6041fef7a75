package io.comptoir.einvoice.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.container.PdfMaker;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.tax.VatRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sound files to begin with. */
final class Seeds {

    private static final SemanticInvoice INVOICE = InvoiceMapping.of(Papers.issued(Papers.draft()
            .addLines(
                    Papers.line("3", "900.00", VatRate.VAT_20).build(),
                    Papers.line("1", "100.00", VatRate.VAT_10).build())
            .build()));

    private Seeds() {}

    /** Writes all of them into a folder, for Jazzer. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<byte[]> all = List.of(cii(), ubl(), hybrid(false), hybrid(true));
        for (int i = 0; i < all.size(); i++) {
            Files.write(folder.resolve("seed-" + i), all.get(i));
        }
    }

    static byte[] cii() {
        return CiiWriter.write(INVOICE);
    }

    static byte[] ubl() {
        return UblWriter.write(INVOICE);
    }

    /** @param isPacked  whether its objects stand in a stream */
    static byte[] hybrid(boolean isPacked) {
        PdfMaker pdf = new PdfMaker()
                        .catalog("/Names<</EmbeddedFiles 10 0 R>>/AF[20 0 R]/Metadata 60 0 R")
                        .object(10, "<</Kids[11 0 R]>>")
                        .object(11, "<</Names[(factur-x.xml)20 0 R]>>")
                        .file(20, "factur-x.xml", "/AFRelationship/Data", cii())
                        .stream(60, "", "<x/>".getBytes(UTF_8));
        return isPacked ? pdf.packed() : pdf.bytes();
    }
}
