package io.comptoir.accounting.fec;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which books the file is of: that decides its columns (LPF art. A47 A-1, VII and VIII). */
public enum FecRegime {
    /** Commercial books: 18 columns (VII, 1°). */
    COMMERCIAL("formatA47A-I-VII-1"),
    /** Farmers and professions that keep commercial books: 18 columns; journal and account may be blank (VIII, 3°). */
    ACCRUAL("formatA47A-I-VIII-3"),
    /** Farmers who keep cash books: 21 columns (VIII, 5°). */
    FARM_CASH("formatA47A-I-VIII-5"),
    /** Professions who keep cash books: 22 columns (VIII, 7°). */
    PROFESSION_CASH("formatA47A-I-VIII-7");

    private static final List<FecColumn> FIRST = List.of(
            FecColumn.JOURNAL_CODE,
            FecColumn.JOURNAL_LABEL,
            FecColumn.ENTRY_NUMBER,
            FecColumn.ENTRY_DATE,
            FecColumn.ACCOUNT,
            FecColumn.ACCOUNT_LABEL,
            FecColumn.SUBLEDGER,
            FecColumn.SUBLEDGER_LABEL,
            FecColumn.DOCUMENT,
            FecColumn.DOCUMENT_DATE,
            FecColumn.LABEL);
    private static final List<FecColumn> LAST = List.of(
            FecColumn.MATCHING,
            FecColumn.MATCHING_DATE,
            FecColumn.VALIDATION_DATE,
            FecColumn.FOREIGN_AMOUNT,
            FecColumn.CURRENCY);

    private static final List<FecColumn> CASH =
            List.of(FecColumn.PAYMENT_DATE, FecColumn.PAYMENT_MODE, FecColumn.OPERATION);

    private final String schema;

    FecRegime(String schema) {
        this.schema = schema;
    }

    /** The name of the tax office's schema for its XML form. */
    public String schema() {
        return schema;
    }

    /** The columns, in their order. */
    public List<FecColumn> columns(FecAmounts amounts) {
        List<FecColumn> columns = new ArrayList<>(FIRST);
        columns.addAll(amounts.columns());
        columns.addAll(LAST);
        columns.addAll(this == FARM_CASH || this == PROFESSION_CASH ? CASH : List.of());
        columns.addAll(this == PROFESSION_CASH ? List.of(FecColumn.CLIENT) : List.of());
        return List.copyOf(columns);
    }

    /** The columns that may be blank: what no line has to have. */
    Set<FecColumn> blank() {
        Set<FecColumn> blank = EnumSet.of(
                FecColumn.SUBLEDGER,
                FecColumn.SUBLEDGER_LABEL,
                FecColumn.MATCHING,
                FecColumn.MATCHING_DATE,
                FecColumn.FOREIGN_AMOUNT,
                FecColumn.CURRENCY,
                FecColumn.OPERATION,
                FecColumn.CLIENT);
        if (this != COMMERCIAL) {
            blank.addAll(Set.of(FecColumn.JOURNAL_CODE, FecColumn.JOURNAL_LABEL, FecColumn.ACCOUNT));
        }
        return blank;
    }
}
