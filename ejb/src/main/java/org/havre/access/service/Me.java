package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.havre.access.AccountRule;
import org.havre.access.Act;
import org.havre.access.Caller;
import org.havre.access.PasswordHash;
import org.havre.access.PasswordRule;
import org.havre.access.Permissions;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;

/** The caller, and what belongs to their account alone. */
@Stateless
@UseCase
public class Me {
    private final Permissions permissions;
    private final EntityManager rows;

    private final SignIn signIn;

    protected Me() { this(null, null, null); }

    @Inject public Me(Permissions permissions, EntityManager rows, SignIn signIn) {
        this.permissions = permissions;
        this.rows = rows;
        this.signIn = signIn;
    }

    public Caller caller() { return permissions.caller(); }

    /** Keeps the language on the account, for whatever browser comes next. */
    public void speak(Locale language) {
        rows.createNativeQuery("update account set locale = :language where id = :account")
                .setParameter("language", language.getLanguage()).setParameter("account", caller().account())
                .executeUpdate();
    }

    /**
     * Asks for the caller's password again, before what would outlast a session that was left open.
     *
     * @param address from where it is asked, as for any other trial of it
     * @param field   of the form, where it is typed
     * @throws Refusal where it is wrong, or was tried too often
     */
    public void prove(Secret now, String address, String field) {
        if (!(signIn.check(caller().login(), now, address) instanceof SignInAnswer.Accepted))
            throw new Refusal(Objection.of(AccountRule.WRONG_PASSWORD).at(field));
    }

    /**
     * Another password of the caller's own.
     *
     * @throws Refusal where the one of now is wrong, or something stands against the new one
     */
    public void changePassword(Secret now, Secret next, String address) {
        prove(now, address, "now");
        var login = caller().login();
        Refusal.unlessEmpty(PasswordRule.against(next, login).stream().map(o -> o.at("next")).toList());
        rows.createNativeQuery("update account set password_hash = :hash where id = :account")
                .setParameter("hash", PasswordHash.of(next).text()).setParameter("account", caller().account())
                .executeUpdate();
    }

    /** What a session of the caller rests on. */
    public String fingerprint() {
        return signIn.fingerprint(caller().login()).orElseThrow(SignInNeeded::new);
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
