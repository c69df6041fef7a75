package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.Fields;
import io.comptoir.time.Interval;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code schedule}: dates that come again. */
@Command(
        name = "schedule",
        description = "Dates at an interval: {\"start\": DATE, \"every\": \"P1M\", \"count\": 3 and/or \"end\": DATE, "
                + "\"anchorDay\": 31}.")
final class ScheduleCommand extends QuestionCommand {

    ScheduleCommand(Console console) {
        super(console);
    }

    @Override
    Optional<ObjectNode> answer(Fields in) {
        Optional<LocalDate> start = in.required("start", in.date("start"));
        Optional<Interval> every = in.required("every", in.value("every", Interval::parse));
        Optional<Integer> anchorDay = in.smallInteger("anchorDay");
        Optional<LocalDate> end = in.date("end");
        Optional<Integer> count = in.smallInteger("count");
        if (!in.has("end")) {
            in.required("count", count);
        }
        if (start.isEmpty() || every.isEmpty() || (count.isEmpty() && end.isEmpty())) {
            return Optional.empty();
        }
        Recurrence recurrence = Recurrence.of(start.get(), every.get());
        return in.made(() -> dates(anchorDay.map(recurrence::anchoredOn).orElse(recurrence), count, end))
                .map(ScheduleCommand::write);
    }

    private static List<LocalDate> dates(Recurrence recurrence, Optional<Integer> count, Optional<LocalDate> end) {
        if (count.isEmpty()) {
            return recurrence.datesUntil(end.orElseThrow());
        }
        List<LocalDate> dates = recurrence.dates(count.get());
        return end.map(last ->
                        dates.stream().filter(date -> !date.isAfter(last)).toList())
                .orElse(dates);
    }

    private static ObjectNode write(List<LocalDate> dates) {
        ObjectNode answer = Answers.object();
        ArrayNode list = answer.putArray("dates");
        dates.forEach(date -> list.add(date.toString()));
        return answer;
    }
}
