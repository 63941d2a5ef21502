package org.havre.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What the parts of the network are called. */
@Dependent
public class ScopeNames {
    private final EntityManager rows;

    @Inject public ScopeNames(EntityManager rows) { this.rows = rows; }

    /** Empty for several facilities and for the nation, which have no name of their own. */
    public Optional<String> of(Scope scope) {
        return switch (scope.kind()) {
            case NATION -> Optional.empty();
            case FACILITY -> scope.facilities().size() == 1
                    ? name("select name from facility where id = :key", scope.facilities().iterator().next())
                    : Optional.empty();
            case REGION -> name("select name from region where code = :key", scope.key());
            case DEPARTMENT -> name("select name from department where code = :key", scope.key());
            case DIRECTORATE ->
                name("select name from territorial_directorate where id = :key", Long.valueOf(scope.key()));
            case OPERATOR -> name("select name from operator where id = :key", Long.valueOf(scope.key()));
        };
    }

    private Optional<String> name(String sql, Object key) {
        List<?> names = rows.createNativeQuery(sql, String.class).setParameter("key", key).getResultList();
        return names.stream().map(String.class::cast).findFirst();
    }
}
