package io.comptoir.batch;

import io.comptoir.desk.BillingReport;
import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Dossier;
import io.comptoir.party.DossierId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The run of all dossiers by a day, as a job of Spring Batch: a partition for each dossier.
 * <p>
 * A day is billed by one instance of the job. One that failed is started again with the same day: dossiers that were done are left
 * out, the others go on where they were stopped. Papers are counted as written, and subscriptions that were refused as skipped:
 * they are due as before.
 *
 * @param jobs  where Spring Batch keeps what it did
 * @param dossiers  those to bill
 * @param open  opens one of them, over a storage with transactions of its own
 */
public record BillingJob(JobRepository jobs, Supplier<List<DossierId>> dossiers, Function<DossierId, Dossier> open) {

    private static final String UNTIL = "until";
    private static final String DOSSIER = "dossier";

    /** Bills all that is due by a day. */
    public static JobParameters until(LocalDate day) {
        return new JobParametersBuilder().addLocalDate(UNTIL, day).toJobParameters();
    }

    /** The job, with so many dossiers at a time. */
    public Job over(int threads) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("billing-");
        executor.setConcurrencyLimit(threads);
        // the desk commits by itself: a transaction around it would hold what it billed until the end
        Step dossier = new StepBuilder(DOSSIER, jobs)
                .tasklet(this::bill, new ResourcelessTransactionManager())
                .build();
        Step all = new StepBuilder("dossiers", jobs)
                .partitioner(DOSSIER, grid -> partitions())
                .step(dossier)
                .taskExecutor(executor)
                .build();
        return new JobBuilder("billing", jobs).start(all).build();
    }

    private Map<String, ExecutionContext> partitions() {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (DossierId id : dossiers.get()) {
            partitions.put(id.value(), new ExecutionContext(Map.of(DOSSIER, id.value())));
        }
        return partitions;
    }

    private RepeatStatus bill(StepContribution done, ChunkContext chunk) {
        DossierId id =
                DossierId.of(done.getStepExecution().getExecutionContext().getString(DOSSIER));
        LocalDate day = Objects.requireNonNull(
                done.getStepExecution().getJobParameters().getLocalDate(UNTIL));
        BillingReport report = open.apply(id).subscriptions().run(BillingRun.issuing(day), paper -> {});
        done.incrementWriteCount(report.papers());
        report.refused().forEach((subscription, why) -> done.incrementProcessSkipCount());
        return RepeatStatus.FINISHED;
    }
}
