package io.comptoir.document;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.line.ItemLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an issued invoice takes out of a stock, or puts back into it: for information only, nobody is kept from selling.
 *
 * @param code  the code of the item
 * @param unit  what it is counted in
 * @param quantity  how many; negative for what was sold, positive for what came back; never zero
 */
public record StockMove(String code, Unit unit, BigDecimal quantity) {

    /**
     * The moves of the goods of an invoice that have a code, one for each item and unit, in the order of the lines. A
     * deposit sells nothing yet; a discount, a rebate, a correction or a debit note moves what was sold no more; a credit note
     * puts back what it gives back.
     */
    public static List<StockMove> of(Invoice.Issued invoice) {
        int sign = sign(invoice);
        if (sign == 0) {
            return List.of();
        }
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        for (ItemLine line : invoice.items()) {
            Optional<String> code = line.code().filter(any -> line.nature() == Nature.GOODS);
            code.ifPresent(one -> sums.merge(new Key(one, line.unit()), line.quantity(), BigDecimal::add));
        }
        List<StockMove> moves = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                moves.add(new StockMove(key.code, key.unit, sign < 0 ? sum.negate() : sum));
            }
        });
        return List.copyOf(moves);
    }

    private static int sign(Invoice.Issued invoice) {
        return switch (invoice.kind()) {
            case STANDARD, PROGRESS, FINAL -> -1;
            case CREDIT_NOTE ->
                invoice.draft()
                        .creditReason()
                        .filter(why -> why == CreditReason.REFUND || why == CreditReason.CANCELLATION)
                        .map(why -> 1)
                        .orElse(0);
            case DEPOSIT, CORRECTIVE, DEBIT_NOTE, DEPOSIT_CREDIT_NOTE, REBATE -> 0;
        };
    }

    private record Key(String code, Unit unit) {}
}
