package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Bic;
import io.comptoir.party.CreditorIdentifier;
import io.comptoir.party.CreditorReference;
import io.comptoir.party.Iban;
import io.comptoir.party.Identifier;
import io.comptoir.party.Rib;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code id}: identifiers. */
@Command(
        name = "id",
        description =
                "Checks identifiers: siren, siret, vat (of a SIREN: gives its VAT number), iban, bic, rf, ics, rib.")
final class IdCommand extends ConsoleCommand {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Rule LINE = Rule.error("CPT-CLI-ID-LINE", "Comptoir, command line")
            .says("La ligne n'est pas de la forme attendue.", "The line is not of the expected form.")
            .fix("Écrivez {\"kind\": \"siren\", \"value\": \"…\"}.", "Write {\"kind\": \"siren\", \"value\": \"…\"}.");

    @Parameters(paramLabel = "KIND", arity = "0..1", index = "0", description = "${COMPLETION-CANDIDATES}")
    @Nullable
    Kind kind;

    @Parameters(paramLabel = "VALUE", arity = "0..*", index = "1..*", description = "The identifiers.")
    List<String> values = List.of();

    @Option(names = "--ndjson", description = "Reads {\"kind\": …, \"value\": …} a line from standard input.")
    boolean ndjson;

    private int code = Exit.DONE;

    IdCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (ndjson) {
            answerLines();
            return code;
        }
        if (kind == null || values.isEmpty()) {
            console.err().println("comptoir: give a kind and values, or --ndjson");
            return Exit.UNUSABLE;
        }
        for (String value : values) {
            console.out().println(answer(kind, value));
        }
        return code;
    }

    private void answerLines() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            console.out().println(answerLine(line));
        }
    }

    private String answerLine(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return answer(
                    Kind.valueOf(node.required("kind").stringValue()),
                    node.required("value").stringValue());
        } catch (JacksonException | IllegalArgumentException e) {
            code = Exit.VIOLATIONS;
            return Answers.error(Violations.of(LINE.at("", line)));
        }
    }

    private String answer(Kind asked, String value) {
        ObjectNode answer = Answers.object().put("value", value);
        try {
            Identifier identifier = asked.read(value);
            grade(answer, identifier.check());
            answer.put("normalized", identifier.value());
            if (asked == Kind.vat && identifier instanceof Siren siren) {
                answer.put("vatNumber", VatNumber.of(siren).value());
            }
        } catch (ViolationsException e) {
            grade(answer, e.violations());
            answer.putNull("normalized");
        }
        return Answers.line(answer);
    }

    private void grade(ObjectNode answer, Violations found) {
        answer.put("valid", found.isEmpty());
        if (found.isEmpty()) {
            answer.putNull("severity");
            return;
        }
        code = Exit.VIOLATIONS;
        answer.put("severity", found.list().get(0).severity().name())
                .put("code", found.list().get(0).code())
                .put("message", found.list().get(0).text().english());
    }

    /** The kinds of identifiers. */
    enum Kind {
        siren,
        siret,
        vat,
        iban,
        bic,
        rf,
        ics,
        rib;

        Identifier read(String text) {
            return switch (this) {
                case siren -> Siren.of(text);
                case siret -> Siret.of(text);
                case vat -> isNumber(text) ? Siren.of(text) : VatNumber.of(text);
                case iban -> Iban.of(text);
                case bic -> Bic.of(text);
                case rf -> CreditorReference.of(text);
                case ics -> CreditorIdentifier.of(text);
                case rib -> Rib.of(text);
            };
        }

        private static boolean isNumber(String text) {
            return text.chars().filter(c -> c != ' ').allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
