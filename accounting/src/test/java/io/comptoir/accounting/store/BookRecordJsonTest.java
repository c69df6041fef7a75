package io.comptoir.accounting.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.Books;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookRecordJsonTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 27);
    private static final Journal SALES = new Journal("VT", "Ventes");
    private static final String WRITTEN =
            "{\"schema\":1,\"kind\":\"POSTED_ENTRY\",\"number\":1,\"journal\":{\"code\":\"VT\",\"label\":\"Ventes\"},"
                    + "\"date\":\"2026-03-27\",\"operatedOn\":\"2026-03-27\",\"validatedOn\":\"2026-03-28\","
                    + "\"document\":{\"reference\":\"FC1\",\"date\":\"2026-03-27\"},\"key\":\"sale:1\",\"lines\":["
                    + "{\"account\":\"411000\",\"subledger\":{\"account\":\"OMEGA\",\"label\":\"Omega\"},\"label\":\"Facture FC1\","
                    + "\"balance\":\"90.00\",\"foreign\":{\"amount\":\"100.00\",\"currency\":\"USD\"},\"dueDate\":\"2026-04-30\","
                    + "\"why\":{\"french\":\"net\",\"english\":\"due\"}},"
                    + "{\"account\":\"706000\",\"label\":\"Facture FC1\",\"balance\":\"-90.00\",\"analytics\":["
                    + "{\"axis\":\"SITE\",\"section\":\"PARIS\",\"amount\":\"-90.00\"}],\"why\":{\"french\":\"HT\",\"english\":\"net\"}}"
                    + "],\"hash\":\"HASH\"}";

    @Test
    void anEntryIsWrittenAndReadBack() {
        BookRecord record = posted(entry("Facture FC1", "Omega", new BigDecimal("90.00")));
        String hash = ((BookRecord.Posting) record).entry().hash();

        assertEquals(WRITTEN.replace("HASH", hash), BookRecordJson.write(record));
        assertEquals(record, BookRecordJson.read(BookRecordJson.write(record)));
    }

    @Test
    void aClosingIsWrittenAndReadBack() {
        BookRecord closing = new BookRecord.Closing(DATE, 42, "abc");

        assertEquals(
                "{\"schema\":1,\"kind\":\"CLOSING\",\"through\":\"2026-03-27\",\"entries\":42,\"hash\":\"abc\"}",
                BookRecordJson.write(closing));
        assertEquals(closing, BookRecordJson.read(BookRecordJson.write(closing)));
    }

    /** Whatever a label holds: line breaks, quotes, emoji, halves of them. */
    @Property
    void anyEntryComesBackEqual(
            @ForAll String label,
            @ForAll @NotBlank String party,
            @ForAll @Scale(2) @BigRange(min = "0.01", max = "99999999.99") BigDecimal amount) {
        BookRecord record = posted(entry(label, party, amount));

        assertEquals(record, BookRecordJson.read(BookRecordJson.write(record)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                  | what                              | instead                          | code                        | path
            no JSON                 | {"schema"                         | {schema                          | JSON-MALFORMED              | line 1, column 2
            a newer form            | "schema":1                        | "schema":2                       | ACCOUNTING-STORE-SCHEMA     | ``
            no form                 | "schema":1,                       | ``                               | JSON-FIELD-MISSING          | schema
            another kind            | "POSTED_ENTRY"                    | "INVOICE"                        | JSON-CHOICE                 | kind
            no number               | "number":1,                       | ``                               | JSON-FIELD-MISSING          | number
            no such day             | "date":"2026-03-27","operatedOn"  | "date":"2026-02-30","operatedOn" | JSON-DATE                   | date
            no journal              | "code":"VT"                       | "code":"V T"                     | ACCOUNTING-JOURNAL-MALFORMED | journal
            no account              | "account":"411000"                | "account":"4A1"                  | ACCOUNTING-ACCOUNT-MALFORMED | lines[0].account
            a party that breaks files | "account":"OMEGA"               | "account":"\\t"                  | ACCOUNTING-SUBLEDGER-MALFORMED | lines[0].subledger
            a line of nothing       | "balance":"90.00"                 | "balance":"0"                    | ACCOUNTING-LINE-ZERO        | lines[0]
            a tenth of a cent       | "balance":"90.00"                 | "balance":"90.001"               | ACCOUNTING-LINE-DECIMALS    | lines[0]
            a number that hangs     | "balance":"90.00"                 | "balance":"1E999999999"          | MONEY-NUMBER-OUT-OF-BOUNDS  | lines[0].balance
            it does not balance     | "balance":"90.00"                 | "balance":"90.01"                | ACCOUNTING-ENTRY-UNBALANCED | lines
            no such currency        | "USD"                             | "USX"                            | MONEY-CURRENCY-UNKNOWN      | lines[0].foreign.currency
            parts of another line   | "amount":"-90.00"                 | "amount":"-89.99"                | ACCOUNTING-ANALYTICS-UNBALANCED | lines[1].analytics
            a blank paper           | "reference":"FC1"                 | "reference":" "                  | ACCOUNTING-DOCUMENT-BLANK   | document.reference
            a field too many        | "number":1                        | "numbre":1,"number":1            | JSON-FIELD-UNKNOWN          | numbre
            an empty hash           | "HASH"                            | ""                               | JSON-FIELD-MISSING          | hash
            """)
    void refusesWhatIsNoRecord(String what, String part, String instead, String code, String path) {
        assertTrue(WRITTEN.contains(part));

        var refusal =
                assertThrows(ViolationsException.class, () -> BookRecordJson.read(WRITTEN.replace(part, instead)));

        assertEquals(
                "CPT-" + code + " " + path,
                refusal.violations().list().get(0).code() + " "
                        + refusal.violations().list().get(0).path());
    }

    static BookRecord posted(JournalEntry entry) {
        return new BookRecord.Posting(
                Books.empty().post(List.of(entry), DATE.plusDays(1)).entries().get(0));
    }

    private static JournalEntry entry(String label, String party, BigDecimal amount) {
        JournalLine customer = JournalLine.builder()
                .account(Account.of("411000"))
                .subledger(new Subledger("OMEGA", party))
                .label(label)
                .debit(amount)
                .foreign(new ForeignAmount(new BigDecimal("100.00"), Currencies.of("USD")))
                .dueDate(LocalDate.of(2026, 4, 30))
                .why(new Text("net", "due"))
                .build();
        JournalLine sale = JournalLine.builder()
                .account(Account.of("706000"))
                .label(label)
                .credit(amount)
                .addAnalytics(new AnalyticPart("SITE", "PARIS", amount.negate()))
                .why(new Text("HT", "net"))
                .build();
        return new JournalEntry(
                SALES, DATE, new SupportingDocument("FC1", DATE), List.of(customer, sale), Optional.of("sale:1"));
    }
}
