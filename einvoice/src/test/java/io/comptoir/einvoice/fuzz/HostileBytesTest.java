package io.comptoir.einvoice.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing undeclared is thrown and nothing hangs, whatever is in a file: some thousand broken ones for each target, always
 * the same. {@code -Dfuzz.runs=100000 -Dfuzz.seed=2} makes more and others.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES) // a hang; never reached otherwise
class HostileBytesTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void theReaderOfCiiAnswersAnyBytes() {
        feed(CiiFuzz::fuzzerTestOneInput, List.of(Seeds.cii()));
    }

    @Test
    void theReaderOfUblAnswersAnyBytes() {
        feed(UblFuzz::fuzzerTestOneInput, List.of(Seeds.ubl()));
    }

    @Test
    void theCheckerAnswersAnyBytes() {
        feed(CheckerFuzz::fuzzerTestOneInput, List.of(Seeds.cii(), Seeds.ubl()));
    }

    @Test
    void theOpenerOfPdfsAnswersAnyBytes() {
        feed(PdfFuzz::fuzzerTestOneInput, List.of(Seeds.hybrid(false), Seeds.hybrid(true)));
    }

    private static void feed(Consumer<byte[]> target, List<byte[]> seeds) {
        Mutations mutations = new Mutations(seeds, new SplittableRandom(SEED));
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = mutations.next();
            try {
                target.accept(bytes);
            } catch (RuntimeException | Error e) {
                fail(
                        "Run " + run + " of seed " + SEED + ": "
                                + Base64.getEncoder().encodeToString(bytes),
                        e);
            }
        }
    }
}
