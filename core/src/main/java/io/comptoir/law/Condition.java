package io.comptoir.law;

import io.comptoir.document.Issuer;
import io.comptoir.party.Address;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRegime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When a rule holds, as far as the issuer and the customer tell. */
public enum Condition {
    /** Always. */
    ALWAYS,
    /** The issuer is in France. */
    FRENCH_ISSUER,
    /** The issuer is a company rather than a sole trader. */
    COMPANY,
    /** The issuer is a sole trader — entrepreneur individuel. */
    SOLE_TRADER,
    /** The issuer is exempt as a small business — franchise en base. */
    FRANCHISE,
    /** The issuer chose to owe VAT when it bills — option pour les débits. */
    DEBITS,
    /** The customer is a business in France. */
    FRENCH_BUSINESS,
    /** What is billed decides, as the text of the rule says. */
    DOCUMENT;

    private static final Set<String> SOLE_TRADERS =
            Set.of("EI", "ENTREPRENEUR INDIVIDUEL", "ENTREPRISE INDIVIDUELLE", "MICRO-ENTREPRISE", "AUTO-ENTREPRENEUR");

    /** Whether the parties leave room for it: {@link #DOCUMENT} always; what is not known counts as the common case. */
    boolean mayHold(Optional<Issuer> issuer, Optional<Party> customer) {
        Optional<LegalEntity> entity = issuer.map(Issuer::entity);
        return switch (this) {
            case ALWAYS, DOCUMENT -> true;
            case FRENCH_ISSUER ->
                entity.flatMap(LegalEntity::address).map(Address::isInFrance).orElse(true);
            case COMPANY -> entity.map(one -> !isSoleTrader(one)).orElse(true);
            case SOLE_TRADER -> entity.map(Condition::isSoleTrader).orElse(false);
            case FRANCHISE ->
                issuer.map(one -> one.vatRegime() == VatRegime.SMALL_BUSINESS_EXEMPTION)
                        .orElse(false);
            case DEBITS -> issuer.map(Issuer::vatOnDebits).orElse(false);
            case FRENCH_BUSINESS -> isFrenchBusiness(customer);
        };
    }

    static boolean isSoleTrader(LegalEntity entity) {
        return entity.legalForm()
                .map(form -> SOLE_TRADERS.contains(form.trim().toUpperCase(Locale.ROOT)))
                .orElse(false);
    }

    private static boolean isFrenchBusiness(Optional<Party> customer) {
        return customer.map(party -> party.isBusiness()
                        && party.address().map(Address::isInFrance).orElse(false))
                .orElse(false);
    }
}
