package se.styrkedja.oversight.yearwheel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class OverviewRoutes {
    private final YearWheels wheels;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("yearwheel");

    OverviewRoutes(YearWheels wheels, Organisation organisation, Clock clock) {
        this.wheels = wheels;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /arshjul/oversikt?lasar=
    @GetMapping("/arshjul/oversikt")
    Answer overview(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        var today = LocalDate.now(clock);
        var year =
                lasar.isEmpty() ? SchoolYear.of(today) : SchoolYear.parse(lasar).orElseThrow(() -> new NotFound(lasar));
        var wheel = wheels.wheel(user.scope(), year).orElseThrow(() -> new NotFound(year.toString()));
        var places =
                Places.of(organisation.register(user.scope()), user.member().tenant(), WheelRoutes.on(wheel, today));
        var events = wheel.events();
        var rows = Nodes.of(user, WheelRight.READ_WHEEL).all().stream()
                .flatMap(named -> row(named, events, places, today))
                .toList();
        long late = rows.stream().filter(row -> !row.late().isEmpty()).count();
        var title = messages.text("overview.title", Long.toString(late), year.toString());
        var page = new OverviewPage(
                user.inside(OversightRoom.YEAR_WHEEL, title),
                year.toString(),
                events.stream().map(OverviewRoutes::column).toList(),
                rows);
        return new Answer.Data("oversight/yearwheel/web/overview", page, rows, sheet(page));
    }

    private static OverviewPage.Column column(WheelEvent event) {
        return new OverviewPage.Column(
                event.design().what(),
                WhenWords.of(event.days(), event.design().when()),
                "/arshjul/" + event.id().value());
    }

    private Stream<OverviewPage.Row> row(Nodes.Named named, List<WheelEvent> events, Places places, LocalDate today) {
        var cells = events.stream()
                .map(event -> places.of(event.design()).contains(named.node())
                        ? cell(event, named.node(), today)
                        : new OverviewPage.Cell("", ""))
                .toList();
        if (cells.stream().allMatch(cell -> cell.text().isEmpty())) return Stream.empty();
        long late = events.stream()
                .filter(event -> isLate(event, named.node(), places, today))
                .count();
        return Stream.of(new OverviewPage.Row(named.name(), late == 0 ? "" : Long.toString(late), cells));
    }

    private static boolean isLate(WheelEvent event, Node node, Places places, LocalDate today) {
        return places.of(event.design()).contains(node) && event.isLate(node, today);
    }

    private OverviewPage.Cell cell(WheelEvent event, Node node, LocalDate today) {
        var state = event.state(node, today);
        return new OverviewPage.Cell(
                state == EventState.LATE && event.isClaimed(node)
                        ? messages.text("cell.late-claimed")
                        : messages.text("cell." + state),
                switch (state) {
                    case DONE -> "done";
                    case NOW, UNSHOWN -> "begun";
                    case LATE, NOT_DONE -> "missing";
                    case AHEAD, CALLED_OFF -> "";
                });
    }

    private Sheet sheet(OverviewPage page) {
        var header = Stream.concat(
                Stream.of(messages.text("overview.column.unit")),
                page.events().stream().map(OverviewPage.Column::what));
        return new Sheet(
                header.toList(),
                page.nodes().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.node()),
                                        row.cells().stream().map(OverviewPage.Cell::text))
                                .toList())
                        .toList());
    }
}
