package io.comptoir.accounting.chart;

import io.comptoir.fault.Text;
import java.util.Optional;

/**
 * An account that a plan chose, and by what.
 *
 * @param account  the general account
 * @param subledger  the account of the party under it, for a customer
 * @param by  what the plan went by, such as <i>by nature SERVICE</i>
 */
public record ChosenAccount(Account account, Optional<Subledger> subledger, Text by) {

    static ChosenAccount of(Account account, Text by) {
        return new ChosenAccount(account, Optional.empty(), by);
    }
}
