package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.TotalsJson;
import io.comptoir.total.Calculation;
import io.comptoir.total.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code totals}: totals and VAT breakdown as JSON. */
@Command(name = "totals", description = "Totals and VAT breakdown as JSON, one line a document.")
final class TotalsCommand extends DocumentCommand {

    @Option(names = "--explain", description = "Adds why each amount is what it is.")
    boolean explain;

    TotalsCommand(Console console) {
        super(console);
    }

    @Override
    String answer(Document document) {
        Calculation calculation = InvoiceJson.readCalculation(document.json());
        calculation.violations().throwIfErrors();
        Totals totals = calculation.totals();
        return explain ? TotalsJson.writeExplained(totals) : TotalsJson.write(totals);
    }
}
