package org.havre.orientation.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.havre.orientation.service.NewMember;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/** The people of a new household as they are typed: at least one. */
public class HouseholdForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MemberForm> members = new ArrayList<>(List.of(new MemberForm(HouseholdRole.HEAD)));
    private final List<Country> countries;

    public HouseholdForm(Locale locale) {
        countries = Country.all(locale);
    }

    public void addMember() {
        members.add(new MemberForm(members.size() == 1 ? HouseholdRole.SPOUSE : HouseholdRole.CHILD));
    }

    public void removeMember(MemberForm member) {
        if (members.size() > 1) {
            members.remove(member);
        }
    }

    public List<NewMember> typed() {
        return members.stream().map(MemberForm::typed).toList();
    }

    public List<MemberForm> getMembers() {
        return members;
    }

    public HouseholdRole[] getRoles() {
        return HouseholdRole.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public Procedure[] getProcedures() {
        return Procedure.values();
    }

    public List<Country> getCountries() {
        return countries;
    }
}
