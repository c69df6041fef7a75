package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.pdf.render.InvoicePdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code facturx}: the paper with its data. */
@Command(name = "facturx", description = "Renders invoices as Factur-X: a PDF/A-3 that carries its EN 16931 data.")
final class FacturxCommand extends FileCommand {

    @Option(names = "--profile", paramLabel = "PROFILE", description = "EN16931, the only one so far.")
    Profile profile = Profile.EN16931;

    FacturxCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".pdf";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        return InvoicePdf.of(invoice).attach(Facturx.of(invoice)).bytes();
    }

    /** The profiles that can be written. */
    enum Profile {
        EN16931
    }
}
