package io.comptoir.benchmark;

import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Adding up an invoice of three rates: each line's net, each rate's VAT, the totals. Moneta's {@code Money} and
 * {@code FastMoney} do the same with its own operators.
 * <p>
 * {@code comptoir} makes the whole immutable result; {@code comptoirRead} also asks it for its three sums,
 * {@code comptoirMoney} for all of it as amounts of money, {@code comptoirExplained} for its reasons. Ten thousand lines
 * show whether the cost of a line stays the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TotalsBenchmark {

    private static final long SEED = 1;

    private final CurrencyUnit euro = Currencies.euro();

    /** How many lines the invoice has. */
    @Param({"100", "10000"})
    public int count;

    private List<ItemLine> lines = List.of();
    private List<MonetaTotals.Line> moneyLines = List.of();
    private List<MonetaTotals.Line> fastMoneyLines = List.of();

    /** Made by JMH. */
    public TotalsBenchmark() {}

    /** Makes the lines, and refuses to time a peer that calculates something else. */
    @Setup
    public void prepare() {
        lines = SampleLines.of(count, new SplittableRandom(SEED));
        moneyLines = peerLines(amount -> Money.of(amount, euro));
        fastMoneyLines = peerLines(amount -> FastMoney.of(amount, euro));
        BigDecimal expected = comptoir().totalGross();
        if (expected.compareTo(number(money().totalGross())) != 0) {
            throw new IllegalStateException("Money finds " + money().totalGross() + " instead of " + expected);
        }
        System.out.println("# FastMoney is off by "
                + number(fastMoney().totalGross()).subtract(expected).toPlainString());
    }

    private List<MonetaTotals.Line> peerLines(Function<BigDecimal, MonetaryAmount> money) {
        return lines.stream().map(line -> MonetaTotals.Line.of(line, money)).toList();
    }

    private static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    /** Comptoir. */
    @Benchmark
    public Totals comptoir() {
        return Totals.of(lines, euro);
    }

    /** Comptoir, and its three sums. */
    @Benchmark
    public void comptoirRead(Blackhole reader) {
        Totals totals = Totals.of(lines, euro);
        reader.consume(totals.totalNet());
        reader.consume(totals.totalVat());
        reader.consume(totals.totalGross());
    }

    /** Comptoir, and its public face: each line's net and the three sums as {@link MonetaryAmount}. */
    @Benchmark
    public void comptoirMoney(Blackhole reader) {
        Totals totals = Totals.of(lines, euro);
        totals.lines().forEach(line -> reader.consume(Rounding.EXACT.money(line.net(), euro)));
        reader.consume(Rounding.EXACT.money(totals.totalNet(), euro));
        reader.consume(Rounding.EXACT.money(totals.totalVat(), euro));
        reader.consume(Rounding.EXACT.money(totals.totalGross(), euro));
    }

    /** Comptoir, and why: the whole explanation in French. */
    @Benchmark
    public String comptoirExplained() {
        return Totals.of(lines, euro).explain().text(Locale.FRENCH);
    }

    /** Moneta, exact. */
    @Benchmark
    public MonetaTotals money() {
        return MonetaTotals.of(moneyLines, Money.zero(euro));
    }

    /** Moneta, in a {@code long} of five decimals. */
    @Benchmark
    public MonetaTotals fastMoney() {
        return MonetaTotals.of(fastMoneyLines, FastMoney.zero(euro));
    }
}
