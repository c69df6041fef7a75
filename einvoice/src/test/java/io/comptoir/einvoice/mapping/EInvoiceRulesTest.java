package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.einvoice.Papers;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.ItemLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.RoundingPolicy;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be an e-invoice is refused, by code and path; what just can passes. */
class EInvoiceRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                           | quantity            | price               | found
        four decimals of a quantity      | 1.2345              | 10                  |
        five decimals of a quantity      | 1.23456             | 10                  | CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].quantity
        zeros beyond the fourth          | 1.23450000          | 10                  |
        six decimals of a price          | 1                   | 10.123456           |
        seven, told for ten units        | 1                   | 10.1234567          |
        twelve, told for a million       | 1                   | 0.000000000001      |
        nineteen digits, for ten units   | 1                   | 123456789012.1234567 |
        twenty digits, for ten units     | 1                   | 1234567890123.1234567 | CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].unitPrice
        nineteen digits of a quantity    | 1234567890123456789 | 0                   |
        eighteen and a sign              | -123456789012345678 | 0                   |
        nineteen and a sign              | -1234567890123456789 | 0                  | CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].quantity
        twenty digits of a quantity      | 12345678901234567890 | 0                  | CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].quantity
        """)
    void keepsNumbersToTheirFormat(String what, String quantity, String price, String found) {
        Invoice.Draft draft = draft(
                Papers.bookshop(), Papers.line(quantity, price, VatRate.VAT_20).build());

        assertEquals(found == null ? List.of() : List.of(found), found(draft));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | price       | for                  | found
        four decimals of the units of a price | 10         | 0.0001               |
        five, told for ten times as many     | 10          | 0.00001              |
        a price for nineteen digits of units | 0.1         | 1234567890123456789  |
        more than that, for its decimals     | 0.1234567   | 1234567890123456789  | CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].priceBaseQuantity
        """)
    void keepsTheUnitsOfAPriceToTheirFormat(String what, String price, BigDecimal units, String found) {
        Invoice.Draft draft = draft(
                Papers.bookshop(),
                Papers.line("1", price, VatRate.VAT_20).priceBaseQuantity(units).build());

        assertEquals(found == null ? List.of() : List.of(found), found(draft));
    }

    /** A price with tax is not told, the net of its line is. */
    @Test
    void takesAnyPriceWithTax() {
        Invoice.Draft draft =
                draft(
                                Papers.bookshop(),
                                Papers.line("1", "1234567890123.1234567", VatRate.VAT_20)
                                        .build())
                        .toBuilder()
                        .pricing(PriceBasis.GROSS)
                        .build();

        assertEquals(List.of(), found(draft));
    }

    /** 17 digits before the point and 2 behind it are 19 (BR-FR-DEC-01). */
    @Test
    void keepsAmountsToTheirFormat() {
        ItemLine line = Papers.line("1", "999999999999999", VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"))
                .build();
        Invoice.Draft.Builder hundred = Papers.draft().lines(Collections.nCopies(100, line));

        assertEquals(List.of(), found(hundred.build()));
        assertEquals(
                List.of("CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE totals"),
                found(hundred.addLines(line).build()));
    }

    /** 0.03 at 20 % is 0.006, a cent on its line: 248 times, 2.48 of VAT stands beside 7.44 × 20 % = 1.49. */
    @Test
    void keepsVatToTheToleranceOfTheNorm() {
        ItemLine line = Papers.line("1", "0.03", VatRate.VAT_20).build();
        Invoice.Draft.Builder many =
                Papers.draft().rounding(RoundingPolicy.PER_LINE).lines(Collections.nCopies(248, line));

        assertEquals(List.of(), found(many.build()));
        assertEquals(
                List.of("CPT-EINVOICE-VAT-OUT-OF-TOLERANCE rounding"),
                found(many.addLines(line).build()));
        assertEquals(List.of(), found(many.rounding(RoundingPolicy.EN16931).build()));
    }

    /** Paths count all that stands on the paper, words too. */
    @Test
    void namesLinesByTheirPlaceOnThePaper() {
        Invoice.Draft draft = Papers.draft()
                .addLines(new TextLine("Lot 1"))
                .addLines(Papers.line("1.23456", "10", VatRate.VAT_20).build())
                .build();

        assertEquals(List.of("CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[1].quantity"), found(draft));
    }

    /** What the paper's own rules refuse is theirs to say; the rest is still found. */
    @Test
    void leavesWhatDoesNotAddUpToOthers() {
        ItemLine line = Papers.line("1.23456", "10", VatRate.VAT_20)
                .addDiscounts(Discount.amount("100"))
                .build();

        assertEquals(
                List.of("CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE lines[0].quantity"),
                found(draft(Papers.bookshop(), line)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String what, Invoice.Draft draft, List<String> found) {
        assertEquals(found, found(draft));
    }

    static Stream<Arguments> refusals() {
        ItemLine taxed = Papers.line("1", "10", VatRate.VAT_20).build();
        ItemLine exempt = line(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");
        ItemLine disbursed = line(VatCategory.EXEMPT, "VATEX-EU-79-C");
        ItemLine outOfScope = line(VatCategory.OUT_OF_SCOPE, "VATEX-EU-O");
        Company bookshop = Papers.bookshop();
        Person person = Person.of("Jeanne Martin", Address.of("8 rue Basse", "44000", "Nantes"));
        LegalEntity koworking = Papers.koworking();
        LegalEntity foreign = LegalEntity.builder()
                .name("Werkstatt")
                .address(Address.of("Hauptstraße 5", "10115", "Berlin", "DE"))
                .build();
        return Stream.of(
                arguments("nothing of what is right", draft(bookshop, taxed, exempt), List.of()),
                arguments("a consumer", draft(person, taxed), List.of()),
                arguments(
                        "two reasons under one category",
                        draft(bookshop, taxed, exempt, disbursed),
                        List.of("CPT-EINVOICE-EXEMPTION-REASONS-DIFFER lines[2].vatex")),
                arguments(
                        "O beside S",
                        draft(bookshop, taxed, outOfScope),
                        List.of("CPT-EINVOICE-OUT-OF-SCOPE-MIXED lines")),
                arguments(
                        "K to a consumer",
                        draft(person, line(VatCategory.INTRA_EU, "VATEX-EU-IC")),
                        List.of("CPT-EINVOICE-BUYER-VAT-NUMBER-MISSING customer.vatNumber")),
                arguments(
                        "K to a company with a British number",
                        draft(
                                bookshop.toBuilder().vatNumber("GB980780684").build(),
                                line(VatCategory.INTRA_EU, "VATEX-EU-IC")),
                        List.of("CPT-EINVOICE-BUYER-VAT-NUMBER-MISSING customer.vatNumber")),
                arguments(
                        "K to a company with a number of Northern Ireland",
                        draft(
                                bookshop.toBuilder().vatNumber("XI980780684").build(),
                                line(VatCategory.INTRA_EU, "VATEX-EU-IC")),
                        List.of()),
                arguments(
                        "AE to a consumer",
                        draft(person, line(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE")),
                        List.of("CPT-EINVOICE-BUYER-VAT-NUMBER-MISSING customer.vatNumber")),
                arguments(
                        "AE to a company with a SIREN alone",
                        draft(bookshop, line(VatCategory.REVERSE_CHARGE, "VATEX-FR-AE")),
                        List.of()),
                arguments(
                        "another SIREN in the SIRET",
                        draft(bookshop.toBuilder().siret("40383351000015").build(), taxed),
                        List.of("CPT-EINVOICE-SIRET-OF-OTHER-SIREN customer.siret")),
                arguments(
                        "VAT in dollars",
                        draft(bookshop, taxed).toBuilder()
                                .currency(Currencies.of("USD"))
                                .build(),
                        List.of("CPT-EINVOICE-VAT-NOT-IN-EUROS currency")),
                arguments(
                        "VAT in dollars and in Swiss francs",
                        draft(bookshop, taxed).toBuilder()
                                .currency(Currencies.of("USD"))
                                .exchange(exchange("CHF"))
                                .build(),
                        List.of("CPT-EINVOICE-VAT-NOT-IN-EUROS currency")),
                arguments(
                        "VAT in dollars and in euros",
                        draft(bookshop, taxed).toBuilder()
                                .currency(Currencies.of("USD"))
                                .exchange(exchange("EUR"))
                                .build(),
                        List.of()),
                arguments(
                        "three decimals of VAT elsewhere",
                        draft(bookshop, taxed).toBuilder()
                                .exchange(exchange("TND"))
                                .build(),
                        List.of("CPT-EINVOICE-CURRENCY-DECIMALS exchange.currency")),
                arguments(
                        "freight under S beside O",
                        draft(bookshop, outOfScope).toBuilder()
                                .addCharges(freight(VatRate.VAT_20))
                                .build(),
                        List.of("CPT-EINVOICE-OUT-OF-SCOPE-MIXED lines")),
                arguments(
                        "freight with another reason",
                        draft(bookshop, exempt).toBuilder()
                                .addCharges(freight(VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-79-C")))
                                .build(),
                        List.of("CPT-EINVOICE-EXEMPTION-REASONS-DIFFER charges[0].vatex")),
                arguments(
                        "freight without a reason, at a rate of three decimals",
                        draft(bookshop, taxed).toBuilder()
                                .addCharges(freight(new VatRate(VatCategory.EXEMPT, Percentage.ZERO, Optional.empty())))
                                .addCharges(freight(VatRate.standard("5.125")))
                                .build(),
                        List.of(
                                "CPT-EINVOICE-TERM-MISSING charges[0].vatex",
                                "CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE charges[1].vatRate")),
                arguments(
                        "freight within the Union to a company without VAT number",
                        draft(bookshop, taxed).toBuilder()
                                .addCharges(freight(VatRate.exempt(VatCategory.INTRA_EU, "VATEX-EU-IC")))
                                .build(),
                        List.of("CPT-EINVOICE-BUYER-VAT-NUMBER-MISSING customer.vatNumber")),
                arguments(
                        "deposits that no platform takes",
                        draft(bookshop, taxed).toBuilder()
                                .addDepositsDeducted(deposit("A 1", LocalDate.of(1999, 12, 31)))
                                .addDepositsDeducted(deposit("A".repeat(36), Papers.DAY))
                                .addDepositsDeducted(deposit("A".repeat(35), Papers.DAY))
                                .build(),
                        List.of(
                                "CPT-EINVOICE-REFERENCE-MALFORMED depositsDeducted[0].number",
                                "CPT-EINVOICE-DATE-OUT-OF-BOUNDS depositsDeducted[0].date",
                                "CPT-EINVOICE-REFERENCE-MALFORMED depositsDeducted[1].number")),
                arguments(
                        "three decimals of an amount",
                        draft(bookshop, line(VatCategory.EXPORT, "VATEX-EU-G")).toBuilder()
                                .currency(Currencies.of("TND"))
                                .build(),
                        List.of("CPT-EINVOICE-CURRENCY-DECIMALS currency")),
                arguments(
                        "a French issuer without SIREN",
                        draft(bookshop, taxed).toBuilder()
                                .issuer(Issuer.of(LegalEntity.builder()
                                        .name("X")
                                        .vatNumber("FR13911561736")
                                        .address(Address.of("1", "75000", "Paris"))
                                        .build()))
                                .build(),
                        List.of("CPT-EINVOICE-SELLER-SIREN-MISSING issuer.siren")),
                arguments(
                        "an issuer without any number",
                        draft(bookshop, taxed).toBuilder()
                                .issuer(Issuer.of(foreign))
                                .build(),
                        List.of("CPT-EINVOICE-SELLER-VAT-NUMBER-MISSING issuer.vatNumber")),
                arguments(
                        "a year that platforms do not know",
                        draft(bookshop, taxed).toBuilder()
                                .deliveryDate(LocalDate.of(1999, 12, 31))
                                .dueDate(LocalDate.of(2100, 1, 1))
                                .build(),
                        List.of(
                                "CPT-EINVOICE-DATE-OUT-OF-BOUNDS dueDate",
                                "CPT-EINVOICE-DATE-OUT-OF-BOUNDS deliveryDate")),
                arguments(
                        "an empty draft",
                        Invoice.Draft.builder().build(),
                        List.of("CPT-EINVOICE-TERM-MISSING issuer", "CPT-EINVOICE-TERM-MISSING customer")),
                arguments(
                        "nameless parties, an unnamed line without VAT",
                        Invoice.Draft.builder()
                                .issuer(Issuer.of(
                                        koworking.toBuilder().name(" ").build()))
                                .customer(Company.builder().build())
                                .addLines(ItemLine.builder()
                                        .label("")
                                        .quantity("1")
                                        .unitPrice("1")
                                        .build())
                                .build(),
                        List.of(
                                "CPT-EINVOICE-TERM-MISSING issuer.name",
                                "CPT-EINVOICE-TERM-MISSING customer.name",
                                "CPT-EINVOICE-TERM-MISSING customer.address",
                                "CPT-EINVOICE-TERM-MISSING lines[0].label",
                                "CPT-EINVOICE-TERM-MISSING lines[0].vatRate")));
    }

    @Test
    void mappingRefusesWithAllOfThem() {
        Invoice.Issued issued = Papers.issued(draft(
                Papers.bookshop(),
                Papers.line("1.23456", "10", VatRate.VAT_20).build(),
                Papers.line("1.23456", "10", VatRate.VAT_20).build()));

        ViolationsException refused = assertThrows(ViolationsException.class, () -> InvoiceMapping.of(issued));

        assertEquals("CPT-EINVOICE-PRECISION-NOT-REPRESENTABLE", refused.code());
        assertEquals(2, refused.violations().list().size());
    }

    private static Invoice.Draft draft(Party customer, ItemLine... lines) {
        return Papers.draft().customer(customer).addLines(lines).build();
    }

    private static ItemLine line(VatCategory category, String vatex) {
        return Papers.line("1", "10", VatRate.exempt(category, vatex)).build();
    }

    private static DocumentCharge freight(VatRate rate) {
        return new DocumentCharge(Charge.amount("9.90"), Optional.of(rate));
    }

    private static Deposit deposit(String number, LocalDate date) {
        return new Deposit(number, date, List.of(new VatTotal(VatRate.VAT_20, BigDecimal.TEN, BigDecimal.valueOf(2))));
    }

    private static ExchangeRate exchange(String currency) {
        return new ExchangeRate(Currencies.of(currency), new BigDecimal("0.92"), Optional.empty(), Optional.empty());
    }

    private static List<String> found(Invoice.Draft draft) {
        return EInvoiceRules.check(draft, Papers.DAY).list().stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }
}
