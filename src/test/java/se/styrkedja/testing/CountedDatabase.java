package se.styrkedja.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database that writes down each statement that is sent to it.
public final class CountedDatabase extends DelegatingDataSource {
    /// Sent by the clock, once a minute, for no page.
    private static final String CLEANED = "DELETE FROM access.session";

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    public CountedDatabase(DataSource database) {
        super(database);
    }

    /// What was sent since it was asked last.
    public List<String> sent() {
        synchronized (sent) {
            var all = sent.stream()
                    .filter(statement -> !statement.startsWith(CLEANED))
                    .toList();
            sent.clear();
            return all;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return watched(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "prepareStatement" ->
                statement(PreparedStatement.class, method.invoke(connection, arguments), (String) arguments[0]);
            case "createStatement" -> statement(Statement.class, method.invoke(connection, arguments), "");
            default -> method.invoke(connection, arguments);
        });
    }

    private <T> T statement(Class<T> type, Object real, String text) {
        return watched(type, (method, arguments) -> {
            if (method.getName().startsWith("execute"))
                sent.add(text.isEmpty() && arguments != null ? (String) arguments[0] : text);
            return method.invoke(real, arguments);
        });
    }

    private interface Calls {
        Object call(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T watched(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return calls.call(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }
}
