package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cii}: the data alone. */
@Command(name = "cii", description = "Writes invoices as EN 16931 CII (UN/CEFACT Cross Industry Invoice).")
final class CiiCommand extends FileCommand {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "How much it is to tell: ${COMPLETION-CANDIDATES}; EN16931 if not given.")
    Profile profile = Profile.EN16931;

    CiiCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".xml";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        return CiiWriter.write(InvoiceMapping.of(invoice), profile);
    }
}
