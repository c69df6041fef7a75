package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the settings of a plan decide: precedence, VAT within accounts, payment modes, labels, heritage. */
class PlanChoicesTest {

    private static final String ALL = """
            {
              "items": { "FORM-DIG": "7061" },
              "categories": { "FORMATION": "7062" },
              "itemCategories": { "FORM-DIG": "FORMATION", "FORM-DEV": "FORMATION", "LOST": "NO-ACCOUNT" },
              "salesByRate": [ { "rate": "5.5", "nature": "SERVICE", "account": "7063" }, { "category": "G", "account": "7064" } ]
            }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                            | code     | rate | account | by
            the item goes before its category | FORM-DIG | 5.5  | 706100  | by item FORM-DIG
            the category before the rate      | FORM-DEV | 5.5  | 706200  | by category FORMATION
            a category without account        | LOST     | 5.5  | 706300  | by rate 5.5 % and nature SERVICE
            the rate before the nature        | OTHER    | 5.5  | 706300  | by rate 5.5 % and nature SERVICE
            then the nature                   | OTHER    | 20   | 706000  | by nature SERVICE
            """)
    void theMostSpecificWins(String what, String code, String rate, String account, String by) {
        ItemLine line = Papers.line("1", "1", Nature.SERVICE, rate).toBuilder()
                .code(code)
                .build();

        ChosenAccount chosen = AccountingPlan.read(ALL).forSale(line);

        assertEquals(Account.of(account), chosen.account());
        assertEquals(by, chosen.by().english());
    }

    /** Incorporer la TVA: the radical, then the last digits of the VAT account. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6 | 445711   | 706  | STANDARD | 706711
            6 | 445712   | 706  | STANDARD | 706712
            6 | 445711   | 7061 | STANDARD | 706111
            6 | 445711   | 706  | DEPOSIT  | 419111
            8 | 44571120 | 706  | STANDARD | 70671120
            8 | 44571120 | 706  | DEPOSIT  | 41911120
            """)
    void vatIsIncorporated(int length, String vat, String sales, InvoiceKind kind, String account) {
        AccountingPlan plan = AccountingPlan.pcg().toBuilder()
                .accountLength(length)
                .vatIncorporated(true)
                .putSales(Nature.SERVICE, Account.of(sales))
                .putVat(new VatCase(Percentage.of("20"), Nature.SERVICE), Account.of(vat))
                .build();
        Invoice.Draft draft = Papers.draft()
                .kind(kind)
                .addLines(Papers.line("1", "100", Nature.SERVICE, "20"))
                .build();

        JournalLine line =
                Posting.with(plan).entry(Papers.issued(draft)).lines().get(1);

        assertEquals(Account.of(account), line.account());
        assertEquals("100.00", line.credit().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARD   | BQ2 | 512200 | 512200
            CHEQUE | BQ  | 511200 | 512000
            CB-WEB | PSP | 517000 | 517000
            """)
    void aPaymentModeHasItsJournalAndAccount(String mode, String journal, String account, String returned) {
        AccountingPlan plan = AccountingPlan.read("""
                { "payments": {
                    "CARD": { "journal": { "code": "BQ2", "label": "Banque 2" }, "account": "5122" },
                    "CHEQUE": { "journal": { "code": "BQ" }, "account": "5112", "returned": "512" },
                    "CB-WEB": { "journal": { "code": "PSP" }, "account": "517", "fee": "1.4" } } }
                """);

        PaymentAccounts accounts = plan.forPayment(mode);

        assertEquals(journal, accounts.journal().code());
        assertEquals(Account.of(account), accounts.account());
        assertEquals(Account.of(returned), accounts.returned().orElse(accounts.account()));
    }

    /** S2-18: nothing is posted for a mode that has no journal. */
    @Test
    void aModeThatThePlanDoesNotListIsRefused() {
        AccountingPlan plan = AccountingPlan.read(
                "{ \"name\": \"BTP\", \"payments\": { \"CASH\": { \"journal\": {}, \"account\": \"53\" } } }"
                        .replace("\"53\"", "\"530\""));

        var refusal = assertThrows(ViolationsException.class, () -> plan.forPayment("TRANSFER"));

        assertEquals(
                "CPT-ACCOUNTING-BANK-JOURNAL-REQUIRED: method: Plan BTP has no journal and no account for the payment mode"
                        + " TRANSFER. Add this mode to the plan (payments) with its journal and account; nothing is posted"
                        + " before.",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"Escompte 2 %, 665000", "escompte, 665000", "Remise fidélité, 709700"})
    void aDiscountMayHaveAnAccountByItsLabel(String label, String account) {
        AccountingPlan plan = AccountingPlan.read("{ \"discountsByLabel\": { \"Remise fidélité\": \"7097\" } }");

        Discount discount = new Discount.Percent(Percentage.of("2"), Optional.of(label));

        assertEquals(
                Optional.of(Account.of(account)), plan.forDiscount(discount).map(ChosenAccount::account));
        assertEquals(Optional.empty(), plan.forDiscount(Discount.percent("2")));
    }

    /** S2-25: carriage on 7085, a tax of the trade on 447, a discount on 709. */
    @Test
    void chargesAndDiscountsOfAPaperGoByTheirLabels() {
        AccountingPlan plan = AccountingPlan.read("""
                { "chargesByLabel": { "Taxe de séjour": "447" }, "discountsByLabel": { "Remise": "709" } }
                """);
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "100", Nature.SERVICE, "0"))
                .addDiscounts(DocumentDiscount.of(new Discount.Percent(Percentage.of("10"), Optional.of("Remise"))))
                .addCharges(charge("Taxe de séjour", "3"), charge("Port", "9"))
                .build();

        assertEquals(
                "411000/OMEGA D 102.00, 706000 C 100.00, 709000 D 10.00, 447000 C 3.00, 708500 C 9.00",
                Posting.with(plan).entry(Papers.issued(draft)).lines().stream()
                        .map(JournalLine::toString)
                        .collect(Collectors.joining(", ")));
    }

    private static DocumentCharge charge(String label, String amount) {
        return DocumentCharge.of(new Charge.Amount(Decimals.parse(amount), Optional.of(label), Charge.Kind.OTHER));
    }

    /** S2-24: a dossier over its firm over the default; what is above stays as it is. */
    @Test
    void aDossierOverridesItsFirmAndThatTheDefault() {
        AccountingPlan firm = AccountingPlan.pcg().adapted("""
                { "name": "Cabinet", "sales": { "SERVICE": "7061" }, "accounts": { "BAD_DEBTS": "6541" } }
                """);
        AccountingPlan dossier = firm.adapted("{ \"name\": \"BTP\", \"sales\": { \"SERVICE\": \"704\" } }");

        assertEquals(Account.of("704000"), dossier.sales().get(Nature.SERVICE));
        assertEquals(Account.of("654100"), dossier.account(Purpose.BAD_DEBTS).account());
        assertEquals(Account.of("706100"), firm.sales().get(Nature.SERVICE));
        assertEquals(
                Account.of("654000"),
                AccountingPlan.pcg().account(Purpose.BAD_DEBTS).account());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPurposeHasAnAccountOfThePcg(Purpose purpose) {
        ChosenAccount chosen = AccountingPlan.pcg().account(purpose);

        ChartOfAccounts chart = ChartOfAccounts.pcg(PcgVersion.PCG_2026, 6);
        assertEquals(6, chosen.account().number().length());
        assertEquals(
                0, chart.check(chosen.account()).list().size(), chosen.account().number());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                      | JSON                                                                   | code                              | path
            a purpose that is none      | {"accounts": {"BAD_DEBT": "654"}}                                      | CPT-JSON-FIELD-UNKNOWN            | accounts.BAD_DEBT
            letters in an account       | {"accounts": {"BAD_DEBTS": "4A1"}}                                     | CPT-ACCOUNTING-ACCOUNT-MALFORMED  | accounts.BAD_DEBTS
            a mode without account      | {"payments": {"CARD": {"journal": {"code": "BQ"}}}}                    | CPT-JSON-FIELD-MISSING            | payments.CARD.account
            a mode without journal      | {"payments": {"CARD": {"account": "517"}}}                             | CPT-JSON-FIELD-MISSING            | payments.CARD.journal
            a fee above all             | {"payments": {"CARD": {"journal": {}, "account": "517", "fee": "101"}}} | CPT-ACCOUNTING-PLAN-RATE         | payments.CARD.fee
            a rate without account      | {"salesByRate": [{"rate": "20"}]}                                      | CPT-JSON-FIELD-MISSING            | salesByRate[0].account
            no rate                     | {"salesByRate": [{"account": "706"}]}                                  | CPT-JSON-FIELD-MISSING            | salesByRate[0].rate
            a category that is none     | {"salesByRate": [{"category": "Q", "account": "706"}]}                 | CPT-TAX-CATEGORY-UNKNOWN          | salesByRate[0].category
            a scheme that is none       | {"depositScheme": "HT"}                                                | CPT-JSON-CHOICE                   | depositScheme
            a word for a truth          | {"vatOnReceipts": "yes"}                                               | CPT-JSON-TYPE                     | vatOnReceipts
            an item without category    | {"itemCategories": {"A": ""}}                                          | CPT-JSON-FIELD-MISSING            | itemCategories.A
            """)
    void refusesWhatIsWrongAtItsPlace(String what, String json, String code, String path) {
        var refusal = assertThrows(ViolationsException.class, () -> AccountingPlan.read(json));

        assertEquals(code, refusal.violations().list().get(0).code());
        assertEquals(path, refusal.violations().list().get(0).path());
    }
}
