package io.comptoir.accounting.chart;

import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of the PCG in one version, roots of one digit and more, as its table has them. */
final class Pcg {

    private static final int ROOT_LENGTH = 3;

    private static final Map<PcgVersion, Pcg> VERSIONS = versions();

    private final PcgVersion version;
    private final TreeMap<String, String> labels = new TreeMap<>();
    private final Map<String, String> removed = new TreeMap<>();
    /** Roots of two digits that the PCG itself divides: below others, the business divides as it likes. */
    private final Set<String> divided = new HashSet<>();

    private Pcg(PcgVersion version, List<List<String>> rows) {
        this.version = version;
        rows.forEach(row -> put(row.get(0), row.get(1), Validity.of(row.get(2), row.get(3)), row.get(4)));
        removed.keySet().removeAll(labels.keySet());
    }

    static Pcg of(PcgVersion version) {
        return Optional.ofNullable(VERSIONS.get(version)).orElseThrow();
    }

    PcgVersion version() {
        return version;
    }

    /** All its numbers and their labels, in the order of the numbers. */
    Map<String, String> labels() {
        return labels;
    }

    /** What takes the place of a number that an older version had; empty where none is needed. */
    Optional<String> instead(String number) {
        for (int length = number.length(); length >= ROOT_LENGTH - 1; length--) {
            String root = number.substring(0, length);
            if (removed.containsKey(root)) {
                return Optional.ofNullable(removed.get(root));
            }
            if (labels.containsKey(root)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a number lies under a root of this version. */
    boolean has(String number) {
        if (number.length() < ROOT_LENGTH) {
            return labels.containsKey(number);
        }
        String parent = number.substring(0, ROOT_LENGTH - 1);
        boolean free = number.charAt(ROOT_LENGTH - 1) == '0' || !divided.contains(parent);
        return labels.containsKey(number.substring(0, ROOT_LENGTH)) || (labels.containsKey(parent) && free);
    }

    /** The label of the nearest number above, or of the number itself. */
    Optional<String> label(String number) {
        for (int length = number.length(); length >= 1; length--) {
            String label = labels.get(number.substring(0, length));
            if (label != null) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private void put(String number, String label, Validity validity, String instead) {
        if (!validity.holdsOn(version.start())) {
            if (!instead.isEmpty() && validity.until().isBefore(version.start())) {
                removed.put(number, instead);
            }
            return;
        }
        labels.put(number, label);
        if (number.length() == ROOT_LENGTH) {
            divided.add(number.substring(0, ROOT_LENGTH - 1));
        }
    }

    private static Map<PcgVersion, Pcg> versions() {
        List<List<String>> rows = new ArrayList<>(ShippedTable.rows(Pcg.class, "accounts.txt"));
        Map<PcgVersion, Pcg> versions = new EnumMap<>(PcgVersion.class);
        for (PcgVersion version : PcgVersion.values()) {
            versions.put(version, new Pcg(version, rows));
        }
        return versions;
    }
}
