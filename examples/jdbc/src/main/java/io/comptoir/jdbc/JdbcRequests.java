package io.comptoir.jdbc;

import io.comptoir.port.Requests;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that were carried out, looked for all at once however many keys there are. */
final class JdbcRequests implements Requests {

    /** Looks each key up by itself: asked for any of them, a planner without statistics reads the whole dossier. */
    static final String SELECT = "SELECT asked.name,"
            + " (SELECT fingerprint FROM comptoir_request r WHERE r.dossier = ? AND r.name = asked.name) AS fingerprint,"
            + " (SELECT result FROM comptoir_request r WHERE r.dossier = ? AND r.name = asked.name) AS result"
            + " FROM UNNEST(?) AS asked (name)";

    private static final String INSERT =
            "INSERT INTO comptoir_request (dossier, name, fingerprint, result) VALUES (?, ?, ?, ?)";

    private final JdbcUnit unit;
    private final Gathered inserts = new Gathered("Request", INSERT);
    private final Map<String, Done> ours = new HashMap<>();

    JdbcRequests(JdbcUnit unit) {
        this.unit = unit;
    }

    @Override
    public Map<String, Done> find(Set<String> keys) {
        return unit.call(on -> {
            Map<String, Done> found = new HashMap<>(ours);
            found.keySet().retainAll(keys);
            Set<String> others =
                    keys.stream().filter(key -> !ours.containsKey(key)).collect(Collectors.toSet());
            found.putAll(others.isEmpty() ? Map.of() : stored(on, others));
            return found;
        });
    }

    private Map<String, Done> stored(Connection on, Set<String> keys) throws SQLException {
        Array array = on.createArrayOf("text", keys.toArray());
        return Sql.list(on, SELECT, JdbcRequests::read, unit.dossier(), unit.dossier(), array).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<String, Done>> read(ResultSet row) throws SQLException {
        String fingerprint = row.getString(2);
        return fingerprint == null
                ? Optional.empty()
                : Optional.of(Map.entry(row.getString(1), new Done(fingerprint, row.getString(3))));
    }

    @Override
    public void save(String key, Done done) {
        unit.run(on -> {
            inserts.add(key, unit.dossier(), key, done.fingerprint(), done.result());
            ours.put(key, done);
        });
    }

    void flush(Connection on) throws SQLException {
        inserts.flush(on);
    }
}
