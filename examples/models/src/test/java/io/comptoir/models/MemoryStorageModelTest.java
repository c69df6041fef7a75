package io.comptoir.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    @Test
    void isSafeForManyThreads() {
        Interleavings.ofLong(Model.class).findNoFault();
    }

    /** The moment to find is short beside all that a unit of work does: an ordinary build does not try often enough. */
    @Test
    void findsTheTwinThatDoesNotCompare() {
        assumeTrue(Integer.getInteger("models.effort", 1) > 1, "needs -Dmodels.effort=2 or more");
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
