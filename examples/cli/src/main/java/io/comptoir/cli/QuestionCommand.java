package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.json.Fields;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A command that answers a question asked as a JSON object, by a JSON object. */
abstract class QuestionCommand extends DocumentCommand {

    QuestionCommand(Console console) {
        super(console);
    }

    /** The answer; empty where something in the question is wrong, which is then noted in it. */
    abstract Optional<ObjectNode> answer(Fields in);

    @Override
    String answer(Document document) {
        Fields in = Fields.read(document.json());
        Optional<ObjectNode> answer = answer(in);
        in.done();
        in.found().throwIfErrors();
        return Answers.line(answer.orElseThrow());
    }
}
