package se.styrkedja.reports.drafts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.governance.Resolution;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.comments.Comment;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.improvement.Priorities;
import se.styrkedja.reports.improvement.YearsWork;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.material.Years;
import se.styrkedja.reports.operations.OperationsFollowUp;
import se.styrkedja.reports.publishing.BasisOfDocument;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.texts.Spot;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The door: the reports of the reader's own organiser as they are now.
public final class OwnReports {
    private static final Messages MESSAGES = Messages.of("drafts");

    private final ReportCache cache;
    private final Texts texts;
    private final Plans plans;
    private final Measuring measuring;
    private final Dialogues dialogues;
    private final Years years;
    private final Attached attached;
    private final Comments comments;

    public OwnReports(
            ReportCache cache,
            Texts texts,
            Plans plans,
            Measuring measuring,
            Dialogues dialogues,
            Years years,
            Attached attached,
            Comments comments) {
        this.comments = comments;
        this.attached = attached;
        this.years = years;
        this.cache = cache;
        this.texts = texts;
        this.plans = plans;
        this.measuring = measuring;
        this.dialogues = dialogues;
    }

    /// The quality report of a school year, with what the chain says of the year.
    ///
    /// @param report as it is composed of the figures, its places still empty
    public Draft qualityReport(Membership reader, Report report, LocalDate today) {
        var worked = withWork(reader, Draft.of(report), report.year(), today);
        var there = texts.of(reader.scope(), worked.key());
        return withOrphans(
                reader,
                worked.with(Priorities.placed(worked.document(), planned(reader, report.year()), places(there))),
                there);
    }

    /// The operations follow-up of a calendar year.
    ///
    /// @param code of the municipality that the reader's organiser is
    public Draft followUp(Membership reader, String code, CalendarYear year, LocalDate today) {
        var there = texts.of(reader.scope(), Draft.key(code, year));
        var document = OperationsFollowUp.of(years.of(reader, code, year, today), places(there));
        return withOrphans(reader, Draft.of(code, year, document), there);
    }

    /// Each before the place where people write of it.
    private Draft withWork(Membership reader, Draft draft, SchoolYear year, LocalDate today) {
        var scope = reader.composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE);
        var units = cache.register(reader.scope()).unitsOf(reader.tenant().code(), year).stream()
                .map(Unit::node)
                .collect(Collectors.toSet());
        var own = plans.chains(scope, Node.WHOLE).stream()
                .filter(chain -> chain.area().year().equals(year))
                .toList();
        var work = new YearsWork(
                year,
                units,
                dialogues.tally(scope),
                plans.tally(scope, today),
                measuring.withSince(scope, reader.tenant(), own),
                today);
        return draft.with(Spots.with(draft.document(), work.material()));
    }

    /// With the texts and the open comments whose place is gone: what somebody wrote is shown until somebody moves it.
    private Draft withOrphans(Membership reader, Draft draft, Map<String, Text> there) {
        var places = new LinkedHashSet<>(places(there));
        comments.of(reader.scope(), draft.key()).stream()
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
                .filter(Text::isWritten)
                .map(Text::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The organiser's own areas that the report of a school year writes of: those of the next.
    private List<Chain> planned(Membership reader, SchoolYear year) {
        return plans.chains(reader.composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE), Node.WHOLE).stream()
                .filter(chain -> chain.area().year().equals(year.next()))
                .toList();
    }

    /// The document that is read, taken away and decided: with what has been written, and with the units' plans.
    public Document filled(Membership reader, Draft draft, LocalDate today) {
        return whole(reader, draft, today).filled();
    }

    /// The document before what has been written stands in its places, and what has been written.
    private record Whole(Document frame, Map<String, Text> written) {
        Document filled() {
            return Spots.filled(frame, written, Priorities::isName);
        }
    }

    private Whole whole(Membership reader, Draft draft, LocalDate today) {
        var written = written(reader, draft);
        var named = Priorities.named(draft.document(), place -> text(written, place), planned(reader, draft));
        return new Whole(Attached.with(annexes(reader, draft, today), named), written);
    }

    /// All that a decision of the draft freezes or ends: its chapters, what people have written in their places, and
    /// what is said of it.
    public DecisionBasis basis(Membership reader, Draft draft, LocalDate today) {
        return basis(reader, draft, whole(reader, draft, today));
    }

    private DecisionBasis basis(Membership reader, Draft draft, Whole whole) {
        return BasisOfDocument.of(whole.frame())
                .and(BasisOfDocument.texts(whole.frame(), whole.written()))
                .and(comments.ended(reader.scope(), draft.key()));
    }

    /// How the texts of the draft and the comments on it have read.
    public List<DecisionBasis.Part> earlier(Membership reader, Draft draft) {
        var said = comments.of(reader.scope(), draft.key()).stream().map(Comment::part);
        var written = Spots.of(draft.document()).stream()
                .flatMap(spot -> texts.versions(reader.scope(), draft.key(), spot.key()).stream()
                        .map(text -> BasisOfDocument.part(spot, text)));
        return Stream.concat(written, said).toList();
    }

    private Annexes annexes(Membership reader, Draft draft, LocalDate today) {
        return attached.of(
                reader,
                reader.composing(DialogueRight.READ_WORK, DialogueRight.READ_COVERAGE),
                Attached.planned(draft.period()),
                today);
    }

    private List<Chain> planned(Membership reader, Draft draft) {
        return draft.period() instanceof SchoolYear year ? planned(reader, year) : List.of();
    }

    private static String text(Map<String, Text> written, String place) {
        return Optional.ofNullable(written.get(place)).map(Text::text).orElse("");
    }

    /// The places where somebody has to write before the report can be decided, and nobody has; and those that are
    /// gone, whose text somebody has to move.
    public List<Spot> missing(Membership reader, Draft draft) {
        var unwritten = unwritten(reader, draft);
        return Spots.of(draft.document()).stream()
                .filter(spot -> spot.orphaned() || (unwritten.contains(spot) && !spot.optional()))
                .toList();
    }

    /// The questions that the report can be decided without, and to which nobody has answered even that there were
    /// none.
    public List<Spot> unanswered(Membership reader, Draft draft) {
        return unwritten(reader, draft).stream()
                .filter(spot -> spot.optional() && spot.isNoneAnAnswer())
                .toList();
    }

    /// The places where there is nothing to read.
    public List<Spot> unwritten(Membership reader, Draft draft) {
        return Spots.unwritten(draft.document(), written(reader, draft));
    }

    /// What a board's decision of the draft freezes: the report as it is, with the decision on its cover, and the
    /// decided plans of the units that go with it.
    ///
    /// @param today the day that the decision is recorded
    public Composed composed(Membership reader, Draft draft, Resolution resolution, LocalDate today) {
        var whole = whole(reader, draft, today);
        return new Composed(
                missing(reader, draft).stream().map(Spot::key).toList(),
                basis(reader, draft, whole),
                () -> new Frozen(
                        draft.key(),
                        Node.WHOLE,
                        draft.decidedTitle(),
                        cache.counting(reader.scope()),
                        cache.used(whole.frame()),
                        draft.files(decided(whole.filled(), resolution, today)),
                        annexes(reader, draft, today).decided()));
    }

    private static Document decided(Document document, Resolution resolution, LocalDate today) {
        return document.with(document.cover()
                .with(new DecisionDay(resolution.decidedOn(), today)
                        .state(MESSAGES.text(
                                "decided.state", resolution.reference(), Swedish.date(resolution.decidedOn())))));
    }

    /// What stands in the places of a report: what people have written there, else what they have decided in the plan
    /// of the organiser for the year that follows.
    public Map<String, Text> written(Membership reader, Draft draft) {
        var written = new HashMap<String, Text>();
        if (draft.period() instanceof SchoolYear year) {
            Priorities.of(planned(reader, year)).forEach((place, text) -> written.put(place, Text.drawn(place, text)));
        }
        written.putAll(texts.of(reader.scope(), draft.key()));
        return written;
    }
}
