/**
 * The papers: what is being drafted, what was issued.
 * <p>
 * An invoice is a {@link io.comptoir.document.Invoice.Draft} until it is numbered, and an
 * {@link io.comptoir.document.Invoice.Issued} from then on: another type, with frozen totals and mentions, and no way to
 * change. Whether it is paid, late or credited is not part of it: that follows from payments and credit notes.
 *
 * <pre>{@code
 * var draft = Invoice.Draft.builder().issuer(issuer).customer(customer)
 *     .addLines(ItemLine.of(training).quantity("3").build())
 *     .paymentTerms(PaymentTerms.days(30)).build();
 * draft.totals().totalGross(); // 3240.00
 * }</pre>
 *
 * <b>Knows</b> the vocabulary, {@code line}, {@code total} and {@code numbering}. <b>Known by</b> {@code law},
 * {@code json}, {@code desk}, and the modules that print, post and transmit.
 */
@NullMarked
package io.comptoir.document;

import org.jspecify.annotations.NullMarked;
