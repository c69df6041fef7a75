package io.comptoir.testkit;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import io.comptoir.testkit.FaultyPorts.ChangesDocuments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks bite: each of these faults, which real adapters have, is found by the checks that are about it. */
class FaultyStorageTest {

    private static final int GOES = 20;
    private static final Map<String, List<String>> FAILING = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFound(Fault fault) {
        List<String> failing = failing(fault);

        assertTrue(failing.containsAll(fault.foundBy), () -> "Found by " + failing);
    }

    @Test
    void everyCheckFindsAFault() {
        Set<String> biting = faults().flatMap(fault -> failing(fault).stream()).collect(toSet());

        List<String> all = StorageContract.checks(MemoryStorage::new).stream()
                .map(Check::name)
                .toList();
        assertEquals(
                List.of(), all.stream().filter(name -> !biting.contains(name)).toList());
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault("commits on an error", () -> new FaultyUnits.CommitsOn(Error.class))
                        .by("An error undoes what every port wrote"),
                fault("commits on some exceptions", () -> new FaultyUnits.CommitsOn(IllegalStateException.class))
                        .by(
                                "An exception undoes what every port wrote",
                                "An undone change restores what was there before",
                                "A storage goes on after a unit of work that failed",
                                "A key whose unit of work was undone is free again"),
                fault("never commits", FaultyUnits.NeverCommits::new)
                        .by("A unit of work that returns has written to every port"),
                fault("writes late", FaultyUnits.WritesLate::new).by("A unit of work reads what it wrote itself"),
                fault("wraps exceptions", FaultyUnits.WrapsExceptions::new)
                        .by("The caller's own exception comes out as it is"),
                fault("forgives the failure of an inner unit", FaultyUnits.ForgivesInnerFailure::new)
                        .by(
                                "An inner unit of work that fails undoes the outer one, even if the exception is swallowed"),
                fault("commits an inner unit by itself", FaultyUnits.InnerUnitsSurvive::new)
                        .by("An outer unit of work that fails undoes the inner one"),
                fault("forgives a refusal", FaultyUnits.ForgivesRefusal::new)
                        .by(
                                "After a refused document nothing is committed, even if the exception is swallowed",
                                "After a refused sequence nothing is committed, even if the exception is swallowed",
                                "After a refused request nothing is committed, even if the exception is swallowed"),
                fault("goes on once the unit is over", FaultyUnits.PortsOutlive::new)
                        .by(
                                "The ports refuse once their unit of work has returned",
                                "The ports refuse once their unit of work has failed"),
                fault("has no transactions", FaultyUnits.NoTransactions::new)
                        .by("An exception undoes what every port wrote", "An error undoes what every port wrote"),
                fault("does not undo ranks", FaultyUnits.RanksAreNotUndone::new)
                        .by("A rank that was undone is given again"),
                fault("compares, then sets", FaultyUnits.SlowCompareAndSet::new)
                        .by("Two threads on one series take distinct ranks without a hole"),
                fault("lets the last save win", FaultyPorts.LastSaveWins::new)
                        .by(
                                "A document is saved only over the version it was read with",
                                "A new document is saved only as new",
                                "A refused document leaves the stored one as it was"),
                fault("returns the old version", FaultyPorts.ReturnsTheOldVersion::new)
                        .by("Each save gives the version one above", "A document comes back as it was saved"),
                fault("repeats numbers", FaultyPorts.NumbersRepeat::new).by("A number is given once in its kind"),
                fault("ignores the kind of a number", FaultyPorts.NumbersIgnoreKind::new)
                        .by("Two kinds may have the same number"),
                fault("does not undo numbers", FaultyPorts.NumbersAreNotUndone::new)
                        .by("A number whose document was undone is free again"),
                fault("advances from any state", FaultyPorts.AdvancesBlindly::new)
                        .by(
                                "A series moves on only from the state it is at",
                                "A series starts only once",
                                "A refused advance leaves the series as it was"),
                fault("compares ranks alone", FaultyPorts.ComparesRanksAlone::new)
                        .by("A series moves on only from the state it is at"),
                fault("keeps ranks in 32 bits", FaultyPorts.SmallRanks::new)
                        .by("A series keeps its rank and its last date"),
                fault("folds the keys of series", FaultyPorts.FoldsSeries::new)
                        .by("A series does not move another one"),
                fault("finds what is not there", FaultyPorts.FindsNothingness::new)
                        .by(
                                "A document that was never saved is not found",
                                "A series that was never advanced is unused",
                                "A key that was never used is not found"),
                fault("ignores used keys", FaultyPorts.IgnoresUsedKeys::new).by("A key is used once"),
                fault("folds keys", FaultyPorts.FoldsKeys::new)
                        .by("Keys that differ in case or in a space are different"),
                fault("cuts fingerprints", FaultyPorts.CutsFingerprints::new)
                        .by("A request comes back with its fingerprint and its result"),
                fault("folds ids", FaultyPorts.FoldsIds::new).by("Ids and numbers that differ in case are different"),
                fault("keeps all dossiers in one", FaultyPorts.OneDossier::new)
                        .by(
                                "A dossier never sees the documents of another",
                                "A dossier never sees the numbers of another",
                                "A dossier never sees the sequences of another",
                                "A dossier never sees the requests of another"),
                fault("trims texts", () -> ChangesDocuments.texts(String::strip))
                        .by("Texts are kept whole: 64 KB, emoji, spaces around"),
                fault("cuts texts at 64 KB", () -> ChangesDocuments.texts(FaultyStorageTest::cut))
                        .by("Texts are kept whole: 64 KB, emoji, spaces around"),
                fault("has no emoji", () -> ChangesDocuments.texts(FaultyStorageTest::withoutEmoji))
                        .by("Texts are kept whole: 64 KB, emoji, spaces around"),
                fault("makes spaces of empty texts", () -> ChangesDocuments.texts(text -> text.isEmpty() ? " " : text))
                        .by("What is empty stays empty"),
                fault("ends with 32 bits", () -> ChangesDocuments.dates(ChangesDocuments::in32Bits))
                        .by("Dates are kept up to 9999"),
                fault("shifts dates across a zone", () -> ChangesDocuments.dates(date -> date.minusDays(1)))
                        .by("Dates are kept up to 9999"));
    }

    private static Fault fault(String name, Supplier<Storage> storage) {
        return new Fault(name, storage, List.of());
    }

    /** On a busy machine two threads may miss each other: a check that is to find the fault has some goes at it. */
    private static boolean finds(Check check, Fault fault) {
        int goes = fault.foundBy.contains(check.name()) ? GOES : 1;
        return IntStream.range(0, goes)
                .anyMatch(go -> Claim.thrownBy(check::run).isPresent());
    }

    private static List<String> failing(Fault fault) {
        return FAILING.computeIfAbsent(
                fault.name,
                name -> StorageContract.checks(fault.storage).stream()
                        .filter(check -> finds(check, fault))
                        .map(Check::name)
                        .toList());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 65_535));
    }

    private static String withoutEmoji(String text) {
        return text.replaceAll("[^\\x{0}-\\x{ffff}]", "?");
    }

    /** A storage with one fault, and the checks that must find it. */
    private record Fault(String name, Supplier<Storage> storage, List<String> foundBy) {

        Fault by(String... checks) {
            return new Fault(name, storage, List.of(checks));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
