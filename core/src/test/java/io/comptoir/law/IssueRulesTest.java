package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.fault.Severity;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ItemLine LINE = ItemLine.builder()
            .label("Conseil")
            .quantity("1")
            .unitPrice("90.00")
            .vat(VatRate.VAT_20)
            .build();
    private static final LegalEntity ENTITY = LegalEntity.builder()
            .name("Comptoir")
            .legalForm("SAS")
            .shareCapital(new BigDecimal("10000"))
            .rcsCity("Paris")
            .siren("911561736")
            .vatNumber("FR13911561736")
            .address(Address.of("1 rue du Port", "75000", "Paris"))
            .build();
    private static final Company CUSTOMER = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();
    private static final Invoice.Draft SOUND = Invoice.Draft.builder()
            .issuer(Issuer.of(ENTITY))
            .customer(CUSTOMER)
            .addLines(LINE)
            .build();

    @Test
    void findsNothingInASoundInvoice() {
        assertEquals(List.of(), IssueRules.check(SOUND, DAY).list());
    }

    @Test
    void listsAllThatAnEmptyDraftLacks() {
        assertEquals(
                List.of("CPT-LAW-ISSUER-MISSING", "CPT-LAW-CUSTOMER-MISSING", "CPT-LAW-LINES-MISSING"),
                IssueRules.check(Invoice.Draft.builder().build(), DAY).codes());
    }

    @Test
    void listsAllThatAnEmptyIssuerLacks() {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.of(LegalEntity.builder().legalForm("SARL").build()))
                .build();

        assertEquals(
                List.of(
                        "ERROR issuer.name",
                        "ERROR issuer.address",
                        "ERROR issuer.siren",
                        "ERROR issuer.vatNumber",
                        "WARNING issuer.rcsCity",
                        "WARNING issuer.shareCapital"),
                IssueRules.check(draft, DAY).list().stream()
                        .map(v -> v.severity() + " " + v.path())
                        .toList());
    }

    @Test
    void asksASoleTraderForNoCapital() {
        LegalEntity trader = LegalEntity.builder()
                .name("Marie Dupont EI")
                .legalForm("EI")
                .siren("732829320")
                .vatNumber("FR44732829320")
                .address(Address.of("3 rue Haute", "29000", "Quimper"))
                .build();

        assertEquals(
                List.of(),
                IssueRules.check(SOUND.toBuilder().issuer(Issuer.of(trader)).build(), DAY)
                        .list());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | category       | rate | vatex              | code
        a rate that France has not          | STANDARD       | 21   | ''                 | CPT-LAW-VAT-RATE-NOT-ADMITTED
        an exemption without reason         | EXEMPT         | 0    | ''                 | CPT-LAW-EXEMPTION-REASON-MISSING
        a reason that is on no list         | EXEMPT         | 0    | VATEX-FR-BECAUSE   | CPT-LAW-EXEMPTION-REASON-UNKNOWN
        the reason of another category      | EXEMPT         | 0    | VATEX-EU-AE        | CPT-LAW-EXEMPTION-REASON-UNKNOWN
        a reason where VAT is charged       | STANDARD       | 20   | VATEX-FR-FRANCHISE | CPT-LAW-EXEMPTION-REASON-UNKNOWN
        a rate of Guadeloupe                | STANDARD       | 8.5  | ''                 |
        a past rate, for credit notes       | STANDARD       | 19.6 | ''                 |
        a small business                    | EXEMPT         | 0    | VATEX-FR-FRANCHISE |
        reverse charge                      | REVERSE_CHARGE | 0    | VATEX-EU-AE        |
        """)
    void checksTheVatOfEachLine(String what, VatCategory category, String rate, String vatex, String code) {
        VatRate vat =
                new VatRate(category, Percentage.of(rate), Optional.of(vatex).filter(text -> !text.isEmpty()));
        Invoice.Draft draft =
                SOUND.toBuilder().addLines(LINE.toBuilder().vat(vat).build()).build();

        assertEquals(
                code == null ? List.of() : List.of(code + " lines[1]"),
                IssueRules.check(draft, DAY).list().stream()
                        .map(v -> v.code() + " " + v.path().replaceFirst("\\..*", ""))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"due the day before,2026-11-21,true", "due on the day,2026-11-22,false"})
    void wantsTheDueDateNotBeforeTheIssue(String what, LocalDate due, boolean refused) {
        assertEquals(
                refused,
                IssueRules.check(SOUND.toBuilder().dueDate(due).build(), DAY).hasErrors());
    }

    @Test
    void warnsOfIdentifiersThatDoNotMatch() {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.of(ENTITY.toBuilder().vatNumber("FR12345678901").build()))
                .customer(CUSTOMER.toBuilder().siren("732829321").build())
                .build();

        assertEquals(
                List.of(
                        "WARNING issuer.vatNumber CPT-PARTY-VAT-NUMBER-CHECK",
                        "WARNING issuer.vatNumber CPT-PARTY-VAT-NUMBER-OTHER-SIREN",
                        "WARNING customer.siren CPT-PARTY-SIREN-CHECK"),
                IssueRules.check(draft, DAY).list().stream()
                        .map(v -> v.severity() + " " + v.path() + " " + v.code())
                        .toList());
        assertEquals(
                Severity.WARNING, IssueRules.check(draft, DAY).list().get(0).severity());
    }

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | category       | vatex              | day        | mention
        small business               | EXEMPT         | VATEX-FR-FRANCHISE | 2026-11-22 | TVA non applicable, art. 293 B du CGI
        its last day in the CGI      | EXEMPT         | VATEX-FR-FRANCHISE | 2028-06-30 | TVA non applicable, art. 293 B du CGI
        no words known any more      | EXEMPT         | VATEX-FR-FRANCHISE | 2028-07-01 | VATEX-FR-FRANCHISE
        reverse charge               | REVERSE_CHARGE | VATEX-EU-AE        | 2026-11-22 | Autoliquidation
        a reason without a sentence  | EXEMPT         | VATEX-EU-132-1B    | 2026-11-22 | VATEX-EU-132-1B
        """)
    void saysWhyNoVatIsCharged(String what, VatCategory category, String vatex, LocalDate day, String text) {
        Invoice.Draft draft = SOUND.toBuilder()
                .addLines(LINE.toBuilder().vat(VatRate.exempt(category, vatex)).build())
                .build();

        Mention mention = LegalMentions.of(draft, day).get(0);

        assertEquals(Mention.ofExemption(vatex, text), mention);
    }
}
