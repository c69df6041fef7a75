package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.catalog.Nature;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.MentionChoice;
import io.comptoir.document.OriginInvoice;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.CompanySize;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Person;
import io.comptoir.party.Siret;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.VatRegime;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueRulesTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final ItemLine LINE = ItemLine.builder()
            .label("Conseil")
            .quantity("1")
            .unitPrice("90.00")
            .vat(VatRate.VAT_20)
            .build();
    static final LegalEntity ENTITY = LegalEntity.builder()
            .name("Comptoir")
            .legalForm("SAS")
            .shareCapital(new BigDecimal("10000"))
            .rcsCity("Paris")
            .siren("911561736")
            .vatNumber("FR13911561736")
            .address(Address.of("1 rue du Port", "75000", "Paris"))
            .build();
    static final Company CUSTOMER = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();
    static final Invoice.Draft SOUND = Invoice.Draft.builder()
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
                .addLines(LINE) // more than 150 €: the VAT number must be there
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
        a rate of Guadeloupe                | STANDARD       | 8.5  | ''                 | CPT-LAW-VAT-RATE-OF-OTHER-TERRITORY
        a past rate                         | STANDARD       | 19.6 | ''                 | CPT-LAW-VAT-RATE-NOT-IN-FORCE
        a rate of no known territory        | STANDARD       | 9.2  | ''                 | CPT-LAW-VAT-RATE-NOT-IN-FORCE
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

    // --- rates at their day and place ---

    /** CGI art. 269: the day of supply decides, not that of the invoice. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                        | issued     | delivered  | rate | code
        December's rate on an invoice of January      | 2014-01-15 | 2013-12-31 | 19.6 |
        the new rate for a supply of the new year     | 2014-01-15 | 2014-01-01 | 20   |
        the old rate for a supply of the new year     | 2014-01-15 | 2014-01-01 | 19.6 | CPT-LAW-VAT-RATE-NOT-IN-FORCE
        the new rate for a supply of the old year     | 2014-01-15 | 2013-12-31 | 20   | CPT-LAW-VAT-RATE-NOT-IN-FORCE
        no day of supply: that of the invoice         | 2014-01-15 |            | 19.6 | CPT-LAW-VAT-RATE-NOT-IN-FORCE
        """)
    void takesTheRateOfTheDayOfSupply(String what, LocalDate issued, LocalDate delivered, String rate, String code) {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder().vat(VatRate.standard(rate)).build()))
                .deliveryDate(Optional.ofNullable(delivered))
                .build();

        assertEquals(
                code == null ? List.of() : List.of(code),
                IssueRules.check(draft, issued).codes());
    }

    @Test
    void takesEitherRateOfAPeriodInWhichItChanged() {
        Period winter = new Period(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 1, 31));
        for (String rate : List.of("19.6", "20")) {
            ItemLine line =
                    LINE.toBuilder().vat(VatRate.standard(rate)).period(winter).build();

            assertEquals(
                    List.of(),
                    IssueRules.check(SOUND.toBuilder().lines(List.of(line)).build(), LocalDate.of(2014, 2, 1))
                            .codes());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | issuer at | customer at | rate | code
        the mainland's rate on the mainland     | 75001     | 69002       | 20   |
        Corsica's rate to a customer there      | 75001     | 20000       | 13   |
        Corsica's rate by an issuer there       | 20000     | 69002       | 0.9  |
        Corsica's rate on the mainland          | 75001     | 69002       | 13   | CPT-LAW-VAT-RATE-OF-OTHER-TERRITORY
        the rate of Réunion to a customer there | 75001     | 97400       | 8.5  |
        the rate of Réunion on the mainland     | 75001     | 69002       | 8.5  | CPT-LAW-VAT-RATE-OF-OTHER-TERRITORY
        a rate that both have                   | 75001     | 97400       | 2.1  |
        """)
    void takesTheRateOfEitherPlace(String what, String issuer, String customer, String rate, String code) {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.of(ENTITY.toBuilder()
                        .address(Address.of("1 rue du Port", issuer, "Ville"))
                        .build()))
                .customer(CUSTOMER.toBuilder()
                        .address(Address.of("2 quai Sud", customer, "Ville"))
                        .build())
                .lines(List.of(LINE.toBuilder().vat(VatRate.standard(rate)).build()))
                .build();

        assertEquals(
                code == null ? List.of() : List.of("WARNING " + code),
                IssueRules.check(draft, DAY).list().stream()
                        .map(v -> v.severity() + " " + v.code())
                        .toList());
    }

    @Test
    void namesTheRatesThatAreInForce() {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder().vat(VatRate.standard("19.6")).build()))
                .build();

        Violation told = IssueRules.check(draft, DAY).list().get(0);

        assertEquals("lines[0].vatRate", told.path());
        assertEquals("19.6", told.value());
        assertEquals(
                "The VAT rate 19.6 is in force nowhere in France on 2026-11-22.",
                told.text().english());
        assertEquals(
                "Use 20, 10, 5.5, 2.1, or give the day of the supply if it is older.",
                told.fix().english());
    }

    /** CGI art. 258 A: distance sales above the threshold carry the rate of the consumer's state, which is in no table. */
    @Test
    void letsAConsumerAbroadHaveTheRateOfItsState() {
        Person consumer = Person.of("Anna Schmidt", Address.of("Weg 1", "10115", "Berlin", "DE"));
        ItemLine line = LINE.toBuilder().vat(VatRate.standard("19")).build();

        assertEquals(
                List.of("CPT-LAW-VAT-RATE-OF-DESTINATION"),
                IssueRules.check(
                                SOUND.toBuilder()
                                        .customer(consumer)
                                        .lines(List.of(line))
                                        .build(),
                                DAY)
                        .warnings()
                        .codes());
        assertEquals(
                List.of("CPT-LAW-VAT-RATE-NOT-ADMITTED"),
                IssueRules.check(SOUND.toBuilder().lines(List.of(line)).build(), DAY)
                        .errors()
                        .codes());
    }

    // --- regimes and categories ---

    /** J01, CGI art. 293 B, 293 E and 283, 3: no VAT, category E, the words; VAT that is printed would be due. */
    @Test
    void keepsASmallBusinessFromChargingVat() {
        Issuer exempt = Issuer.builder()
                .entity(ENTITY)
                .vatRegime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                .build();
        VatRate franchise = VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");
        Invoice.Draft right = SOUND.toBuilder()
                .issuer(exempt)
                .lines(List.of(
                        LINE.toBuilder().unitPrice("500.00").vat(franchise).build()))
                .build();

        assertEquals(List.of(), IssueRules.check(right, DAY).codes());
        assertEquals("0.00", right.totals().totalVat().toPlainString());
        assertEquals("500.00", right.totals().totalGross().toPlainString());
        assertEquals(
                "TVA non applicable, art. 293 B du CGI",
                LegalMentions.of(right, DAY).get(0).text());
        assertEquals(
                List.of("ERROR lines[1].vatRate CPT-LAW-FRANCHISE-CHARGES-VAT"),
                told(right.toBuilder().addLines(LINE).build()));
    }

    @Test
    void keepsTheMarginSchemeFromShowingVat() {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .vatRegime(VatRegime.MARGIN)
                        .build())
                .addLines(LINE.toBuilder()
                        .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-F"))
                        .build())
                .build();

        assertEquals(List.of("ERROR lines[0].vatRate CPT-LAW-MARGIN-SHOWS-VAT"), told(draft));
    }

    /** J04, CGI art. 267, II, 2°: 300.00 at 20 % and 45.30 of costs paid for the customer, without VAT. */
    @Test
    void passesDisbursementsOnWithoutVat() {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(
                        LINE.toBuilder().unitPrice("300.00").build(),
                        LINE.toBuilder()
                                .unitPrice("45.30")
                                .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-79-C"))
                                .build()))
                .build();

        assertEquals(List.of(), told(draft));
        assertEquals("60.00", draft.totals().totalVat().toPlainString());
        assertEquals("345.30", draft.totals().totalNet().toPlainString());
        assertEquals("405.30", draft.totals().amountDue().toPlainString());
    }

    /** F02, BOI-TVA-DECLA-30-20-20: a reduction whose VAT the seller forgoes to correct. */
    @Test
    void creditsNetOfTax() {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder()
                        .unitPrice("50.00")
                        .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-CNWVAT"))
                        .build()))
                .build();

        assertEquals(List.of(), told(draft));
        assertEquals("0.00", draft.totals().totalVat().toPlainString());
        assertEquals("50.00", draft.totals().totalGross().toPlainString());
        assertEquals("Avoir net de taxe", LegalMentions.of(draft, DAY).get(0).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                     | seller's      | buyer's     | delivered  | found
        all there                  | FR13911561736 | DE136695976 | 2026-11-20 | ''
        no day of delivery         | FR13911561736 | DE136695976 |            | deliveryDate CPT-LAW-INTRA-EU-DATE-MISSING
        the buyer has none         | FR13911561736 |             | 2026-11-20 | customer.vatNumber CPT-LAW-INTRA-EU-CUSTOMER-VAT-NUMBER-MISSING
        the buyer is outside the Union | FR13911561736 | GB980780684 | 2026-11-20 | customer.vatNumber CPT-LAW-INTRA-EU-CUSTOMER-VAT-NUMBER-MISSING
        the seller is outside the Union | GB980780684  | DE136695976 | 2026-11-20 | issuer.vatNumber CPT-LAW-INTRA-EU-ISSUER-VAT-NUMBER-MISSING
        the buyer has a French one | FR13911561736 | FR44732829320 | 2026-11-20 | customer.vatNumber CPT-LAW-INTRA-EU-CUSTOMER-VAT-NUMBER-MISSING
        the seller has none        |               | DE136695976 | 2026-11-20 | issuer.vatNumber CPT-LAW-INTRA-EU-ISSUER-VAT-NUMBER-MISSING
        """)
    void asksAnIntraCommunitySupplyForItsProofs(
            String what, String seller, String buyer, LocalDate delivered, String found) {
        Invoice.Draft draft = intraEu(seller, buyer)
                .deliveryDate(Optional.ofNullable(delivered))
                .build();

        assertEquals(found.isEmpty() ? List.of() : List.of("ERROR " + found), told(draft));
    }

    @Test
    void takesAPeriodForTheDayOfAnIntraCommunitySupply() {
        Period month = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

        assertEquals(
                List.of(),
                told(intraEu("FR13911561736", "DE136695976").period(month).build()));
    }

    /** CGI art. 262 ter, I: the goods go to another member state, whoever buys them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                | post code | city     | country | found
        to the buyer's country                | 10115     | Berlin   | DE      | ''
        to another member state               | 1000      | Brussels | BE      | ''
        to a buyer who takes them in France   | 59000     | Lille    | FR      | country CPT-LAW-INTRA-EU-DELIVERED-ELSEWHERE
        to an overseas department             | 97400     | St-Denis | RE      | country CPT-LAW-INTRA-EU-DELIVERED-ELSEWHERE
        out of the Union                      | 8000      | Zürich   | CH      | country CPT-LAW-INTRA-EU-DELIVERED-ELSEWHERE
        """)
    void sendsAnIntraCommunitySupplyToAnotherMemberState(
            String what, String postCode, String city, String country, String found) {
        Invoice.Draft draft = intraEu("FR13911561736", "DE136695976")
                .deliveryDate(DAY)
                .deliveryPlace(DeliveryPlace.of(Address.of("1", postCode, city, country)))
                .build();

        assertEquals(found.isEmpty() ? List.of() : List.of("ERROR deliveryPlace.address." + found), told(draft));
    }

    /** Décret 2022-1299 holds from 1 September 2026 for large issuers, a year later for the others. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | size  | day        | city  | found
        a large issuer, from the reform | LARGE | 2026-09-01 | ' '   | ERROR deliveryPlace.address.city CPT-LAW-DELIVERY-ADDRESS-INCOMPLETE
        the day before                  | LARGE | 2026-08-31 | ' '   | ''
        a small one, a year later       | MICRO | 2027-09-01 | ' '   | ERROR deliveryPlace.address.city CPT-LAW-DELIVERY-ADDRESS-INCOMPLETE
        the day before                  | MICRO | 2027-08-31 | ' '   | ''
        an address with its city        | LARGE | 2026-09-01 | Lille | ''
        """)
    void wantsTheWholeAddressOfADelivery(String what, CompanySize size, LocalDate day, String city, String found) {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder().entity(ENTITY).size(size).build())
                .deliveryPlace(DeliveryPlace.of(Address.of("5 quai Nord", "59000", city)))
                .build();

        assertEquals(
                found.isEmpty() ? List.of() : List.of(found),
                IssueRules.check(draft, day).list().stream()
                        .map(v -> v.severity() + " " + v.path() + " " + v.code())
                        .toList());
    }

    @Test
    void warnsOfAPlaceWhoseSiretIsMistyped() {
        DeliveryPlace place = new DeliveryPlace(
                Optional.empty(), Optional.of(Siret.of("91156173600013")), Address.of("5 quai Nord", "59000", "Lille"));

        assertEquals(
                List.of("WARNING deliveryPlace.siret CPT-PARTY-SIRET-CHECK"),
                told(SOUND.toBuilder().deliveryPlace(place).build()));
    }

    /** BOI-TVA-DECLA-30-20-20-10: a series of its own for each seller that the customer bills for. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                   | self-billed | series | credits | kind        | found
        an invoice in a series of its own        | true        | OMEGA  | ''      | STANDARD    | ''
        in the seller's own series               | true        | ''     | OMEGA   | STANDARD    | series.name CPT-LAW-SELF-BILLED-SERIES
        a credit note in a series of its own     | true        | ''     | OMEGA   | CREDIT_NOTE | ''
        a credit note in the seller's own series | true        | OMEGA  | ''      | CREDIT_NOTE | creditNoteSeries.name CPT-LAW-SELF-BILLED-SERIES
        a rebate, which has no code              | true        | ''     | OMEGA   | REBATE      | kind CPT-LAW-SELF-BILLED-KIND
        a rebate that the seller gives           | false       | ''     | OMEGA   | REBATE      | ''
        the seller's own invoice                 | false       | ''     | ''      | STANDARD    | ''
        """)
    void keepsASeriesForTheSelfBillingOfEachSeller(
            String what, boolean selfBilled, String series, String credits, InvoiceKind kind, String found) {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .invoiceSeries(named(series, "F{seq:5}"))
                        .creditNoteSeries(named(credits, "AV{seq:5}"))
                        .build())
                .selfBilled(selfBilled)
                .kind(kind)
                .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("F1"), DAY))
                .contract("C-1")
                .period(Period.of(DAY, DAY))
                .build();

        assertEquals(found.isEmpty() ? List.of() : List.of("ERROR " + found), told(draft));
    }

    private static NumberSeries named(String name, String pattern) {
        return new NumberSeries(name, NumberingScheme.of(pattern), 1, Optional.empty());
    }

    /** UNTDID 1001; those of invoices and credit notes are of the list that French platforms take (BR-FR-04). */
    @ParameterizedTest(name = "{0}: {1}, {2} where self-billed")
    @CsvSource(textBlock = """
        STANDARD,            380, 389
        DEPOSIT,             386, 500
        PROGRESS,            380, 389
        FINAL,               380, 389
        CORRECTIVE,          384, 471
        DEBIT_NOTE,          383, 527
        CREDIT_NOTE,         381, 261
        DEPOSIT_CREDIT_NOTE, 503, 261
        REBATE,              262, 262
        """)
    void tellsTheTypeByWhoWrites(InvoiceKind kind, String usual, String selfBilled) {
        Invoice.Draft draft = SOUND.toBuilder().kind(kind).build();

        assertEquals(usual, draft.typeCode());
        assertEquals(selfBilled, draft.toBuilder().selfBilled(true).build().typeCode());
    }

    private static Invoice.Draft.Builder intraEu(String seller, String buyer) {
        LegalEntity.Builder entity = ENTITY.toBuilder().vatNumber(Optional.empty());
        Company.Builder customer =
                Company.builder().name("Werkstatt Blei GmbH").address(Address.of("Weg 1", "10115", "Berlin", "DE"));
        Optional.ofNullable(seller).ifPresent(entity::vatNumber);
        Optional.ofNullable(buyer).ifPresent(customer::vatNumber);
        return SOUND.toBuilder()
                .issuer(Issuer.of(entity.build()))
                .customer(customer.build())
                .lines(List.of(LINE.toBuilder()
                        .nature(Nature.GOODS)
                        .vat(VatRate.exempt(VatCategory.INTRA_EU, "VATEX-EU-IC"))
                        .build()));
    }

    @Test
    void asksReverseChargeForSomebodyWhoOwes() {
        ItemLine line = LINE.toBuilder()
                .vat(VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"))
                .build();
        Company nobody = Company.builder()
                .name("Nobody")
                .address(Address.of("Weg 1", "10115", "Berlin", "DE"))
                .build();
        Invoice.Draft draft =
                SOUND.toBuilder().customer(nobody).lines(List.of(line)).build();

        assertEquals(List.of("ERROR customer.vatNumber CPT-LAW-REVERSE-CHARGE-CUSTOMER-ID-MISSING"), told(draft));
        assertEquals(
                List.of(),
                told(draft.toBuilder()
                        .customer(nobody.toBuilder().vatNumber("DE136695976").build())
                        .build()));
    }

    /** EN 16931 BR-O-11: category O stands alone. */
    @Test
    void keepsWhatIsOutOfScopeAlone() {
        ItemLine outside = LINE.toBuilder()
                .vat(VatRate.exempt(VatCategory.OUT_OF_SCOPE, "VATEX-EU-O"))
                .build();

        assertEquals(
                List.of("ERROR lines CPT-LAW-OUT-OF-SCOPE-MIXED"),
                told(SOUND.toBuilder().addLines(outside).build()));
        assertEquals(
                List.of(),
                told(SOUND.toBuilder().lines(List.of(outside, outside)).build()));
    }

    // --- the reform, by size and day ---

    /** Décret 2024-266: the customer's SIREN is a duty from 2026-09-01 for large issuers, a year later for small ones. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # size | day        | found
        LARGE  | 2026-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        LARGE  | 2026-09-01 | ERROR customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        ETI    | 2026-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        ETI    | 2026-09-01 | ERROR customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        SME    | 2027-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        SME    | 2027-09-01 | ERROR customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        MICRO  | 2027-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        MICRO  | 2027-09-01 | ERROR customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
               | 2026-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
               | 2026-09-01 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING, WARNING issuer.size CPT-LAW-ISSUER-SIZE-UNKNOWN
               | 2027-08-31 | WARNING customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING, WARNING issuer.size CPT-LAW-ISSUER-SIZE-UNKNOWN
               | 2027-09-01 | ERROR customer.siren CPT-LAW-CUSTOMER-SIREN-MISSING
        """)
    void asksForTheCustomersSirenFromTheDayOfTheIssuersSize(CompanySize size, LocalDate day, String found) {
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .size(Optional.ofNullable(size))
                        .build())
                .customer(CUSTOMER.toBuilder().siren(Optional.empty()).build())
                .build();

        assertEquals(
                found,
                IssueRules.check(draft, day).list().stream()
                        .map(IssueRulesTest::line)
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # name                               | day        | found
        Marie Dupont EI                      | 2026-11-22 | false
        EI Marie Dupont                      | 2026-11-22 | false
        Marie Dupont, Entrepreneur individuel| 2026-11-22 | false
        Entrepreneur individuel Marie Dupont | 2026-11-22 | false
        Marie Dupont                         | 2026-11-22 | true
        Marie EI Dupont                      | 2026-11-22 | true
        Marie Dupontei                       | 2026-11-22 | true
        Marie Dupont                         | 2022-05-14 | false
        Marie Dupont                         | 2022-05-15 | true
        """)
    void asksASoleTraderForTheLettersEi(String name, LocalDate day, boolean found) {
        LegalEntity trader = ENTITY.toBuilder().name(name).legalForm("EI").build();

        assertEquals(
                found,
                IssueRules.check(SOUND.toBuilder().issuer(Issuer.of(trader)).build(), day)
                        .codes()
                        .contains("CPT-LAW-ISSUER-EI-MISSING"));
    }

    // --- thresholds ---

    /** J05, CGI ann. II, art. 242 nonies A, II: up to 150 € the VAT number and the reason may be left out. */
    @ParameterizedTest
    @CsvSource({"150.00,true", "150.01,false"})
    void letsASmallInvoiceBeSimplified(String net, boolean simplified) {
        Invoice.Draft taxed = SOUND.toBuilder()
                .issuer(Issuer.of(ENTITY.toBuilder().vatNumber(Optional.empty()).build()))
                .lines(List.of(LINE.toBuilder().unitPrice(net).build()))
                .build();
        Invoice.Draft exempt = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder()
                        .unitPrice(net)
                        .vat(new VatRate(VatCategory.EXEMPT, Percentage.ZERO, Optional.empty()))
                        .build()))
                .build();

        assertEquals(
                simplified ? List.of() : List.of("ERROR issuer.vatNumber CPT-LAW-ISSUER-VAT-NUMBER-MISSING"),
                told(taxed));
        assertEquals(
                simplified ? List.of() : List.of("ERROR lines[0].vatex CPT-LAW-EXEMPTION-REASON-MISSING"),
                told(exempt));
    }

    /** J07, CMF art. D112-3: more than 1 000 € may not be paid in cash. */
    @ParameterizedTest
    @CsvSource({"1000.00,CASH,false", "1000.01,CASH,true", "1000.01,CARD,false"})
    void warnsOfTooMuchCash(String gross, PaymentMethod method, boolean warned) {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder()
                        .unitPrice(gross)
                        .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"))
                        .build()))
                .paymentMethod(method)
                .build();

        assertEquals(warned ? List.of("WARNING paymentMethod CPT-LAW-CASH-LIMIT") : List.of(), told(draft));
    }

    // --- overrides ---

    @Test
    void setsARuleAsideForAReasonThatIsTold() {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of(LINE.toBuilder().vat(VatRate.standard("19.6")).build()))
                .build();
        RuleOverride override = new RuleOverride("CPT-LAW-VAT-RATE-NOT-IN-FORCE", "Avoir de la facture F2013-17");

        Violation told = IssueRules.check(draft, DAY, List.of(override)).list().get(0);

        assertEquals(Severity.INFO, told.severity());
        assertEquals("Set aside: Avoir de la facture F2013-17", told.fix().english());
        assertEquals("Écartée : Avoir de la facture F2013-17", told.fix().french());
        assertEquals("lines[0].vatRate", told.path());
        Invoice.Draft frozen = draft.toBuilder()
                .issuer(Issuer.builder().entity(ENTITY).addOverrides(override).build())
                .build();
        assertEquals(List.of("INFO lines[0].vatRate CPT-LAW-VAT-RATE-NOT-IN-FORCE"), told(frozen));
    }

    @Test
    void setsNoRuleAsideThatLawLeavesNoRoomFor() {
        Invoice.Draft draft = SOUND.toBuilder()
                .lines(List.of())
                .issuer(Issuer.builder()
                        .entity(ENTITY)
                        .addOverrides(new RuleOverride("CPT-LAW-LINES-MISSING", "I say so"))
                        .build())
                .build();

        assertEquals(
                List.of("ERROR lines CPT-LAW-LINES-MISSING", "ERROR issuer.overrides CPT-LAW-OVERRIDE-REFUSED"),
                told(draft));
    }

    // --- decided mentions ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                         | key                | text | suppressed | found
        own words                      | LATE_PENALTY       | 12 % |            | ''
        left out for a reason          | LATE_PENALTY       |      | Secteur public | WARNING issuer.mentions[0].suppressed CPT-LAW-MENTION-SUPPRESSED
        a reason cannot be left out    | VATEX-FR-FRANCHISE |      | Trop long  | ERROR issuer.mentions[0].suppressed CPT-LAW-EXEMPTION-REASON-SUPPRESSED
        a reason in other words        | VATEX-FR-FRANCHISE | TVA non applicable, art. L. 233-1 du CIBS | | ''
        a slip in the key              | LATE_PENALTI       | 12 % |            | WARNING issuer.mentions[0].key CPT-LAW-MENTION-UNKNOWN
        asked for in the shipped words | AGA                |      |            | ''
        only the issuer has the words  | DECENNIAL          |      |            | ERROR issuer.mentions[0].text CPT-LAW-MENTION-TEXT-MISSING
        and it gives them              | DECENNIAL          | AXA  |            | ''
        """)
    void checksWhatIsDecidedAboutMentions(String what, String key, String text, String suppressed, String found) {
        MentionChoice choice = new MentionChoice(key, Optional.ofNullable(text), Optional.ofNullable(suppressed));
        Invoice.Draft draft = SOUND.toBuilder()
                .issuer(Issuer.builder().entity(ENTITY).addMentions(choice).build())
                .build();

        assertEquals(found.isEmpty() ? List.of() : List.of(found), told(draft));
    }

    private static List<String> told(Invoice.Draft draft) {
        return IssueRules.check(draft, DAY).list().stream()
                .map(IssueRulesTest::line)
                .toList();
    }

    private static String line(Violation violation) {
        return violation.severity() + " " + violation.path() + " " + violation.code();
    }
}
