package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a customer agreed to a quote — bon pour accord.
 *
 * @param name  who agreed
 * @param date  when
 * @param signature  the SHA-256 of what was signed, 64 hexadecimal digits, where there is such a file
 */
public record Acceptance(String name, LocalDate date, Optional<String> signature) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Rule NAME = Rule.error("CPT-DOCUMENT-ACCEPTANCE-NAME-MISSING", "C. civ. art. 1118")
            .says("Personne n'a accepté.", "Nobody accepted.")
            .fix("Donnez le nom de qui accepte.", "Give the name of who accepts.");
    private static final Rule SIGNATURE = Rule.error("CPT-DOCUMENT-ACCEPTANCE-SIGNATURE", "FIPS 180-4")
            .says("« {value} » n'est pas une empreinte SHA-256.", "'{value}' is no SHA-256 hash.")
            .fix("Donnez 64 chiffres hexadécimaux minuscules.", "Give 64 small hexadecimal digits.");

    /** Refuses an acceptance by nobody and a signature that is no hash. */
    public Acceptance {
        if (name.isBlank()) {
            throw new ViolationsException(NAME.at("name", name));
        }
        signature.filter(hash -> !SHA_256.matcher(hash).matches()).ifPresent(hash -> {
            throw new ViolationsException(SIGNATURE.at("signature", hash));
        });
    }

    /** An acceptance of which no file is kept. */
    public static Acceptance of(String name, LocalDate date) {
        return new Acceptance(name, date, Optional.empty());
    }
}
