package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.Movement;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON forms of receivables, receipts and payment schedules. */
class PaymentJsonTest {

    /** 1 200.00, of which 60.00 are kept back, after one movement of each kind. */
    static final String RECEIVABLE = """
        {"schema":1,
         "debt":{"id":"inv-1","number":"F2026-00001","issueDate":"2026-03-02","dueDate":"2026-04-01","currency":"EUR",
                 "amount":"1200.00","retained":"60.00",
                 "vat":[{"category":"S","rate":"20","taxable":"1000.00","vat":"200.00"}]},
         "schedule":{"instalments":[{"dueDate":"2026-04-01","amount":"570.00","method":"CHEQUE","comment":"à la commande"},
                                    {"dueDate":"2026-05-01","amount":"570.00"}],
                     "retention":{"amount":"60.00"}},
         "movements":[
           {"kind":"PAYMENT","id":"p","date":"2026-03-16","amount":"500.00","receipt":"R1","line":0,"method":"CARD"},
           {"kind":"CREDIT_NOTE","id":"c","date":"2026-03-16","amount":"60.00","before":"60.00",
            "credit":{"id":"cn-1","number":"AV2026-00001","date":"2026-03-10","currency":"EUR",
                      "vat":[{"category":"S","rate":"20","taxable":"100.00","vat":"20.00"}]}},
           {"kind":"EARLY_PAYMENT_DISCOUNT","id":"e","date":"2026-03-16","treatment":"NET_OF_TAX",
            "vat":[{"category":"S","rate":"20","taxable":"20.00","vat":"0.00"}]},
           {"kind":"EXCHANGE_DIFFERENCE","id":"x","date":"2026-03-16","amount":"2.00","sense":"LOSS"},
           {"kind":"WRITE_OFF","id":"w","date":"2026-03-16","amount":"0.05","reason":"TOLERANCE","tolerance":"0.05","note":""},
           {"kind":"WRITE_OFF","id":"b","date":"2026-03-16","amount":"17.95","reason":"BAD_DEBT","tolerance":"0","note":"liquidation"},
           {"kind":"RETURN","id":"r","date":"2026-03-20","of":"p","reason":"AM04"},
           {"kind":"REVERSAL","id":"v","date":"2026-03-20","of":"b"}]}
        """;

    static final String RECEIPT = """
        {"schema":1,"stage":"RECEIVED","id":"R1","date":"2026-03-16","currency":"EUR","payer":"OMEGA","reference":"VIR 4711",
         "lines":[{"method":"CARD","amount":"100.00","mode":"CB-WEB","reference":"778"},{"method":"TRANSFER","amount":"140.00"}],
         "uses":[
           {"kind":"ALLOCATED","id":"R1/1","date":"2026-03-16","amount":"100.00","line":0,"invoice":"inv-1"},
           {"kind":"ALLOCATED","id":"R1/2","date":"2026-03-16","amount":"20.00","line":1,"invoice":"inv-1"},
           {"kind":"REFUNDED","id":"f","date":"2026-03-17","amount":"19.00","line":1},
           {"kind":"KEPT","id":"k","date":"2026-03-17","amount":"1.00","line":1,"reason":"EXCHANGE_GAIN"},
           {"kind":"RELEASED","id":"l","date":"2026-03-18","of":"R1/1"},
           {"kind":"TAKEN_BACK","id":"t","date":"2026-03-18","of":"R1/2","reason":"MD06"}]}
        """;

    @Test
    void readsAllThatBecameOfADebt() {
        Receivable receivable = ReceivableJson.read(RECEIVABLE);

        assertEquals(new BigDecimal("1117.95"), receivable.balance()); // 1200 − 60 − 20 − 2 − 0.05
        assertEquals(
                Stream.of(Movement.class.getPermittedSubclasses())
                        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .collect(Collectors.toSet()),
                receivable.movements().stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()));
        assertEquals(compact(RECEIVABLE), ReceivableJson.write(receivable));
        assertEquals(receivable, ReceivableJson.read(ReceivableJson.write(receivable)));
    }

    @Test
    void readsAllThatBecameOfAReceipt() {
        CashReceipt.Received receipt = (CashReceipt.Received) CashReceiptJson.read(RECEIPT);

        assertEquals(List.of(new BigDecimal("100.00"), new BigDecimal("100.00")), receipt.free());
        assertEquals(compact(RECEIPT), CashReceiptJson.write(receipt));
        assertEquals(receipt, CashReceiptJson.read(CashReceiptJson.write(receipt)));
    }

    @Test
    void readsAReceiptThatIsExpected() {
        String expected =
                "{\"schema\":1,\"stage\":\"EXPECTED\",\"id\":\"R1\",\"date\":\"2026-03-16\",\"currency\":\"EUR\","
                        + "\"lines\":[{\"method\":\"TRANSFER\",\"amount\":\"7800.00\"}]}";

        assertTrue(CashReceiptJson.read(expected) instanceof CashReceipt.Expected);
        assertEquals(expected, CashReceiptJson.write(CashReceiptJson.read(expected)));
    }

    @Test
    void readsASchedule() {
        PaymentSchedule schedule = ReceivableJson.read(RECEIVABLE).schedule();

        assertEquals(schedule, PaymentScheduleJson.read(PaymentScheduleJson.write(schedule)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed         | instead of               | this stands there       | code                            | path
        a payment above all        | "amount":"500.00"        | "amount":"1500.00"      | CPT-PAYMENT-ABOVE-BALANCE       | movements[0].amount
        a payment of nothing       | "amount":"500.00"        | "amount":"0"            | CPT-PAYMENT-AMOUNT-NOT-POSITIVE | movements[0].amount
        half a cent                | "amount":"500.00"        | "amount":"0.005"        | CPT-PAYMENT-AMOUNT-DIGITS       | movements[0].amount
        before the issue           | "p","date":"2026-03-16"  | "p","date":"2026-03-01" | CPT-PAYMENT-DATE-BEFORE-ISSUE   | movements[0].date
        an unknown kind            | "kind":"RETURN"          | "kind":"REFUND"         | CPT-JSON-CHOICE                 | movements[6].kind
        no kind                    | "kind":"RETURN",         |                         | CPT-JSON-FIELD-MISSING          | movements[6].kind
        no id                      | "id":"r",                |                         | CPT-JSON-FIELD-MISSING          | movements[6].id
        a line before the first    | "line":0                 | "line":-1               | CPT-JSON-TYPE                   | movements[0].line
        a field too many           | "line":0                 | "line":0,"iban":"FR"    | CPT-JSON-FIELD-UNKNOWN          | movements[0].iban
        a return of nothing        | "of":"p"                 | "of":"q"                | CPT-PAYMENT-RETURN-OF-NOTHING   | movements[6].of
        a return of a return       | "of":"b"                 | "of":"r"                | CPT-PAYMENT-REVERSAL-OF-NOTHING | movements[7].of
        more than was credited     | "before":"60.00"         | "before":"60.01"        | CPT-PAYMENT-CREDIT-EXCEEDED     | movements[1].amount
        another currency           | "date":"2026-03-10","currency":"EUR" | "date":"2026-03-10","currency":"USD" | CPT-PAYMENT-OTHER-CURRENCY | movements[1].credit.currency
        a loss without a word      | "liquidation"            | ""                      | CPT-PAYMENT-WRITE-OFF-UNEXPLAINED | movements[5].amount
        parts that make less       | "amount":"570.00"}]      | "amount":"569.99"}]     | CPT-PAYMENT-SCHEDULE-SUM        | schedule
        a part of nothing          | "amount":"570.00"}]      | "amount":"0"}]          | CPT-PAYMENT-AMOUNT-NOT-POSITIVE | schedule.instalments[1].amount
        a debt below zero          | "amount":"1200.00"       | "amount":"-1200.00"     | CPT-PAYMENT-NOTHING-OWED        | debt.amount
        more kept back than owed   | "retained":"60.00"       | "retained":"1200.01"    | CPT-PAYMENT-RETAINED-OUT-OF-BOUNDS | debt.retained
        no debt                    | "debt":                  | "dept":                 | CPT-JSON-FIELD-MISSING          | debt
        """)
    void refusesAReceivableThatWasChanged(String what, String old, String changed, String code, String path) {
        String text = compact(RECEIVABLE);
        assertTrue(text.contains(old), text);

        assertTold(code, path, () -> ReceivableJson.read(text.replace(old, changed == null ? "" : changed)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what was changed         | instead of              | this stands there        | code                             | path
        an unknown stage           | "RECEIVED"              | "LOST"                   | CPT-JSON-CHOICE                  | stage
        uses of what is expected   | "RECEIVED"              | "EXPECTED"               | CPT-JSON-FIELD-UNKNOWN           | uses
        more than the line has     | "amount":"20.00"        | "amount":"140.01"        | CPT-PAYMENT-RECEIPT-EXCEEDED     | uses[1].amount
        a line that is not there   | "line":0                | "line":2                 | CPT-PAYMENT-USE-OF-NO-LINE       | uses[0].line
        a line of nothing          | "amount":"140.00"       | "amount":"-140.00"       | CPT-PAYMENT-AMOUNT-NOT-POSITIVE  | lines[1].amount
        a release twice            | "of":"R1/2"             | "of":"R1/1"              | CPT-PAYMENT-RELEASE-OF-NOTHING   | uses[5].of
        a use before the receipt   | "date":"2026-03-17"     | "date":"2026-03-15"      | CPT-PAYMENT-USE-BEFORE-RECEIPT   | uses[2].date
        no reason for what is kept | ,"reason":"EXCHANGE_GAIN" |                        | CPT-JSON-FIELD-MISSING           | uses[3].reason
        no lines                   | "lines":                | "uses2":                 | CPT-PAYMENT-RECEIPT-LINES        | lines
        """)
    void refusesAReceiptThatWasChanged(String what, String old, String changed, String code, String path) {
        String text = compact(RECEIPT);
        assertTrue(text.contains(old), text);

        assertTold(code, path, () -> CashReceiptJson.read(text.replace(old, changed == null ? "" : changed)));
    }

    private static void assertTold(String code, String path, Executable read) {
        Set<String> told = assertThrows(ViolationsException.class, read).violations().list().stream()
                .map(one -> one.code() + " " + one.path())
                .collect(Collectors.toSet());

        assertTrue(told.contains(code + " " + path), told.toString());
    }

    /** As it is written: on one line, without spaces between fields, and without a note where there is none. */
    private static String compact(String text) {
        return text.replaceAll("\\n *", "").replace("  ", "");
    }
}
