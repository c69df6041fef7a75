package io.comptoir.port;

import io.comptoir.mail.Mail;

/** How mails leave. */
@FunctionalInterface
public interface MailPort {

    /**
     * Sends a mail. One whose id was sent before is not sent again, as far as that can be known: a mail may be asked for
     * again when nobody knows whether it left.
     * <p>
     * Returns once the mail is on its way. Whatever it throws, the mail may be sent again later with the same id.
     */
    void send(Mail mail);
}
