/**
 * Draws the papers, as PDF/A-3 (ISO 19005-3).
 * <p>
 * An invoice shows what the law wants of it — who, to whom, when, what, at which price and tax, and how to pay
 * (CGI ann. II, art. 242 nonies A; C. com. art. L441-9) — and carries the files that are attached to it.
 *
 * <pre>{@code
 * InvoicePdf pdf = InvoicePdf.of(invoice)      // in the customer's language
 *     .theme(Theme.CLASSIC.accent(0x7A1F3D))
 *     .attach(facturX);
 * pdf.writeTo(Path.of("F2026-00042.pdf"));
 * }</pre>
 *
 * <b>Knows</b> {@code style}, {@code sheet} and {@code block}, and the papers of core. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.pdf.render;

import org.jspecify.annotations.NullMarked;
