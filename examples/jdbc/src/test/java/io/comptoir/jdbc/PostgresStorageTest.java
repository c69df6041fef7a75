package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.comptoir.testkit.CrashTable;
import io.comptoir.testkit.StorageContract;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStorageTest {

    @BeforeAll
    static void assumeItRuns() {
        Postgres.assumeRuns();
    }

    private static DataSource pooled() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(Databases.Kind.POSTGRESQL.fresh());
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }

    /** Issuing stopped at each call of a port: no hole, no number twice, nothing lost that was answered. */
    @TestFactory
    Stream<DynamicTest> survivesCrashes() {
        DataSource database = pooled();

        return CrashTable.checks(
                        () -> new JdbcStorage(database), CrashTable.commands().subList(0, 2))
                .stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        DataSource database = Databases.Kind.POSTGRESQL.fresh();

        return StorageContract.tests(() -> new JdbcStorage(database));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOverAPool() {
        DataSource database = pooled();

        return StorageContract.tests(() -> new JdbcStorage(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theServerOfTheseTestsIsDurable(String setting) {
        assertEquals("on", TestSql.ask(Postgres.administration(), "SHOW " + setting));
    }
}
