package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command over e-invoices: files, or one JSON object a line on standard input; each answered by one JSON line. */
abstract class XmlCommand extends ConsoleCommand {

    private static final int BYTES_MAX = 33 << 20; // a little more than is read as XML, where it is said

    private static final Rule NOTHING_ASKED = Rule.error("CPT-CLI-CHECK-NOTHING", "Comptoir, command line")
            .says("Ni « file » ni « xml ».", "Neither 'file' nor 'xml'.")
            .fix("Donnez un chemin ou le texte d'une facture.", "Give a path or the text of an invoice.");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Invoices as CII, UBL or Factur-X; of a folder, all XML and PDF files in it and below.")
    List<Path> files = List.of();

    @Option(
            names = "--ndjson",
            description = "Reads one JSON object a line from standard input: {\"file\":…} or {\"xml\":…}.")
    boolean ndjson;

    XmlCommand(Console console) {
        super(console);
    }

    /** Answers one invoice on standard output, and tells how that ended. */
    abstract int answer(String name, byte[] bytes);

    @Override
    public Integer call() throws IOException {
        if (ndjson == !files.isEmpty()) {
            console.err().println("comptoir: give files, or --ndjson and invoices on standard input");
            return Exit.UNUSABLE;
        }
        return ndjson ? answerLines() : answerFiles();
    }

    private int answerFiles() {
        int code = Exit.DONE;
        for (Path file : files) {
            try {
                for (Path each : Files.isDirectory(file) ? invoices(file) : List.of(file)) {
                    code = Math.max(code, answer(each.toString(), read(each)));
                }
            } catch (IOException | RuntimeException e) {
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    /** In the order of their names, on every machine. */
    private static List<Path> invoices(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isInvoice(file.toString().toLowerCase(Locale.ROOT)))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isInvoice(String name) {
        return name.endsWith(".xml") || name.endsWith(".pdf");
    }

    private int answerLines() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        int code = Exit.DONE;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                code = Math.max(code, answerLine(Integer.toString(number), line));
            } catch (ViolationsException e) {
                console.out().println(Answers.error(e.violations()));
                code = Math.max(code, Exit.VIOLATIONS);
            } catch (IOException | RuntimeException e) {
                console.out().println(Answers.line(Answers.object().put("error", "cannot read: " + e.getMessage())));
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private int answerLine(String number, String line) throws IOException {
        Fields in = Fields.read(line);
        Optional<String> file = in.text("file");
        Optional<String> xml = in.text("xml");
        in.done();
        if (file.isEmpty() && xml.isEmpty()) {
            in.refuse(NOTHING_ASKED, "");
        }
        in.found().throwIfErrors();
        byte[] bytes = xml.isPresent() ? xml.get().getBytes(StandardCharsets.UTF_8) : read(Path.of(file.orElseThrow()));
        return answer(file.orElse(number), bytes);
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BYTES_MAX);
        }
    }
}
