package se.styrkedja.reports.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.improvement.Priorities;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;

/// Reports as they are now: composed of the figures that count, with what people have written in them.
@Controller
class Drafts {
    private final Shelf shelf;
    private final Texts texts;
    private final Plans plans;

    Drafts(Shelf shelf, Texts texts, Plans plans) {
        this.shelf = shelf;
        this.texts = texts;
        this.plans = plans;
    }

    /// The report of a municipality for a school year as it is composed, its places still empty.
    Report composed(Visit visit, String code, String year) {
        return SchoolYear.parse(year.replace('-', '/'))
                .flatMap(y -> shelf.reports(visit.scope()).ofMunicipality(code, y))
                .orElseThrow(() -> new Absent(code));
    }

    /// The same, of the member's own organiser; there is nothing to write in another's.
    Report own(Visit visit, String code, String year) {
        var report = composed(visit, code, year);
        if (!isOwn(visit, report)) throw new Absent(code);
        return report;
    }

    boolean isOwn(Visit visit, Report report) {
        return !visit.name().isEmpty()
                && shelf.register(visit.scope())
                        .ownOrganiser(report.about().code())
                        .filter(visit.member().tenant().code()::equals)
                        .isPresent();
    }

    /// With what has been written, for those whose report it is.
    Document filled(Visit visit, Report report) {
        return isOwn(visit, report) ? Spots.filled(report.document(), written(visit, report)) : report.document();
    }

    /// What stands in the places of a report: what people have written there, else what they have decided in the plan
    /// of the organiser for the year that follows.
    Map<String, Text> written(Visit visit, Report report) {
        var written = new HashMap<String, Text>();
        var areas = plans.chains(visit.scope(), Node.WHOLE).stream()
                .filter(chain -> chain.area().year().equals(report.year().next()))
                .toList();
        Priorities.of(areas).forEach((place, text) -> written.put(place, Text.drawn(place, text)));
        written.putAll(texts.of(visit.scope(), key(report)));
        return written;
    }

    /// Names a report in every version of it.
    static String key(Report report) {
        return "quality-report/" + report.about().code() + "/" + report.year();
    }
}
