package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.binding.Outline;
import io.comptoir.einvoice.tree.XmlDocument;

/** The outlines of CII. */
final class Cii {

    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final String NAMESPACES = " xmlns:rsm=\"" + UNECE + "CrossIndustryInvoice:100\""
            + " xmlns:qdt=\"" + UNECE + "QualifiedDataType:100\""
            + " xmlns:ram=\"" + UNECE + "ReusableAggregateBusinessInformationEntity:100\""
            + " xmlns:udt=\"" + UNECE + "UnqualifiedDataType:100\"";

    private static final Outline.Dialect DIALECT = new Outline.Dialect(NAMESPACES, "ram", "ram", "CII", "UBL");

    static final Outline OUTLINE = Outline.of(Cii.class, DIALECT);

    private Cii() {}

    /** The outline that a document is read by: that of ZUGFeRD 1.0 where it is one, of CII for any other. */
    static Outline of(XmlDocument document) {
        return isOld(document) ? Old.OUTLINE : OUTLINE;
    }

    static boolean isOld(XmlDocument document) {
        return document.root().is(Zugferd1.ROOT);
    }

    /** Made when the first old document is read. */
    private static final class Old {
        static final Outline OUTLINE = Outline.of(Cii.class, DIALECT, new Zugferd1());
    }
}
