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
 * pdf.stamped(Stamp.DUPLICATE).writeTo(Path.of("F2026-00042-duplicata.pdf"));   // a copy; the original stays what it is
 * }</pre>
 *
 * Before there is an invoice, a {@link io.comptoir.pdf.render.QuotePdf} offers, a {@link io.comptoir.pdf.render.ProformaPdf}
 * tells what would be billed and a {@link io.comptoir.pdf.render.PreviewPdf} shows it as a draft; a
 * {@link io.comptoir.pdf.render.DeliveryNotePdf} goes with the goods, without prices. After it, a
 * {@link io.comptoir.pdf.render.PaymentReceiptPdf} thanks, a {@link io.comptoir.pdf.render.ReminderPdf} asks again, a
 * {@link io.comptoir.pdf.render.StatementPdf} tells the account; a {@link io.comptoir.pdf.render.SubscriptionPdf}
 * tells what is agreed for long and all its bills; a {@link io.comptoir.pdf.render.ListPdf} adds up, and a
 * {@link io.comptoir.pdf.render.BundlePdf} binds many in one file. All are drawn from the same blocks: what
 * a paper shows is one value, {@code Paper}, and what stands under its head is put together in {@code Body} or
 * {@code Letter}.
 *
 * <b>Knows</b> {@code style}, {@code sheet} and {@code block}, and the papers of core. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.pdf.render;

import org.jspecify.annotations.NullMarked;
