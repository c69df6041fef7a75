package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.einvoice.Papers;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.List;
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
        five decimals of a quantity      | 1.23456             | 10                  | CPT-EINVOICE-PRECISION lines[0].quantity
        zeros beyond the fourth          | 1.23450000          | 10                  |
        six decimals of a price          | 1                   | 10.123456           |
        seven decimals of a price        | 1                   | 10.1234567          | CPT-EINVOICE-PRECISION lines[0].unitPrice
        ten decimals of a price          | 1                   | 0.0000000001        | CPT-EINVOICE-PRECISION lines[0].unitPrice
        nineteen digits of a quantity    | 1234567890123456789 | 0                   |
        eighteen and a sign              | -123456789012345678 | 0                   |
        nineteen and a sign              | -1234567890123456789 | 0                  | CPT-EINVOICE-PRECISION lines[0].quantity
        twenty digits of a quantity      | 12345678901234567890 | 0                  | CPT-EINVOICE-PRECISION lines[0].quantity
        """)
    void keepsNumbersToTheirFormat(String what, String quantity, String price, String found) {
        Invoice.Draft draft = draft(
                Papers.bookshop(), Papers.line(quantity, price, VatRate.VAT_20).build());

        assertEquals(found == null ? List.of() : List.of(found), found(draft));
    }

    @Test
    void keepsAmountsToTheirFormat() {
        Invoice.Draft draft = draft(
                Papers.bookshop(),
                Papers.line("1000000000", "1000000000", VatRate.VAT_20).build());

        assertEquals(List.of("CPT-EINVOICE-PRECISION lines[0]", "CPT-EINVOICE-PRECISION totals"), found(draft));
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
                Papers.line("1.23456", "0.0000000001", VatRate.VAT_20).build()));

        ViolationsException refused = assertThrows(ViolationsException.class, () -> InvoiceMapping.of(issued));

        assertEquals("CPT-EINVOICE-PRECISION", refused.code());
        assertEquals(2, refused.violations().list().size());
    }

    private static Invoice.Draft draft(Party customer, ItemLine... lines) {
        return Papers.draft().customer(customer).addLines(lines).build();
    }

    private static ItemLine line(VatCategory category, String vatex) {
        return Papers.line("1", "10", VatRate.exempt(category, vatex)).build();
    }

    private static List<String> found(Invoice.Draft draft) {
        return EInvoiceRules.check(draft, Papers.DAY).list().stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }
}
