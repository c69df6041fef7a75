package io.comptoir.judges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.EInvoiceRules;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.json.InvoiceJson;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.testkit.InvoiceArbitraries;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is billed or given back, five witnesses agree on every amount, each read in its own form: the text of the paper,
 * both e-invoices, the data and the entry of the books.
 */
class WitnessesPropertyTest {

    private static final String LINE_IN_JSON = "\"net\":\"(-?[0-9.]+)\"";
    private static final String RATE_IN_JSON = "\"taxable\":\"-?[0-9.]+\",\"vat\":\"(-?[0-9.]+)\"";

    private static final String RATE_IN_UBL = "</cbc:TaxableAmount>\\s*<cbc:TaxAmount[^>]*>(-?[0-9.]+)<";

    /** Before tax, the tax, with tax, and what is to be paid. */
    private record Sums(BigDecimal net, BigDecimal vat, BigDecimal gross, BigDecimal due) {

        static Sums of(String net, String vat, String gross, String due) {
            return new Sums(new BigDecimal(net), new BigDecimal(vat), new BigDecimal(gross), new BigDecimal(due));
        }

        Stream<BigDecimal> all() {
            return Stream.of(net, vat, gross, due);
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void agreeOnAnInvoice(@ForAll("invoices") Invoice.Issued invoice) {
        agree(invoice, false);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void agreeOnACreditNote(@ForAll("creditNotes") Invoice.Issued creditNote) {
        agree(creditNote, true);
    }

    private static void agree(Invoice.Issued invoice, boolean givesBack) {
        SemanticInvoice semantic = InvoiceMapping.of(invoice);
        String cii = new String(CiiWriter.write(semantic), StandardCharsets.UTF_8);
        String ubl = new String(UblWriter.write(semantic), StandardCharsets.UTF_8);
        String json = InvoiceJson.write(invoice);

        Sums told = ofJson(json);
        assertEquals(told, ofCii(cii));
        assertEquals(told, ofUbl(ubl));
        int count = invoice.items().size();
        List<BigDecimal> lines = all(json, LINE_IN_JSON).subList(0, count);
        assertEquals(lines, all(cii, inCii("LineTotalAmount")).subList(0, count)); // the sum comes last
        assertEquals(lines, all(ubl, inUbl("LineExtensionAmount")).subList(1, count + 1)); // the sum comes first
        List<BigDecimal> rates = charged(all(json, RATE_IN_JSON));
        assertEquals(rates, charged(all(cii, inCii("CalculatedAmount"))));
        assertEquals(rates, charged(all(ubl, RATE_IN_UBL)));
        assertPrinted(invoice, told, givesBack);
        assertPosted(invoice, told, givesBack);
    }

    // --- the data ---

    private static Sums ofJson(String json) {
        return Sums.of(
                inJson(json, "totalNet"),
                inJson(json, "totalVat"),
                inJson(json, "totalGross"),
                inJson(json, "amountDue"));
    }

    private static String inJson(String json, String field) {
        return last(json, "\"" + field + "\":\"(-?[0-9.]+)\"");
    }

    // --- the e-invoices ---

    private static Sums ofCii(String cii) {
        return Sums.of(
                last(cii, inCii("TaxBasisTotalAmount")),
                last(cii, inCii("TaxTotalAmount")),
                last(cii, inCii("GrandTotalAmount")),
                last(cii, inCii("DuePayableAmount")));
    }

    private static String inCii(String element) {
        return "<ram:" + element + "[^>]*>(-?[0-9.]+)<";
    }

    private static Sums ofUbl(String ubl) {
        return Sums.of(
                last(ubl, inUbl("TaxExclusiveAmount")),
                last(ubl, "<cac:TaxTotal>\\s*" + inUbl("TaxAmount")),
                last(ubl, inUbl("TaxInclusiveAmount")),
                last(ubl, inUbl("PayableAmount")));
    }

    private static String inUbl(String element) {
        return "<cbc:" + element + "[^>]*>(-?[0-9.]+)<";
    }

    // --- the paper ---

    private static void assertPrinted(Invoice.Issued invoice, Sums told, boolean givesBack) {
        byte[] pdf = InvoicePdf.of(invoice).language(Locale.FRENCH).bytes();
        String text = PageImage.text(pdf).replace('\u202F', ' ').replace('\u00A0', ' ');

        told.all()
                .map(amount -> french(givesBack ? amount.negate() : amount))
                .forEach(amount -> assertTrue(text.contains(amount), amount + " in " + text));
    }

    /** 1 234,50 €, below zero −1 234,50 €. */
    private static String french(BigDecimal amount) {
        String plain = amount.abs().toPlainString().replace('.', ',');
        String grouped = plain.replaceAll("(?<=[0-9])(?=([0-9]{3})+,)", " ");
        return (amount.signum() < 0 ? "\u2212" : "") + grouped + " €";
    }

    // --- the books ---

    private static void assertPosted(Invoice.Issued invoice, Sums told, boolean givesBack) {
        if (told.all().allMatch(amount -> amount.signum() == 0)) {
            return; // what comes to nothing has no entry
        }
        JournalEntry entry = Posting.pcg().entry(invoice);
        BigDecimal customer = balance(entry, account -> account.startsWith("411"));
        BigDecimal vat = balance(entry, account -> account.startsWith("445"));
        BigDecimal sales = balance(entry, account -> account.startsWith("7"));

        assertSame(told.due(), givesBack ? customer.negate() : customer);
        assertSame(told.vat(), givesBack ? vat : vat.negate());
        assertSame(told.net(), givesBack ? sales : sales.negate());
    }

    private static BigDecimal balance(JournalEntry entry, Predicate<String> accounts) {
        return entry.lines().stream()
                .filter(line -> accounts.test(line.account().number()))
                .map(JournalLine::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(BigDecimal expected, BigDecimal found) {
        assertEquals(0, expected.compareTo(found), () -> expected + " but " + found);
    }

    // --- reading ---

    /** A rate that only a charge of nothing has stands in the data alone (BR-E-01). */
    private static List<BigDecimal> charged(List<BigDecimal> amounts) {
        return amounts.stream().filter(amount -> amount.signum() != 0).sorted().toList();
    }

    private static List<BigDecimal> all(String text, String pattern) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(new BigDecimal(matcher.group(1)));
        }
        return found;
    }

    private static String last(String text, String pattern) {
        List<BigDecimal> all = all(text, pattern);
        assertTrue(!all.isEmpty(), () -> pattern + " in " + text);
        return all.get(all.size() - 1).toPlainString();
    }

    // --- what is billed ---

    @Provide
    static Arbitrary<Invoice.Issued> invoices() {
        return InvoiceArbitraries.issuedInvoices()
                .filter(invoice -> invoice.currency().getCurrencyCode().equals("EUR"))
                .filter(invoice -> EInvoiceRules.check(invoice.draft(), invoice.issueDate())
                        .isEmpty());
    }

    /** All of an invoice, given back the same day. */
    @Provide
    static Arbitrary<Invoice.Issued> creditNotes() {
        return invoices()
                .filter(invoice -> invoice.totals().totalGross().signum() > 0)
                .map(invoice ->
                        SampleInvoices.issue(CreditNote.of(invoice).full().draft(), "AV-1", invoice.issueDate()));
    }
}
