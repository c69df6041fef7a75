package io.comptoir.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * A file to be handed to the bank.
 *
 * @param name  what to call it
 * @param xml  what is in it; ASCII only
 * @param count  how many orders it holds
 * @param total  their sum in euros, which is the control sum of the file
 */
public record BankFile(String name, String xml, int count, BigDecimal total) {

    /** What is in it, as bytes of UTF-8. */
    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
