package io.comptoir.accounting.journal;

import java.time.LocalDate;

/**
 * The paper that an entry rests on — pièce justificative (PCG art. 1032-2).
 *
 * @param reference  its number, not blank
 * @param date  the date it bears
 */
public record SupportingDocument(String reference, LocalDate date) {

    /** Refuses a paper that nobody would find again. */
    public SupportingDocument {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A supporting document needs its reference");
        }
    }
}
