package se.styrkedja.plans.situation.web;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Statement;

/// What the figures of a node say, which a statement may lean on.
final class Grounds {
    private final NodeFindings findings;

    Grounds(NodeFindings findings) {
        this.findings = findings;
    }

    /// The heaviest first; none for a node without figures of its own, such as an area.
    List<Finding> of(CurrentUser user, Node node) {
        return findings.of(user.scope(), node, user.member().tenant().code());
    }

    /// What has come since of the findings that its statements lean on, and those that are offered.
    Newer newer(CurrentUser user, Situation situation, List<Statement> offered) {
        return Newer.of(findings, user.scope(), user.member().tenant().code(), situation, offered);
    }

    /// The finding as it reads now.
    static Evidence.Finding evidence(Finding found) {
        return new Evidence.Finding(found.key(), found.point(), found.meaning(), found.shown(), found.address());
    }
}
