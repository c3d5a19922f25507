package se.styrkedja.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.plans.Plans;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.Sheet;

@Controller
class CoverageRoutes {
    private static final int YEARS_BACK = 2;

    private final Dialogues dialogues;
    private final Plans plans;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("oversight");

    CoverageRoutes(Dialogues dialogues, Plans plans, Organisation organisation, Clock clock) {
        this.dialogues = dialogues;
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /styrkedjan?lasar=
    @GetMapping("/styrkedjan")
    Answer coverage(Visit visit, @RequestParam(defaultValue = "") String lasar) {
        var today = LocalDate.now(clock);
        var year =
                lasar.isEmpty() ? SchoolYear.of(today) : SchoolYear.parse(lasar).orElseThrow(() -> new Absent(lasar));
        var nodes = nodes(visit, today);
        var coverage = Coverage.of(
                year,
                nodes.stream().map(Nodes.Named::node).toList(),
                dialogues.tally(visit.scope()),
                plans.tally(visit.scope(), today));
        var view = new CoverageView(messages);
        var rows = Stream.iterate(0, i -> i < nodes.size(), i -> i + 1)
                .map(i -> view.row(
                        nodes.get(i),
                        coverage.rows().get(i),
                        visit.may(Right.READ_WORK, nodes.get(i).node())))
                .toList();
        var page = new CoveragePage(
                visit.opening(Section.COVERAGE, view.title(coverage, nodes)),
                view.lead(coverage),
                year.toString(),
                years(year, today),
                rows,
                coverage.common().stream()
                        .map(e -> messages.text("coverage.common", e.getKey(), Long.toString(e.getValue())))
                        .toList());
        return new Answer.Data("oversight/coverage", page, rows, sheet(rows));
    }

    /// Schools in operation, and the nodes above them that have written something.
    private List<Nodes.Named> nodes(Visit visit, LocalDate today) {
        var open = organisation.register(visit.scope()).units(new MeasuringDate(today)).stream()
                .map(unit -> unit.code())
                .collect(Collectors.toSet());
        return Nodes.of(visit, Right.READ_COVERAGE).all().stream()
                .filter(named -> named.node() instanceof Node.Unit(var code) && open.contains(code))
                .toList();
    }

    private static List<CoveragePage.Year> years(SchoolYear chosen, LocalDate today) {
        var now = SchoolYear.of(today);
        return Stream.iterate(now, SchoolYear::previous)
                .limit(YEARS_BACK + 1)
                .map(year -> new CoveragePage.Year(year.toString(), "/styrkedjan?lasar=" + year, year.equals(chosen)))
                .toList();
    }

    private Sheet sheet(List<CoveragePage.Row> rows) {
        return new Sheet(
                List.of(messages.text("coverage.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(
                                r.node(),
                                r.dialogue().text(),
                                r.causes().text(),
                                r.areas().text(),
                                r.activities().text(),
                                r.followUp().text(),
                                r.effect().text(),
                                r.names()))
                        .toList());
    }
}
