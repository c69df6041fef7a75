package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.testkit.OverlappingStorage.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of bad days, each another one: whatever fails, numbers have no hole, orders are carried out once, and answers
 * hold. {@code -Dcomptoir.seeds=1000000} plays more of them, {@code -Dcomptoir.seed=4711} that one alone.
 */
class SimulationTest {

    private static final long SEEDS = Long.getLong("comptoir.seeds", 10_000);
    private static final Optional<Long> ONE = Optional.ofNullable(Long.getLong("comptoir.seed"));

    @Test
    void everyDayEndsWell() {
        LongStream seeds = ONE.map(LongStream::of).orElseGet(() -> LongStream.range(0, SEEDS));

        seeds.parallel().forEach(seed -> Simulation.play(seed, Mistake.NONE));
    }

    @Test
    void aSeedPlaysTheSameDayAgain() {
        for (long seed : new long[] {1, 2, 3, 4711, -9}) {
            assertEquals(Simulation.play(seed, Mistake.NONE), Simulation.play(seed, Mistake.NONE));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aMistakeIsFoundAndFoundAgain(Mistake mistake) {
        Simulation.Found first = found(mistake, LongStream.range(0, 500).boxed().toList());

        assertEquals(first.toString(), found(mistake, List.of(first.seed())).toString());
        assertTrue(first.toString().contains("-Dcomptoir.seed=" + first.seed()));
    }

    private static Simulation.Found found(Mistake mistake, List<Long> seeds) {
        for (long seed : seeds) {
            Optional<Throwable> thrown = Claim.thrownBy(() -> Simulation.play(seed, mistake));
            if (thrown.isPresent()) {
                return (Simulation.Found) thrown.get();
            }
        }
        throw new AssertionError("None of " + seeds.size() + " days shows that the storage " + mistake);
    }

    /** The days are as bad as they are meant to be: each kind of trouble comes, and comes often. */
    @Test
    void allThatMayGoWrongDoes() {
        List<String> days = LongStream.range(0, 500)
                .mapToObj(seed -> Simulation.play(seed, Mistake.NONE))
                .toList();

        for (String trouble : List.of(
                "has no connection at commit",
                "has committed and is not told",
                "is stale at",
                "fails: CPT-PORT-COMMIT-UNKNOWN",
                "fails: CPT-PORT-STORAGE-FAILED",
                "dies",
                "loses the answer",
                "CPT-DESK-KEY-REUSED",
                "CPT-NUMBERING-DATE-BEFORE-LAST",
                "CPT-NUMBERING-PERIOD-OVER",
                "F2027-00001 of 2027-01-01",
                "of 2028-02-29")) {
            long hit = days.stream().filter(day -> day.contains(trouble)).count();
            assertTrue(hit >= 2, () -> trouble + " came on " + hit + " days");
        }
    }
}
