package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.InvoiceArbitraries;
import io.comptoir.total.Deposit;
import io.comptoir.total.Retention;
import io.comptoir.total.RoundingPolicy;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every entry that {@link Posting} makes, whatever the lines and the plan. */
class PostingPropertyTest {

    private static final List<String> RATES = List.of("20", "10", "5.5", "2.1", "0");

    @Property
    void everyEntryBalances(@ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines) {
        JournalEntry entry = entry(plan, lines);

        assertEquals(sum(entry, JournalLine::debit), sum(entry, JournalLine::credit));
        assertTrue(entry.lines().stream()
                .allMatch(line -> line.debit().signum() + line.credit().signum() == 1));
    }

    @Property
    void theVatAccountsHoldTheVatOfThePaper(
            @ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines) {
        Invoice.Issued invoice = Papers.invoice(Papers.OMEGA, "EUR", lines);

        assertEquals(invoice.totals().totalVat(), credited(entry(plan, lines), "445"));
    }

    @Property
    void theSalesAccountsHoldItsNet(@ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines) {
        Invoice.Issued invoice = Papers.invoice(Papers.OMEGA, "EUR", lines);

        assertEquals(invoice.totals().totalNet(), credited(entry(plan, lines), "70"));
    }

    @Property
    void aCustomerOwesAllOfIt(@ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines) {
        Invoice.Issued invoice = Papers.invoice(Papers.OMEGA, "EUR", lines);

        assertEquals(invoice.totals().totalGross().negate(), credited(entry(plan, lines), "411"));
    }

    /** Lines that go to the same accounts may stand in any order among each other. */
    @Property
    void theOrderWithinAnAccountChangesNothing(
            @ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines, @ForAll Random random) {
        Map<List<Object>, List<ItemLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(PostingPropertyTest::fate, LinkedHashMap::new, Collectors.toList()));
        List<ItemLine> grouped =
                groups.values().stream().flatMap(Collection::stream).toList();
        List<ItemLine> shuffled = groups.values().stream()
                .flatMap(group -> shuffled(group, random).stream())
                .toList();

        assertEquals(entry(plan, grouped), entry(plan, shuffled));
    }

    @Property
    void whatIsTakenBackIsTheMirrorImage(@ForAll("plans") AccountingPlan plan, @ForAll("lines") List<ItemLine> lines) {
        List<ItemLine> back = lines.stream()
                .map(line -> line.toBuilder().quantity(line.quantity().negate()).build())
                .toList();

        assertEquals(
                balances(entry(plan, lines)).stream().map(BigDecimal::negate).toList(), balances(entry(plan, back)));
    }

    @Property
    void noAccountIsTwoCentsAwayFromItsOwnVat(@ForAll("rates") VatRate rate, @ForAll("nets") List<BigDecimal> nets) {
        BigDecimal taxable = nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        VatTotal total = new VatTotal(rate, taxable, rate.taxOn(taxable, 2));

        List<BigDecimal> shares = Split.of(total.vat(), nets, base -> rate.taxOn(base, 2));

        assertEquals(total.vat(), shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int i = 0; i < nets.size(); i++) {
            BigDecimal away = shares.get(i).subtract(rate.percentage().of(nets.get(i)));
            assertTrue(away.abs().compareTo(BigDecimal.valueOf(2, 2)) < 0, () -> nets + " share " + shares);
        }
    }

    /** Whatever is on the paper: discounts and charges on lines or on all, prices with tax, deposits, retention. */
    @Property
    void everyEntryHoldsTheAmountsOfItsPaper(
            @ForAll("plans") AccountingPlan plan, @ForAll("drafts") Invoice.Draft draft) {
        Totals totals = draft.totals();
        List<VatTotal> deducted = draft.depositsDeducted().stream()
                .flatMap(one -> one.vat().stream())
                .toList();

        JournalEntry entry = entry(plan, draft);

        assertEquals(totals.totalNet(), credited(entry, "70"));
        assertEquals(totals.totalVat().subtract(sum(deducted, VatTotal::vat)), credited(entry, "445"));
        assertEquals(totals.payableNow().negate(), credited(entry, "411000"));
        assertEquals(totals.retained().negate(), credited(entry, "4117"));
        assertEquals(sum(deducted, VatTotal::taxable).negate(), credited(entry, "4191"));
        assertEquals(totals.payableRounding(), credited(entry, "758").add(credited(entry, "658")));
        assertTrue(entry.lines().stream().noneMatch(line -> line.why().french().isBlank()));
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        Arbitrary<Invoice.Draft> whole = InvoiceArbitraries.drafts()
                .filter(draft -> draft.currency().equals(Currencies.euro()))
                .map(draft -> draft.toBuilder().customer(Papers.OMEGA).build());
        return Combinators.combine(
                        whole,
                        Arbitraries.of(RoundingPolicy.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("5").map(Retention::percent).optional(0.3),
                        Arbitraries.of("0.05", "1").map(BigDecimal::new).optional(0.3))
                .as((draft, rounding, deposits, retention, step) -> draft.toBuilder()
                        .rounding(rounding)
                        .depositsDeducted(Collections.nCopies(deposits, third(draft)))
                        .retention(retention)
                        .payableStep(step)
                        .build())
                .withoutEdgeCases();
    }

    private static Deposit third(Invoice.Draft draft) {
        List<VatTotal> vat = draft.totals().vat().stream()
                .map(all -> new VatTotal(all.rate(), third(all.taxable()), third(all.vat())))
                .toList();
        return new Deposit("FA1", Papers.DATE, vat);
    }

    private static BigDecimal third(BigDecimal amount) {
        return Rounding.HALF_UP.quotient(amount, BigDecimal.valueOf(3), 2);
    }

    @Provide
    Arbitrary<AccountingPlan> plans() {
        AccountingPlan pcg = AccountingPlan.pcg();
        return Arbitraries.of(
                pcg,
                Papers.koworkingPlan(),
                pcg.toBuilder()
                        .putItems("A", Account.of("7061"))
                        .putItems("B", Account.of("7061"))
                        .build(),
                pcg.toBuilder().ecoContribution(Account.of("7078")).build(),
                pcg.toBuilder()
                        .putSales(Nature.GOODS, Account.of("706"))
                        .accountLength(8)
                        .build());
    }

    @Provide
    Arbitrary<List<ItemLine>> lines() {
        Arbitrary<BigDecimal> quantities =
                Arbitraries.integers().between(-3, 9).filter(n -> n != 0).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> prices =
                Arbitraries.longs().between(1, 200_000).map(cents -> BigDecimal.valueOf(cents, 2));
        return Combinators.combine(
                        quantities,
                        prices,
                        Arbitraries.of(Nature.class),
                        Arbitraries.of(RATES),
                        Arbitraries.of("", "A", "B"))
                .as((quantity, price, nature, rate, code) ->
                        Papers.line(quantity.toPlainString(), price.toPlainString(), nature, rate).toBuilder()
                                .code(Optional.of(code).filter(given -> !given.isEmpty()))
                                .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<VatRate> rates() {
        return Arbitraries.of(RATES).filter(rate -> !rate.equals("0")).map(VatRate::standard);
    }

    @Provide
    Arbitrary<List<BigDecimal>> nets() {
        return Arbitraries.longs()
                .between(-100_000, 100_000)
                .map(cents -> BigDecimal.valueOf(cents, 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** An invoice whose lines cancel each other on every account comes to nothing, and has no entry. */
    private static JournalEntry entry(AccountingPlan plan, List<ItemLine> lines) {
        Invoice.Issued invoice = Papers.invoice(Papers.OMEGA, "EUR", lines);
        Assume.that(invoice.totals().totalNet().signum() != 0);
        return Posting.with(plan).entry(invoice);
    }

    /** A paper that comes to nothing on every account has no entry. */
    private static JournalEntry entry(AccountingPlan plan, Invoice.Draft draft) {
        Totals totals = draft.totals(); // a cent here and one back there, on one account, come to nothing too
        Assume.that(totals.totalNet().signum() != 0 || totals.totalVat().signum() != 0);
        return Posting.with(plan).entry(Papers.issued(draft));
    }

    private static List<Object> fate(ItemLine line) {
        Percentage rate = line.vat().orElseThrow().percentage();
        return List.of(line.nature(), rate, line.code());
    }

    private static List<ItemLine> shuffled(List<ItemLine> lines, Random random) {
        List<ItemLine> copy = new ArrayList<>(lines);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static BigDecimal credited(JournalEntry entry, String accounts) {
        return entry.lines().stream()
                .filter(line -> line.account().number().startsWith(accounts))
                .map(line -> line.balance().negate())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal sum(JournalEntry entry, Function<JournalLine, BigDecimal> side) {
        return entry.lines().stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<VatTotal> totals, Function<VatTotal, BigDecimal> amount) {
        return totals.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static List<BigDecimal> balances(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::balance).toList();
    }
}
