package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cii}: the data alone. */
@Command(name = "cii", description = "Writes invoices as EN 16931 CII (UN/CEFACT Cross Industry Invoice).")
final class CiiCommand extends FileCommand {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "How much it is to tell: ${COMPLETION-CANDIDATES}; EN16931 if not given.")
    Optional<Profile> profile = Optional.empty();

    CiiCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".xml";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        SemanticInvoice said = InvoiceMapping.of(invoice);
        return profile.map(one -> CiiWriter.write(said, one)).orElseGet(() -> CiiWriter.write(said));
    }
}
