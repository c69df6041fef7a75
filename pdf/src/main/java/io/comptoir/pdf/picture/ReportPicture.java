package io.comptoir.pdf.picture;

/** A picture of report figures. */
public sealed interface ReportPicture permits BarPicture, SharePicture, StackPicture, RankPicture {

    /** The picture as SVG, the same text for the same figures. All figures are told in words too, for those who listen. */
    String svg();

    /**
     * The picture as PNG, twice as large, for where SVG is not shown: mails, office programs. It tells nothing to those who
     * listen: give its figures beside it. It needs no fonts of the machine.
     */
    byte[] png();
}
