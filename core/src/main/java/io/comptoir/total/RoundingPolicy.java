package io.comptoir.total;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.money.Allocation;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where VAT is rounded, always half away from zero. No French text says where; a business keeps to one way.
 */
public enum RoundingPolicy {
    /** On the sum of each rate (BR-CO-17): what e-invoices ask for. */
    EN16931 {
        @Override
        Settled settle(PriceBasis basis, VatRate rate, List<BigDecimal> parts, int digits) {
            BigDecimal sum = sum(parts, digits);
            if (basis == PriceBasis.NET) {
                return new Settled(parts, sum, rate.taxOn(sum, digits));
            }
            BigDecimal vat = rate.taxWithin(sum, digits);
            BigDecimal net = sum.subtract(vat);
            BigDecimal hundred = BigDecimal.valueOf(100);
            List<BigDecimal> exact = parts.stream().map(hundred::multiply).toList();
            BigDecimal divisor = hundred.add(rate.percentage().value());
            return new Settled(Allocation.byParts(net, exact, divisor, digits), net, vat);
        }
    },
    /**
     * On each line, discount and charge. The sum of many small lines may leave the tolerance of BR-CO-17, one unit of
     * the currency; such a paper cannot be an e-invoice.
     */
    PER_LINE {
        @Override
        Settled settle(PriceBasis basis, VatRate rate, List<BigDecimal> parts, int digits) {
            if (basis == PriceBasis.NET) {
                List<BigDecimal> vat =
                        parts.stream().map(part -> rate.taxOn(part, digits)).toList();
                return new Settled(parts, sum(parts, digits), sum(vat, digits));
            }
            List<BigDecimal> nets = parts.stream()
                    .map(part -> part.subtract(rate.taxWithin(part, digits)))
                    .toList();
            BigDecimal net = sum(nets, digits);
            return new Settled(nets, net, sum(parts, digits).subtract(net));
        }
    };

    /** The nets of {@code parts}, lines, discounts (below zero) and charges of one rate, and the VAT on them. */
    abstract Settled settle(PriceBasis basis, VatRate rate, List<BigDecimal> parts, int digits);

    /** The same, where the VAT is what an earlier paper left: at prices with tax, the largest net takes the difference. */
    Settled settle(PriceBasis basis, VatRate rate, List<BigDecimal> parts, BigDecimal rest, int digits) {
        Settled product = settle(basis, rate, parts, digits);
        BigDecimal more = product.vat.subtract(rest);
        if (basis == PriceBasis.NET || more.signum() == 0) {
            return new Settled(product.nets, product.taxable, rest);
        }
        List<BigDecimal> nets = new ArrayList<>(product.nets);
        int largest = 0;
        for (int i = 1; i < nets.size(); i++) {
            largest = nets.get(i).abs().compareTo(nets.get(largest).abs()) > 0 ? i : largest;
        }
        nets.set(largest, nets.get(largest).add(more));
        return new Settled(nets, product.taxable.add(more), rest);
    }

    private static BigDecimal sum(List<BigDecimal> parts, int digits) {
        return parts.stream().reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
    }

    /** What one rate comes to; the nets make {@code taxable} together. */
    record Settled(List<BigDecimal> nets, BigDecimal taxable, BigDecimal vat) {}
}
