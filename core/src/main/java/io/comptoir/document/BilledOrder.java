package io.comptoir.document;

import io.comptoir.money.Percentage;
import java.util.Optional;

/**
 * The quote or deal that an invoice bills a part of.
 *
 * @param id  its technical id
 * @param number  its number, where it has one
 * @param milestone  the name of the milestone that is billed, where it is one
 * @param percentage  how much of it is billed — % facturé; empty for chosen lines or all that is left
 */
public record BilledOrder(
        String id, Optional<String> number, Optional<String> milestone, Optional<Percentage> percentage) {

    /** All or chosen lines of an order. */
    public static BilledOrder of(String id, Optional<String> number) {
        return new BilledOrder(id, number, Optional.empty(), Optional.empty());
    }
}
