package io.comptoir.law;

import io.comptoir.party.Party;
import java.util.Optional;

/** Towards whom a rule holds. */
public enum CustomerKind {
    /** Whoever buys. */
    ANY,
    /** Who buys for a business, public bodies too. */
    BUSINESS,
    /** Who buys for private use. */
    CONSUMER;

    /** Whether a rule of this kind holds towards {@code customer}; one who is not known yet counts as a business. */
    boolean includes(Optional<Party> customer) {
        boolean business = customer.map(Party::isBusiness).orElse(true);
        return this == ANY || (this == BUSINESS) == business;
    }
}
