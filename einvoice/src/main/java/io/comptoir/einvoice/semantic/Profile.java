package io.comptoir.einvoice.semantic;

/**
 * How much of an invoice is told, and under which rules (BT-24). The first five are those of Factur-X, each more than the
 * one before.
 */
public enum Profile {
    /** What an archive needs to find the invoice; no invoice of the norm. */
    MINIMUM("urn:factur-x.eu:1p0:minimum"),
    /** All but the lines; no invoice of the norm. */
    BASIC_WL("urn:factur-x.eu:1p0:basicwl"),
    /** Most of the norm, with lines. */
    BASIC("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"),
    /** The norm. */
    EN16931("urn:cen.eu:en16931:2017"),
    /** More than the norm, as Factur-X and ZUGFeRD have it. */
    EXTENDED("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"),
    /** More than the norm, as France has it, outside a PDF (XP Z12-012). */
    EXTENDED_CTC_FR("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr"),
    /** The norm as the Peppol network takes it: BIS Billing 3. */
    PEPPOL("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
    /** The norm as German authorities take it: XRechnung 3.0. */
    XRECHNUNG("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0");

    /** The process that Peppol and XRechnung ask for (BT-23). */
    public static final String PEPPOL_BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    private final String specification;

    Profile(String specification) {
        this.specification = specification;
    }

    /** How invoices name it (BT-24). */
    public String specification() {
        return specification;
    }

    /** Whether it has a term that Factur-X knows from {@code least} on. */
    public boolean has(Profile least) {
        return switch (this) {
            case PEPPOL, XRECHNUNG -> least.compareTo(EN16931) <= 0;
            default -> least.compareTo(this) <= 0;
        };
    }

    /** Whether its process is that of the Peppol network. */
    public boolean isPeppolProcess() {
        return this == PEPPOL || this == XRECHNUNG;
    }
}
