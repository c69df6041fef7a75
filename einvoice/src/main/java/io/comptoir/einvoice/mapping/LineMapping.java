package io.comptoir.einvoice.mapping;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.LineItem;
import io.comptoir.einvoice.semantic.LinePrice;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.TextLine;
import io.comptoir.money.Allocation;
import io.comptoir.money.Rounding;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines (BG-25). */
final class LineMapping {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Totals totals;
    private final AdjustmentMapping adjustments;

    /** Maps the lines that {@code totals} follow from, for a customer of {@code language}. */
    LineMapping(Totals totals, Locale language) {
        this.totals = totals;
        this.adjustments = new AdjustmentMapping(language);
    }

    List<InvoiceLine> lines() {
        List<ItemLine> items = totals.from().items();
        List<Optional<String>> notes = notes(totals.from().lines());
        List<InvoiceLine> mapped = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            mapped.add(line(items.get(i), totals.lines().get(i))
                    .id(Integer.toString(i + 1))
                    .note(notes.get(i))
                    .build());
        }
        return mapped;
    }

    /** The words of each item (BT-127): those above it, and for the last one those below it too. */
    private static List<Optional<String>> notes(List<Line> lines) {
        List<Optional<String>> notes = new ArrayList<>(lines.size());
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            if (line instanceof TextLine text && !text.text().isBlank()) {
                words.append(words.isEmpty() ? "" : "\n").append(text.text());
            } else if (line instanceof ItemLine) {
                notes.add(Texts.present(words.toString()));
                words.setLength(0);
            }
        }
        if (!words.isEmpty() && !notes.isEmpty()) {
            int last = notes.size() - 1;
            String above = notes.get(last).map(note -> note + "\n").orElse("");
            notes.set(last, Optional.of(above + words));
        }
        return notes;
    }

    private InvoiceLine.Builder line(ItemLine line, LineTotal total) {
        LineTotal net = net(line, total);
        return InvoiceLine.builder()
                .quantity(fitted(line.quantity(), EInvoiceRules.QUANTITY_DECIMALS))
                .unitCode(line.unit().code())
                .net(net.net())
                .period(line.period().map(InvoiceMapping::range))
                .allowances(allowances(line, net))
                .charges(charges(line, net))
                .price(isGross() ? priceOfAll(line, net.before()) : price(line))
                .vat(VatMapping.line(line.vat().orElseThrow()))
                .item(item(line));
    }

    /**
     * The amounts of a line before tax. Where prices are told with tax, so are its discounts and charges: each becomes
     * its net, cut or given a cent so that they make the net of the line together (BT-131).
     */
    private LineTotal net(ItemLine line, LineTotal total) {
        if (!isGross()) {
            return total;
        }
        List<BigDecimal> gross = new ArrayList<>();
        gross.add(total.before());
        total.discounts().forEach(discount -> gross.add(discount.negate()));
        gross.addAll(total.charges());
        BigDecimal divisor = HUNDRED.add(line.vat().orElseThrow().percentage().value());
        List<BigDecimal> nets = Allocation.byParts(
                total.net(),
                gross.stream().map(HUNDRED::multiply).toList(),
                divisor,
                total.net().scale());
        int charges = 1 + total.discounts().size();
        return new LineTotal(
                nets.get(0),
                nets.subList(1, charges).stream().map(BigDecimal::negate).toList(),
                nets.subList(charges, nets.size()),
                total.net());
    }

    private boolean isGross() {
        return totals.from().pricing() == PriceBasis.GROSS;
    }

    // --- prices ---

    /**
     * The net price (BT-146), as quoted: discounts are on the line, not on the price, and there is no gross one. One
     * with too many decimals is told for more units: 0.0000123 is 0.000123 for 10.
     */
    static LinePrice price(ItemLine line) {
        int shift = Math.max(
                tooMany(line.unitPrice(), EInvoiceRules.PRICE_DECIMALS),
                tooMany(line.priceBaseQuantity(), EInvoiceRules.QUANTITY_DECIMALS));
        LinePrice.Builder price =
                LinePrice.builder().net(fitted(moved(line.unitPrice(), shift), EInvoiceRules.PRICE_DECIMALS));
        return per(moved(line.priceBaseQuantity(), shift), line, price);
    }

    /** The price for so many units; nothing is said of one (BT-149). */
    private static LinePrice per(BigDecimal units, ItemLine line, LinePrice.Builder price) {
        if (units.compareTo(BigDecimal.ONE) != 0) {
            price.baseQuantity(fitted(units, EInvoiceRules.QUANTITY_DECIMALS))
                    .baseUnitCode(line.unit().code());
        }
        return price.build();
    }

    /** What all units of a line cost: no unit has a price without tax that makes the line to the cent. */
    private static LinePrice priceOfAll(ItemLine line, BigDecimal before) {
        LinePrice.Builder price = LinePrice.builder().net(before.abs());
        return line.quantity().signum() == 0
                ? price.build()
                : per(line.quantity().abs(), line, price);
    }

    private static int tooMany(BigDecimal number, int decimals) {
        return number.scale() <= decimals
                ? 0
                : Math.max(0, number.stripTrailingZeros().scale() - decimals);
    }

    private static BigDecimal moved(BigDecimal number, int places) {
        return places == 0 ? number : number.movePointRight(places);
    }

    /** The number as given, without the zeros that would be a decimal too many. */
    private static BigDecimal fitted(BigDecimal number, int decimals) {
        return number.scale() <= decimals ? number : Rounding.EXACT.round(number, decimals);
    }

    private static LineItem item(ItemLine line) {
        return LineItem.builder()
                .name(line.label())
                .description(Texts.present(line.description()))
                .sellerId(Texts.present(line.code()))
                .build();
    }

    // --- discounts and charges ---

    private List<AllowanceCharge> allowances(ItemLine line, LineTotal net) {
        List<AllowanceCharge> allowances = new ArrayList<>(net.discounts().size());
        BigDecimal left = net.before();
        for (int i = 0; i < net.discounts().size(); i++) {
            BigDecimal amount = net.discounts().get(i);
            allowances.add(
                    adjustments.discount(line.discounts().get(i), amount, left).build());
            left = left.subtract(amount);
        }
        return allowances;
    }

    private List<AllowanceCharge> charges(ItemLine line, LineTotal net) {
        List<AllowanceCharge> charges = new ArrayList<>(net.charges().size());
        BigDecimal left = net.discounts().stream().reduce(net.before(), BigDecimal::subtract);
        for (int i = 0; i < net.charges().size(); i++) {
            charges.add(adjustments
                    .charge(line.charges().get(i), net.charges().get(i), left)
                    .build());
        }
        return charges;
    }
}
