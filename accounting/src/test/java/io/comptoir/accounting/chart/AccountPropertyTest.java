package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every length of accounts. */
class AccountPropertyTest {

    /** Numbers that differ in more than zeros on the right are two accounts, in any length (PCG art. 1131-2). */
    @Property
    void paddingNeverMergesTwoAccounts(
            @ForAll("accounts") Account one,
            @ForAll("accounts") Account other,
            @ForAll @IntRange(min = 6, max = 10) int length) {
        Assume.that(!bare(one).equals(bare(other)));

        assertNotEquals(one.padded(length), other.padded(length));
    }

    @Property
    void aLongerAccountComesBackToItsLength(
            @ForAll("accounts") Account account, @ForAll @IntRange(min = 6, max = 10) int length) {
        assertEquals(account.padded(6), account.padded(length).resized(6));
    }

    @Provide
    Arbitrary<Account> accounts() {
        return Arbitraries.integers()
                .between(100, 899_999)
                .map(number -> Integer.toString(number))
                .filter(number -> !number.startsWith("9"))
                .map(Account::of);
    }

    private static String bare(Account account) {
        return account.number().replaceAll("0+$", "");
    }
}
