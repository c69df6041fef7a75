package io.comptoir.accounting.posting;

import io.comptoir.money.Allocation;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The VAT of one rate, shared by the accounts that its lines go to: the shares add up to what the paper shows. */
final class VatSplit {

    private VatSplit() {}

    /**
     * One share for each of {@code nets}, the sums of the lines of each account.
     * <p>
     * Nets against the sign of the rate's base are taxed on their own, and the others share what then remains. In one
     * proportion with them, the cent that the VAT was rounded by would grow: 0.01 of VAT on 100.03 less 100.00 would make
     * 33.34 and −33.33, where it is 20.01 and −20.00.
     */
    static List<BigDecimal> of(VatTotal total, List<BigDecimal> nets) {
        int digits = total.vat().scale();
        int opposite = total.taxable().signum() < 0 ? 1 : -1;
        List<BigDecimal> opposed = only(nets, net -> net.signum() == opposite);
        List<BigDecimal> others = only(nets, net -> net.signum() != opposite);
        BigDecimal taken = total.rate().taxOn(sum(opposed), digits);
        return nets.isEmpty()
                ? List.of()
                : sums(
                        Allocation.byWeight(total.vat().subtract(taken), others, digits),
                        Allocation.byWeight(taken, opposed, digits));
    }

    private static List<BigDecimal> only(List<BigDecimal> nets, Predicate<BigDecimal> kept) {
        return nets.stream().map(net -> kept.test(net) ? net : BigDecimal.ZERO).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> sums(List<BigDecimal> left, List<BigDecimal> right) {
        List<BigDecimal> sums = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            sums.add(left.get(i).add(right.get(i)));
        }
        return sums;
    }
}
