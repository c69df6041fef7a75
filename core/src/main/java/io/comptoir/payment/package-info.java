/**
 * How papers are paid.
 * <p>
 * For now, what a customer's phone reads from the paper: the QR code of a credit transfer (EPC069-12).
 *
 * <pre>{@code
 * EpcQr.builder().name("Koworking").iban(iban).amount("3240.00").reference(CreditorReference.from("FC202300087"))
 *     .build().payload(); // BCD, 002, 1, SCT …
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money} and {@code party}. <b>Known by</b> nobody in {@code core}.
 */
@NullMarked
package io.comptoir.payment;

import org.jspecify.annotations.NullMarked;
