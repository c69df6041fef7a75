package io.comptoir.accounting.fec;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each column of the norm stands, by the first line of a file. */
final class FecHeader {

    private static final long LINE = 1;

    private final List<String> names;
    private final FecFindings found;
    private final Map<FecColumn, Integer> places = new EnumMap<>(FecColumn.class);
    private final Set<Integer> used = new HashSet<>();
    private final FecAmounts amounts;
    private final FecRegime regime;
    private final boolean data;

    /**
     * Reads the names.
     *
     * @param regime  which books they are of; where it has 18 columns, and the names are those of cash books, theirs
     */
    FecHeader(List<String> names, FecRegime regime, FecFindings found) {
        this.names = names;
        this.found = found;
        this.amounts =
                has(FecColumn.AMOUNT) && !has(FecColumn.DEBIT) ? FecAmounts.AMOUNT_SIDE : FecAmounts.DEBIT_CREDIT;
        this.regime = cash().orElse(regime);
        this.data = Arrays.stream(FecColumn.values()).noneMatch(this::has);
        if (data) {
            takeData();
        } else {
            take();
        }
    }

    FecRegime regime() {
        return regime;
    }

    FecAmounts amounts() {
        return amounts;
    }

    /** Whether the first line is one of data. */
    boolean isData() {
        return data;
    }

    /** Whether lines can be read by it: all columns have a place. */
    boolean isWhole() {
        return places.size() == columns().size();
    }

    /** How many zones a line has. */
    int width() {
        return names.size();
    }

    /** Where a column stands, from 0; −1 where it is missing. */
    int place(FecColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** Where the columns that the norm does not name stand. */
    List<Integer> more() {
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!used.contains(i)) {
                more.add(i);
            }
        }
        return more;
    }

    /** The name of the zone at {@code place}: that of the norm, where it has one. */
    String name(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(entry -> entry.getKey().header())
                .findFirst()
                .orElseGet(() -> place < names.size() ? names.get(place) : "");
    }

    private List<FecColumn> columns() {
        return regime.columns(amounts);
    }

    private Optional<FecRegime> cash() {
        if (!has(FecColumn.PAYMENT_DATE) || !has(FecColumn.PAYMENT_MODE)) {
            return Optional.empty();
        }
        return Optional.of(has(FecColumn.CLIENT) ? FecRegime.PROFESSION_CASH : FecRegime.FARM_CASH);
    }

    private void takeData() {
        String start = String.join(" ", names.subList(0, Math.min(3, names.size())));
        found.add(FecRule.HEADER_MISSING, LINE, "", start);
        List<FecColumn> columns = columns();
        if (names.size() >= columns.size()) {
            for (int i = 0; i < columns.size(); i++) {
                put(columns.get(i), i);
            }
        }
    }

    private void take() {
        List<FecColumn> columns = columns();
        List<FecColumn> missing = new ArrayList<>();
        for (FecColumn column : columns) {
            List<Integer> at = at(column);
            if (at.isEmpty()) {
                missing.add(column);
                continue;
            }
            put(column, at.get(0));
            check(column, names.get(at.get(0)));
            if (at.size() > 1) {
                used.add(at.get(1));
                found.add(FecRule.COLUMN_DUPLICATE, LINE, column.header(), column.header());
            }
        }
        missing.forEach(this::takeMissing);
        checkOrder(columns);
    }

    private void check(FecColumn column, String name) {
        if (!bare(name).equals(bare(column.header()))) {
            throw new IllegalStateException("Not the name of " + column + ": " + name);
        }
        if (!withoutAccents(name).equals(column.header())) {
            found.add(FecRule.COLUMN_CASE, LINE, column.header(), name, column.header());
        }
    }

    /** A name that nobody knows, in the place of a column that is missing, is that column misspelt. */
    private void takeMissing(FecColumn column) {
        int place = columns().indexOf(column);
        if (place < names.size()
                && !used.contains(place)
                && names.size() >= columns().size()) {
            put(column, place);
            found.add(FecRule.COLUMN_MISSPELT, LINE, column.header(), names.get(place), column.header());
        } else {
            found.add(FecRule.COLUMN_MISSING, LINE, column.header(), column.header());
        }
    }

    private void checkOrder(List<FecColumn> columns) {
        if (!isWhole()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (place(columns.get(i)) != i) {
                found.add(
                        FecRule.COLUMN_ORDER,
                        LINE,
                        name(i),
                        name(i),
                        columns.get(i).header());
                return;
            }
        }
    }

    private void put(FecColumn column, int place) {
        places.put(column, place);
        used.add(place);
    }

    private boolean has(FecColumn column) {
        return !at(column).isEmpty();
    }

    private List<Integer> at(FecColumn column) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (bare(names.get(i)).equals(bare(column.header()))) {
                at.add(i);
            }
        }
        return at;
    }

    private static String bare(String name) {
        return withoutAccents(name).toLowerCase(Locale.ROOT);
    }

    /** The tables of the norm themselves write one of their names with an accent. */
    private static String withoutAccents(String name) {
        return Normalizer.normalize(name.trim(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
