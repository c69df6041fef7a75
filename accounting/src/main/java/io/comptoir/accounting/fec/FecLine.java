package io.comptoir.accounting.fec;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A line of a FEC: one account's part in one entry, with all that the file says of the entry (LPF art. A47 A-1, VII). A
 * text that is not there is empty, as in the file.
 */
@ValueStyle
@Value.Immutable
public abstract class FecLine {

    FecLine() {}

    /** The code of the journal (JournalCode). */
    @Value.Default
    public String journalCode() {
        return "";
    }

    /** The name of the journal (JournalLib). */
    @Value.Default
    public String journalLabel() {
        return "";
    }

    /** The number of the entry (EcritureNum). */
    public abstract String entryNumber();

    /** The day it counts for (EcritureDate). */
    public abstract LocalDate date();

    /** The general account (CompteNum). */
    @Value.Default
    public String account() {
        return "";
    }

    /** Its name (CompteLib). */
    public abstract String accountLabel();

    /** The account of the party (CompAuxNum). */
    @Value.Default
    public String subledger() {
        return "";
    }

    /** Whose it is (CompAuxLib). */
    @Value.Default
    public String subledgerLabel() {
        return "";
    }

    /** The reference of the voucher (PieceRef). */
    public abstract String documentReference();

    /** Its date (PieceDate). */
    public abstract LocalDate documentDate();

    /** What it is about (EcritureLib). */
    public abstract String label();

    /** What is debited (Debit), in euros; below zero only in files of others. */
    public abstract BigDecimal debit();

    /** What is credited (Credit), in euros; below zero only in files of others. */
    public abstract BigDecimal credit();

    /** The code of the lines that settle each other (EcritureLet). */
    @Value.Default
    public String matchingCode() {
        return "";
    }

    /** The day they were matched (DateLet). */
    public abstract Optional<LocalDate> matchedOn();

    /** The day the entry was validated (ValidDate). */
    public abstract LocalDate validatedOn();

    /** The amount in another currency, signed: above zero debits (Montantdevise). */
    public abstract Optional<BigDecimal> foreignAmount();

    /** That currency, as ISO 4217 (Idevise). */
    @Value.Default
    public String currency() {
        return "";
    }

    /** The day of the payment (DateRglt). */
    public abstract Optional<LocalDate> paidOn();

    /** How it was paid (ModeRglt). */
    @Value.Default
    public String paymentMode() {
        return "";
    }

    /** The kind of the operation (NatOp). */
    @Value.Default
    public String operation() {
        return "";
    }

    /** The client (IdClient). */
    @Value.Default
    public String client() {
        return "";
    }

    /** The further columns, in the order of {@link FecFormat#more()}. */
    public abstract List<String> more();

    /** What it adds to its account: above zero debits. */
    public BigDecimal balance() {
        return debit().subtract(credit());
    }

    /** Whether it is of the same entry as {@code other}. */
    boolean continues(FecLine other) {
        return entryNumber().equals(other.entryNumber()) && journalCode().equals(other.journalCode());
    }

    /** Starts a copy of this line, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a line. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a line; what every line of a FEC must have is required. */
    public static final class Builder extends ImmutableFecLine.Builder {
        Builder() {}
    }
}
