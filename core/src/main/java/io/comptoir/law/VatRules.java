package io.comptoir.law;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.VatNumber;
import io.comptoir.tax.AdmittedRates;
import io.comptoir.tax.Territory;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.VatRates;
import io.comptoir.tax.VatRegime;
import io.comptoir.tax.Vatex;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the VAT of a draft: its rates at their day and place, its reasons, and the regime of its issuer. */
final class VatRules {

    private static final String ARTICLE = "CGI ann. II, art. 242 nonies A, I, ";

    private static final Rule ISSUER_VAT_NUMBER = Rule.error(
                    "CPT-LAW-ISSUER-VAT-NUMBER-MISSING", ARTICLE + "2°; EN 16931 BR-S-02")
            .says("L'émetteur facture de la TVA sans numéro de TVA.", "The issuer charges VAT without a VAT number.")
            .fix("Donnez son numéro de TVA intracommunautaire.", "Give its VAT number.");
    private static final Rule INTRA_EU_ISSUER = Rule.error(
                    "CPT-LAW-INTRA-EU-ISSUER-VAT-NUMBER-MISSING", ARTICLE + "3°; EN 16931 BR-IC-02")
            .says(
                    "L'émetteur d'une livraison intracommunautaire n'a pas de numéro de TVA.",
                    "The issuer of an intra-Community supply has no VAT number.")
            .fix("Donnez son numéro de TVA intracommunautaire.", "Give its VAT number.");
    private static final Rule INTRA_EU_CUSTOMER = Rule.error(
                    "CPT-LAW-INTRA-EU-CUSTOMER-VAT-NUMBER-MISSING",
                    ARTICLE + "3°; CGI art. 262 ter, I; EN 16931 BR-IC-02")
            .says(
                    "Le client d'une livraison intracommunautaire n'a pas de numéro de TVA d'un autre État membre.",
                    "The customer of an intra-Community supply has no VAT number of another member state.")
            .fix(
                    "Donnez son numéro de TVA, vérifié sur VIES, ou facturez avec TVA.",
                    "Give its VAT number, looked up in VIES, or charge VAT.");
    private static final Rule INTRA_EU_DATE = Rule.error(
                    "CPT-LAW-INTRA-EU-DATE-MISSING", "EN 16931 BR-IC-11; " + ARTICLE + "10°")
            .says(
                    "La livraison intracommunautaire n'a ni date ni période.",
                    "The intra-Community supply has neither a date nor a period.")
            .fix("Donnez la date de livraison, ou la période.", "Give the day of delivery, or the period.");
    private static final Rule REVERSE_CHARGE_CUSTOMER = Rule.error(
                    "CPT-LAW-REVERSE-CHARGE-CUSTOMER-ID-MISSING", ARTICLE + "4°; CGI art. 283, 2; EN 16931 BR-AE-02")
            .says(
                    "Le client qui doit autoliquider la TVA n'a ni numéro de TVA ni SIREN.",
                    "The customer that is to owe the VAT has neither a VAT number nor a SIREN.")
            .fix(
                    "Donnez son numéro de TVA, ou le SIREN d'un client français, ou facturez avec TVA.",
                    "Give its VAT number, or the SIREN of a French customer, or charge VAT.");
    private static final Rule OUT_OF_SCOPE_MIXED = Rule.error(
                    "CPT-LAW-OUT-OF-SCOPE-MIXED", "EN 16931 BR-O-11 to BR-O-14")
            .says(
                    "Des lignes hors du champ de la TVA (O) côtoient des lignes de catégorie {0}.",
                    "Lines outside the scope of VAT (O) stand beside lines of category {0}.")
            .fix(
                    "Facturez-les à part, ou des débours en E avec VATEX-EU-79-C.",
                    "Bill them apart, or disbursements under E with VATEX-EU-79-C.");
    private static final Rule FRANCHISE_CHARGES = Rule.error(
                    "CPT-LAW-FRANCHISE-CHARGES-VAT", "CGI art. 283, 3 and 293 E")
            .says(
                    "L'émetteur est en franchise et facture de la TVA à {value} %, qu'il devrait parce qu'il la facture.",
                    "The issuer is exempt as a small business and charges VAT of {value} %, which it would owe because it is printed.")
            .fix(
                    "Mettez la catégorie E avec VATEX-FR-FRANCHISE, ou le régime NORMAL s'il a perdu la franchise.",
                    "Set category E with VATEX-FR-FRANCHISE, or the regime NORMAL if the exemption ended.");
    private static final Rule MARGIN_SHOWS = Rule.error(
                    "CPT-LAW-MARGIN-SHOWS-VAT", "CGI art. 297 E; " + ARTICLE + "15° and 16°")
            .says(
                    "L'émetteur est au régime de la marge et montre de la TVA à {value} %.",
                    "The issuer is under the margin scheme and shows VAT of {value} %.")
            .fix(
                    "Mettez la catégorie E avec VATEX-EU-F, -I, -J ou -309.",
                    "Set category E with VATEX-EU-F, -I, -J or -309.");
    private static final Rule RATE_NOT_ADMITTED = Rule.error("CPT-LAW-VAT-RATE-NOT-ADMITTED", "DGFiP G1.24; BR-FR-16")
            .says("Le taux de TVA {value} n'existe pas en France.", "There is no VAT rate of {value} in France.")
            .fix("Utilisez un taux en vigueur le {0} : {1}.", "Use a rate in force on {0}: {1}.");
    private static final Rule RATE_NOT_IN_FORCE = Rule.error(
                    "CPT-LAW-VAT-RATE-NOT-IN-FORCE", "CGI art. 269 and 278 to 281 nonies")
            .says(
                    "Le taux de TVA {value} n'est en vigueur nulle part en France le {0}.",
                    "The VAT rate {value} is in force nowhere in France on {0}.")
            .fix(
                    "Utilisez {1}, ou donnez la date de l'opération si elle est plus ancienne.",
                    "Use {1}, or give the day of the supply if it is older.");
    private static final Rule RATE_OF_OTHER_TERRITORY = Rule.warning(
                    "CPT-LAW-VAT-RATE-OF-OTHER-TERRITORY", "CGI art. 294 to 297")
            .says(
                    "Le taux de TVA {value} n'est en vigueur ni chez l'émetteur ni chez le client le {0} ; il l'est en {2}.",
                    "The VAT rate {value} is in force neither at the issuer's nor at the customer's on {0}; it is in {2}.")
            .fix(
                    "Utilisez {1}, sauf si l'opération a lieu dans un de ces territoires.",
                    "Use {1}, unless the supply takes place in one of these territories.");
    private static final Rule RATE_OF_DESTINATION = Rule.warning(
                    "CPT-LAW-VAT-RATE-OF-DESTINATION", "CGI art. 258 A and 259 D; OSS")
            .says(
                    "Le taux de TVA {value} n'est pas français : est-ce celui de l'État du consommateur ?",
                    "The VAT rate {value} is not French: is it that of the consumer's state?")
            .fix(
                    "Vérifiez-le, et déclarez la vente au guichet unique (OSS).",
                    "Look it up, and declare the sale in the one-stop shop (OSS).");
    private static final Rule REASON_MISSING = Rule.error(
                    "CPT-LAW-EXEMPTION-REASON-MISSING",
                    ARTICLE + "12°; EN 16931 BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10")
            .says(
                    "La ligne est sans TVA (catégorie {value}) et ne dit pas pourquoi.",
                    "The line carries no VAT (category {value}) and does not say why.")
            .fix("Donnez le code VATEX du motif.", "Give the VATEX code of the reason.");
    private static final Rule REASON_UNKNOWN = Rule.error("CPT-LAW-EXEMPTION-REASON-UNKNOWN", "EN 16931 BR-CL-22")
            .says(
                    "Le motif « {value} » ne va pas avec la catégorie {0}.",
                    "The reason '{value}' does not go with category {0}.")
            .fix("Utilisez un code de la liste VATEX.", "Use a code of the VATEX list.");

    private final Invoice.Draft draft;
    private final LocalDate issueDate;
    private final Territory issuerPlace;
    private final Optional<Territory> customerPlace;
    private final VatRegime regime;
    private final boolean simplified;

    VatRules(Invoice.Draft draft, LocalDate issueDate) {
        this.draft = draft;
        this.issueDate = issueDate;
        issuerPlace = draft.issuer()
                .flatMap(issuer -> issuer.entity().address())
                .map(Territory::of)
                .orElse(Territory.METROPOLITAN_FRANCE);
        customerPlace = draft.customer().flatMap(Party::address).map(Territory::of);
        regime = draft.issuer().map(Issuer::vatRegime).orElse(VatRegime.NORMAL);
        simplified = isSimplified(draft, issueDate);
    }

    // --- the issuer ---

    static List<Violation> checkIssuer(Invoice.Draft draft, LegalEntity entity, LocalDate issueDate) {
        if (entity.vatNumber().filter(VatNumber::isInUnion).isPresent()) {
            return List.of();
        }
        if (has(draft, VatCategory.INTRA_EU)) {
            return List.of(INTRA_EU_ISSUER.at("issuer.vatNumber", ""));
        }
        boolean needed = has(draft, VatCategory.STANDARD) && !isSimplified(draft, issueDate);
        return needed ? List.of(ISSUER_VAT_NUMBER.at("issuer.vatNumber", "")) : List.of();
    }

    private static boolean isSimplified(Invoice.Draft draft, LocalDate issueDate) {
        return Billed.totalsInEuros(draft)
                .filter(totals -> Thresholds.allowsSimplified(totals.totalNet(), issueDate))
                .isPresent();
    }

    private static boolean has(Invoice.Draft draft, VatCategory category) {
        return Billed.rates(draft).anyMatch(rate -> rate.category() == category);
    }

    // --- a line ---

    List<Violation> checkLine(Billed billed) {
        if (billed.line().vat().isEmpty()) {
            return List.of(ItemLine.VAT_MISSING.at(billed.path() + ".vatRate", ""));
        }
        return check(billed.line().vat().get(), billed.line().period(), billed.path());
    }

    /** The discounts and charges of the paper that have a rate of their own. */
    List<Violation> checkAdjustments() {
        List<Violation> found = new ArrayList<>();
        Billed.adjustments(draft).forEach((path, rate) -> found.addAll(check(rate, Optional.empty(), path)));
        return found;
    }

    private List<Violation> check(VatRate rate, Optional<Period> period, String path) {
        return Stream.of(checkRegime(rate), checkPercentage(rate.percentage(), period), checkReason(rate))
                .flatMap(Optional::stream)
                .map(found -> found.under(path))
                .toList();
    }

    private Optional<Violation> checkRegime(VatRate rate) {
        if (!rate.category().isTaxed() || regime == VatRegime.NORMAL) {
            return Optional.empty();
        }
        Rule broken = regime == VatRegime.MARGIN ? MARGIN_SHOWS : FRANCHISE_CHARGES;
        return Optional.of(broken.at("vatRate", rate.percentage()));
    }

    private Optional<Violation> checkPercentage(Percentage rate, Optional<Period> period) {
        if (rate.isZero()) {
            return Optional.empty();
        }
        boolean admitted = AdmittedRates.contains(rate);
        if (!admitted && isToForeignConsumer()) {
            return Optional.of(RATE_OF_DESTINATION.at("vatRate", rate));
        }
        LocalDate day = taxPoint(period);
        if (!admitted) {
            return Optional.of(RATE_NOT_ADMITTED.at("vatRate", rate, day, rates(day)));
        }
        Set<Territory> where = new TreeSet<>(VatRates.where(rate, day));
        firstDay(period).ifPresent(first -> where.addAll(VatRates.where(rate, first)));
        return where.isEmpty()
                ? Optional.of(RATE_NOT_IN_FORCE.at("vatRate", rate, day, rates(day)))
                : checkPlace(rate, day, where);
    }

    private Optional<Violation> checkPlace(Percentage rate, LocalDate day, Set<Territory> where) {
        boolean near = where.contains(issuerPlace)
                || customerPlace.filter(where::contains).isPresent();
        String places = where.stream().map(Territory::name).collect(Collectors.joining(", "));
        return near
                ? Optional.empty()
                : Optional.of(RATE_OF_OTHER_TERRITORY.at("vatRate", rate, day, rates(day), places));
    }

    /** The rates at the issuer's on {@code day}, or those of the mainland for an issuer abroad. */
    private String rates(LocalDate day) {
        List<Percentage> near = VatRates.on(day, issuerPlace);
        List<Percentage> rates = near.isEmpty() ? VatRates.on(day, Territory.METROPOLITAN_FRANCE) : near;
        return rates.stream().map(Percentage::toString).collect(Collectors.joining(", "));
    }

    /** Distance sales and electronic services carry the rate of the consumer's state (CGI art. 258 A, 259 D). */
    private boolean isToForeignConsumer() {
        boolean consumer = draft.customer().map(party -> !party.isBusiness()).orElse(false);
        return consumer
                && customerPlace.filter(Territory::isOtherMemberForGoods).isPresent();
    }

    /** The day of supply: what lasts is supplied when its period ends (CGI art. 269, 1, a bis). */
    private LocalDate taxPoint(Optional<Period> period) {
        return period.map(Period::last)
                .or(draft::deliveryDate)
                .or(() -> draft.period().map(Period::last))
                .orElse(issueDate);
    }

    /** Where the rate changed within the period, the old one is right for its beginning. */
    private Optional<LocalDate> firstDay(Optional<Period> period) {
        return period.or(() -> draft.deliveryDate().isPresent() ? Optional.empty() : draft.period())
                .map(Period::first);
    }

    private Optional<Violation> checkReason(VatRate rate) {
        String category = rate.category().code();
        if (rate.vatex().isEmpty()) {
            return rate.category().needsReason() && !simplified
                    ? Optional.of(REASON_MISSING.at("vatex", category))
                    : Optional.empty();
        }
        String code = rate.vatex().get();
        boolean fits = Vatex.categoryOf(code).filter(rate.category()::equals).isPresent();
        return fits ? Optional.empty() : Optional.of(REASON_UNKNOWN.at("vatex", code, category));
    }

    // --- the lines together ---

    List<Violation> checkTogether() {
        List<Violation> found = new ArrayList<>();
        if (has(draft, VatCategory.INTRA_EU)) {
            found.addAll(checkIntraEu());
        }
        if (has(draft, VatCategory.REVERSE_CHARGE) && !isIdentified()) {
            found.add(REVERSE_CHARGE_CUSTOMER.at("customer.vatNumber", ""));
        }
        if (has(draft, VatCategory.OUT_OF_SCOPE)) {
            Billed.rates(draft)
                    .map(VatRate::category)
                    .filter(category -> category != VatCategory.OUT_OF_SCOPE)
                    .findFirst()
                    .ifPresent(other -> found.add(OUT_OF_SCOPE_MIXED.at("lines", "", other.code())));
        }
        return found;
    }

    private List<Violation> checkIntraEu() {
        List<Violation> found = new ArrayList<>();
        Optional<VatNumber> number = customer().flatMap(Company::vatNumber);
        if (number.filter(one -> one.isInUnion() && !one.value().startsWith("FR"))
                .isEmpty()) {
            found.add(INTRA_EU_CUSTOMER.at(
                    "customer.vatNumber", number.map(VatNumber::value).orElse("")));
        }
        boolean dated = draft.deliveryDate().isPresent()
                || draft.period().isPresent()
                || Billed.of(draft).stream()
                        .filter(billed -> billed.line()
                                .vat()
                                .filter(rate -> rate.category() == VatCategory.INTRA_EU)
                                .isPresent())
                        .allMatch(billed -> billed.line().period().isPresent());
        if (!dated) {
            found.add(INTRA_EU_DATE.at("deliveryDate", ""));
        }
        return found;
    }

    private boolean isIdentified() {
        return customer()
                .map(one -> one.vatNumber().isPresent()
                        || one.siren().isPresent()
                        || one.siret().isPresent())
                .orElse(false);
    }

    private Optional<Company> customer() {
        return draft.customer().flatMap(party -> party instanceof Company one ? Optional.of(one) : Optional.empty());
    }
}
