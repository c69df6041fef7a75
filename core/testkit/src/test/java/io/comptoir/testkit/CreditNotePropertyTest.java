package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.CreditNote;
import io.comptoir.document.Credited;
import io.comptoir.document.Invoice;
import io.comptoir.document.OriginInvoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.CreditedJson;
import io.comptoir.json.InvoiceJson;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must hold of credit notes, whatever invoice they are on and however it is given back. */
@Domain(InvoiceDomain.class)
@Domain(DomainContext.Global.class)
class CreditNotePropertyTest {

    private static final int TRIES = 400;

    /** Invoice and full credit make nothing, rate by rate. */
    @Property(tries = TRIES)
    void givenBackInFullItIsTheSame(@ForAll Invoice.Issued invoice) {
        Invoice.Draft credit = CreditNote.of(invoice).full().draft();

        assertEquals(invoice.totals().vat(), credit.totals().vat());
        assertEquals(invoice.totals().amountDue(), credit.totals().amountDue());
    }

    /** Some lines, shares and amounts, in any order, then the rest: together they are the invoice, rate by rate. */
    @Property(tries = TRIES)
    void allCreditNotesTogetherAreTheInvoice(@ForAll Invoice.Issued invoice, @ForAll Random random) {
        Credited credited = Credited.NOTHING;
        for (int i = 0; i < 4; i++) {
            credited = attempt(invoice, credited, random, i);
        }
        if (hasRest(invoice, credited)) {
            credited = issued(
                    invoice, credited, CreditNote.of(invoice, credited).rest().draft(), 9);
        }

        for (VatTotal left : credited.left(invoice).vat()) {
            assertEquals(0, left.taxable().signum(), left.toString());
            assertEquals(0, left.vat().signum(), left.toString());
        }
    }

    /** At no moment more is given back than was billed, at any rate, of net or of VAT. */
    @Property(tries = TRIES)
    void neverMoreIsGivenBackThanWasBilled(@ForAll Invoice.Issued invoice, @ForAll Random random) {
        Credited credited = Credited.NOTHING;
        for (int i = 0; i < 5; i++) {
            credited = attempt(invoice, credited, random, i);
            for (int rate = 0; rate < invoice.totals().vat().size(); rate++) {
                VatTotal billed = invoice.totals().vat().get(rate);
                VatTotal left = credited.left(invoice).vat().get(rate);
                assertTrue(isBetweenZeroAnd(billed.taxable(), left.taxable()), left + " of " + billed);
                assertTrue(isBetweenZeroAnd(billed.vat(), left.vat()), left + " of " + billed);
            }
        }
    }

    @Property(tries = TRIES)
    void readsBackWhatItWrites(@ForAll Invoice.Issued invoice, @ForAll Random random) {
        Credited credited = attempt(invoice, Credited.NOTHING, random, 0);
        Invoice.Draft credit = CreditNote.of(invoice).full().draft();

        assertEquals(credited, CreditedJson.read(CreditedJson.write(credited)));
        assertEquals(
                InvoiceJson.write(credit),
                InvoiceJson.write(
                        InvoiceJson.readRequest(InvoiceJson.write(credit)).draft()));
        assertEquals(OriginInvoice.of(invoice), credit.origin().orElseThrow());
    }

    // --- steps ---

    /** Gives something back; what is refused leaves all as it was. */
    private static Credited attempt(Invoice.Issued invoice, Credited before, Random random, int place) {
        try {
            CreditNote note = CreditNote.of(invoice, before);
            switch (random.nextInt(3)) {
                case 0 -> note.percent(String.valueOf(1 + random.nextInt(60)));
                case 1 ->
                    note.amount(
                            BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString());
                default -> {
                    int line = random.nextInt(invoice.items().size());
                    ItemLine item = invoice.items().get(line);
                    BigDecimal part = random.nextBoolean()
                            ? item.quantity()
                            : item.quantity().multiply(BigDecimal.valueOf(1 + random.nextInt(9), 1));
                    note.line(
                            line,
                            part.setScale(Math.min(4, part.scale()), RoundingMode.DOWN)
                                    .toPlainString());
                }
            }
            return issued(invoice, before, note.draft(), place);
        } catch (ViolationsException e) {
            return before;
        }
    }

    private static Credited issued(Invoice.Issued invoice, Credited before, Invoice.Draft draft, int place) {
        return before.plus(new Invoice.Issued(
                "credit-" + place,
                new DocumentNumber("AV" + place),
                invoice.issueDate(),
                invoice.issueDate(),
                draft,
                draft.totals(),
                List.of()));
    }

    private static boolean hasRest(Invoice.Issued invoice, Credited credited) {
        return credited.left(invoice).vat().stream()
                .anyMatch(rate -> rate.taxable().signum() != 0);
    }

    private static boolean isBetweenZeroAnd(BigDecimal billed, BigDecimal left) {
        return billed.signum() < 0
                ? left.signum() <= 0 && left.compareTo(billed) >= 0
                : left.signum() >= 0 && left.compareTo(billed) <= 0;
    }
}
