package io.comptoir.deal;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.OriginInvoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.Deposit;
import io.comptoir.total.Part;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The papers that billed one order or gave some of it back, drafts too: at each rate never more is billed than was ordered.
 *
 * @param papers  in the order in which they were first drafted or issued
 */
public record BillingAccount(List<Paper> papers) {

    /** Nothing yet. */
    public static final BillingAccount EMPTY = new BillingAccount(List.of());

    private static final String SOURCE = "Comptoir, orders; CGI art. 272, 1";
    private static final Rule ABOVE_ORDER = Rule.error("CPT-DEAL-ABOVE-ORDER", SOURCE)
            .says(
                    "À {0}, {value} dépasse ce qui reste à facturer de la commande, {1}.",
                    "At {0}, {value} is above what is left to bill of the order, {1}.")
            .fix(
                    "Facturez {1} au plus, ou changez d'abord la commande.",
                    "Bill {1} at most, or change the order first.");
    private static final Rule OTHER_RATE = Rule.error("CPT-DEAL-OTHER-RATE", SOURCE)
            .says("La commande n'a rien à {value}.", "The order has nothing at {value}.")
            .fix("Facturez-le à part, sans citer la commande.", "Bill it apart, without naming the order.");
    private static final Rule DEPOSITS_LEFT = Rule.error(
                    "CPT-DEAL-DEPOSITS-NOT-DEDUCTED", "BOI-TVA-DECLA-30-20-20-10, § 60")
            .says(
                    "La dernière facture d'une commande doit déduire l'acompte {value}.",
                    "The last invoice of an order must deduct deposit {value}.")
            .fix("Faites une facture de solde : Billing.rest().", "Make a final invoice: Billing.rest().");

    /** Keeps a copy. */
    public BillingAccount {
        papers = List.copyOf(papers);
    }

    /** The same with a paper as it is now, in the place of what it was. */
    public BillingAccount with(Paper paper) {
        List<Paper> all = new ArrayList<>(papers);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(paper.id())) {
                all.set(i, paper);
                return new BillingAccount(all);
            }
        }
        all.add(paper);
        return new BillingAccount(all);
    }

    /** The same without a draft that was thrown away. */
    public BillingAccount without(String id) {
        return new BillingAccount(
                papers.stream().filter(paper -> !paper.id().equals(id)).toList());
    }

    /** What is left to bill of {@code order}, rate by rate: drafts count as billed, and only issued papers give back. */
    public Part left(Order order) {
        Part left = new Part(order.totals().vat());
        for (Paper paper : papers) {
            left = left.minus(paper.counted());
        }
        return left;
    }

    /** The deposits that were issued, and neither given back nor deducted yet. */
    public List<Deposit> deposits() {
        List<Deposit> deposits = new ArrayList<>();
        for (Paper paper : papers) {
            if (paper.kind() == InvoiceKind.DEPOSIT && paper.number().isPresent() && !isDeducted(paper)) {
                Part kept = kept(paper);
                if (!kept.isEmpty()) {
                    deposits.add(new Deposit(paper.number().get().value(), paper.date(), kept.vat()));
                }
            }
        }
        return deposits;
    }

    private boolean isDeducted(Paper deposit) {
        String number = deposit.number().map(DocumentNumber::value).orElse("");
        return papers.stream()
                .filter(paper -> !paper.kind().isCredit() && paper.deducted().contains(number))
                .anyMatch(paper -> !isGivenBack(paper));
    }

    private boolean isGivenBack(Paper invoice) {
        BigDecimal back = papers.stream()
                .filter(paper -> paper.kind().isCredit() && paper.origin().equals(Optional.of(invoice.id())))
                .map(paper -> new Part(paper.counted()).net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return back.negate().compareTo(invoice.net()) == 0 && invoice.net().signum() != 0;
    }

    private Part kept(Paper deposit) {
        Part kept = new Part(deposit.vat());
        for (Paper paper : papers) {
            if (paper.origin().equals(Optional.of(deposit.id()))) {
                kept = kept.plus(paper.counted());
            }
        }
        return kept;
    }

    /**
     * All in which {@code paper} would bill more of {@code order} than is left, itself apart, or end it with deposits that
     * nobody deducts.
     */
    public Violations check(Order order, Paper paper) {
        if (paper.kind().isCredit()) {
            return Violations.NONE;
        }
        BillingAccount others = without(paper.id());
        Part left = others.left(order);
        List<Violation> found = new ArrayList<>();
        paper.vat().forEach(billed -> check(left, billed).forEach(found::add));
        boolean ends = others.with(paper).left(order).isEmpty();
        boolean deducts = paper.kind() == InvoiceKind.FINAL || paper.kind() == InvoiceKind.DEPOSIT;
        if (ends && !deducts && paper.number().isPresent()) {
            others.deposits().forEach(deposit -> found.add(DEPOSITS_LEFT.at("depositsDeducted", deposit.number())));
        }
        return new Violations(found);
    }

    private static List<Violation> check(Part left, VatTotal billed) {
        String rate = billed.rate().category().code() + " " + billed.rate().percentage() + " %";
        Optional<VatTotal> rest = left.at(billed.rate());
        if (rest.isEmpty()) {
            return billed.taxable().signum() == 0 ? List.of() : List.of(OTHER_RATE.at("lines", rate));
        }
        return billed.isMoreTaxableThan(rest.get())
                ? List.of(ABOVE_ORDER.at(
                        "lines",
                        billed.taxable().toPlainString(),
                        rate,
                        rest.get().taxable().toPlainString()))
                : List.of();
    }

    /**
     * What one paper bills of the order.
     *
     * @param id  its technical id
     * @param kind  what it is
     * @param number  its number, once it is issued
     * @param date  when it was issued, or drafted
     * @param vat  what it bills by itself, rate by rate, deposits deducted; above zero on a credit note too
     * @param origin  the id of the invoice that it gives back
     * @param deducted  the numbers of the deposits that it deducts
     */
    public record Paper(
            String id,
            InvoiceKind kind,
            Optional<DocumentNumber> number,
            LocalDate date,
            List<VatTotal> vat,
            Optional<String> origin,
            List<String> deducted) {

        /** Keeps copies of the lists. */
        public Paper {
            vat = List.copyOf(vat);
            deducted = List.copyOf(deducted);
        }

        /** An issued paper. */
        public static Paper of(Invoice.Issued invoice) {
            return new Paper(
                    invoice.id(),
                    invoice.kind(),
                    Optional.of(invoice.number()),
                    invoice.issueDate(),
                    own(invoice.totals()),
                    invoice.draft().origin().flatMap(OriginInvoice::id),
                    deducted(invoice.draft()));
        }

        /** A draft, as far as it adds up. */
        public static Paper of(String id, Invoice.Draft draft, LocalDate day) {
            boolean addsUp = !draft.calculation().violations().hasErrors();
            return new Paper(
                    id,
                    draft.kind(),
                    Optional.empty(),
                    day,
                    addsUp ? own(draft.totals()) : List.of(),
                    draft.origin().flatMap(OriginInvoice::id),
                    deducted(draft));
        }

        /** What it bills before tax, below zero where it gives back. */
        public BigDecimal net() {
            BigDecimal net = new Part(vat).net();
            return kind.isCredit() ? net.negate() : net;
        }

        /** With tax. */
        public BigDecimal gross() {
            BigDecimal gross = new Part(vat).gross();
            return kind.isCredit() ? gross.negate() : gross;
        }

        /** What counts of it, rate by rate: below zero where it gives back, and nothing of that before it is issued. */
        List<VatTotal> counted() {
            if (!kind.isCredit()) {
                return vat;
            }
            return number.isPresent() ? vat.stream().map(VatTotal::negated).toList() : List.of();
        }

        private static List<String> deducted(Invoice.Draft draft) {
            return draft.depositsDeducted().stream().map(Deposit::number).toList();
        }

        private static List<VatTotal> own(Totals totals) {
            Part own = new Part(totals.vat());
            for (Deposit deposit : totals.from().deposits()) {
                own = own.minus(deposit.vat());
            }
            return own.vat();
        }
    }
}
