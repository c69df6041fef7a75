package io.comptoir.accounting.chart;

import io.comptoir.data.ShippedTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What holds for every plan that does not say otherwise: a table, changed without touching code. */
final class ShippedAccounts {

    private static final Map<Purpose, Account> PURPOSES = new EnumMap<>(Purpose.class);
    private static final Map<String, PaymentAccounts> PAYMENTS = new LinkedHashMap<>();
    private static final Map<String, Journal> JOURNALS = new LinkedHashMap<>();
    private static final List<String> EARLY_PAYMENT = new ArrayList<>();

    static {
        ShippedTable.rows(ShippedAccounts.class, "purposes.txt").forEach(ShippedAccounts::put);
    }

    private ShippedAccounts() {}

    static Account of(Purpose purpose) {
        return Optional.ofNullable(PURPOSES.get(purpose)).orElseThrow();
    }

    static Map<String, PaymentAccounts> payments() {
        return PAYMENTS;
    }

    static Journal journal(String key) {
        return Optional.ofNullable(JOURNALS.get(key)).orElseThrow();
    }

    /** Whether a discount of this name is one for early payment. */
    static boolean isEarlyPayment(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return EARLY_PAYMENT.stream().anyMatch(plain::startsWith);
    }

    private static void put(List<String> row) {
        String key = row.get(1);
        switch (row.get(0)) {
            case "purpose" -> PURPOSES.put(Purpose.valueOf(key), Account.of(row.get(2)));
            case "journal" -> JOURNALS.put(key, new Journal(row.get(2), row.get(3)));
            case "payment" -> PAYMENTS.put(key, payment(row));
            case "earlyPayment" -> EARLY_PAYMENT.add(key);
            default -> throw new IllegalStateException("No such row of accounts: " + row);
        }
    }

    private static PaymentAccounts payment(List<String> row) {
        Optional<Account> returned =
                Optional.of(row.get(4)).filter(text -> !text.isEmpty()).map(Account::of);
        return new PaymentAccounts(journal(row.get(3)), Account.of(row.get(2)), returned, Optional.empty());
    }
}
