package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a connection finds another one underneath, told without a server. */
class RenewedConnectionTest {
    private final List<Underneath> opened = new ArrayList<>();
    private Connection connection;

    /** What the driver would give; it remembers what it was asked. */
    private static final class Underneath implements InvocationHandler {
        private final List<String> asked = new ArrayList<>();
        private boolean lost;

        @Override public Object invoke(Object proxy, Method method, Object[] values) throws SQLException {
            if (method.getName().equals("isClosed")) return lost;
            asked.add(method.getName() + (values == null ? "" : Arrays.toString(values)));
            if (lost && !method.getName().equals("close")) throw new SQLException("lost");
            return method.getReturnType() == boolean.class ? true : null;
        }
    }

    @BeforeEach void connect() throws SQLException {
        connection = LastingConnection.from(proxy(DataSource.class, (proxy, method, values) -> {
            opened.add(new Underneath());
            return proxy(Connection.class, opened.get(opened.size() - 1));
        }));
        connection.setAutoCommit(false);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    @Test void a_connection_that_lives_is_kept() throws SQLException {
        connection.createStatement();
        connection.commit();
        connection.prepareStatement("select 1");
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).asked).containsExactly("setAutoCommit[false]", "createStatement", "commit",
                "prepareStatement[select 1]");
    }

    @Test void the_next_transaction_begins_on_another_one_that_commits_as_the_first_did() throws SQLException {
        opened.get(0).lost = true;
        connection.createStatement();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).asked).endsWith("close");
        assertThat(opened.get(1).asked).containsExactly("setAutoCommit[false]", "createStatement");
    }

    @Test void a_transaction_under_way_never_goes_on_elsewhere() throws SQLException {
        connection.createStatement();
        opened.get(0).lost = true;
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class).hasMessage("lost");
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        connection.createStatement();
        assertThat(opened).hasSize(2);
    }

    @Test void a_lost_transaction_is_rolled_back_by_the_server() throws SQLException {
        connection.createStatement();
        opened.get(0).lost = true;
        connection.rollback();
        assertThat(opened.get(0).asked).doesNotContain("rollback");
        connection.createStatement();
        assertThat(opened).hasSize(2);
    }

    @Test void a_savepoint_given_back_leaves_the_transaction_under_way() throws SQLException {
        connection.createStatement();
        connection.rollback(null);
        opened.get(0).lost = true;
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    }

    @Test void where_every_statement_commits_each_may_find_another_connection() throws SQLException {
        connection.setAutoCommit(true);
        connection.createStatement();
        opened.get(0).lost = true;
        connection.createStatement();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(1).asked).startsWith("setAutoCommit[true]");
    }

    @Test void a_change_of_mode_outlives_a_lost_connection() throws SQLException {
        opened.get(0).lost = true;
        connection.setAutoCommit(true);
        assertThat(connection.isClosed()).isTrue();
        connection.createStatement();
        assertThat(opened.get(1).asked).startsWith("setAutoCommit[true]");
    }
}
