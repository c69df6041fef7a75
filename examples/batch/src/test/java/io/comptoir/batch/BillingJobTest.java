package io.comptoir.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.comptoir.desk.BillingRun;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Storage;
import io.comptoir.testkit.CrashingStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The job on PostgreSQL bills what one process bills in memory, and nothing twice when it is started again. */
class BillingJobTest {

    private static final List<DossierId> DOSSIERS =
            List.of(DossierId.of("alpha"), DossierId.of("beta"), DossierId.of("gamma"));
    private static final int STOPS = Integer.getInteger("comptoir.stops", 3);
    private static EmbeddedPostgres server;
    private static int databases;

    private final Map<DossierId, List<String>> alone = new LinkedHashMap<>();
    private Storage storage = new MemoryStorage();
    private Optional<JobRepository> jobs = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue("Linux amd64".equals(platform), "PostgreSQL's binaries here are for Linux amd64");
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void billsAlone() {
        MemoryStorage memory = new MemoryStorage();
        for (DossierId dossier : DOSSIERS) {
            Rents.activate(memory, dossier);
            Rents.open(memory, dossier).subscriptions().run(BillingRun.issuing(Rents.TODAY), paper -> {});
            alone.put(dossier, Rents.papers(memory, dossier));
        }
    }

    @Test
    void billsWhatOneProcessBills() throws Exception {
        withBooks(pool -> {
            JobExecution done = run(storage);

            assertEquals(BatchStatus.COMPLETED, done.getStatus());
            assertEquals(alone, billed());
            long papers = alone.values().stream().mapToLong(List::size).sum();
            assertEquals(papers, written(done));
            assertThrows(JobInstanceAlreadyCompleteException.class, () -> run(storage));
        });
    }

    /** Wherever the process stops: the job is started again in another one, and dossiers that were done are left out. */
    @Test
    void startsAgainWhereItWasStopped() throws Exception {
        for (int stop = 1; stop <= STOPS; stop++) {
            int point = 40 * stop;
            withBooks(pool -> {
                JobExecution failed = run(CrashingStorage.at(storage, point));
                assertEquals(BatchStatus.FAILED, failed.getStatus());
                assertFalse(alone.equals(billed()));

                assertEquals(BatchStatus.COMPLETED, run(storage).getStatus());

                assertEquals(alone, billed());
            });
        }
    }

    /** What is refused is due as before, and the job says how many. */
    @Test
    void countsWhatIsRefused() throws Exception {
        withBooks(pool -> {
            Rents.activateRefused(storage, DOSSIERS.get(0));

            JobExecution done = run(storage);

            assertEquals(BatchStatus.COMPLETED, done.getStatus());
            assertEquals(
                    1,
                    done.getStepExecutions().stream()
                            .filter(BillingJobTest::isPartition)
                            .mapToLong(StepExecution::getProcessSkipCount)
                            .sum());
            assertTrue(billed().equals(alone));
        });
    }

    // --- steps ---

    /** What is done with books that nobody used. */
    private interface Trial {
        void with(DataSource pool) throws Exception;
    }

    private void withBooks(Trial trial) throws Exception {
        String name = "batch_" + ++databases;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
            Schema.migrate(pool);
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                    .execute(pool);
            storage = new JdbcStorage(pool);
            jobs = Optional.of(repository(pool));
            DOSSIERS.forEach(dossier -> Rents.activate(storage, dossier));
            trial.with(pool);
        }
    }

    private static JobRepository repository(DataSource pool) throws Exception {
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(new JdbcTransactionManager(pool));
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    /** A process that has just started. */
    private JobExecution run(Storage over) throws Exception {
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(jobs.orElseThrow());
        launcher.afterPropertiesSet();
        BillingJob job = new BillingJob(jobs.orElseThrow(), () -> DOSSIERS, dossier -> Rents.open(over, dossier));
        return launcher.run(job.over(2), BillingJob.until(Rents.TODAY));
    }

    private Map<DossierId, List<String>> billed() {
        Map<DossierId, List<String>> billed = new ConcurrentHashMap<>();
        DOSSIERS.forEach(dossier -> billed.put(dossier, new ArrayList<>(Rents.papers(storage, dossier))));
        return billed;
    }

    private static long written(JobExecution job) {
        return job.getStepExecutions().stream()
                .filter(BillingJobTest::isPartition)
                .mapToLong(StepExecution::getWriteCount)
                .sum();
    }

    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }
}
