package io.comptoir.accounting.journal;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;

/**
 * What a line was told in where that is not the euro (FEC: Montantdevise, Idevise).
 *
 * @param amount  signed as the line is: above zero debits
 * @param currency  not the euro
 */
public record ForeignAmount(BigDecimal amount, CurrencyUnit currency) {}
