package io.comptoir.contact;

import java.util.Optional;

/**
 * Somebody to speak to at a contact — interlocuteur.
 *
 * @param name  1 to {@value ContactRules#NAME_MAX} characters
 * @param role  what he or she does there, such as {@code Comptabilité}
 * @param email  where mails reach him or her
 * @param phone  where calls do, as it is written
 */
public record ContactPerson(String name, Optional<String> role, Optional<String> email, Optional<String> phone) {

    /**
     * Refuses a part that is blank or too long.
     *
     * @throws io.comptoir.fault.ViolationsException if so
     */
    public ContactPerson {
        ContactRules.name(name, "name");
        role.ifPresent(text -> ContactRules.name(text, "role"));
        email.ifPresent(text -> ContactRules.name(text, "email"));
        phone.ifPresent(text -> ContactRules.name(text, "phone"));
    }

    /** Somebody of whom nothing more is known. */
    public static ContactPerson of(String name) {
        return new ContactPerson(name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
