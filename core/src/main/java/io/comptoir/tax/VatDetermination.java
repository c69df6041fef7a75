package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Text;
import io.comptoir.money.Percentage;
import io.comptoir.tax.Supply.Buyer;
import io.comptoir.tax.Supply.DistanceSales;
import io.comptoir.tax.VatOutcome.Confidence;
import io.comptoir.tax.VatOutcome.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what VAT a supply is under (CGI art. 258 to 259 D, 262, 262 ter, 283, 293 B, 294 to 297 E).
 * <p>
 * This class only finds the case; what follows from it is a table, {@code determination.txt}. The outcome is a proposal
 * with its confidence and its sources, no tax advice: it never throws, and asks for a rate rather than guess one.
 */
public final class VatDetermination {

    private static final VatDetermination SHIPPED =
            new VatDetermination(ShippedTable.rows(VatDetermination.class, "determination.txt"));

    private final Map<String, Row> cases;

    VatDetermination(List<List<String>> table) {
        cases = table.stream().map(Row::of).collect(Collectors.toUnmodifiableMap(Row::name, Function.identity()));
    }

    /** What VAT {@code supply} is under. */
    public static VatOutcome of(Supply supply) {
        return SHIPPED.determine(supply);
    }

    VatOutcome determine(Supply supply) {
        return Optional.ofNullable(cases.get(caseOf(supply))).orElseThrow().outcome(supply);
    }

    // --- which case ---

    private static String caseOf(Supply supply) {
        if (!supply.seller().hasFrenchVat()) {
            return supply.seller().isUntaxedOverseas() ? "SELLER_UNTAXED" : "SELLER_ABROAD";
        }
        if (supply.regime() == VatRegime.SMALL_BUSINESS_EXEMPTION) {
            boolean abroad = supply.crossBorderExemption() && supply.buyerPlace() == Territory.EUROPEAN_UNION;
            return abroad ? "FRANCHISE_ABROAD" : "FRANCHISE";
        }
        return switch (supply.kind()) {
            case GOODS -> goods(supply);
            case GOODS_UNDER_REVERSE_CHARGE -> reverseCharge(supply);
            case SERVICE -> service(supply);
            case INTANGIBLE_SERVICE -> intangible(supply);
            case ELECTRONIC_SERVICE -> electronic(supply);
            case IMMOVABLE_PROPERTY -> "IMMOVABLE" + suffix(place(supply));
            case LOCAL_SERVICE -> "LOCAL" + suffix(place(supply));
            case CONSTRUCTION_SUBCONTRACT -> construction(supply);
            case TRIANGULAR -> triangular(supply);
            case MARGIN_USED_GOODS, MARGIN_ART, MARGIN_COLLECTORS, MARGIN_TRAVEL, DISBURSEMENT ->
                supply.kind().name();
        };
    }

    private static String goods(Supply supply) {
        Territory from = departure(supply);
        Territory to = arrival(supply);
        if (!from.hasFrenchVat()) {
            return "GOODS_FROM_ABROAD";
        }
        if (to.hasFrenchVat()) {
            return goodsWithinFrance(from, to);
        }
        if (to.isUntaxedOverseas()) {
            return "GOODS_TO_UNTAXED";
        }
        return to.isOtherMemberForGoods() ? goodsToTheUnion(supply) : "GOODS_EXPORT";
    }

    /** The mainland, Guadeloupe with Martinique, and La Réunion are three markets (CGI art. 294, 2). */
    private static String goodsWithinFrance(Territory from, Territory to) {
        if (from.isMainland()) {
            return to.isMainland() ? "GOODS_MAINLAND" : "GOODS_TO_OVERSEAS";
        }
        boolean oneMarket = !to.isMainland() && (from == Territory.REUNION) == (to == Territory.REUNION);
        return oneMarket ? "GOODS_WITHIN_OVERSEAS" : "GOODS_FROM_OVERSEAS";
    }

    private static String goodsToTheUnion(Supply supply) {
        return switch (supply.buyer()) {
            case BUSINESS_WITH_VAT_NUMBER -> "GOODS_EU_IDENTIFIED";
            case BUSINESS, PUBLIC_BODY -> "GOODS_EU_UNIDENTIFIED";
            case CONSUMER ->
                supply.distanceSales() == DistanceSales.DESTINATION ? "GOODS_EU_CONSUMER_OSS" : "GOODS_EU_CONSUMER";
        };
    }

    private static String reverseCharge(Supply supply) {
        boolean here = departure(supply).hasFrenchVat() && arrival(supply).hasFrenchVat();
        return here && isBusiness(supply) ? "GOODS_REVERSE_CHARGE" : goods(supply);
    }

    private static String service(Supply supply) {
        if (supply.buyer() == Buyer.CONSUMER) {
            return "SERVICE_CONSUMER";
        }
        if (supply.buyerPlace().hasFrenchVat()) {
            return "SERVICE_FRANCE";
        }
        if (supply.buyerPlace() != Territory.EUROPEAN_UNION) {
            return "SERVICE_OUTSIDE";
        }
        return supply.buyer() == Buyer.BUSINESS_WITH_VAT_NUMBER ? "SERVICE_EU_BUSINESS" : "SERVICE_EU_UNIDENTIFIED";
    }

    private static String intangible(Supply supply) {
        if (supply.buyer() == Buyer.CONSUMER && supply.buyerPlace().isUntaxedOverseas()) {
            return "INTANGIBLE_UNTAXED";
        }
        return supply.buyer() == Buyer.CONSUMER && isOutside(supply.buyerPlace())
                ? "INTANGIBLE_OUTSIDE"
                : service(supply);
    }

    private static String electronic(Supply supply) {
        if (supply.buyer() != Buyer.CONSUMER || supply.buyerPlace().hasFrenchVat()) {
            return service(supply);
        }
        if (isOutside(supply.buyerPlace())) {
            return "ELECTRONIC_OUTSIDE";
        }
        return supply.distanceSales() == DistanceSales.DESTINATION ? "ELECTRONIC_OSS" : "ELECTRONIC_BELOW";
    }

    /** Works for a main contractor; for anybody else they are works on a property (CGI art. 259 A, 2°). */
    private static String construction(Supply supply) {
        boolean here = place(supply).hasFrenchVat() && supply.buyerPlace().hasFrenchVat();
        return here && isBusiness(supply) ? "CONSTRUCTION" : "IMMOVABLE" + suffix(place(supply));
    }

    private static String triangular(Supply supply) {
        boolean identified = supply.buyer() == Buyer.BUSINESS_WITH_VAT_NUMBER
                && supply.buyerPlace().isOtherMemberForGoods();
        return identified ? "TRIANGULAR" : goods(supply);
    }

    private static String suffix(Territory place) {
        if (place.hasFrenchVat()) {
            return "_FRANCE";
        }
        return place == Territory.EUROPEAN_UNION ? "_EU" : "_OUTSIDE";
    }

    /** Outside France and the Union, as far as services go. */
    private static boolean isOutside(Territory place) {
        return !place.hasFrenchVat() && place != Territory.EUROPEAN_UNION;
    }

    private static boolean isBusiness(Supply supply) {
        return supply.buyer() == Buyer.BUSINESS_WITH_VAT_NUMBER || supply.buyer() == Buyer.BUSINESS;
    }

    private static Territory departure(Supply supply) {
        return supply.departure().orElse(supply.seller());
    }

    private static Territory arrival(Supply supply) {
        return supply.arrival().orElse(supply.buyerPlace());
    }

    private static Territory place(Supply supply) {
        return supply.place().orElse(supply.seller());
    }

    // --- what follows ---

    /** Whose rate a taxed supply has. */
    private enum RateOf {
        NONE,
        SELLER,
        ARRIVAL,
        PLACE,
        BUYER,
        ABROAD;

        Territory in(Supply supply) {
            return switch (this) {
                case ARRIVAL -> arrival(supply);
                case PLACE -> place(supply);
                case BUYER -> supply.buyerPlace();
                case SELLER, NONE, ABROAD -> supply.seller();
            };
        }
    }

    private record Row(
            String name, VatCategory category, RateOf rate, Optional<String> vatex, Consequences consequences) {

        static Row of(List<String> row) {
            return new Row(
                    row.get(0),
                    VatCategory.of(row.get(2)),
                    RateOf.valueOf(row.get(3)),
                    present(row.get(4)),
                    Consequences.of(row));
        }

        VatOutcome outcome(Supply supply) {
            Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);
            requirements.addAll(consequences.requirements);
            transmission(supply).ifPresent(requirements::add);
            VatOutcome.Builder outcome = VatOutcome.builder()
                    .caseName(name)
                    .category(category)
                    .mention(consequences.mention)
                    .confidence(consequences.confidence)
                    .reason(consequences.reason)
                    .source(consequences.source);
            if (rate == RateOf.NONE) {
                return outcome.vat(new VatRate(category, Percentage.ZERO, vatex))
                        .requirements(requirements)
                        .build();
            }
            return taxed(outcome, supply, requirements);
        }

        /** With the item's rate where it is in force, else with the question for one. */
        private VatOutcome taxed(VatOutcome.Builder outcome, Supply supply, Set<Requirement> requirements) {
            List<Percentage> rates = rate == RateOf.ABROAD ? List.of() : VatRates.on(supply.day(), rate.in(supply));
            Optional<VatRate> known = supply.itemRate()
                    .filter(rates::contains)
                    .map(percent -> new VatRate(category, percent, Optional.empty()));
            if (known.isEmpty()) {
                requirements.add(
                        rate == RateOf.ABROAD ? Requirement.RATE_OF_OTHER_STATE : Requirement.RATE_OF_TERRITORY);
                outcome.rates(rates);
            }
            return outcome.vat(known).requirements(requirements).build();
        }

        /** Between businesses in France it is an e-invoice, else it is reported (CGI art. 289 bis and 290). */
        private Optional<Requirement> transmission(Supply supply) {
            boolean french = supply.seller().hasFrenchVat();
            if (!french || rate == RateOf.ABROAD) {
                return Optional.empty();
            }
            boolean domestic =
                    supply.buyer() != Buyer.CONSUMER && supply.buyerPlace().hasFrenchVat();
            return Optional.of(domestic ? Requirement.E_INVOICE : Requirement.E_REPORTING);
        }
    }

    private record Consequences(
            Optional<String> mention,
            Confidence confidence,
            Set<Requirement> requirements,
            String source,
            Text reason) {

        static Consequences of(List<String> row) {
            return new Consequences(
                    present(row.get(5)),
                    Confidence.valueOf(row.get(6)),
                    present(row.get(7)).stream()
                            .flatMap(cell -> Stream.of(cell.split(" +", -1)))
                            .map(Requirement::valueOf)
                            .collect(Collectors.toUnmodifiableSet()),
                    row.get(8),
                    new Text(row.get(9), row.get(10)));
        }
    }

    private static Optional<String> present(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
