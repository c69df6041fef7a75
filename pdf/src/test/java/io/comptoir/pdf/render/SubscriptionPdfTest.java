package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Step;
import io.comptoir.catalog.Tier;
import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.Labels;
import io.comptoir.subscription.ProrationPolicy;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubscriptionPdfTest {

    /** S4-50, S4-51 and S4-53: 6 500 and eleven times 2 000 before tax, 7 800 and 2 400 with it, 28 500 and 34 200 in all. */
    @Test
    void tellsWhatIsAgreedAndEachBill() {
        assertSays(
                Subscriptions.desks(),
                "ABONNEMENT",
                "N° AB-00000019",
                "24/03/2023",
                "23/03/2024",
                "1 mois",
                "à échoir",
                "Formation Digitale Réf. FORM-DIG Première facture uniquement 5 900,00 € 20 % 4 500,00 €",
                "Location de bureau privé Réf. LOC-BUR 10 200,00 € 20 % 2 000,00 €",
                "du 24/03/2023 au 23/04/2023 24/03/2023 6 500,00 € 1 300,00 € 7 800,00 €",
                "du 24/04/2023 au 23/05/2023 24/04/2023 2 000,00 € 400,00 € 2 400,00 €",
                "du 24/02/2024 au 23/03/2024 24/02/2024 2 000,00 € 400,00 € 2 400,00 €",
                "Total (12) 28 500,00 € 5 700,00 € 34 200,00 €");
    }

    /** Signed, nobody signs it again. */
    @Test
    void hasAPlaceToSignWhileItIsWritten() {
        String written = words(Subscriptions.rich());
        String signed = words(Subscriptions.desks());

        assertTrue(written.contains("BROUILLON"), written);
        assertTrue(written.contains("Bon pour accord"), written);
        assertFalse(signed.contains("BROUILLON"), signed);
        assertFalse(signed.contains("Bon pour accord"), signed);
    }

    /** A month is free, so the first bill has the trainings alone; usage is in no schedule. */
    @Test
    void tellsHowItGoesOnAndWhatHasItsOwnPrice() {
        assertSays(
                Subscriptions.rich(),
                "tacite, 1 an",
                "23/01/2024", // two months before 24 March 2024, the day before
                "Offert pendant 1 mois",
                "Selon consommation",
                "Prix par tranches",
                "jusqu'à 100 : 0,10 €",
                "au-delà : 0,08 €",
                "Échéancier, hors consommation",
                "du 24/03/2023 au 23/04/2023 24/03/2023 4 500,00 € 900,00 € 5 400,00 €");
    }

    /** Twelve desks and the post: 2 419.90 from July on. */
    @Test
    void tellsWhatWasChangedSinceItWasSigned() {
        assertSays(
                Subscriptions.amended(),
                "Avenants",
                "Location de bureau privé : quantité 12 Ajout : Domiciliation du courrier, 1 × 19,90 € 24/06/2023",
                "du 24/05/2023 au 23/06/2023 24/05/2023 2 000,00 € 400,00 € 2 400,00 €",
                "du 24/06/2023 au 23/07/2023 24/06/2023 2 419,90 € 483,98 € 2 903,88 €");
    }

    static Stream<Arguments> prices() {
        return Stream.of(
                terms(PriceModel.perUnit("12.50")),
                terms(PriceModel.flat("30"), "Forfait 30,00 €"),
                terms(
                        PriceModel.volume(
                                Tier.upTo("10", "2"), Tier.beyond("1.5").withFee("5")),
                        "Prix selon la quantité totale",
                        "jusqu'à 10 : 2,00 €",
                        "au-delà : 1,50 € plus 5,00 €"),
                terms(
                        PriceModel.stairstep(Step.upTo("5", "40"), Step.beyond("70")),
                        "jusqu'à 5 : 40,00 €",
                        "au-delà : 70,00 €"),
                terms(PriceModel.packages("100", "9"), "9,00 € par lot de 100"),
                terms(
                        PriceModel.percentage("2.5").atLeast("1").atMost("50").plus("0.3"),
                        "2,5 %",
                        "au minimum 1,00 €",
                        "au maximum 50,00 €",
                        "plus 0,30 €"),
                terms(PriceModel.perUnit("3").withFreeUnits("20"), "20 inclus", "3,00 €"),
                terms(PriceModel.perUnit("3").withMinimumUnits("4"), "3,00 €", "au minimum 4"),
                terms(PriceModel.perUnit("3").withMinimumAmount("25"), "3,00 €", "au minimum 25,00 €"));
    }

    private static Arguments terms(PriceModel price, String... said) {
        return Arguments.of(price, List.of(said));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void tellsTheTermsOfEachKindOfPrice(PriceModel price, List<String> said) {
        PriceTerms terms = new PriceTerms(Labels.of(Locale.FRENCH), "EUR");

        assertEquals(said, terms.of(price).stream().map(Printed::plain).toList());
    }

    @Test
    void tellsThatItEnded() {
        Subscription ended = Subscriptions.desks().interrupt(LocalDate.of(2023, 9, 30));

        String words = words(ended);

        assertEquals(SubscriptionStage.INTERRUPTED, ended.stage());
        assertTrue(words.contains("INTERROMPU"), words);
        assertTrue(words.contains("30/09/2023"), words);
        assertFalse(words.contains("24/10/2023"), words);
    }

    @ParameterizedTest
    @MethodSource("io.comptoir.pdf.style.Labels#languages")
    void speaksTheLanguageOfItsCustomer(Locale language) {
        String words = Printed.words(
                SubscriptionPdf.of(Subscriptions.rich()).language(language).bytes());

        String title = Labels.of(language).get("title.SUBSCRIPTION").toUpperCase(Locale.ROOT);
        assertTrue(words.contains(title), words);
        assertTrue(words.contains(Printed.plain(Labels.of(language).get("item.metered"))), words);
    }

    @Test
    void saysWhatKeepsItFromBeingDrawnUp() {
        Subscription byHand = Subscriptions.desks().toBuilder()
                .items(Subscriptions.desks().items().stream()
                        .map(item -> item.toBuilder()
                                .proration(ProrationPolicy.BY_HAND)
                                .build())
                        .toList())
                .billingStart(LocalDate.of(2023, 4, 1))
                .anchorDay(1)
                .build();

        ViolationsException refused = assertThrows(
                ViolationsException.class, () -> SubscriptionPdf.of(byHand).bytes());

        assertTrue(refused.violations().hasErrors(), refused.toString());
    }

    private static void assertSays(Subscription subscription, String... said) {
        String words = words(subscription);
        Stream.of(said).forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    private static String words(Subscription subscription) {
        return Printed.words(SubscriptionPdf.of(subscription).bytes());
    }
}
