package io.comptoir.contact;

import io.comptoir.party.Address;

/**
 * One of the addresses of a contact.
 *
 * @param use  what it is for
 * @param label  its name among the others, such as {@code Entrepôt Lyon}; 1 to {@value ContactRules#NAME_MAX} characters
 * @param address  where
 */
public record LabelledAddress(Use use, String label, Address address) {

    /** What an address is for. */
    public enum Use {
        /** Where invoices go — facturation; printed on them instead of the address of the party. */
        BILLING,
        /** Where goods go — livraison. */
        DELIVERY,
        /** Anything else. */
        OTHER
    }

    /**
     * Refuses a label that is blank or too long.
     *
     * @throws io.comptoir.fault.ViolationsException if so
     */
    public LabelledAddress {
        ContactRules.name(label, "label");
    }
}
