package io.comptoir.law;

import static io.comptoir.law.IssueRulesTest.CUSTOMER;
import static io.comptoir.law.IssueRulesTest.DAY;
import static io.comptoir.law.IssueRulesTest.ENTITY;
import static io.comptoir.law.IssueRulesTest.LINE;
import static io.comptoir.law.IssueRulesTest.SOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.comptoir.catalog.Nature;
import io.comptoir.data.ShippedTable;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.document.MentionChoice;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.CompanySize;
import io.comptoir.party.Person;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.Vatex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegalMentionsTest {

    /** C. com. L441-9 and D441-5: between businesses only; in the customer's language. */
    @Test
    void printsTheMentionsOfItsDay() {
        List<Mention> mentions = LegalMentions.of(SOUND, DAY);

        assertEquals(
                List.of("PMT", "PMD", "AAB"),
                mentions.stream()
                        .map(mention -> mention.subject().orElseThrow())
                        .toList());
        assertEquals(
                "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.",
                mentions.get(0).text());
        Invoice.Draft english = SOUND.toBuilder()
                .customer(CUSTOMER.toBuilder().language(Locale.ENGLISH).build())
                .build();
        assertEquals(
                "Discount for early payment: none.",
                LegalMentions.of(english, DAY).get(2).text());
    }

    /** C. com. art. D441-5: a consumer owes no fixed compensation, and L441-9 does not speak of consumers. */
    @Test
    void printsNoneOfThemForAConsumer() {
        Person consumer = Person.of("Anne Durand", Address.of("1 rue", "69001", "Lyon"));

        assertEquals(
                List.of(), LegalMentions.of(SOUND.toBuilder().customer(consumer).build(), DAY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | category       | vatex              | day        | mention
        small business               | EXEMPT         | VATEX-FR-FRANCHISE | 2026-11-22 | TVA non applicable, art. 293 B du CGI
        still so once the CIBS holds | EXEMPT         | VATEX-FR-FRANCHISE | 2027-01-01 | TVA non applicable, art. 293 B du CGI
        its last day in the CGI      | EXEMPT         | VATEX-FR-FRANCHISE | 2028-06-30 | TVA non applicable, art. 293 B du CGI
        no words known any more      | EXEMPT         | VATEX-FR-FRANCHISE | 2028-07-01 | VATEX-FR-FRANCHISE
        export                       | EXPORT         | VATEX-EU-G         | 2028-06-30 | Exonération de TVA, art. 262, I du CGI
        export, in the CIBS          | EXPORT         | VATEX-EU-G         | 2028-07-01 | Exonération de TVA, art. L. 213-16 du CIBS
        services abroad, in the CIBS | OUT_OF_SCOPE   | VATEX-EU-O         | 2028-07-01 | TVA non applicable, art. L. 211-92 du CIBS
        disbursement, in the CIBS    | EXEMPT         | VATEX-EU-79-C      | 2028-07-01 | Débours, art. L. 213-73 du CIBS
        reverse charge               | REVERSE_CHARGE | VATEX-EU-AE        | 2026-11-22 | Autoliquidation
        intra-Community supply       | INTRA_EU       | VATEX-EU-IC        | 2026-11-22 | Exonération de TVA, art. 262 ter, I du CGI
        used goods                   | EXEMPT         | VATEX-EU-F         | 2026-11-22 | Régime particulier - Biens d'occasion
        works of art                 | EXEMPT         | VATEX-EU-I         | 2026-11-22 | Régime particulier - Objets d'art
        antiques                     | EXEMPT         | VATEX-EU-J         | 2026-11-22 | Régime particulier - Objets de collection et d'antiquité
        travel agents                | EXEMPT         | VATEX-EU-309       | 2026-11-22 | Régime particulier - Agences de voyages
        a reason without a sentence  | EXEMPT         | VATEX-EU-132-1B    | 2026-11-22 | VATEX-EU-132-1B
        """)
    void saysWhyNoVatIsCharged(String what, VatCategory category, String vatex, LocalDate day, String text) {
        Mention mention = LegalMentions.of(exempt(category, vatex), day).get(0);

        assertEquals(Mention.ofExemption(vatex, text), mention);
    }

    static Stream<String> reasons() {
        return ShippedTable.rows(Vatex.class, "vatex.txt").stream().map(row -> row.get(0));
    }

    /** CGI ann. II, art. 242 nonies A, I, 12°: each reason is printed, in words for each French one. */
    @ParameterizedTest
    @MethodSource("reasons")
    void printsEachReasonOfTheList(String vatex) {
        Mention mention = LegalMentions.of(exempt(Vatex.categoryOf(vatex).orElseThrow(), vatex), DAY)
                .get(0);

        assertEquals(Optional.of(vatex), mention.vatex());
        if (vatex.startsWith("VATEX-FR-")) {
            assertNotEquals(vatex, mention.text());
        }
    }

    private static Invoice.Draft exempt(VatCategory category, String vatex) {
        return SOUND.toBuilder()
                .addLines(LINE.toBuilder().vat(VatRate.exempt(category, vatex)).build())
                .build();
    }

    // --- the reform ---

    /** CGI ann. II, art. 242 nonies A, I, 8° bis: from 2026-09-01 or 2027-09-01 by size; unknown counts as small. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "LARGE,2026-08-31,false", "LARGE,2026-09-01,true",
        "ETI,2026-08-31,false", "ETI,2026-09-01,true",
        "SME,2027-08-31,false", "SME,2027-09-01,true",
        "MICRO,2027-08-31,false", "MICRO,2027-09-01,true",
        ",2027-08-31,false", ",2027-09-01,true"
    })
    void saysTheNatureOfTheSupplyFromTheDayOfTheIssuersSize(CompanySize size, LocalDate day, boolean printed) {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .size(Optional.ofNullable(size))
                        .build())
                .build();

        assertEquals(
                printed,
                LegalMentions.of(draft, day).stream()
                        .anyMatch(mention -> mention.text().equals("Nature de l'opération : prestation de services.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GOODS         | Nature de l'opération : livraison de biens.
        SERVICE       | Nature de l'opération : prestation de services.
        GOODS,SERVICE | Nature de l'opération : livraison de biens et prestation de services.
        """)
    void tellsGoodsServicesOrBoth(String natures, String text) {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(Stream.of(natures.split(","))
                        .map(nature ->
                                LINE.toBuilder().nature(Nature.valueOf(nature)).build())
                        .toList())
                .build();

        assertEquals(
                List.of(text),
                texts(draft, LocalDate.of(2027, 9, 1)).stream()
                        .filter(one -> one.startsWith("Nature"))
                        .toList());
    }

    /** BOI-TVA-DECLA-30-20-20-30, § 310: printed before the reform wants it; only services can be under the option. */
    @Test
    void saysTheOptionForDebits() {
        Issuer opted = Issuer.builder().entity(ENTITY).vatOnDebits(true).build();
        Invoice.Draft services = SOUND.toBuilder().issuer(opted).build();
        String option = "Option pour le paiement de la taxe d'après les débits.";

        assertEquals(option, texts(services, DAY).get(3));
        assertEquals(3, LegalMentions.of(SOUND, DAY).size());
        assertEquals(
                3,
                texts(
                                services.toBuilder()
                                        .lines(List.of(LINE.toBuilder()
                                                .nature(Nature.GOODS)
                                                .build()))
                                        .build(),
                                DAY)
                        .size());
    }

    // --- who writes ---

    /** CGI ann. II, art. 242 nonies A, I, 14°: the word itself. */
    @Test
    void saysThatTheCustomerWrote() {
        Invoice.Draft selfBilled = SOUND.toBuilder().selfBilled(true).build();
        Issuer asked = Issuer.builder()
                .entity(ENTITY)
                .addMentions(MentionChoice.print("SELF_BILLING"))
                .build();

        assertEquals(List.of("Autofacturation"), more(selfBilled));
        assertEquals(
                List.of("Autofacturation"), more(SOUND.toBuilder().issuer(asked).build()));
        assertEquals(
                List.of("Autofacturation"),
                more(selfBilled.toBuilder().issuer(asked).build()));
        assertEquals(List.of(), more(SOUND));
    }

    /** After the three that are on each invoice between businesses. */
    private static List<String> more(Invoice.Draft draft) {
        List<String> texts = texts(draft, DAY);
        return texts.subList(3, texts.size());
    }

    // --- the issuer's own words ---

    @Test
    void takesTheIssuersWordsAndGivesTheLawsBack() {
        Issuer worded = Issuer.builder()
                .entity(ENTITY)
                .addMentions(MentionChoice.worded("LATE_PENALTY", "Pénalités de retard : 12,15 %."))
                .build();
        Invoice.Draft draft = SOUND.toBuilder().issuer(worded).build();

        assertEquals("Pénalités de retard : 12,15 %.", texts(draft, DAY).get(1));
        assertEquals(Optional.of("PMD"), LegalMentions.of(draft, DAY).get(1).subject());
        Issuer reset = worded.resetToDefault("LATE_PENALTY");
        assertEquals(
                LegalMentions.of(SOUND, DAY),
                LegalMentions.of(SOUND.toBuilder().issuer(reset).build(), DAY));
        assertEquals(
                LegalMentions.defaultText("LATE_PENALTY", DAY, Locale.FRENCH),
                Optional.of(LegalMentions.of(SOUND, DAY).get(1).text()));
    }

    /** What was issued keeps its words whatever the issuer decides later. */
    @Test
    void leavesIssuedInvoicesAlone() {
        Invoice.Issued issued = new Invoice.Issued(
                "id-1", new DocumentNumber("F1"), DAY, DAY, SOUND, SOUND.totals(), LegalMentions.of(SOUND, DAY));
        List<Mention> before = issued.mentions();

        Issuer later = issued.issuer().toBuilder()
                .addMentions(MentionChoice.suppressed("RECOVERY_FEE", "Client public"))
                .build();

        assertEquals(before, issued.mentions());
        assertEquals(
                List.of("LATE_PENALTY", "EARLY_DISCOUNT"),
                LegalMentions.of(SOUND.toBuilder().issuer(later).build(), DAY).stream()
                        .map(Mention::key)
                        .toList());
    }

    @Test
    void printsWhatTheIssuerAdds() {
        Issuer issuer = Issuer.builder()
                .entity(ENTITY)
                .addMentions(
                        MentionChoice.print("AGA"),
                        MentionChoice.worded("DECENNIAL", "Assurance décennale : AXA, France entière."),
                        MentionChoice.worded("MEDIATOR", "Médiateur : CM2C."), // for consumers only
                        MentionChoice.worded("HOUSE_RULE", "Marchandise non reprise."))
                .build();

        List<String> texts = texts(SOUND.toBuilder().issuer(issuer).build(), DAY);

        assertEquals(
                List.of(
                        "Membre d'une association agréée, le règlement par chèque et carte bancaire est accepté.",
                        "Assurance décennale : AXA, France entière.",
                        "Marchandise non reprise."),
                texts.subList(3, texts.size()));
    }

    @Test
    void letsTheIssuerWordAReason() {
        String cibs = "TVA non applicable, art. L. 233-1 du CIBS";
        Invoice.Draft draft = exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE").toBuilder()
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .addMentions(MentionChoice.worded("VATEX-FR-FRANCHISE", cibs))
                        .build())
                .build();

        assertEquals(
                Mention.ofExemption("VATEX-FR-FRANCHISE", cibs),
                LegalMentions.of(draft, DAY).get(0));
    }

    /** What the determination of VAT wants printed beside its reasons has words. */
    @Test
    void knowsTheMentionsOfTheDetermination() {
        ShippedTable.rows(Vatex.class, "determination.txt").stream()
                .map(row -> row.get(5))
                .filter(key -> !key.isEmpty())
                .forEach(key ->
                        assertNotEquals(Optional.empty(), LegalMentions.defaultText(key, DAY, Locale.FRENCH), key));
    }

    /** A new law is a new row: no code changes. */
    @Test
    void followsItsTables() {
        LegalMentions changed = new LegalMentions(
                List.of(List.of(
                        "NEW",
                        "REG",
                        "BUSINESS",
                        "ALL",
                        "SERVICES",
                        "2031-01-01",
                        "2031-12-31",
                        "a law",
                        "Neuf",
                        "New")),
                List.of(List.of("VATEX-FR-FRANCHISE", "2031-01-01", "", "Franchise, art. L. 1", "Exempt, L. 1")));
        Invoice.Draft draft = exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");

        assertEquals(
                List.of(
                        Mention.ofExemption("VATEX-FR-FRANCHISE", "Franchise, art. L. 1"),
                        Mention.about("REG", "NEW", "Neuf")),
                changed.mentions(draft, LocalDate.of(2031, 1, 1)));
        assertEquals(
                List.of(Mention.ofExemption("VATEX-FR-FRANCHISE", "Franchise, art. L. 1")),
                changed.mentions(draft, LocalDate.of(2032, 1, 1)));
    }

    private static List<String> texts(Invoice.Draft draft, LocalDate day) {
        return LegalMentions.of(draft, day).stream().map(Mention::text).toList();
    }
}
