package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.comments.Comment;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.improvement.Priorities;
import se.styrkedja.reports.improvement.YearsWork;
import se.styrkedja.reports.material.Shelf;
import se.styrkedja.reports.material.Years;
import se.styrkedja.reports.operations.OperationsFollowUp;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Messages;

/// Reports as they are now: composed of the figures that count, with what people have written in them.
@Controller
class Drafts {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Shelf shelf;
    private final Texts texts;
    private final Plans plans;
    private final Dialogues dialogues;
    private final Years years;
    private final Attached attached;
    private final Comments comments;
    private final Clock clock;

    Drafts(
            Shelf shelf,
            Texts texts,
            Plans plans,
            Dialogues dialogues,
            Years years,
            Attached attached,
            Comments comments,
            Clock clock) {
        this.comments = comments;
        this.clock = clock;
        this.attached = attached;
        this.years = years;
        this.shelf = shelf;
        this.texts = texts;
        this.plans = plans;
        this.dialogues = dialogues;
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
        var plain = new Draft(
                "quality-report/" + report.about().code() + "/" + report.year(),
                report.about().code(),
                report.year(),
                report.name() + " " + report.year(),
                "kvalitetsrapport",
                report.document());
        if (!isOwn(visit, plain.code())) return plain;
        var worked = withWork(visit, plain, report.year());
        var there = texts.of(visit.scope(), worked.key());
        return withOrphans(
                visit,
                worked.with(Priorities.placed(worked.document(), planned(visit, report.year()), places(there))),
                there);
    }

    /// Each before the place where people write of it.
    private Draft withWork(Visit visit, Draft draft, SchoolYear year) {
        var scope = visit.member().composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE);
        var today = LocalDate.now(clock);
        int units = shelf.register(visit.scope())
                .unitsOf(visit.member().tenant().code(), year)
                .size();
        var work = new YearsWork(
                year, units, dialogues.tally(scope), plans.tally(scope, today), plans.chains(scope, Node.WHOLE), today);
        return draft.with(Spots.with(draft.document(), work.material()));
    }

    /// With the texts and the open comments whose place is gone: what somebody wrote is shown until somebody moves it.
    private Draft withOrphans(Visit visit, Draft draft, Map<String, Text> there) {
        var places = new LinkedHashSet<>(places(there));
        comments.of(visit.scope(), draft.key()).stream()
                .filter(Comment::isOpen)
                .map(Comment::place)
                .forEach(places::add);
        return draft.with(Spots.withOrphans(
                draft.document(),
                places,
                MESSAGES.text("orphans"),
                MESSAGES.text("orphan"),
                MESSAGES.text("orphan.prompt")));
    }

    /// The places where something is written.
    private static Set<String> places(Map<String, Text> texts) {
        return texts.values().stream()
                .filter(text -> !text.text().isBlank())
                .map(Text::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The organiser's own areas that the report of a school year writes of: those of the next.
    private List<Chain> planned(Visit visit, SchoolYear year) {
        return plans
                .chains(visit.member().composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE), Node.WHOLE)
                .stream()
                .filter(chain -> chain.area().year().equals(year.next()))
                .toList();
    }

    private Report ownReport(Visit visit, String code, String period) {
        var report = composed(visit, code, period);
        if (!isOwn(visit, code)) throw new Absent(code);
        return report;
    }

    private Draft followUp(Visit visit, String code, CalendarYear year) {
        if (!isOwn(visit, code) || !visit.may(DialogueRight.READ_WORK, Node.WHOLE)) throw new Absent(code);
        var document = OperationsFollowUp.of(years.of(visit.member(), code, year, LocalDate.now(clock)));
        var draft = new Draft(
                "operations-follow-up/" + code + "/" + year,
                code,
                year,
                document.cover().title(),
                "verksamhetsuppfoljning",
                document);
        return withOrphans(visit, draft, texts.of(visit.scope(), draft.key()));
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
        if (!isOwn(visit, draft.code())) return draft.document();
        var annexes = attached.of(
                visit,
                visit.member().composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE),
                Attached.planned(draft.period()));
        var written = written(visit, draft);
        return Spots.filled(
                Attached.with(annexes, Priorities.named(draft.document(), place -> text(written, place))),
                written,
                Priorities::isName);
    }

    private static String text(Map<String, Text> written, String place) {
        return Optional.ofNullable(written.get(place)).map(Text::text).orElse("");
    }

    /// The places where somebody has to write before the report can be decided, and nobody has; and those that are
    /// gone,
    /// whose text somebody has to move.
    List<Spot> missing(Visit visit, Draft draft) {
        var written = written(visit, draft);
        return Spots.of(draft.document()).stream()
                .filter(spot -> spot.orphaned() || (text(written, spot.key()).isBlank() && !spot.optional()))
                .toList();
    }

    /// What stands in the places of a report: what people have written there, else what they have decided in the plan
    /// of the organiser for the year that follows.
    Map<String, Text> written(Visit visit, Draft draft) {
        var written = new HashMap<String, Text>();
        if (draft.period() instanceof SchoolYear year) {
            Priorities.of(planned(visit, year)).forEach((place, text) -> written.put(place, Text.drawn(place, text)));
        }
        written.putAll(texts.of(visit.scope(), draft.key()));
        return written;
    }
}
