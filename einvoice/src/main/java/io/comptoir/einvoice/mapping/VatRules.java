package io.comptoir.einvoice.mapping;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** What EN 16931 and the French rules hold against the VAT of an invoice, whichever lines, discounts or charges have it. */
final class VatRules {

    private static final BigDecimal TOLERANCE = BigDecimal.ONE; // BR-S-09; BR-CO-17 would take it as well

    private static final Rule NOT_IN_EUROS = Rule.error(
                    "CPT-EINVOICE-VAT-NOT-IN-EUROS", "BR-FR-CO-12; CGI art. 289, IV; EN 16931 BR-53")
            .says(
                    "La facture est en {value} et porte de la TVA, qui doit aussi être dite en euros.",
                    "The invoice is in {value} and charges VAT, which must be told in euros too.")
            .fix(
                    "Donnez le taux de change vers l'euro, ou facturez en euros.",
                    "Give the exchange rate to the euro, or bill in euros.");
    private static final Rule CURRENCY_DECIMALS = Rule.error(
                    "CPT-EINVOICE-CURRENCY-DECIMALS", "EN 16931 BR-DEC-09 to BR-DEC-28")
            .says(
                    "Les montants en {value} ont plus de {0} décimales.",
                    "Amounts in {value} have more than {0} decimals.")
            .fix("Facturez dans une autre devise, par exemple EUR.", "Bill in another currency, for example EUR.");
    private static final Rule OUT_OF_SCOPE_MIXED = Rule.error(
                    "CPT-EINVOICE-OUT-OF-SCOPE-MIXED", "EN 16931 BR-O-11 to BR-O-14")
            .says(
                    "Des montants hors du champ de la TVA (O) côtoient des montants de catégorie {0}.",
                    "Amounts outside the scope of VAT (O) stand beside amounts of category {0}.")
            .fix(
                    "Facturez-les à part, ou des débours en E avec VATEX-EU-79-C.",
                    "Bill them apart, or disbursements under E with VATEX-EU-79-C.");
    private static final Rule REASONS_DIFFER = Rule.error(
                    "CPT-EINVOICE-EXEMPTION-REASONS-DIFFER", "EN 16931 BR-E-01, BR-AE-01; DGFiP G1.41")
            .says(
                    "La catégorie {0} a deux motifs d'exonération, {value} et {1}.",
                    "Category {0} has two exemption reasons, {value} and {1}.")
            .fix("Faites une facture par motif.", "Make one invoice for each reason.");
    private static final Rule OUT_OF_TOLERANCE = Rule.error(
                    "CPT-EINVOICE-VAT-OUT-OF-TOLERANCE", "EN 16931 BR-CO-17, BR-S-09")
            .says(
                    "La TVA à {0} % est de {value}, à une unité ou plus de sa base au taux, {1}.",
                    "VAT at {0} % is {value}, one unit or more away from its base at the rate, {1}.")
            .fix(
                    "Arrondissez la TVA par taux, comme EN 16931, non par ligne.",
                    "Round VAT for each rate, as EN 16931 does, not on each line.");

    private final Invoice.Draft draft;
    private final List<Place> places = new ArrayList<>();
    private final Set<VatCategory> categories = EnumSet.noneOf(VatCategory.class);
    private final List<Violation> found = new ArrayList<>();

    VatRules(Invoice.Draft draft) {
        this.draft = draft;
        for (int i = 0; i < draft.lines().size(); i++) {
            if (draft.lines().get(i) instanceof ItemLine item) {
                add("lines[" + i + "]", item.vat());
            }
        }
        for (int i = 0; i < draft.discounts().size(); i++) {
            add("discounts[" + i + "]", draft.discounts().get(i).vat());
        }
        for (int i = 0; i < draft.charges().size(); i++) {
            add("charges[" + i + "]", draft.charges().get(i).vat());
        }
    }

    private void add(String path, Optional<VatRate> rate) {
        rate.ifPresent(one -> {
            places.add(new Place(path, one));
            categories.add(one.category());
        });
    }

    /** The categories of all that is billed. */
    Set<VatCategory> categories() {
        return categories;
    }

    /** All that is wrong with the VAT of the whole; {@code totals} are empty where it does not add up. */
    List<Violation> check(Optional<Totals> totals) {
        checkCurrencies();
        checkScope();
        checkReasons();
        totals.ifPresent(told -> told.vat().forEach(this::checkTax));
        return found;
    }

    private void checkCurrencies() {
        String currency = draft.currency().getCurrencyCode();
        boolean inEuros = currency.equals(TotalsMapping.EURO) || exchanged().equals(Optional.of(TotalsMapping.EURO));
        if (!inEuros && categories.stream().anyMatch(VatCategory::isTaxed)) {
            found.add(NOT_IN_EUROS.at("currency", currency));
        }
        checkDecimals("currency", draft.currency());
        draft.exchange().ifPresent(rate -> checkDecimals("exchange.currency", rate.currency()));
    }

    private Optional<String> exchanged() {
        return draft.exchange().map(ExchangeRate::currency).map(CurrencyUnit::getCurrencyCode);
    }

    private void checkDecimals(String path, CurrencyUnit currency) {
        if (currency.getDefaultFractionDigits() > EInvoiceRules.AMOUNT_DECIMALS) {
            found.add(CURRENCY_DECIMALS.at(path, currency.getCurrencyCode(), EInvoiceRules.AMOUNT_DECIMALS));
        }
    }

    private void checkScope() {
        if (categories.contains(VatCategory.OUT_OF_SCOPE) && categories.size() > 1) {
            VatCategory other = categories.stream()
                    .filter(category -> category != VatCategory.OUT_OF_SCOPE)
                    .findFirst()
                    .orElseThrow();
            found.add(OUT_OF_SCOPE_MIXED.at("lines", "", other.code()));
        }
    }

    /** EN 16931 has one group for each category that is not taxed, so it can tell one reason of it. */
    private void checkReasons() {
        Map<VatCategory, String> reasons = new TreeMap<>();
        for (Place place : places) {
            VatCategory category = place.rate.category();
            String reason = place.rate.vatex().orElse("");
            String first = reasons.computeIfAbsent(category, none -> reason);
            if (!reason.isEmpty() && !reason.equals(first)) {
                found.add(REASONS_DIFFER.at(place.path + ".vatex", reason, category.code(), first));
            }
        }
    }

    /** VAT that was rounded on each line, or within prices that have it, may be some cents beside its base at the rate. */
    private void checkTax(VatTotal total) {
        BigDecimal exact = total.rate().percentage().of(total.taxable());
        BigDecimal expected = Rounding.HALF_UP.round(exact, EInvoiceRules.AMOUNT_DECIMALS);
        if (total.vat().subtract(expected).abs().compareTo(TOLERANCE) >= 0) {
            found.add(OUT_OF_TOLERANCE.at(
                    "rounding", total.vat().toPlainString(), total.rate().percentage(), expected.toPlainString()));
        }
    }

    /** Where a rate stands. */
    private record Place(String path, VatRate rate) {}
}
