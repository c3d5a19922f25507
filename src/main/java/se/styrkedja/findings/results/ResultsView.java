package se.styrkedja.findings.results;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Importance;
import se.styrkedja.findings.Tone;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.shown.OverTime;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.Visitor;

/// Makes the page of one outlook, and the same as data.
///
/// @param areas addresses of the areas that have a page of their own for the reader
/// @param elsewhere the other outlooks within reach
/// @param dialogue where findings are taken up; empty for one who holds no dialogue here
record ResultsView(
        Outlook outlook,
        Seen seen,
        Choosing choosing,
        Ledger ledger,
        Register register,
        Indicators indicators,
        List<ResultsPage.Link> areas,
        List<ResultsPage.Link> elsewhere,
        String dialogue) {
    private static final Messages MESSAGES = Messages.of("results");
    private static final int NEXT = 3;

    ResultsPage page(Visitor visitor) {
        var own = seen.own();
        return new ResultsPage(
                shell(visitor),
                lead(),
                chosen(),
                seen.leading().stream().map(this::card).toList(),
                own.stream().limit(1).flatMap(this::picture).toList(),
                seen.next().stream().limit(NEXT).map(this::card).toList(),
                groups(),
                importance(),
                parts(),
                elsewhere,
                ways());
    }

    ResultData data() {
        return new ResultData(
                outlook.name(),
                seen.own().stream()
                        .map(n -> ResultData.One.of(n, outlook.name()))
                        .toList(),
                seen.below().stream()
                        .map(b -> new ResultData.Below(
                                b.unit().code(),
                                b.unit().name(),
                                b.noticed().size(),
                                b.noticed().stream()
                                        .limit(1)
                                        .map(n -> ResultData.One.of(n, b.unit().name()))
                                        .toList()))
                        .toList());
    }

    private Shell shell(Visitor visitor) {
        var shell = visitor.inside(OrganisationRoom.RESULTS, title());
        for (var step : outlook.way()) shell = shell.below(step.title(), step.address());
        return shell;
    }

    /// What is supported of the place itself, else of a unit where the place has no figures of its own. A figure that
    /// may be chance is no heading.
    private String title() {
        return seen.leading()
                .map(Finding::point)
                .or(() -> seen.heaviest()
                        .map(b -> MESSAGES.text(
                                "title.below",
                                b.unit().name(),
                                small(b.noticed().getFirst().point()))))
                .orElseGet(() -> seen.isAsked() ? asked() : MESSAGES.text("title.none", outlook.name()));
    }

    /// That nothing is shown to be more than chance, and how much of it nobody can test: what is not tested is not
    /// found to be within chance.
    private String asked() {
        boolean whole = !seen.own().isEmpty();
        long untested = seen.untested(whole);
        var of = seen.below().isEmpty() ? "title.asked" : whole ? "title.asked.whole" : "title.asked.below";
        return MESSAGES.text(
                choosing.isNarrow() ? of + ".chosen" : of,
                outlook.name(),
                untested == 0 ? "" : MESSAGES.text("title.asked.untested", Swedish.whole(untested)));
    }

    private String lead() {
        return seen.leading()
                .map(Finding::meaning)
                .or(() -> seen.heaviest().map(b -> b.noticed().getFirst().meaning()))
                .orElseGet(() -> MESSAGES.text(
                        seen.isAsked()
                                ? seen.isSupportedBelow() ? "lead.asked.below" : "lead.asked"
                                : choosing.isNarrow() && !seen.all().isEmpty()
                                        ? "lead.none.chosen"
                                        : seen.hasFigures() ? "lead.none" : "lead.no-figures"));
    }

    /// The first word of a sentence as it stands inside another.
    private static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private ResultsPage.Chosen chosen() {
        return new ResultsPage.Chosen(
                Stream.of(outlook.query())
                        .filter(q -> !q.isEmpty())
                        .map(ResultsView::field)
                        .toList(),
                choosing.fields(seen.all()),
                choosing.isNarrow(),
                outlook.address());
    }

    /// A part of an address as a field of a form.
    private static Choice field(String part) {
        int equals = part.indexOf('=');
        return new Choice(
                part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }

    private ResultsPage.Card card(Finding noticed) {
        return new ResultsPage.Card(
                noticed.tone(),
                MESSAGES.text("tone." + noticed.tone()),
                MESSAGES.text("area." + area(noticed)),
                noticed.point(),
                noticed.shown(),
                noticed.population() instanceof Population.Counted(int persons) ? counted(noticed, persons) : "",
                noticed.meaning(),
                noticed.reason(),
                noticed.address());
    }

    private String counted(Finding noticed, int number) {
        return indicators
                .find(noticed.indicator())
                .map(i -> i.counted().words(number))
                .orElse("");
    }

    private static Importance.Area area(Finding noticed) {
        return Importance.area(noticed.indicator());
    }

    /// What its heading says: a gap between girls and boys is drawn as the two of them.
    private Stream<OverTime> picture(Finding noticed) {
        return indicators.find(noticed.indicator()).stream()
                .map(i -> noticed.kind() == Finding.Kind.GENDER_GAP
                        ? OverTime.ofGenders(i, noticed.subject(), noticed.breakdown(), ledger, register)
                        : OverTime.of(i, noticed.subject(), noticed.breakdown(), ledger, register));
    }

    private List<Importance.Alike> importance() {
        return Importance.told(seen.own().stream()
                .map(Finding::indicator)
                .distinct()
                .flatMap(id -> indicators.find(id).stream())
                .toList());
    }

    private List<ResultsPage.Group> groups() {
        return Arrays.stream(Tone.values())
                .map(tone -> new ResultsPage.Group(
                        MESSAGES.text("group." + tone),
                        MESSAGES.text("group." + tone + ".help"),
                        seen.own().stream()
                                .filter(n -> n.tone() == tone)
                                .map(this::card)
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    /// One part for each area by name, then the units that are in none.
    private List<ResultsPage.Part> parts() {
        var byArea = new TreeMap<String, List<ResultsPage.Row>>(Swedish.order());
        seen.below().stream()
                .sorted(Comparator.comparing(b -> b.unit().name(), Swedish.order()))
                .forEach(b -> byArea.computeIfAbsent(b.unit().area(), a -> new ArrayList<>())
                        .add(row(b)));
        var without = byArea.getOrDefault("", List.of());
        byArea.remove("");
        var parts = new ArrayList<ResultsPage.Part>();
        byArea.forEach((name, rows) -> parts.add(new ResultsPage.Part(name, addressOf(name), rows)));
        if (!without.isEmpty())
            parts.add(new ResultsPage.Part(MESSAGES.text(parts.isEmpty() ? "units" : "units.none"), "", without));
        return parts;
    }

    private String addressOf(String area) {
        return areas.stream()
                .filter(link -> link.title().equals(area))
                .map(ResultsPage.Link::address)
                .filter(address -> !address.equals(outlook.address()))
                .findFirst()
                .orElse("");
    }

    private static ResultsPage.Row row(Seen.AtUnit at) {
        var heaviest = at.noticed().stream().findFirst();
        var tone = heaviest.map(Finding::tone).orElse(Tone.UNCERTAIN);
        return new ResultsPage.Row(
                at.unit().name(),
                Outlook.PAGE + "?enhet=" + at.unit().code(),
                heaviest.map(Finding::point).orElse(""),
                tone,
                MESSAGES.text("tone." + tone),
                at.noticed().size());
    }

    private ResultsPage.Ways ways() {
        var query = choosing.query(outlook.query());
        return new ResultsPage.Ways(
                dialogue,
                unit().map(u -> "/skolor/" + u.code()).orElse(""),
                claim(),
                Outlook.PAGE + ".csv" + query,
                Outlook.PAGE + ".json" + query);
    }

    private Optional<Unit> unit() {
        return outlook.own().stream()
                .filter(comparison -> comparison.subject().level() == Level.UNIT)
                .flatMap(comparison -> register.unit(comparison.subject().code()).stream())
                .findFirst();
    }

    private String claim() {
        var indicator =
                seen.own().stream().map(n -> n.indicator().id()).findFirst().orElse("all-subjects-y9");
        var whose = outlook.own().stream()
                .map(comparison -> "?kommun=" + comparison.municipality()
                        + (comparison.subject().level() == Level.UNIT
                                ? "&enhet=" + comparison.subject().code()
                                : ""))
                .findFirst()
                .orElse("");
        return "/indikatorer/" + indicator + "/pastaende" + whose;
    }
}
