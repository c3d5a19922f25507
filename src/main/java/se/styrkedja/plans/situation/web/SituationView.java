package se.styrkedja.plans.situation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Tone;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.situation.Ballot;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.web.SituationPage.Next;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.StaleVersion;

/// Makes the page of one analysis for one reader.
///
/// @param offered last year's statements that have not been answered
/// @param own those of the node, the latest year first
/// @param noticed what the figures say
/// @param newer what has come since of the findings that its statements lean on
/// @param forms the school forms of the node
/// @param onward where its shortcomings are taken further
record SituationView(
        CurrentUser user,
        Situation situation,
        List<Statement> offered,
        Ballot ballot,
        List<Situation> own,
        List<Finding> noticed,
        Newer newer,
        Onward onward,
        Set<SchoolForm> forms,
        LocalDate today) {
    private static final Messages WORDS = Messages.of("situation");
    private static final int FOUND = 5;

    /// Part of an address: what a figure's statement begins with.
    private static final String SAY = "/pastaenden/nytt?slag=";

    SituationPage page(Form form) {
        return page(form, StaleVersion.NONE);
    }

    /// @param stale what has moved since the analysis was to be closed
    SituationPage page(Form form, StaleVersion stale) {
        var can = can();
        var next = next(can);
        return new SituationPage(
                user.inside(Part.section(user), title())
                        .below(Part.Place.SITUATIONS.title(), Part.Place.SITUATIONS.address())
                        .with(form),
                form,
                address(),
                lead(),
                successor().stream().map(SituationView::link).toList(),
                next,
                votes(can),
                offered.stream().map(this::offer).toList(),
                List.of(
                        side(Statement.Kind.STRENGTH, situation.strengths(), can, next),
                        side(Statement.Kind.SHORTCOMING, situation.shortcomings(), can, next)),
                can.write() ? found() : List.of(),
                situation.content().gone().stream()
                        .map(gone -> new SituationPage.Gone(gone.wording(), gone.because()))
                        .toList(),
                Took.of(situation.node(), forms, situation.content().participations()),
                can.lead() ? missing() : List.of(),
                heldOn(),
                situation instanceof Situation.Open open ? open.basis().field(form) : "",
                stale,
                can,
                own.stream()
                        .filter(other -> !other.id().equals(situation.id()))
                        .map(SituationView::link)
                        .toList());
    }

    private String address() {
        return SituationDesk.address(situation.id());
    }

    private static Choice link(Situation situation) {
        return new Choice(
                SituationDesk.address(situation.id()), situation.year().toString());
    }

    /// What matters most, as long as somebody has said so; else the question.
    private String title() {
        var place = place(user, situation.node());
        return most(situation)
                .map(theme -> WORDS.text("title.most", place, theme))
                .orElseGet(() -> WORDS.text("title", place, situation.year().toString()));
    }

    /// The theme of the shortcoming with the most votes, in small letters; empty as long as nobody has voted.
    static Optional<String> most(Situation situation) {
        return situation.shortcomings().stream()
                .filter(statement -> statement.votes() > 0)
                .findFirst()
                .map(statement -> small(statement.text().theme()));
    }

    private static String small(String theme) {
        boolean name = theme.length() > 1 && !Character.isLowerCase(theme.charAt(1));
        return name ? theme : theme.substring(0, 1).toLowerCase(Swedish.LOCALE) + theme.substring(1);
    }

    /// A node with the word that stands before it.
    static String place(CurrentUser user, Node node) {
        return new Nodes.Named(node, user.member().name(node)).placed();
    }

    private String lead() {
        var year = situation.year().toString();
        var place = user.member().name(situation.node());
        return switch (situation) {
            case Situation.Open open -> WORDS.text("lead.open", year, place, Swedish.date(open.day()));
            case Situation.Closed closed ->
                WORDS.text(
                        closed.heldOn().equals(closed.closedOn()) ? "lead.closed.same" : "lead.closed",
                        year,
                        place,
                        Swedish.date(closed.heldOn()),
                        Swedish.date(closed.closedOn()),
                        closed.closedBy());
        };
    }

    private Optional<Situation> successor() {
        return own.reversed().stream()
                .filter(other -> other.year().compareTo(situation.year()) > 0)
                .findFirst();
    }

    private SituationPage.Can can() {
        boolean open = situation instanceof Situation.Open;
        return new SituationPage.Can(
                open && user.may(PlanRight.WRITE_STATEMENT, situation.node()),
                open && user.may(PlanRight.LEAD_ANALYSIS, situation.node()));
    }

    private Next next(SituationPage.Can can) {
        return switch (situation) {
            case Situation.Open open when can.lead() && !offered.isEmpty() -> Next.ANSWER;
            case Situation.Open open
            when can.write() && open.content().statements().isEmpty() -> Next.SAY;
            case Situation.Open open when can.write() && ballot.given().isEmpty() -> Next.VOTE;
            case Situation.Open open when can.lead() -> open.content().tellsWhoTookPart() ? Next.CLOSE : Next.TELL_WHO;
            case Situation.Open open -> Next.NOTHING;
            case Situation.Closed closed -> Next.ASK_WHY;
        };
    }

    private String votes(SituationPage.Can can) {
        return can.write() && !situation.content().statements().isEmpty()
                ? WORDS.text(
                        "votes.left",
                        Integer.toString(ballot.left()),
                        Integer.toString(ballot.most()),
                        Integer.toString(situation.content().voters()))
                : "";
    }

    private SituationPage.Offer offer(Statement before) {
        return new SituationPage.Offer(
                before.id().value().toString(),
                WORDS.text("kind." + before.kind()),
                before.kind().name(),
                SituationFields.kinds(),
                before.text().theme(),
                before.text().wording(),
                evidence(before),
                newer.of(before));
    }

    private SituationPage.Side side(Statement.Kind kind, List<Statement> statements, SituationPage.Can can, Next next) {
        var cards = new ArrayList<SituationPage.Card>();
        boolean asks = next == Next.ASK_WHY
                && kind == Statement.Kind.SHORTCOMING
                && successor().isEmpty();
        for (var statement : statements) {
            var ways = kind == Statement.Kind.SHORTCOMING ? onward.ways(statement, asks) : List.<SituationPage.Way>of();
            if (ways.stream().anyMatch(SituationPage.Way::next)) asks = false;
            cards.add(card(statement, can, ways));
        }
        return new SituationPage.Side(
                kind, WORDS.text("side." + kind), cards, can.write() ? address() + SAY + kind : "");
    }

    private SituationPage.Card card(Statement statement, SituationPage.Can can, List<SituationPage.Way> ways) {
        boolean mine = ballot.isFor(statement);
        boolean edits =
                can.lead() || (can.write() && statement.isBy(user.member().actor()));
        return new SituationPage.Card(
                statement.id().value().toString(),
                statement.text().theme(),
                statement.text().wording(),
                evidence(statement),
                statement.lacksEvidence(),
                statement.text().evidence() instanceof Evidence.Finding finding ? finding.address() : "",
                newer.of(statement),
                statement.votes() == 0 ? "" : WORDS.text("votes", Integer.toString(statement.votes())),
                statement.since().equals(situation.year())
                        ? ""
                        : WORDS.text("since", statement.since().toString()),
                statement.earlier(),
                edits ? address() + "/pastaenden/" + statement.id().value() : "",
                mine,
                can.write() && !mine && ballot.left() > 0,
                ways);
    }

    private static String evidence(Statement statement) {
        return switch (statement.text().evidence()) {
            case Evidence.Finding f -> WORDS.text("evidence.finding", f.words());
            case Evidence.Document d -> WORDS.text("evidence.document", d.what());
            case Evidence.Experience e -> WORDS.text("evidence.experience", e.what());
            case Evidence.Lacking l -> "";
        };
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the figures say that no statement leans on.
    private List<SituationPage.Found> found() {
        var used = situation.content().statements().stream()
                .flatMap(s -> s.text().evidence() instanceof Evidence.Finding f ? Stream.of(f.key()) : Stream.empty())
                .toList();
        return noticed.stream()
                .filter(found -> !used.contains(found.key()))
                .limit(FOUND)
                .map(found -> new SituationPage.Found(
                        found.point(), found.meaning(), address() + SAY + kind(found) + "&fynd=" + coded(found.key())))
                .toList();
    }

    /// What the finding is taken for, until somebody says otherwise.
    private static Statement.Kind kind(Finding found) {
        return switch (Indicators.builtIn()
                .find(found.indicator())
                .map(found::leans)
                .orElse(Tone.NEUTRAL)) {
            case STRENGTH -> Statement.Kind.STRENGTH;
            case CONCERN, UNCERTAIN, NEUTRAL -> Statement.Kind.SHORTCOMING;
        };
    }

    private List<SituationPage.Missing> missing() {
        return switch (situation) {
            case Situation.Open open ->
                open.closable(offered).why().stream()
                        .map(code -> new SituationPage.Missing(
                                WORDS.text("missing." + code), WORDS.text("missing." + code + ".where")))
                        .toList();
            case Situation.Closed closed -> List.of();
        };
    }

    private String heldOn() {
        return switch (situation) {
            case Situation.Open open -> (open.day().isAfter(today) ? today : open.day()).toString();
            case Situation.Closed closed -> closed.heldOn().toString();
        };
    }

    /// The statements as data, strengths first.
    List<Row> rows() {
        return Stream.concat(situation.strengths().stream(), situation.shortcomings().stream())
                .map(s -> new Row(
                        WORDS.text("kind." + s.kind()),
                        s.text().theme(),
                        s.text().wording(),
                        s.votes(),
                        evidence(s),
                        s.since().toString()))
                .toList();
    }

    /// One statement as data.
    record Row(String kind, String theme, String statement, int votes, String evidence, String since) {}

    Sheet sheet() {
        return new Sheet(
                List.of(WORDS.text("columns").split(";")),
                rows().stream()
                        .map(r -> List.of(r.kind, r.theme, r.statement, Integer.toString(r.votes), r.evidence, r.since))
                        .toList());
    }
}
