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
        xml.open("ram:IncludedSupplyChainTradeLineItem");
        xml.open("ram:AssociatedDocumentLineDocument").text("ram:LineID", line.id());
        xml.close("ram:AssociatedDocumentLineDocument");
        item(line.item());
        price(line.price(), line.unitCode());
        xml.open("ram:SpecifiedLineTradeDelivery");
        quantity("ram:BilledQuantity", line.quantity(), line.unitCode());
        xml.close("ram:SpecifiedLineTradeDelivery");
        settlement(line);
        xml.close("ram:IncludedSupplyChainTradeLineItem");
    }

    private void item(LineItem item) {
        xml.open("ram:SpecifiedTradeProduct");
        xml.text("ram:SellerAssignedID", item.sellerId());
        xml.text("ram:Name", item.name());
        xml.text("ram:Description", item.description());
        xml.close("ram:SpecifiedTradeProduct");
    }

    private void price(LinePrice price, String unitCode) {
        xml.open("ram:SpecifiedLineTradeAgreement");
        price.gross().ifPresent(gross -> price("ram:GrossPriceProductTradePrice", gross, price, unitCode));
        price("ram:NetPriceProductTradePrice", price.net(), price, unitCode);
        xml.close("ram:SpecifiedLineTradeAgreement");
    }

    private void price(String name, BigDecimal amount, LinePrice price, String unitCode) {
        xml.open(name).number("ram:ChargeAmount", amount);
        if (price.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            quantity("ram:BasisQuantity", price.baseQuantity(), unitCode);
        }
        xml.close(name);
    }

    private void quantity(String name, BigDecimal quantity, String unitCode) {
        xml.text(name, "unitCode", unitCode, quantity.toPlainString());
    }

    private void settlement(InvoiceLine line) {
        xml.open("ram:SpecifiedLineTradeSettlement");
        vat(line.vat());
        line.period().ifPresent(period -> CiiWriter.period(xml, period));
        line.allowances().forEach(this::allowance);
        xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation").number("ram:LineTotalAmount", line.net());
        xml.close("ram:SpecifiedTradeSettlementLineMonetarySummation");
        xml.close("ram:SpecifiedLineTradeSettlement");
    }

    private void vat(LineVat vat) {
        xml.open("ram:ApplicableTradeTax");
        xml.text("ram:TypeCode", CiiSettlement.VAT);
        xml.text("ram:CategoryCode", vat.category().code());
        xml.number("ram:RateApplicablePercent", vat.rate());
        xml.close("ram:ApplicableTradeTax");
    }

    private void allowance(LineAllowance allowance) {
        xml.open("ram:SpecifiedTradeAllowanceCharge");
        xml.open("ram:ChargeIndicator").text("udt:Indicator", "false");
        xml.close("ram:ChargeIndicator");
        xml.number("ram:CalculationPercent", allowance.percentage());
        xml.number("ram:BasisAmount", allowance.baseAmount());
        xml.number("ram:ActualAmount", allowance.amount());
        xml.text("ram:Reason", allowance.reason());
        xml.close("ram:SpecifiedTradeAllowanceCharge");
    }
}
