package io.comptoir.accounting.intake;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line  where it starts, from 1: a cell between quotes may hold line breaks
 * @param cells  as they are written, without the quotes around them
 * @param width  how many cells it has, kept or not
 * @param sound  whether its quotes are in order
 */
record CsvRecord(int line, List<String> cells, int width, boolean sound) {

    /** Whether there is nothing in it: spreadsheets leave such rows behind. */
    boolean isBlank() {
        return sound && cells.stream().allMatch(String::isBlank);
    }
}
