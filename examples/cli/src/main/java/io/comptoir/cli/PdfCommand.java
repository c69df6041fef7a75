package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.json.UnbilledRequest;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.pdf.style.Theme;
import io.comptoir.pdf.style.ThemeJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code pdf}: the paper. */
@Command(name = "pdf", description = "Renders invoices, quotes, delivery notes and pro-formas as PDF.")
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
            converter = Look.Reading.class,
            description = "classic, modern, compact, or a FILE.json that says what is to be otherwise; ${DEFAULT-VALUE}"
                    + " unless said otherwise.")
    Look look = new Look("classic");

    private Theme theme = Theme.CLASSIC;

    PdfCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        theme = look.theme();
        return super.call();
    }

    @Override
    String extension() {
        return ".pdf";
    }

    @Override
    String answer(Document document) throws IOException {
        Optional<UnbilledRequest> unbilled = document.unbilled();
        if (unbilled.isEmpty()) {
            return super.answer(document);
        }
        UnbilledPaper paper = UnbilledPaper.of(unbilled.get(), LocalDate.now(ZoneId.systemDefault()));
        Locale spoken = language == null ? paper.language() : Locale.forLanguageTag(language.name());
        return written(document, paper.number(), paper.pdf(theme, spoken).bytes());
    }

    @Override
    byte[] content(Invoice.Issued invoice) {
        InvoicePdf pdf = InvoicePdf.of(invoice).theme(theme);
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

    /**
     * How a paper looks.
     *
     * @param name  of a theme that is shipped, or of a file that ends with {@code .json}
     */
    record Look(String name) {

        private static final Map<String, Theme> SHIPPED =
                Map.of("classic", Theme.CLASSIC, "modern", Theme.MODERN, "compact", Theme.COMPACT);

        private static final String FILE = ".json";

        static final class Reading implements ITypeConverter<Look> {
            @Override
            public Look convert(String name) {
                if (!SHIPPED.containsKey(name) && !name.endsWith(FILE)) {
                    throw new TypeConversionException(
                            "'" + name + "' is neither classic, modern or compact nor a file that ends with .json");
                }
                return new Look(name);
            }
        }

        Theme theme() throws IOException {
            Theme shipped = SHIPPED.get(name);
            return shipped != null ? shipped : ThemeJson.read(DocumentCommand.readJson(Path.of(name)));
        }
    }
}
