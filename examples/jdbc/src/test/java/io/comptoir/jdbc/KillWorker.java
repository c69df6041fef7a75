package io.comptoir.jdbc;

import io.comptoir.desk.InvoiceDesk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A program that issues invoices until it is killed, and says of each that it is acknowledged: key, number, one a line. */
final class KillWorker {

    private KillWorker() {}

    /**
     * Issues.
     *
     * @param arguments  the port of PostgreSQL or the URL of H2, the prefix of the keys, how many to issue
     */
    public static void main(String[] arguments) {
        InvoiceDesk desk = Shop.desk(new JdbcStorage(database(arguments[0])));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            String key = arguments[1] + "-" + i;
            out.println(key + " " + Retries.issue(desk, key));
        }
    }

    static DataSource database(String where) {
        return where.startsWith("jdbc:h2:")
                ? JdbcConnectionPool.create(where, "sa", "")
                : Postgres.dataSource(Integer.parseInt(where), "postgres");
    }
}
