package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceModel;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionBilling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON forms of subscriptions and of what was billed of them. */
class SubscriptionJsonTest {

    /** One item of each price model, each kind of phase and change, and all that may happen. */
    static final String SUBSCRIPTION = """
        {"schema":1,"kind":"SUBSCRIPTION","id":"AB-19","number":"AB-00000019","stage":"TERMINATED",
         "start":"2023-03-24","billingStart":"2023-04-01","anchorDay":1,"initialEnd":"2024-03-23",
         "every":"P1M","term":"IN_ARREARS","renewal":{"tacit":true,"term":"P1Y","notice":"P1M"},"renewals":1,
         "noticeGiven":"2025-01-05","indexClause":{"index":"Syntec","reference":"2023-01-01","when":"RENEWAL"},
         "items":[
           {"id":"training","number":"PA-000030","code":"FORM-DIG","label":"Formation","quantity":"5","unit":"C62","nature":"SERVICE",
            "price":{"kind":"PER_UNIT","unitPrice":"900.00"},"vatRate":"20","vatCategory":"S",
            "once":true,"proration":"ACTUAL_DAYS"},
           {"id":"desks","label":"Bureaux","description":"2e étage","quantity":"10.5","unit":"MTK","nature":"SERVICE",
            "price":{"kind":"TIERED","tiers":[{"upTo":"10","unitPrice":"200.00","fee":"1.00"},{"unitPrice":"180.00","fee":"0"}]},
            "vatRate":"20","vatCategory":"S","once":false,"proration":"COMMERCIAL_30_360",
            "phases":[{"lasts":"P14D","kind":"FREE"},{"lasts":"P3M","kind":"DISCOUNTED","percent":"50"},
                      {"lasts":"P1M","kind":"FIXED","price":{"kind":"FLAT","fee":"99.00"}}],
            "byHand":[{"period":"2023-03-24","amount":"500.00"}]},
           {"id":"a","label":"A","quantity":"1","unit":"C62","nature":"GOODS",
            "price":{"kind":"VOLUME","tiers":[{"unitPrice":"3","fee":"0"}]},"once":false,"proration":"NONE"},
           {"id":"b","label":"B","quantity":"1","unit":"C62","nature":"GOODS",
            "price":{"kind":"STAIRSTEP","steps":[{"upTo":"5","amount":"10"},{"amount":"20"}]},"once":false,"proration":"NONE"},
           {"id":"c","label":"C","quantity":"1","unit":"C62","nature":"GOODS",
            "price":{"kind":"PACKAGES","size":"12","packagePrice":"30"},"once":false,"proration":"NONE"},
           {"id":"d","label":"D","quantity":"1","unit":"C62","nature":"GOODS",
            "price":{"kind":"SHARE","percent":"2.9","minimum":"1","maximum":"9","fee":"0.25"},"once":false,"proration":"NONE"},
           {"id":"e","label":"E","quantity":"1","unit":"C62","nature":"GOODS",
            "price":{"kind":"MINIMUM_AMOUNT","amount":"20",
              "model":{"kind":"MINIMUM_UNITS","units":"10",
                "model":{"kind":"FREE_UNITS","units":"5","model":{"kind":"PER_UNIT","unitPrice":"1"}}}},
            "once":false,"proration":"BY_HAND"}],
         "amendments":[
           {"id":"1","effective":"2023-09-01","changes":[
             {"kind":"ADD","added":{"id":"meals","label":"Repas","quantity":"4","unit":"C62","nature":"GOODS",
              "price":{"kind":"PER_UNIT","unitPrice":"15.00"},"vatRate":"10","vatCategory":"S","once":false,"proration":"NONE"}},
             {"item":"a","kind":"REMOVE"},{"item":"b","kind":"QUANTITY","quantity":"7"}]},
           {"id":"2","effective":"2023-10-01","changes":[
             {"item":"c","kind":"PRICE","price":{"kind":"PER_UNIT","unitPrice":"31.00"},
              "revision":{"index":"Syntec","referenceDay":"2023-01-01","reference":"300.0","day":"2023-10-01",
                          "value":"310.0","coefficient":"1.03333"}},
             {"item":"d","kind":"VAT","vatRate":"0","vatCategory":"E","vatex":"VATEX-FR-FRANCHISE"}]}],
         "pauses":[{"first":"2023-08-01","last":"2023-08-15"},{"first":"2024-06-01"}],
         "ending":{"lastDay":"2024-12-15","policy":"REFUND"},
         "currency":"EUR","paymentMethod":"TRANSFER","lines":[]}
        """;

    static final String BILLED = """
        {"schema":1,"periods":[
          {"subscription":"AB-19","start":"2023-03-24","version":1,"items":[
            {"item":"desks","periodStart":"2023-03-24","periodEnd":"2023-04-23","vatRate":"20","vatCategory":"S","amount":"2000.00"}]},
          {"subscription":"AB-19","start":"2023-03-24","version":2,"items":[]},
          {"subscription":"AB-19","start":"2023-04-24","version":1,"items":[
            {"item":"desks","periodStart":"2023-04-24","periodEnd":"2023-05-23","amount":"2000.00"}]}]}
        """;

    @Test
    void readsAllThatASubscriptionMayBe() {
        Subscription read = SubscriptionJson.read(SUBSCRIPTION);

        assertEquals(kinds(Change.class), used(read.amendments().stream().flatMap(one -> one.changes().stream())));
        assertEquals(kinds(Phase.class), used(read.items().stream().flatMap(one -> one.phases().stream())));
        List<PriceModel> models = new ArrayList<>();
        read.items().forEach(item -> collect(item.price(), models));
        models.add(((Phase.Fixed) read.items().get(1).phases().get(2)).price());
        assertEquals(kinds(PriceModel.class), used(models.stream()));
        assertEquals(compact(SUBSCRIPTION), SubscriptionJson.write(read));
    }

    private static void collect(PriceModel model, List<PriceModel> models) {
        models.add(model);
        if (model instanceof PriceModel.MinimumAmount around) {
            collect(around.model(), models);
        } else if (model instanceof PriceModel.MinimumUnits around) {
            collect(around.model(), models);
        } else if (model instanceof PriceModel.FreeUnits around) {
            collect(around.model(), models);
        }
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }

    private static Set<Class<?>> used(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.<Class<?>>toSet());
    }

    @Test
    void readsWhatWasBilled() {
        assertEquals(
                new BigDecimal("2000.00"),
                SubscriptionJson.readBilled(BILLED)
                        .latest()
                        .get(1)
                        .items()
                        .get(0)
                        .amount());
        assertEquals(compact(BILLED), SubscriptionJson.write(SubscriptionJson.readBilled(BILLED)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed             | instead of                  | this stands there             | code                                 | path
        another kind of paper          | "SUBSCRIPTION"              | "DEAL"                        | CPT-JSON-CHOICE                      | kind
        no start                       | "start":"2023-03-24",       |                               | CPT-JSON-FIELD-MISSING               | start
        an end before the start        | "initialEnd":"2024-03-23"   | "initialEnd":"2023-03-23"     | CPT-SUBSCRIPTION-TERM                | initialEnd
        no such periodicity            | "every":"P1M"               | "every":"P0M"                 | CPT-TIME-INTERVAL-OUT-OF-BOUNDS      | every
        an anchor elsewhere            | "anchorDay":1               | "anchorDay":2                 | CPT-TIME-ANCHOR-ELSEWHERE            | anchorDay
        an anchor beyond an int        | "anchorDay":1               | "anchorDay":99999999999       | CPT-TIME-ANCHOR-ELSEWHERE            | anchorDay
        renewed more often than that   | "renewals":1                | "renewals":1001               | CPT-SUBSCRIPTION-TOO-MANY            | renewals
        renewed less than never        | "renewals":1                | "renewals":-1                 | CPT-SUBSCRIPTION-TOO-MANY            | renewals
        renewed off the calendar       | "term":"P1Y"                | "term":"P9999Y"               | CPT-TIME-DATE-OUT-OF-BOUNDS          | every
        an unknown stage               | "TERMINATED"                | "LOST"                        | CPT-JSON-CHOICE                      | stage
        a stage without its ending     | "TERMINATED"                | "ACTIVE"                      | CPT-SUBSCRIPTION-ENDING              | ending
        an ending beyond the end       | "lastDay":"2024-12-15"      | "lastDay":"2025-03-24"        | CPT-SUBSCRIPTION-ENDING              | ending
        pauses that overlap            | "last":"2023-08-15"         | "last":"2024-06-01"           | CPT-SUBSCRIPTION-PAUSES              | pauses[1]
        a pause that ends before       | "last":"2023-08-15"         | "last":"2023-07-31"           | CPT-SUBSCRIPTION-PAUSES              | pauses[0]
        no quantity                    | "quantity":"10.5"           | "quantity":"0"                | CPT-SUBSCRIPTION-QUANTITY            | items[1].quantity
        a price below zero             | "unitPrice":"900.00"        | "unitPrice":"-1"              | CPT-CATALOG-PRICE-NEGATIVE           | items[0].price.unitPrice
        a price of no kind             | "kind":"PACKAGES"           | "kind":"PARCELS"              | CPT-JSON-CHOICE                      | items[4].price.kind
        a price without its amount     | "fee":"99.00"               | "fee":""                      | CPT-JSON-FIELD-MISSING               | items[1].phases[2].price.fee
        a model around nothing         | "model":{"kind":"FREE_UNITS" | "modal":{"kind":"FREE_UNITS" | CPT-JSON-FIELD-MISSING               | items[6].price.model.model
        a phase of 101 %               | "percent":"50"              | "percent":"101"               | CPT-SUBSCRIPTION-PHASE-PERCENT       | items[1].phases[1].percent
        an amount by hand below zero   | "amount":"500.00"           | "amount":"-500.00"            | CPT-SUBSCRIPTION-HAND-AMOUNT         | items[1].byHand
        the same period twice          | "byHand":[                  | "byHand":[{"period":"2023-03-24","amount":"1"}, | CPT-JSON-PERIOD-TWICE | items[1].byHand[1]
        two items of one id            | "id":"meals"                | "id":"desks"                  | CPT-SUBSCRIPTION-ITEM-TWICE          | amendments[0].changes[0].item
        a change of no item            | "item":"b"                  | "item":"z"                    | CPT-SUBSCRIPTION-ITEM-UNKNOWN        | amendments[0].changes[2].item
        amended outside                | "effective":"2023-09-01"    | "effective":"2023-03-23"      | CPT-SUBSCRIPTION-AMENDMENT-OUTSIDE   | amendments[0].effective
        two amendments of one id       | {"id":"2"                   | {"id":"1"                     | CPT-SUBSCRIPTION-AMENDMENT-TWICE     | amendments[1].id
        a change of no kind            | "kind":"REMOVE"             | "kind":"DROP"                 | CPT-JSON-CHOICE                      | amendments[0].changes[1].kind
        an exempt rate above zero      | "vatRate":"0"               | "vatRate":"20"                | CPT-TAX-RATE-NOT-ZERO                | amendments[1].changes[1].vatRate
        half an index                  | "value":"310.0",            |                               | CPT-JSON-FIELD-MISSING               | amendments[1].changes[0].revision.value
        lines of its own               | "lines":[]                  | "lines":[{"kind":"TEXT","label":"x"}] | CPT-SUBSCRIPTION-CONTENT     | lines
        a day to pay                   | "lines":[]                  | "lines":[],"dueDate":"2024-01-01" | CPT-SUBSCRIPTION-CONTENT         | dueDate
        a field too many               | "lines":[]                  | "lines":[],"price":"1"        | CPT-JSON-FIELD-UNKNOWN               | price
        """)
    void refusesASubscriptionThatWasChanged(String what, String old, String changed, String code, String path) {
        String text = compact(SUBSCRIPTION);
        assertTrue(text.contains(old), text);

        assertTold(code, path, () -> SubscriptionJson.read(text.replace(old, changed == null ? "" : changed)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed     | instead of               | this stands there        | code                         | path
        the same bill twice    | "version":2              | "version":1              | CPT-SUBSCRIPTION-BILLED-TWICE | periods[1]
        a version left out     | "version":2              | "version":3              | CPT-SUBSCRIPTION-BILLED-HOLE  | periods[1]
        no version             | "version":2              | "version":0              | CPT-SUBSCRIPTION-VERSION      | periods[1].version
        no amount              | ,"amount":"2000.00"      |                          | CPT-JSON-FIELD-MISSING        | periods[0].items[0].amount
        an amount out of range | "amount":"2000.00"       | "amount":"1E99"          | CPT-MONEY-NUMBER-OUT-OF-BOUNDS | periods[0].items[0].amount
        no days                | "periodStart":"2023-03-24","periodEnd":"2023-04-23", |  | CPT-JSON-FIELD-MISSING    | periods[0].items[0].periodStart
        """)
    void refusesBillsThatWereChanged(String what, String old, String changed, String code, String path) {
        String text = compact(BILLED);
        assertTrue(text.contains(old), text);

        assertTold(code, path, () -> SubscriptionJson.readBilled(text.replace(old, changed == null ? "" : changed)));
    }

    /** What is stored is billed as it was. */
    @Test
    void billsTheSameOnceReadBack() {
        String simple = compact(SUBSCRIPTION).replace("BY_HAND", "NONE");
        Subscription read = SubscriptionJson.read(simple);

        assertEquals(
                SubscriptionBilling.preview(read),
                SubscriptionBilling.preview(SubscriptionJson.read(SubscriptionJson.write(read))));
    }

    private static void assertTold(String code, String path, Executable read) {
        Set<String> told = assertThrows(ViolationsException.class, read).violations().list().stream()
                .map(one -> one.code() + " " + one.path())
                .collect(Collectors.toSet());

        assertTrue(told.contains(code + " " + path), told.toString());
    }

    /** As it is written: on one line, without spaces between fields. */
    private static String compact(String text) {
        return text.replaceAll("\\n *", "");
    }
}
