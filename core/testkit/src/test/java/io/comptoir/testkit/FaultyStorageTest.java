package io.comptoir.testkit;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import io.comptoir.testkit.FaultyPorts.ChangesDocuments;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks bite: each of these faults, which real adapters have, is found by the checks that are about it. */
class FaultyStorageTest {

    private static final int GOES = 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFound(Fault fault) {
        List<String> missed = StorageContract.checks(fault.storage).stream()
                .filter(check -> fault.foundBy.contains(check.name()) && !finds(check))
                .map(Check::name)
                .toList();

        assertEquals(List.of(), missed, "Not found by");
    }

    @Test
    void everyCheckHasAFaultToFind() {
        Set<String> meant = faults().flatMap(fault -> fault.foundBy.stream()).collect(toSet());

        Set<String> all = StorageContract.checks(MemoryStorage::new).stream()
                .map(Check::name)
                .collect(toSet());
        assertEquals(all, meant);
    }

    static Stream<Fault> faults() {
        return Stream.of(faultyUnits(), faultyPorts(), faultyListings(), faultyOutboxes(), faultyJournals())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> faultyUnits() {
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
                fault("writes late", FaultyUnits.WritesLate::new)
                        .by("A unit of work reads what it wrote itself", "An inner unit of work joins the outer one"),
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
                                "After a refused request nothing is committed, even if the exception is swallowed",
                                "After a refused message nothing is committed, even if the exception is swallowed",
                                "After a refused entry nothing is committed, even if the exception is swallowed"),
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
                fault("never tells that it joins", () -> new FaultyUnits.TellsJoining(false))
                        .by("A storage tells whether a unit of work would join another"),
                fault("always tells that it joins", () -> new FaultyUnits.TellsJoining(true))
                        .by("A storage tells whether a unit of work would join another"),
                fault("joins across threads", FaultyUnits.JoinsAcrossThreads::new)
                        .by("A storage tells whether a unit of work would join another"));
    }

    private static Stream<Fault> faultyPorts() {
        return Stream.of(
                fault("lets the last save win", FaultyPorts.LastSaveWins::new)
                        .by(
                                "A document is saved only over the version it was read with",
                                "A new document is saved only as new",
                                "A refused document leaves the stored one as it was"),
                fault("returns the old version", FaultyPorts.ReturnsTheOldVersion::new)
                        .by("Each save gives the version one above", "A document comes back as it was saved"),
                fault("repeats numbers", FaultyPorts.NumbersRepeat::new)
                        .by("A number is given once in its kind", "A document keeps its number when it is saved again"),
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
                                "A document is found by its kind and number",
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
                                "A dossier never sees the requests of another",
                                "A dossier never lists the documents of another",
                                "A dossier never finds the words of another",
                                "A dossier never sees the messages of another",
                                "A dossier never sees the chains of another"),
                fault("forgets columns", FaultyPorts.ForgetsColumns::new)
                        .by(
                                "A document changes with each save, all of it",
                                "A document that changes is listed at its new place only"),
                fault("looks up a hundred keys", FaultyPorts.LooksUpAHundred::new)
                        .by("Many keys are looked up at once, and unused ones are left out"),
                fault("takes no keys for all keys", FaultyPorts.NoKeysAreAllKeys::new)
                        .by("No keys are looked up at once"),
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

    private static Stream<Fault> faultyListings() {
        return Stream.of(
                fault("orders as a dictionary", FaultyListings::asADictionary)
                        .by("Documents are listed by date, then by id in the order of ASCII"),
                fault("turns days only", FaultyListings::turnsDaysOnly)
                        .by("The newest first is the same order turned round"),
                fault("goes on with the next day", FaultyListings::goesOnWithTheNextDay)
                        .by("Pages of any size lose and repeat nothing"),
                fault("repeats the last document", FaultyListings::repeatsTheLast)
                        .by("Pages of any size lose and repeat nothing"),
                fault("filters the cut page", FaultyListings::filtersTheCutPage)
                        .by("Pages of what is asked for lose and repeat nothing"),
                fault("ignores the status", FaultyListings::ignoresTheStatus)
                        .by("A listing has what is asked for and nothing else"),
                fault("leaves out the last day", FaultyListings::leavesOutTheLastDay)
                        .by("A listing has what is asked for and nothing else"),
                fault("folds parties", FaultyListings::foldsParties).by("A listing compares letter by letter"),
                fault("lists nothingness", FaultyListings::findsNothingness)
                        .by("A dossier without documents lists none"),
                fault("skips by count", FaultyListings::skipsByCount)
                        .by("Documents saved between two pages shift nothing"),
                fault("follows the last document", FaultyListings::followsTheLast)
                        .by("A page goes on after a document that moved away"),
                fault("takes one status", FaultyListings::takesOneStatus).by("A listing takes any of some statuses"),
                fault("knows dates only", FaultyListings::knowsDatesOnly)
                        .by("Documents are listed by party, then by id"),
                fault("goes on with the next party", FaultyListings::goesOnWithTheNextParty)
                        .by("Pages by party lose and repeat nothing"),
                fault("forgives foreign places", FaultyListings::forgivesForeignPlaces)
                        .by("A page after a place of no order is refused"),
                fault("finds whole words", () -> FaultyListings.finding(List::containsAll))
                        .by("A document is found by the start of each word asked for"),
                fault("finds any word", () -> FaultyListings.finding(FaultyStorageTest::startsAny))
                        .by("A document is found by the start of each word asked for"),
                fault("finds within words", () -> FaultyListings.finding(FaultyStorageTest::holdsEach))
                        .by("A document is found by the start of each word asked for"),
                fault("searches the cut page", FaultyListings::searchesTheCutPage)
                        .by("Pages of what a search finds lose and repeat nothing"),
                fault("keeps old words", FaultyListings.KeepsOldWords::new)
                        .by(
                                "A document that changes is found by its new words only",
                                "A unit of work finds what it wrote itself by its words"),
                fault("forgets words", FaultyListings.ForgetsWords::new).by("A document comes back with its words"),
                fault("does not undo words", FaultyListings.WordsAreNotUndone::new)
                        .by("Words that were undone find nothing"),
                fault("lists what others wrote", FaultyListings.ListsWhatOthersWrote::new)
                        .by("A unit of work lists what it wrote itself"),
                fault("has a stale index", FaultyListings.StaleIndex::new)
                        .by(
                                "A document that changes is listed at its new place only",
                                "What was undone is listed as it was before"));
    }

    private static Stream<Fault> faultyOutboxes() {
        return Stream.of(
                fault("forgets leases", FaultyOutboxes::forgetsLeases)
                        .by(
                                "A lease hides its messages until it ends",
                                "Two workers at once never hold the same message"),
                fault("ends leases early", FaultyOutboxes::endsLeasesEarly)
                        .by("A lease hides its messages until it ends"),
                fault("gives the youngest message first", FaultyOutboxes::youngestFirst)
                        .by("The oldest messages are leased first, and no more than asked for"),
                fault("ignores the limit of a lease", FaultyOutboxes::ignoresTheLimit)
                        .by("The oldest messages are leased first, and no more than asked for"),
                fault("queues messages again", FaultyOutboxes::queuesAgain)
                        .by("A message that waited keeps its place before younger ones"),
                fault("counts no attempts", FaultyOutboxes::countsNoAttempts).by("Each lease counts one attempt more"),
                fault("leases nothingness", FaultyOutboxes::findsNothingness).by("A box without messages gives none"),
                fault("cuts messages", FaultyOutboxes::cutsDetails)
                        .by("Messages are kept whole: 64 KB, emoji, spaces around"),
                fault("loses the subject", FaultyOutboxes::losesTheSubject).by("A message comes out as it was put in"),
                fault("ignores a second message", FaultyOutboxes.IgnoresTheSecond::new)
                        .by("A message is put in once"),
                fault("has its outbox outside the transaction", FaultyOutboxes.OutsideTheTransaction::new)
                        .by(
                                "A message whose unit of work was undone never comes out",
                                "A message comes out only once it is committed",
                                "A lease that was undone hides nothing",
                                "A message whose end was undone comes out again"),
                fault("ends a message for anybody", FaultyOutboxes::endsForAnybody)
                        .by("A worker whose message was taken can neither end nor postpone it"),
                fault("always agrees", FaultyOutboxes::alwaysAgrees)
                        .by(
                                "A message that is done never comes out again",
                                "A worker whose message was taken can neither end nor postpone it"),
                fault("postpones nothing", FaultyOutboxes::postponesNothing)
                        .by("A postponed message comes out when it is told to"),
                fault("counts what is free", FaultyOutboxes::countsWhatIsFree)
                        .by("A message comes out as it was put in"),
                fault("ends messages only in time", FaultyOutboxes::endsOnlyInTime)
                        .by("A worker may end his message late, if nobody took it meanwhile"),
                fault("reads messages, then marks them", FaultyOutboxes.ReadsThenMarks::new)
                        .by("Two workers at once never hold the same message"));
    }

    private static Stream<Fault> faultyJournals() {
        return Stream.of(
                fault("appends blindly", FaultyJournals::appendsBlindly)
                        .by(
                                "A chain starts at 1",
                                "An entry is appended only after the last one",
                                "A refused entry leaves the chain as it was"),
                fault("starts a chain anywhere", FaultyJournals::startsAnywhere).by("A chain starts at 1"),
                fault("folds chains", FaultyJournals::foldsChains).by("A chain does not grow with another one"),
                fault("orders entries as texts", FaultyJournals::ordersAsText)
                        .by("Pages of a chain of any size lose and repeat nothing"),
                fault("gives the youngest entry first", FaultyJournals::youngestFirst)
                        .by("A chain gives its entries back in their order"),
                fault("repeats the last entry", FaultyJournals::repeatsTheLast)
                        .by("Pages of a chain of any size lose and repeat nothing"),
                fault("cuts entries", FaultyJournals::cutsTexts)
                        .by("Entries are kept whole: 64 KB, emoji, spaces around"),
                fault("finds a chain that is not there", FaultyJournals::findsNothingness)
                        .by("A chain that was never written is empty"),
                fault("has its journal outside the transaction", FaultyJournals.OutsideTheTransaction::new)
                        .by("An entry that was undone is gone, and its index free"),
                fault("appends late", FaultyJournals.AppendsLate::new)
                        .by("A unit of work may append many entries and reads them"),
                fault("compares an index, then appends", FaultyJournals.SlowAppend::new)
                        .by("Two threads on one chain leave no hole and lose nothing"));
    }

    private static Fault fault(String name, Supplier<Storage> storage) {
        return new Fault(name, storage, List.of());
    }

    /** On a busy machine two threads may miss each other: a check that is to find the fault has some goes at it. */
    private static boolean finds(Check check) {
        return IntStream.range(0, GOES)
                .anyMatch(go -> Claim.thrownBy(check::run).isPresent());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 65_535));
    }

    private static boolean startsAny(List<String> words, List<String> asked) {
        return asked.stream().anyMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static boolean holdsEach(List<String> words, List<String> asked) {
        return asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.contains(part)));
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
