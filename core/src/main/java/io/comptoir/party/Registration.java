package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The identifiers of one business, and what is doubtful about them together. */
record Registration(Optional<Siren> siren, Optional<Siret> siret, Optional<VatNumber> vatNumber) {

    private static final Rule OTHER_SIREN = Rule.warning(
                    "CPT-PARTY-VAT-NUMBER-OTHER-SIREN", "CGI art. 286 ter; CGI ann. II, art. 242 nonies A, I, 2°")
            .says(
                    "Le numéro de TVA {value} n'est pas celui du SIREN {0}.",
                    "The VAT number {value} is not the one of SIREN {0}.")
            .fix("Celui de ce SIREN est {1}.", "The one of this SIREN is {1}.");
    private static final Rule OTHER_SIRET = Rule.warning("CPT-PARTY-SIRET-OTHER-SIREN", "BR-FR-09")
            .says(
                    "Le SIRET {value} n'est pas un établissement du SIREN {0}.",
                    "SIRET {value} is not an establishment of SIREN {0}.")
            .fix(
                    "Un SIRET commence par les neuf chiffres du SIREN.",
                    "A SIRET starts with the nine digits of its SIREN.");

    Violations check() {
        List<Violation> found = new ArrayList<>();
        siren.ifPresent(id -> found.addAll(id.check().under("siren").list()));
        siret.ifPresent(id -> found.addAll(id.check().under("siret").list()));
        vatNumber.ifPresent(id -> found.addAll(id.check().under("vatNumber").list()));
        siren.ifPresent(id -> compare(id, found));
        return new Violations(found);
    }

    private void compare(Siren own, List<Violation> found) {
        vatNumber
                .filter(vat -> vat.siren().filter(other -> !other.equals(own)).isPresent())
                .ifPresent(vat -> found.add(OTHER_SIREN.at(
                        "vatNumber", vat.value(), own.value(), VatNumber.of(own).value())));
        siret.filter(id -> !id.siren().equals(own))
                .ifPresent(id -> found.add(OTHER_SIRET.at("siret", id.value(), own.value())));
    }
}
