package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.Scope;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class StartRoutes {
    private final ReportCache cache;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Messages messages = Messages.of("reports-web");

    StartRoutes(ReportCache cache, Deliveries deliveries, Clock clock) {
        this.cache = cache;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// GET /
    @GetMapping("/")
    Answer start(CurrentUser user) {
        if (!user.name().isEmpty()) return new Answer.SeeOther(Section.MY_PAGE.address());
        var register = cache.register(user.scope());
        var report = only(user.scope(), register);
        var units = UnitCount.of(register.units(new MeasuringDate(LocalDate.now(clock))));
        var findings = report.map(r -> ReportRoutes.findings(r, 4)).orElseGet(List::of);
        var first =
                findings.stream().limit(1).filter(f -> f.backing().isLeading()).findFirst();
        var organiser = report.map(r -> r.document().cover().organiser()).orElse("");
        var page = new StartPage(
                user.opening(
                        Section.START, first.map(ReportPage.Finding::point).orElseGet(() -> title(organiser, report))),
                organiser,
                first.isPresent(),
                first.map(ReportPage.Finding::meaning).orElseGet(() -> lead(findings)),
                notedOnce(findings.subList(first.isPresent() ? 1 : 0, findings.size())),
                report.map(r -> Draft.address(r.about().code(), r.year())).orElse(""),
                units.isNone() ? "" : units.words(),
                deliveries.history(user.scope()).size());
        return new Answer.Page("reports/web/start", page);
    }

    /// What findings after each other have in common is said under the last of them.
    private static List<ReportPage.Finding> notedOnce(List<ReportPage.Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> {
                    var one = findings.get(i);
                    boolean isSaidBelow = i + 1 < findings.size()
                            && one.meaning().equals(findings.get(i + 1).meaning());
                    return isSaidBelow ? new ReportPage.Finding(one.backing(), one.point(), "") : one;
                })
                .toList();
    }

    /// Where nothing is supported, a figure that may be chance is no heading, and what nobody can test is not said to
    /// be
    /// within chance.
    private String title(String organiser, Optional<Report> report) {
        int untested = report.map(Report::untestedOfTheWhole).orElse(0);
        return report.filter(r -> !ReportRoutes.findings(r, 1).isEmpty())
                .map(r -> messages.text(
                        switch (r.tested()) {
                            case SOME -> "start.title.asked";
                            case NONE_CAN_BE -> "start.title.none-can-be";
                            case NOTHING_TO -> "start.title.nothing";
                        },
                        organiser,
                        untested == 0 ? "" : messages.text("start.title.untested", Swedish.whole(untested)),
                        r.year().toString()))
                .orElseGet(() -> messages.text("start.title"));
    }

    private String lead(List<ReportPage.Finding> findings) {
        if (findings.isEmpty()) return "";
        return messages.text(
                findings.stream().anyMatch(f -> f.backing().isBeyondChance())
                        ? "start.lead.units"
                        : "start.lead.asked");
    }

    /// The latest report, where there is one municipality only: a house with all of them favours none.
    private Optional<Report> only(Scope scope, Register register) {
        var codes = register.municipalities();
        if (codes.size() != 1) return Optional.empty();
        return cache.years(scope).stream()
                .findFirst()
                .flatMap(year ->
                        cache.reports(scope).ofMunicipality(codes.iterator().next(), year));
    }
}
