package se.styrkedja.dialogues.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.vocabulary.SchoolYear;

/// What the figures of a node propose to talk of.
final class Proposals {
    private final NodeFindings findings;

    Proposals(NodeFindings findings) {
        this.findings = findings;
    }

    /// The heaviest first; none for a node without figures of its own.
    List<Topic> of(CurrentUser user, Node node) {
        return noticed(user, node).stream().map(Proposals::topic).toList();
    }

    /// The latest school year that a finding is about; the one before the day's when there is none.
    SchoolYear latest(CurrentUser user, Node node, LocalDate today) {
        return years(user, node).stream()
                .max(Comparator.comparingInt(SchoolYear::startYear))
                .orElseGet(() -> SchoolYear.of(today).previous());
    }

    /// The school years that findings are about.
    Set<SchoolYear> years(CurrentUser user, Node node) {
        return noticed(user, node).stream()
                .map(found -> SchoolYear.of(found.period().lastDay()))
                .collect(Collectors.toSet());
    }

    /// The topics of a dialogue as they read now. What no longer stands out stays as it read.
    List<Topic> asNow(CurrentUser user, Dialogue dialogue) {
        var now = of(user, dialogue.node());
        return dialogue.agenda().topics().stream()
                .map(topic -> now.stream()
                        .filter(n -> n.key().equals(topic.key()) && !topic.readsAs(n))
                        .findFirst()
                        .orElse(topic))
                .toList();
    }

    private List<Finding> noticed(CurrentUser user, Node node) {
        return findings.of(user.scope(), node, user.member().tenant().code());
    }

    private static Topic topic(Finding found) {
        return Topic.finding(
                found.key(), found.point(), found.meaning(), found.reason(), found.shown(), found.address());
    }
}
