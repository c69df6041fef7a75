package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command that talks to a console and answers an exit code. */
@Command(mixinStandardHelpOptions = true)
abstract class ConsoleCommand implements Callable<Integer> {

    final Console console;

    ConsoleCommand(Console console) {
        this.console = console;
    }
}
