package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.Fields;
import io.comptoir.json.TermsJson;
import io.comptoir.terms.PaymentTerms;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code due}: the last day to pay. */
@Command(
        name = "due",
        description = "Due dates: {\"from\": DATE, \"days\": 45, \"months\": 0, \"endOfMonth\": \"ADD_THEN_EOM\" or "
                + "\"EOM_THEN_ADD\", \"dayOfMonth\": 10, \"decade\": true}.")
final class DueCommand extends QuestionCommand {

    DueCommand(Console console) {
        super(console);
    }

    @Override
    Optional<ObjectNode> answer(Fields in) {
        Optional<LocalDate> from = in.required("from", in.date("from"));
        Optional<PaymentTerms> terms = TermsJson.read(in);
        return from.flatMap(date -> terms.flatMap(agreed -> in.made(() -> agreed.dueOn(date))))
                .map(due -> Answers.object().put("due", due.toString()));
    }
}
