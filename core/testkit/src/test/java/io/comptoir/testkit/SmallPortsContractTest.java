package io.comptoir.testkit;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.mail.Mail;
import io.comptoir.memory.MemoryArchive;
import io.comptoir.memory.MemoryMailbox;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.port.ArchivePort;
import io.comptoir.port.Clock;
import io.comptoir.port.MailPort;
import io.comptoir.testkit.FaultySmallPorts.Appends;
import io.comptoir.testkit.FaultySmallPorts.FindsNothingness;
import io.comptoir.testkit.FaultySmallPorts.Greenwich;
import io.comptoir.testkit.FaultySmallPorts.Jumping;
import io.comptoir.testkit.FaultySmallPorts.OneReader;
import io.comptoir.testkit.FaultySmallPorts.Shelves;
import io.comptoir.testkit.FaultySmallPorts.Traveller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small ports in memory keep their contracts, and the checks find what real ones get wrong. */
class SmallPortsContractTest {

    private static final int GOES = 20;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final Instant NIGHT = Instant.parse("2026-06-30T22:30:00Z"); // it is July in France

    @TestFactory
    Stream<DynamicTest> theSystemClockKeepsTheContract() {
        return ClockContract.tests(MemoryPorts::systemClock);
    }

    @TestFactory
    Stream<DynamicTest> theManualClockKeepsTheContract() {
        return ClockContract.tests(() -> ManualClock.at(NIGHT, FRANCE));
    }

    @TestFactory
    Stream<DynamicTest> theMailboxKeepsTheContract() {
        MemoryMailbox mailbox = new MemoryMailbox();
        return MailContract.tests(() -> mailbox, mailbox::sent);
    }

    @TestFactory
    Stream<DynamicTest> theArchiveKeepsTheContract() {
        return ArchiveContract.tests(MemoryArchive::new);
    }

    // --- faults ---

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFound(Fault fault) {
        Check check = fault.checks.stream()
                .filter(one -> one.name().equals(fault.foundBy))
                .findFirst()
                .orElseThrow();

        boolean found = IntStream.range(0, GOES)
                .anyMatch(go -> Claim.thrownBy(check::run).isPresent());

        assertEquals(true, found);
    }

    @Test
    void everyCheckHasAFaultToFind() {
        MemoryMailbox mailbox = new MemoryMailbox();
        Set<String> all = Stream.of(
                        ClockContract.checks(MemoryPorts::systemClock),
                        MailContract.checks(() -> mailbox, mailbox::sent),
                        ArchiveContract.checks(MemoryArchive::new))
                .flatMap(List::stream)
                .map(Check::name)
                .collect(toSet());

        assertEquals(all, faults().map(fault -> fault.foundBy).collect(toSet()));
    }

    static Stream<Fault> faults() {
        return Stream.of(clocks(), mails(), archives()).flatMap(faults -> faults);
    }

    private static Stream<Fault> clocks() {
        return Stream.of(
                clock(
                        "has the days of Greenwich",
                        new Greenwich(),
                        "Today is the date of now, where the companies are"),
                clock("changes its zone", new Traveller(), "The zone stays what it is"),
                clock("jumps", new Jumping(), "Two readings in a row are not hours apart"),
                clock("is for one thread", new OneReader(), "Many threads may read the clock"));
    }

    private static Stream<Fault> mails() {
        return Stream.of(
                eachTime("sends each time", "A mail that is sent again arrives once"),
                eachTime("sends for each thread", "A mail that two threads send arrives once"),
                once(
                        "loses the subject",
                        mail -> mail.toBuilder().subject("").build(),
                        "A mail arrives as it was sent"),
                once(
                        "takes mails of one text for one",
                        mail -> mail.toBuilder().id("same").build(),
                        "Mails that differ by their id alone arrive both"),
                once(
                        "ends a text at a lonely dot",
                        mail -> mail.toBuilder()
                                .text(mail.text().split("\n\\.\n", 2)[0])
                                .build(),
                        "A text arrives whole: lines, accents, emoji"),
                once(
                        "forgets attachments",
                        mail -> mail.toBuilder().attachments(List.of()).build(),
                        "Attachments arrive byte by byte, in their order"),
                once(
                        "tells the first recipient only",
                        mail -> mail.toBuilder()
                                .recipients(mail.recipients().subList(0, 1))
                                .build(),
                        "All recipients are told"));
    }

    private static Stream<Fault> archives() {
        return Stream.of(
                archive("finds nothingness", new FindsNothingness(), "A file that was never kept is not found"),
                archive(
                        "takes files for texts",
                        new Shelves(FaultySmallPorts::asText),
                        "A file comes back byte by byte"),
                archive(
                        "adds a line end",
                        new Shelves(FaultySmallPorts::withLineEnd),
                        "An empty file comes back empty"),
                archive("cuts files", new Shelves(FaultySmallPorts::cut), "A large file comes back whole"),
                archive("adds to a file", new Appends(), "Keeping the same file again changes nothing"),
                archive(
                        "keeps one file for each dossier",
                        new Shelves(byte[]::clone, (dossier, digest) -> dossier),
                        "Each file is found by its own digest"),
                archive(
                        "keeps no copies",
                        new Shelves(UnaryOperator.identity()),
                        "What a caller does with his bytes later changes nothing"),
                archive(
                        "keeps all dossiers in one",
                        new Shelves(byte[]::clone, (dossier, digest) -> digest),
                        "A dossier never sees the files of another"),
                archive("adds to a file in many threads", new Appends(), "Many threads may keep the same file"));
    }

    /** A port with one fault, in its checks, and the check that must find it. */
    private record Fault(String name, List<Check> checks, String foundBy) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault clock(String name, Clock clock, String foundBy) {
        return new Fault(name, ClockContract.checks(() -> clock), foundBy);
    }

    private static Fault archive(String name, ArchivePort archive, String foundBy) {
        return new Fault(name, ArchiveContract.checks(() -> archive), foundBy);
    }

    private static Fault eachTime(String name, String foundBy) {
        List<Mail> sent = Collections.synchronizedList(new ArrayList<>());
        MailPort port = sent::add;
        return new Fault(name, MailContract.checks(() -> port, () -> List.copyOf(sent)), foundBy);
    }

    /** A mailbox that keeps each id once, and spoils what it keeps. */
    private static Fault once(String name, UnaryOperator<Mail> change, String foundBy) {
        MemoryMailbox mailbox = new MemoryMailbox();
        MailPort port = mail -> mailbox.send(change.apply(mail));
        return new Fault(name, MailContract.checks(() -> port, mailbox::sent), foundBy);
    }
}
