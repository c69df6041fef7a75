package io.comptoir.accounting.chart;

/**
 * An account and what it is called — compte et intitulé.
 *
 * @param account  its number
 * @param label  not blank
 */
public record ChartAccount(Account account, String label) {

    /** Refuses an account without a name: the FEC wants one (LPF art. A47 A-1). */
    public ChartAccount {
        if (label.isBlank()) {
            throw new IllegalArgumentException("Account " + account + " needs a label");
        }
    }
}
