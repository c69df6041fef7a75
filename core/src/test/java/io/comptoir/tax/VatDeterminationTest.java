package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.money.Percentage;
import io.comptoir.tax.Supply.Buyer;
import io.comptoir.tax.Supply.DistanceSales;
import io.comptoir.tax.Supply.Kind;
import io.comptoir.tax.VatOutcome.Confidence;
import io.comptoir.tax.VatOutcome.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatDeterminationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /**
     * One row and more for each supply of the list; the seller is on the mainland, the item has 20 % there. The last column
     * names what must be done, of {@link Requirement}.
     */
    @ParameterizedTest(name = "{0} {1} to {2} in {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # row | kind                       | buyer                    | in                  | category | rate | vatex              | confidence | among what must be done
        2     | GOODS                      | CONSUMER                 | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_REPORTING
        2     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | CORSICA             | S        | 20   |                    | SURE       | E_INVOICE
        2     | GOODS                      | BUSINESS                 | MONACO              | S        | 20   |                    | SURE       | E_INVOICE
        3     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | GUADELOUPE          | G        | 0    | VATEX-EU-G         | UNSETTLED  | E_INVOICE PROOF_OF_EXPORT
        3     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | MARTINIQUE          | G        | 0    | VATEX-EU-G         | UNSETTLED  | E_INVOICE PROOF_OF_EXPORT
        3     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | REUNION             | G        | 0    | VATEX-EU-G         | UNSETTLED  | E_INVOICE PROOF_OF_EXPORT
        4     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | GUYANE              | G        | 0    | VATEX-EU-G         | LIKELY     | E_REPORTING PROOF_OF_EXPORT
        4     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | MAYOTTE             | G        | 0    | VATEX-EU-G         | LIKELY     | E_REPORTING PROOF_OF_EXPORT
        5     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | EUROPEAN_UNION      | K        | 0    | VATEX-EU-IC        | SURE       | VIES_CHECK PROOF_OF_TRANSPORT BOTH_VAT_NUMBERS DELIVERY_COUNTRY DELIVERY_DATE_OR_PERIOD GOODS_STATEMENT E_REPORTING
        5     | GOODS                      | BUSINESS_WITH_VAT_NUMBER | NORTHERN_IRELAND    | K        | 0    | VATEX-EU-IC        | SURE       | VIES_CHECK PROOF_OF_TRANSPORT
        6     | GOODS                      | BUSINESS                 | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        6     | GOODS                      | PUBLIC_BODY              | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        7     | GOODS                      | CONSUMER                 | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        9     | GOODS                      | BUSINESS                 | THIRD_COUNTRY       | G        | 0    | VATEX-EU-G         | SURE       | PROOF_OF_EXPORT E_REPORTING
        9     | GOODS                      | CONSUMER                 | FRENCH_THIRD        | G        | 0    | VATEX-EU-G         | SURE       | PROOF_OF_EXPORT E_REPORTING
        10    | GOODS_UNDER_REVERSE_CHARGE | BUSINESS_WITH_VAT_NUMBER | METROPOLITAN_FRANCE | AE       | 0    | VATEX-FR-AE        | SURE       | CUSTOMER_NUMBER E_INVOICE
        10    | GOODS_UNDER_REVERSE_CHARGE | CONSUMER                 | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_REPORTING
        11    | SERVICE                    | BUSINESS_WITH_VAT_NUMBER | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_INVOICE
        11    | SERVICE                    | PUBLIC_BODY              | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_INVOICE
        12    | SERVICE                    | BUSINESS_WITH_VAT_NUMBER | EUROPEAN_UNION      | AE       | 0    | VATEX-EU-AE        | SURE       | VIES_CHECK BOTH_VAT_NUMBERS SERVICES_STATEMENT E_REPORTING
        12    | SERVICE                    | BUSINESS                 | EUROPEAN_UNION      | S        | 20   |                    | UNSETTLED  | ADVICE
        13    | SERVICE                    | BUSINESS                 | THIRD_COUNTRY       | O        | 0    | VATEX-EU-O         | UNSETTLED  | OUT_OF_SCOPE_ALONE E_REPORTING
        13    | SERVICE                    | BUSINESS_WITH_VAT_NUMBER | GUYANE              | O        | 0    | VATEX-EU-O         | UNSETTLED  | E_REPORTING
        13    | SERVICE                    | BUSINESS                 | FRENCH_THIRD        | O        | 0    | VATEX-EU-O         | UNSETTLED  | E_REPORTING
        13    | SERVICE                    | BUSINESS_WITH_VAT_NUMBER | NORTHERN_IRELAND    | O        | 0    | VATEX-EU-O         | UNSETTLED  | E_REPORTING
        14    | SERVICE                    | CONSUMER                 | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_REPORTING
        14    | SERVICE                    | CONSUMER                 | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        14    | SERVICE                    | CONSUMER                 | THIRD_COUNTRY       | S        | 20   |                    | SURE       | E_REPORTING
        14    | SERVICE                    | CONSUMER                 | REUNION             | S        | 20   |                    | SURE       | E_REPORTING
        15    | INTANGIBLE_SERVICE         | CONSUMER                 | THIRD_COUNTRY       | O        | 0    | VATEX-EU-O         | SURE       | OUT_OF_SCOPE_ALONE
        15    | INTANGIBLE_SERVICE         | CONSUMER                 | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        16    | ELECTRONIC_SERVICE         | CONSUMER                 | EUROPEAN_UNION      | S        | 20   |                    | SURE       | E_REPORTING
        16    | ELECTRONIC_SERVICE         | CONSUMER                 | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_REPORTING
        16    | ELECTRONIC_SERVICE         | BUSINESS_WITH_VAT_NUMBER | EUROPEAN_UNION      | AE       | 0    | VATEX-EU-AE        | SURE       | VIES_CHECK
        19    | CONSTRUCTION_SUBCONTRACT   | BUSINESS_WITH_VAT_NUMBER | METROPOLITAN_FRANCE | AE       | 0    | VATEX-FR-AE        | SURE       | CUSTOMER_NUMBER E_INVOICE
        19    | CONSTRUCTION_SUBCONTRACT   | CONSUMER                 | METROPOLITAN_FRANCE | S        | 20   |                    | SURE       | E_REPORTING
        20    | MARGIN_USED_GOODS          | CONSUMER                 | METROPOLITAN_FRANCE | E        | 0    | VATEX-EU-F         | SURE       | MARGIN_RECORDS
        20    | MARGIN_ART                 | BUSINESS_WITH_VAT_NUMBER | EUROPEAN_UNION      | E        | 0    | VATEX-EU-I         | SURE       | MARGIN_RECORDS
        20    | MARGIN_COLLECTORS          | CONSUMER                 | THIRD_COUNTRY       | E        | 0    | VATEX-EU-J         | SURE       | MARGIN_RECORDS
        20    | MARGIN_TRAVEL              | CONSUMER                 | METROPOLITAN_FRANCE | E        | 0    | VATEX-EU-309       | LIKELY     | MARGIN_RECORDS
        21    | TRIANGULAR                 | BUSINESS_WITH_VAT_NUMBER | EUROPEAN_UNION      | AE       | 0    | VATEX-EU-AE        | LIKELY     | VIES_CHECK BOTH_VAT_NUMBERS
        -     | DISBURSEMENT               | BUSINESS_WITH_VAT_NUMBER | METROPOLITAN_FRANCE | E        | 0    | VATEX-EU-79-C      | LIKELY     | MANDATE
        """)
    void knowsTheVatOfEachSupply(
            String row,
            Kind kind,
            Buyer buyer,
            Territory place,
            String category,
            String rate,
            String vatex,
            Confidence confidence,
            String required) {
        VatOutcome outcome = VatDetermination.of(supply(kind, buyer, place).build());

        VatRate vat = outcome.vat().orElseThrow();
        assertEquals(category, vat.category().code());
        assertEquals(Percentage.of(rate), vat.percentage());
        assertEquals(Optional.ofNullable(vatex), vat.vatex());
        assertEquals(confidence, outcome.confidence());
        assertTrue(
                outcome.requirements().containsAll(requirements(required)),
                outcome.requirements().toString());
    }

    /** Row 1, CGI art. 293 B: a small business charges none, whatever it sells to whomever. */
    @ParameterizedTest
    @CsvSource({
        "GOODS,CONSUMER,METROPOLITAN_FRANCE", "GOODS,BUSINESS_WITH_VAT_NUMBER,EUROPEAN_UNION",
        "SERVICE,BUSINESS_WITH_VAT_NUMBER,EUROPEAN_UNION", "GOODS,BUSINESS,THIRD_COUNTRY",
        "CONSTRUCTION_SUBCONTRACT,BUSINESS_WITH_VAT_NUMBER,METROPOLITAN_FRANCE"
    })
    void exemptsASmallBusiness(Kind kind, Buyer buyer, Territory place) {
        VatOutcome outcome = VatDetermination.of(supply(kind, buyer, place)
                .regime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                .build());

        assertEquals(
                VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"),
                outcome.vat().orElseThrow());
        assertEquals(Confidence.SURE, outcome.confidence());
    }

    /** Row 22: since 2025 the exemption may hold in another member state, with a number that ends in EX. */
    @Test
    void knowsTheCrossBorderExemption() {
        VatOutcome outcome = VatDetermination.of(supply(Kind.SERVICE, Buyer.CONSUMER, Territory.EUROPEAN_UNION)
                .regime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                .crossBorderExemption(true)
                .build());

        assertEquals("FRANCHISE_ABROAD", outcome.caseName());
        assertEquals(VatCategory.EXEMPT, outcome.category());
        assertTrue(outcome.requirements().contains(Requirement.SELLER_NUMBER_EX));
        assertEquals(Confidence.UNSETTLED, outcome.confidence());
    }

    /** Rows 8 and 16, CGI art. 258 A and 259 D: above the threshold the rate is the destination's, which must be given. */
    @ParameterizedTest
    @CsvSource({"GOODS,GOODS_EU_CONSUMER_OSS", "ELECTRONIC_SERVICE,ELECTRONIC_OSS"})
    void asksForTheRateOfTheDestination(Kind kind, String name) {
        VatOutcome outcome = VatDetermination.of(supply(kind, Buyer.CONSUMER, Territory.EUROPEAN_UNION)
                .distanceSales(DistanceSales.DESTINATION)
                .build());

        assertEquals(name, outcome.caseName());
        assertTrue(outcome.needsRate());
        assertEquals(Set.of(Requirement.RATE_OF_OTHER_STATE, Requirement.OSS_RETURN), outcome.requirements());
        assertEquals(List.of(), outcome.rates());
    }

    /** Row 11, CGI art. 296: an overseas customer has the rate of its department, and the item's one there must be given. */
    @Test
    void asksForTheRateOfTheDepartment() {
        Supply supply = supply(Kind.SERVICE, Buyer.BUSINESS_WITH_VAT_NUMBER, Territory.REUNION)
                .build();

        VatOutcome asked = VatDetermination.of(supply);
        VatOutcome given =
                VatDetermination.of(supply.toBuilder().itemRate("8.5").build());

        assertTrue(asked.needsRate());
        assertTrue(asked.requirements().contains(Requirement.RATE_OF_TERRITORY));
        assertEquals(Stream.of("8.5", "2.1", "1.75", "1.05").map(Percentage::of).toList(), asked.rates());
        assertEquals(Optional.of(VatRate.standard("8.5")), given.vat());
        assertTrue(!given.requirements().contains(Requirement.RATE_OF_TERRITORY));
    }

    /** Rows 17 and 18, CGI art. 259 A: the place of the property or the performance, whoever buys. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # kind             | place               | category | rate | confidence
        IMMOVABLE_PROPERTY | METROPOLITAN_FRANCE | S        | 20   | SURE
        IMMOVABLE_PROPERTY | CORSICA             | S        | 20   | SURE
        IMMOVABLE_PROPERTY | EUROPEAN_UNION      | S        |      | UNSETTLED
        IMMOVABLE_PROPERTY | GUYANE              | O        | 0    | LIKELY
        IMMOVABLE_PROPERTY | THIRD_COUNTRY       | O        | 0    | LIKELY
        LOCAL_SERVICE      | METROPOLITAN_FRANCE | S        | 20   | SURE
        LOCAL_SERVICE      | EUROPEAN_UNION      | S        |      | UNSETTLED
        LOCAL_SERVICE      | THIRD_COUNTRY       | O        | 0    | LIKELY
        """)
    void looksAtThePlaceOfPropertyAndPerformance(
            Kind kind, Territory place, String category, String rate, Confidence confidence) {
        for (Buyer buyer : Buyer.values()) {
            VatOutcome outcome = VatDetermination.of(
                    supply(kind, buyer, Territory.THIRD_COUNTRY).place(place).build());

            assertEquals(category, outcome.category().code());
            assertEquals(
                    Optional.ofNullable(rate).map(Percentage::of), outcome.vat().map(VatRate::percentage));
            assertEquals(confidence, outcome.confidence());
        }
    }

    /** CGI art. 294, 2: the mainland, the Antilles and La Réunion are markets of their own for goods. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "GUADELOUPE,MARTINIQUE,GOODS_WITHIN_OVERSEAS", "REUNION,REUNION,GOODS_WITHIN_OVERSEAS",
        "GUADELOUPE,REUNION,GOODS_FROM_OVERSEAS", "REUNION,METROPOLITAN_FRANCE,GOODS_FROM_OVERSEAS",
        "METROPOLITAN_FRANCE,REUNION,GOODS_TO_OVERSEAS", "CORSICA,METROPOLITAN_FRANCE,GOODS_MAINLAND",
        "EUROPEAN_UNION,METROPOLITAN_FRANCE,GOODS_FROM_ABROAD"
    })
    void knowsTheMarketsOfGoods(Territory from, Territory to, String name) {
        Supply supply = supply(Kind.GOODS, Buyer.BUSINESS_WITH_VAT_NUMBER, Territory.METROPOLITAN_FRANCE)
                .departure(from)
                .arrival(to)
                .build();

        assertEquals(name, VatDetermination.of(supply).caseName());
    }

    @ParameterizedTest
    @CsvSource({"GUYANE,SELLER_UNTAXED", "THIRD_COUNTRY,SELLER_ABROAD", "EUROPEAN_UNION,SELLER_ABROAD"})
    void decidesNothingForASellerElsewhere(Territory seller, String name) {
        VatOutcome outcome = VatDetermination.of(supply(Kind.SERVICE, Buyer.CONSUMER, Territory.METROPOLITAN_FRANCE)
                .seller(seller)
                .build());

        assertEquals(name, outcome.caseName());
        assertEquals(Confidence.UNSETTLED, outcome.confidence());
        assertTrue(outcome.requirements().contains(Requirement.ADVICE));
    }

    /** The rate that the item has is that of its day: 19.6 % until the end of 2013. */
    @Test
    void takesTheRateOfTheDay() {
        Supply old = supply(Kind.SERVICE, Buyer.CONSUMER, Territory.METROPOLITAN_FRANCE)
                .day(LocalDate.of(2013, 12, 31))
                .itemRate("19.6")
                .build();

        assertEquals(
                Optional.of(VatRate.standard("19.6")), VatDetermination.of(old).vat());
        assertTrue(VatDetermination.of(old.toBuilder().day(DAY).build()).needsRate());
    }

    @Test
    void keepsWhoOverrulesItAndWhy() {
        VatOutcome outcome = VatDetermination.of(supply(Kind.GOODS, Buyer.BUSINESS_WITH_VAT_NUMBER, Territory.REUNION)
                .build());
        VatRate exempt = VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-CGI295");

        VatOutcome overruled = outcome.overridden(exempt, "alice", "Produit exonéré outre-mer");

        assertEquals(Optional.of(exempt), overruled.vat());
        assertEquals(VatCategory.EXEMPT, overruled.category());
        VatOutcome.Overruling decision = overruled.overruling().orElseThrow();
        assertEquals("alice", decision.by());
        assertEquals("Produit exonéré outre-mer", decision.reason());
        assertEquals(outcome.vat(), decision.instead());
        assertThrows(IllegalArgumentException.class, () -> outcome.overridden(exempt, "alice", " "));
        assertThrows(IllegalArgumentException.class, () -> outcome.overridden(exempt, "", "why"));
    }

    @Test
    void takesAGivenRateAsAnOverruling() {
        VatOutcome asked = VatDetermination.of(supply(Kind.GOODS, Buyer.CONSUMER, Territory.EUROPEAN_UNION)
                .distanceSales(DistanceSales.DESTINATION)
                .build());

        VatOutcome given = asked.overridden(VatRate.standard("19"), "host", "Rate of Germany");

        assertTrue(!given.needsRate());
        assertEquals(Set.of(Requirement.OSS_RETURN), given.requirements());
        assertEquals(Optional.empty(), given.overruling().orElseThrow().instead());
    }

    /** Row 3 and 21 print words beside their reason. */
    @ParameterizedTest
    @CsvSource({"GOODS,REUNION,OVERSEAS_EXPORT", "TRIANGULAR,EUROPEAN_UNION,TRIANGULAR", "SERVICE,EUROPEAN_UNION,"})
    void namesAMentionBesideTheReason(Kind kind, Territory place, String mention) {
        assertEquals(
                Optional.ofNullable(mention),
                VatDetermination.of(supply(kind, Buyer.BUSINESS_WITH_VAT_NUMBER, place)
                                .build())
                        .mention());
    }

    private static Supply.Builder supply(Kind kind, Buyer buyer, Territory place) {
        return Supply.builder()
                .kind(kind)
                .buyer(buyer)
                .buyerPlace(place)
                .day(DAY)
                .itemRate("20");
    }

    private static Set<Requirement> requirements(String names) {
        return Stream.of(names.split(" ")).map(Requirement::valueOf).collect(Collectors.toSet());
    }
}
