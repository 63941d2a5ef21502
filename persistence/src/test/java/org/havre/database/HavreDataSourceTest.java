package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

/** What a container may ask of the source before anything is connected. */
class HavreDataSourceTest {
    private final HavreDataSource source = new HavreDataSource();

    @Test void it_keeps_what_the_container_sets() {
        var log = new PrintWriter(new StringWriter());
        source.setLogWriter(log);
        source.setRole("reading");
        source.setLoginTimeout(5);
        assertThat(source.getLogWriter()).isSameAs(log);
        assertThat(source.getRole()).isEqualTo("reading");
        assertThat(source.getLoginTimeout()).isZero();
        assertThat(new HavreDataSource().getRole()).isEqualTo("working");
    }

    @Test void it_is_a_data_source_and_nothing_else() throws SQLException {
        assertThat(source.isWrapperFor(DataSource.class)).isTrue();
        assertThat(source.isWrapperFor(String.class)).isFalse();
        assertThat(source.unwrap(DataSource.class)).isSameAs(source);
        assertThatThrownBy(() -> source.unwrap(String.class)).isInstanceOf(SQLException.class);
        assertThatThrownBy(source::getParentLogger).isInstanceOf(SQLFeatureNotSupportedException.class);
    }
}
