package io.comptoir.models;

import io.comptoir.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

class ManualClockModelTest {

    @Test
    void isSafeForManyThreads() {
        Interleavings.of(Model.class).findNoFault();
    }

    @Test
    void findsTheTwinThatLosesAMove() {
        Interleavings.of(Twin.class).findFault("Invalid execution results");
    }

    /** What threads may do with the clock. */
    @Param(name = "seconds", gen = IntGen.class, conf = "1:9")
    public static class Model {

        private final ManualClock clock = ManualClock.at(Instant.EPOCH, ZoneOffset.UTC);

        /** Reads it. */
        @Operation
        public long now() {
            return clock.now().getEpochSecond();
        }

        /** Sets it, to where no moves lead. */
        @Operation
        public void moveTo(@Param(name = "seconds") int seconds) {
            clock.moveTo(Instant.ofEpochSecond(1000L * seconds));
        }

        /** Moves it on. */
        @Operation
        public void moveBy(@Param(name = "seconds") int seconds) {
            clock.moveBy(Duration.ofSeconds(seconds));
        }
    }

    /** A clock of seconds that is set without a look at who moves it. */
    @Param(name = "seconds", gen = IntGen.class, conf = "1:9")
    public static class Twin {

        private volatile long now;

        /** Reads it. */
        @Operation
        public long now() {
            return now;
        }

        /** Sets it, to where no moves lead. */
        @Operation
        public void moveTo(@Param(name = "seconds") int seconds) {
            now = 1000L * seconds;
        }

        /** Moves it on, safely only beside other such moves. */
        @Operation
        public synchronized void moveBy(@Param(name = "seconds") int seconds) {
            long before = now;
            now = before + seconds;
        }
    }
}
