package se.styrkedja.dialogues.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.findings.Findings;
import se.styrkedja.indicators.findings.Noticed;
import se.styrkedja.indicators.findings.Whom;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// What the figures of a node propose to talk of.
final class Proposals {
    private final Organisation organisation;
    private final Observations observations;
    private final Findings findings;

    Proposals(Organisation organisation, Observations observations, Findings findings) {
        this.organisation = organisation;
        this.observations = observations;
        this.findings = findings;
    }

    /// The heaviest first; none for a node without figures of its own.
    List<Topic> of(Scope scope, Node node) {
        return noticed(scope, node).stream().map(Proposals::topic).toList();
    }

    /// The latest school year that a finding is about; the one before the day's when there is none.
    SchoolYear latest(Scope scope, Node node, LocalDate today) {
        return noticed(scope, node).stream()
                .map(found -> SchoolYear.of(found.period().lastDay()))
                .max(Comparator.comparingInt(SchoolYear::startYear))
                .orElseGet(() -> SchoolYear.of(today).previous());
    }

    /// The topics of a dialogue as they read now. What no longer stands out stays as it read.
    List<Topic> asNow(Scope scope, Dialogue dialogue) {
        var now = of(scope, dialogue.node());
        return dialogue.agenda().topics().stream()
                .map(topic -> now.stream()
                        .filter(n -> n.key().equals(topic.key()) && !topic.readsAs(n))
                        .findFirst()
                        .orElse(topic))
                .toList();
    }

    private List<Noticed> noticed(Scope scope, Node node) {
        return unit(scope, node)
                .map(unit -> Whom.unit(unit.code(), unit.municipality()))
                .map(whom -> findings.of(observations.ofSubjects(scope, whom.subjects()), whom))
                .orElse(List.of());
    }

    private Optional<Unit> unit(Scope scope, Node node) {
        return node instanceof Node.Unit(var code) && Subject.isCode(Level.UNIT, code)
                ? organisation
                        .register(scope)
                        .unit(code)
                        .filter(unit -> Subject.isCode(Level.MUNICIPALITY, unit.municipality()))
                : Optional.empty();
    }

    private static Topic topic(Noticed found) {
        return Topic.finding(
                found.key(), found.point(), found.meaning(), found.reason(), found.shown(), found.address());
    }
}
