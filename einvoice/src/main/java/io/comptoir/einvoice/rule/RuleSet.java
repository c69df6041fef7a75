package io.comptoir.einvoice.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A set of official rules, at one version, for one syntax. */
public enum RuleSet {
    /** EN 16931 in CII, validation artefacts of CEN/TC 434. */
    EN16931_CII(Syntax.CII, "1.3.16", LocalDate.of(2026, 4, 10)),

    /** EN 16931 in UBL, validation artefacts of CEN/TC 434. */
    EN16931_UBL(Syntax.UBL, "1.3.16", LocalDate.of(2026, 4, 10)),

    /** The French profile EXTENDED-CTC-FR in CII, by FNFE-MPE: in place of EN 16931. */
    EXTENDED_CTC_FR_CII(Syntax.CII, "1.4.0.03", LocalDate.of(2026, 8, 4)),

    /** The French profile EXTENDED-CTC-FR in UBL, by FNFE-MPE: in place of EN 16931. */
    EXTENDED_CTC_FR_UBL(Syntax.UBL, "1.4.0.03", LocalDate.of(2026, 8, 4)),

    /** The profile MINIMUM of Factur-X. */
    FACTURX_MINIMUM(Syntax.CII, "1.09.2", LocalDate.of(2026, 8, 4)),

    /** The profile BASIC WL of Factur-X. */
    FACTURX_BASIC_WL(Syntax.CII, "1.09.2", LocalDate.of(2026, 8, 4)),

    /** The profile BASIC of Factur-X. */
    FACTURX_BASIC(Syntax.CII, "1.09.2", LocalDate.of(2026, 8, 4)),

    /** The profile EN 16931 of Factur-X. */
    FACTURX_EN16931(Syntax.CII, "1.09.2", LocalDate.of(2026, 8, 4)),

    /** The profile EXTENDED of Factur-X. */
    FACTURX_EXTENDED(Syntax.CII, "1.09.2", LocalDate.of(2026, 8, 4)),

    /** Peppol BIS Billing 3, beside EN 16931, with the rules of single countries; its day is that from which it applies. */
    PEPPOL_UBL(Syntax.UBL, "2026.5", LocalDate.of(2026, 8, 17)),

    /** The French rules of flow 2 in CII, by FNFE-MPE (AFNOR XP Z12-012). */
    FR_FLUX2_CII(Syntax.CII, "1.4.0.03", LocalDate.of(2026, 8, 4)),

    /** The French rules of flow 2 in UBL, by FNFE-MPE (AFNOR XP Z12-012). */
    FR_FLUX2_UBL(Syntax.UBL, "1.4.0.03", LocalDate.of(2026, 8, 4)),

    /** What no official rule looks at, in CII: keys of identifiers, sums of lines. Warnings of our own. */
    ADVICE_CII(Syntax.CII, "1", LocalDate.of(2026, 11, 22)),

    /** What no official rule looks at, in UBL: keys of identifiers, sums of lines. Warnings of our own. */
    ADVICE_UBL(Syntax.UBL, "1", LocalDate.of(2026, 11, 22));

    private final Syntax syntax;
    private final String version;
    private final LocalDate since;

    RuleSet(Syntax syntax, String version, LocalDate since) {
        this.syntax = syntax;
        this.version = version;
        this.since = since;
    }

    /** The rules of EN 16931, in both syntaxes. */
    public static Set<RuleSet> en16931() {
        return Set.of(EN16931_CII, EN16931_UBL);
    }

    /** The French rules, in both syntaxes. */
    public static Set<RuleSet> french() {
        return Set.of(FR_FLUX2_CII, FR_FLUX2_UBL);
    }

    /** The rules of the profile EXTENDED-CTC-FR, in both syntaxes. */
    public static Set<RuleSet> extended() {
        return Set.of(EXTENDED_CTC_FR_CII, EXTENDED_CTC_FR_UBL);
    }

    /** The profiles of Factur-X, of which an invoice is judged by its own. */
    public static Set<RuleSet> facturx() {
        return Set.of(FACTURX_MINIMUM, FACTURX_BASIC_WL, FACTURX_BASIC, FACTURX_EN16931, FACTURX_EXTENDED);
    }

    /** Peppol BIS Billing 3, in UBL. */
    public static Set<RuleSet> peppol() {
        return Set.of(PEPPOL_UBL);
    }

    /** Our own warnings, in both syntaxes. */
    public static Set<RuleSet> advice() {
        return Set.of(ADVICE_CII, ADVICE_UBL);
    }

    /** The syntax whose invoices it judges. */
    public Syntax syntax() {
        return syntax;
    }

    /** The version its publisher gave it. */
    public String version() {
        return version;
    }

    /** The day its version was published. */
    public LocalDate since() {
        return since;
    }

    /** Whether it is one of the French sets, which come in two weights. */
    public boolean isFrench() {
        return name().startsWith("FR_");
    }

    List<RulePattern> write() {
        return switch (this) {
            case EN16931_CII -> List.of(CiiCore.pattern(), CiiSyntax.pattern(), CiiCodes.pattern());
            case EN16931_UBL -> List.of(UblCore.pattern(), UblSyntax.pattern(), UblCodes.pattern());
            case FR_FLUX2_CII -> CiiFrench.patterns();
            case FR_FLUX2_UBL -> UblFrench.patterns();
            case EXTENDED_CTC_FR_CII -> CiiExtended.patterns();
            case EXTENDED_CTC_FR_UBL -> UblExtended.patterns();
            case PEPPOL_UBL -> Peppol.patterns();
            case ADVICE_CII -> Advice.cii();
            case ADVICE_UBL -> Advice.ubl();
            case FACTURX_MINIMUM -> Facturx.patterns("MINIMUM");
            case FACTURX_BASIC_WL -> Facturx.patterns("BASIC-WL");
            case FACTURX_BASIC -> Facturx.patterns("BASIC");
            case FACTURX_EN16931 -> Facturx.patterns("EN16931");
            case FACTURX_EXTENDED -> Facturx.patterns("EXTENDED");
        };
    }
}
