package se.styrkedja.access.visits;

import java.util.List;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.rooms.Right;
import se.styrkedja.web.Section;
import se.styrkedja.web.Site;

/// One who is not in at any organiser: reads what anybody may.
///
/// @param isKnown whether she has signed in, and has not chosen where
record Anonymous(Site site, Accounts accounts, Scope scope, boolean isKnown, RouteGuard gate, Token secret, String told)
        implements CurrentUser {
    private static final String NOBODY = "a stranger";

    @Override
    public String name() {
        return "";
    }

    @Override
    public String account() {
        return "";
    }

    @Override
    public String standing() {
        return "";
    }

    @Override
    public String organiser() {
        return "";
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public boolean isElsewhereToo() {
        return false;
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
    public boolean opens(String route) {
        return gate.opens("GET", route, this);
    }

    @Override
    public boolean opens(String route, Node where) {
        return gate.opensAt("GET", route, this, where);
    }

    @Override
    public boolean may(Right right) {
        return accounts.anybodyMay(right);
    }

    @Override
    public boolean may(Right right, Node where) {
        return may(right);
    }

    @Override
    public Permit permit(Right right, Node where) {
        throw new Denied(NOBODY, right, where.text());
    }

    @Override
    public Membership member() {
        throw new Denied(NOBODY, AccessRight.READ_PEOPLE, "");
    }

    @Override
    public Assignees assignees(Right right, Node where) {
        throw new Denied(NOBODY, right, where.text());
    }

    @Override
    public Assignees assignees(Right right) {
        throw new Denied(NOBODY, right, "");
    }
}
