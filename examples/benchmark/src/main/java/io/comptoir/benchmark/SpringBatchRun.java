package io.comptoir.benchmark;

import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Salt;
import io.comptoir.audit.Trail;
import io.comptoir.document.Invoice;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.MessageJson;
import io.comptoir.json.SubscriptionAccountJson;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.DossierId;
import io.comptoir.port.SaltSource;
import io.comptoir.port.Words;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionBilling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.JdbcPagingItemReader;
import org.springframework.batch.item.database.Order;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.batch.item.support.CompositeItemWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The same invoices made by a job of Spring Batch, as its users would write one: a reader of pages, a processor that draws up an
 * invoice with the core of Comptoir, and a writer of chunks that numbers them and has a writer for each table.
 * <p>
 * It writes the same rows, the links of the audit trail and the digests in them included, or the same rows bare. Unlike the desk
 * it looks at no key before it bills, has no law of retries where somebody else was faster, and does not read back what it
 * writes: it counts on being alone.
 */
final class SpringBatchRun {

    private static final String INSERT_PAPER = "INSERT INTO comptoir_document"
            + " (dossier, id, kind, status, version, json, number, dated, party, actor, words)"
            + " VALUES (?, ?, 'INVOICE', 'ISSUED', 1, ?, ?, ?, ?, 'alice', ?)";
    private static final String UPDATE_SUBSCRIPTION = "UPDATE comptoir_document"
            + " SET json = ?, dated = ?, version = version + 1 WHERE dossier = ? AND id = ? AND version = ?";
    private static final String INSERT_WORD = "INSERT INTO comptoir_word (dossier, id, word, kind) VALUES (?, ?, ?, ?)";
    private static final String INSERT_REQUEST =
            "INSERT INTO comptoir_request (dossier, name, fingerprint, result) VALUES (?, ?, ?, ?)";
    private static final String INSERT_ENTRY =
            "INSERT INTO comptoir_entry (dossier, chain, place, content) VALUES (?, 'audit', ?, ?)";
    private static final String INSERT_MESSAGE = "INSERT INTO comptoir_message"
            + " (dossier, id, topic, subject, json, attempt, held_until) VALUES (?, ?, 'invoice.issued', ?, ?, 0, 0)";

    private final DataSource pool;
    private final boolean audited;
    private final JdbcTemplate jdbc;
    private final JobRepository jobs;
    private final JdbcTransactionManager transactions;

    /** Bills in a database, with the links of the audit trail or without. */
    SpringBatchRun(DataSource pool, boolean audited) throws Exception {
        this.pool = pool;
        this.audited = audited;
        this.jdbc = new JdbcTemplate(pool);
        this.transactions = new JdbcTransactionManager(pool);
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(pool);
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        this.jobs = factory.getObject();
    }

    /** Bills all that is due in a dossier, in chunks of so many. */
    void run(DossierId dossier, int chunk) throws Exception {
        jdbc.update(
                "INSERT INTO comptoir_sequence (dossier, name, rank, scheme) VALUES (?, 'invoices', 0, '')",
                dossier.value());
        var step = new StepBuilder("bill", jobs)
                .<Row, Made>chunk(chunk, transactions)
                .reader(reader(dossier, chunk))
                .processor(SpringBatchRun::made)
                .writer(new Numbering(dossier.value(), tables(dossier.value())))
                .build();
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(jobs);
        launcher.afterPropertiesSet();
        JobExecution done = launcher.run(
                new JobBuilder("billing", jobs).start(step).build(),
                new JobParametersBuilder().addString("dossier", dossier.value()).toJobParameters());
        if (done.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "The job ended so: " + done, done.getAllFailureExceptions().get(0));
        }
    }

    // --- what is due ---

    private JdbcPagingItemReader<Row> reader(DossierId dossier, int chunk) throws Exception {
        JdbcPagingItemReader<Row> reader = new JdbcPagingItemReaderBuilder<Row>()
                .name("due")
                .dataSource(pool)
                .selectClause("SELECT id, version, json")
                .fromClause("FROM comptoir_document")
                .whereClause("WHERE dossier = :dossier AND kind = 'SUBSCRIPTION' AND dated <= :day")
                .parameterValues(Map.of("dossier", dossier.value(), "day", Rents.DAY))
                .sortKeys(Map.of("id", Order.ASCENDING))
                .pageSize(chunk)
                .rowMapper((row, at) -> new Row(row.getLong(2), row.getString(3)))
                .build();
        reader.afterPropertiesSet();
        return reader;
    }

    private static Made made(Row row) {
        SubscriptionAccountJson.Kept kept = SubscriptionAccountJson.read(row.json);
        Subscription subscription = kept.subscription();
        SubscriptionBilling billing =
                new SubscriptionBilling(subscription, kept.account().billed());
        Bill bill = billing.due(Rents.DAY).get(0);
        Invoice.Draft draft = bill.draft();
        IssueRules.check(draft, Rents.DAY).throwIfErrors();
        String id = UUID.randomUUID().toString();
        Invoice.Issued invoice = new Invoice.Issued(
                id,
                new DocumentNumber("0"),
                Rents.DAY,
                draft.dueOn(Rents.DAY),
                draft,
                draft.totals(),
                LegalMentions.of(draft, Rents.DAY));
        SubscriptionAccount account = kept.account().plus(subscription.id(), bill, id);
        LocalDate next = billing.with(bill).nextAfter(Rents.DAY).orElseThrow();
        return new Made(
                invoice, row.version, subscription.id(), next, SubscriptionAccountJson.write(subscription, account));
    }

    // --- what is written ---

    private CompositeItemWriter<Numbered> tables(String dossier) {
        JdbcBatchItemWriter<Word> words = table(INSERT_WORD, word -> List.of(dossier, word.id, word.word, "INVOICE"));
        return new CompositeItemWriter<>(List.of(
                table(
                        INSERT_PAPER,
                        one -> List.of(
                                dossier,
                                one.id(),
                                one.json,
                                one.invoice.number().value(),
                                Rents.DAY,
                                one.party(),
                                one.words.toString())),
                table(
                        UPDATE_SUBSCRIPTION,
                        one -> List.of(one.made.json, one.made.next, dossier, one.made.subscription, one.made.version)),
                chunk -> words.write(new Chunk<>(words(chunk.getItems()))),
                table(INSERT_REQUEST, one -> List.of(dossier, one.request(), one.fingerprint, one.id())),
                table(INSERT_ENTRY, one -> List.of(dossier, one.rank, one.entry)),
                table(
                        INSERT_MESSAGE,
                        one -> List.of(
                                dossier, UUID.randomUUID().toString(), one.id(), MessageJson.issued(one.invoice)))));
    }

    private static List<Word> words(List<? extends Numbered> chunk) {
        List<Word> words = new ArrayList<>();
        for (Numbered one : chunk) {
            one.words.all().forEach(word -> words.add(new Word(one.id(), word)));
        }
        return words;
    }

    private <T> JdbcBatchItemWriter<T> table(String sql, Function<T, List<Object>> row) {
        JdbcBatchItemWriter<T> writer = new JdbcBatchItemWriterBuilder<T>()
                .dataSource(pool)
                .sql(sql)
                .itemPreparedStatementSetter((item, statement) -> {
                    int place = 0;
                    for (Object value : row.apply(item)) {
                        statement.setObject(++place, value);
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    /** Takes the next numbers for a chunk, and has it written. */
    private final class Numbering implements ItemWriter<Made> {

        private final String dossier;
        private final CompositeItemWriter<Numbered> tables;
        private final Trail trail = Trail.plain();
        private final SaltSource salts = MemoryPorts.secureSalts();
        private Head head = Head.START;

        private Numbering(String dossier, CompositeItemWriter<Numbered> tables) {
            this.dossier = dossier;
            this.tables = tables;
        }

        @Override
        public void write(Chunk<? extends Made> chunk) throws Exception {
            Long rank = jdbc.queryForObject(
                    "SELECT rank FROM comptoir_sequence WHERE dossier = ? AND name = 'invoices' FOR UPDATE",
                    Long.class,
                    dossier);
            long last = rank == null ? 0 : rank;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            List<Numbered> numbered = new ArrayList<>();
            for (Made made : chunk) {
                numbered.add(numbered(made, ++last, now));
            }
            jdbc.update("UPDATE comptoir_sequence SET rank = ? WHERE dossier = ? AND name = 'invoices'", last, dossier);
            tables.write(new Chunk<>(numbered));
        }

        private Numbered numbered(Made made, long rank, Instant now) {
            Invoice.Issued invoice = made.numbered(rank);
            Words words = Words.of(List.of(
                    invoice.number().value(),
                    invoice.customer().code().orElseThrow(),
                    invoice.customer().name()));
            if (!audited) {
                String entry =
                        "issued " + invoice.number() + " " + invoice.totals().totalGross();
                return new Numbered(made, invoice, rank, InvoiceJson.write(invoice), words, entry, invoice.id());
            }
            Salt salt = salts.next();
            Link link = trail.next(head, AuditRecord.issued(invoice, salt, now, Rents.ACTOR));
            head = link.head();
            String json = InvoiceJson.write(invoice, Optional.of(salt));
            return new Numbered(made, invoice, rank, json, words, link.text(), link.hash());
        }
    }

    /** A subscription as it is read. */
    private record Row(long version, String json) {}

    /** What is made of it before it has its number. */
    private record Made(Invoice.Issued invoice, long version, String subscription, LocalDate next, String json) {

        private Invoice.Issued numbered(long rank) {
            return new Invoice.Issued(
                    invoice.id(),
                    Rents.ISSUER.invoiceSeries().scheme().number(Rents.DAY, rank),
                    invoice.issueDate(),
                    invoice.dueDate(),
                    invoice.draft(),
                    invoice.totals(),
                    invoice.mentions());
        }
    }

    /** All that is written of it. */
    private record Numbered(
            Made made, Invoice.Issued invoice, long rank, String json, Words words, String entry, String fingerprint) {

        private String id() {
            return invoice.id();
        }

        private String party() {
            return invoice.customer().code().orElseThrow();
        }

        private String request() {
            return "bill " + made.subscription + " " + made.version + " " + Rents.DAY;
        }
    }

    /** A word that an invoice is found by. */
    private record Word(String id, String word) {}
}
