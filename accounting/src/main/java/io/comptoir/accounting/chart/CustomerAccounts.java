package io.comptoir.accounting.chart;

import java.util.Optional;

/**
 * What a plan says of one customer; what it leaves out is as for every customer.
 *
 * @param general  the general account, instead of that of all customers
 * @param subledger  the subledger account, instead of the customer's code or SIREN
 */
public record CustomerAccounts(Optional<Account> general, Optional<String> subledger) {}
