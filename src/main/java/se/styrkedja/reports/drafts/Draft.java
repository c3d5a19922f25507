package se.styrkedja.reports.drafts;

import java.util.List;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// A report of an organiser as it is now, whatever kind it is: what people write in and what a board decides.
///
/// @param key names it in every version of it
/// @param code of whose report it is
/// @param title such as `Nydala 2024/25`
/// @param file what its files are called, without ending
/// @param document with the places still empty
public record Draft(String key, String code, Period period, String title, String file, Document document) {

    /// The quality report of a school year as it is composed, with nothing that people have written.
    public static Draft of(Report report) {
        return new Draft(
                "quality-report/" + report.about().code() + "/" + report.year(),
                report.about().code(),
                report.year(),
                report.name() + " " + report.year(),
                "kvalitetsrapport",
                report.document());
    }

    static Draft of(String code, CalendarYear year, Document followUp) {
        return new Draft(key(code, year), code, year, followUp.cover().title(), "verksamhetsuppfoljning", followUp);
    }

    /// Names the follow-up of a year.
    static String key(String code, CalendarYear year) {
        return "operations-follow-up/" + code + "/" + year;
    }

    Draft with(Document other) {
        return new Draft(key, code, period, title, file, other);
    }

    /// What it is called when it is decided: `Kvalitetsrapport för Nydala 2024/25`.
    public String decidedTitle() {
        return Messages.of("drafts").text("decided.title." + file, title);
    }

    /// Each kind of file that it is taken away and decided as.
    List<FrozenFile> files(Document written) {
        return List.of(
                FrozenFile.written(file + ".docx", out -> Writers.word(written, out)),
                FrozenFile.written(file + ".pdf", out -> Writers.pdf(written, out)),
                FrozenFile.written(file + ".html", out -> Writers.html(written, out)));
    }

    /// Where it is read.
    public String address() {
        return address(code, period);
    }

    /// Names the same report of the year before.
    public String before() {
        var kind = key.substring(0, key.length() - period.toString().length());
        return switch (period) {
            case SchoolYear year -> kind + year.previous();
            case CalendarYear year -> kind + new CalendarYear(year.year() - 1);
            default -> throw new IllegalStateException("no report is about " + period);
        };
    }

    /// The address of the report that a key names: `quality-report/9901/2024/25`.
    public static String addressOf(String key) {
        var parts = List.of(key.split("/", 3));
        return "/rapporter/" + parts.get(1) + "/" + parts.get(2).replace('/', '-');
    }

    /// What the report that a key names is called in a list: `Kvalitetsrapport 2024/25`.
    public static String titleOf(String key) {
        var parts = List.of(key.split("/", 3));
        return Messages.of("drafts").text("kind." + parts.getFirst(), parts.get(2));
    }

    /// `/rapporter/9901/2024-25` for a school year, `/rapporter/9901/2025` for a calendar year.
    public static String address(String code, Period period) {
        return "/rapporter/" + code + "/" + period.toString().replace('/', '-');
    }
}
