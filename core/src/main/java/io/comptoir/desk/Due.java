package io.comptoir.desk;

import io.comptoir.port.StoredDocument;
import java.time.LocalDate;

/** Something that is billed again and again, kept under the day of its next bill. */
interface Due {

    /** The day of the next bill where none is to come. */
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** As it is kept. */
    StoredDocument stored();

    /** How many invoice lines its next bill has, more or less; 1 at least. */
    int lines(LocalDate until);
}
