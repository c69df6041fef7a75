package io.comptoir.testkit;

import io.comptoir.port.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What {@link Clock} promises, as named checks. No clock promises that it never goes back: those of computers do.
 *
 * <pre>{@code
 * ClockContract.checks(() -> clock).forEach(Check::run);
 * }</pre>
 */
public final class ClockContract {

    private static final int READINGS = 100;
    private static final Duration LONG = Duration.ofHours(1);

    private ClockContract() {}

    /** The checks, each on a clock of {@code clocks}. */
    public static List<Check> checks(Supplier<Clock> clocks) {
        return List.of(
                new Check("Today is the date of now, where the companies are", () -> today(clocks.get())),
                new Check("The zone stays what it is", () -> zone(clocks.get())),
                new Check("Two readings in a row are not hours apart", () -> steady(clocks.get())),
                new Check("Many threads may read the clock", () -> threads(clocks.get())));
    }

    /** The checks as JUnit tests, one each: what a {@code @TestFactory} gives back. */
    public static Stream<DynamicTest> tests(Supplier<Clock> clocks) {
        return checks(clocks).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    private static void today(Clock clock) {
        LocalDate before = LocalDate.ofInstant(clock.now(), clock.zone());
        LocalDate today = clock.today();
        LocalDate after = LocalDate.ofInstant(clock.now(), clock.zone());
        if (!today.equals(before)) { // a midnight between the readings
            Claim.equal("Today", after, today);
        }
    }

    private static void zone(Clock clock) {
        ZoneId zone = clock.zone();
        for (int i = 0; i < READINGS; i++) {
            Claim.equal("The zone", zone, clock.zone());
        }
    }

    private static void steady(Clock clock) {
        for (int i = 0; i < READINGS; i++) {
            Instant first = clock.now();
            Duration apart = Duration.between(first, clock.now()).abs();
            Claim.equal("Whether readings are " + apart + " apart", true, apart.compareTo(LONG) < 0);
        }
    }

    private static void threads(Clock clock) {
        new Race(4).run(start -> {
            start.run();
            return IntStream.range(0, READINGS).mapToObj(i -> clock.today()).toList();
        });
    }
}
