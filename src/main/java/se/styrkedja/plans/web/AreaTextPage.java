package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.plans.Area;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where one writes the text of an area anew.
///
/// @param version the one that stands there now
/// @param assignees who may see to it that it is done
/// @param higherGoals the goals it may contribute to, in words
/// @param stale what somebody else has written in the meantime
record AreaTextPage(
        Shell shell,
        Form form,
        String address,
        int version,
        Assignees assignees,
        List<String> higherGoals,
        StaleVersion stale) {
    public AreaTextPage {
        higherGoals = List.copyOf(higherGoals);
    }

    static StaleVersion stale(Area.Written written) {
        var messages = Messages.of("plans");
        var text = written.text();
        return new StaleVersion(
                messages.text("stale.text", written.by()),
                List.of(
                        new StaleVersion.Line(messages.text("fact.name"), text.name()),
                        new StaleVersion.Line(messages.text("fact.why"), text.why()),
                        new StaleVersion.Line(messages.text("fact.effect-short"), text.effectShort()),
                        new StaleVersion.Line(messages.text("fact.effect-long"), text.effectLong()),
                        new StaleVersion.Line(
                                messages.text("fact.owner"), text.owner().name()),
                        new StaleVersion.Line(messages.text("fact.research"), text.research()),
                        new StaleVersion.Line(messages.text("fact.research-source"), text.researchSource()),
                        new StaleVersion.Line(messages.text("fact.higher-goal"), text.higherGoal())));
    }
}
