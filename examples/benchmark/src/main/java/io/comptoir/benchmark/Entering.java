package io.comptoir.benchmark;

import com.sun.management.ThreadMXBean;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Text;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.total.VatTotal;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Posts issued invoices of one to three lines, each with its reasons in French and English, on one core. They take turns
 * with entries of the same accounts and amounts made by hand, which give one ready reason to every line. Times are of the
 * processor.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Entering
 * }</pre>
 */
public final class Entering {

    private static final int INVOICES = Integer.getInteger("invoices", 30_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int WARM_UP = Integer.getInteger("warmup", 10);
    private static final int CUSTOMERS = 1_000;
    private static final int LINES_MAX = 3;
    private static final long SEED = 7;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Journal SALES = new Journal("VT", "Ventes");
    private static final Text WHY = new Text("facture", "invoice");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Entering() {}

    /** Prints the table: the median of the rounds. */
    public static void main(String[] args) {
        List<Invoice.Issued> invoices = invoices();
        Posting posting = Posting.pcg();
        invoices.forEach(invoice -> check(invoice, posting.entry(invoice)));
        Lap ours = new Lap("comptoir", posting::entry);
        Lap theirs = new Lap("by hand, with one ready reason", Entering::byHand);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            ours.run(invoices, round);
            theirs.run(invoices, round);
        }
        System.out.printf(Locale.ROOT, "%d invoices, %d rounds%n", INVOICES, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%-34s %12s %14s %12s %8s%n",
                "posting",
                "documents/s",
                "cpu us/doc",
                "bytes/doc",
                "x hand");
        ours.print(theirs);
        theirs.print(theirs);
    }

    /** What is timed must be right: the entry stands for the whole invoice, and every line says why. */
    private static void check(Invoice.Issued invoice, JournalEntry entry) {
        boolean whole = entry.lines().get(0).debit().compareTo(invoice.totals().totalGross()) == 0;
        boolean told = entry.lines().stream()
                .allMatch(line -> line.why().english().contains(line.account().number())
                        && line.why().french().contains(line.account().number()));
        if (!whole || !told) {
            throw new IllegalStateException("Not the entry of invoice " + invoice.number());
        }
    }

    /** One way to make entries, and what each round of it took. */
    private static final class Lap {

        private final String name;
        private final Function<Invoice.Issued, JournalEntry> way;
        private final long[] nanos = new long[ROUNDS];
        private final long[] bytes = new long[ROUNDS];

        private Lap(String name, Function<Invoice.Issued, JournalEntry> way) {
            this.name = name;
            this.way = way;
        }

        private void run(List<Invoice.Issued> invoices, int round) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            long lines = 0;
            for (Invoice.Issued invoice : invoices) {
                for (JournalLine line : way.apply(invoice).lines()) {
                    lines += line.why().french().length() + line.why().english().length();
                }
            }
            if (lines == 0) {
                throw new IllegalStateException("No entry has a reason");
            }
            if (round >= 0) {
                nanos[round] = THREADS.getCurrentThreadCpuTime() - start;
                bytes[round] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            }
        }

        private void print(Lap floor) {
            double each = (double) median(nanos) / INVOICES;
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %12.0f %14.2f %12d %8.2f%n",
                    name,
                    1e9 / each,
                    each / 1e3,
                    median(bytes) / INVOICES,
                    (double) median(nanos) / median(floor.nanos));
        }

        private static long median(long[] rounds) {
            long[] sorted = rounds.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private static JournalEntry byHand(Invoice.Issued invoice) {
        String label =
                "Facture " + invoice.number().value() + " " + invoice.customer().name();
        String code = invoice.customer().code().orElse("");
        List<JournalLine> lines = new ArrayList<>();
        lines.add(line("411000", label, invoice.totals().totalGross())
                .subledger(new Subledger(code, invoice.customer().name()))
                .build());
        lines.add(line("706000", label, invoice.totals().totalNet().negate()).build());
        for (VatTotal vat : invoice.totals().vat()) {
            if (vat.vat().signum() != 0) {
                lines.add(line("445710", label, vat.vat().negate()).build());
            }
        }
        SupportingDocument paper = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        return new JournalEntry(SALES, invoice.issueDate(), paper, lines);
    }

    private static JournalLine.Builder line(String account, String label, BigDecimal balance) {
        JournalLine.Builder line = JournalLine.builder();
        line.account(Account.of(account)).label(label).balance(balance).why(WHY);
        return line;
    }

    // --- the papers ---

    private static List<Invoice.Issued> invoices() {
        SplittableRandom random = new SplittableRandom(SEED);
        Issuer issuer = Issuer.of(LegalEntity.builder()
                .name("Koworking")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                .build());
        List<Invoice.Issued> invoices = new ArrayList<>(INVOICES);
        for (int i = 0; i < INVOICES; i++) {
            Invoice.Draft draft = Invoice.Draft.builder()
                    .issuer(issuer)
                    .customer(customer(random.nextInt(CUSTOMERS)))
                    .addAllLines(SampleLines.of(1 + random.nextInt(LINES_MAX), random))
                    .build();
            invoices.add(issued(draft, i));
        }
        return invoices;
    }

    private static Company customer(int nth) {
        return Company.builder()
                .name("Customer " + nth)
                .code("C" + nth)
                .address(Address.of("2 quai Sud", "69002", "Lyon"))
                .build();
    }

    private static Invoice.Issued issued(Invoice.Draft draft, int nth) {
        LocalDate day = FIRST.plusDays(365L * nth / INVOICES);
        return new Invoice.Issued(
                "invoice-" + nth,
                new DocumentNumber("F2026-" + (100_000 + nth)),
                day,
                draft.dueOn(day),
                draft,
                draft.totals(),
                LegalMentions.of(draft, day));
    }
}
