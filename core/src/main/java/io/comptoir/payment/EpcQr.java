package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import io.comptoir.party.Bic;
import io.comptoir.party.CreditorReference;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What the QR code of a credit transfer in euros says (EPC069-12, version 002). To be drawn with error level M. */
@ValueStyle
@Value.Immutable
public abstract class EpcQr {

    /** The most bytes that the code carries. */
    public static final int BYTES_MAX = 331;

    private static final BigDecimal AMOUNT_MAX = Decimals.parse("999999999.99");
    private static final int NAME_MAX = 70;
    private static final int TEXT_MAX = 140;
    private static final int PURPOSE_MAX = 4;
    private static final int INFORMATION_MAX = 70;

    private static final Rule AMOUNT = Rule.error("CPT-PAYMENT-QR-AMOUNT", "EPC069-12")
            .says("Un QR de virement ne porte pas {value} €.", "The QR code of a transfer does not carry {value} €.")
            .fix(
                    "Donnez un montant de 0.01 à 999999999.99, au centime.",
                    "Give an amount from 0.01 to 999999999.99, in cents.");
    private static final Rule LENGTH = Rule.error("CPT-PAYMENT-QR-LENGTH", "EPC069-12")
            .says(
                    "Le texte « {value} » est vide, a plusieurs lignes ou dépasse {0} caractères.",
                    "The text '{value}' is empty, has several lines or more than {0} characters.")
            .fix("Raccourcissez-le, sur une ligne.", "Make it shorter, on one line.");
    private static final Rule REFERENCE_AND_TEXT = Rule.error("CPT-PAYMENT-QR-REFERENCE-AND-TEXT", "EPC069-12")
            .says("Un virement porte une référence ou un texte.", "A transfer carries a reference or a text.")
            .fix("Gardez l'un des deux.", "Keep one of them.");
    private static final Rule TOO_LONG = Rule.error("CPT-PAYMENT-QR-TOO-LONG", "EPC069-12")
            .says(
                    "Le QR porterait {value} octets ; 331 au plus.",
                    "The QR code would carry {value} bytes; 331 at most.")
            .fix("Raccourcissez le nom ou le texte.", "Make the name or the text shorter.");

    EpcQr() {}

    /** The bank of the payee; needed outside the European Economic Area only. */
    public abstract Optional<Bic> bic();

    /** The payee; at most 70 characters. */
    public abstract String name();

    /** The account of the payee. */
    public abstract Iban iban();

    /** In euros, from 0.01 to 999 999 999.99. */
    public abstract BigDecimal amount();

    /** Why, as a code of ISO 20022; at most 4 characters. */
    public abstract Optional<String> purpose();

    /** What the payee finds the payment by (ISO 11649); instead of a text. */
    public abstract Optional<CreditorReference> reference();

    /** What the payee is told, at most 140 characters; instead of a reference. */
    public abstract Optional<String> text();

    /** What the payer is told, at most 70 characters. */
    public abstract Optional<String> information();

    @Value.Check
    void check() {
        BigDecimal euros = Decimals.bounded(amount());
        boolean cents = euros.stripTrailingZeros().scale() <= 2;
        if (!cents || euros.signum() <= 0 || euros.compareTo(AMOUNT_MAX) > 0) {
            throw new ViolationsException(AMOUNT.at("amount", euros.toPlainString()));
        }
        if (reference().isPresent() && text().isPresent()) {
            throw new ViolationsException(REFERENCE_AND_TEXT.at("text", ""));
        }
        check("name", Optional.of(name()), NAME_MAX);
        check("purpose", purpose(), PURPOSE_MAX);
        check("text", text(), TEXT_MAX);
        check("information", information(), INFORMATION_MAX);
        int bytes = payload().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_MAX) {
            throw new ViolationsException(TOO_LONG.at("", bytes));
        }
    }

    private static void check(String path, Optional<String> text, int max) {
        text.filter(words -> words.isBlank()
                        || words.codePointCount(0, words.length()) > max
                        || words.chars().anyMatch(Character::isISOControl))
                .ifPresent(words -> {
                    throw new ViolationsException(LENGTH.at(path, words, max));
                });
    }

    /** The text of the code, lines parted by LF, empty ones at the end left out. */
    public String payload() {
        return Stream.of(
                        "BCD",
                        "002",
                        "1", // UTF-8
                        "SCT",
                        bic().map(Bic::value).orElse(""),
                        name(),
                        iban().value(),
                        "EUR" + Rounding.EXACT.round(amount(), 2).toPlainString(),
                        purpose().orElse(""),
                        reference().map(CreditorReference::value).orElse(""),
                        text().orElse(""),
                        information().orElse(""))
                .reduce((lines, line) -> lines + "\n" + line)
                .orElseThrow()
                .stripTrailing();
    }

    /** Starts a code. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a code; name, account and amount are required. */
    public static final class Builder extends ImmutableEpcQr.Builder {
        Builder() {}

        /** Reads the amount, such as {@code "1200.00"}. */
        public Builder amount(String text) {
            return amount(Decimals.parse(text));
        }
    }
}
