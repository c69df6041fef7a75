package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.tree.Element;
import java.util.Optional;

/**
 * An attribute of an element that carries a term.
 *
 * @param name  its name
 * @param kind  what it holds
 * @param value  the text of a constant, else the id of the term or part
 */
record Attribute(String name, Kind kind, String value) {

    /** What an attribute holds. */
    enum Kind {
        /** Always the same text. */
        CONSTANT,
        /** A part of the term of its element. */
        PART,
        /** The same; an element without it is not meant. */
        NEEDED_PART,
        /** A term of its own. */
        TERM,
        /** A currency that the invoice names elsewhere. */
        CURRENCY,
        /** The same; any other is read too. */
        ANY_CURRENCY
    }

    static Attribute of(String token, String term) {
        if (token.equals("$")) {
            return new Attribute("currencyID", Kind.ANY_CURRENCY, "BT-5");
        }
        int colon = token.indexOf(':');
        int equal = token.indexOf('=');
        if (equal < 0) {
            return new Attribute(token.substring(1, colon), Kind.CONSTANT, token.substring(colon + 1));
        }
        String name = token.substring(1, equal);
        String value = token.substring(equal + 1);
        if (value.startsWith("=")) {
            return new Attribute(name, Kind.NEEDED_PART, value.substring(1));
        }
        if (value.startsWith("$")) {
            return new Attribute(name, Kind.CURRENCY, value.substring(1));
        }
        return new Attribute(name, value.startsWith(term + "-") ? Kind.PART : Kind.TERM, value);
    }

    /** Whether an element may be what is meant. */
    boolean admits(Element element, Currencies currencies) {
        Optional<String> said = element.attribute(name);
        return switch (kind) {
            case CONSTANT -> said.map(String::strip).equals(Optional.of(value));
            case NEEDED_PART -> said.isPresent();
            case CURRENCY -> currencies.of(value, said.map(String::strip));
            default -> true;
        };
    }

    /** Whether it makes an element another one. */
    boolean isCondition() {
        return kind == Kind.CONSTANT || kind == Kind.CURRENCY || kind == Kind.NEEDED_PART;
    }

    boolean isPart() {
        return kind == Kind.PART || kind == Kind.NEEDED_PART;
    }

    /** Whether a value has what it needs. */
    boolean admits(Term term) {
        return kind != Kind.NEEDED_PART || term.parts().containsKey(value);
    }

    /** The currencies that an invoice names (BT-5, BT-6). */
    record Currencies(String invoice, String vat) {

        boolean of(String term, Optional<String> said) {
            return term.equals("BT-5")
                    ? said.isEmpty() || said.get().equals(invoice)
                    : !vat.equals(invoice) && said.equals(Optional.of(vat));
        }

        String of(String term) {
            return term.equals("BT-5") ? invoice : vat;
        }
    }
}
