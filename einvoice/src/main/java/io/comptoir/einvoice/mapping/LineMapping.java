package io.comptoir.einvoice.mapping;

import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.LineAllowance;
import io.comptoir.einvoice.semantic.LineItem;
import io.comptoir.einvoice.semantic.LinePrice;
import io.comptoir.fault.Text;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines (BG-25).
 *
 * @param totals  their amounts
 * @param language  the language of the customer
 */
record LineMapping(Totals totals, Locale language) {

    private static final Text DISCOUNT = new Text("Remise", "Discount");

    List<InvoiceLine> lines(List<ItemLine> lines) {
        List<InvoiceLine> mapped = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            mapped.add(
                    line(Integer.toString(i + 1), lines.get(i), totals.lines().get(i)));
        }
        return mapped;
    }

    private InvoiceLine line(String id, ItemLine line, LineTotal total) {
        return InvoiceLine.builder()
                .id(id)
                .quantity(fitted(line.quantity(), EInvoiceRules.QUANTITY_DECIMALS))
                .unitCode(line.unit().code())
                .net(total.net())
                .period(line.period().map(InvoiceMapping::range))
                .allowances(allowances(line.discounts(), total))
                .price(price(line))
                .vat(VatMapping.line(line.vat().orElseThrow()))
                .item(item(line))
                .build();
    }

    /** Discounts are on the line, not on the price: the net price (BT-146) is the price as quoted, without a gross one. */
    private static LinePrice price(ItemLine line) {
        return LinePrice.builder()
                .net(fitted(line.unitPrice(), EInvoiceRules.PRICE_DECIMALS))
                .build();
    }

    private static LineItem item(ItemLine line) {
        return LineItem.builder()
                .name(line.label())
                .description(Texts.present(line.description()))
                .sellerId(Texts.present(line.code()))
                .build();
    }

    private List<LineAllowance> allowances(List<Discount> discounts, LineTotal total) {
        List<LineAllowance> allowances = new ArrayList<>(discounts.size());
        BigDecimal remaining = total.gross();
        for (int i = 0; i < discounts.size(); i++) {
            BigDecimal amount = total.discounts().get(i);
            allowances.add(allowance(discounts.get(i), amount, remaining));
            remaining = remaining.subtract(amount);
        }
        return allowances;
    }

    private LineAllowance allowance(Discount discount, BigDecimal amount, BigDecimal remaining) {
        LineAllowance.Builder allowance = LineAllowance.builder()
                .amount(amount)
                .reason(Texts.present(discount.label()).orElseGet(() -> DISCOUNT.in(language)));
        if (discount instanceof Discount.Percent percent) {
            allowance.baseAmount(remaining).percentage(percent.percentage().value());
        }
        return allowance.build();
    }

    /** The number as given, without the zeros that would be a decimal too many. */
    private static BigDecimal fitted(BigDecimal number, int decimals) {
        return number.scale() <= decimals ? number : Rounding.EXACT.round(number, decimals);
    }
}
