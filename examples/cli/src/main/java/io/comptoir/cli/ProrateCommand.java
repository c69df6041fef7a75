package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.Fields;
import io.comptoir.time.DayCount;
import io.comptoir.time.Period;
import io.comptoir.time.Proration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code prorate}: the part of a fee. */
@Command(
        name = "prorate",
        description = "The part of a fee for a period, both ends in it: {\"amount\": \"1200.00\", \"from\": DATE, "
                + "\"to\": DATE, \"basis\": BASIS}. BASIS for a yearly fee: ACTUAL_365, ACTUAL_360, ACTUAL_ACTUAL, "
                + "COMMERCIAL_YEAR; for a monthly one: DAYS_OF_MONTH, COMMERCIAL_MONTH; for either, monthly within one "
                + "month: COMMERCIAL_30_360.")
final class ProrateCommand extends QuestionCommand {

    private static final int CENTS = 2;

    ProrateCommand(Console console) {
        super(console);
    }

    @Override
    Optional<ObjectNode> answer(Fields in) {
        Optional<BigDecimal> fee = in.required("amount", in.decimal("amount"));
        Optional<LocalDate> from = in.required("from", in.date("from"));
        Optional<LocalDate> to = in.required("to", in.date("to"));
        Optional<DayCount> basis = in.required("basis", in.choice("basis", DayCount.class));
        Optional<Period> period =
                from.flatMap(first -> to.flatMap(last -> in.made("to", () -> Period.of(first, last))));
        if (fee.isEmpty() || period.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(write(basis.get().prorate(fee.get(), period.get(), CENTS)));
    }

    private static ObjectNode write(Proration proration) {
        return Answers.object()
                .put("days", proration.days())
                .put("of", proration.of())
                .put("amount", proration.amount().toPlainString());
    }
}
