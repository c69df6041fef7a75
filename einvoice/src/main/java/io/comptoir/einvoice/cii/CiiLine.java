package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.LineAllowance;
import io.comptoir.einvoice.semantic.LineItem;
import io.comptoir.einvoice.semantic.LinePrice;
import io.comptoir.einvoice.semantic.LineVat;
import java.math.BigDecimal;

/** The lines (BG-25). */
record CiiLine(XmlOutput xml) {

    void write(InvoiceLine line) {
        xml.open(Tag.INCLUDED_SUPPLY_CHAIN_TRADE_LINE_ITEM);
        xml.open(Tag.ASSOCIATED_DOCUMENT_LINE_DOCUMENT).text(Tag.LINE_ID, line.id());
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
        vat(line.vat());
        line.period().ifPresent(period -> CiiWriter.period(xml, period));
        line.allowances().forEach(this::allowance);
        xml.open(Tag.SPECIFIED_TRADE_SETTLEMENT_LINE_MONETARY_SUMMATION).number(Tag.LINE_TOTAL_AMOUNT, line.net());
        xml.close(Tag.SPECIFIED_TRADE_SETTLEMENT_LINE_MONETARY_SUMMATION);
        xml.close(Tag.SPECIFIED_LINE_TRADE_SETTLEMENT);
    }

    private void vat(LineVat vat) {
        xml.open(Tag.APPLICABLE_TRADE_TAX);
        xml.text(Tag.TYPE_CODE, CiiSettlement.VAT);
        xml.text(Tag.CATEGORY_CODE, vat.category().code());
        xml.number(Tag.RATE_APPLICABLE_PERCENT, vat.rate());
        xml.close(Tag.APPLICABLE_TRADE_TAX);
    }

    private void allowance(LineAllowance allowance) {
        xml.open(Tag.SPECIFIED_TRADE_ALLOWANCE_CHARGE);
        xml.open(Tag.CHARGE_INDICATOR).text(Tag.INDICATOR, "false");
        xml.close(Tag.CHARGE_INDICATOR);
        xml.number(Tag.CALCULATION_PERCENT, allowance.percentage());
        xml.number(Tag.BASIS_AMOUNT, allowance.baseAmount());
        xml.number(Tag.ACTUAL_AMOUNT, allowance.amount());
        xml.text(Tag.REASON, allowance.reason());
        xml.close(Tag.SPECIFIED_TRADE_ALLOWANCE_CHARGE);
    }
}
