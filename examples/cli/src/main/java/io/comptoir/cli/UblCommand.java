package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.ubl.UblWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ubl}: the data alone, as Peppol and many others take it. */
@Command(name = "ubl", description = "Writes invoices as EN 16931 UBL, an Invoice or a CreditNote.")
final class UblCommand extends FileCommand {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Whose rules it is to follow: EN16931 (if not given), PEPPOL, XRECHNUNG, EXTENDED_CTC_FR.")
    Profile profile = Profile.EN16931;

    UblCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".xml";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        return UblWriter.write(InvoiceMapping.of(invoice), profile);
    }
}
