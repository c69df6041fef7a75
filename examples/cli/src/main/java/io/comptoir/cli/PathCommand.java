package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command over files that are read as they are, however large: named on the command line, or as {@code {"file": …}} a
 * line on standard input. A file that is refused stops no other.
 */
abstract class PathCommand extends ConsoleCommand {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files.")
    List<Path> files = List.of();

    @Option(names = "--ndjson", description = "Reads {\"file\": …} a line from standard input.")
    boolean ndjson;

    PathCommand(Console console) {
        super(console);
    }

    /** Answers a file of the command line; tells how it ended. */
    abstract int answerFile(Path file) throws IOException;

    /** Puts what is to be said of a file into {@code answer}; tells how it ended. */
    abstract int answer(Path file, ObjectNode answer) throws IOException;

    @Override
    public Integer call() throws IOException {
        if (ndjson == !files.isEmpty()) {
            console.err().println("comptoir: give files, or --ndjson and {\"file\": …} on standard input");
            return Exit.UNUSABLE;
        }
        return ndjson ? answerLines() : answerFiles();
    }

    private int answerFiles() {
        int code = Exit.DONE;
        for (Path file : files) {
            try {
                code = Math.max(code, answerFile(file));
            } catch (IOException | RuntimeException e) {
                console.err().println(file + ":");
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private int answerLines() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        int code = Exit.DONE;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                Path file = file(line);
                ObjectNode answer = Answers.object().put("file", file.toString());
                code = Math.max(code, answer(file, answer));
                console.out().println(Answers.line(answer));
            } catch (ViolationsException e) {
                console.out().println(Answers.error(e.violations()));
                code = Math.max(code, Exit.VIOLATIONS);
            } catch (IOException | RuntimeException e) {
                console.out().println(Answers.line(Answers.object().put("error", String.valueOf(e.getMessage()))));
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private static Path file(String line) {
        Fields in = Fields.read(line);
        String file = in.required("file", in.text("file")).orElse("");
        in.done();
        in.found().throwIfErrors();
        return Path.of(file);
    }
}
