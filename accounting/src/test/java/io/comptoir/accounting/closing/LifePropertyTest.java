package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.posting.VatLine;
import io.comptoir.accounting.statement.AgedBalance;
import io.comptoir.accounting.statement.VatStatement;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Receivable;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import io.comptoir.total.Deposit;
import io.comptoir.total.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of papers, payments and their entries together, whatever is sold and however it is paid. */
class LifePropertyTest {

    private static final AccountingPlan PLAN = AccountingPlan.read("{ \"vatOnReceipts\": true }");
    private static final Period ALWAYS = Period.of(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    /** CGI art. 269, 2, c: parts of any size make the VAT of the invoice, and nothing waits at the end. */
    @Property(tries = 150)
    void anyPaymentsMakeAllVatDue(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 99) Integer> cuts) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        Receivable paid =
                Receivable.of(invoice).with(payments("P", invoice.totals().amountDue(), cuts));
        List<JournalEntry> entries = entries(PLAN, invoice, paid);

        Map<String, BigDecimal> left = balances(entries);

        assertZero(left, "445800", "411000");
        assertEquals(0, invoice.totals().totalVat().negate().compareTo(vat(left)));
        agrees(List.of(Posting.with(PLAN).vat(invoice, paid)), entries);
    }

    /** Bad debts and payments in any order leave nothing to wait, and VAT only on what was paid. */
    @Property(tries = 150)
    void whatIsLostWaitsNoMore(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 99) Integer> cuts,
            @ForAll @Size(7) List<Boolean> lost) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        List<Movement> movements = new ArrayList<>();
        for (Payment payment : payments("P", invoice.totals().amountDue(), cuts)) {
            movements.add(
                    lost.get(movements.size() % lost.size())
                            ? WriteOff.of(payment.id(), payment.date(), payment.amount(), WriteOff.Reason.BAD_DEBT, "x")
                            : payment);
        }
        Receivable settled = Receivable.of(invoice).with(movements);
        List<JournalEntry> entries = entries(PLAN, invoice, settled);

        assertZero(balances(entries), "445800", "411000");
        agrees(List.of(Posting.with(PLAN).vat(invoice, settled)), entries);
    }

    /**
     * Payments, bad debts, gifts and what undoes them, in any order: nothing waits once all is settled, and what was undone
     * leaves the VAT of each rate and nature as if it had never been.
     */
    @Property(tries = 400)
    void whatIsUndoneLeavesNoTrace(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll @Size(max = 8) List<@From("steps") Step> steps,
            @ForAll boolean all) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        Receivable settled = settled(invoice, steps, all);
        List<JournalEntry> entries = entries(PLAN, invoice, settled);

        assertZero(balances(entries), "445800", "411000");
        agrees(List.of(Posting.with(PLAN).vat(invoice, settled)), entries);
        if (all) {
            Receivable paid =
                    Receivable.of(invoice).with(payments("P", invoice.totals().amountDue(), List.of()));
            assertEquals(declared(invoice, paid), declared(invoice, settled));
        }
    }

    /**
     * A step in the life of a claim.
     *
     * @param kind  what is done: a payment, a bad debt, a gift, or the first of them that stands is undone
     * @param percent  of what is left then
     */
    record Step(Kind kind, int percent) {
        enum Kind {
            PAID,
            LOST,
            GIVEN,
            UNDONE
        }
    }

    /** The steps, then what is still owed is paid; where {@code all}, write-offs that stand are undone before. */
    private static Receivable settled(Invoice.Issued invoice, List<Step> steps, boolean all) {
        Receivable claim = Receivable.of(invoice);
        Deque<Movement.Settlement> standing = new ArrayDeque<>();
        int rank = 0;
        for (Step step : steps) {
            rank++;
            BigDecimal part = percent(step.percent()).of(claim.balance()).setScale(2, RoundingMode.DOWN);
            if (step.kind() == Step.Kind.UNDONE && !standing.isEmpty()) {
                claim = claim.with(undone(standing.remove(), rank));
            } else if (step.kind() != Step.Kind.UNDONE && part.signum() > 0) {
                Movement.Settlement made = made(step.kind(), part, rank);
                claim = claim.with(made);
                standing.add(made);
            }
        }
        for (Movement.Settlement made : all ? standing : List.<Movement.Settlement>of()) {
            claim = made instanceof WriteOff ? claim.with(undone(made, ++rank)) : claim;
        }
        BigDecimal rest = claim.balance();
        return rest.signum() > 0 ? claim.with(made(Step.Kind.PAID, rest, ++rank)) : claim;
    }

    private static Movement.Settlement made(Step.Kind kind, BigDecimal part, int rank) {
        LocalDate day = Papers.DATE.plusDays(rank);
        return switch (kind) {
            case LOST -> WriteOff.of("M" + rank, day, part, WriteOff.Reason.BAD_DEBT, "x");
            case GIVEN -> WriteOff.of("M" + rank, day, part, WriteOff.Reason.GOODWILL, "x");
            default -> new Payment("M" + rank, day, part, new Source("bank-" + rank, 0, PaymentMethod.TRANSFER));
        };
    }

    private static Movement undone(Movement.Settlement made, int rank) {
        return new Reversal("M" + rank, Papers.DATE.plusDays(rank), made.id(), Optional.empty());
    }

    /** What is declared in all, of each rate and nature. */
    private static Map<String, String> declared(Invoice.Issued invoice, Receivable receivable) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (VatLine line : Posting.with(PLAN).vat(invoice, receivable)) {
            String key = line.rate().percentage() + " " + line.nature();
            sums.merge(key + " on", line.taxable(), BigDecimal::add);
            sums.merge(key + " VAT", line.vat(), BigDecimal::add);
        }
        Map<String, String> shown = new TreeMap<>();
        withoutZeros(sums).forEach((key, sum) -> shown.put(key, sum.toPlainString()));
        return shown;
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.values()),
                        Arbitraries.integers().between(1, 100))
                .as(Step::new);
    }

    /** What the bank took back is owed as if it had never come. */
    @Property(tries = 100)
    void aReturnedPaymentLeavesTheInvoiceAsItWas(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 99) Integer> cuts) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        List<Movement> movements =
                new ArrayList<>(payments("P", invoice.totals().amountDue(), cuts));
        for (Movement payment : List.copyOf(movements)) {
            movements.add(new Return("R" + payment.id(), Papers.DATE.plusDays(90), payment.id(), Optional.empty()));
        }

        Map<String, BigDecimal> left =
                balances(entries(PLAN, invoice, Receivable.of(invoice).with(movements)));

        assertEquals(balances(List.of(Posting.with(PLAN).entry(invoice))), withoutZeros(left));
    }

    @Property(tries = 150)
    void anInvoiceAndItsFullCreditNoteLeaveNothing(
            @ForAll("sales") List<ItemLine> lines, @ForAll("plans") AccountingPlan plan) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        Invoice.Issued credit = issued("AV1", CreditNote.of(invoice).full().draft());
        Posting posting = Posting.with(plan);

        List<JournalEntry> entries = List.of(posting.entry(invoice), posting.entry(credit));

        assertEquals(Map.of(), withoutZeros(balances(entries)));
    }

    /** 4191, 4458 and 44584 end at zero, all is paid, and all VAT is due, under every scheme. */
    @Property(tries = 200)
    void aDepositChainLeavesNothingBehind(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll("plans") AccountingPlan plan,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 30) Integer> percents,
            @ForAll @Size(max = 2) List<@IntRange(min = 1, max = 99) Integer> cuts) {
        Invoice.Draft order = draft(lines);
        List<JournalEntry> entries = new ArrayList<>();
        List<Invoice.Issued> papers = new ArrayList<>();
        List<Receivable> receivables = new ArrayList<>();
        List<List<VatLine>> vat = new ArrayList<>();
        Invoice.Draft.Builder last = order.toBuilder().kind(InvoiceKind.FINAL);
        for (Part part : order.totals()
                .parts(percents.stream().map(LifePropertyTest::percent).toList())) {
            List<ItemLine> billed = part.lines(order.totals(), "Acompte");
            if (!billed.isEmpty() && part.gross().signum() > 0) {
                Invoice.Issued deposit = issued(
                        "FA" + papers.size(),
                        order.toBuilder()
                                .kind(InvoiceKind.DEPOSIT)
                                .lines(billed)
                                .vatRests(part.vatRests(2))
                                .build());
                papers.add(deposit);
                last.addDepositsDeducted(new Deposit(
                        deposit.number().value(),
                        deposit.issueDate(),
                        deposit.totals().vat()));
            }
        }
        papers.add(issued("FC1", last.build()));
        for (Invoice.Issued paper : papers) {
            Receivable paid = Receivable.of(paper)
                    .with(payments(paper.id(), paper.totals().amountDue(), cuts));
            receivables.add(paid);
            entries.addAll(entries(plan, paper, paid));
            vat.add(Posting.with(plan).vat(paper, paid));
        }

        Map<String, BigDecimal> left = balances(entries);

        assertZero(left, "411000", "419100", "445800", "445840");
        assertEquals(0, order.totals().totalVat().negate().compareTo(vat(left)));
        agrees(vat, entries);
        Matching.of(entries, papers, receivables).groups().stream()
                .filter(group ->
                        !plan.vatIncorporated() || group.account().number().startsWith("411"))
                .forEach(group -> assertTrue(group.isFull() && group.matchedOn().isPresent(), group.toString()));
    }

    @Property(tries = 100)
    void everyEntryBalancesAndIsPostedOnce(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll("plans") AccountingPlan plan,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 99) Integer> cuts) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        Receivable paid =
                Receivable.of(invoice).with(payments("P", invoice.totals().amountDue(), cuts));
        List<JournalEntry> entries = entries(plan, invoice, paid);
        LocalDate today = Papers.DATE.plusYears(1);

        Books books = Books.empty().post(entries, today).post(entries(plan, invoice, paid), today);

        assertEquals(entries, books.entries().stream().map(PostedEntry::entry).toList());
        for (JournalEntry entry : entries) {
            BigDecimal sum = entry.lines().stream().map(JournalLine::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.signum());
            assertTrue(entry.lines().stream().allMatch(line -> line.balance().signum() != 0));
        }
    }

    /** The buckets and credits of an aged balance make the balance of 411, matched or not. */
    @Property(tries = 100)
    void theAgedBalanceIsThatOfItsAccounts(
            @ForAll("sales") List<ItemLine> lines,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 99) Integer> cuts,
            @ForAll @IntRange(min = 0, max = 200) int days,
            @ForAll boolean matched) {
        Invoice.Issued invoice = issued("FC1", draft(lines));
        List<Payment> all = payments("P", invoice.totals().amountDue(), cuts);
        Receivable paid = Receivable.of(invoice).with(all.subList(0, all.size() / 2));
        List<JournalEntry> entries = entries(PLAN, invoice, paid);
        LocalDate asOf = Papers.DATE.plusDays(days);
        Matching matching = matched ? Matching.of(entries, List.of(invoice), List.of(paid)) : Matching.NONE;

        AgedBalance aged = AgedBalance.of(entries, matching, asOf, AgedBalance.DAYS);

        List<JournalEntry> counted =
                entries.stream().filter(entry -> !entry.date().isAfter(asOf)).toList();
        assertEquals(
                0, balances(counted).getOrDefault("411000", BigDecimal.ZERO).compareTo(aged.total()));
    }

    /** Parts of any spans make the whole, and nothing is earned twice or given back. */
    @Property(tries = 300)
    void cutOffPartsMakeTheWhole(
            @ForAll CutoffMethod method,
            @ForAll @IntRange(min = 1, max = 10_000_000) int cents,
            @ForAll @IntRange(min = 0, max = 3000) int from,
            @ForAll @IntRange(min = 0, max = 1500) int days,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 400) Integer> spans) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(from);
        Period period = Period.of(start, start.plusDays(days));
        List<Period> all = new ArrayList<>();
        LocalDate next = start.minusDays(10);
        for (int length : spans) {
            all.add(Period.between(next, next.plusDays(length)));
            next = next.plusDays(length);
        }
        all.add(Period.of(next, next.isAfter(period.last()) ? next : period.last()));

        List<BigDecimal> shares = method.shares(amount, period, all);

        assertEquals(0, amount.compareTo(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertTrue(shares.stream().allMatch(share -> share.signum() >= 0), shares.toString());
    }

    // --- what is sold ---

    @Provide
    Arbitrary<List<ItemLine>> sales() {
        Arbitrary<ItemLine> line = Combinators.combine(
                        Arbitraries.integers().between(1, 500_000),
                        Arbitraries.of(Nature.values()),
                        Arbitraries.of("20", "10", "5.5", "2.1", "0"))
                .as((cents, nature, rate) ->
                        Papers.line("1", BigDecimal.valueOf(cents, 2).toPlainString(), nature, rate));
        return line.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<AccountingPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(DepositScheme.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((scheme, receipts, incorporated) -> AccountingPlan.pcg().toBuilder()
                        .depositScheme(scheme)
                        .vatOnReceipts(receipts)
                        .vatIncorporated(incorporated)
                        .build());
    }

    private static Percentage percent(int percent) {
        return Percentage.of(Integer.toString(percent));
    }

    private static Invoice.Draft draft(List<ItemLine> lines) {
        return Papers.draft().addAllLines(lines).build();
    }

    private static Invoice.Issued issued(String number, Invoice.Draft draft) {
        return new Invoice.Issued(
                "id-" + number,
                new DocumentNumber(number),
                Papers.DATE,
                draft.dueOn(Papers.DATE),
                draft,
                draft.totals(),
                LegalMentions.of(draft, Papers.DATE));
    }

    /** All of {@code due}, each time a percentage of the rest, and then what is left. */
    private static List<Payment> payments(String id, BigDecimal due, List<Integer> cuts) {
        List<Payment> payments = new ArrayList<>();
        BigDecimal left = due;
        for (int cut : cuts) {
            BigDecimal part = percent(cut).of(left).setScale(2, RoundingMode.DOWN);
            left = left.subtract(add(payments, id, part));
        }
        add(payments, id, left);
        return payments;
    }

    private static BigDecimal add(List<Payment> payments, String id, BigDecimal amount) {
        if (amount.signum() > 0) {
            int rank = payments.size() + 1;
            Source source = new Source("bank-" + id + rank, 0, PaymentMethod.TRANSFER);
            payments.add(new Payment(id + "-" + rank, Papers.DATE.plusDays(10L * rank), amount, source));
        }
        return amount;
    }

    // --- what comes of it ---

    private static List<JournalEntry> entries(AccountingPlan plan, Invoice.Issued invoice, Receivable receivable) {
        List<JournalEntry> entries = new ArrayList<>(Posting.with(plan).entries(invoice));
        entries.addAll(Posting.with(plan).settlement(invoice, receivable));
        return entries;
    }

    private static Map<String, BigDecimal> balances(List<JournalEntry> entries) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entries.forEach(entry ->
                entry.lines().forEach(line -> sums.merge(line.account().number(), line.balance(), BigDecimal::add)));
        return sums;
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> left = new TreeMap<>(sums);
        left.values().removeIf(sum -> sum.signum() == 0);
        return left;
    }

    private static BigDecimal vat(Map<String, BigDecimal> balances) {
        return balances.entrySet().stream()
                .filter(account -> account.getKey().startsWith("44571"))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The VAT statement is what the accounts of VAT due were credited. */
    private static void agrees(List<List<VatLine>> vat, List<JournalEntry> entries) {
        List<VatLine> all = vat.stream().flatMap(List::stream).toList();
        BigDecimal stated = VatStatement.of(all.iterator(), ALWAYS).totalVat();
        assertEquals(0, stated.negate().compareTo(vat(balances(entries))), stated + " " + balances(entries));
    }

    private static void assertZero(Map<String, BigDecimal> balances, String... prefixes) {
        for (String prefix : prefixes) {
            String root = prefix.replaceAll("0+$", "");
            BigDecimal sum = balances.entrySet().stream()
                    .filter(account -> account.getKey().startsWith(root))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.signum(), prefix + " " + balances);
        }
    }
}
