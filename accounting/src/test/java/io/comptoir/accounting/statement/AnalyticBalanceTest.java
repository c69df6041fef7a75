package io.comptoir.accounting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2700.00 of services and 100.00 of goods, 60 % of Paris and 40 % of Lyon; then 10.00 that no axis was asked for. */
class AnalyticBalanceTest {

    private static final AccountingPlan PLAN = AccountingPlan.pcg().adapted("""
            { "axes": [ { "code": "SITE", "classes": "7", "default": { "PARIS": "60", "LYON": "40" } } ] }
            """);
    private static final List<JournalEntry> ENTRIES = List.of(
            Posting.with(PLAN)
                    .entry(Papers.invoice(
                            Papers.line("3", "900.00", Nature.SERVICE, "20"),
                            Papers.line("1", "100.00", Nature.GOODS, "20"))),
            Posting.pcg().entry(Papers.invoice(Papers.line("1", "10.00", Nature.SERVICE, "20"))));

    @Test
    void writesItSectionBySection() throws IOException {
        StringBuilder out = new StringBuilder();

        AnalyticBalance.of(ENTRIES.iterator(), PLAN.axes().get(0))
                .write(ChartOfAccounts.pcg(LocalDate.of(2023, 1, 1)), out);

        assertEquals("""
                axe;section;compte;libelle;debit;credit;solde_debiteur;solde_crediteur
                SITE;;706000;Prestations de services;0,00;10,00;0,00;10,00
                SITE;;;Total;0,00;10,00;0,00;10,00
                SITE;LYON;706000;Prestations de services;0,00;1080,00;0,00;1080,00
                SITE;LYON;707000;Ventes de marchandises;0,00;40,00;0,00;40,00
                SITE;LYON;;Total;0,00;1120,00;0,00;1120,00
                SITE;PARIS;706000;Prestations de services;0,00;1620,00;0,00;1620,00
                SITE;PARIS;707000;Ventes de marchandises;0,00;60,00;0,00;60,00
                SITE;PARIS;;Total;0,00;1680,00;0,00;1680,00
                """.replace("\n", "\r\n"), out.toString());
    }

    @Test
    void sumsAllSections() {
        AnalyticBalance balance =
                AnalyticBalance.of(ENTRIES.iterator(), PLAN.axes().get(0));

        assertEquals(List.of("", "LYON", "PARIS"), balance.sections());
        assertEquals(new BigDecimal("-1680.00"), balance.moved("PARIS").balance());
        assertEquals(new BigDecimal("-2810.00"), balance.total().balance());
    }
}
