package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.LineItem;
import io.comptoir.einvoice.semantic.LinePrice;
import java.math.BigDecimal;
import java.util.Optional;

/** The lines (BG-25). */
record CiiLine(XmlOutput xml, CiiAdjustment adjustments) {

    CiiLine(XmlOutput xml) {
        this(xml, new CiiAdjustment(xml));
    }

    void write(InvoiceLine line) {
        xml.open(Tag.INCLUDED_SUPPLY_CHAIN_TRADE_LINE_ITEM);
        xml.open(Tag.ASSOCIATED_DOCUMENT_LINE_DOCUMENT).text(Tag.LINE_ID, line.id());
        line.note().ifPresent(note -> CiiWriter.note(xml, note, Optional.empty()));
        xml.close(Tag.ASSOCIATED_DOCUMENT_LINE_DOCUMENT);
        item(line.item());
        price(line.price(), line.unitCode());
        xml.open(Tag.SPECIFIED_LINE_TRADE_DELIVERY);
        quantity(Tag.BILLED_QUANTITY, line.quantity(), line.unitCode());
        xml.close(Tag.SPECIFIED_LINE_TRADE_DELIVERY);
        settlement(line);
        xml.close(Tag.INCLUDED_SUPPLY_CHAIN_TRADE_LINE_ITEM);
    }

    private void item(LineItem item) {
        xml.open(Tag.SPECIFIED_TRADE_PRODUCT);
        xml.text(Tag.SELLER_ASSIGNED_ID, item.sellerId());
        xml.text(Tag.NAME, item.name());
        xml.text(Tag.DESCRIPTION, item.description());
        xml.close(Tag.SPECIFIED_TRADE_PRODUCT);
    }

    private void price(LinePrice price, String unitCode) {
        xml.open(Tag.SPECIFIED_LINE_TRADE_AGREEMENT);
        price.gross().ifPresent(gross -> price(Tag.GROSS_PRICE_PRODUCT_TRADE_PRICE, gross, price, unitCode));
        price(Tag.NET_PRICE_PRODUCT_TRADE_PRICE, price.net(), price, unitCode);
        xml.close(Tag.SPECIFIED_LINE_TRADE_AGREEMENT);
    }

    private void price(Tag tag, BigDecimal amount, LinePrice price, String unitCode) {
        xml.open(tag).number(Tag.CHARGE_AMOUNT, amount);
        if (price.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            quantity(Tag.BASIS_QUANTITY, price.baseQuantity(), unitCode);
        }
        xml.close(tag);
    }

    private void quantity(Tag tag, BigDecimal quantity, String unitCode) {
        xml.text(tag, "unitCode", unitCode, quantity.toPlainString());
    }

    private void settlement(InvoiceLine line) {
        xml.open(Tag.SPECIFIED_LINE_TRADE_SETTLEMENT);
        adjustments.vat(Tag.APPLICABLE_TRADE_TAX, line.vat());
        line.period().ifPresent(period -> CiiWriter.period(xml, period));
        line.allowances().forEach(adjustments::allowance);
        line.charges().forEach(adjustments::charge);
        xml.open(Tag.SPECIFIED_TRADE_SETTLEMENT_LINE_MONETARY_SUMMATION).number(Tag.LINE_TOTAL_AMOUNT, line.net());
        xml.close(Tag.SPECIFIED_TRADE_SETTLEMENT_LINE_MONETARY_SUMMATION);
        xml.close(Tag.SPECIFIED_LINE_TRADE_SETTLEMENT);
    }
}
