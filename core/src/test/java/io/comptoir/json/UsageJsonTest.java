package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON forms of usage, wallets and price indices: written as read, and refused with place and reason. */
class UsageJsonTest {

    private static final String USAGE = """
        {"schema":1,"kind":"USAGE","closedThrough":"2026-02-28","events":[\
        {"key":"k1","meter":"prints","day":"2026-03-01","quantity":"12.50","subject":"Ada"},\
        {"key":"k2","meter":"prints","day":"2026-03-02","quantity":"-1"}]}""";
    private static final String WALLET = """
        {"schema":1,"kind":"WALLET","balance":"40.00","entries":[\
        {"key":"p1","wanted":"100.00","amount":"100.00"},{"key":"d1","wanted":"60.00","amount":"-60.00"}]}""";
    private static final String PREPAID = """
        {"schema":1,"kind":"PREPAID_WALLET","topUps":[{"sold":{"number":"F1","date":"2026-03-24","vat":[\
        {"category":"S","rate":"20","taxable":"8.33","vat":"1.67"}]},"balance":"4.00","entries":[\
        {"key":"F1","wanted":"10.00","amount":"10.00"},{"key":"s/2026-03-24/usage/1","wanted":"6.00","amount":"-6.00"}]}]}""";
    private static final String LINK = """
        {"schema":1,"kind":"WALLET_LINK","wallet":"w"}""";
    private static final String INDEX = """
        {"schema":1,"kind":"PRICE_INDEX","name":"Syntec","values":[\
        {"day":"2025-01-01","value":"310.9"},{"day":"2026-01-01","value":"318.20"}]}""";
    private static final String SUBSCRIPTION = """
        {"schema":1,"kind":"SUBSCRIPTION","id":"s","stage":"DRAFT","start":"2026-01-01","billingStart":"2026-01-01",\
        "anchorDay":1,"initialEnd":"2026-12-31","every":"P1M","term":"IN_ADVANCE","renewals":0,"items":[\
        {"id":"i","label":"I","quantity":"1","unit":"C62","nature":"SERVICE","meter":"prints","aggregation":"MAX",\
        "price":{"kind":"PER_UNIT","unitPrice":"1"},"once":false,"proration":"ACTUAL_DAYS"}],\
        "amendments":[],"pauses":[],"currency":"EUR","paymentMethod":"TRANSFER","lines":[]}""";
    private static final String BILLED = """
        {"schema":1,"periods":[{"subscription":"s","start":"2026-01-01","version":1,"items":[]},\
        {"subscription":"s","start":"2026-01-01","version":1,"usage":true,"items":[]}]}""";

    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            USAGE, text -> UsageJson.write(UsageJson.read(text)),
            WALLET, text -> WalletJson.write(WalletJson.read(text)),
            PREPAID, text -> WalletJson.write(WalletJson.readPrepaid(text)),
            LINK, text -> WalletJson.writeLink(WalletJson.readLink(text)),
            INDEX, text -> PriceIndexJson.write(PriceIndexJson.read(text)),
            SUBSCRIPTION, text -> SubscriptionJson.write(SubscriptionJson.read(text)),
            BILLED, text -> SubscriptionJson.write(SubscriptionJson.readBilled(text)));

    @Test
    void areWrittenAsTheyWereRead() {
        FORMS.forEach((text, again) -> assertEquals(text, again.apply(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed          | instead of                     | this stands there      | code                             | path
        another kind                | "USAGE"                        | "WALLET"               | CPT-JSON-CHOICE                  | kind
        a key for two events        | "k2"                           | "k1"                   | CPT-SUBSCRIPTION-USAGE-KEY       | events[1].key
        a blank key                 | "k2"                           | " "                    | CPT-SUBSCRIPTION-BLANK           | events[1].key
        a quantity beyond bounds    | "12.50"                        | "1e99"                 | CPT-MONEY-NUMBER-OUT-OF-BOUNDS   | events[0].quantity
        no day                      | ,"day":"2026-03-02"            |                        | CPT-JSON-FIELD-MISSING           | events[1].day
        a day of no calendar        | 2026-03-02                     | 2026-02-30             | CPT-JSON-DATE                    | events[1].day
        more drawn than wanted      | "amount":"-60.00"              | "amount":"-61.00"      | CPT-SUBSCRIPTION-WALLET-AMOUNT   | entries[1]
        more drawn than there is    | "60.00","amount":"-60.00"      | "160","amount":"-160"  | CPT-SUBSCRIPTION-WALLET-OVERDRAWN | entries[1]
        a top-up put in under another number | {"key":"F1"           | {"key":"F2"            | CPT-SUBSCRIPTION-TOP-UP          | topUps[0].entries
        not all of a top-up put in  | "wanted":"10.00","amount":"10.00" | "wanted":"9","amount":"9" | CPT-SUBSCRIPTION-TOP-UP    | topUps[0].entries
        no rate of a top-up         | {"category":"S","rate":"20","taxable":"8.33","vat":"1.67"} | | CPT-TOTAL-DEPOSIT-EMPTY   | topUps[0].sold.vat
        more drawn than was sold    | "6.00","amount":"-6.00"        | "16","amount":"-16"    | CPT-SUBSCRIPTION-WALLET-OVERDRAWN | topUps[0].entries
        a field too many            | "WALLET","balance"             | "WALLET","balanse"     | CPT-JSON-FIELD-UNKNOWN           | balanse
        a link to no wallet         | "WALLET_LINK","wallet":"w"     | "WALLET_LINK"          | CPT-JSON-FIELD-MISSING           | wallet
        a day told twice            | 2026-01-01","value":"318.20    | 2025-01-01","value":"9 | CPT-JSON-INDEX-DAY-TWICE         | values[1]
        an index of nothing         | "310.9"                        | "0"                    | CPT-SUBSCRIPTION-INDEX-VALUE     | values
        a meter without aggregation | "aggregation":"MAX",           |                        | CPT-JSON-FIELD-MISSING           | items[0].aggregation
        no meter                    | "meter":"prints","aggregation" | "aggregation"          | CPT-JSON-FIELD-MISSING           | items[0].meter
        no such aggregation         | "MAX"                          | "MOST"                 | CPT-JSON-CHOICE                  | items[0].aggregation
        once and by usage           | "once":false                   | "once":true            | CPT-SUBSCRIPTION-METERED-ONCE    | items[0].once
        """)
    void areRefusedWhereTheyWereChanged(String what, String old, String changed, String code, String path) {
        String text = FORMS.keySet().stream()
                .filter(form -> form.contains(old))
                .findFirst()
                .orElseThrow();
        String broken = text.replace(old, changed == null ? "" : changed);

        UnaryOperator<String> again = FORMS.getOrDefault(text, UnaryOperator.identity());

        ViolationsException told = assertThrows(ViolationsException.class, () -> again.apply(broken));

        assertTrue(
                told.violations().list().stream().map(UsageJsonTest::place).anyMatch((code + " " + path)::equals),
                told::getMessage);
    }

    private static String place(Violation one) {
        return one.code() + " " + one.path();
    }
}
