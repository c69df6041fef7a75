package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.facturx.ForeignPdf;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code facturx}: the paper with its data; the paper may be a PDF from elsewhere. */
@Command(name = "facturx", description = "Renders invoices as Factur-X: a PDF/A-3 that carries its EN 16931 data.")
final class FacturxCommand extends FileCommand {

    private static final int BYTES_MAX = 33 << 20; // a little more than is opened, which is said there

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "How much it is to tell: MINIMUM, BASIC_WL, BASIC, EN16931, EXTENDED, XRECHNUNG; EN16931 if not given.")
    Profile profile = Profile.EN16931;

    @Option(
            names = "--pdf",
            paramLabel = "FILE.pdf",
            description = "Puts the data into this PDF, made elsewhere, instead of rendering one; for one document.")
    Optional<Path> pdf = Optional.empty();

    FacturxCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (pdf.isPresent() && (ndjson || files.size() > 1)) {
            console.err().println("comptoir: --pdf is the paper of one document; give one");
            return Exit.UNUSABLE;
        }
        return super.call();
    }

    @Override
    String extension() {
        return ".pdf";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        return pdf.map(paper -> ForeignPdf.carrying(read(paper), Facturx.xml(invoice, profile), invoice.issueDate()))
                .orElseGet(() -> InvoicePdf.of(invoice)
                        .attach(Facturx.of(invoice, profile))
                        .bytes());
    }

    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BYTES_MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
