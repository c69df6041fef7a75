package io.comptoir.mail;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * Who a mail comes from or goes to.
 *
 * @param name  as shown, up to 100 characters on one line; may be empty
 * @param address  {@code local@domain}, up to 254 visible characters of ASCII, 64 of them before the {@code @}
 */
public record MailAddress(String name, String address) {

    private static final Rule ADDRESS = Rule.error("CPT-MAIL-ADDRESS-MALFORMED", "RFC 5321, 4.5.3.1; RFC 5322, 3.4.1")
            .says("« {value} » n'est pas une adresse électronique.", "'{value}' is not a mail address.")
            .fix(
                    "Donnez une seule adresse, sans espace ni accent : compta@acme.example.",
                    "Give one address without spaces or accents: compta@acme.example.");
    private static final Rule NAME = Rule.error("CPT-MAIL-NAME-MALFORMED", "RFC 5322, 2.2")
            .says(
                    "Le nom « {value} » ne peut pas figurer dans l'en-tête d'un courriel.",
                    "The name '{value}' cannot stand in the header of a mail.")
            .fix(
                    "Tenez le nom sur une ligne, en 100 caractères au plus, sans caractère de contrôle.",
                    "Keep the name on one line, up to 100 characters, without control characters.");

    private static final String SPECIAL = "()<>[]:;,\\\"@";
    private static final int NAME_MAX = 100;
    private static final int ADDRESS_MAX = 254;
    private static final int LOCAL_MAX = 64;

    /** Refuses what could be another address, several, or another header. */
    public MailAddress {
        if (!isAddress(address)) {
            throw new ViolationsException(ADDRESS.at("address", address));
        }
        if (name.length() > NAME_MAX || !Headers.isOneLine(name)) {
            throw new ViolationsException(NAME.at("name", name));
        }
    }

    /** An address without a name. */
    public static MailAddress of(String address) {
        return new MailAddress("", address);
    }

    private static boolean isAddress(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at <= LOCAL_MAX
                && at < address.length() - 1
                && address.length() <= ADDRESS_MAX
                && isPart(address.substring(0, at))
                && isPart(address.substring(at + 1));
    }

    private static boolean isPart(String part) {
        return Headers.isVisible(part)
                && part.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)
                && !part.startsWith(".")
                && !part.endsWith(".")
                && !part.contains("..");
    }
}
