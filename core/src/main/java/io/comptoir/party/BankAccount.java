package io.comptoir.party;

import java.util.Optional;

/**
 * Where the issuer is paid (BG-17).
 *
 * @param iban  the account (BT-84)
 * @param bic  its bank (BT-86), which a transfer inside Europe no longer needs
 */
public record BankAccount(Iban iban, Optional<Bic> bic) {

    /** The account of an IBAN alone. */
    public static BankAccount of(Iban iban) {
        return new BankAccount(iban, Optional.empty());
    }
}
