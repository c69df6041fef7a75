package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;

/**
 * The number of a bank account as France writes it — <i>relevé d'identité bancaire</i> — the national part of its
 * {@link Iban}.
 * <p>
 * Bank (5 digits), branch (5 digits), account (11 digits or letters), key (2 digits).
 *
 * @param value  the 23 characters
 */
public record Rib(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-RIB-MALFORMED", "CFONB")
            .says("« {value} » n'est pas un RIB.", "'{value}' is not a French account number (RIB).")
            .fix(
                    "Un RIB a 23 caractères : banque, guichet, compte et clé, comme 30006 00001 12345678901 89.",
                    "A RIB has 23 characters: bank, branch, account and key, as 30006 00001 12345678901 89.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-RIB-CHECK", "CFONB")
            .says("La clé du RIB {value} est fausse.", "The key of the French account number (RIB) {value} is wrong.")
            .fix("Recopiez le RIB donné par la banque.", "Copy the RIB again from the bank's paper.");

    /** What a RIB looks like, for the IBAN that holds it. */
    static final String REGEX = "[0-9]{10}[A-Z0-9]{11}[0-9]{2}";

    private static final Format FORMAT = Format.of(REGEX, MALFORMED);

    /** The digits that A to Z stand for. */
    private static final String LETTERS_AS_DIGITS = "12345678912345678923456789";

    /**
     * Reads a RIB as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not the 23 characters of a RIB
     */
    public Rib {
        value = FORMAT.read(value);
    }

    /**
     * Reads a RIB, with or without separators.
     *
     * @throws ViolationsException if it has not the 23 characters of a RIB
     */
    public static Rib of(String text) {
        return new Rib(text);
    }

    /**
     * The RIB of an account, with the key that it must have.
     *
     * @param account  bank (5 digits), branch (5 digits) and account (11 digits or letters), without separators
     * @throws ViolationsException if it has not these 21 characters
     */
    public static Rib withKey(String account) {
        return new Rib(account + new Rib(account + "00").expectedKey());
    }

    /** The bank — <i>code banque</i>. */
    public String bankCode() {
        return value.substring(0, 5);
    }

    /** The branch — <i>code guichet</i>. */
    public String branchCode() {
        return value.substring(5, 10);
    }

    /** The account within its branch, digits and letters — <i>numéro de compte</i>. */
    public String accountNumber() {
        return value.substring(10, 21);
    }

    /** The two check digits — <i>clé RIB</i>. */
    public String key() {
        return value.substring(21);
    }

    /** The IBAN of this account if it is in France; one in Monaco starts with MC instead, which the RIB does not tell. */
    public Iban toIban() {
        return Iban.withCheckDigits("FR", value);
    }

    /** A warning if the key is wrong. */
    @Override
    public Violations check() {
        return key().equals(expectedKey()) ? Violations.NONE : Violations.of(CHECK.at("", value));
    }

    /** From 01 to 97. */
    private String expectedKey() {
        long sum = 89 * number(bankCode()) + 15 * number(branchCode()) + 3 * number(accountDigits());
        return Checksum.twoDigits(97 - sum % 97);
    }

    private String accountDigits() {
        StringBuilder digits = new StringBuilder();
        accountNumber().chars().forEach(c -> digits.append(c <= '9' ? (char) c : LETTERS_AS_DIGITS.charAt(c - 'A')));
        return digits.toString();
    }

    private static long number(String digits) {
        return Checksum.number(digits, 0, digits.length());
    }
}
