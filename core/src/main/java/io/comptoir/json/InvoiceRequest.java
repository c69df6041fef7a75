package io.comptoir.json;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import java.util.Optional;

/**
 * An invoice that somebody asks for, as far as it could be read.
 *
 * @param key  the key of the command: repeated, it answers the first result
 * @param draft  what is to be issued; where something could not be read, a stand-in
 * @param unread  what could not be read, with its paths; such a request is refused, together with all else that is wrong
 */
public record InvoiceRequest(Optional<String> key, Invoice.Draft draft, Violations unread) {}
