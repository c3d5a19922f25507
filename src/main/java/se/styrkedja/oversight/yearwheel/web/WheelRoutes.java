package se.styrkedja.oversight.yearwheel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheel;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class WheelRoutes {
    private final YearWheels wheels;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("yearwheel");

    WheelRoutes(YearWheels wheels, Organisation organisation, Clock clock) {
        this.wheels = wheels;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /arshjul?lasar=&enhet=&verksamhet=
    @GetMapping("/arshjul")
    Answer wheel(
            CurrentUser user,
            @RequestParam(defaultValue = "") String lasar,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        var today = LocalDate.now(clock);
        var years = wheels.years(user.scope());
        var year = lasar.isEmpty() ? usual(years, today) : SchoolYear.parse(lasar);
        if (years.isEmpty()) return new Answer.Page("oversight/yearwheel/web/none", none(user, today));
        var wheel = year.flatMap(asked -> wheels.wheel(user.scope(), asked)).orElseThrow(() -> new NotFound(lasar));
        var nodes = Nodes.of(user, WheelRight.READ_WHEEL);
        var here = nodes.asked(enhet, verksamhet);
        var places =
                Places.of(organisation.register(user.scope()), user.member().tenant(), on(wheel, today));
        var view = new WheelView(wheel, places, here.node(), today);
        var page = page(user, wheel, nodes, here, view, years, today);
        return new Answer.Data("oversight/yearwheel/web/wheel", page, view.rows(), sheet(view.rows()));
    }

    /// POST /arshjul: makes the wheel of the next year, or the first one of all.
    @PostMapping("/arshjul")
    Answer make(CurrentUser user) {
        var today = LocalDate.now(clock);
        var years = wheels.years(user.scope());
        if (years.isEmpty() && !user.may(WheelRight.REVISE_WHEEL, Node.WHOLE)) return new Answer.SeeOther("/arshjul");
        if (years.isEmpty()) {
            var permit = user.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
            wheels.begin(permit, StandardWheel.events(), messages.text("begin.why"), SchoolYear.of(today), today);
            return new Answer.SeeOther("/arshjul");
        }
        var next = next(years, today).orElseThrow(() -> new NotFound("a wheel further ahead"));
        var where = user.scope().where(WheelRight.REVISE_WHEEL).iterator().next();
        wheels.make(user.permit(WheelRight.REVISE_WHEEL, where), next, today);
        return new Answer.SeeOther("/arshjul?lasar=" + next);
    }

    /// The wheel of this year; the latest there is when this year has none.
    private static Optional<SchoolYear> usual(List<SchoolYear> years, LocalDate today) {
        var now = SchoolYear.of(today);
        return years.contains(now) ? Optional.of(now) : years.stream().findFirst();
    }

    /// The year whose wheel may be made now: the one after the latest, no further ahead than the coming year.
    private static Optional<SchoolYear> next(List<SchoolYear> years, LocalDate today) {
        return years.stream()
                .findFirst()
                .map(SchoolYear::next)
                .filter(year -> year.startYear() <= SchoolYear.of(today).next().startYear());
    }

    /// The day whose schools count: today, or the last day of a year that is over.
    static LocalDate on(YearWheel wheel, LocalDate today) {
        return today.isAfter(wheel.year().lastDay()) ? wheel.year().lastDay() : today;
    }

    private WheelPage page(
            CurrentUser user,
            YearWheel wheel,
            Nodes nodes,
            Nodes.Named here,
            WheelView view,
            List<SchoolYear> years,
            LocalDate today) {
        var title = view.title(here.node().equals(Node.WHOLE) ? "" : here.placed());
        var picture = new WheelPicture(wheel.year(), today);
        var name = messages.text("wheel.title", wheel.year().toString());
        boolean revise = user.may(WheelRight.REVISE_WHEEL);
        var query = here.node().query();
        return new WheelPage(
                user.opening(OversightRoom.YEAR_WHEEL, title),
                view.lead(),
                wheel.year().toString(),
                years.stream()
                        .map(year ->
                                new WheelPage.Way(year.toString(), address(year, query), year.equals(wheel.year())))
                        .toList(),
                nodes.all().stream()
                        .map(named -> new WheelPage.Way(
                                named.name(), address(wheel.year(), named.node().query()), named.equals(here)))
                        .toList(),
                picture.wide(name, view.drawn()),
                picture.narrow(name, view.drawn()),
                messages.text("wheel.subtitle"),
                view.months(),
                revise ? next(years, today).map(SchoolYear::toString).orElse("") : "",
                revise,
                nodes.all().size() > 1 ? "/arshjul/oversikt?lasar=" + wheel.year() : "",
                "/arshjul.csv?lasar=" + wheel.year() + (query.isEmpty() ? "" : "&" + query));
    }

    private static String address(SchoolYear year, String query) {
        return "/arshjul?lasar=" + year + (query.isEmpty() ? "" : "&" + query);
    }

    private NoWheelPage none(CurrentUser user, LocalDate today) {
        return new NoWheelPage(
                user.opening(OversightRoom.YEAR_WHEEL, messages.text("title.none")),
                SchoolYear.of(today).toString(),
                user.may(WheelRight.REVISE_WHEEL, Node.WHOLE),
                StandardWheel.events().stream().map(Design::what).toList());
    }

    private Sheet sheet(List<WheelPage.Row> rows) {
        return new Sheet(
                List.of(messages.text("columns").split(";", -1)),
                rows.stream()
                        .map(r -> Stream.of(
                                        r.number(),
                                        r.what(),
                                        r.when(),
                                        r.first(),
                                        r.last(),
                                        r.by(),
                                        r.state(),
                                        r.theme(),
                                        r.how())
                                .toList())
                        .toList());
    }
}
