package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.deal.Billing;
import io.comptoir.deal.BillingAccount;
import io.comptoir.deal.BillingProgress;
import io.comptoir.deal.Milestone;
import io.comptoir.deal.MilestonePlan;
import io.comptoir.deal.MilestoneType;
import io.comptoir.deal.Order;
import io.comptoir.document.Acceptance;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Quote;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.DealJson;
import io.comptoir.json.QuoteJson;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must hold of the invoices of an order, however it is billed. */
@Domain(InvoiceDomain.class)
@Domain(DomainContext.Global.class)
class BillingPropertyTest {

    private static final int TRIES = 300;
    private static final LocalDate DAY = InvoiceArbitraries.TODAY;

    /** Deposits by percent and amount, then the final invoice: together the order, rate by rate. */
    @Property(tries = TRIES)
    void depositsAndTheFinalInvoiceMakeTheOrder(@ForAll Invoice.Draft draft, @ForAll Random random) {
        Order order = order(draft);
        BillingAccount account = BillingAccount.EMPTY;
        for (int i = 0; i < 3; i++) {
            account = attempt(order, account, random, i);
        }
        if (isLeft(account, order)) {
            account = issued(account, new Billing(order, account).rest(), 9);
        }

        assertNothingLeft(account, order);
        assertEquals(0, BillingProgress.of(order, account).remaining().signum());
    }

    /** Milestones in any shares: together the order, rate by rate, net and VAT. */
    @Property(tries = TRIES)
    void milestonesMakeTheOrder(@ForAll Invoice.Draft draft, @ForAll Random random) {
        Order order = order(draft);
        List<Milestone> milestones = new ArrayList<>();
        int left = 10_000;
        while (left > 0) {
            int share = random.nextInt(4) == 0 ? left : Math.min(left, 1 + random.nextInt(4000));
            left -= share;
            MilestoneType type = left == 0 ? MilestoneType.BALANCE : MilestoneType.INTERMEDIATE;
            milestones.add(new Milestone("J", type, new Percentage(BigDecimal.valueOf(share, 2)), DAY));
        }

        BillingAccount account = BillingAccount.EMPTY;
        int place = 0;
        for (Invoice.Draft one : new Billing(order, account).milestones(new MilestonePlan(milestones))) {
            if (!one.items().isEmpty()) { // a share of some cents may round to nothing
                account = issued(account, one, place++);
            }
        }

        assertNothingLeft(account, order);
    }

    /** Situations in any steps up to the whole; a step that has nothing to bill bills nothing. */
    @Property(tries = TRIES)
    void situationsMakeTheOrder(@ForAll Invoice.Draft draft, @ForAll Random random) {
        Order order = order(draft);
        BillingAccount account = BillingAccount.EMPTY;
        int done = 0;
        for (int i = 0; i < 4; i++) {
            done = Math.min(99, done + 1 + random.nextInt(30));
            account = situation(order, account, String.valueOf(done), i);
        }
        Assume.that(account.left(order).net().signum() >= 0); // what would give back is no situation

        account = account.left(order).isEmpty() ? account : situation(order, account, "100", 9);

        assertNothingLeft(account, order);
    }

    private static BillingAccount situation(Order order, BillingAccount before, String done, int place) {
        try {
            return issued(before, new Billing(order, before).situation(done), place);
        } catch (ViolationsException e) {
            return before;
        }
    }

    /** At no moment more is billed than was ordered. */
    @Property(tries = TRIES)
    void neverMoreIsBilledThanWasOrdered(@ForAll Invoice.Draft draft, @ForAll Random random) {
        Order order = order(draft);
        BillingAccount account = BillingAccount.EMPTY;
        for (int i = 0; i < 6; i++) {
            account = attempt(order, account, random, i);
            List<VatTotal> left = account.left(order).vat();
            for (int rate = 0; rate < left.size(); rate++) {
                BigDecimal ordered = order.totals().vat().get(rate).taxable();
                BigDecimal rest = left.get(rate).taxable();
                assertTrue(rest.signum() == 0 || rest.signum() == ordered.signum(), rest + " of " + ordered);
            }
        }
    }

    @Property(tries = TRIES)
    void readsBackWhatItWrites(@ForAll Invoice.Draft draft, @ForAll Random random) {
        Quote quote =
                Quote.builder().id("q").content(draft).options(draft.items()).build();
        Quote sent = quote.send(new DocumentNumber("D1"), DAY).accept(Acceptance.of("Ada", DAY), Set.of());
        BillingAccount account = attempt(order(draft), BillingAccount.EMPTY, random, 0);

        assertEquals(QuoteJson.write(sent), QuoteJson.write(QuoteJson.read(QuoteJson.write(sent))));
        assertEquals(account, DealJson.readAccount(DealJson.write(account)));
    }

    // --- steps ---

    private static Order order(Invoice.Draft draft) {
        return new Order(BilledOrder.of("order", Optional.of("D1")), draft.plain());
    }

    /** Bills a deposit; what is refused leaves all as it was. */
    private static BillingAccount attempt(Order order, BillingAccount before, Random random, int place) {
        Billing billing = new Billing(order, before);
        try {
            Invoice.Draft draft = random.nextBoolean()
                    ? billing.deposit(String.valueOf(1 + random.nextInt(50)))
                    : billing.depositAmount(
                            BigDecimal.valueOf(1 + random.nextInt(50_000), 2).toPlainString());
            BillingAccount.Paper paper = paper(draft, place);
            before.check(order, paper).throwIfErrors();
            return draft.items().isEmpty() ? before : before.with(paper);
        } catch (ViolationsException e) {
            return before;
        }
    }

    private static BillingAccount issued(BillingAccount before, Invoice.Draft draft, int place) {
        return before.with(paper(draft, place));
    }

    private static BillingAccount.Paper paper(Invoice.Draft draft, int place) {
        BillingAccount.Paper drafted = BillingAccount.Paper.of("paper-" + place, draft, DAY);
        return new BillingAccount.Paper(
                drafted.id(),
                draft.kind(),
                Optional.of(new DocumentNumber("F" + place)),
                DAY,
                drafted.vat(),
                Optional.empty(),
                drafted.deducted());
    }

    private static boolean isLeft(BillingAccount account, Order order) {
        return !account.left(order).isEmpty()
                || account.papers().stream().anyMatch(paper -> paper.kind() == InvoiceKind.DEPOSIT);
    }

    private static void assertNothingLeft(BillingAccount account, Order order) {
        for (VatTotal left : account.left(order).vat()) {
            assertEquals(0, left.taxable().signum(), left.toString());
            assertEquals(0, left.vat().signum(), left.toString());
        }
    }
}
