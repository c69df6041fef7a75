package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.TotalsJson;
import picocli.CommandLine.Command;

/** {@code totals}: totals and VAT breakdown as JSON. */
@Command(name = "totals", description = "Totals and VAT breakdown as JSON, one line a document.")
final class TotalsCommand extends DocumentCommand {

    TotalsCommand(Console console) {
        super(console);
    }

    @Override
    String answer(Document document) {
        return TotalsJson.write(document.request().draft().totals());
    }
}
