package io.comptoir.desk;

import io.comptoir.document.Invoice;
import io.comptoir.money.Allocation;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer brought of all that was invoiced — part du chiffre d'affaires déjà facturé.
 * <p>
 * Rounded each by itself, shares need not make 100: 1 500.00, 2 000.00, 750.00 and 450.00 of 4 700.00 are 31.91, 42.55, 15.96 and
 * 9.57 %, 99.99 % together. Where they are shown as parts of a whole, {@link #evened()} makes it one.
 *
 * @param customer  its code, its SIREN or its name, in this order
 * @param name  as its latest paper has it
 * @param revenue  what was billed before tax, less what was given back; below zero where more was given back
 * @param percent  of the whole, with two decimals, rounded by itself; zero where the whole is nothing
 * @param evened  the same, so that all together make 100.00: what is missing goes to those who lost most by rounding
 */
public record RevenueShare(String customer, String name, BigDecimal revenue, BigDecimal percent, BigDecimal evened) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(10_000, 2);
    private static final int DIGITS = 2;

    /** The shares of each customer by currency code, those that brought most first. */
    static SortedMap<String, List<RevenueShare>> of(List<Invoice.Issued> papers) {
        Map<String, List<Invoice.Issued>> byCustomer = new TreeMap<>();
        for (Invoice.Issued paper : papers) {
            byCustomer
                    .computeIfAbsent(Invoices.partyOf(paper.customer()), any -> new ArrayList<>())
                    .add(paper);
        }
        SortedMap<String, List<RevenueShare>> brought = new TreeMap<>();
        byCustomer.forEach((customer, own) -> summary(customer, own)
                .sums()
                .forEach((currency, sums) -> brought.computeIfAbsent(currency, any -> new ArrayList<>())
                        .add(new RevenueShare(customer, name(own), sums.revenue(), BigDecimal.ZERO, BigDecimal.ZERO))));
        brought.replaceAll((currency, all) -> shared(all));
        return brought;
    }

    private static ContactSummary summary(String customer, List<Invoice.Issued> papers) {
        return ContactSummary.of(
                customer,
                papers.stream()
                        .map(paper -> new ContactSummary.Billed(paper, Optional.empty()))
                        .toList());
    }

    private static String name(List<Invoice.Issued> papers) {
        return papers.stream()
                .max(Comparator.comparing(Invoice.Issued::issueDate))
                .map(paper -> paper.customer().name())
                .orElse("");
    }

    private static List<RevenueShare> shared(List<RevenueShare> all) {
        List<BigDecimal> brought = all.stream().map(RevenueShare::revenue).toList();
        BigDecimal whole = brought.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return List.copyOf(all);
        }
        List<BigDecimal> evened = Allocation.byWeight(HUNDRED, brought, DIGITS);
        List<RevenueShare> shares = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            RevenueShare one = all.get(i);
            BigDecimal percent = Rounding.HALF_UP.quotient(one.revenue.multiply(HUNDRED), whole, DIGITS);
            shares.add(new RevenueShare(one.customer, one.name, one.revenue, percent, evened.get(i)));
        }
        shares.sort(Comparator.comparing(RevenueShare::revenue).reversed());
        return List.copyOf(shares);
    }
}
