package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.render.InvoicePdf;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pdf}: the paper. */
@Command(name = "pdf", description = "Renders invoices as PDF.")
final class PdfCommand extends FileCommand {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "fr or en; the customer's language unless said otherwise.")
    @Nullable
    Language language;

    PdfCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".pdf";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        InvoicePdf pdf = InvoicePdf.of(invoice);
        return language == null
                ? pdf.bytes()
                : pdf.language(Locale.forLanguageTag(language.name())).bytes();
    }

    /** The languages of the papers. */
    enum Language {
        fr,
        en
    }
}
