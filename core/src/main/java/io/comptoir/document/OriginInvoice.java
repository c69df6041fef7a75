package io.comptoir.document;

import io.comptoir.numbering.DocumentNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The invoice that another one is about — facture initiale (BG-3).
 *
 * @param id  its technical id; empty where another system issued it
 * @param number  its number (BT-25)
 * @param date  when it was issued (BT-26)
 */
public record OriginInvoice(Optional<String> id, DocumentNumber number, LocalDate date) {

    /** Names an issued invoice. */
    public static OriginInvoice of(Invoice.Issued invoice) {
        return new OriginInvoice(Optional.of(invoice.id()), invoice.number(), invoice.issueDate());
    }
}
