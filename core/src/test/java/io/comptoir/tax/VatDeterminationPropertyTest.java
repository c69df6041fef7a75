package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.money.Percentage;
import io.comptoir.tax.Supply.Buyer;
import io.comptoir.tax.Supply.DistanceSales;
import io.comptoir.tax.Supply.Kind;
import io.comptoir.tax.VatOutcome.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of the VAT of any supply. */
class VatDeterminationPropertyTest {

    /** There is an answer to each supply: a VAT that a line may have, or the question for a rate. */
    @Property(tries = 2000)
    void answersAlways(@ForAll("supplies") Supply supply) {
        VatOutcome outcome = VatDetermination.of(supply);

        boolean asks = outcome.requirements().contains(Requirement.RATE_OF_TERRITORY)
                || outcome.requirements().contains(Requirement.RATE_OF_OTHER_STATE);
        assertEquals(outcome.needsRate(), asks);
        outcome.vat().ifPresent(vat -> {
            assertEquals(outcome.category(), vat.category());
            assertEquals(vat.category().needsReason(), vat.vatex().isPresent());
            vat.vatex().ifPresent(code -> assertEquals(Optional.of(vat.category()), Vatex.categoryOf(code)));
        });
    }

    /** CGI art. 293 B, 297 E, 283, 2: who is exempt, under the margin scheme, or lets the customer owe, charges none. */
    @Property(tries = 500)
    void chargesNothingButUnderTheNormalScheme(@ForAll("supplies") Supply supply) {
        VatOutcome outcome = VatDetermination.of(supply);

        if (supply.seller().hasFrenchVat() && supply.regime() == VatRegime.SMALL_BUSINESS_EXEMPTION) {
            assertEquals(VatCategory.EXEMPT, outcome.category());
        }
        if (outcome.category() != VatCategory.STANDARD) {
            assertTrue(outcome.vat().orElseThrow().percentage().isZero());
        }
    }

    /** A charged rate is in force somewhere in France on the day. */
    @Property(tries = 500)
    void chargesARateInForce(@ForAll("supplies") Supply supply) {
        VatDetermination.of(supply)
                .vat()
                .filter(vat -> vat.category() == VatCategory.STANDARD)
                .ifPresent(vat -> assertTrue(
                        !VatRates.where(vat.percentage(), supply.day()).isEmpty()));
    }

    /** What stands alone on its invoice says so. */
    @Property(tries = 500)
    void saysThatOutOfScopeStandsAlone(@ForAll("supplies") Supply supply) {
        VatOutcome outcome = VatDetermination.of(supply);

        assertEquals(
                outcome.category() == VatCategory.OUT_OF_SCOPE,
                outcome.requirements().contains(Requirement.OUT_OF_SCOPE_ALONE));
    }

    @Provide
    Arbitrary<Supply> supplies() {
        Arbitrary<Territory> places = Arbitraries.of(Territory.class);
        Arbitrary<Supply> parties = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Buyer.class),
                        places,
                        places,
                        Arbitraries.of(VatRegime.class),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(-12_000, 3_000))
                .as((kind, buyer, buyerPlace, seller, regime, crossBorder, days) -> Supply.builder()
                        .kind(kind)
                        .buyer(buyer)
                        .buyerPlace(buyerPlace)
                        .seller(seller)
                        .regime(regime)
                        .crossBorderExemption(crossBorder)
                        .day(LocalDate.of(2026, 11, 22).plusDays(days))
                        .build());
        Arbitrary<Percentage> rates = Arbitraries.of("0", "2.1", "5.5", "8.5", "10", "13", "19.6", "20", "21")
                .map(Percentage::of);
        return Combinators.combine(
                        parties,
                        places.optional(0.5),
                        places.optional(0.5),
                        places.optional(0.5),
                        Arbitraries.of(DistanceSales.class),
                        rates.optional(0.8))
                .as((supply, departure, arrival, place, distance, rate) -> supply.toBuilder()
                        .departure(departure)
                        .arrival(arrival)
                        .place(place)
                        .distanceSales(distance)
                        .itemRate(rate)
                        .build());
    }
}
