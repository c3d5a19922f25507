package se.styrkedja.oversight.yearwheel.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.oversight.yearwheel.EventState;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.YearWheel;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// A wheel as one sees it who stands at a node: the events that are any matter of it, numbered by the day they are due.
final class WheelView {
    private final Messages messages = Messages.of("yearwheel");
    private final YearWheel wheel;
    private final LocalDate today;
    private final EventView view;
    private final List<Seen> events;

    /// @param seen where the event is done that one can see
    /// @param own whether it is done at the node or below it, and not at the organiser alone
    private record Seen(String number, WheelEvent event, List<Node> seen, boolean own) {}

    WheelView(YearWheel wheel, Places places, Node node, LocalDate today) {
        this.wheel = wheel;
        this.today = today;
        this.view = new EventView(today);
        this.events = new ArrayList<>();
        for (var event : wheel.events())
            if (places.touches(event.design(), node))
                events.add(seen(event, places.seenFrom(event.design(), node), node));
    }

    private Seen seen(WheelEvent event, List<Node> seen, Node node) {
        boolean own = !seen.isEmpty() && (node.equals(Node.WHOLE) || !seen.equals(List.of(Node.WHOLE)));
        return new Seen(Integer.toString(events.size() + 1), event, seen, own);
    }

    /// The finding in a sentence.
    ///
    /// @param at the name of the node with the word before it; empty for the whole organiser
    String title(String at) {
        var year = wheel.year().toString();
        long own = events.stream().filter(seen -> isLate(seen) && seen.own()).count();
        long above = events.stream().filter(seen -> isLate(seen) && !seen.own()).count();
        if (own + above > 0) return late(own, above, at);
        return first(EventState.NOW)
                .map(now -> messages.text("title.now", year, name(now)))
                .or(() -> first(EventState.AHEAD).map(next -> messages.text("title.next", year, name(next))))
                .orElseGet(() -> messages.text("title.done", year));
    }

    /// As many as are drawn as late, whether at the node or at the organiser.
    private String late(long own, long above, String at) {
        var all = Long.toString(own + above);
        var year = wheel.year().toString();
        if (own > 0 && above > 0)
            return messages.text("title.late.both", all, year, Long.toString(own), at, Long.toString(above));
        var where = above > 0 ? messages.text("title.above") : at;
        return messages.text("title.late", all, year, where.isEmpty() ? "" : messages.text("title.at", where));
    }

    String lead() {
        var next = first(EventState.AHEAD);
        if (today.isBefore(wheel.year().firstDay()))
            return next.map(n -> messages.text("lead.ahead", name(n), when(n.event())))
                    .orElse("");
        if (next.isEmpty()) return messages.text("lead.after");
        long now = events.stream().filter(seen -> state(seen) == EventState.NOW).count();
        return messages.text("lead.now", Long.toString(now)) + " "
                + messages.text("lead.next", name(next.get()), when(next.get().event()));
    }

    private Optional<Seen> first(EventState state) {
        return events.stream().filter(seen -> state(seen) == state).findFirst();
    }

    private boolean isLate(Seen seen) {
        return !seen.seen().isEmpty() && state(seen) == EventState.LATE;
    }

    private EventState state(Seen seen) {
        return view.state(seen.event(), seen.seen());
    }

    private static String name(Seen seen) {
        return seen.event().design().what();
    }

    private static String when(WheelEvent event) {
        return WhenWords.of(event.days(), event.design().when());
    }

    List<WheelPage.Row> rows() {
        return events.stream().map(this::row).toList();
    }

    /// Under the month in which they are due.
    List<WheelPage.Month> months() {
        var months = new LinkedHashMap<String, List<WheelPage.Row>>();
        for (var seen : events) {
            var due = seen.event().days().last();
            var title = messages.text(
                    "month",
                    due.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Swedish.LOCALE),
                    Integer.toString(due.getYear()));
            months.computeIfAbsent(capital(title), t -> new ArrayList<>()).add(row(seen));
        }
        return months.entrySet().stream()
                .map(month -> new WheelPage.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Swedish.LOCALE) + text.substring(1);
    }

    private WheelPage.Row row(Seen seen) {
        var event = seen.event();
        return new WheelPage.Row(
                seen.number(),
                "/arshjul/" + event.id().value(),
                name(seen),
                event.design().theme(),
                when(event),
                event.days().first().toString(),
                event.days().last().toString(),
                view.by(event.design()),
                view.words(event, seen.seen()),
                view.colour(event, seen.seen()),
                event.design().how());
    }

    List<WheelPicture.Drawn> drawn() {
        return events.stream()
                .map(seen -> new WheelPicture.Drawn(
                        seen.number(),
                        name(seen),
                        shortly(seen.event()),
                        view.shortly(seen.event(), seen.seen()),
                        state(seen) == EventState.LATE && seen.seen().isEmpty() ? EventState.AHEAD : state(seen),
                        seen.event().days().first(),
                        seen.event().days().last()))
                .toList();
    }

    /// Without the year, which stands in the middle of the wheel.
    private static String shortly(WheelEvent event) {
        return when(event).replaceFirst(" \\d{4}$", "");
    }
}
