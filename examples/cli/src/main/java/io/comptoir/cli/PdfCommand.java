package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.pdf.style.Theme;
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
            description = "${COMPLETION-CANDIDATES}; the customer's language unless said otherwise.")
    @Nullable
    Language language;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "classic",
            description = "${COMPLETION-CANDIDATES}: how the paper looks; ${DEFAULT-VALUE} unless said otherwise.")
    Look look = Look.classic;

    PdfCommand(Console console) {
        super(console);
    }

    @Override
    String extension() {
        return ".pdf";
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        InvoicePdf pdf = InvoicePdf.of(invoice).theme(look.theme());
        return language == null
                ? pdf.bytes()
                : pdf.language(Locale.forLanguageTag(language.name())).bytes();
    }

    /** The languages of the papers. */
    enum Language {
        fr,
        en,
        de,
        es,
        it,
        nl
    }

    /** The looks that are shipped. */
    enum Look {
        classic,
        modern,
        compact;

        Theme theme() {
            return switch (this) {
                case classic -> Theme.CLASSIC;
                case modern -> Theme.MODERN;
                case compact -> Theme.COMPACT;
            };
        }
    }
}
