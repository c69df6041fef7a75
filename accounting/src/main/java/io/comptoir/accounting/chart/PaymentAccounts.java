package io.comptoir.accounting.chart;

import io.comptoir.money.Percentage;
import java.util.Optional;

/**
 * Where money of one payment mode is entered.
 *
 * @param journal  the book: that of the bank, of the cash, of the card company
 * @param account  what is debited: the bank (512), or where cheques and cards wait for it (511, 517)
 * @param returned  what is credited where the bank takes the money back; {@code account} unless said otherwise
 * @param fee  the share that whoever collects it keeps (627)
 */
public record PaymentAccounts(Journal journal, Account account, Optional<Account> returned, Optional<Percentage> fee) {

    /** One account for what comes in and what is taken back, without a fee. */
    public static PaymentAccounts of(Journal journal, Account account) {
        return new PaymentAccounts(journal, account, Optional.empty(), Optional.empty());
    }
}
