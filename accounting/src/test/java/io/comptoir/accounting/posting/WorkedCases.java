package io.comptoir.accounting.posting;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.chart.VatCase;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.dunning.LateDebt;
import io.comptoir.law.InterestRates;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The papers, payments and plan behind the worked entries; each entry is made, none is typed in. */
final class WorkedCases {

    /** Debtors of goods and services bill under the débits where no VAT waits. */
    static final AccountingPlan PLAN = AccountingPlan.read("""
            {
              "name": "Cas",
              "salesByRate": [
                { "category": "K", "nature": "GOODS", "account": "7072" },
                { "category": "G", "nature": "GOODS", "account": "7073" },
                { "category": "AE", "nature": "SERVICE", "account": "7062" }
              ],
              "items": { "FRAIS-IMP": "7088" },
              "payments": {
                "TRANSFER": { "journal": { "code": "BQ", "label": "Banque" }, "account": "512" },
                "CHEQUE": { "journal": { "code": "BQ", "label": "Banque" }, "account": "5112", "returned": "512" },
                "CARD": { "journal": { "code": "PSP", "label": "Cartes" }, "account": "517", "fee": "1.4" },
                "CASH": { "journal": { "code": "CA", "label": "Caisse" }, "account": "530000" }
              },
              "vatOnReceipts": true
            }
            """);

    private final Map<String, JournalEntry> entries = new LinkedHashMap<>();

    static Map<String, JournalEntry> entries() {
        WorkedCases cases = new WorkedCases();
        cases.koworking();
        cases.sales();
        cases.earlyPayment();
        cases.deposits();
        cases.payments();
        cases.abroad();
        cases.cash();
        cases.currencies();
        return cases.entries;
    }

    private void koworking() {
        AccountingPlan plan = Papers.koworkingPlan();
        put("S1", plan, sale("FC202300087", "2023-03-27", "3 900.00 SERVICE 20"));
        Invoice.Issued first = issued(sale("FC202300085", "2023-03-24", "1 6500.00 SERVICE 20"));
        put("S2", plan, first);
        put("S3", plan, sale("FC202300086", "2023-03-27", "1 1800.00 SERVICE 20"));
        put("S4", plan, sale("FC202300088", "2023-04-27", "1 16200.00 SERVICE 20"));
        Invoice.Issued billed = issued(sale("FC202300089", "2023-03-28", "5 900.00 SERVICE 20"));
        put("S5", plan, billed);
        Invoice.Draft credit =
                CreditNote.of(billed).line(0, "1").reason(CreditReason.REFUND).draft();
        put("S6", plan, new Paper("AV202300003", day("2023-03-28"), credit));
        settle(plan, first, List.of(paid("RG-0000455", "2023-03-24", "7800.00", PaymentMethod.TRANSFER)), "S7");
    }

    private void sales() {
        AccountingPlan oneVat = PLAN.toBuilder()
                .putVat(new VatCase(Percentage.of("20"), Nature.SERVICE), Account.of("445711"))
                .build();
        Paper c1 = sale("FC1", "2026-01-12", "10 49.99 GOODS 20", "3 25.00 GOODS 5.5", "2.5 80 SERVICE 20");
        List<ItemLine> lines = new ArrayList<>(c1.draft().items());
        lines.set(
                0, lines.get(0).toBuilder().addDiscounts(Discount.percent("10")).build());
        put(
                "C1",
                oneVat,
                onDebits(alpha(c1))
                        .with(draft -> draft.lines(lines)
                                .addDiscounts(DocumentDiscount.of(Discount.percent("5")))
                                .addCharges(new DocumentCharge(Charge.amount("9.90"), Optional.of(VatRate.VAT_20)))));
        put("C17", PLAN, to("PART", sale("FC17", "2026-06-15", "1 850.00 SERVICE 0")));
        put("C19a", PLAN, onDebits(to("IOTA", sale("FC19", "2026-10-01", "1 1200.00 SERVICE 20"))));
        put("C24", PLAN, onDebits(to("PART", sale("FC24", "2026-10-10", "1 10.02 GOODS 20", "1 10.02 SERVICE 20"))));
    }

    private void earlyPayment() {
        Paper c2 = alpha(sale("FC2", "2026-01-13", "1 1000.00 GOODS 20"))
                .with(draft -> draft.lines(draft.build().items().stream()
                                .map(line -> line.toBuilder()
                                        .addDiscounts(Discount.percent("5"))
                                        .build())
                                .toList())
                        .addDiscounts(DocumentDiscount.of(
                                new Discount.Percent(Percentage.of("2"), Optional.of("Escompte 2 %")))));
        Invoice.Issued billed = issued(c2);
        put("C2", PLAN, billed);
        put(
                "C6a",
                PLAN,
                new Paper("AV6", day("2026-01-16"), CreditNote.of(billed).full().draft()));

        Invoice.Issued c3 = issued(to("BETA", sale("FC3", "2026-01-14", "1 1000.00 GOODS 20")));
        put("C3a", PLAN, c3);
        Receivable owed = Receivable.of(c3);
        settle(
                PLAN,
                c3,
                List.of(
                        paid("VIR3", "2026-01-20", "1176.00", PaymentMethod.TRANSFER),
                        EarlyPaymentDiscount.of(
                                "ESC3", day("2026-01-20"), owed.debt(), Percentage.of("2"), Treatment.CORRECTED)),
                "C3b");
        settle(
                PLAN,
                c3,
                List.of(
                        paid("VIR3", "2026-01-20", "1180.00", PaymentMethod.TRANSFER),
                        EarlyPaymentDiscount.of(
                                "ESC3", day("2026-01-20"), owed.debt(), Percentage.of("2"), Treatment.NET_OF_TAX)),
                "C3b net");
    }

    private void deposits() {
        Invoice.Issued fa4 = issued(to("GAMA", sale("FA4", "2026-02-01", "1 3000.00 SERVICE 20"))
                .with(draft -> draft.kind(InvoiceKind.DEPOSIT)));
        put("C4a", PLAN, fa4);
        settle(PLAN, fa4, List.of(paid("VIR4", "2026-02-15", "3600.00", PaymentMethod.TRANSFER)), "C4b", "C4c");
        Invoice.Issued fc4 = issued(to("GAMA", sale("FC4", "2026-03-31", "1 10000.00 SERVICE 20"))
                .with(draft -> draft.addDepositsDeducted(
                        new Deposit("FA4", fa4.issueDate(), fa4.totals().vat()))));
        put("C4d", PLAN, fc4);
        settle(PLAN, fc4, List.of(paid("VIR4B", "2026-04-15", "8400.00", PaymentMethod.TRANSFER)), "C4e", "C4f");

        AccountingPlan gross =
                PLAN.toBuilder().depositScheme(DepositScheme.PAYMENT_GROSS).build();
        Invoice.Issued fa5 = issued(onDebits(to("DELT", sale("FA5", "2026-02-01", "1 3000.00 SERVICE 20")))
                .with(draft -> draft.kind(InvoiceKind.DEPOSIT)));
        settle(gross, fa5, List.of(paid("VIR5", "2026-02-01", "3600.00", PaymentMethod.TRANSFER)), "C5a", "C5b");
        put(
                "C5c",
                gross,
                onDebits(to("DELT", sale("FC5", "2026-03-31", "1 10000.00 SERVICE 20")))
                        .with(draft -> draft.addDepositsDeducted(
                                new Deposit("FA5", fa5.issueDate(), fa5.totals().vat()))));
    }

    private void payments() {
        Treasury treasury = Treasury.with(PLAN);
        Invoice.Issued fc7 = issued(to("EPSI", sale("FC7", "2026-04-01", "1 1000.00 GOODS 20")));
        put("C7a", PLAN, fc7);
        settle(
                PLAN,
                fc7,
                List.of(
                        paid("CHQ77", "2026-04-10", "500.00", PaymentMethod.CHEQUE),
                        paid("CB7", "2026-04-15", "700.00", PaymentMethod.CARD)),
                "C7b",
                "C7d");
        entries.put("C7c", treasury.paidOut(paper("REM12", "2026-04-12"), PaymentMethod.CHEQUE, amount("500.00")));
        entries.put("C7e", treasury.paidOut(paper("PO7", "2026-04-18"), PaymentMethod.CARD, amount("690.20")));

        Invoice.Issued fc9 = issued(to("EPSI", sale("FC8", "2026-04-01", "1 500.00 GOODS 20")));
        settle(
                PLAN,
                fc9,
                List.of(
                        paid("CHQ9", "2026-04-20", "600.00", PaymentMethod.CHEQUE),
                        new Return("IMP9", day("2026-05-05"), "CHQ9", Optional.of("sans provision"))),
                "C9 cheque",
                "C9a");
        entries.put("C9b", treasury.bankFee(paper("IMP9", "2026-05-05"), amount("15.00")));
        put(
                "C9c",
                PLAN,
                onDebits(to("EPSI", sale("FC9", "2026-05-06", "1 15.00 SERVICE 20")))
                        .with(draft -> draft.lines(draft.build().items().stream()
                                .map(line -> line.toBuilder().code("FRAIS-IMP").build())
                                .toList())));
        LateDebt late = LateDebt.builder()
                .principal("100.00")
                .dueDate(day("2025-05-31"))
                .until(day("2026-06-01"))
                .rate(Percentage.of("12.30"))
                .build();
        entries.put(
                "C10",
                treasury.lateInterest(
                        paper("FP10", "2026-06-01"), customer("EPSI"), late.interest(InterestRates.shipped())));
    }

    private void abroad() {
        put("C13", PLAN, exempt("BERL", "FC13", "2026-06-11", "5000.00", Nature.GOODS, VatCategory.INTRA_EU));
        put("C14", PLAN, exempt("ZURI", "FC14", "2026-06-12", "7250.40", Nature.GOODS, VatCategory.EXPORT));
        put("C15", PLAN, exempt("MADR", "FC15", "2026-06-13", "1800.00", Nature.SERVICE, VatCategory.REVERSE_CHARGE));
    }

    private void cash() {
        Invoice.Issued fc18 = issued(to("THET", sale("FC18", "2026-07-01", "1 1000.00 SERVICE 20")));
        put("C18a", PLAN, fc18);
        settle(
                PLAN,
                fc18,
                List.of(
                        paid("VIR18A", "2026-07-10", "500.00", PaymentMethod.TRANSFER),
                        paid("VIR18B", "2026-07-20", "700.00", PaymentMethod.TRANSFER)),
                "C18b",
                "C18c",
                "C18d",
                "C18e");
    }

    private void currencies() {
        Invoice.Issued fc22 = issued(exempt("NYC", "FC22", "2026-09-01", "10000.00", Nature.GOODS, VatCategory.EXPORT)
                .with(draft -> draft.currency(Currencies.of("USD")).exchange(perEuro("1.0800"))));
        put("C22a", PLAN, fc22);
        for (String[] row : new String[][] {{"C22b", "VIR22", "1.1000"}, {"C23b", "VIR23", "1.0500"}}) {
            Receivable paid = Receivable.of(fc22).with(paid(row[1], "2026-09-30", "10000.00", PaymentMethod.TRANSFER));
            BankDetails bank = new BankDetails(Map.of(), Map.of(row[1], perEuro(row[2])));
            entries.put(row[0], Posting.with(PLAN).settlement(fc22, paid, bank).get(0));
        }
    }

    // --- steps ---

    private void put(String name, AccountingPlan plan, Paper paper) {
        put(name, plan, issued(paper));
    }

    private void put(String name, AccountingPlan plan, Invoice.Issued invoice) {
        entries.put(name, Posting.with(plan).entry(invoice));
    }

    private void settle(AccountingPlan plan, Invoice.Issued invoice, List<Movement> movements, String... names) {
        List<JournalEntry> made =
                Posting.with(plan).settlement(invoice, Receivable.of(invoice).with(movements));
        if (made.size() != names.length) {
            throw new IllegalStateException("Not " + List.of(names) + " but " + made);
        }
        for (int i = 0; i < names.length; i++) {
            entries.put(names[i], made.get(i));
        }
    }

    static Payment paid(String id, String date, String amount, PaymentMethod method) {
        return new Payment(id, day(date), amount(amount), new Source("bank-" + id, 0, method));
    }

    private static ExchangeRate perEuro(String rate) {
        BigDecimal one = BigDecimal.ONE.divide(new BigDecimal(rate), 12, RoundingMode.HALF_UP);
        return new ExchangeRate(Currencies.euro(), one, Optional.empty(), Optional.empty());
    }

    static Paper sale(String number, String date, String... lines) {
        Invoice.Draft.Builder draft = Papers.draft();
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            draft.addLines(Papers.line(cells[0], cells[1], Nature.valueOf(cells[2]), cells[3]));
        }
        return new Paper(number, day(date), draft.build());
    }

    private static Paper exempt(
            String customer, String number, String date, String price, Nature nature, VatCategory category) {
        VatRate rate = VatRate.exempt(category, "VATEX-EU-" + category.code());
        return to(customer, sale(number, date, "1 " + price + " " + nature + " 0"))
                .with(draft -> draft.lines(draft.build().items().stream()
                        .map(line -> line.toBuilder().vat(rate).build())
                        .toList()));
    }

    private static Paper alpha(Paper paper) {
        return to("ALFA", paper);
    }

    static Paper to(String name, Paper paper) {
        return paper.with(draft -> draft.customer(customer(name)));
    }

    static Paper onDebits(Paper paper) {
        return paper.with(draft -> draft.issuer(draft.build().issuer().orElseThrow().toBuilder()
                .vatOnDebits(true)
                .build()));
    }

    private static Party customer(String name) {
        return Company.builder()
                .name(name)
                .code("411" + name)
                .address(Address.of("1 rue du Port", "75000", "Paris"))
                .build();
    }

    static Invoice.Issued issued(Paper paper) {
        Invoice.Draft draft = paper.draft();
        return new Invoice.Issued(
                "id-" + paper.number(),
                new DocumentNumber(paper.number()),
                paper.date(),
                draft.dueOn(paper.date()),
                draft,
                draft.totals(),
                LegalMentions.of(draft, paper.date()));
    }

    private static SupportingDocument paper(String reference, String date) {
        return new SupportingDocument(reference, day(date));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    /**
     * A paper that is to be issued.
     *
     * @param number  its number
     * @param date  its date
     * @param draft  what it says
     */
    record Paper(String number, LocalDate date, Invoice.Draft draft) {

        Paper with(UnaryOperator<Invoice.Draft.Builder> change) {
            return new Paper(number, date, change.apply(draft.toBuilder()).build());
        }
    }
}
