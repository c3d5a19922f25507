package se.styrkedja.goals.web;

import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Wording;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

/// A goal as data: one row of the table, one object of the JSON.
///
/// @param figures each gauge with value and target, and what the one says of the other
/// @param support what the figures say of the assessment; empty without gauges
record GoalRow(
        String period,
        int number,
        String wording,
        String whom,
        String origin,
        String source,
        String decided,
        String decidedOn,
        String outcome,
        String motive,
        String by,
        String on,
        String figures,
        String support) {

    static GoalRow of(BoardGoal goal, GoalView view) {
        var said = goal.assessment();
        return new GoalRow(
                goal.period().toString(),
                goal.number(),
                goal.text().wording(),
                view.whom(goal.text()),
                Wording.origin(goal.text().origin()),
                goal.text().source(),
                goal.decided().text(),
                goal.decided().decidedOn().toString(),
                Wording.outcome(goal.outcome()),
                said.map(Assessment::motive).orElse(""),
                said.map(Assessment::by).orElse(""),
                said.map(one -> one.on().toString()).orElse(""),
                view.lines(goal).stream()
                        .map(line -> "%s: %s %s (%s, %s)"
                                .formatted(
                                        line.title(),
                                        line.value(),
                                        line.about(),
                                        line.target(),
                                        line.sign().text()))
                        .collect(Collectors.joining("; ")),
                said.stream()
                        .flatMap(one -> GoalView.said(one).support().stream())
                        .map(Said.Tag::text)
                        .collect(Collectors.joining()));
    }

    static Sheet sheet(List<GoalRow> rows) {
        return new Sheet(
                List.of(Messages.of("goals").text("columns").split(";")),
                rows.stream()
                        .map(row -> List.of(
                                row.period,
                                Integer.toString(row.number),
                                row.wording,
                                row.whom,
                                row.origin,
                                row.source,
                                row.decided,
                                row.decidedOn,
                                row.outcome,
                                row.motive,
                                row.by,
                                row.on,
                                row.figures,
                                row.support))
                        .toList());
    }
}
