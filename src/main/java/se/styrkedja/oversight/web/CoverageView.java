package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.plans.Tally;
import se.styrkedja.web.Messages;

/// Says in words how far each node has come.
final class CoverageView {
    private static final CoveragePage.Cell NOTHING = new CoveragePage.Cell("\u2013", "missing");
    private static final CoveragePage.Cell NOT_YET = new CoveragePage.Cell("\u2013", "");

    private final Messages messages;

    CoverageView(Messages messages) {
        this.messages = messages;
    }

    String title(Coverage coverage, List<Nodes.Named> shown) {
        if (shown.size() == 1)
            return messages.text(
                    coverage.held() == 0 ? "coverage.title.none" : "coverage.title.one",
                    shown.getFirst().name(),
                    coverage.year().previous().toString());
        return messages.text(
                "coverage.title",
                Integer.toString(coverage.held()),
                Integer.toString(coverage.rows().size()),
                coverage.year().previous().toString());
    }

    /// @param count of the units, since not all of them have the events of the year wheel
    String lead(Coverage coverage, UnitCount count) {
        long late = coverage.rows().stream().filter(Coverage.Row::isLate).count();
        return messages.text(
                        "coverage.lead",
                        Integer.toString(coverage.decided()),
                        coverage.year().toString())
                + messages.text("coverage.lead.late", Long.toString(late))
                + (count.others() == 0 ? "" : " " + messages.text("coverage.lead.kinds", count.words()));
    }

    CoveragePage.Row row(Nodes.Named named, Coverage.Row row, boolean open) {
        return new CoveragePage.Row(
                named.name(),
                open ? "/utvecklingsomraden?" + named.node().query() : "",
                dialogue(row),
                causes(row),
                areas(row),
                activities(row),
                followUp(row),
                effect(row),
                row.areas().map(t -> String.join(", ", t.names())).orElse(""));
    }

    private CoveragePage.Cell dialogue(Coverage.Row row) {
        return row.dialogue()
                .map(t -> {
                    if (t.held() > 0)
                        return cell(t.wider() > 0 ? "held" : "held.managers", t.wider() > 0 ? "done" : "begun");
                    if (t.sent() > 0) return cell("sent", "begun");
                    if (t.planned() > 0) return cell("planned", "begun");
                    return cell("replaced", "begun");
                })
                .orElse(NOTHING);
    }

    private CoveragePage.Cell causes(Coverage.Row row) {
        return row.dialogue()
                .filter(t -> t.topics() > 0)
                .map(t -> counted(t.explained(), t.topics()))
                .orElse(row.isHeld() ? NOTHING : NOT_YET);
    }

    private CoveragePage.Cell areas(Coverage.Row row) {
        return row.areas()
                .map(t -> {
                    if (t.decided() > 0)
                        return new CoveragePage.Cell(
                                messages.text(
                                        t.over() ? "coverage.decided.over" : "coverage.decided",
                                        Integer.toString(t.decided())),
                                "done");
                    return new CoveragePage.Cell(
                            t.proposed() == 0
                                    ? messages.text("coverage.dropped", Integer.toString(t.dropped()))
                                    : messages.text("coverage.proposed", Integer.toString(t.proposed())),
                            "begun");
                })
                .orElse(NOTHING);
    }

    private CoveragePage.Cell activities(Coverage.Row row) {
        return row.areas()
                .filter(t -> t.activities() > 0)
                .map(t -> t.late() > 0
                        ? new CoveragePage.Cell(
                                counted(t.done(), t.activities()).text()
                                        + messages.text("coverage.late", Integer.toString(t.late())),
                                "missing")
                        : counted(t.done(), t.activities()))
                .orElse(row.isDecided() ? NOTHING : NOT_YET);
    }

    private CoveragePage.Cell followUp(Coverage.Row row) {
        return row.areas()
                .map(Tally::goals)
                .filter(goals -> goals.due() > 0)
                .map(goals -> goals.followedUp() == 0 && goals.late() > 0
                        ? new CoveragePage.Cell(counted(0, goals.due()).text(), "missing")
                        : counted(goals.followedUp(), goals.due()))
                .orElse(NOT_YET);
    }

    private CoveragePage.Cell effect(Coverage.Row row) {
        return row.areas()
                .map(Tally::goals)
                .filter(goals -> goals.followedUp() > 0)
                .map(goals -> goals.contradicted() > 0
                        ? new CoveragePage.Cell(
                                counted(goals.shown(), goals.all()).text()
                                        + messages.text(
                                                "coverage.contradicted", Integer.toString(goals.contradicted())),
                                "missing")
                        : counted(goals.shown(), goals.all()))
                .orElse(NOT_YET);
    }

    private CoveragePage.Cell cell(String key, String mark) {
        return new CoveragePage.Cell(messages.text("coverage." + key), mark);
    }

    private CoveragePage.Cell counted(int done, int of) {
        return new CoveragePage.Cell(
                messages.text("coverage.of", Integer.toString(done), Integer.toString(of)),
                done == of ? "done" : "begun");
    }
}
