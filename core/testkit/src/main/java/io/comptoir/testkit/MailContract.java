package io.comptoir.testkit;

import io.comptoir.mail.Attachment;
import io.comptoir.mail.Mail;
import io.comptoir.mail.MailAddress;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.port.MailPort;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What {@link MailPort} promises, as named checks. They need to see what arrived: the mailbox of a test server, or of
 * whoever plays it.
 *
 * <pre>{@code
 * MailContract.checks(() -> mailbox, mailbox::sent).forEach(Check::run);
 * }</pre>
 */
public final class MailContract {

    private MailContract() {}

    /**
     * The checks, each on a mail port of {@code ports}.
     *
     * @param arrived  the mails that arrived so far, through any port that {@code ports} gave; those of others too
     */
    public static List<Check> checks(Supplier<MailPort> ports, Supplier<List<Mail>> arrived) {
        return Stream.of(
                        new Promise("A mail arrives as it was sent", MailContract::arrives),
                        new Promise("A mail that is sent again arrives once", MailContract::once),
                        new Promise("Mails that differ by their id alone arrive both", MailContract::both),
                        new Promise("A text arrives whole: lines, accents, emoji", MailContract::texts),
                        new Promise("Attachments arrive byte by byte, in their order", MailContract::attachments),
                        new Promise("All recipients are told", MailContract::recipients),
                        new Promise("A mail that two threads send arrives once", MailContract::race))
                .map(promise -> new Check(promise.name, () -> promise.body.accept(new Postman(ports.get(), arrived))))
                .toList();
    }

    /** The checks as JUnit tests, one each: what a {@code @TestFactory} gives back. */
    public static Stream<DynamicTest> tests(Supplier<MailPort> ports, Supplier<List<Mail>> arrived) {
        return checks(ports, arrived).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    private record Promise(String name, Consumer<Postman> body) {}

    /** Sends mails, and looks whether they arrived. */
    private record Postman(MailPort port, Supplier<List<Mail>> arrived) {

        private void claimArrives(Mail mail) {
            port.send(mail);
            claimArrived(mail);
        }

        private void claimArrived(Mail mail) {
            Claim.equal("What arrived under " + mail.id(), List.of(mail), withIdOf(mail));
        }

        private List<Mail> withIdOf(Mail mail) {
            return arrived.get().stream()
                    .filter(one -> one.id().equals(mail.id()))
                    .toList();
        }
    }

    private static Mail.Builder mail() {
        return Mail.builder()
                .id(MemoryPorts.uuids().next())
                .sender(MailAddress.of("sender@example.org"))
                .addRecipients(MailAddress.of("recipient@example.org"))
                .subject("Facture F2026-00042")
                .text("Bonjour");
    }

    private static void arrives(Postman postman) {
        postman.claimArrives(mail().build());
    }

    private static void once(Postman postman) {
        Mail mail = mail().build();
        postman.claimArrives(mail);
        postman.claimArrives(mail);
    }

    private static void both(Postman postman) {
        Mail first = mail().build();
        Mail second = first.toBuilder().id(MemoryPorts.uuids().next()).build();

        postman.claimArrives(first);
        postman.claimArrives(second);
    }

    private static void texts(Postman postman) {
        postman.claimArrives(mail().subject("Relance n° 2 – « été » 🧾")
                .sender(new MailAddress("Été & Fils 🧾", "sender@example.org"))
                .text("Bonjour Zoë,\n\n.\n..\nFrom here:\t12,50 €  \n🧾\n" + "x".repeat(2000) + "\n")
                .build());
    }

    private static void attachments(Postman postman) {
        byte[] bytes = new byte[1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        postman.claimArrives(mail().addAttachments(
                        Attachment.of("F2026-00042.pdf", "application/pdf", bytes),
                        Attachment.of("Été 2026.csv", "text/csv", new byte[0]))
                .build());
    }

    private static void recipients(Postman postman) {
        postman.claimArrives(
                mail().addRecipients(new MailAddress("Zoë", "zoe@example.org"), MailAddress.of("compta@example.org"))
                        .build());
    }

    private static void race(Postman postman) {
        Mail mail = mail().build();
        new Race(2).run(start -> {
            start.run();
            postman.port.send(mail);
            return List.of();
        });

        postman.claimArrived(mail);
    }
}
