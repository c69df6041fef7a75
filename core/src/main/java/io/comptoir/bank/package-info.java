/**
 * The files that a company exchanges with its bank.
 * <p>
 * Out: direct debits under mandates ({@code pain.008.001.08}) and transfers ({@code pain.001.001.09}), in euros, by the
 * rulebooks of the European Payments Council. In: account statements, as XML ({@code camt.053}) or in the 120 characters
 * of the French banks (CFONB), each taken whole or not at all; then what an entry may have paid.
 *
 * <pre>{@code
 * Mandate mandate = Mandate.builder().reference("RUM-2026-0001").creditorId(CreditorIdentifier.of("FR72ZZZ123456"))
 *     .debtorName("Société Générale des Eaux").debtorIban(iban).signedOn(LocalDate.of(2026, 1, 5)).build();
 * DirectDebits batch = DirectDebits.builder().messageId("PRLV-2026-02").createdAt(now).creditorName("Koworking")
 *     .creditorAccount(BankAccount.of(own)).addDebits(debit).build();
 * batch.files().get(0).name(); // SEPA_20260201_20260205.xml
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money} and {@code party}. <b>Known by</b> nobody in {@code core}.
 */
@NullMarked
package io.comptoir.bank;

import org.jspecify.annotations.NullMarked;
