package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.SubscriptionAccountJson;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.port.Words;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionBilling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.database.JdbcPagingItemReader;
import org.springframework.batch.item.database.Order;
import org.springframework.batch.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The same invoices made by a job of Spring Batch, as its users would write one: a reader of pages, a processor that draws up an
 * invoice with the core of Comptoir, and a writer of chunks. It writes the same rows, but checks no key and no version, and links
 * its audit entries by nothing.
 */
final class SpringBatchRun {

    private static final String INSERT_PAPER = "INSERT INTO comptoir_document"
            + " (dossier, id, kind, status, version, json, number, dated, party, actor, words)"
            + " VALUES (?, ?, 'INVOICE', 'ISSUED', 1, ?, ?, ?, ?, 'alice', ?)";
    private static final String UPDATE_SUBSCRIPTION = "UPDATE comptoir_document"
            + " SET json = ?, dated = ?, version = version + 1 WHERE dossier = ? AND id = ? AND version = ?";
    private static final String INSERT_WORD =
            "INSERT INTO comptoir_word (dossier, id, word, kind) VALUES (?, ?, ?, 'INVOICE')";
    private static final String INSERT_REQUEST =
            "INSERT INTO comptoir_request (dossier, name, fingerprint, result) VALUES (?, ?, ?, ?)";
    private static final String INSERT_ENTRY =
            "INSERT INTO comptoir_entry (dossier, chain, place, content) VALUES (?, 'audit', ?, ?)";
    private static final String INSERT_MESSAGE = "INSERT INTO comptoir_message"
            + " (dossier, id, topic, subject, json, attempt, held_until) VALUES (?, ?, 'invoice.issued', ?, ?, 0, 0)";
    private static final String DOSSIER = Rents.DOSSIER.value();

    private final DataSource pool;
    private final JdbcTemplate jdbc;
    private final JobRepository jobs;
    private final JdbcTransactionManager transactions;

    SpringBatchRun(DataSource pool) throws Exception {
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
        this.transactions = new JdbcTransactionManager(pool);
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(pool);
        jdbc.update(
                "INSERT INTO comptoir_sequence (dossier, name, rank, scheme) VALUES (?, 'invoices', 0, '')", DOSSIER);
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        this.jobs = factory.getObject();
    }

    /** Bills all that is due, in chunks of so many. */
    void run(int chunk) throws Exception {
        var step = new StepBuilder("bill", jobs)
                .<Row, Made>chunk(chunk, transactions)
                .reader(reader(chunk))
                .processor(SpringBatchRun::made)
                .writer(this::write)
                .build();
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(jobs);
        launcher.afterPropertiesSet();
        JobExecution done =
                launcher.run(new JobBuilder("billing", jobs).start(step).build(), new JobParameters());
        if (done.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "The job ended so: " + done, done.getAllFailureExceptions().get(0));
        }
    }

    private JdbcPagingItemReader<Row> reader(int chunk) throws Exception {
        JdbcPagingItemReader<Row> reader = new JdbcPagingItemReaderBuilder<Row>()
                .name("due")
                .dataSource(pool)
                .selectClause("SELECT id, version, json")
                .fromClause("FROM comptoir_document")
                .whereClause("WHERE dossier = :dossier AND kind = 'SUBSCRIPTION' AND dated <= :day")
                .parameterValues(Map.of("dossier", DOSSIER, "day", Rents.DAY))
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

    private void write(Chunk<? extends Made> chunk) {
        Long rank = jdbc.queryForObject(
                "SELECT rank FROM comptoir_sequence WHERE dossier = ? AND name = 'invoices' FOR UPDATE",
                Long.class,
                DOSSIER);
        long last = rank == null ? 0 : rank;
        List<Object[]> papers = new ArrayList<>();
        List<Object[]> subscriptions = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> requests = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> messages = new ArrayList<>();
        for (Made made : chunk) {
            last++;
            Invoice.Issued invoice = numbered(made.invoice, last);
            String number = invoice.number().value();
            String party = invoice.customer().code().orElseThrow();
            Words found = Words.of(List.of(number, party, invoice.customer().name()));
            papers.add(new Object[] {
                DOSSIER, invoice.id(), InvoiceJson.write(invoice), number, Rents.DAY, party, found.toString()
            });
            subscriptions.add(new Object[] {made.json, made.next, DOSSIER, made.subscription, made.version});
            found.all().forEach(word -> words.add(new Object[] {DOSSIER, invoice.id(), word}));
            requests.add(new Object[] {DOSSIER, "bill " + made.subscription, invoice.id(), invoice.id()});
            entries.add(new Object[] {
                DOSSIER, last, "issued " + number + " " + invoice.totals().totalGross()
            });
            messages.add(new Object[] {DOSSIER, "message " + last, invoice.id(), "{\"number\":\"" + number + "\"}"});
        }
        jdbc.update("UPDATE comptoir_sequence SET rank = ? WHERE dossier = ? AND name = 'invoices'", last, DOSSIER);
        jdbc.batchUpdate(INSERT_PAPER, papers);
        jdbc.batchUpdate(UPDATE_SUBSCRIPTION, subscriptions);
        jdbc.batchUpdate(INSERT_WORD, words);
        jdbc.batchUpdate(INSERT_REQUEST, requests);
        jdbc.batchUpdate(INSERT_ENTRY, entries);
        jdbc.batchUpdate(INSERT_MESSAGE, messages);
    }

    private static Invoice.Issued numbered(Invoice.Issued ready, long rank) {
        return new Invoice.Issued(
                ready.id(),
                new DocumentNumber("F" + Rents.DAY.getYear() + "-" + (1_000_000 + rank)),
                ready.issueDate(),
                ready.dueDate(),
                ready.draft(),
                ready.totals(),
                ready.mentions());
    }

    private record Row(long version, String json) {}

    private record Made(Invoice.Issued invoice, long version, String subscription, LocalDate next, String json) {}
}
