/**
 * What happened to papers, in a chain that shows when it was touched.
 * <p>
 * Each {@link io.comptoir.audit.Link} of a trail holds an {@link io.comptoir.audit.AuditRecord}, the hash of the link before
 * it and its own: one line of text, in a form that {@code core/TRAIL.md} tells to the byte. Business values stand in it
 * as they are, personal ones only as a digest whose {@link io.comptoir.audit.Salt} is kept elsewhere, so that they can be
 * erased (GDPR art. 17) without breaking the chain. This is a help for documented controls — piste d'audit fiable (CGI
 * art. 289, VII) — and for securing records (CGI art. 286, I, 3° bis); it replaces neither.
 *
 * <pre>{@code
 * Trail trail = Trail.sealedBy(Seal.hmac("2026", key));
 * Link link = trail.next(Head.after(lastLine), AuditRecord.issued(invoice, salt, now, actor));
 * journal.append("audit", new Entry(link.index(), link.text()));
 *
 * TrailReport report = TrailVerifier.plain().against(head).verify(archive);
 * report.broken(); // the first broken link: ALTERED, MISSING, REORDERED, TRUNCATED or MALFORMED
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money}, {@code party}, {@code line}, {@code total}, {@code document} and {@code access}.
 * <b>Known by</b> {@code desk}.
 */
@NullMarked
package io.comptoir.audit;

import org.jspecify.annotations.NullMarked;
