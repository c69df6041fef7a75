package io.comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PriceModelTest {

    private static final PriceModel GRADUATED =
            PriceModel.tiered(Tier.upTo("10", "5"), Tier.upTo("50", "4"), Tier.beyond("3"));
    private static final PriceModel VOLUME =
            PriceModel.volume(Tier.upTo("10", "5"), Tier.upTo("50", "4"), Tier.beyond("3"));
    private static final PriceModel WITH_FEES = PriceModel.tiered(
            Tier.upTo("10", "5").withFee("20"), Tier.upTo("50", "4").withFee("7"), Tier.beyond("3"));

    private static final Map<String, PriceModel> MODELS = Map.ofEntries(
            Map.entry("flat 49", PriceModel.flat("49")),
            Map.entry("unit 0.0123456789", PriceModel.perUnit("0.0123456789")),
            Map.entry("tiered", GRADUATED),
            Map.entry("tiered with fees", WITH_FEES),
            Map.entry("volume", VOLUME),
            Map.entry(
                    "volume with fee",
                    PriceModel.volume(
                            Tier.upTo("10", "5").withFee("20"), Tier.beyond("3").withFee("30"))),
            Map.entry("steps", PriceModel.stairstep(Step.upTo("10", "50"), Step.upTo("50", "180"), Step.beyond("300"))),
            Map.entry("package of 10 at 8", PriceModel.packages("10", "8")),
            Map.entry("package of 0.5 at 3", PriceModel.packages("0.5", "3")),
            Map.entry("2.9 %", PriceModel.percentage("2.9")),
            Map.entry(
                    "1 %, 5 to 50, plus 0.25",
                    PriceModel.percentage("1").atLeast("5").atMost("50").plus("0.25")),
            Map.entry("unit 0.10, 100 free", PriceModel.perUnit("0.10").withFreeUnits("100")),
            Map.entry("unit 0.10, at least 200", PriceModel.perUnit("0.10").withMinimumUnits("200")),
            Map.entry("unit 0.10, at least 20.00", PriceModel.perUnit("0.10").withMinimumAmount("20.00")),
            Map.entry("tiered, 5 free", GRADUATED.withFreeUnits("5")),
            Map.entry(
                    "unit 1, 10 free, then at least 15",
                    PriceModel.perUnit("1").withFreeUnits("10").withMinimumUnits("15")),
            Map.entry(
                    "unit 1, at least 15, then 10 free",
                    PriceModel.perUnit("1").withMinimumUnits("15").withFreeUnits("10")),
            Map.entry("flat 49, 10 free", PriceModel.flat("49").withFreeUnits("10")));

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                       | quantity | model                             | amount
        one fee for anything                         | 7        | flat 49                           | 49
        even for nothing                             | 0        | flat 49                           | 49
        ten decimals, none lost                      | 3.5      | unit 0.0123456789                 | 0.04320987615
        nothing used                                 | 0        | unit 0.0123456789                 | 0
        the end of a tier is in it                   | 10       | tiered                            | 50
        the next unit is not                         | 11       | tiered                            | 54
        nor is the next tenth                        | 10.1     | tiered                            | 50.4
        the end of the second                        | 50       | tiered                            | 210
        the last tier is open                        | 60       | tiered                            | 240
        nothing reaches no tier                      | 0        | tiered with fees                  | 0
        the least reaches the first                  | 0.1      | tiered with fees                  | 20.5
        the fee of the first alone                   | 10       | tiered with fees                  | 70
        and that of the second                       | 10.5     | tiered with fees                  | 79
        all units at the price of the first          | 10       | volume                            | 50
        one more, and all are cheaper                | 11       | volume                            | 44
        at the end of the second                     | 50       | volume                            | 200
        beyond all ends                              | 60       | volume                            | 180
        the fee of the tier that is reached          | 10       | volume with fee                   | 70
        and no other                                 | 20       | volume with fee                   | 90
        the first step                               | 1        | steps                             | 50
        its end                                      | 10       | steps                             | 50
        just above                                   | 10.001   | steps                             | 180
        the last step                                | 1000     | steps                             | 300
        no step                                      | 0        | steps                             | 0
        a started package                            | 1        | package of 10 at 8                | 8
        a full one                                   | 10       | package of 10 at 8                | 8
        another one started                          | 10.01    | package of 10 at 8                | 16
        a package of half a unit                     | 1.2      | package of 0.5 at 3               | 9
        a share                                      | 129.90   | 2.9 %                             | 3.7671
        the least share, and the fee                 | 499.99   | 1 %, 5 to 50, plus 0.25           | 5.25
        at the least                                 | 500      | 1 %, 5 to 50, plus 0.25           | 5.25
        between the bounds                           | 1234     | 1 %, 5 to 50, plus 0.25           | 12.59
        the most                                     | 5001     | 1 %, 5 to 50, plus 0.25           | 50.25
        of nothing, nothing                          | 0        | 1 %, 5 to 50, plus 0.25           | 0
        free units only                              | 100      | unit 0.10, 100 free               | 0
        one is not free                              | 101      | unit 0.10, 100 free               | 0.10
        fewer than committed                         | 150      | unit 0.10, at least 200           | 20
        as committed                                 | 200      | unit 0.10, at least 200           | 20
        more                                         | 201      | unit 0.10, at least 200           | 20.10
        none, and the commitment stays               | 0        | unit 0.10, at least 200           | 20
        below the least amount                       | 199      | unit 0.10, at least 20.00         | 20
        the least amount is due for nothing too      | 0        | unit 0.10, at least 20.00         | 20
        above it                                     | 201      | unit 0.10, at least 20.00         | 20.10
        tiers count what is not free                 | 15       | tiered, 5 free                    | 50
        said last, looked at first: at least 15      | 3        | unit 1, 10 free, then at least 15 | 5
        said last, looked at first: 10 free          | 3        | unit 1, at least 15, then 10 free | 15
        a fee is not free                            | 5        | flat 49, 10 free                  | 49
        what is taken back is the mirror image       | -60      | tiered                            | -240
        fees too                                     | -10.5    | tiered with fees                  | -79
        packages too                                 | -10.01   | package of 10 at 8                | -16
        and minimums                                 | -3       | unit 0.10, at least 20.00         | -20
        """)
    void pricesAQuantity(String what, String quantity, String model, BigDecimal amount) {
        PriceBreakdown price = model(model).price(quantity);

        assertEquals(0, amount.compareTo(price.amount()), () -> what + ": " + price);
    }

    /**
     * The public example of Kill Bill (documentation of its catalog, usage): 1500 minutes in blocks of ten, and 2048
     * megabytes, make 739.40 by all tiers and 279.80 by the top tier.
     */
    @Test
    void agreesWithTheExampleOfKillBill() {
        Tier[] tenMinutes = {Tier.upTo("100", "1.00"), Tier.beyond("0.50")};
        Tier[] megabytes = {Tier.upTo("1024", "0.5"), Tier.beyond("0.1")};

        BigDecimal allTiers = PriceModel.tiered(tenMinutes)
                .price("150")
                .amount()
                .add(PriceModel.tiered(megabytes).price("2048").amount());
        BigDecimal topTier = PriceModel.volume(tenMinutes)
                .price("150")
                .amount()
                .add(PriceModel.volume(megabytes).price("2048").amount());

        assertEquals(0, new BigDecimal("739.40").compareTo(allTiers));
        assertEquals(0, new BigDecimal("279.80").compareTo(topTier));
    }

    /** Dolibarr/dolibarr#3347: prices of three decimals, one line taken back; the price stays positive (BR-27). */
    @Test
    void takesBackAtAPositivePrice() {
        PriceModel sold = PriceModel.perUnit("0.195");
        PriceBreakdown back = PriceModel.perUnit("0.095").price("-2428");
        BigDecimal total = Stream.of("1198", "766", "107", "1163")
                .map(quantity -> sold.price(quantity).amount())
                .reduce(back.amount(), BigDecimal::add);

        assertEquals(0, new BigDecimal("399.970").compareTo(total));
        assertEquals(new BigDecimal("0.095"), back.parts().get(0).unitPrice());
        assertEquals(new BigDecimal("-2428"), back.parts().get(0).quantity());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # model                   | quantity | parts
        tiered                    | 60       | UNITS 10 × 5 [Units up to 10]; UNITS 40 × 4 [Units above 10 up to 50]; UNITS 10 × 3 [Units above 50]
        tiered with fees          | 11       | UNITS 10 × 5 [Units up to 10]; FEE 1 × 20 [Fixed fee up to 10]; UNITS 1 × 4 [Units above 10 up to 50]; FEE 1 × 7 [Fixed fee above 10 up to 50]
        volume                    | 60       | UNITS 60 × 3 [Units above 50]
        steps                     | 60       | STEP 1 × 300 [Fixed fee above 50]
        package of 10 at 8        | 25       | PACKAGES 3 × 8 [Per package of 10]
        2.9 %                     | 100      | SHARE 100 × 0.029 [2.9%]
        1 %, 5 to 50, plus 0.25   | 6000     | MAXIMUM 1 × 50 [Maximum]; FEE 1 × 0.25 [Fixed fee]
        unit 0.10, 100 free       | 130      | FREE_UNITS 100 × 0 [Included]; UNITS 30 × 0.10 [Per unit]
        unit 0.10, at least 20.00 | 3        | MINIMUM 1 × 20.00 [Minimum]
        unit 0.10, at least 20.00 | -3       | MINIMUM -1 × 20.00 [Minimum]
        tiered                    | 0        |
        """)
    void tellsTheParts(String model, String quantity, String parts) {
        String told = model(model).price(quantity).parts().stream()
                .map(part -> part.kind() + " " + part.quantity().toPlainString() + " × "
                        + part.unitPrice().toPlainString() + " [" + part.label().english() + "]")
                .collect(Collectors.joining("; "));

        assertEquals(Optional.ofNullable(parts).orElse(""), told);
    }

    @Test
    void tellsThePartsInFrenchToo() {
        List<String> labels =
                PriceModel.tiered(Tier.upTo("2.50", "5"), Tier.upTo("10", "4"), Tier.beyond("3"))
                        .price("12")
                        .parts()
                        .stream()
                        .map(part -> part.label().french())
                        .toList();

        assertEquals(List.of("Unités jusqu'à 2,5", "Unités au-delà de 2,5 jusqu'à 10", "Unités au-delà de 10"), labels);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                bad("a negative fee", () -> PriceModel.flat("-1"), "fee CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a negative price", () -> PriceModel.perUnit("-0.01"), "unitPrice CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a negative tier", () -> Tier.upTo("10", "-1"), "unitPrice CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a negative fee of a tier", () -> Tier.beyond("1").withFee("-1"), "fee CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a negative step", () -> Step.beyond("-1"), "amount CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a tier that ends at nothing", () -> Tier.upTo("0", "1"), "upTo CPT-CATALOG-TIER-END"),
                bad("a step below nothing", () -> Step.upTo("-1", "1"), "upTo CPT-CATALOG-TIER-END"),
                bad("no tier", PriceModel::tiered, "tiers CPT-CATALOG-TIERS-EMPTY"),
                bad("no volume", PriceModel::volume, "tiers CPT-CATALOG-TIERS-EMPTY"),
                bad("no step", PriceModel::stairstep, "steps CPT-CATALOG-TIERS-EMPTY"),
                bad(
                        "a last tier with an end",
                        () -> PriceModel.tiered(Tier.upTo("10", "1")),
                        "tiers[0].upTo CPT-CATALOG-TIERS-CLOSED"),
                bad(
                        "tiers that overlap",
                        () -> PriceModel.volume(Tier.upTo("10", "1"), Tier.upTo("10.0", "1"), Tier.beyond("1")),
                        "tiers[1].upTo CPT-CATALOG-TIERS-UNORDERED"),
                bad(
                        "all that is wrong at once",
                        () -> PriceModel.stairstep(
                                Step.upTo("10", "1"), Step.upTo("5", "1"), Step.beyond("1"), Step.upTo("7", "1")),
                        "steps[1].upTo CPT-CATALOG-TIERS-UNORDERED",
                        "steps[2].upTo CPT-CATALOG-TIERS-ENDLESS",
                        "steps[3].upTo CPT-CATALOG-TIERS-CLOSED"),
                bad("an empty package", () -> PriceModel.packages("0", "1"), "size CPT-CATALOG-PACKAGE-SIZE"),
                bad("a negative package", () -> PriceModel.packages("-10", "1"), "size CPT-CATALOG-PACKAGE-SIZE"),
                bad(
                        "a package at a negative price",
                        () -> PriceModel.packages("10", "-1"),
                        "packagePrice CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a negative share", () -> PriceModel.percentage("-1"), "share CPT-CATALOG-PERCENTAGE"),
                bad("more than all", () -> PriceModel.percentage("100.01"), "share CPT-CATALOG-PERCENTAGE"),
                bad("eleven decimals", () -> PriceModel.percentage("0.00000000001"), "share CPT-CATALOG-PERCENTAGE"),
                bad(
                        "bounds that cross",
                        () -> PriceModel.percentage("1").atLeast("5").atMost("4.99"),
                        "maximum CPT-CATALOG-PRICE-BOUNDS"),
                bad(
                        "a negative least",
                        () -> PriceModel.percentage("1").atLeast("-5"),
                        "minimum CPT-CATALOG-PRICE-NEGATIVE"),
                bad(
                        "negative free units",
                        () -> PriceModel.flat("1").withFreeUnits("-5"),
                        "units CPT-CATALOG-QUANTITY-NEGATIVE"),
                bad(
                        "a negative commitment",
                        () -> PriceModel.flat("1").withMinimumUnits("-5"),
                        "units CPT-CATALOG-QUANTITY-NEGATIVE"),
                bad(
                        "a negative minimum",
                        () -> PriceModel.flat("1").withMinimumAmount("-5"),
                        "amount CPT-CATALOG-PRICE-NEGATIVE"),
                bad("a price that hangs", () -> PriceModel.flat("1E999999"), " CPT-MONEY-NUMBER-OUT-OF-BOUNDS"),
                bad(
                        "a quantity that hangs",
                        () -> PriceModel.flat("1").price(new BigDecimal("1E999999")),
                        " CPT-MONEY-NUMBER-OUT-OF-BOUNDS"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void refuses(String what, Supplier<Object> made, List<String> expected) {
        Violations violations =
                assertThrows(ViolationsException.class, made::get, what).violations();

        assertEquals(
                expected, violations.list().stream().map(PriceModelTest::told).toList());
    }

    private static PriceModel model(String name) {
        return Objects.requireNonNull(MODELS.get(name), name);
    }

    private static Arguments bad(String what, Supplier<Object> made, String... violations) {
        return Arguments.of(what, made, List.of(violations));
    }

    private static String told(Violation violation) {
        return violation.path() + " " + violation.code();
    }
}
