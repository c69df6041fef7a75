package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import io.comptoir.einvoice.tree.XmlDocument;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rule sets an invoice asks for itself: by its specification (BT-24) and the country of its seller (BT-40). */
final class Fitting {

    private static final Path CII_PROFILE =
            Path.of("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID");
    private static final Path UBL_PROFILE = Path.of("cbc:CustomizationID");
    private static final Path CII_COUNTRY = Path.of(
            "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID");
    private static final Path UBL_COUNTRY =
            Path.of("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode");

    private Fitting() {}

    /** Those of its profile; the French ones where the seller is in France; and our advice. */
    static Set<RuleSet> sets(XmlDocument document, Syntax syntax) {
        boolean isCii = syntax == Syntax.CII;
        Set<RuleSet> sets = EnumSet.of(profile(document.root(), isCii));
        sets.add(isCii ? RuleSet.ADVICE_CII : RuleSet.ADVICE_UBL);
        if ((isCii ? CII_COUNTRY : UBL_COUNTRY).texts(document.root()).contains("FR")) {
            sets.add(isCii ? RuleSet.FR_FLUX2_CII : RuleSet.FR_FLUX2_UBL);
        }
        if (!isCii
                && profileId(UBL_PROFILE.texts(document.root()))
                        .contains("#urn:fdc:peppol.eu:2017:poacc:billing:3.0")) {
            sets.add(RuleSet.PEPPOL_UBL);
        }
        return sets;
    }

    /** The set of Factur-X for its profile; of EN 16931 for any other. */
    static RuleSet facturx(Element root) {
        return Stream.of(profileId(CII_PROFILE.texts(root)))
                .flatMap(id -> facturx(id).stream())
                .findFirst()
                .orElse(RuleSet.FACTURX_EN16931);
    }

    private static RuleSet profile(Element root, boolean isCii) {
        String id = profileId((isCii ? CII_PROFILE : UBL_PROFILE).texts(root));
        if (id.endsWith(":extended-ctc-fr")) {
            return isCii ? RuleSet.EXTENDED_CTC_FR_CII : RuleSet.EXTENDED_CTC_FR_UBL;
        }
        return isCii ? facturx(id).orElse(RuleSet.EN16931_CII) : RuleSet.EN16931_UBL;
    }

    private static String profileId(List<String> ids) {
        return ids.isEmpty() ? "" : XPath.normal(ids.get(0));
    }

    private static Optional<RuleSet> facturx(String id) {
        int colon = id.lastIndexOf(':');
        if (!id.contains("factur-x.eu:") && !id.contains("zugferd.de:")) {
            return Optional.empty();
        }
        return switch (id.substring(colon + 1)) {
            case "minimum" -> Optional.of(RuleSet.FACTURX_MINIMUM);
            case "basicwl" -> Optional.of(RuleSet.FACTURX_BASIC_WL);
            case "basic" -> Optional.of(RuleSet.FACTURX_BASIC);
            case "extended" -> Optional.of(RuleSet.FACTURX_EXTENDED);
            default -> Optional.empty();
        };
    }
}
