package io.comptoir.einvoice.semantic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is added for transport and the like (Factur-X EXTENDED, BG-X-42; in CII alone). It is part of the charges of the
 * document (BT-108).
 *
 * @param description  what for (BT-X-271)
 * @param amount  how much, before VAT (BT-X-272)
 * @param vat  its VAT (BT-X-273, BT-X-274)
 */
public record ServiceCharge(Optional<String> description, BigDecimal amount, Optional<LineVat> vat) {}
