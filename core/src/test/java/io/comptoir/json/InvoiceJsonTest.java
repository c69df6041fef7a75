package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.Logo;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Siret;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceJsonTest {

    static final String WHOLE = """
        {"kind": "INVOICE", "key": "order-4711", "issueDate": "2026-03-15", "deliveryDate": "2026-03-14",
         "deliveryPlace": {"name": "Entrepôt Nord", "siret": "91156173600012",
                           "address": {"line1": "5 quai Nord", "postCode": "59000", "city": "Lille", "country": "FR"}},
         "periodStart": "2026-03-01", "periodEnd": "2026-03-31",
         "currency": "EUR", "pricing": "NET", "rounding": "EN16931",
         "series": {"scheme": "FA{yyyy}{seq:4}", "reset": "NEVER", "startAt": 87},
         "issuer": {"name": "Koworking", "tradeName": "Kow", "legalForm": "SAS", "shareCapital": "10000",
                    "siren": "911561736", "siret": "91156173600012", "vatNumber": "FR13911561736", "rcsCity": "Paris",
                    "activityCode": "6820B", "email": "compta@koworking.example", "phone": "+33 1 23 45 67 89",
                    "electronicAddress": {"scheme": "0225", "value": "911561736"},
                    "iban": "FR7630004000031234567890143", "bic": "BNPAFRPP",
                    "address": {"line1": "1 rue du Port", "line2": "Bât. B", "postCode": "75000", "city": "Paris", "country": "FR"}},
         "customer": {"kind": "COMPANY", "name": "Omega, Inc.", "code": "OMEGA", "siren": "999000110",
                      "attentionOf": "Mrs. Bailey", "email": "ap@omega.example", "language": "en",
                      "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon", "country": "FR"}},
         "paymentTerms": {"days": 30}, "paymentMethod": "CHEQUE", "subject": "Formation", "purchaseOrder": "PO-1",
         "contract": "C-1", "buyerReference": "REF", "note": "Merci — à bientôt €",
         "creditOf": null, "payments": [], "discounts": [], "charges": null,
         "lines": [
           {"code": "FORM-DIG", "label": "Formation Digitale", "description": "3 jours", "quantity": 3, "unit": "C62",
            "unitPrice": "900.00", "nature": "SERVICE", "vatRate": "20", "vatCategory": "S", "vatex": null,
            "discounts": [{"percent": "10", "label": "Fidélité"}, {"amount": 5.00}],
            "periodStart": "2026-03-01", "periodEnd": "2026-03-03"},
           {"label": "Livre", "quantity": "-1", "unitPrice": 25.500, "nature": "GOODS", "vatRate": 5.5},
           {"label": "Export", "quantity": "1", "unitPrice": "10", "vatex": "VATEX-EU-G"}]}
        """;

    @Test
    void readsEveryField() {
        InvoiceRequest request = InvoiceJson.readRequest(WHOLE);
        Invoice.Draft draft = request.draft();

        assertEquals(Violations.NONE, request.unread());
        assertEquals("order-4711", request.key().orElseThrow());
        assertEquals(87, draft.issuer().orElseThrow().invoiceSeries().startAt());
        assertEquals(
                "Bât. B",
                draft.issuer()
                        .orElseThrow()
                        .entity()
                        .address()
                        .orElseThrow()
                        .line2()
                        .orElseThrow());
        assertEquals(
                new DeliveryPlace(
                        Optional.of("Entrepôt Nord"),
                        Optional.of(Siret.of("91156173600012")),
                        Address.of("5 quai Nord", "59000", "Lille")),
                draft.deliveryPlace().orElseThrow());
        assertEquals(Locale.ENGLISH, draft.customer().orElseThrow().language());
        assertEquals("25.500", draft.items().get(1).unitPrice().toPlainString());
        assertEquals("G", draft.items().get(2).vat().orElseThrow().category().code());
        assertEquals("2425.00", draft.totals().lines().get(0).net().toPlainString()); // 2700 − 270 − 5
    }

    @Test
    void bringsAnIssuedInvoiceBackEqual() throws IOException {
        Invoice.Issued invoice = issued(withLogo(InvoiceJson.readRequest(WHOLE).draft()));

        Invoice.Issued back = InvoiceJson.readIssued(InvoiceJson.write(invoice));

        assertEquals(invoice, back);
        assertEquals(InvoiceJson.write(invoice), InvoiceJson.write(back));
    }

    /** Papers that are not self-billed keep the text they had before there were any. */
    @Test
    void tellsWhoWritesOnlyWhereItIsTheCustomer() {
        Invoice.Draft usual = InvoiceJson.readRequest(WHOLE).draft();
        Invoice.Draft selfBilled = usual.toBuilder().selfBilled(true).build();

        assertTrue(InvoiceJson.write(selfBilled).contains("\"selfBilled\":true"));
        assertFalse(InvoiceJson.write(usual).contains("selfBilled"));
        assertEquals(
                selfBilled,
                InvoiceJson.readRequest(InvoiceJson.write(selfBilled)).draft());
        assertEquals(selfBilled.calculation(), InvoiceJson.readCalculation(InvoiceJson.write(issued(selfBilled))));
    }

    @Test
    void bringsADraftBackEqual() {
        Invoice.Draft draft = InvoiceJson.readRequest(WHOLE).draft();

        assertEquals(draft, InvoiceJson.readRequest(InvoiceJson.write(draft)).draft());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed                | instead of                 | this stands there         | code
        a net                             | "net":"2425.00"            | "net":"2426.00"           | CPT-TOTAL-DOES-NOT-ADD-UP
        the gross total                   | "totalGross":"             | "totalGross":"1           | CPT-JSON-TOTALS-ALTERED
        a base                            | "taxable":"2425.00"        | "taxable":"2425.01"       | CPT-TOTAL-DOES-NOT-ADD-UP
        the VAT of a rate                 | "vat":"485.00"             | "vat":"0.00"              | CPT-JSON-TOTALS-ALTERED
        a fraction of a cent              | "net":"2425.00"            | "net":"2425.001"          | CPT-JSON-AMOUNT-DIGITS
        the number                        | "number":"FA20260087"      | "number":"F A"            | CPT-NUMBERING-NUMBER-MALFORMED
        the number is gone                | "number":"FA20260087",     | ``                        | CPT-JSON-FIELD-MISSING
        the issuer is gone                | "issuer":{                 | "issuer":null,"x":{       | CPT-JSON-FIELD-UNKNOWN
        a mention is emptied              | "key":"RECOVERY_FEE",      | ``                        | CPT-JSON-FIELD-MISSING
        a mention has no name left        | "key":"RECOVERY_FEE"       | "key":""                  | CPT-JSON-FIELD-MISSING
        the id is emptied                 | "id":"id-1"                | "id":""                   | CPT-JSON-FIELD-MISSING
        """)
    void refusesAnIssuedInvoiceThatWasChanged(String what, String sound, String changed, String code) {
        String json = InvoiceJson.write(issued(InvoiceJson.readRequest(WHOLE).draft()));
        assertTrue(json.contains(sound), json);
        String tampered = json.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(changed));

        ViolationsException thrown = assertThrows(ViolationsException.class, () -> InvoiceJson.readIssued(tampered));

        assertTrue(thrown.violations().codes().contains(code), thrown.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                          | text                                                | code                | path
        cut in the middle               | {"lines": [                                         | CPT-JSON-MALFORMED  | line 1, column 12
        a comma too many                | {"lines": [],}                                      | CPT-JSON-MALFORMED  | line 1, column 14
        a second document               | {"lines": []} {}                                    | CPT-JSON-MALFORMED  | line 1, column 15
        a key given twice               | {"key": "a", "key": "b"}                            | CPT-JSON-MALFORMED  | line 1, column 19
        not a number                    | {"lines": [{"quantity": NaN}]}                      | CPT-JSON-MALFORMED  | line 1, column 28
        nothing                         | ``                                                  | CPT-JSON-TYPE       | ``
        a list                          | []                                                  | CPT-JSON-TYPE       | ``
        a text                          | "invoice"                                           | CPT-JSON-TYPE       | ``
        """)
    void refusesWhatIsNoJsonObject(String what, String text, String code, String path) {
        Violation told = assertThrows(ViolationsException.class, () -> InvoiceJson.readRequest(text))
                .violations()
                .list()
                .get(0);

        assertEquals(code, told.code());
        if (!path.isEmpty()) {
            assertEquals(path, told.path());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                          | text                                                | code                            | path
        lines are no list               | {"lines": {}}                                       | CPT-JSON-TYPE                   | lines
        a line is no object             | {"lines": [7]}                                      | CPT-JSON-TYPE                   | lines[0]
        a number instead of a text      | {"key": 7}                                          | CPT-JSON-TYPE                   | key
        a truth instead of a number     | {"lines": [{"quantity": true}]}                     | CPT-JSON-TYPE                   | lines[0].quantity
        an exponent bomb as a number    | {"lines": [{"quantity": 1E999999999}]}              | CPT-MONEY-NUMBER-OUT-OF-BOUNDS  | lines[0].quantity
        an exponent bomb as a text      | {"lines": [{"quantity": "1E10000000"}]}             | CPT-MONEY-NUMBER-OUT-OF-BOUNDS  | lines[0].quantity
        a day that never was            | {"issueDate": "2026-02-30"}                         | CPT-JSON-DATE                   | issueDate
        a French date                   | {"issueDate": "15/03/2026"}                         | CPT-JSON-DATE                   | issueDate
        a year beyond 9999              | {"issueDate": "+12026-01-01"}                       | CPT-JSON-DATE                   | issueDate
        an unknown kind                 | {"kind": "FACTURE"}                                 | CPT-JSON-CHOICE                 | kind
        a field of later versions       | {"creditOf": {"number": "1"}}                       | CPT-JSON-FIELD-UNSUPPORTED      | creditOf
        a deposit without a date        | {"depositsDeducted": [{"number": "1"}]}             | CPT-JSON-FIELD-MISSING          | depositsDeducted[0].date
        a deposit of nothing            | {"depositsDeducted": [{"number": "1", "date": "2026-01-01"}]} | CPT-TOTAL-DEPOSIT-EMPTY | depositsDeducted[0].vat
        a share and an amount           | {"discounts": [{"percent": "5", "amount": "5"}]}    | CPT-JSON-PERCENT-AND-AMOUNT     | discounts[0]
        a charge of a kind nobody knows | {"charges": [{"amount": "5", "kind": "CO2"}]}       | CPT-JSON-CHOICE                 | charges[0].kind
        a charge below zero             | {"charges": [{"amount": "-5"}]}                     | CPT-LINE-CHARGE-NEGATIVE        | charges[0].amount
        a price for no unit             | {"lines": [{"priceBaseQuantity": "0"}]}             | CPT-LINE-PRICE-BASE-NOT-ABOVE-ZERO | lines[0].priceBaseQuantity
        words without words             | {"lines": [{"kind": "TEXT"}]}                       | CPT-JSON-FIELD-MISSING          | lines[0].label
        a subtotal with a price         | {"lines": [{"kind": "SUBTOTAL", "unitPrice": "1"}]} | CPT-JSON-FIELD-UNKNOWN          | lines[0].unitPrice
        prices of no basis              | {"pricing": "TTC"}                                  | CPT-JSON-CHOICE                 | pricing
        a policy that no source asks    | {"rounding": "HALF_EVEN"}                           | CPT-JSON-CHOICE                 | rounding
        a retention of all and more     | {"retention": {"percent": "101"}}                   | CPT-TOTAL-RETENTION-PERCENT     | retention.percent
        an exchange rate of nothing     | {"exchange": {"rate": "0"}}                         | CPT-TOTAL-EXCHANGE-RATE-NOT-ABOVE-ZERO | exchange.rate
        a discount without an amount    | {"lines": [{"discounts": [{"label": "x"}]}]}        | CPT-JSON-FIELD-MISSING          | lines[0].discounts[0].amount
        a discount above 100 %          | {"lines": [{"discounts": [{"percent": "101"}]}]}    | CPT-LINE-DISCOUNT-PERCENT       | lines[0].discounts[0].percent
        a discount below zero           | {"lines": [{"discounts": [{"amount": "-1"}]}]}      | CPT-LINE-DISCOUNT-NEGATIVE      | lines[0].discounts[0].amount
        half a period                   | {"periodStart": "2026-03-01"}                       | CPT-JSON-FIELD-MISSING          | periodEnd
        a period that ends first        | {"periodStart": "2026-03-02", "periodEnd": "2026-03-01"} | CPT-TIME-PERIOD-REVERSED   | periodEnd
        rate 0 without a reason         | {"lines": [{"vatRate": "0"}]}                       | CPT-TAX-RATE-NOT-ABOVE-ZERO     | lines[0].vatRate
        a rate with an exemption        | {"lines": [{"vatRate": "20", "vatCategory": "E"}]}  | CPT-TAX-RATE-NOT-ZERO           | lines[0].vatRate
        an unknown category             | {"lines": [{"vatCategory": "X"}]}                   | CPT-TAX-CATEGORY-UNKNOWN        | lines[0].vatCategory
        a country in words              | {"issuer": {"address": {"country": "France"}}}      | CPT-PARTY-COUNTRY-UNKNOWN       | issuer.address.country
        a logo that is no base64        | {"issuer": {"logo": "%%%"}}                         | CPT-JSON-BASE64                 | issuer.logo
        a logo that is no picture       | {"issuer": {"logo": "AAAA"}}                        | CPT-DOCUMENT-LOGO-FORMAT        | issuer.logo
        days that no int holds          | {"paymentTerms": {"days": 99999999999}}             | CPT-TERMS-DAYS-OUT-OF-BOUNDS    | paymentTerms.days
        fewer days than any int         | {"paymentTerms": {"days": -99999999999}}            | CPT-TERMS-DAYS-OUT-OF-BOUNDS    | paymentTerms.days
        half a day                      | {"paymentTerms": {"days": 1.5}}                     | CPT-JSON-TYPE                   | paymentTerms.days
        a place without an address      | {"deliveryPlace": {"name": "x"}}                    | CPT-JSON-FIELD-MISSING          | deliveryPlace.address
        a place in no country           | {"deliveryPlace": {"address": {"country": "XX"}}}   | CPT-PARTY-COUNTRY-UNKNOWN       | deliveryPlace.address.country
        a place of no establishment     | {"deliveryPlace": {"siret": "911561736"}}           | CPT-PARTY-SIRET-MALFORMED       | deliveryPlace.siret
        who writes, in words            | {"selfBilled": "yes"}                               | CPT-JSON-TYPE                   | selfBilled
        a series from 0                 | {"series": {"scheme": "F{seq:3}", "startAt": 0}}    | CPT-JSON-TYPE                   | series.startAt
        an electronic address in pieces | {"customer": {"electronicAddress": {"value": "a b"}}} | CPT-PARTY-ELECTRONIC-ADDRESS-MALFORMED | customer.electronicAddress
        """)
    void tellsWhatItCannotRead(String what, String text, String code, String path) {
        List<String> told = InvoiceJson.readRequest(text).unread().list().stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();

        assertTrue(told.contains(code + " " + path), told.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 1_000_000})
    void survivesAnyNumberOfDigits(int digits) {
        String json = "{\"lines\": [{\"quantity\": " + "9".repeat(digits) + "}]}";

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(
                        ViolationsException.class,
                        () -> InvoiceJson.readRequest(json).unread().throwIfErrors()));
    }

    @Test
    void survivesDepthLengthAndSize() {
        String deep = "{\"lines\": " + "[".repeat(100_000);
        String longName = "{\"" + "x".repeat(1_000_000) + "\": 1}";
        String longText = "{\"note\": \"" + "x".repeat(3_000_000) + "\"}";

        for (String json : List.of(deep, longName, longText)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> assertEquals(
                            "CPT-JSON-TOO-LARGE",
                            assertThrows(ViolationsException.class, () -> InvoiceJson.readRequest(json))
                                    .code()));
        }
    }

    static Invoice.Issued issued(Invoice.Draft draft) {
        LocalDate date = draft.issueDate().orElseThrow();
        return new Invoice.Issued(
                "id-1",
                new DocumentNumber("FA20260087"),
                date,
                draft.dueOn(date),
                draft,
                draft.totals(),
                LegalMentions.of(draft, date));
    }

    private static Invoice.Draft withLogo(Invoice.Draft draft) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        assertTrue(Base64.getEncoder().encodeToString(png.toByteArray()).length() > 10);
        return draft.toBuilder()
                .issuer(draft.issuer().orElseThrow().toBuilder()
                        .logo(Logo.of(png.toByteArray()))
                        .build())
                .build();
    }
}
