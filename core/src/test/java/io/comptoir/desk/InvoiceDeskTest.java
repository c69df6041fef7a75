package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static io.comptoir.tax.VatRate.VAT_5_5;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Address;
import io.comptoir.party.DossierId;
import io.comptoir.party.Person;
import io.comptoir.port.Ports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InvoiceDeskTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);

    private final AtomicInteger ids = new AtomicInteger();
    private final Ports ports =
            Ports.of(new MemoryStorage(), new DayClock(() -> DAY), () -> "id-" + ids.incrementAndGet());
    private final InvoiceDesk desk = open("koworking").invoices();

    @Test
    void issuesTheFirstCaseOfKoworking() {
        Invoice.Issued invoice = desk.draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0)
                .issue("deal-1");

        assertEquals("FC202300087", invoice.number().value());
        assertEquals(DAY, invoice.issueDate());
        assertEquals(DAY, invoice.dueDate());
        assertEquals("2700.00", invoice.totals().totalNet().toPlainString());
        assertEquals("540.00", invoice.totals().totalVat().toPlainString());
        assertEquals("3240.00", invoice.totals().totalGross().toPlainString());
        assertEquals("EUR", invoice.amountDue().getCurrency().getCurrencyCode());
        assertEquals(3240, invoice.amountDue().getNumber().intValueExact());
        assertEquals(
                List.of("RECOVERY_FEE", "LATE_PENALTY", "EARLY_DISCOUNT"),
                invoice.mentions().stream().map(Mention::key).toList());
    }

    /** 90.00 × 10 less 5 % is 855.00; with 9.90 of carriage, 864.90 and 172.98 of VAT. */
    @Test
    void billsDiscountsChargesWordsAndSubtotals() {
        Invoice.Issued invoice = desk.draft(Koworking.OMEGA)
                .text("Lot 1")
                .line("Conseil", "10", "90.00", VAT_20)
                .subtotal("Lot 1")
                .discount(Discount.percent("5"))
                .charge(Charge.amount("9.90"), VAT_20)
                .issue("k1");

        assertEquals("864.90", invoice.totals().totalNet().toPlainString());
        assertEquals("172.98", invoice.totals().totalVat().toPlainString());
        assertEquals(List.of(new BigDecimal("900.00")), invoice.totals().subtotals());
        assertEquals(Optional.of(invoice), desk.find(invoice.number()));
    }

    /** 120.00 with tax is 100.00 and 20.00; a tenth off is 12.00 with tax. */
    @Test
    void billsPricesWithTax() {
        Invoice.Issued invoice = desk.draft(Koworking.OMEGA)
                .line("Repas", "1", "120.00", VAT_20)
                .discount(Discount.percent("10"))
                .pricedWithTax()
                .issue("k1");

        assertEquals("108.00", invoice.totals().totalGross().toPlainString());
        assertEquals("90.00", invoice.totals().totalNet().toPlainString());
        assertEquals(Optional.of(PriceBasis.GROSS), invoice.draft().pricing());
        assertEquals(Optional.of(invoice), desk.find(invoice.number()));
    }

    /** 150 units: the first hundred at 1.00, the rest at 0.80. */
    @Test
    void billsAPriceModelPartByPart() {
        Item calls = Item.builder()
                .code("CALL")
                .label("Appels")
                .nature(Nature.SERVICE)
                .unitPrice("1.00")
                .vat(VAT_20)
                .build();
        PriceModel tiers = PriceModel.tiered(Tier.upTo("100", "1.00"), Tier.beyond("0.80"));

        Invoice.Issued invoice =
                desk.draft(Koworking.OMEGA).line(calls, tiers.price("150")).issue("k1");

        assertEquals("140.00", invoice.totals().totalNet().toPlainString());
        assertEquals(2, invoice.items().size());
        assertTrue(invoice.items().get(1).label().startsWith("Appels – "));
    }

    @Test
    void findsAnInvoiceAsItWasIssued() {
        Invoice.Issued invoice = drafted().issue("k1");

        assertEquals(Optional.of(invoice), desk.find(invoice.number()));
        assertEquals(Optional.empty(), desk.find(new DocumentNumber("FC202300088")));
    }

    @Test
    void numbersWithoutAHole() {
        drafted().issue("k1");
        assertThrows(
                ViolationsException.class,
                () -> drafted().issuedOn(DAY.minusDays(1)).issue("k2"));
        desk.draft(Koworking.OMEGA).line("Jamais émise", "1", "1.00", VAT_20);

        assertEquals("FC202300088", drafted().issue("k3").number().value());
    }

    @Test
    void answersARepeatedCommandWithItsFirstResult() {
        Invoice.Issued first = drafted().issue("order-4711");

        assertEquals(first, drafted().issue("order-4711"));
        assertEquals("FC202300088", drafted().issue("order-4712").number().value());
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherInvoice() {
        drafted().issue("order-4711");

        ViolationsException thrown = assertThrows(
                ViolationsException.class, () -> drafted().note("autre").issue("order-4711"));

        assertEquals("CPT-DESK-KEY-REUSED", thrown.code());
    }

    @Test
    void keepsDossiersApart() {
        InvoiceDesk other = open("other").invoices();
        Invoice.Issued invoice = drafted().issue("k1");

        assertEquals(Optional.empty(), other.find(invoice.number()));
        Invoice.Issued sameNumberElsewhere =
                other.draft(Koworking.OMEGA).line("x", "1", "1.00", VAT_20).issue("k1");
        assertEquals(invoice.number(), sameNumberElsewhere.number());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Violations found = desk.draft(Person.builder().build())
                .line("", "beaucoup", "90.00", VAT_20)
                .line("Livre", "1", "-25.00", VAT_5_5)
                .currency("EUX")
                .issuedOn(DAY)
                .dueIn(-1)
                .check();

        assertEquals(
                List.of(
                        "lines[0].quantity CPT-MONEY-NUMBER-MALFORMED",
                        "lines[1].unitPrice CPT-LINE-PRICE-NEGATIVE",
                        "currency CPT-MONEY-CURRENCY-UNKNOWN",
                        "paymentTerms.days CPT-TERMS-DAYS-OUT-OF-BOUNDS",
                        "customer.name CPT-LAW-CUSTOMER-NAME-MISSING",
                        "customer.address CPT-LAW-CUSTOMER-ADDRESS-MISSING",
                        "lines[0].label CPT-LAW-LABEL-MISSING"),
                found.errors().list().stream()
                        .map(v -> v.path() + " " + v.code())
                        .toList());
    }

    @Test
    void takesTheGuidesOwnCompanyWithWarnings() {
        Violations found = drafted().check();

        assertFalse(found.hasErrors());
        assertTrue(found.codes().contains("CPT-PARTY-VAT-NUMBER-OTHER-SIREN"), found.toString());
    }

    @Test
    void sparesPrivatePersonsWhatHoldsBetweenBusinesses() {
        Invoice.Issued invoice = desk.draft(Person.of("Marie Dupont", Address.of("3 rue Haute", "29000", "Quimper")))
                .line("Plateau repas", "1", "15.00", VAT_20)
                .issue("k1");

        assertEquals(List.of(), invoice.mentions());
    }

    /** A text that is empty, a quantity written 1E+3: however it was given, what is answered is what is stored. */
    @Test
    void answersWhatItStored() {
        Invoice.Draft draft = drafted().draft().toBuilder().note("").build();
        draft = draft.toBuilder()
                .addLines(draft.items().get(0).toBuilder()
                        .quantity(new BigDecimal("1E+3"))
                        .build())
                .issuer(Koworking.ISSUER.toBuilder()
                        .entity(Koworking.ENTITY.toBuilder()
                                .shareCapital(new BigDecimal("1E+4"))
                                .build())
                        .build())
                .build();

        Invoice.Issued first = desk.issue(draft, "k1");

        assertEquals(first, desk.issue(draft, "k1"));
        assertEquals(Optional.of(first), desk.find(first.number()));
        assertEquals("1000", first.items().get(1).quantity().toPlainString());
    }

    @Test
    void refusesWhatCouldNotBeReadBack() {
        Invoice.Draft draft = drafted().draft();
        ItemLine line = draft.items().get(0);
        BigDecimal huge = new BigDecimal("9".repeat(20));

        List<Invoice.Draft> unreadable = List.of(
                draft.toBuilder().issueDate(LocalDate.of(9999, 12, 15)).build(), // due in year 10000
                draft.toBuilder().note("x".repeat(2_000_001)).build(),
                draft.toBuilder()
                        .addLines(
                                line.toBuilder().quantity(huge).unitPrice(huge).build())
                        .build());

        for (Invoice.Draft one : unreadable) {
            assertThrows(ViolationsException.class, () -> desk.issue(one, "k1"));
        }
        assertEquals("FC202300087", drafted().issue("k1").number().value());
    }

    /** A clock that passes midnight between two questions must not date a paper twice. */
    @Test
    void datesAPaperOnce() {
        AtomicInteger asked = new AtomicInteger();
        Ports midnight =
                Ports.of(new MemoryStorage(), new DayClock(() -> DAY.plusDays(asked.getAndIncrement())), ports.ids());

        InvoiceDesk late = Comptoir.over(midnight)
                .open(DossierId.of("d"), Koworking.ISSUER, Actor.of("alice", "Alice"))
                .invoices();
        Invoice.Issued invoice = late.issue(drafted().dueIn(0).draft(), "k1");

        assertTrue(asked.get() > 1);
        assertEquals(invoice.issueDate(), invoice.dueDate());
        assertEquals(Optional.of(invoice), late.find(invoice.number()));
    }

    @Test
    void givesNoNumberTwiceWhateverTheSeries() {
        drafted().issue("k1");
        Issuer other = Issuer.builder()
                .entity(Koworking.ENTITY)
                .invoiceSeries(NumberSeries.of("FC20{yy}{seq:5}").named("Nord").startingAt(87))
                .build();
        Invoice.Draft draft = drafted().draft().toBuilder().issuer(other).build();

        ViolationsException thrown = assertThrows(ViolationsException.class, () -> desk.issue(draft, "k2"));

        assertEquals("CPT-DESK-NUMBER-TAKEN", thrown.code());
        assertEquals("FC202300087", thrown.violations().list().get(0).value());
    }

    private Drafting drafted() {
        return desk.draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(30);
    }

    private Dossier open(String dossier) {
        return Comptoir.over(ports).open(DossierId.of(dossier), Koworking.ISSUER, Actor.of("alice", "Alice"));
    }
}
