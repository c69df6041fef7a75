package io.comptoir.spark;

import io.comptoir.json.SubscriptionJson;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.BilledPeriods;
import io.comptoir.subscription.SubscriptionBilling;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What the bills of subscriptions that are due by a day come to, none of which was billed before.
 *
 * @param bills  how many there are
 * @param net  their sum before tax
 * @param gross  their sum with tax
 */
public record Reckoning(long bills, BigDecimal net, BigDecimal gross) implements java.io.Serializable {

    private static final long serialVersionUID = 1;
    private static final Reckoning NOTHING = new Reckoning(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Reckoned in this thread. */
    public static Reckoning alone(List<String> subscriptions, LocalDate day) {
        return subscriptions.stream().map(json -> of(json, day)).reduce(NOTHING, Reckoning::plus);
    }

    /** Reckoned in this process, on so many threads. */
    public static Reckoning together(List<String> subscriptions, LocalDate day, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Reckoning>> parts = IntStream.range(0, threads)
                    .mapToObj(part -> part(subscriptions, part, threads))
                    .<Callable<Reckoning>>map(part -> () -> alone(part, day))
                    .toList();
            Reckoning sum = NOTHING;
            for (Future<Reckoning> part : pool.invokeAll(parts)) {
                sum = sum.plus(part.get());
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part failed", e);
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> part(List<String> all, int part, int parts) {
        return all.subList((int) ((long) all.size() * part / parts), (int) ((long) all.size() * (part + 1) / parts));
    }

    /** Reckoned by Spark in this process, on so many of its threads; its start and its end are part of it. */
    public static Reckoning bySpark(List<String> subscriptions, LocalDate day, int threads) {
        SparkConf local = new SparkConf()
                .setMaster("local[" + threads + "]")
                .setAppName("reckoning")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost");
        try (JavaSparkContext spark = new JavaSparkContext(local)) {
            return spark.parallelize(subscriptions, 4 * threads)
                    .map(json -> of(json, day))
                    .fold(NOTHING, Reckoning::plus);
        }
    }

    /** What the bills of one subscription come to, which is told as JSON: so it travels between processes. */
    private static Reckoning of(String json, LocalDate day) {
        Reckoning sum = NOTHING;
        for (Bill bill : new SubscriptionBilling(SubscriptionJson.read(json), BilledPeriods.NONE).due(day)) {
            Totals totals = bill.draft().totals();
            sum = sum.plus(new Reckoning(1, totals.totalNet(), totals.totalGross()));
        }
        return sum;
    }

    private Reckoning plus(Reckoning other) {
        return new Reckoning(bills + other.bills, net.add(other.net), gross.add(other.gross));
    }
}
