package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.binding.Outline;

/** The outline of CII. */
final class Cii {

    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final String NAMESPACES = " xmlns:rsm=\"" + UNECE + "CrossIndustryInvoice:100\""
            + " xmlns:qdt=\"" + UNECE + "QualifiedDataType:100\""
            + " xmlns:ram=\"" + UNECE + "ReusableAggregateBusinessInformationEntity:100\""
            + " xmlns:udt=\"" + UNECE + "UnqualifiedDataType:100\"";

    static final Outline OUTLINE = Outline.of(Cii.class, new Outline.Dialect(NAMESPACES, "ram", "ram", "CII", "UBL"));

    private Cii() {}
}
