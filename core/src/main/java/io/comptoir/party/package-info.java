/**
 * Who sells and who buys: identity only, with identifiers that check themselves.
 * <p>
 * A {@link io.comptoir.party.LegalEntity} issues papers, a {@link io.comptoir.party.Party} receives them: a
 * {@link io.comptoir.party.Company} or a {@link io.comptoir.party.Person}, which the law treats differently. A malformed
 * identifier is refused where it is written; one with wrong check digits, or a VAT number of another SIREN, is kept with
 * a warning, because such numbers are found on real papers.
 *
 * <pre>{@code
 * var koworking = LegalEntity.builder().name("Koworking").siren("911561736").vatNumber("FR12345678901")
 *     .address(Address.of("12 quai des Exemples", "75000", "Paris")).build();
 * koworking.check().codes(); // [CPT-PARTY-VAT-NUMBER-CHECK, CPT-PARTY-VAT-NUMBER-OTHER-SIREN]
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data} and {@code money}. <b>Known by</b> {@code document} and what follows it.
 */
@NullMarked
package io.comptoir.party;

import org.jspecify.annotations.NullMarked;
