package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void doingItAgainChangesNothing(Databases.Kind kind) {
        DataSource database = kind.fresh();
        Shop.issue(new JdbcStorage(database), "key");

        Schema.migrate(database);

        assertEquals("1", TestSql.ask(database, "SELECT count(*) FROM comptoir_document"));
    }

    @Test
    void theTablesStandBesideThoseOfAHostInH2() {
        standsBeside(Databases.h2("jdbc:h2:mem:" + Databases.newName() + ";DB_CLOSE_DELAY=-1"));
    }

    @Test
    void theTablesStandBesideThoseOfAHostInPostgresql() {
        Postgres.assumeRuns();
        standsBeside(Postgres.database(Databases.newName()));
    }

    private static void standsBeside(DataSource database) {
        TestSql.execute(database, "CREATE TABLE orders (id int)", "INSERT INTO orders VALUES (1)");

        Schema.migrate(database);

        assertEquals("1", TestSql.ask(database, "SELECT count(*) FROM orders"));
        assertEquals("0", TestSql.ask(database, "SELECT count(*) FROM comptoir_document"));
    }
}
