package io.comptoir.accounting.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How values of a kind stand in the rows of a list. */
interface Layout<T> {

    /** The part that names a value, in every list. */
    String KEY = "code";

    /** The sample file beside this interface. */
    String sample();

    /** The columns, in order. */
    List<Column> columns();

    /** The value of a row; anything where the row has told what is wrong with it. */
    Optional<T> read(Row row, boolean decimalComma);

    /** The cells of a value, by part; what is left out is empty. */
    Map<String, String> cells(T value);
}
