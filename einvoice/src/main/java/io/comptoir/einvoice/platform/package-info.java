/**
 * What a French approved platform would say, before it is asked.
 * <p>
 * From September 2026 an invoice between French businesses goes through an approved platform, which refuses what breaks EN
 * 16931 or the French rules (CGI art. 289 bis; AFNOR XP Z12-012, BR-FR). A number once given cannot be taken back, so what
 * would be refused must not be issued. A {@link PlatformCheck} among the ports of a host sees to that:
 *
 * <pre>{@code
 * Ports ports = Ports.of(storage, clock, ids).toBuilder().addIssueChecks(new PlatformCheck()).build();
 * }</pre>
 *
 * The refusal carries the official ids, such as {@code BR-FR-12_BT-49}, beside our own of what cannot be said in an e-invoice.
 * <p>
 * <b>Knows</b> {@code mapping}, {@code cii} and {@code rule}. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.einvoice.platform;

import org.jspecify.annotations.NullMarked;
