package io.comptoir.models;

import io.comptoir.port.IdSource;
import io.comptoir.testkit.CountingIds;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

class CountingIdsModelTest {

    @Test
    void areSafeForManyThreads() {
        Interleavings.of(Model.class).findNoFault();
    }

    @Test
    void findsTheTwinThatGivesAnIdTwice() {
        Interleavings.of(Twin.class).findFault("Invalid execution results");
    }

    /** What threads may do with the ids. */
    public static class Model {

        private final CountingIds ids = new CountingIds();

        /** Takes one. */
        @Operation
        public String next() {
            return ids.next();
        }

        /** Counts those taken. */
        @Operation
        public long given() {
            return ids.given();
        }
    }

    /** Ids counted without care. */
    public static class Twin implements IdSource {

        private volatile long last;

        @Override
        @Operation
        public String next() {
            long mine = last + 1;
            last = mine;
            return "id-" + mine;
        }
    }
}
