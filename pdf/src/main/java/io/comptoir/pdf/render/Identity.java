package io.comptoir.pdf.render;

import io.comptoir.party.Address;
import io.comptoir.party.Identifier;
import io.comptoir.party.LegalEntity;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Notation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an issuer names itself on a paper, as the law wants it (C. com. art. R123-237 and R123-238).
 *
 * @param entity  who issues
 * @param labels  in which language
 * @param signless  whether its capital is told without the sign of a currency, for papers without prices
 */
record Identity(LegalEntity entity, Labels labels, boolean signless) {

    private static final int PART_MAX = 90;
    private static final int UNBROKEN_MAX = 60;
    private static final int GROUP = 3;
    private static final int SIREN_LENGTH = 9;

    Identity(LegalEntity entity, Labels labels) {
        this(entity, labels, false);
    }

    /** The name it trades under, else its registered name. */
    String name() {
        return entity.tradeName().orElse(entity.name());
    }

    /** All of it, part by part: name, form and capital, address, register, numbers. */
    List<String> legalParts() {
        return Stream.of(
                        Optional.of(entity.name()),
                        form(),
                        entity.address().map(address -> String.join(", ", address.lines())),
                        register(),
                        siret(),
                        vatNumber(),
                        entity.activityCode().map(code -> labels.get("ape") + " " + code))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .map(Identity::unbroken)
                .toList();
    }

    /** SAS au capital de 10 000 €. */
    Optional<String> form() {
        Optional<String> capital = entity.shareCapital().map(this::capital);
        return Stream.of(entity.legalForm(), capital)
                .flatMap(Optional::stream)
                .reduce((form, amount) -> form + " " + amount);
    }

    /** RCS Paris 911 561 736; the SIREN alone where the register is not known. */
    Optional<String> register() {
        Optional<String> siren = entity.siren().map(number -> grouped(number));
        return entity.rcsCity()
                .map(city -> labels.get("rcs", city)
                        + siren.map(number -> " " + number).orElse(""))
                .or(() -> siren.map(number -> labels.get("siren") + " " + number));
    }

    Optional<String> siret() {
        return entity.siret().map(number -> labels.get("siret") + " " + grouped(number));
    }

    Optional<String> vatNumber() {
        return entity.vatNumber().map(number -> labels.get("vat.number") + " " + number.value());
    }

    /** The lines of an address, with the country where the mail crosses a border. */
    static List<String> lines(Address address, Labels labels, Optional<Address> sender) {
        boolean abroad = !address.country().equals(sender.map(Address::country).orElse("FR"));
        Stream<String> country = abroad ? Stream.of(labels.country(address.country())) : Stream.empty();
        return Stream.concat(address.lines().stream(), country).toList();
    }

    /** A SIREN or SIRET as printed: the digits of the business by three, then those of the establishment. */
    static String grouped(Identifier number) {
        String digits = number.value();
        StringBuilder printed = new StringBuilder(digits);
        for (int i = SIREN_LENGTH; i > 0; i -= GROUP) {
            if (i < digits.length()) {
                printed.insert(i, Notation.NO_BREAK_SPACE);
            }
        }
        return printed.toString();
    }

    /** A short part stays on one line, an endless one leaves room for the others. */
    static String unbroken(String part) {
        if (part.length() > PART_MAX) {
            return part.substring(0, PART_MAX) + "…";
        }
        return part.length() > UNBROKEN_MAX ? part : part.replace(' ', Notation.NO_BREAK_SPACE);
    }

    private String capital(BigDecimal amount) {
        if (signless) {
            return labels.get("capital", labels.get("euros", labels.notation().number(amount)));
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        String figure = whole
                ? labels.notation().whole(amount, "EUR")
                : labels.notation().price(amount, "EUR");
        return labels.get("capital", figure);
    }
}
