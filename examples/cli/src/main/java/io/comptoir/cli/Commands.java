package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import picocli.CommandLine;

/** Makes the commands, each with the console it talks to. */
final class Commands implements CommandLine.IFactory {

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (ConsoleCommand.class.isAssignableFrom(type)) {
            return type.getDeclaredConstructor(Console.class).newInstance(console);
        }
        return CommandLine.defaultFactory().create(type);
    }
}
