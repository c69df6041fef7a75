package io.comptoir.accounting.posting;

import io.comptoir.catalog.Nature;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * VAT that one paper or one movement made due, or gave back, as its entry has it; with what is not taxed, at zero.
 *
 * @param date  of the entry: that of the paper, or of the payment where VAT waits for the cash
 * @param reference  the number of the paper
 * @param rate  category, percentage and reason
 * @param nature  of what was sold
 * @param taxable  what it is on, in euros; below zero where it is given back
 * @param vat  in euros; below zero where it is given back
 */
public record VatLine(
        LocalDate date, String reference, VatRate rate, Nature nature, BigDecimal taxable, BigDecimal vat) {}
