package io.comptoir.json;

import io.comptoir.document.Quote;
import io.comptoir.document.UnbilledKind;
import io.comptoir.fault.Violations;
import java.util.Optional;

/**
 * A quote, a delivery note or a pro-forma that somebody asks for, as far as it could be read.
 *
 * @param key  the key of the command: repeated, it answers the first result
 * @param kind  which of them it is
 * @param quote  what it says, as the draft of a quote: a delivery note and a pro-forma have its content alone
 * @param unread  what could not be read, with its paths
 */
public record UnbilledRequest(Optional<String> key, UnbilledKind kind, Quote quote, Violations unread) {}
