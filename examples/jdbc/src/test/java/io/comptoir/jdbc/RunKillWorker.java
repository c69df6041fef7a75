package io.comptoir.jdbc;

import io.comptoir.desk.BillingRun;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.port.Storage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A program that bills what is due until it is killed, and says the number of each invoice, one a line. */
final class RunKillWorker {

    private static final int LINES_TOGETHER = 7;

    private RunKillWorker() {}

    /**
     * Bills.
     *
     * @param arguments  the port of PostgreSQL or the URL of H2
     */
    public static void main(String[] arguments) {
        Storage storage = new JdbcStorage(KillWorker.database(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Shop.dossier(storage, MemoryPorts.uuids())
                .subscriptions()
                .run(
                        BillingRun.issuing(Shop.TODAY).lines(LINES_TOGETHER),
                        paper -> out.println(paper.number().orElse("")));
    }
}
