package io.comptoir.testkit;

import io.comptoir.access.Actor;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.Unit;
import io.comptoir.desk.Comptoir;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.EndOfMonth;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.terms.TenDays;
import io.comptoir.time.Period;
import io.comptoir.total.Calculation;
import io.comptoir.total.RoundingPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Invoices and their parts for property tests. They shrink to one line, one piece, no discount and 20 %.
 * <p>
 * Wide ones have no edge cases, which would outnumber the tries. What they make is legal: a draft passes the checks of law. To see what happens to one that is not, change it.
 *
 * <pre>{@code
 * @Property
 * void readsBackWhatItWrites(@ForAll("issued") Invoice.Issued invoice) { … }
 *
 * @Provide
 * Arbitrary<Invoice.Issued> issued() {
 *     return InvoiceArbitraries.issuedInvoices();
 * }
 * }</pre>
 */
public final class InvoiceArbitraries {

    /** The day on which drafts without a date are issued by {@link #issuedInvoices()}. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static final int DECIMALS_MAX = 4;
    private static final int LINES_MAX = 12;

    private InvoiceArbitraries() {}

    // --- numbers ---

    /** Numbers from {@code min} to {@code max} with 0 to 4 decimals. */
    public static Arbitrary<BigDecimal> decimals(long min, long max) {
        return Arbitraries.integers()
                .between(0, DECIMALS_MAX)
                .flatMap(digits -> Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(min), BigDecimal.valueOf(max))
                        .ofScale(digits));
    }

    /** Shares from 0 to 100 %. */
    public static Arbitrary<Percentage> percentages() {
        return decimals(0, 100).map(Percentage::new);
    }

    /** Euros for the most part, and currencies of none and of three decimals. */
    public static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("EUR", "EUR", "EUR", "JPY", "TND").map(Currencies::of);
    }

    /** Amounts in euros and cents. */
    public static Arbitrary<MonetaryAmount> amounts() {
        return Arbitraries.longs()
                .between(-100_000_000, 100_000_000)
                .map(cents -> Rounding.EXACT.money(BigDecimal.valueOf(cents, 2), Currencies.of("EUR")));
    }

    /** What French invoices are taxed with: the four rates, and each reason for none. */
    public static Arbitrary<VatRate> vatRates() {
        return Arbitraries.of(
                VatRate.VAT_20,
                VatRate.VAT_10,
                VatRate.VAT_5_5,
                VatRate.VAT_2_1,
                VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"),
                VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"),
                VatRate.exempt(VatCategory.INTRA_EU, "VATEX-EU-IC"),
                VatRate.exempt(VatCategory.EXPORT, "VATEX-EU-G"));
    }

    // --- lines ---

    /** Discounts, by percentage or by amount. */
    public static Arbitrary<Discount> discounts() {
        Arbitrary<Discount> amounts =
                Combinators.combine(decimals(0, 100), discountLabels()).as(Discount.Amount::new);
        return Arbitraries.oneOf(percentDiscounts(), amounts);
    }

    /** Discounts by percentage. */
    public static Arbitrary<Discount> percentDiscounts() {
        return Combinators.combine(percentages(), discountLabels()).as(Discount.Percent::new);
    }

    private static Arbitrary<Optional<String>> discountLabels() {
        return Arbitraries.of("Remise", "Fidélité").optional(0.3);
    }

    /** Charges, by percentage or by amount, eco-contributions among them. */
    public static Arbitrary<Charge> charges() {
        Arbitrary<Charge.Kind> kinds = Arbitraries.of(Charge.Kind.class);
        Arbitrary<Charge> amounts =
                Combinators.combine(decimals(0, 100), discountLabels(), kinds).as(Charge.Amount::new);
        Arbitrary<Charge> percents =
                Combinators.combine(percentages(), discountLabels(), kinds).as(Charge.Percent::new);
        return Arbitraries.oneOf(amounts, percents);
    }

    /**
     * Lines, with up to three discounts, none above what is left, and two charges; those with a negative quantity correct
     * another.
     */
    public static Arbitrary<ItemLine> itemLines() {
        return Combinators.combine(
                        itemLines(decimals(-1000, 1000), discounts()),
                        charges().list().ofMaxSize(2),
                        Arbitraries.of(1, 1, 1, 1, 100, 1000))
                .as((line, charges, base) -> line.toBuilder()
                        .charges(charges)
                        .priceBaseQuantity(BigDecimal.valueOf(base))
                        .build())
                .filter(InvoiceArbitraries::addsUp)
                .withoutEdgeCases();
    }

    /** Whatever the decimals of the currency. */
    private static boolean addsUp(ItemLine line) {
        return Stream.of("EUR", "JPY", "TND")
                .map(Currencies::of)
                .allMatch(currency -> adjusted(List.of(line))
                        .currency(currency)
                        .build()
                        .violations()
                        .isEmpty());
    }

    private static Calculation.Builder adjusted(List<ItemLine> lines) {
        return Calculation.builder().lines(lines);
    }

    /** Lines of a quantity and with up to three discounts of {@code discounts}. */
    public static Arbitrary<ItemLine> itemLines(Arbitrary<BigDecimal> quantities, Arbitrary<Discount> discounts) {
        return Combinators.combine(
                        quantities,
                        decimals(0, 10_000),
                        vatRates(),
                        discounts.list().ofMaxSize(3),
                        wordings(),
                        periods().optional(0.2))
                .as((quantity, unitPrice, vat, taken, wording, period) -> wording.toBuilder()
                        .quantity(quantity)
                        .unitPrice(unitPrice)
                        .vat(vat)
                        .discounts(taken)
                        .period(period)
                        .build())
                .withoutEdgeCases();
    }

    /** What a line says beside its amounts. */
    private static Arbitrary<ItemLine> wordings() {
        return Combinators.combine(
                        Arbitraries.of("Conseil", "Réparation d'été ☀", "Câble 3 × 2,5 mm² \"souple\""),
                        Arbitraries.of("Deux jours\nà Lyon\t😀", " espaces ").optional(0.3),
                        Arbitraries.of("CONS-1", "<&>").optional(0.3),
                        Arbitraries.of(Unit.PIECE, Unit.HOUR, Unit.DAY, Unit.KILOGRAM),
                        Arbitraries.of(Nature.SERVICE, Nature.GOODS))
                .as((label, description, code, unit, nature) -> ItemLine.builder()
                        .label(label)
                        .description(description)
                        .code(code)
                        .unit(unit)
                        .nature(nature)
                        .quantity(BigDecimal.ONE)
                        .unitPrice(BigDecimal.ONE)
                        .build());
    }

    // --- whole papers ---

    /** Discounts on a whole paper: a percentage of all lines, none above what is left. */
    public static Arbitrary<DocumentDiscount> documentDiscounts() {
        return percentDiscounts().map(DocumentDiscount::of);
    }

    /** Charges on a whole paper, at a rate of their own or over the rates of the lines. */
    public static Arbitrary<DocumentCharge> documentCharges() {
        return Combinators.combine(
                        charges(),
                        Arbitraries.of(VatRate.VAT_20, VatRate.VAT_5_5).optional(0.5))
                .as(DocumentCharge::new);
    }

    /** What totals follow from: either price basis, either policy, discounts and charges, in several currencies. */
    public static Arbitrary<Calculation> calculations() {
        return Combinators.combine(
                        lines(),
                        documentDiscounts().list().ofMaxSize(2),
                        documentCharges().list().ofMaxSize(2),
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(RoundingPolicy.class),
                        currencies())
                .as((lines, discounts, charges, pricing, rounding, currency) -> adjusted(lines)
                        .discounts(discounts)
                        .charges(charges)
                        .pricing(pricing)
                        .rounding(rounding)
                        .currency(currency)
                        .build())
                .filter(calculation -> calculation.violations().isEmpty())
                .withoutEdgeCases();
    }

    /** The lines of an invoice: 1 to 12. */
    public static Arbitrary<List<ItemLine>> lines() {
        return itemLines().list().ofMinSize(1).ofMaxSize(LINES_MAX);
    }

    // --- invoices ---

    /** Dates of four years around {@link #TODAY}. */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(-800, 800).map(TODAY::plusDays);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(dates(), Arbitraries.longs().between(0, 365))
                .as((first, days) -> new Period(first, first.plusDays(days)));
    }

    /** Issuers: legal entities with a series, reset each year or never. */
    public static Arbitrary<Issuer> issuers() {
        return Combinators.combine(
                        PartyArbitraries.legalEntities(),
                        Arbitraries.of("F{yyyy}-{seq:5}", "FC{yy}{MM}/{seq:4}", "F+{seq:6}")
                                .map(NumberSeries::of),
                        Arbitraries.longs().between(1, 900))
                .as((entity, series, start) -> Issuer.builder()
                        .entity(entity)
                        .invoiceSeries(series.startingAt(start))
                        .build());
    }

    /** Drafts that may be issued: they have their issuer, customer and lines, and break no rule of law. */
    public static Arbitrary<Invoice.Draft> drafts() {
        return Combinators.combine(
                        issuers(),
                        PartyArbitraries.customers(),
                        calculations(),
                        Arbitraries.of(false, false, true),
                        terms(),
                        words())
                .as((issuer, customer, amounts, framed, terms, words) -> words.toBuilder()
                        .issuer(issuer)
                        .customer(customer)
                        .lines(framed ? framed(amounts.lines()) : amounts.lines())
                        .discounts(amounts.discounts())
                        .charges(amounts.charges())
                        .pricing(amounts.pricing())
                        .currency(amounts.currency())
                        .issueDate(terms.issueDate())
                        .dueDate(terms.dueDate())
                        .paymentTerms(terms.paymentTerms())
                        .paymentMethod(terms.paymentMethod())
                        .build())
                .map(InvoiceArbitraries::lawful)
                .withoutEdgeCases();
    }

    /** The lines between words and their subtotal. */
    private static List<Line> framed(List<Line> lines) {
        List<Line> framed = new ArrayList<>(List.of(new TextLine("Lot 1 – été")));
        framed.addAll(lines);
        framed.add(new SubtotalLine("Lot 1"));
        return framed;
    }

    /**
     * Keeps what only some customers may be billed with: an intra-Community supply wants a VAT number of another state and
     * a day (CGI art. 262 ter, I), reverse charge a business that can be named (283, 2). For others it becomes an export.
     */
    private static Invoice.Draft lawful(Invoice.Draft draft) {
        boolean company = draft.customer().orElseThrow() instanceof Company;
        boolean abroad = !draft.customer().orElseThrow().address().orElseThrow().isInFrance();
        Invoice.Draft.Builder lawful = draft.toBuilder()
                .lines(draft.lines().stream()
                        .map(line -> line instanceof ItemLine item ? lawful(item, company && abroad, company) : line)
                        .toList());
        boolean dated = draft.deliveryDate().isPresent() || draft.period().isPresent();
        lawful.deliveryDate(dated ? draft.deliveryDate() : Optional.of(TODAY));
        return lawfulPlace(lawfulSeries(lawful.build()));
    }

    /** Who bills in a seller's name has a series for it (CGI art. 289, I, 2). */
    private static Invoice.Draft lawfulSeries(Invoice.Draft draft) {
        Issuer issuer = draft.issuer().orElseThrow();
        NumberSeries series = issuer.invoiceSeries();
        NumberSeries own = new NumberSeries("OMEGA", series.scheme(), series.startAt(), series.follows());
        return draft.selfBilled()
                ? draft.toBuilder()
                        .issuer(issuer.toBuilder().invoiceSeries(own).build())
                        .build()
                : draft;
    }

    /** What goes to another member state is delivered there (CGI art. 262 ter, I). */
    private static Invoice.Draft lawfulPlace(Invoice.Draft draft) {
        boolean intraEu = draft.calculation().items().stream()
                .flatMap(line -> line.vat().stream())
                .anyMatch(rate -> rate.category() == VatCategory.INTRA_EU);
        return intraEu
                ? draft.toBuilder()
                        .deliveryPlace(draft.deliveryPlace()
                                .filter(place -> !place.address().isInFrance()))
                        .build()
                : draft;
    }

    private static ItemLine lawful(ItemLine line, boolean intraEu, boolean reverseCharge) {
        VatCategory category = line.vat().orElseThrow().category();
        boolean allowed =
                category == VatCategory.INTRA_EU ? intraEu : category != VatCategory.REVERSE_CHARGE || reverseCharge;
        return allowed
                ? line
                : line.toBuilder()
                        .vat(VatRate.exempt(VatCategory.EXPORT, "VATEX-EU-G"))
                        .build();
    }

    /** When and how a draft is to be paid; a due date needs an issue date, to come after it. */
    private static Arbitrary<Invoice.Draft> terms() {
        return Combinators.combine(
                        dates().optional(0.5),
                        paymentTerms().optional(0.5),
                        Arbitraries.integers().between(0, 60).optional(0.3),
                        Arbitraries.of(PaymentMethod.class))
                .as((issued, terms, due, method) -> Invoice.Draft.builder()
                        .issueDate(issued)
                        .paymentTerms(terms)
                        .dueDate(issued.flatMap(date -> due.map(date::plusDays)))
                        .paymentMethod(method)
                        .build());
    }

    private static Arbitrary<PaymentTerms> paymentTerms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(EndOfMonth.class).optional(0.3),
                        Arbitraries.of(TenDays.class).optional(0.2),
                        Arbitraries.integers().between(1, 31).optional(0.2))
                .as((days, months, endOfMonth, tenDays, dayOfMonth) -> PaymentTerms.builder()
                        .days(days)
                        .months(months)
                        .endOfMonth(endOfMonth)
                        .tenDays(tenDays)
                        .dayOfMonth(dayOfMonth)
                        .build());
    }

    /** What a draft says beside its parties, lines and terms. */
    private static Arbitrary<Invoice.Draft> words() {
        return Combinators.combine(
                        Arbitraries.of("Travaux d'été").optional(0.3),
                        Arbitraries.of("BC-2026/17").optional(0.3),
                        Arbitraries.of("MARCHÉ 4").optional(0.2),
                        Arbitraries.of("SERVICE-12").optional(0.2),
                        Arbitraries.of("Merci !\r\nÀ bientôt \u2028🧾 ").optional(0.3),
                        supplies())
                .as((subject, order, contract, reference, note, supply) -> supply.toBuilder()
                        .subject(subject)
                        .purchaseOrder(order)
                        .contract(contract)
                        .buyerReference(reference)
                        .note(note)
                        .build());
    }

    /** When and where it was delivered, for which time, and who writes it. */
    private static Arbitrary<Invoice.Draft> supplies() {
        return Combinators.combine(
                        dates().optional(0.3),
                        PartyArbitraries.deliveryPlaces().optional(0.3),
                        periods().optional(0.3),
                        Arbitraries.of(false, false, false, true))
                .as((delivered, place, period, selfBilled) -> Invoice.Draft.builder()
                        .deliveryDate(delivered)
                        .deliveryPlace(place)
                        .period(period)
                        .selfBilled(selfBilled)
                        .build());
    }

    /** Issued invoices, each the first of its dossier. */
    public static Arbitrary<Invoice.Issued> issuedInvoices() {
        return drafts().map(InvoiceArbitraries::issued);
    }

    private static Invoice.Issued issued(Invoice.Draft draft) {
        Ports ports = Ports.of(new MemoryStorage(), ManualClock.at(TODAY), new CountingIds());
        return Comptoir.over(ports)
                .open(DossierId.of("testkit"), draft.issuer().orElseThrow(), Actor.of("testkit", "Testkit"))
                .invoices()
                .issue(draft, "key");
    }
}
