package io.comptoir.tax;

/** How a seller stands to VAT. */
public enum VatRegime {
    /** Charges VAT and deducts it — régime réel. */
    NORMAL,
    /** Charges none and deducts none — franchise en base (CGI art. 293 B). VAT that it prints is due all the same (283, 3). */
    SMALL_BUSINESS_EXEMPTION,
    /** Owes VAT on its margin and may not show it — biens d'occasion, œuvres d'art, agences de voyages (CGI art. 297 A, 266). */
    MARGIN
}
