package io.comptoir.accounting.posting;

import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * Amounts of a paper in euros, the currency of the books (C. com. art. L123-22).
 *
 * @param currency  of the paper
 * @param rate  of the paper; empty where it is in euros, or has none
 */
record Exchange(CurrencyUnit currency, Optional<ExchangeRate> rate) {

    private static final int DIGITS = 2;

    private static final Rule CURRENCY = Rule.error("CPT-ACCOUNTING-CURRENCY-FOREIGN", "C. com. art. L123-22")
            .says(
                    "La facture est en {value} sans cours en euros ; les livres sont en euros.",
                    "The invoice is in {value} and tells no rate in euros; the books are in euros.")
            .fix(
                    "Donnez son cours (exchange), comptabilisez-la à la main, ou facturez en EUR.",
                    "Give its rate (exchange), enter it by hand, or bill in EUR.");

    static Exchange of(Invoice.Issued invoice) {
        return new Exchange(
                invoice.currency(),
                invoice.totals()
                        .from()
                        .exchange()
                        .filter(rate -> rate.currency().equals(Currencies.euro())));
    }

    List<Violation> found() {
        return isEuro() || rate.isPresent() ? List.of() : List.of(CURRENCY.at("currency", currency.getCurrencyCode()));
    }

    boolean isEuro() {
        return currency.equals(Currencies.euro());
    }

    /** An amount at the rate of the paper. */
    BigDecimal euro(BigDecimal amount) {
        return isEuro() ? amount : rate.orElseThrow().convert(amount);
    }

    Optional<ForeignAmount> foreign(BigDecimal amount) {
        return isEuro() ? Optional.empty() : Optional.of(new ForeignAmount(amount, currency));
    }

    /** The lines in euros; each is rounded, and the largest sale takes the cents that then are left. */
    List<JournalLine> euros(List<Part> parts) {
        List<BigDecimal> euros = new ArrayList<>(parts.size());
        BigDecimal over = BigDecimal.ZERO;
        for (Part part : parts) {
            BigDecimal euro = euro(part.amount());
            euros.add(euro);
            over = over.add(euro);
        }
        if (!isEuro() && over.signum() != 0) {
            int taker = taker(parts);
            euros.set(taker, euros.get(taker).subtract(over));
        }
        List<JournalLine> lines = new ArrayList<>(parts.size());
        for (int i = 0; i < euros.size(); i++) {
            if (Rounding.HALF_UP.round(euros.get(i), DIGITS).signum() != 0) {
                lines.add(parts.get(i).line(euros.get(i), foreign(parts.get(i).amount())));
            }
        }
        return lines;
    }

    private static int taker(List<Part> parts) {
        int taker = parts.size() - 1;
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean larger = parts.get(i)
                            .amount()
                            .abs()
                            .compareTo(parts.get(taker).amount().abs())
                    >= 0;
            taker = parts.get(i).isSale() && (larger || !parts.get(taker).isSale()) ? i : taker;
        }
        return taker;
    }
}
