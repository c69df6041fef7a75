package io.comptoir.judges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.line.ItemLine;
import io.comptoir.line.TextLine;
import io.comptoir.party.Party;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.InvoiceArbitraries;
import io.comptoir.total.RoundingPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is billed, the rules of EN 16931 and of France find nothing in it. */
class WrittenInvoicesPropertyTest {

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void areClean(@ForAll("invoices") Invoice.Issued invoice) {
        byte[] xml = Facturx.xml(invoice);

        assertEquals(List.of(), CiiJudge.judge(xml, RuleSet.EN_16931));
        assertEquals(List.of(), CiiJudge.judge(xml, RuleSet.BR_FR));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void areValidBySchema(@ForAll("invoices") Invoice.Issued invoice) {
        SemanticInvoice semantic = InvoiceMapping.of(invoice);

        assertEquals(List.of(), XmlSchemas.CII_D22B.problems(CiiWriter.write(semantic)));
        assertEquals(List.of(), XmlSchemas.UBL_INVOICE.problems(UblWriter.write(semantic)));
    }

    @Provide
    static Arbitrary<Invoice.Issued> invoices() {
        return Combinators.combine(amounts(), texts(), Arbitraries.integers().between(0, 20_000))
                .as((draft, note, day) -> SampleInvoices.issue(
                        draft.toBuilder()
                                .issuer(Issuer.of(SampleInvoices.seller()))
                                .customer(customer())
                                .note(note)
                                .build(),
                        "F-" + day,
                        LocalDate.of(2014, 1, 1).plusDays(day)));
    }

    /** What is billed, by either price basis and either way to round. */
    private static Arbitrary<Invoice.Draft> amounts() {
        return Combinators.combine(
                        lines().list().ofMinSize(1).ofMaxSize(15),
                        texts().map(TextLine::new).list().ofMaxSize(2),
                        InvoiceArbitraries.documentDiscounts().list().ofMaxSize(2),
                        InvoiceArbitraries.documentCharges().list().ofMaxSize(2),
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(RoundingPolicy.class))
                .as((lines, words, discounts, charges, pricing, rounding) -> Invoice.Draft.builder()
                        .addAllLines(words)
                        .addAllLines(lines)
                        .addAllLines(words)
                        .discounts(discounts)
                        .charges(charges)
                        .pricing(pricing)
                        .rounding(rounding)
                        .build())
                .filter(draft -> draft.calculation().violations().isEmpty());
    }

    private static Party customer() {
        return SampleInvoices.abroad("BE", "BE0428759497", "Imprimerie de la Senne SA", Locale.FRENCH);
    }

    private static Arbitrary<ItemLine> lines() {
        Arbitrary<VatRate> rates = Arbitraries.of(
                VatRate.VAT_20,
                VatRate.VAT_10,
                VatRate.VAT_5_5,
                VatRate.VAT_2_1,
                VatRate.standard("8.5"),
                VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-79-C"),
                VatRate.exempt(VatCategory.INTRA_EU, "VATEX-EU-IC"),
                VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"));
        return Combinators.combine(
                        decimals(-5_000_000, 5_000_000, 4),
                        decimals(0, 5_000_000_000L, 7),
                        rates,
                        InvoiceArbitraries.percentDiscounts().list().ofMaxSize(3),
                        InvoiceArbitraries.charges().list().ofMaxSize(2),
                        texts(),
                        Arbitraries.of(Nature.class))
                .as((quantity, price, rate, discounts, charges, text, nature) -> ItemLine.builder()
                        .label("Article " + text)
                        .description(text)
                        .quantity(quantity)
                        .unitPrice(price)
                        .vat(rate)
                        .discounts(discounts)
                        .charges(charges)
                        .nature(nature)
                        .build());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(30)
                .withChars("<>&\"'é€\t\n\r\u0000\uFFFF😀 abc]")
                .edgeCases(edges -> edges.add("", " "));
    }

    private static Arbitrary<BigDecimal> decimals(long from, long to, int scale) {
        return Arbitraries.longs().between(from, to).map(unscaled -> BigDecimal.valueOf(unscaled, scale));
    }
}
