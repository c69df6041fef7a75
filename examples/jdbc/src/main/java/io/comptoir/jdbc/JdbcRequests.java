package io.comptoir.jdbc;

import io.comptoir.port.Requests;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that were carried out, looked for all at once however many keys there are. */
final class JdbcRequests implements Requests {

    private static final String SELECT =
            "SELECT name, fingerprint, result FROM comptoir_request WHERE dossier = ? AND name = ANY(?)";

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
        return Sql.list(on, SELECT, JdbcRequests::read, unit.dossier(), array).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, Done> read(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), new Done(row.getString(2), row.getString(3)));
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
