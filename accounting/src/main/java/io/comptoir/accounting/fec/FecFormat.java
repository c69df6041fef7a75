package io.comptoir.accounting.fec;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** How a FEC is written down; lines always end with CRLF, dates are {@code yyyyMMdd}, decimals follow a comma. */
@ValueStyle
@Value.Immutable
public abstract class FecFormat {

    FecFormat() {}

    /** Which books it is of; {@link FecRegime#COMMERCIAL} unless said. */
    @Value.Default
    public FecRegime regime() {
        return FecRegime.COMMERCIAL;
    }

    /** How amounts are written; {@link FecAmounts#DEBIT_CREDIT} unless said. */
    @Value.Default
    public FecAmounts amounts() {
        return FecAmounts.DEBIT_CREDIT;
    }

    /** What stands between zones; a tab unless said. */
    @Value.Default
    public FecSeparator separator() {
        return FecSeparator.TAB;
    }

    /** The encoding; {@link FecCharset#ISO_8859_15} unless said. */
    @Value.Default
    public FecCharset charset() {
        return FecCharset.ISO_8859_15;
    }

    /** The names of the columns after those of the norm: all other data of the entries (LPF art. A47 A-1, VII, 1°). */
    public abstract List<String> more();

    /** The columns of the norm, in their order. */
    public List<FecColumn> columns() {
        return regime().columns(amounts());
    }

    /** The names in the first line of the file. */
    public List<String> header() {
        return Stream.concat(columns().stream().map(FecColumn::header), more().stream())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The 18 columns of commercial books, debit and credit, tabs, ISO 8859-15. */
    public static FecFormat standard() {
        return builder().build();
    }

    /** Starts a copy of this format, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a format; what is not said is as in {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a format. */
    public static final class Builder extends ImmutableFecFormat.Builder {
        Builder() {}
    }
}
