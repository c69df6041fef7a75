package io.comptoir.contact;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bounds that contacts keep. */
final class ContactRules {

    /** The most characters of a code. */
    static final int CODE_MAX = 64;
    /** The most characters of a name, a label, an address of mail, a number of phone. */
    static final int NAME_MAX = 200;
    /** The most addresses, persons and fields of a contact, each. */
    static final int MANY_MAX = 100;
    /** The most characters of a field of its own. */
    static final int FIELD_MAX = 2_000;

    private static final String SOURCE = "Comptoir, contacts";

    private static final Rule CODE = Rule.error("CPT-CONTACT-CODE", SOURCE)
            .says("Le code « {value} » ne va pas.", "The code '{value}' will not do.")
            .fix(
                    "Donnez 1 à 64 caractères visibles, sans espace au début ni à la fin.",
                    "Give 1 to 64 visible characters, without a space at the start or the end.");
    private static final Rule CODE_DIFFERS = Rule.error("CPT-CONTACT-CODE-DIFFERS", SOURCE)
            .says(
                    "La partie porte le code « {value} », le contact le code « {0} ».",
                    "The party has the code '{value}', the contact the code '{0}'.")
            .fix(
                    "Laissez la partie sans code : elle prend celui du contact.",
                    "Leave the party without a code: it takes that of the contact.");
    private static final Rule NAME = Rule.error("CPT-CONTACT-TEXT", SOURCE)
            .says("Le texte « {value} » est vide ou trop long.", "The text '{value}' is blank or too long.")
            .fix("Donnez 1 à {0} caractères.", "Give 1 to {0} characters.");
    private static final Rule TOO_MANY = Rule.error("CPT-CONTACT-TOO-MANY", SOURCE)
            .says("{value} entrées, c'est trop pour un contact.", "{value} entries are too many for a contact.")
            .fix("Gardez-en 100 au plus.", "Keep 100 at most.");
    private static final Rule LABEL_TWICE = Rule.error("CPT-CONTACT-LABEL-TWICE", SOURCE)
            .says("Deux adresses s'appellent « {value} ».", "Two addresses are called '{value}'.")
            .fix("Donnez à chacune un nom qui lui est propre.", "Give each a name of its own.");
    private static final Rule DISCOUNT = Rule.error("CPT-CONTACT-DISCOUNT", SOURCE)
            .says("Une remise de {value} % n'est pas possible.", "A discount of {value} % is not possible.")
            .fix("Donnez un pourcentage de 0 à 100.", "Give a percentage from 0 to 100.");

    private ContactRules() {}

    static void name(String text, String path) {
        bounded(text, path, NAME_MAX);
    }

    static void share(Percentage discount) {
        if (!discount.isShare()) {
            throw new ViolationsException(DISCOUNT.at("discount", discount));
        }
    }

    static Optional<Violation> code(String code) {
        boolean visible = code.codePoints().noneMatch(Character::isISOControl);
        boolean good = visible && !code.isEmpty() && code.length() <= CODE_MAX && code.equals(code.strip());
        return good ? Optional.empty() : Optional.of(CODE.at("code", code));
    }

    static Optional<Violation> sameCode(String code, Optional<String> ofParty) {
        return ofParty.filter(other -> !other.equals(code)).map(other -> CODE_DIFFERS.at("party.code", other, code));
    }

    static Optional<Violation> atMost(int count, String path) {
        return count > MANY_MAX ? Optional.of(TOO_MANY.at(path, count)) : Optional.empty();
    }

    static Optional<Violation> labelsOnce(List<LabelledAddress> addresses) {
        List<String> labels = addresses.stream().map(LabelledAddress::label).toList();
        return labels.stream()
                .filter(label -> labels.indexOf(label) != labels.lastIndexOf(label))
                .findFirst()
                .map(label -> LABEL_TWICE.at("addresses", label));
    }

    static void fields(Map<String, String> fields) {
        new TreeMap<>(fields).forEach((name, text) -> {
            name(name, "fields");
            bounded(text, "fields." + name, FIELD_MAX);
        });
    }

    private static void bounded(String text, String path, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new ViolationsException(NAME.at(path, text, most));
        }
    }
}
