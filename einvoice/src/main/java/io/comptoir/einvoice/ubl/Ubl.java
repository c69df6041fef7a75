package io.comptoir.einvoice.ubl;

import io.comptoir.einvoice.binding.Outline;
import io.comptoir.einvoice.code.CodeList;

/** The outlines of UBL. */
final class Ubl {

    private static final String OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String COMPONENTS = " xmlns:cac=\"" + OASIS + "CommonAggregateComponents-2\"" + " xmlns:cbc=\""
            + OASIS + "CommonBasicComponents-2\"" + " xmlns:ext=\"" + OASIS + "CommonExtensionComponents-2\"";

    static final Outline INVOICE = outline("Invoice-2", "INV", "CN");
    static final Outline CREDIT_NOTE = outline("CreditNote-2", "CN", "INV");

    private Ubl() {}

    private static Outline outline(String namespace, String only, String other) {
        String namespaces = " xmlns=\"" + OASIS + namespace + "\"" + COMPONENTS;
        return Outline.of(Ubl.class, new Outline.Dialect(namespaces, "cac", "cbc", only, other));
    }

    /** The outline that an invoice of a type is written by (BT-3). */
    static Outline of(String typeCode) {
        return CodeList.UBL_CREDIT_NOTE_TYPES.has(typeCode) && !CodeList.UBL_INVOICE_TYPES.has(typeCode)
                ? CREDIT_NOTE
                : INVOICE;
    }
}
