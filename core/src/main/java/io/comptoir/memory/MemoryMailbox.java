package io.comptoir.memory;

import io.comptoir.mail.Mail;
import io.comptoir.port.MailPort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the mails that were sent instead of sending them. Safe for many threads. */
public final class MemoryMailbox implements MailPort {

    private final Map<String, Mail> sent = new LinkedHashMap<>();

    /** An empty mailbox. */
    public MemoryMailbox() {}

    @Override
    public synchronized void send(Mail mail) {
        sent.putIfAbsent(mail.id(), mail);
    }

    /** The mails that were sent, each id once, in the order of their first sending. */
    public synchronized List<Mail> sent() {
        return List.copyOf(sent.values());
    }
}
