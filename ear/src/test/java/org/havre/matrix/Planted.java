package org.havre.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the matrix is about: the rows of the facility that the demo's social worker, director and head office cover,
 * beside a twin of it in the same département and another in another region.
 */
final class Planted {
    private static final String OWN = "(select facility_id from facility_code where code = 'C6980')";

    private final Map<String, List<String>> own = new TreeMap<>();

    Planted(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(text("plant.sql"));
            statement.execute(text("own.sql"));
        }
        for (var query : text("numbers.sql").split(";\\s*\n")) {
            var kind = query.substring(query.indexOf("--") + 2, query.indexOf('\n')).strip();
            own.put(kind, read(superuser, query));
        }
    }

    static String text(String resource) {
        try (var in = Planted.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers and names of this kind of row in the facility itself, the most telling first. */
    List<String> own(String kind) {
        var found = own.get(kind);
        if (found == null || found.isEmpty()) throw new IllegalStateException("Nothing is planted of " + kind);
        return found;
    }

    /** Whatever stands in the rows of the twins, told in one word. */
    static String fingerprint(Connection superuser) throws SQLException {
        return read(superuser, "select planting.fingerprint()").get(0);
    }

    static List<String> read(Connection superuser, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query.replace("${own}", OWN))) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
