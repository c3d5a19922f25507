package se.styrkedja.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.plans.Plans;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class CoverageRoutes {
    private static final int YEARS_BACK = 2;
    /// By name; what is in no area comes last.
    private static final Comparator<String> AREAS =
            Comparator.comparing(String::isEmpty).thenComparing(Swedish.order());

    private final ScopedReads reads;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("oversight");

    CoverageRoutes(DataSource database, Dialogues dialogues, Plans plans, Organisation organisation, Clock clock) {
        reads = new ScopedReads(database);
        this.dialogues = dialogues;
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /styrkedjan?lasar=
    @GetMapping("/styrkedjan")
    Answer coverage(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        var today = LocalDate.now(clock);
        var year =
                lasar.isEmpty() ? SchoolYear.of(today) : SchoolYear.parse(lasar).orElseThrow(() -> new NotFound(lasar));
        return reads.run(user.scope(), () -> of(user, year, today));
    }

    private Answer of(CurrentUser user, SchoolYear year, LocalDate today) {
        var nodes = CoveredUnit.of(user, organisation, today);
        var coverage = Coverage.of(
                year,
                nodes.stream().map(CoveredUnit::node).toList(),
                dialogues.tally(user.scope()),
                plans.tally(user.scope(), today));
        var view = new CoverageView(messages);
        var rows = new ArrayList<CoveragePage.Row>();
        var byArea = new TreeMap<String, List<CoveragePage.Row>>(AREAS);
        for (int i = 0; i < nodes.size(); i++) {
            var place = nodes.get(i);
            var row = view.row(place.named(), coverage.rows().get(i), user.may(DialogueRight.READ_WORK, place.node()));
            rows.add(row);
            byArea.computeIfAbsent(place.area(), area -> new ArrayList<>()).add(row);
        }
        var page = new CoveragePage(
                user.opening(
                        OversightRoom.COVERAGE,
                        view.title(
                                coverage, nodes.stream().map(CoveredUnit::named).toList())),
                view.lead(coverage, CoveredUnit.count(nodes)),
                year.toString(),
                years(year, today),
                parts(byArea),
                coverage.common().stream()
                        .map(e -> messages.text("coverage.common", e.getKey(), Long.toString(e.getValue())))
                        .toList());
        return new Answer.Data("oversight/web/coverage", page, rows, sheet(rows));
    }

    private List<CoveragePage.Part> parts(Map<String, List<CoveragePage.Row>> byArea) {
        return byArea.entrySet().stream()
                .map(e -> new CoveragePage.Part(
                        e.getKey().isEmpty() && byArea.size() > 1 ? messages.text("coverage.no-area") : e.getKey(),
                        e.getValue()))
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
