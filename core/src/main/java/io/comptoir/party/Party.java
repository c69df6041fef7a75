package io.comptoir.party;

import io.comptoir.fault.Violations;
import java.util.Locale;
import java.util.Optional;

/** Who receives a paper — tiers: a company or a private person (BG-7). */
public sealed interface Party permits Company, Person {

    /** The name as printed (BT-44). Empty while it is not known; issuing wants one. */
    String name();

    /** The host's own code of this party, which accounting and later papers find it by. */
    Optional<String> code();

    /** Where it is (BG-8). */
    Optional<Address> address();

    /** Who inside is addressed: à l'attention de (BT-56). */
    Optional<String> attentionOf();

    /** Where mails go (BT-58). */
    Optional<String> email();

    /** Where e-invoices go (BT-49). */
    Optional<ElectronicAddress> electronicAddress();

    /** The language of its papers; French unless said otherwise. */
    Locale language();

    /** What is doubtful about its identifiers: warnings only. */
    Violations check();

    /** Whether it buys for a business: penalties, the 40 € fee and e-invoicing hold between businesses only. */
    default boolean isBusiness() {
        return this instanceof Company;
    }
}
