package se.styrkedja.access.visits;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.rooms.Right;
import se.styrkedja.web.Section;
import se.styrkedja.web.Site;

/// One who has signed in.
///
/// @param today the day of the request
record SignedIn(
        Site site,
        Accounts accounts,
        Membership member,
        LocalDate today,
        RouteGuard gate,
        Token secret,
        String told,
        int waiting)
        implements CurrentUser {

    @Override
    public String name() {
        return member.account().name();
    }

    @Override
    public String account() {
        return member.account().id().value().toString();
    }

    @Override
    public String standing() {
        return CurrentUser.words(member);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public boolean isElsewhereToo() {
        return member.isElsewhereToo();
    }

    @Override
    public String organiser() {
        return member.tenant().name();
    }

    @Override
    public boolean follows(String address) {
        return gate.leads(address, this);
    }

    @Override
    public List<Section> sections() {
        return gate.sections(this);
    }

    @Override
    public String token() {
        return secret.text();
    }

    @Override
    public Scope scope() {
        return member.scope();
    }

    @Override
    public boolean opens(String route) {
        return gate.opens("GET", route, this);
    }

    @Override
    public boolean opens(String route, Node where) {
        return gate.opensAt("GET", route, this, where);
    }

    @Override
    public boolean may(Right right) {
        return accounts.anybodyMay(right) || member.may(right);
    }

    @Override
    public boolean may(Right right, Node where) {
        return accounts.anybodyMay(right) || member.may(right, where);
    }

    @Override
    public Permit permit(Right right, Node where) {
        return member.permit(right, where);
    }

    @Override
    public Assignees assignees(Right right, Node where) {
        return Assignees.among(member, accounts.holders(member, right, where, today));
    }

    @Override
    public Assignees assignees(Right right) {
        return Assignees.among(member, accounts.holders(member.scope(), right, today));
    }
}
