package io.comptoir.jdbc;

import io.comptoir.testkit.CrashTable;
import io.comptoir.testkit.StorageContract;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class H2StorageTest {

    @TempDir
    private static Path folder;

    /** Issuing stopped at each call of a port: no hole, no number twice, nothing lost that was answered. */
    @TestFactory
    Stream<DynamicTest> survivesCrashes() {
        DataSource database = Databases.Kind.H2.fresh();

        return CrashTable.checks(
                        () -> new JdbcStorage(database), CrashTable.commands().subList(0, 2))
                .stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractInMemory() {
        DataSource database = Databases.Kind.H2.fresh();

        return StorageContract.tests(() -> new JdbcStorage(database));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractInAFile() {
        DataSource database = Databases.migrated(Databases.h2(Databases.durable(folder.resolve("contract"))));

        return StorageContract.tests(() -> new JdbcStorage(database));
    }
}
