package io.comptoir.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import java.time.Instant;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

class MemoryStorageModelTest {

    /** A model that always failed would answer the same in every order, and show nothing. */
    @Test
    void issuesOneAfterTheOther() {
        Model model = new Model();

        assertEquals(List.of("1", "2", "1"), List.of(model.issue(1), model.issue(2), model.issue(1)));
        assertEquals("2 issued, 2 to send", model.count());
    }

    @Test
    void isSafeForManyThreads() {
        Interleavings.ofLong(Model.class).findNoFault();
    }

    @Test
    void findsTheTwinThatDoesNotCompare() {
        Interleavings.ofLong(Twin.class).findFault("Invalid execution results");
    }

    /** What threads may do with books in memory: issue, and send what was issued. */
    public static class Model extends IssuingModel {

        /** Empty books. */
        public Model() {
            super(new MemoryStorage());
        }

        /** Takes the next message to send, in a world where each lease lasts for ever. */
        @Operation
        public String lease() {
            List<Leased> leased = storage.inUnitOfWork(
                    DOSSIER, unit -> unit.outbox().lease(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 1));
            return leased.toString();
        }

        /** Says that a message was sent, as the one who leased it first. */
        @Operation
        public boolean sent(@Param(gen = IntGen.class, conf = "1:2") int number) {
            Message message = new Message("" + number, "issued", "" + number, "{}");
            return storage.inUnitOfWork(DOSSIER, unit -> unit.outbox().done(new Leased(message, 1)));
        }
    }

    /** The same books, with a series that is moved on blindly. */
    public static class Twin extends IssuingModel {

        /** Empty books. */
        public Twin() {
            super(new Uncompared(new MemoryStorage(), SERIES));
        }
    }
}
