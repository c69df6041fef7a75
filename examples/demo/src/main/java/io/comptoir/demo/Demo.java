package io.comptoir.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the cases and says on screen what they are and where their documents went. */
public final class Demo {

    private Demo() {}

    /**
     * Writes the documents of all cases.
     *
     * @param args  the output folder; {@code examples/out} unless said otherwise
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/out");
        PrintWriter screen = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (!run(folder, screen, false)) {
            throw new IllegalStateException("A number of the demo is not the expected one");
        }
    }

    /**
     * Runs all cases.
     *
     * @param folder  where their documents go; made where it is missing
     * @param screen  where the summary goes
     * @param checklist  whether to print a line for each item of the mission's checklist that is proved
     * @return whether every number was the expected one
     */
    public static boolean run(Path folder, PrintWriter screen, boolean checklist) throws IOException {
        Checklist proved = new Checklist();
        Books books = new Books();
        Output out = new Output(folder, screen, books, proved);
        new FirstCase(out, proved).run();
        new SecondCase(out, proved).run();
        new SubscriptionLife(out, proved).run();
        new ThirdCase(out, proved).run();
        new FourthCase(out, proved).run();
        books.run(out, proved);
        new Dashboard(out, proved).run();
        if (checklist) {
            proved.print(screen);
        }
        if (!proved.isComplete()) {
            screen.println("A number is not the expected one; --checklist says which.");
        }
        return proved.isComplete();
    }
}
