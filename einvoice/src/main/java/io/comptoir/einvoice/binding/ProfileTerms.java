package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.semantic.TermTable;

/** What a profile has of an invoice. */
public final class ProfileTerms {

    private ProfileTerms() {}

    /** The terms that the profile has, under its name (BT-24), and under the process of Peppol where it asks for that. */
    public static TermGroup of(SemanticInvoice invoice, Profile profile) {
        SemanticInvoice.Builder named = invoice.toBuilder().specification(profile.specification());
        if (profile.isPeppolProcess()) {
            named.businessProcess(Profile.PEPPOL_BILLING);
        }
        return named.build().terms().only(id -> has(id, profile));
    }

    private static boolean has(String id, Profile profile) {
        return TermTable.find(id).map(entry -> profile.has(entry.profile())).orElse(true);
    }
}
