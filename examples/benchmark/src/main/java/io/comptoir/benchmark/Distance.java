package io.comptoir.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Puts a database further away: each question to it takes so much longer, as over a network. Who holds a lock meanwhile
 * holds it longer.
 *
 * @param micros  how long a message takes there and back, in microseconds; 0 for a database on this machine
 */
record Distance(int micros) {

    /** The same database, seen from afar. */
    DataSource to(DataSource near) {
        return micros == 0 ? near : far(near, DataSource.class);
    }

    private <T> T far(T near, Class<T> type) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (isAsked(method)) {
                travel();
            }
            return seen(called(near, method, args));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object seen(Object answer) {
        if (answer instanceof Connection connection) {
            return far(connection, Connection.class);
        }
        if (answer instanceof PreparedStatement statement && !(answer instanceof CallableStatement)) {
            return far(statement, PreparedStatement.class);
        }
        return answer instanceof Statement statement ? far(statement, Statement.class) : answer;
    }

    private static Object called(Object near, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(near, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isAsked(Method method) {
        String name = method.getName();
        return name.startsWith("execute") || name.equals("commit") || name.equals("rollback");
    }

    private void travel() {
        long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
        for (long left = micros * 1000L; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
