package io.comptoir.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Issuer;
import io.comptoir.jdbc.Schema;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StorageFailedException;
import io.comptoir.port.StoredDocument;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.ManualClock;
import io.comptoir.testkit.StorageContract;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with a table of its own issues invoices in its own transactions: both or neither. */
class SpringStorageTest {

    private static final DossierId DOSSIER = DossierId.of("koworking");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final AtomicInteger LAST = new AtomicInteger();

    private static final Issuer ISSUER = Issuer.of(LegalEntity.builder()
            .name("Koworking")
            .legalForm("SAS")
            .shareCapital("10000")
            .rcsCity("Paris")
            .siren("911561736")
            .vatNumber("FR13911561736")
            .address(Address.of("12 quai des Exemples", "75000", "Paris"))
            .build());

    private static final Company CUSTOMER = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    @BeforeEach
    void start() {
        spring.register(Host.class);
        spring.refresh();
    }

    @AfterEach
    void stop() {
        spring.close();
    }

    /** What a host declares: its database, its transactions, and the storage in them. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Host {

        @Bean
        DataSource dataSource() {
            DataSource database = JdbcConnectionPool.create(
                    "jdbc:h2:mem:spring_" + LAST.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
            Schema.migrate(database);
            new JdbcTemplate(database).execute("CREATE TABLE orders (id int)");
            return database;
        }

        @Bean
        LosableCommit transactions(DataSource dataSource) {
            return new LosableCommit(dataSource);
        }

        @Bean
        Storage storage(DataSource dataSource, PlatformTransactionManager transactions) {
            return SpringStorage.of(dataSource, transactions);
        }

        @Bean
        Billing billing(DataSource dataSource, Storage storage) {
            return new Billing(new JdbcTemplate(dataSource), storage);
        }
    }

    /** A service of the host. */
    static class Billing {

        private final JdbcTemplate orders;
        private final Storage storage;

        Billing(JdbcTemplate orders, Storage storage) {
            this.orders = orders;
            this.storage = storage;
        }

        /** Notes an order and bills it, then says whether the storage joined. */
        @Transactional
        public boolean bill(String key) {
            orders.update("INSERT INTO orders VALUES (1)");
            issue(storage, key);
            return storage.isJoining();
        }

        /** The same, and then something fails. */
        @Transactional
        public void billAndFail(String key) {
            bill(key);
            throw new IllegalStateException("of the host");
        }
    }

    /** Transactions whose commits can be made to fail, like a connection that is lost. */
    static final class LosableCommit extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private boolean isLost;

        LosableCommit(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            super.doCommit(status);
            if (isLost) {
                throw translateException("JDBC commit", new SQLException("The connection is lost", "08006"));
            }
        }
    }

    // --- both or neither ---

    @Test
    void bothAreCommitted() {
        boolean joined = spring.getBean(Billing.class).bill("key");

        assertTrue(joined);
        claim(1, Optional.of("F2026-00001"));
    }

    @Test
    void bothAreRolledBack() {
        Billing billing = spring.getBean(Billing.class);

        RuntimeException thrown = assertThrows(IllegalStateException.class, () -> billing.billAndFail("key"));

        assertEquals("of the host", thrown.getMessage());
        claim(0, Optional.empty());
        assertEquals("F2026-00001", issue(storage(), "key")); // the number is free again
    }

    @Test
    void aTemplateRollsBothBackWhenItIsTold() {
        template().executeWithoutResult(status -> {
            orders().update("INSERT INTO orders VALUES (1)");
            issue(storage(), "key");
            status.setRollbackOnly();
        });

        claim(0, Optional.empty());
    }

    @Test
    void aHostThatSwallowsAFailureCommitsNothing() {
        issue(storage(), "key");

        assertThrows(
                UnexpectedRollbackException.class,
                () -> template().executeWithoutResult(status -> {
                    orders().update("INSERT INTO orders VALUES (1)");
                    assertThrows(StaleVersionException.class, () -> saveAgain(storage()));
                }));

        claim(0, Optional.of("F2026-00001"));
    }

    @Test
    void whatTheHostWritesInsideAUnitOfWorkIsInItsTransaction() {
        assertThrows(
                IllegalStateException.class,
                () -> storage().inUnitOfWork(DOSSIER, unit -> {
                    orders().update("INSERT INTO orders VALUES (1)");
                    throw new IllegalStateException("of the host");
                }));

        claim(0, Optional.empty());
    }

    // --- whose transaction it is ---

    @Test
    void itTellsWhetherItJoins() {
        assertFalse(storage().isJoining());
        template().executeWithoutResult(status -> assertTrue(storage().isJoining()));
        boolean inside = storage().inUnitOfWork(DOSSIER, unit -> storage().isJoining());
        assertTrue(inside);
        assertFalse(storage().isJoining());
    }

    @Test
    void aTransactionThatIsPutAsideIsNotJoined() {
        TransactionTemplate outside = template();
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

        template()
                .executeWithoutResult(status -> outside.executeWithoutResult(none -> {
                    assertFalse(storage().isJoining());
                    issue(storage(), "key");
                    status.setRollbackOnly();
                }));

        claim(0, Optional.of("F2026-00001"));
    }

    @Test
    void staleVersionsComeOutOfATransactionOfTheHost() {
        issue(storage(), "key");

        assertThrows(
                StaleVersionException.class, () -> template().executeWithoutResult(status -> saveAgain(storage())));
    }

    @Test
    void aTransactionOfAnotherDatabaseIsNotJoined() {
        new TransactionTemplate(ofAnotherDatabase()).executeWithoutResult(status -> {
            assertFalse(storage().isJoining());
            issue(storage(), "key");
            status.setRollbackOnly();
        });

        claim(0, Optional.of("F2026-00001"));
    }

    @Test
    void theManagerOfAnotherDatabaseIsRefused() {
        Storage crossed = SpringStorage.of(spring.getBean(DataSource.class), ofAnotherDatabase());

        assertThrows(IllegalStateException.class, () -> issue(crossed, "key"));

        claim(0, Optional.empty());
    }

    private static PlatformTransactionManager ofAnotherDatabase() {
        return new JdbcTransactionManager(JdbcConnectionPool.create("jdbc:h2:mem:", "sa", ""));
    }

    // --- commits that fail ---

    @Test
    void nobodyKnowsTheOutcomeOfACommitWhoseAnswerIsLost() {
        LosableCommit transactions = spring.getBean(LosableCommit.class);
        transactions.isLost = true;

        StorageFailedException failure = assertThrows(StorageFailedException.class, () -> issue(storage(), "key"));

        assertFalse(failure.isOutcomeKnown());
        transactions.isLost = false;
        assertEquals("F2026-00001", issue(storage(), "key"));
    }

    @Test
    void aUnitOfWorkThatTheHostMarkedIsUndone() {
        StorageFailedException failure = assertThrows(
                StorageFailedException.class,
                () -> storage().inUnitOfWork(DOSSIER, unit -> {
                    template().executeWithoutResult(status -> status.setRollbackOnly());
                    return true;
                }));

        assertTrue(failure.isOutcomeKnown());
    }

    // --- the contract ---

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        DataSource database = new Host().dataSource();
        Storage storage = SpringStorage.of(database, new JdbcTransactionManager(database));

        return StorageContract.tests(() -> storage);
    }

    // --- helpers ---

    private void claim(int orders, Optional<String> number) {
        assertEquals(orders, orders().queryForObject("SELECT count(*) FROM orders", Integer.class));
        assertEquals(number, first(storage()).flatMap(StoredDocument::number));
    }

    private static void saveAgain(Storage storage) {
        storage.inUnitOfWork(
                DOSSIER, unit -> unit.documents().save(first(storage).orElseThrow(), 0));
    }

    private static Optional<StoredDocument> first(Storage storage) {
        return storage.inUnitOfWork(DOSSIER, unit -> unit.documents().findByNumber("INVOICE", "F2026-00001"));
    }

    private static String issue(Storage storage, String key) {
        Ports ports = Ports.of(storage, ManualClock.at(TODAY), MemoryPorts.uuids());
        InvoiceDesk desk = Comptoir.over(ports)
                .open(DOSSIER, ISSUER, Actor.of("test", "Test"))
                .invoices();
        var draft = desk.draft(CUSTOMER)
                .line("Desk", "10", "90.00", VatRate.VAT_20)
                .dueIn(30)
                .draft();
        return desk.issue(draft, key).number().value();
    }

    private Storage storage() {
        return spring.getBean(Storage.class);
    }

    private JdbcTemplate orders() {
        return new JdbcTemplate(spring.getBean(DataSource.class));
    }

    private TransactionTemplate template() {
        return new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
    }
}
