package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.json.InvoiceJson;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Notation;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import io.comptoir.testkit.InvoiceArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The amounts of a paper are those of its JSON, in any language and look: all that a reader is told, and no other. What is
 * read is what stands in the file, by another library.
 */
class InvoiceAmountsPropertyTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 100)
    void printsTheAmountsOfTheJsonAndNoOther(
            @ForAll("issued") Invoice.Issued invoice,
            @ForAll("languages") Locale language,
            @ForAll("themes") Theme theme) {
        Expected expected = new Expected(MAPPER.readTree(InvoiceJson.write(invoice)));
        Set<BigDecimal> printed = printed(invoice, language, theme);

        Set<BigDecimal> missing = new TreeSet<>(expected.told);
        missing.removeAll(printed);
        assertTrue(missing.isEmpty(), () -> missing + " of the JSON are not printed: " + printed);
        Set<BigDecimal> invented = new TreeSet<>(printed);
        invented.removeAll(expected.allowed);
        assertTrue(invented.isEmpty(), () -> invented + " are printed and not in the JSON");
    }

    /** The sums are those of {@link Samples#works()}, which says how they come about. */
    @Example
    void readsTheAmountsOfAPaper() {
        Set<BigDecimal> printed = printed(Samples.works(), Locale.GERMAN, Theme.CLASSIC);

        for (String amount : List.of("1270.00", "83.25", "-100.16", "1937.99", "2262.89", "-113.14", "1439.76")) {
            assertTrue(printed.contains(new BigDecimal(amount)), amount + " in " + printed);
        }
    }

    /** Each language has its own way to write an amount, and this test knows it by itself. */
    @Example
    void readsAnAmountOfEachLanguage() {
        Map<Notation, String> texts = Map.of(
                Notation.FRENCH, "\u22121\u202F234,50\u00A0€",
                Notation.ENGLISH, "\u2212€1,234.50",
                Notation.GERMAN, "\u22121.234,50\u00A0€",
                Notation.SPANISH, "\u22121.234,50\u00A0€",
                Notation.ITALIAN, "\u22121.234,50\u00A0€",
                Notation.DUTCH, "€\u00A0\u22121.234,50");
        for (Notation notation : Notation.values()) {
            assertEquals(
                    Set.of(new BigDecimal("-1234.50")),
                    new Reading(notation, "EUR").amounts("x " + texts.get(notation) + " 7,00 %"));
        }
    }

    @Provide
    Arbitrary<Invoice.Issued> issued() {
        return InvoiceArbitraries.issuedInvoices();
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(Labels.languages());
    }

    @Provide
    Arbitrary<Theme> themes() {
        return Arbitraries.of(
                Theme.CLASSIC, Theme.MODERN, Theme.COMPACT, Theme.CLASSIC.showing(Part.UNIT_COLUMN, Part.PAYMENT_SLIP));
    }

    /** Without the words of law, which name 40 € of their own. */
    private static Set<BigDecimal> printed(Invoice.Issued invoice, Locale language, Theme theme) {
        Invoice.Issued wordless = new Invoice.Issued(
                invoice.id(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.draft(),
                invoice.totals(),
                List.of());
        byte[] pdf = InvoicePdf.of(wordless).language(language).theme(theme).bytes();
        Reading reading =
                new Reading(Labels.of(language).notation(), invoice.currency().getCurrencyCode());
        Set<BigDecimal> amounts = new TreeSet<>();
        Printed.runs(pdf).forEach(run -> amounts.addAll(reading.amounts(run.text())));
        return amounts;
    }

    /** Reads back what {@link Notation#amount} writes. */
    private static final class Reading {

        private final Pattern amount;
        private final char group;
        private final char mark;

        Reading(Notation notation, String currency) {
            this.group = notation == Notation.FRENCH ? '\u202F' : notation == Notation.ENGLISH ? ',' : '.';
            this.mark = notation == Notation.ENGLISH ? '.' : ',';
            String sign = currency.equals("EUR") ? "€" : currency;
            String digits = "([0-9]{1,3}(?:" + Pattern.quote(String.valueOf(group)) + "[0-9]{3})*(?:"
                    + Pattern.quote(String.valueOf(mark)) + "[0-9]+)?)";
            this.amount = Pattern.compile(
                    switch (notation) {
                        case ENGLISH -> "(\u2212?)" + (currency.equals("EUR") ? sign : sign + "\u00A0") + digits;
                        case DUTCH -> sign + "\u00A0(\u2212?)" + digits;
                        default -> "(\u2212?)" + digits + "\u00A0" + sign;
                    });
        }

        Set<BigDecimal> amounts(String text) {
            Set<BigDecimal> found = new TreeSet<>();
            Matcher matcher = amount.matcher(text);
            while (matcher.find()) {
                String digits =
                        matcher.group(2).replace(String.valueOf(group), "").replace(mark, '.');
                BigDecimal read = new BigDecimal(digits);
                found.add(matcher.group(1).isEmpty() ? read : read.negate());
            }
            return found;
        }
    }

    /** What follows from a JSON alone. */
    private static final class Expected {

        /** What must be read. */
        private final Set<BigDecimal> told = new TreeSet<>();
        /** What may be: prices and the capital of the issuer too, and sums that run on over the pages. */
        private final Set<BigDecimal> allowed = new TreeSet<>();

        private final JsonNode totals;

        Expected(JsonNode invoice) {
            this.totals = invoice.get("totals");
            boolean gross = invoice.path("pricing").asString("").equals(PriceBasis.GROSS.name());
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < totals.get("lines").size(); i++) {
                sum = sum.add(
                        line(invoice.get("lines").get(i), totals.get("lines").get(i), gross));
                allowed.add(sum);
            }
            for (JsonNode adjustment : totals.path("adjustments")) {
                adjustment(adjustment);
                told.add(sum);
            }
            for (JsonNode vat : totals.get("vat")) {
                tell(vat, "taxable");
                tell(vat, "vat");
            }
            for (String name : List.of("totalNet", "totalVat", "totalGross", "amountDue")) {
                tell(totals, name);
            }
            allowed.addAll(told);
            allowed.addAll(numbers(invoice.path("issuer")));
            allowed.addAll(numbers(invoice.path("lines")));
            allowed.addAll(numbers(invoice.path("discounts")));
            allowed.addAll(numbers(invoice.path("charges")));
        }

        /** What the line comes to: before the discounts, less each, plus each charge. Words have no amount. */
        private BigDecimal line(JsonNode line, JsonNode total, boolean gross) {
            if (total.has("subtotal")) {
                tell(total, "subtotal");
            }
            if (!total.has("net")) {
                return BigDecimal.ZERO;
            }
            BigDecimal amount = decimal(total, total.has("before") ? "before" : "net");
            if (gross) {
                // The net is told by rate alone; what is before discounts is not there where nothing is taken off.
                amount = decimal(line, "unitPrice")
                        .multiply(decimal(line, "quantity"))
                        .divide(
                                line.has("priceBaseQuantity") ? decimal(line, "priceBaseQuantity") : BigDecimal.ONE,
                                decimal(total, "net").scale(),
                                RoundingMode.HALF_UP);
            }
            BigDecimal taken = BigDecimal.ZERO;
            for (JsonNode discount : total.path("discounts")) {
                told.add(decimal(discount, "amount").negate());
                taken = taken.subtract(decimal(discount, "amount"));
            }
            allowed.add(taken);
            amount = amount.add(taken);
            for (JsonNode charge : total.path("charges")) {
                told.add(decimal(charge, "amount"));
                amount = amount.add(decimal(charge, "amount"));
            }
            line.path("charges").forEach(charge -> each(charge, decimal(line, "quantity")));
            told.add(amount);
            return amount;
        }

        /** 3.50 each, of 10.50 for three. */
        private void each(JsonNode charge, BigDecimal quantity) {
            if (quantity.signum() != 0 && charge.has("amount")) {
                allowed.add(decimal(charge, "amount").divide(quantity.abs(), 4, RoundingMode.HALF_UP));
            }
        }

        private void adjustment(JsonNode adjustment) {
            BigDecimal amount = decimal(adjustment, "amount");
            told.add(adjustment.get("path").asString().startsWith("discounts") ? amount.negate() : amount);
            BigDecimal base = BigDecimal.ZERO;
            for (JsonNode share : adjustment.get("shares")) {
                base = base.add(decimal(share, "base"));
            }
            allowed.add(base);
        }

        private void tell(JsonNode node, String name) {
            told.add(decimal(node, name));
        }

        private static BigDecimal decimal(JsonNode node, String name) {
            return new BigDecimal(node.get(name).asString());
        }

        /** Each number under a node, and below zero: a credit takes it back. */
        private static List<BigDecimal> numbers(JsonNode node) {
            List<BigDecimal> numbers = new ArrayList<>();
            node.forEach(child -> numbers.addAll(numbers(child)));
            String text = node.isValueNode() ? node.asString() : "";
            if (text.matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?")) {
                numbers.add(new BigDecimal(text));
            }
            return numbers;
        }
    }
}
