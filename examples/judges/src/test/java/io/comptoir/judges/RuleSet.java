package io.comptoir.judges;

import java.net.URL;
import java.util.Objects;

/** The official schemas and rules, in their order of control: for CII invoices but for those that name UBL. */
enum RuleSet {
    /** The schema of UN/CEFACT, for CII on its own. */
    CII_D22B("external/schemas/d22b/CrossIndustryInvoice_100pD22B.xsd"),

    /** The schema of the EN 16931 profile of Factur-X 1.08, for CII inside a PDF. */
    FACTUR_X_SCHEMA("external/schemas/2.4/en16931/FACTUR-X_EN16931.xsd"),

    /** The rules of CEN/TC 434, 1.3.16. */
    EN_16931("external/schematron/1.3.16/cii/EN16931-CII-validation.xslt"),

    /** The rules of the EN 16931 profile of Factur-X 1.08. */
    FACTUR_X("external/schematron/2.4/FACTUR-X_EN16931.xslt"),

    /**
     * The French rules of AFNOR XP Z12-012, 1.3.0. Published here in the variant that only warns; the variant in force
     * since 1 September 2026 says the same as fatal, so every finding is. 1.4.0 also wants BT-23 to be there (BR-FR-08), nine
     * digits in every SIREN (BR-FR-32) and no slash in an address of scheme 0225 (BR-FR-23): 1.3.0 cannot tell.
     */
    BR_FR("external/schematron/ctc/1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt"),

    /** The rules of CEN/TC 434, 1.3.16, for UBL. */
    EN_16931_UBL("external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt"),

    /** The rules of Peppol BIS Billing 3, of May 2026, for UBL. */
    PEPPOL_UBL("external/schematron/openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt");

    private final String resource;

    RuleSet(String resource) {
        this.resource = resource;
    }

    boolean isForUbl() {
        return name().endsWith("UBL");
    }

    boolean isSchema() {
        return resource.endsWith(".xsd");
    }

    URL location() {
        return Objects.requireNonNull(RuleSet.class.getClassLoader().getResource(resource), resource);
    }
}
