package io.comptoir.accounting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.posting.VatLine;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.money.Percentage;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Receivable;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goods are due in March, with the invoice; services as they are paid: 500 of 1 200 in April, the rest in May. */
class VatStatementTest {

    private static final Posting POSTING = Posting.with(AccountingPlan.read("{ \"vatOnReceipts\": true }"));
    private static final Period MARCH = month(3);
    private static final Period APRIL = month(4);
    private static final Period MAY = month(5);

    @Test
    void servicesAreDueAsTheyArePaid() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("1", "1000", Nature.SERVICE, "20"));
        Receivable paid = Receivable.of(invoice)
                .with(payment("P1", "2023-04-10", "500"))
                .with(payment("P2", "2023-05-10", "700"));
        List<VatLine> lines = POSTING.vat(invoice, paid);

        assertEquals("[]", shown(lines, MARCH));
        assertEquals("[20 SERVICE 416.67 83.33]", shown(lines, APRIL));
        assertEquals("[20 SERVICE 583.33 116.67]", shown(lines, MAY));
    }

    @Test
    void goodsAndServicesOfOneInvoiceEachOnTheirDay() {
        Invoice.Issued invoice = Papers.invoice(
                Papers.line("1", "1000", Nature.GOODS, "20"),
                Papers.line("1", "1000", Nature.SERVICE, "20"),
                Papers.line("1", "100", Nature.GOODS, "5.5"),
                Papers.line("1", "50", Nature.SERVICE, "0"));
        Receivable paid = Receivable.of(invoice).with(payment("P1", "2023-04-10", "2555.50"));
        List<VatLine> lines = POSTING.vat(invoice, paid);

        assertEquals("[0 SERVICE 50.00 0.00, 20 GOODS 1000.00 200.00, 5.5 GOODS 100.00 5.50]", shown(lines, MARCH));
        assertEquals("[20 SERVICE 1000.00 200.00]", shown(lines, APRIL));
    }

    @Test
    void whatIsGivenBackOrReturnedIsBelowZero() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("1", "1000", Nature.SERVICE, "20"));
        Receivable returned = Receivable.of(invoice)
                .with(payment("P1", "2023-04-10", "1200"))
                .with(new Return("R1", LocalDate.of(2023, 5, 2), "P1", Optional.empty()));
        Invoice.Issued goods = Papers.invoice(Papers.line("1", "1000", Nature.GOODS, "20"));
        Invoice.Issued credit = Papers.issued(CreditNote.of(goods).percent("10").draft());

        assertEquals("[20 SERVICE -1000.00 -200.00]", shown(POSTING.vat(invoice, returned), MAY));
        assertEquals("[20 GOODS -100.00 -20.00]", shown(POSTING.vat(credit, Receivable.of(credit)), MARCH));
    }

    /** 2 % of 1 000.00 for early payment; then half of 1 200.00 is lost. */
    @Test
    void discountsAndBadDebtsOfGoodsGiveVatBack() {
        Invoice.Issued goods = Papers.invoice(Papers.line("1", "1000", Nature.GOODS, "20"));
        Receivable owed = Receivable.of(goods);
        Movement early = EarlyPaymentDiscount.of(
                "E1", LocalDate.of(2023, 4, 3), owed.debt(), Percentage.of("2"), Treatment.CORRECTED);
        Movement lost = WriteOff.of(
                "W1", LocalDate.of(2023, 4, 3), new BigDecimal("600"), WriteOff.Reason.BAD_DEBT, "liquidation");

        assertEquals("[20 GOODS -20.00 -4.00]", shown(POSTING.vat(goods, owed.with(early)), APRIL));
        assertEquals("[20 GOODS -500.00 -100.00]", shown(POSTING.vat(goods, owed.with(lost)), APRIL));
    }

    @Test
    void isWrittenWithItsTotals() throws IOException {
        Invoice.Issued invoice = Papers.invoice(
                Papers.line("1", "100.50", Nature.GOODS, "20"), Papers.line("1", "50", Nature.GOODS, "0"));
        VatStatement statement =
                VatStatement.of(POSTING.vat(invoice, Receivable.of(invoice)).iterator(), MARCH);
        StringBuilder csv = new StringBuilder();

        statement.write(csv);

        assertEquals("""
                debut;fin;categorie;taux;nature;base;tva
                2023-03-01;2023-03-31;E;0;GOODS;50,00;0,00
                2023-03-01;2023-03-31;S;20;GOODS;100,50;20,10
                2023-03-01;2023-03-31;;;Total;150,50;20,10
                """.replace("\n", "\r\n"), csv.toString());
        assertEquals(new BigDecimal("101"), statement.rows().get(1).taxableInEuros());
        assertEquals(new BigDecimal("20"), statement.rows().get(1).vatInEuros());
    }

    private static String shown(List<VatLine> lines, Period period) {
        List<String> rows = new ArrayList<>();
        for (VatStatement.Row row : VatStatement.of(lines.iterator(), period).rows()) {
            rows.add(row.rate().percentage() + " " + row.nature() + " " + row.taxable() + " " + row.vat());
        }
        return rows.toString();
    }

    private static Period month(int month) {
        LocalDate first = LocalDate.of(2023, month, 1);
        return Period.between(first, first.plusMonths(1));
    }

    private static Payment payment(String id, String date, String amount) {
        Source source = new Source("bank-" + id, 0, PaymentMethod.TRANSFER);
        return new Payment(id, LocalDate.parse(date), new BigDecimal(amount), source);
    }
}
