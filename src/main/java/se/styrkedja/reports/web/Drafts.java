package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.NotFound;

/// The report that an address names, as the one who asks for it may have it today.
@Controller
class Drafts {
    private final ReportCache cache;
    private final OwnReports reports;
    private final Clock clock;

    Drafts(ReportCache cache, OwnReports reports, Clock clock) {
        this.cache = cache;
        this.reports = reports;
        this.clock = clock;
    }

    /// The report of a municipality for a school year as it is composed, its places still empty.
    Report composed(CurrentUser user, String code, String year) {
        return SchoolYear.parse(year.replace('-', '/'))
                .filter(y -> cache.isReported(user.scope(), y, today()))
                .flatMap(y -> cache.reports(user.scope()).ofMunicipality(code, y))
                .orElseThrow(() -> new NotFound(code));
    }

    /// The report of the member's own organiser: of a school year its quality report, of a calendar year its
    /// operations follow-up. There is nothing to write in another's.
    Draft own(CurrentUser user, String code, String period) {
        return CalendarYear.parse(period)
                .filter(year -> cache.isReported(user.scope(), SchoolYear.of(year.firstDay()), today()))
                .map(year -> followUp(user, code, year))
                .orElseGet(() -> draft(user, ownReport(user, code, period)));
    }

    /// With what the chain says of the year when it is the member's own organiser's.
    Draft draft(CurrentUser user, Report report) {
        return isOwn(user, report.about().code())
                ? reports.qualityReport(user.member(), report, today())
                : Draft.of(report);
    }

    private Report ownReport(CurrentUser user, String code, String period) {
        var report = composed(user, code, period);
        if (!isOwn(user, code)) throw new NotFound(code);
        return report;
    }

    private Draft followUp(CurrentUser user, String code, CalendarYear year) {
        if (!isOwn(user, code) || !user.may(DialogueRight.READ_WORK, Node.WHOLE)) throw new NotFound(code);
        return reports.followUp(user.member(), code, year, today());
    }

    /// Whether it is the code of the municipality that the member's organiser is.
    boolean isOwn(CurrentUser user, String code) {
        return !user.name().isEmpty()
                && cache.register(user.scope())
                        .ownOrganiser(code)
                        .filter(user.member().tenant().code()::equals)
                        .isPresent();
    }

    /// With what has been written, for those whose report it is.
    Document filled(CurrentUser user, Draft draft) {
        return isOwn(user, draft.code()) ? reports.filled(user.member(), draft, today()) : draft.document();
    }

    /// What stops the report from being decided.
    List<Spot> missing(CurrentUser user, Draft draft) {
        return reports.missing(user.member(), draft);
    }

    /// The questions that are left to answer.
    List<Spot> unanswered(CurrentUser user, Draft draft) {
        return reports.unanswered(user.member(), draft);
    }

    /// The places where there is nothing to read.
    List<Spot> unwritten(CurrentUser user, Draft draft) {
        return reports.unwritten(user.member(), draft);
    }

    Map<String, Text> written(CurrentUser user, Draft draft) {
        return reports.written(user.member(), draft);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
