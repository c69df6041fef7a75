package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.Optional;

/** The two syntaxes of EN 16931 (EN 16931-2). */
public enum Syntax {
    /** UN/CEFACT Cross Industry Invoice. */
    CII,
    /** OASIS UBL 2.1, Invoice and CreditNote. */
    UBL;

    static Optional<Syntax> of(Element root) {
        return switch (root.name()) {
            case "rsm:CrossIndustryInvoice" -> Optional.of(CII);
            case "ubl:Invoice", "cn:CreditNote" -> Optional.of(UBL);
            default -> Optional.empty();
        };
    }
}
