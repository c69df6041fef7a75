/**
 * How issued invoices are paid.
 * <p>
 * An issued invoice never changes: what becomes of it is a {@link io.comptoir.payment.Receivable}, a list of movements
 * that balance, lateness and state follow from. A {@link io.comptoir.payment.PaymentSchedule} says when it is to be paid,
 * a {@link io.comptoir.payment.CashReceipt} is the money that came in, {@link io.comptoir.payment.Allocations} bring both
 * together, and {@link io.comptoir.payment.VatDue} tells what VAT fell due by that (CGI art. 269, 2). The QR
 * code of a credit transfer (EPC069-12) is what a customer's phone reads from the paper.
 *
 * <pre>{@code
 * Receivable owed = Receivable.of(invoice).with(new Payment("RG-1", day, amount, source));
 * owed.balance();     // what is left
 * owed.dueNow(today); // what could be asked for
 *
 * EpcQr.builder().name("Koworking").iban(iban).amount("3240.00").reference(CreditorReference.from("FC202300087"))
 *     .build().payload(); // BCD, 002, 1, SCT …
 * }</pre>
 *
 * <b>Knows</b> {@code document} and all before it. <b>Known by</b> {@code json}.
 */
@NullMarked
package io.comptoir.payment;

import org.jspecify.annotations.NullMarked;
