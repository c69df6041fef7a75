package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Nature;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.OriginInvoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.einvoice.semantic.Buyer;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.Identifier;
import io.comptoir.einvoice.semantic.Note;
import io.comptoir.einvoice.semantic.PostalAddress;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.VatBreakdown;
import io.comptoir.einvoice.ubl.UblReader;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.line.Discount;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which term of the norm comes from which part of an invoice. */
class InvoiceMappingTest {

    private static final Address ABROAD = Address.of("Kerkstraat 1", "2000", "Antwerpen", "BE");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case          | natures          | BT-23
        services        | SERVICE          | S1
        goods           | GOODS GOODS      | B1
        both            | GOODS SERVICE    | M1
        """)
    void namesTheBillingFramework(String what, String natures, String expected) {
        Invoice.Draft.Builder draft = Papers.draft();
        for (String nature : natures.split(" ", -1)) {
            draft.addLines(Papers.line("1", "1", VatRate.VAT_20)
                    .nature(Nature.valueOf(nature))
                    .build());
        }

        assertEquals(Optional.of(expected), map(draft).businessProcess());
    }

    @Test
    void filesTheMentionsUnderTheirSubject() {
        List<Note> notes =
                map(one().subject("Formation de mars").note("Merci.")).notes();

        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of("PMT"), Optional.of("PMD"), Optional.of("AAB")),
                notes.stream().map(Note::subjectCode).toList());
        assertEquals("Formation de mars", notes.get(0).text());
        assertEquals("Merci.", notes.get(1).text());
    }

    /** C. com. art. L441-9 holds between businesses: a consumer's invoice is told apart instead (BR-FR-20). */
    @ParameterizedTest
    @CsvSource({"FR, B2C", "BE, B2CINT"})
    void marksWhatAConsumerBought(String country, String treatment) {
        Person person = Person.of("Jeanne Martin", Address.of("8 rue Basse", "44000", "Nantes", country));

        assertEquals(
                List.of(new Note(Optional.of("BAR"), treatment)),
                map(one().customer(person)).notes());
    }

    @Test
    void datesTheDelivery() {
        LocalDate delivered = LocalDate.of(2026, 3, 12);
        Period period = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

        assertEquals(Optional.of(Papers.DAY), date(one()));
        assertEquals(Optional.of(delivered), date(one().deliveryDate(delivered)));
        assertEquals(Optional.of(period.last()), date(one().period(period)));
        assertEquals(Optional.of(delivered), date(one().period(period).deliveryDate(delivered)));
    }

    /** BR-IC-12, and BR-O-02 where VAT numbers must go. */
    @Test
    void saysWhereGoodsArriveWithinTheUnion() {
        Company customer = Company.builder()
                .name("Imprimerie")
                .vatNumber("BE0428759497")
                .address(ABROAD)
                .build();

        Delivery delivery = map(of(customer, VatCategory.INTRA_EU, "VATEX-EU-IC"))
                .delivery()
                .orElseThrow();

        assertEquals("BE", delivery.address().orElseThrow().country());
    }

    /** BG-13 and BG-15, in either syntax (CGI ann. II, art. 242 nonies A, I, 7° bis). */
    @Test
    void saysWhereGoodsWent() {
        DeliveryPlace place = new DeliveryPlace(
                Optional.of("Entrepôt Nord"),
                Optional.of(Siret.of("82156490300019")),
                Address.builder()
                        .line1("5 quai Nord")
                        .line2("Porte 3")
                        .postCode("59000")
                        .city("Lille")
                        .build());

        SemanticInvoice invoice = map(one().deliveryPlace(place));

        Delivery expected = Delivery.builder()
                .partyName("Entrepôt Nord")
                .locationId(Identifier.of("0009", "82156490300019"))
                .date(Papers.DAY)
                .address(PostalAddress.builder()
                        .line1("5 quai Nord")
                        .line2("Porte 3")
                        .postCode("59000")
                        .city("Lille")
                        .country("FR")
                        .build())
                .build();
        assertEquals(Optional.of(expected), invoice.delivery());
        assertEquals(
                invoice.delivery(), CiiReader.read(CiiWriter.write(invoice)).delivery());
        assertEquals(
                invoice.delivery(), UblReader.read(UblWriter.write(invoice)).delivery());
    }

    /** What is told of the place comes before what is taken for it. */
    @Test
    void sendsAnIntraCommunitySupplyWhereItIsToldTo() {
        Company customer = Company.builder()
                .name("Imprimerie")
                .vatNumber("BE0428759497")
                .address(ABROAD)
                .build();

        Delivery delivery = map(of(customer, VatCategory.INTRA_EU, "VATEX-EU-IC")
                        .deliveryPlace(DeliveryPlace.of(Address.of("Weg 1", "10115", "Berlin", "DE"))))
                .delivery()
                .orElseThrow();

        assertEquals("DE", delivery.address().orElseThrow().country());
    }

    /** UNTDID 1001, as XP Z12-012 takes it; the framework stays that of what is sold (BT-23). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STANDARD, 389", "DEPOSIT, 500", "CORRECTIVE, 471", "CREDIT_NOTE, 261"})
    void tellsThatTheCustomerWrote(InvoiceKind kind, String type) {
        Invoice.Draft.Builder draft = one().kind(kind)
                .selfBilled(true)
                .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("AF-1"), Papers.DAY));

        SemanticInvoice invoice = map(draft);

        assertEquals(type, invoice.typeCode());
        assertEquals(Optional.of("S1"), invoice.businessProcess());
        assertEquals("Koworking", invoice.seller().name());
        assertEquals("Autofacturation", invoice.notes().get(3).text());
        assertEquals(type, UblReader.read(UblWriter.write(invoice)).typeCode());
    }

    /**
     * What a public buyer asks for: the service code (BT-10), the engagement (BT-13), the market (BT-12) and its
     * establishment (BT-46, 0009), in either syntax and clean under the French rules.
     */
    @Test
    void carriesWhatAPublicBuyerAsksFor() {
        Company town = Company.builder()
                .name("Ville de Strasbourg")
                .siren("821564903")
                .siret("82156490300019")
                .electronicAddress(ElectronicAddress.of(Siren.of("821564903")))
                .address(Address.of("1 parc de l'Étoile", "67000", "Strasbourg"))
                .build();

        SemanticInvoice invoice = map(one().customer(town)
                .buyerReference("SERVICE-12")
                .purchaseOrder("ENG-2026-17")
                .contract("MARCHE-4"));

        byte[] cii = CiiWriter.write(invoice);
        byte[] ubl = UblWriter.write(invoice);
        for (SemanticInvoice read : List.of(invoice, CiiReader.read(cii), UblReader.read(ubl))) {
            assertEquals(Optional.of("SERVICE-12"), read.buyerReference());
            assertEquals(Optional.of("ENG-2026-17"), read.purchaseOrder());
            assertEquals(Optional.of("MARCHE-4"), read.contract());
            assertEquals(
                    List.of(Identifier.of("0009", "82156490300019")),
                    read.buyer().ids());
            assertEquals(
                    Optional.of(Identifier.of("0225", "821564903")),
                    read.buyer().electronicAddress());
        }
        CheckOptions publicBuyer = CheckOptions.french().treated(Treatment.B2G);
        assertEquals(List.of(), EInvoiceChecker.check(cii, publicBuyer).findings());
        assertEquals(List.of(), EInvoiceChecker.check(ubl, publicBuyer).findings());
    }

    /** The option for VAT on debits is told of services that are taxed, and of nothing else (BT-8). */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"true, SERVICE, 3", "false, SERVICE, none", "true, GOODS, none"})
    void tellsThatVatIsDueOnDebits(boolean onDebits, Nature nature, String code) {
        Issuer issuer =
                Issuer.of(Papers.koworking()).toBuilder().vatOnDebits(onDebits).build();

        SemanticInvoice invoice = map(Papers.draft()
                .issuer(issuer)
                .addLines(Papers.line("1", "10", VatRate.VAT_20).nature(nature).build()));

        assertEquals(code, invoice.taxPointCode().orElse("none"));
    }

    @Test
    void leavesVatOutWhereThereIsNone() {
        Company customer =
                Papers.bookshop().toBuilder().vatNumber("FR90821564903").build();

        SemanticInvoice invoice = map(of(customer, VatCategory.OUT_OF_SCOPE, "VATEX-EU-O"));

        assertEquals(Optional.empty(), invoice.seller().vatId());
        assertEquals(Optional.empty(), invoice.seller().taxRegistrationId());
        assertEquals(Optional.empty(), invoice.buyer().vatId());
        assertEquals(Optional.empty(), invoice.vatBreakdown().get(0).rate());
        assertEquals(Optional.empty(), invoice.lines().get(0).vat().rate());
    }

    @Test
    void givesTheReasonOfAnExemptionInWordsAndAsACode() {
        SemanticInvoice invoice = map(of(Papers.bookshop(), VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"));

        VatBreakdown exempt = invoice.vatBreakdown().get(0);
        assertEquals(Optional.of("TVA non applicable, art. 293 B du CGI"), exempt.exemptionReason());
        assertEquals(Optional.of("VATEX-FR-FRANCHISE"), exempt.exemptionReasonCode());
        assertTrue(invoice.notes().stream().noneMatch(note -> note.text().contains("293 B")));
    }

    /** A small business under the franchise (BR-E-02). */
    @Test
    void knowsASellerWithoutVatNumberByItsSiren() {
        LegalEntity seller = LegalEntity.builder()
                .name("Claire Voyelle EI")
                .siren("732829320")
                .address(Address.of("1 place du Marché", "35000", "Rennes"))
                .build();

        SemanticInvoice invoice = map(
                of(Papers.bookshop(), VatCategory.EXEMPT, "VATEX-FR-FRANCHISE").issuer(Issuer.of(seller)));

        assertEquals(Optional.of("732829320"), invoice.seller().taxRegistrationId());
        assertEquals(Optional.empty(), invoice.payment(), "a transfer without an account is not told (BR-61)");
    }

    @Test
    void findsWhereAnInvoiceGoes() {
        assertEquals(
                Optional.of(Identifier.of("0225", "821564903")),
                map(one()).buyer().electronicAddress());

        Buyer byMail = map(one().customer(Company.builder()
                        .name("Drukkerij")
                        .address(ABROAD)
                        .email("info@drukkerij.example")
                        .build()))
                .buyer();
        assertEquals(Optional.of(Identifier.of("EM", "info@drukkerij.example")), byMail.electronicAddress());

        Buyer bySiret = map(one().customer(Company.builder()
                        .name("Librairie")
                        .siret("40383351000015")
                        .address(ABROAD)
                        .build()))
                .buyer();
        assertEquals(Optional.of(Identifier.of("0002", "403833510")), bySiret.legalId());
    }

    /** Each takes its share of what the ones before left, as it is printed (BT-137). */
    @Test
    void tellsWhatEachDiscountIsTakenOf() {
        SemanticInvoice invoice = map(Papers.draft()
                .addLines(Papers.line("1", "12.35", VatRate.VAT_20)
                        .addDiscounts(Discount.percent("10"))
                        .addDiscounts(Discount.amount("1"))
                        .addDiscounts(new Discount.Percent(Percentage.of("50"), Optional.of("Fidélité")))
                        .build()));

        assertEquals(
                List.of(
                        AllowanceCharge.builder()
                                .amount(cents(124))
                                .baseAmount(cents(1235))
                                .percentage(BigDecimal.TEN)
                                .reason("Remise")
                                .build(),
                        AllowanceCharge.builder()
                                .amount(cents(100))
                                .reason("Remise")
                                .build(),
                        AllowanceCharge.builder()
                                .amount(cents(506))
                                .baseAmount(cents(1011))
                                .percentage(BigDecimal.valueOf(50))
                                .reason("Fidélité")
                                .build()),
                invoice.lines().get(0).allowances());
        assertEquals(cents(505), invoice.lines().get(0).net());
    }

    @Test
    void speaksTheLanguageOfTheCustomer() {
        Company customer = Papers.bookshop().toBuilder().language(Locale.UK).build();

        SemanticInvoice invoice = map(Papers.draft()
                .customer(customer)
                .addLines(Papers.line("1", "10", VatRate.VAT_20)
                        .addDiscounts(Discount.percent("10"))
                        .build()));

        assertEquals(
                Optional.of("Discount"),
                invoice.lines().get(0).allowances().get(0).reason());
    }

    /** No VAT is no VAT in any currency; it needs no exchange rate (BR-FR-CO-12). */
    @Test
    void tellsTheVatOfAnExportInEuros() {
        SemanticInvoice invoice =
                map(of(Papers.bookshop(), VatCategory.EXPORT, "VATEX-EU-G").currency(Currencies.of("USD")));

        assertEquals("USD", invoice.currency());
        assertEquals(Optional.of("EUR"), invoice.vatCurrency());
        assertEquals(Optional.of(cents(0)), invoice.totals().totalVatInVatCurrency());
    }

    /** An element is never empty (PEPPOL-EN16931-R008). */
    @Test
    void leavesBlankTextsOut() {
        SemanticInvoice invoice =
                map(one().note(" ").purchaseOrder("").contract("\n").buyerReference(" "));

        assertEquals(3, invoice.notes().size());
        assertEquals(Optional.empty(), invoice.purchaseOrder());
        assertEquals(Optional.empty(), invoice.contract());
        assertEquals(Optional.empty(), invoice.buyerReference());
    }

    private static Invoice.Draft.Builder one() {
        return Papers.draft().addLines(Papers.line("1", "10", VatRate.VAT_20).build());
    }

    private static Invoice.Draft.Builder of(Party customer, VatCategory category, String vatex) {
        return Papers.draft()
                .customer(customer)
                .addLines(
                        Papers.line("1", "10", VatRate.exempt(category, vatex)).build());
    }

    private static SemanticInvoice map(Invoice.Draft.Builder draft) {
        return InvoiceMapping.of(Papers.issued(draft.build()));
    }

    private static Optional<LocalDate> date(Invoice.Draft.Builder draft) {
        return map(draft).delivery().flatMap(Delivery::date);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
