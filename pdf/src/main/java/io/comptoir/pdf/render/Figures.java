package io.comptoir.pdf.render;

import io.comptoir.pdf.style.Labels;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How the amounts of one paper are printed. An issued credit note has amounts above zero; readers in France expect them
 * below zero on the paper.
 *
 * @param labels  the words of its language
 * @param currency  the code of its currency
 * @param turned  whether the other sign is printed
 */
record Figures(Labels labels, String currency, boolean turned) {

    static Figures of(Priced priced, Labels labels) {
        boolean french = labels.language().getLanguage().equals(Locale.FRENCH.getLanguage());
        boolean turned = french && priced.end() == Priced.End.CREDITED;
        return new Figures(labels, priced.totals().currency().getCurrencyCode(), turned);
    }

    String amount(BigDecimal amount) {
        return labels.notation().amount(turned(amount), currency);
    }

    String price(BigDecimal price) {
        return labels.notation().price(turned(price), currency);
    }

    /** With a plus sign where it adds. */
    String change(BigDecimal amount) {
        return (turned(amount).signum() > 0 ? "+" : "") + amount(amount);
    }

    BigDecimal turned(BigDecimal amount) {
        return turned ? amount.negate() : amount;
    }
}
