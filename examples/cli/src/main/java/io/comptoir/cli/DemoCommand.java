package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job. */
@Command(name = "demo", description = "The main job, end to end: the cases of Koworking.")
final class DemoCommand extends ConsoleCommand {

    @Option(names = "--out", paramLabel = "DIR", description = "Where the documents go; examples/out by default.")
    Path folder = Path.of("examples", "out");

    @Option(names = "--checklist", description = "Prints a line for each item of the checklist that is proved.")
    boolean checklist;

    DemoCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        return Demo.run(folder, console.out(), checklist) ? Exit.DONE : Exit.VIOLATIONS;
    }
}
