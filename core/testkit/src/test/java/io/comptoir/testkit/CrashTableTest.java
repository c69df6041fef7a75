package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import io.comptoir.testkit.CrashTable.Command;
import io.comptoir.testkit.CrashingStorage.Crash;
import io.comptoir.testkit.CrashingStorage.Moment;
import io.comptoir.testkit.CrashingStorage.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crash leaves a hole, gives a number twice or loses what was answered, on the storage in memory. */
class CrashTableTest {

    @TestFactory
    Stream<DynamicTest> survivesCrashes() {
        return CrashTable.tests(MemoryStorage::new);
    }

    static Stream<Command> commands() {
        return CrashTable.commands().stream();
    }

    /** All of them are stopped where it hurts: around what they write, and between commit and answer. */
    @ParameterizedTest
    @MethodSource("commands")
    void stopsAtEveryWrite(Command command) {
        List<Point> points = CrashTable.points(new MemoryStorage(), command);

        for (String write : List.of("documents.save", "requests.save")) {
            assertTrue(points.contains(new Point(write, Moment.BEFORE)), points::toString);
            assertTrue(points.contains(new Point(write, Moment.AFTER)), points::toString);
        }
        assertEquals(new Point("inUnitOfWork", Moment.COMMITTED_BUT_ANSWER_LOST), points.get(points.size() - 1));
    }

    @Test
    void stopsAtMoreThanAHundredPoints() {
        int points = commands()
                .mapToInt(command ->
                        CrashTable.points(new MemoryStorage(), command).size())
                .sum();

        assertTrue(points >= 100, () -> "Only " + points);
    }

    @Test
    void findsANumberThatSurvivesItsCrash() {
        assertFound(new FaultyUnits.RanksAreNotUndone());
    }

    @Test
    void findsAStorageThatCommitsOnAnError() {
        assertFound(new FaultyUnits.CommitsOn(Error.class));
    }

    @Test
    void findsAKeyThatIsForgotten() {
        assertFound(new FaultyPorts.ForgetsKeys());
    }

    private static void assertFound(Storage faulty) {
        Check issue = CrashTable.checks(() -> faulty, CrashTable.commands()).get(0);

        assertThrows(AssertionError.class, issue::run);
    }

    @Test
    void findsAMessageThatIsLost() {
        List<Check> all = CrashTable.checks(FaultyOutboxes.EndsWithTheLease::new);

        assertThrows(AssertionError.class, all.get(all.size() - 1)::run);
    }

    @Test
    void answersNothingOnceItHasCrashed() {
        CrashingStorage crashing = CrashingStorage.at(new MemoryStorage(), 3);
        Books books = Books.in(crashing);

        assertThrows(Crash.class, () -> books.save(Books.paper("id-1"), 0));

        assertEquals(
                List.of(
                        new Point("inUnitOfWork", Moment.BEFORE),
                        new Point("documents.save", Moment.BEFORE),
                        new Point("documents.save", Moment.AFTER)),
                crashing.points());
        assertTrue(crashing.hasCrashed());
        assertThrows(Crash.class, () -> books.find("id-1"));
        assertThrows(Crash.class, crashing::isJoining);
        assertEquals(3, crashing.points().size());
    }

    @Test
    void mayCrashBetweenCommitAndAnswer() {
        MemoryStorage sound = new MemoryStorage();
        Books books = Books.in(CrashingStorage.at(sound, 4));

        assertThrows(Crash.class, () -> books.save(Books.paper("id-1"), 0));

        assertEquals(Optional.of(Books.paper("id-1").at(1)), new Books(sound, books.dossier()).find("id-1"));
    }

    @Test
    void keepsTheContractWhereItNeverCrashes() {
        StorageContract.checks(() -> CrashingStorage.never(new MemoryStorage())).forEach(Check::run);
    }
}
