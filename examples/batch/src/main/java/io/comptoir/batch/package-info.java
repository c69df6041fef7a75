/**
 * Billing runs over many dossiers as a job of Spring Batch, to copy or to use.
 * <p>
 * A {@link io.comptoir.batch.BillingJob} has a partition for each dossier, and each partition is the run of that dossier's desk,
 * which commits as it goes and finds what is left by itself. So what Spring Batch keeps says which dossiers are done, never what
 * is billed: a job that was stopped is started again and bills nothing twice.
 *
 * <pre>{@code
 * Job job = new BillingJob(jobs, dossiers, id -> comptoir.open(id, robot)).over(threads);
 * launcher.run(job, BillingJob.until(today));
 * }</pre>
 *
 * <b>Knows</b> {@code core} and Spring Batch. <b>Known by</b> nobody.
 */
@NullMarked
package io.comptoir.batch;

import org.jspecify.annotations.NullMarked;
