package io.comptoir.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose calls are watched: counted, or made to fail. */
final class WatchedDataSource {

    /** The calls that travel to the database. */
    private static final Set<String> CALLS = Set.of("executeQuery", "executeUpdate", "executeBatch", "commit");

    private WatchedDataSource() {}

    /** What is done around each call; what it throws comes out of the call. */
    interface Watcher {

        default void before(String call) throws SQLException {}

        default void after(String call) throws SQLException {}
    }

    static DataSource of(DataSource database, Watcher watcher) {
        return watched(DataSource.class, database, watcher);
    }

    private static <T> T watched(Class<T> type, Object real, Watcher watcher) {
        Object proxy = Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> around(real, method, given, watcher));
        return type.cast(proxy);
    }

    private static @Nullable Object around(Object real, Method method, Object @Nullable [] given, Watcher watcher)
            throws Throwable {
        boolean travels = CALLS.contains(method.getName());
        if (travels) {
            watcher.before(method.getName());
        }
        Object result = invoke(real, method, given);
        if (travels) {
            watcher.after(method.getName());
        }
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection, watcher);
        }
        return result instanceof PreparedStatement statement
                ? watched(PreparedStatement.class, statement, watcher)
                : result;
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
