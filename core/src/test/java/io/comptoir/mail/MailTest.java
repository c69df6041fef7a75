package io.comptoir.mail;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail says what it was made to say, to those it was made for, and nothing slips in through a name. */
class MailTest {

    private static final MailAddress ACME = MailAddress.of("compta@acme.example");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plain address                   | compta@acme.example
            dots, plus and marks              | o'hara.j+inv_4-7@mail.acme.example
            digits alone                      | 4711@192.example
            """)
    void takesAnAddress(String what, String address) {
        assertEquals(address, MailAddress.of(address).address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b",
                "a",
                "a@b@c",
                "a b@c.example",
                "a@b.example, c@d.example",
                "a@b.example;c@d.example",
                "Acme <a@b.example>",
                "<a@b.example>",
                "\"a\"@b.example",
                ".a@b.example",
                "a.@b.example",
                "a..b@c.example",
                "a@.example",
                "a@example.",
                "été@b.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\n",
                "a@b.example\u0085",
                "a@b.example\u2028",
                "a\u0000@b.example",
                "a@b.example "
            })
    void refusesWhatIsNoAddress(String address) {
        var refusal = assertThrows(ViolationsException.class, () -> MailAddress.of(address));

        assertEquals("CPT-MAIL-ADDRESS-MALFORMED", refusal.code());
    }

    @Test
    void limitsAnAddress() {
        String local = "a".repeat(64);
        String domain = "b".repeat(254 - 65);

        assertDoesNotThrow(() -> MailAddress.of(local + "@" + domain));
        assertThrows(ViolationsException.class, () -> MailAddress.of(local + "@" + domain + "b"));
        assertThrows(ViolationsException.class, () -> MailAddress.of(local + "a@b.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r",
                "\n",
                "\r\nBcc: c@d.example",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u0000",
                "\u007f",
                "\u001b",
                "\ud83e",
                "\t"
            })
    void refusesWhatBreaksAHeader(String piece) {
        String text = "Facture" + piece + "de mars";

        assertEquals("CPT-MAIL-SUBJECT-MALFORMED", refusal(mail().subject(text)));
        assertEquals(
                "CPT-MAIL-NAME-MALFORMED",
                assertThrows(ViolationsException.class, () -> new MailAddress(text, "a@b.example"))
                        .code());
        assertEquals("CPT-MAIL-ATTACHMENT-MALFORMED", refusedAttachment(text, "text/plain"));
        assertEquals("CPT-MAIL-ATTACHMENT-MALFORMED", refusedAttachment("a.txt", "text/plain" + piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                ".htaccess",
                "a/b.pdf",
                "a\\b.pdf",
                "C:a.pdf",
                "a.pdf ",
                " a.pdf",
                "a.",
                "a\"b.pdf",
                "a|b"
            })
    void refusesAFileNameThatIsAPath(String name) {
        assertEquals("CPT-MAIL-ATTACHMENT-MALFORMED", refusedAttachment(name, "application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdf", "application/", "/pdf", "Application/PDF", "text/plain; charset=x", "a/b/c"})
    void refusesAMediaTypeThatIsNone(String type) {
        assertEquals("CPT-MAIL-ATTACHMENT-MALFORMED", refusedAttachment("a.pdf", type));
    }

    @Test
    void keepsWhatIsWritten() {
        Mail mail = mail().subject("Été 🧾 « mars »")
                .text("Bonjour,\r\n\tvoici \u2028 la facture 🧾\n")
                .addAttachments(Attachment.of("Facture été n° 42.pdf", "application/pdf", new byte[] {1, 2}))
                .build();

        assertEquals("Été 🧾 « mars »", mail.subject());
        assertEquals("Bonjour,\r\n\tvoici \u2028 la facture 🧾\n", mail.text());
        assertEquals(2, mail.attachments().get(0).content().size());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var refusal = assertThrows(
                ViolationsException.class,
                () -> Mail.builder()
                        .id(" ")
                        .sender(ACME)
                        .subject("a\nb")
                        .text("\u0000")
                        .build());

        assertEquals(
                List.of(
                        "CPT-MAIL-ID-MALFORMED",
                        "CPT-MAIL-RECIPIENTS",
                        "CPT-MAIL-SUBJECT-MALFORMED",
                        "CPT-MAIL-TEXT-MALFORMED"),
                refusal.violations().codes());
    }

    @Test
    void limitsEachSize() {
        assertDoesNotThrow(() -> mail().id("i".repeat(64))
                .recipients(Collections.nCopies(Mail.RECIPIENTS_MAX, ACME))
                .subject("s".repeat(Mail.SUBJECT_MAX))
                .text("t".repeat(Mail.TEXT_MAX))
                .attachments(Collections.nCopies(Mail.ATTACHMENTS_MAX, file(Mail.BYTES_MAX / Mail.ATTACHMENTS_MAX)))
                .build());
        assertEquals("CPT-MAIL-ID-MALFORMED", refusal(mail().id("i".repeat(65))));
        assertEquals(
                "CPT-MAIL-RECIPIENTS", refusal(mail().recipients(Collections.nCopies(Mail.RECIPIENTS_MAX + 1, ACME))));
        assertEquals("CPT-MAIL-SUBJECT-MALFORMED", refusal(mail().subject("s".repeat(Mail.SUBJECT_MAX + 1))));
        assertEquals("CPT-MAIL-TOO-LARGE", refusal(mail().text("t".repeat(Mail.TEXT_MAX + 1))));
        assertEquals(
                "CPT-MAIL-TOO-LARGE",
                refusal(mail().attachments(Collections.nCopies(Mail.ATTACHMENTS_MAX + 1, file(1)))));
        assertEquals("CPT-MAIL-TOO-LARGE", refusal(mail().addAttachments(file(Mail.BYTES_MAX), file(1))));
    }

    private static Attachment file(int size) {
        return Attachment.of("file.bin", "application/octet-stream", new byte[size]);
    }

    private static Mail.Builder mail() {
        return Mail.builder()
                .id("mail-1")
                .sender(ACME)
                .addRecipients(ACME)
                .subject("Facture")
                .text("Bonjour");
    }

    private static String refusedAttachment(String name, String type) {
        return assertThrows(ViolationsException.class, () -> Attachment.of(name, type, new byte[0]))
                .code();
    }

    private static String refusal(Mail.Builder mail) {
        return assertThrows(ViolationsException.class, mail::build).code();
    }
}
