package io.comptoir.accounting.fec;

import java.util.List;

/** How a file writes amounts (LPF art. A47 A-1, VII, 2°). */
public enum FecAmounts {
    /** In a column for each side. */
    DEBIT_CREDIT,
    /** In one column, with its side, D or C, in the next. */
    AMOUNT_SIDE;

    List<FecColumn> columns() {
        return this == DEBIT_CREDIT
                ? List.of(FecColumn.DEBIT, FecColumn.CREDIT)
                : List.of(FecColumn.AMOUNT, FecColumn.SIDE);
    }
}
