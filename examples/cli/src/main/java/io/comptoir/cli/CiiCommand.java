package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import picocli.CommandLine.Command;

/** {@code cii}: the data alone. */
@Command(name = "cii", description = "Writes invoices as EN 16931 CII (UN/CEFACT Cross Industry Invoice).")
final class CiiCommand extends FileCommand {

    CiiCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".xml";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        return Facturx.xml(invoice);
    }
}
