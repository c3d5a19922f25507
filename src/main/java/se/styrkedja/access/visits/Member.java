package se.styrkedja.access.visits;

import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Holding;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Standing;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.Site;

/// One who has signed in.
record Member(Site site, Accounts accounts, Standing member, Gate gate, Token secret) implements Visit {

    @Override
    public String name() {
        return member.account().name();
    }

    @Override
    public String standing() {
        return member.holdings().stream().map(this::words).distinct().limit(2).collect(Collectors.joining(", "));
    }

    private String words(Holding holding) {
        var role = Messages.of("access").text("role." + holding.role());
        return holding.node().equals(Node.WHOLE) ? role : role + ", " + member.name(holding.node());
    }

    @Override
    public String organiser() {
        return member.tenant().name();
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
}
