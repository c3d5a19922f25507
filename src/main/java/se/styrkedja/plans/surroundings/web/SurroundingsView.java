package se.styrkedja.plans.surroundings.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.YearOutside;
import se.styrkedja.plans.web.LookingBack;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

/// Makes the page of what changes outside, for one reader and one school year.
///
/// @param all every change there is, which says what years there are
record SurroundingsView(CurrentUser user, YearOutside outside, List<OutsideChange> all, LocalDate today) {
    private static final Messages WORDS = Messages.of("surroundings");
    private static final String ADDRESS = "/omvarldsanalys";

    /// @param asked the place that the form is about, as it is sent; else the first of the reader's
    SurroundingsPage page(Form form, String asked) {
        var places = places(user);
        var at = places.stream()
                .filter(place -> place.value().equals(asked))
                .findFirst()
                .or(() -> places.stream().findFirst());
        return new SurroundingsPage(
                user.inside(Part.section(user), title()).with(form),
                form,
                Part.beside(user, Part.Place.SURROUNDINGS),
                outside.year().toString(),
                years(),
                cards(outside.fresh()),
                cards(outside.carried()),
                cards(outside.ended()),
                tookPart(),
                at.stream().toList(),
                Took.of(Node.WHOLE, Set.of(), at.map(this::told).orElseGet(List::of)),
                at.map(chosen -> links(places, chosen)).orElseGet(List::of),
                places.isEmpty() ? "" : ADDRESS + "/ny");
    }

    private String title() {
        return WORDS.text(
                "title",
                Integer.toString(outside.fresh().size()),
                outside.year().toString());
    }

    /// From where the reader may write: where she holds a role that may.
    static List<Choice> places(CurrentUser user) {
        return user.member().holdings().stream()
                .map(RoleGrant::node)
                .distinct()
                .filter(node -> user.may(PlanRight.LEAD_ANALYSIS, node))
                .map(node -> new Choice(node.text(), user.member().name(node)))
                .toList();
    }

    private List<SurroundingsPage.Link> years() {
        var usual = LookingBack.usual(today);
        return Stream.concat(
                        Stream.concat(
                                Stream.of(usual),
                                LookingBack.years(today).stream()
                                        .filter(year -> all.stream().anyMatch(c -> c.isNewIn(year)))),
                        all.stream().map(OutsideChange::firstSeen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new SurroundingsPage.Link(
                        year.toString(), ADDRESS + "?lasar=" + year, year.equals(outside.year())))
                .toList();
    }

    private List<SurroundingsPage.Card> cards(List<OutsideChange> changes) {
        return changes.stream().map(this::card).toList();
    }

    private SurroundingsPage.Card card(OutsideChange change) {
        var text = change.text();
        return new SurroundingsPage.Card(
                change.number(),
                text.what(),
                WORDS.text("seen", change.firstSeen().toString(), name(change.seenFrom())),
                text.effects().stream()
                        .map(effect -> new SurroundingsPage.Effect(whom(effect.reach()), effect.text()))
                        .toList(),
                text.response(),
                text.source(),
                text.address(),
                because(change),
                user.may(PlanRight.LEAD_ANALYSIS, change.seenFrom()) ? ADDRESS + "/" + change.number() : "");
    }

    /// The organiser's name is that of everybody who reads this.
    private String name(Node node) {
        return node.equals(Node.WHOLE)
                ? user.member().tenant().name()
                : user.member().name(node);
    }

    private static String whom(Effect.Reach reach) {
        return WORDS.text(reach.code().isEmpty() ? "form.all" : "form." + reach.code());
    }

    private static String because(OutsideChange change) {
        return switch (change.course()) {
            case OutsideChange.Course.Current c -> "";
            case OutsideChange.Course.NoLonger(var since, var because) ->
                WORDS.text("ended", since.toString(), because);
        };
    }

    private List<SurroundingsPage.Place> tookPart() {
        var byNode = new LinkedHashMap<Node, List<Participation>>();
        byNode.putAll(outside.tookPart().stream()
                .collect(Collectors.groupingBy(
                        YearOutside.TookPart::at,
                        LinkedHashMap::new,
                        Collectors.mapping(YearOutside.TookPart::who, Collectors.toList()))));
        return byNode.entrySet().stream()
                .map(e -> new SurroundingsPage.Place(
                        name(e.getKey()),
                        Took.of(e.getKey(), Set.of(), e.getValue()).told()))
                .filter(place -> !place.groups().isEmpty())
                .toList();
    }

    private List<Participation> told(Choice place) {
        return outside.tookPart().stream()
                .filter(t -> t.at().text().equals(place.value()))
                .map(YearOutside.TookPart::who)
                .toList();
    }

    private List<SurroundingsPage.Link> links(List<Choice> places, Choice chosen) {
        return places.stream()
                .map(place -> new SurroundingsPage.Link(
                        place.label(), address(outside.year(), place.value()), place.equals(chosen)))
                .toList();
    }

    /// The page with the form about that place.
    static String address(SchoolYear year, String place) {
        return ADDRESS + "?lasar=" + year + "&plats=" + URLEncoder.encode(place, StandardCharsets.UTF_8) + "#deltagare";
    }

    /// The changes of the year as data.
    List<Row> rows() {
        return Stream.of(
                        Map.entry("fresh", outside.fresh()),
                        Map.entry("carried", outside.carried()),
                        Map.entry("ended", outside.ended()))
                .flatMap(group -> group.getValue().stream().map(change -> row(group.getKey(), change)))
                .toList();
    }

    private Row row(String state, OutsideChange change) {
        return new Row(
                change.number(),
                WORDS.text("state." + state),
                change.firstSeen().toString(),
                change.text().what(),
                change.text().effects().stream()
                        .map(effect -> whom(effect.reach()) + ": " + effect.text())
                        .collect(Collectors.joining(" ")),
                change.text().response(),
                (change.text().source() + " " + change.text().address()).strip(),
                because(change));
    }

    /// One change as data.
    record Row(
            int number,
            String state,
            String firstSeen,
            String change,
            String effect,
            String response,
            String source,
            String because) {}

    Sheet sheet() {
        return new Sheet(
                List.of(WORDS.text("columns").split(";")),
                rows().stream()
                        .map(r -> List.of(
                                Integer.toString(r.number),
                                r.state,
                                r.firstSeen,
                                r.change,
                                r.effect,
                                r.response,
                                r.source,
                                r.because))
                        .toList());
    }

    /// The year a page is asked for.
    static SchoolYear year(String asked, LocalDate today) {
        return SchoolYear.parse(asked).orElseGet(() -> LookingBack.usual(today));
    }
}
