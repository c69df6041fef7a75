package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.fault.ValueStyle;
import io.comptoir.time.FiscalYear;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** How entries are written, beyond what each form settles by itself. Each form takes what it has a place for. */
@ValueStyle
@Value.Immutable
public abstract class ExportOptions {

    ExportOptions() {}

    /** The encoding, where it is not that of the form. */
    public abstract Optional<Charset> charset();

    /** Where the names of accounts come from; the PCG of the first entry's year unless said. */
    public abstract Optional<ChartOfAccounts> chart();

    /** Whose entries they are, in the accountant's program. Isacompta refuses entries without it. */
    public abstract Optional<ExportDossier> dossier();

    /** The exercise they belong to. */
    public abstract Optional<FiscalYear> exercise();

    /**
     * The treasury account behind a journal of payments, by the code of the journal — compte de contrepartie. Isacompta
     * refuses payments of a journal without it.
     */
    public abstract Map<String, Account> counterparts();

    /** The rates of VAT, as the accountant's program knows them. */
    public abstract List<ExportTax> taxes();

    /** Whether accounts, parties, rates and journals go into the file before the entries; not unless said. */
    @Value.Default
    public boolean references() {
        return false;
    }

    /** Due dates, matching and cost accounting; nothing unless said. */
    @Value.Default
    public LineDetails details() {
        return LineDetails.NONE;
    }

    /**
     * Which lines settle each other, of the same entries in the same order; none unless said. What {@link #details()} say of
     * a line comes first, and a group of which something is left has no code in a file.
     */
    @Value.Default
    public Matching matching() {
        return Matching.NONE;
    }

    /** The day an entry was validated; that of the entry unless said. Of a FEC. */
    @Value.Default
    public Function<JournalEntry, LocalDate> validatedOn() {
        return JournalEntry::date;
    }

    /** The columns of a table. */
    @Value.Default
    public CsvTemplate template() {
        return CsvTemplate.STANDARD;
    }

    /** What each form settles by itself. */
    public static ExportOptions standard() {
        return builder().build();
    }

    /** Starts a copy of these options, to change part of them. */
    public abstract Builder toBuilder();

    /** Starts options; what is not said is as in {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    public static final class Builder extends ImmutableExportOptions.Builder {
        Builder() {}
    }
}
