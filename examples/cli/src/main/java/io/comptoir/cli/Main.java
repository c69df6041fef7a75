package io.comptoir.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts a command. */
@Command(
        name = "comptoir",
        description = "Invoicing and accounting, French law first.",
        mixinStandardHelpOptions = true,
        version = "comptoir 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            TotalsCommand.class,
            IssueCommand.class,
            PdfCommand.class,
            FacturxCommand.class,
            CiiCommand.class,
            UblCommand.class,
            ReadCommand.class,
            CheckCommand.class,
            EntriesCommand.class,
            FecCheckCommand.class,
            FecConvertCommand.class,
            IdCommand.class,
            DueCommand.class,
            ScheduleCommand.class,
            ProrateCommand.class,
            InterestCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code: 0 done, 1 the input has violations, 2 wrong usage or unreadable. */
    public static void main(String[] args) {
        System.exit(run(new Console(System.in, writer(System.out), writer(System.err)), args));
    }

    /** Runs a command on a console. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Main(), new Commands(console))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((e, given) -> {
                    console.err().println("comptoir: " + e.getMessage());
                    console.err().println("Try 'comptoir " + e.getCommandLine().getCommandName() + " --help'.");
                    return Exit.UNUSABLE;
                })
                .setExecutionExceptionHandler((e, command, given) -> Exit.of(e, console));
        if (args.length == 0) {
            line.usage(console.err());
            return Exit.UNUSABLE;
        }
        int code = line.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Where a command reads and writes. */
    record Console(InputStream in, PrintWriter out, PrintWriter err) {}
}
