package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.fault.Violation;
import java.util.List;
import java.util.Optional;

/** The accounts and subledger accounts of a file: what each was called first, and where it stands in the PCG. */
final class FecNames {

    static final int KNOWN = 0;
    static final int REMOVED = 1;
    static final int UNKNOWN = 2;

    private static final int ACCOUNTS_MAX = 1 << 17;
    private static final int LABEL = 0;
    private static final int LINE = 1;
    private static final int STANDING = 2;

    private final LongMap accounts = new LongMap(3, ACCOUNTS_MAX);
    private final LongMap subledgers = new LongMap(2, ACCOUNTS_MAX);
    private boolean full;

    /** Where an account stands in {@code chart}; its first label is kept. */
    int standing(long key, byte[] bytes, int from, int to, ChartOfAccounts chart, long label, long line) {
        int slot = accounts.find(key);
        if (slot >= 0) {
            return (int) accounts.get(slot, STANDING);
        }
        int standing = standing(digits(bytes, from, to), chart);
        slot = accounts.add(key);
        if (slot < 0) {
            full = true;
            return standing;
        }
        accounts.put(slot, LABEL, label);
        accounts.put(slot, LINE, line);
        accounts.put(slot, STANDING, standing);
        return standing;
    }

    /** The line where an account was called otherwise; 0 where it is called as before. */
    long otherAccountLabel(long key, long label) {
        return other(accounts, accounts.find(key), label);
    }

    /** The line where a subledger account was called otherwise; 0 where it is called as before. */
    long otherSubledgerLabel(long key, long label, long line) {
        int slot = subledgers.find(key);
        if (slot >= 0) {
            return other(subledgers, slot, label);
        }
        slot = subledgers.add(key);
        if (slot < 0) {
            full = true;
            return 0;
        }
        subledgers.put(slot, LABEL, label);
        subledgers.put(slot, LINE, line);
        return 0;
    }

    /** Whether there were more accounts than are kept. */
    boolean isFull() {
        return full;
    }

    /** What takes the place of an account that the PCG has dropped. */
    static String instead(byte[] bytes, int from, int to, ChartOfAccounts chart) {
        List<Violation> found = chart.check(digits(bytes, from, to)).list();
        return found.isEmpty()
                ? ""
                : found.get(0).details().get(found.get(0).details().size() - 1);
    }

    private static int standing(Account account, ChartOfAccounts chart) {
        Optional<Violation> found = chart.check(account).list().stream().findFirst();
        return found.map(one -> one.isError() ? REMOVED : UNKNOWN).orElse(KNOWN);
    }

    /** The digits that an account starts with: what the PCG knows of it. */
    private static Account digits(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && end - from < Account.LENGTH_MAX && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return Account.of(FecEncoding.text(bytes, from, end));
    }

    private static long other(LongMap map, int slot, long label) {
        return slot < 0 || map.get(slot, LABEL) == label ? 0 : map.get(slot, LINE);
    }
}
