package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.havre.access.Act;
import org.havre.access.Caller;
import org.havre.access.Permissions;

/** The caller, and what belongs to their account alone. */
@Stateless
@UseCase
public class Me {
    private final Permissions permissions;
    private final EntityManager rows;

    protected Me() { this(null, null); }

    @Inject public Me(Permissions permissions, EntityManager rows) {
        this.permissions = permissions;
        this.rows = rows;
    }

    public Caller caller() { return permissions.caller(); }

    /** Keeps the language on the account, for whatever browser comes next. */
    public void speak(Locale language) {
        rows.createNativeQuery("update account set locale = :language where id = :account")
                .setParameter("language", language.getLanguage()).setParameter("account", caller().account())
                .executeUpdate();
    }

    /** Every facility of the caller's right, whatever part of it is looked at, in the order of departments and codes. */
    @SuppressWarnings("unchecked") public List<Choice> choices() {
        permissions.require(Act.SEE_FACILITIES);
        var found = (List<Tuple>) rows.createNativeQuery("select id, code, name, department_code, department"
                + " from facilities_of_right() order by department_code, code, id", Tuple.class).getResultList();
        return found.stream().map(row -> new Choice(row.get("id", Long.class), row.get("code", String.class),
                row.get("name", String.class), row.get("department_code", String.class),
                row.get("department", String.class))).toList();
    }

    /** A facility that may be looked at alone, or with its département: the two parts of {@link Focus}. */
    public record Choice(long facility, String code, String name, String departmentCode, String department)
            implements
            Serializable {
        public String part() { return "facility:" + facility; }

        public String departmentPart() { return "department:" + departmentCode; }
    }
}
