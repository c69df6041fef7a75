package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.terms.PaymentMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The payment modes that a host offers — modes de règlement — each with its code for e-invoices (UNTDID 4461).
 *
 * <pre>{@code
 * PaymentMethods modes = PaymentMethods.shipped()
 *     .with(Mode.of("CB-WEB", "Carte en ligne", "Card online", PaymentMethod.CARD, "54"));
 * modes.find("CB-WEB").orElseThrow().code(); // 54
 * }</pre>
 *
 * @param modes  in the order they are offered, each key once
 */
public record PaymentMethods(List<Mode> modes) {

    /** The most modes. */
    public static final int MODES_MAX = 200;

    private static final Rule TOO_MANY = Rule.error("CPT-PAYMENT-MODES-TOO-MANY", "Comptoir, bounds")
            .says("{value} modes de règlement sont trop.", "{value} payment modes are too many.")
            .fix("Gardez-en 200 au plus.", "Keep 200 at most.");
    private static final Rule REPEATED = Rule.error("CPT-PAYMENT-MODE-REPEATED", "Comptoir, payment modes")
            .says("Le mode de règlement {value} existe déjà.", "There is a payment mode {value} already.")
            .fix("Donnez-lui une autre clé.", "Give it another key.");

    private static final PaymentMethods SHIPPED = new PaymentMethods(List.of(
            mode("Virement", "Transfer", PaymentMethod.TRANSFER),
            mode("Chèque", "Cheque", PaymentMethod.CHEQUE),
            mode("Prélèvement", "Direct debit", PaymentMethod.DIRECT_DEBIT),
            mode("Carte", "Card", PaymentMethod.CARD),
            mode("Espèces", "Cash", PaymentMethod.CASH),
            mode("Traite", "Bill of exchange", PaymentMethod.BILL_OF_EXCHANGE),
            mode("Billet à ordre", "Promissory note", PaymentMethod.PROMISSORY_NOTE),
            new Mode("CREDIT_NOTE", new Text("Avoir", "Credit note"), Optional.empty(), "97"))); // clearing

    /**
     * Keeps a copy of the list.
     *
     * @throws ViolationsException if there are too many, or a key comes twice
     */
    public PaymentMethods {
        modes = List.copyOf(modes);
        if (modes.size() > MODES_MAX) {
            throw new ViolationsException(TOO_MANY.at("modes", modes.size()));
        }
        new Violations(repeated(modes)).throwIfErrors();
    }

    private static List<Violation> repeated(List<Mode> modes) {
        List<Violation> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < modes.size(); i++) {
            if (!keys.add(modes.get(i).key())) {
                found.add(REPEATED.at("modes[" + i + "].key", modes.get(i).key()));
            }
        }
        return found;
    }

    private static Mode mode(String french, String english, PaymentMethod method) {
        return new Mode(method.name(), new Text(french, english), Optional.of(method), method.code());
    }

    /** Every {@link PaymentMethod} under its own name, and the credit note. */
    public static PaymentMethods shipped() {
        return SHIPPED;
    }

    /** The same and one more. */
    public PaymentMethods with(Mode mode) {
        return new PaymentMethods(Stream.concat(modes.stream(), Stream.of(mode)).toList());
    }

    /** The same, without the mode of a key. */
    public PaymentMethods without(String key) {
        return new PaymentMethods(
                modes.stream().filter(mode -> !mode.key().equals(key)).toList());
    }

    /** The mode of a key. */
    public Optional<Mode> find(String key) {
        return modes.stream().filter(mode -> mode.key().equals(key)).findFirst();
    }

    /**
     * A way to pay, in the host's own words.
     *
     * @param key  names it: 1 to 40 plain letters, digits and {@code _-.}
     * @param label  as people read it
     * @param method  which of Comptoir's methods it is, where it is one: receipts and rules of law know these
     * @param code  its code in UNTDID 4461 (BT-81, BR-CL-16)
     */
    public record Mode(String key, Text label, Optional<PaymentMethod> method, String code) {

        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
        // 1 to 70, 74 to 78, 91 to 98, and what was agreed.
        private static final Pattern CODE = Pattern.compile("[1-9]|[1-6][0-9]|70|7[4-8]|9[1-8]|ZZZ");

        private static final Rule MALFORMED = Rule.error("CPT-PAYMENT-MODE-KEY", "Comptoir, payment modes")
                .says("« {value} » ne peut pas nommer un mode de règlement.", "'{value}' cannot name a payment mode.")
                .fix(
                        "Utilisez de 1 à 40 lettres sans accent, chiffres et _ - .",
                        "Use 1 to 40 plain letters, digits and _ - .");
        private static final Rule UNKNOWN_CODE = Rule.error("CPT-PAYMENT-MODE-CODE", "UNTDID 4461; EN 16931 BR-CL-16")
                .says("Le code {value} n'est pas un moyen de paiement.", "There is no payment means {value}.")
                .fix(
                        "Donnez un code de la liste UNTDID 4461, par exemple 30 pour un virement.",
                        "Give a code of list UNTDID 4461, such as 30 for a transfer.");

        /** Refuses a key that cannot name a mode, and a code that is not in the list. */
        public Mode {
            if (!KEY.matcher(key).matches()) {
                throw new ViolationsException(MALFORMED.at("key", key));
            }
            if (!CODE.matcher(code).matches()) {
                throw new ViolationsException(UNKNOWN_CODE.at("code", code));
            }
        }

        /** A way to pay by one of Comptoir's methods, with a code of its own. */
        public static Mode of(String key, String french, String english, PaymentMethod method, String code) {
            return new Mode(key, new Text(french, english), Optional.of(method), code);
        }
    }
}
