package io.comptoir.einvoice.mapping;

import io.comptoir.catalog.Nature;
import io.comptoir.line.ItemLine;
import java.util.List;

/**
 * The French billing framework — cadre de facturation (BT-23, BR-FR-08): goods, services or both, and where it stands among the payments.
 * It is also how an e-invoice tells the nature of the supply (CGI ann. II, art. 242 nonies A, I, 8° bis).
 */
final class BillingFramework {

    private static final String GOODS = "B";
    private static final String SERVICES = "S";
    private static final String BOTH = "M";
    private static final String TO_BE_PAID = "1";
    private static final String FINAL_AFTER_DEPOSIT = "4";

    private BillingFramework() {}

    /** The framework of an invoice that is to be paid: all of it, or what deposits leave. */
    static String of(List<ItemLine> lines, boolean afterDeposit) {
        boolean goods = lines.stream().anyMatch(line -> line.nature() == Nature.GOODS);
        boolean services = lines.stream().anyMatch(line -> line.nature() == Nature.SERVICE);
        String nature = goods && services ? BOTH : goods ? GOODS : SERVICES;
        return nature + (afterDeposit ? FINAL_AFTER_DEPOSIT : TO_BE_PAID);
    }
}
