package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.dunning.LateDebt;
import io.comptoir.dunning.LateInterest;
import io.comptoir.dunning.Paid;
import io.comptoir.json.Fields;
import io.comptoir.law.Debtor;
import io.comptoir.law.InterestRates;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code interest}: what a late payer owes. */
@Command(
        name = "interest",
        description = "Late interest and recovery fee: {\"principal\": \"1000.00\", \"due\": DATE, \"payments\": "
                + "[{\"date\": DATE, \"amount\": \"400.00\"}], \"until\": DATE, \"rate\": \"12.40\", \"debtor\": "
                + "\"BUSINESS\", \"PUBLIC_BUYER\" or \"CONSUMER\"}. Without a rate, that of the law by half-year. The "
                + "day of a payment bears no interest any more, nor does the day until which it is claimed.")
final class InterestCommand extends QuestionCommand {

    InterestCommand(Console console) {
        super(console);
    }

    @Override
    Optional<ObjectNode> answer(Fields in) {
        Optional<BigDecimal> principal = in.required("principal", in.decimal("principal"));
        Optional<LocalDate> due = in.required("due", in.date("due"));
        List<Paid> payments = in.objects("payments", InterestCommand::payment);
        Optional<LocalDate> until = in.date("until");
        Optional<Percentage> rate = in.decimal("rate", Percentage::new);
        Optional<Debtor> debtor = in.choice("debtor", Debtor.class);
        // What could not be read would change the answer, or make it ask for what is there.
        if (principal.isEmpty() || due.isEmpty() || in.found().hasErrors()) {
            return Optional.empty();
        }
        return in.made(() -> LateDebt.builder()
                        .principal(principal.get())
                        .dueDate(due.get())
                        .payments(payments)
                        .until(until)
                        .rate(rate)
                        .debtor(debtor.orElse(Debtor.BUSINESS))
                        .build()
                        .interest(InterestRates.shipped()))
                .map(InterestCommand::write);
    }

    private static Optional<Paid> payment(Fields in) {
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return date.flatMap(day -> amount.flatMap(paid -> in.made(() -> new Paid(day, paid))));
    }

    private static ObjectNode write(LateInterest owed) {
        ObjectNode answer = Answers.object();
        ArrayNode segments = answer.putArray("segments");
        owed.segments()
                .forEach(segment -> segments.addObject()
                        .put("days", segment.days())
                        .put("base", segment.base().toPlainString())
                        .put("interest", segment.interest().toPlainString()));
        return answer.put("total", owed.total().toPlainString())
                .put("recoveryFee", owed.recoveryFee().toPlainString());
    }
}
