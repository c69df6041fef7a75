package io.comptoir.accounting.fec;

import java.util.List;

/** How a file writes amounts (LPF art. A47 A-1, VII, 2°). */
public enum FecAmounts {
    /** In a column for each side. */
    DEBIT_CREDIT(List.of(FecColumn.DEBIT, FecColumn.CREDIT)),
    /** In one column, with its side, D or C, in the next. */
    AMOUNT_SIDE(List.of(FecColumn.AMOUNT, FecColumn.SIDE));

    private final List<FecColumn> columns;

    FecAmounts(List<FecColumn> columns) {
        this.columns = columns;
    }

    List<FecColumn> columns() {
        return columns;
    }
}
