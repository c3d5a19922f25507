package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.material.Shelf;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;

/// The report that an address names, as the one who asks for it may have it today.
@Controller
class Drafts {
    private final Shelf shelf;
    private final OwnReports reports;
    private final Clock clock;

    Drafts(Shelf shelf, OwnReports reports, Clock clock) {
        this.shelf = shelf;
        this.reports = reports;
        this.clock = clock;
    }

    /// The report of a municipality for a school year as it is composed, its places still empty.
    Report composed(Visit visit, String code, String year) {
        return SchoolYear.parse(year.replace('-', '/'))
                .flatMap(y -> shelf.reports(visit.scope()).ofMunicipality(code, y))
                .orElseThrow(() -> new Absent(code));
    }

    /// The report of the member's own organiser: of a school year its quality report, of a calendar year its
    /// operations follow-up. There is nothing to write in another's.
    Draft own(Visit visit, String code, String period) {
        return CalendarYear.parse(period)
                .map(year -> followUp(visit, code, year))
                .orElseGet(() -> draft(visit, ownReport(visit, code, period)));
    }

    /// With what the chain says of the year when it is the member's own organiser's.
    Draft draft(Visit visit, Report report) {
        return isOwn(visit, report.about().code())
                ? reports.qualityReport(visit.member(), report, today())
                : Draft.of(report);
    }

    private Report ownReport(Visit visit, String code, String period) {
        var report = composed(visit, code, period);
        if (!isOwn(visit, code)) throw new Absent(code);
        return report;
    }

    private Draft followUp(Visit visit, String code, CalendarYear year) {
        if (!isOwn(visit, code) || !visit.may(DialogueRight.READ_WORK, Node.WHOLE)) throw new Absent(code);
        return reports.followUp(visit.member(), code, year, today());
    }

    /// Whether it is the code of the municipality that the member's organiser is.
    boolean isOwn(Visit visit, String code) {
        return !visit.name().isEmpty()
                && shelf.register(visit.scope())
                        .ownOrganiser(code)
                        .filter(visit.member().tenant().code()::equals)
                        .isPresent();
    }

    /// With what has been written, for those whose report it is.
    Document filled(Visit visit, Draft draft) {
        return isOwn(visit, draft.code()) ? reports.filled(visit.member(), draft, today()) : draft.document();
    }

    /// What stops the report from being decided.
    List<Spot> missing(Visit visit, Draft draft) {
        return reports.missing(visit.member(), draft);
    }

    Map<String, Text> written(Visit visit, Draft draft) {
        return reports.written(visit.member(), draft);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
