/**
 * Mails: what is sent to whom.
 * <p>
 * A {@link io.comptoir.mail.Mail} is made before it is sent, with an id that stays the same when it is sent again. Its
 * headers are one line each and hold no control character, so that nobody adds a header or a recipient through a name or
 * a subject (RFC 5322, 2.2).
 *
 * <pre>{@code
 * Mail mail = Mail.builder()
 *     .id("invoice-4711")
 *     .sender(MailAddress.of("compta@acme.example")).addRecipients(MailAddress.of("durand@client.example"))
 *     .subject("Facture F2026-00042").text("Bonjour, …")
 *     .addAttachments(Attachment.of("F2026-00042.pdf", "application/pdf", pdf))
 *     .build();
 * }</pre>
 *
 * <b>Knows</b> {@code fault} and {@code document}. <b>Known by</b> {@code port} and {@code memory}.
 */
@NullMarked
package io.comptoir.mail;

import org.jspecify.annotations.NullMarked;
