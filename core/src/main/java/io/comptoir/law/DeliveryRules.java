package io.comptoir.law;

import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.party.Address;
import io.comptoir.tax.Territory;
import io.comptoir.tax.VatCategory;
import java.util.ArrayList;
import java.util.List;

/** What must hold of the place that goods were delivered to. */
final class DeliveryRules {

    private static final Rule INCOMPLETE = Rule.error(
                    "CPT-LAW-DELIVERY-ADDRESS-INCOMPLETE",
                    "CGI ann. II, art. 242 nonies A, I, 7° bis; décret 2022-1299")
            .says("L'adresse de livraison n'a pas de ville.", "The delivery address has no city.")
            .fix(
                    "Donnez l'adresse entière, ou aucune si c'est celle du client.",
                    "Give the whole address, or none where it is the customer's.");
    private static final Rule INTRA_EU = Rule.error(
                    "CPT-LAW-INTRA-EU-DELIVERED-ELSEWHERE", "CGI art. 262 ter, I; EN 16931 BR-IC-12")
            .says(
                    "La livraison intracommunautaire va à {0} ({value}), qui n'est pas dans un autre État membre.",
                    "The intra-Community supply goes to {0} ({value}), which is not in another member state.")
            .fix(
                    "Corrigez le lieu de livraison, ou facturez avec la TVA de ce lieu.",
                    "Correct the place of delivery, or charge the VAT of that place.");

    private DeliveryRules() {}

    static List<Violation> check(Invoice.Draft draft) {
        List<Violation> found = new ArrayList<>();
        draft.deliveryPlace().map(DeliveryPlace::address).ifPresent(address -> check(draft, address, found));
        draft.deliveryPlace()
                .flatMap(DeliveryPlace::siret)
                .ifPresent(siret ->
                        found.addAll(siret.check().under("deliveryPlace.siret").list()));
        return found;
    }

    private static void check(Invoice.Draft draft, Address address, List<Violation> found) {
        if (address.city().isBlank()) {
            found.add(INCOMPLETE.at("deliveryPlace.address.city", ""));
        }
        boolean intraEu = Billed.rates(draft).anyMatch(rate -> rate.category() == VatCategory.INTRA_EU);
        if (intraEu && isFromFrance(draft) && !Territory.of(address).isOtherMemberForGoods()) {
            found.add(INTRA_EU.at("deliveryPlace.address.country", address.country(), address.city()));
        }
    }

    /** Which states are others turns on where the issuer is; one without an address is in France. */
    private static boolean isFromFrance(Invoice.Draft draft) {
        return draft.issuer()
                .flatMap(issuer -> issuer.entity().address())
                .map(address -> Territory.of(address).hasFrenchVat())
                .orElse(true);
    }
}
