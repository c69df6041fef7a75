package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.einvoice.semantic.LineVat;

/** What is taken off or added, of a line or of the whole invoice (BG-20, BG-21, BG-27, BG-28). */
record CiiAdjustment(XmlOutput xml) {

    static final String VAT = "VAT";

    /** What something is taxed with. */
    void vat(Tag tag, LineVat vat) {
        xml.open(tag);
        xml.text(Tag.TYPE_CODE, VAT);
        xml.text(Tag.CATEGORY_CODE, vat.category().code());
        xml.number(Tag.RATE_APPLICABLE_PERCENT, vat.rate());
        xml.close(tag);
    }

    /** What is taken off a line (BG-27) or the whole invoice (BG-20). */
    void allowance(AllowanceCharge allowance) {
        allowanceCharge("false", allowance);
    }

    /** What is added to a line (BG-28) or the whole invoice (BG-21). */
    void charge(AllowanceCharge charge) {
        allowanceCharge("true", charge);
    }

    private void allowanceCharge(String isCharge, AllowanceCharge one) {
        xml.open(Tag.SPECIFIED_TRADE_ALLOWANCE_CHARGE);
        xml.open(Tag.CHARGE_INDICATOR).text(Tag.INDICATOR, isCharge);
        xml.close(Tag.CHARGE_INDICATOR);
        xml.number(Tag.CALCULATION_PERCENT, one.percentage());
        xml.number(Tag.BASIS_AMOUNT, one.baseAmount());
        xml.number(Tag.ACTUAL_AMOUNT, one.amount());
        xml.text(Tag.REASON_CODE, one.reasonCode());
        xml.text(Tag.REASON, one.reason());
        one.vat().ifPresent(vat -> vat(Tag.CATEGORY_TRADE_TAX, vat));
        xml.close(Tag.SPECIFIED_TRADE_ALLOWANCE_CHARGE);
    }
}
