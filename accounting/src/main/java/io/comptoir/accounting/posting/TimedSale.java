package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.time.Period;
import java.math.BigDecimal;

/**
 * A sale that lasts: what a paper sells over a time.
 *
 * @param account  of the sale
 * @param net  before tax, after the discounts of the paper; below zero on a credit note
 * @param period  when it is supplied (BG-26, else BG-14)
 */
public record TimedSale(Account account, BigDecimal net, Period period) {}
