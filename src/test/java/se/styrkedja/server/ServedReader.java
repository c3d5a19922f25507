package se.styrkedja.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Reads what is served and works out what is not: the numbers of the table, those that stand in any text or are drawn,
/// and between what bounds the hidden ones must lie. Knows which schools there are, and that girls and boys are all.
final class ServedReader {
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
    private static final Pattern TICK = Pattern.compile("<text([^>]*)>\\s*(\\d{1,3})\\s*(?:%|\u00a0%)?</text>");
    private static final Pattern CIRCLE = Pattern.compile("<circle([^>]*)>");
    private static final Pattern LINE = Pattern.compile("<line([^>]*)>");
    private static final Pattern RECTANGLE = Pattern.compile("<rect([^>]*)>");
    private static final Pattern POINTS = Pattern.compile("<polyline points=\"([^\"]+)\"");
    private static final double AS_DRAWN = 0.06;
    /// A bar begins at zero.
    private static final double BASE = 0.2;

    private static final double BESIDE = 12;
    private static final double NEAR = 1e-6;

    private final ServedWorld world;
    /// What was told of a place, the most that ever was: a number or a mark.
    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    ServedReader(ServedWorld world) {
        this.world = world;
    }

    /// The table as it is served now.
    void remember(String csv) {
        for (var line : csv.split("\r?\n", -1)) {
            var cells = line.split(";", -1);
            if (cells.length < 8 || !cells[2].equals("all-subjects-y9")) continue;
            var place = cells[1] + " " + cells[4];
            var now = cells[5].isEmpty() ? cells[6] : cells[5];
            if (!now.equals(".."))
                told.merge(place, now, (before, another) -> before.startsWith("~") ? another : before);
        }
    }

    /// Any text, at an address.
    void look(String address, String text) {
        texts.merge(address, text, (before, now) -> before + "\n" + now);
    }

    long hidden() {
        return places().filter(this::isHidden).count();
    }

    long shown() {
        return places().filter(this::isKnown).count();
    }

    /// Hidden shares that stand in a text, where no shown one is the same.
    List<String> written() {
        var shown = places().filter(this::isKnown).map(world::share).collect(Collectors.toSet());
        return places().filter(place -> !isKnown(place) && !isRound(place) && !shown.contains(world.share(place)))
                .flatMap(place -> texts.entrySet().stream()
                        .filter(text -> stands(world.share(place), text.getValue()))
                        .map(text -> place + " " + world.share(place) + " in " + text.getKey() + ": "
                                + around(world.share(place), text.getValue())))
                .toList();
    }

    /// Where shown shares stand: at an address without any, nothing is read.
    List<String> addressesThatTell() {
        return texts.entrySet().stream()
                .filter(text -> places().anyMatch(p -> isKnown(p) && stands(world.share(p), text.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Hidden shares at whose height or length something is drawn, and nothing that is shown.
    List<String> drawn() {
        return drawn(
                place -> !isKnown(place) && !isRound(place),
                value -> places().noneMatch(place -> isShownAt(place, value)));
    }

    /// Charts also have axes of how many there are.
    private boolean isShownAt(String place, double value) {
        return (isKnown(place) && Math.abs(percent(place) - value) < 2 * AS_DRAWN)
                || (!isHidden(place) && Math.abs(world.persons(place) - value) < 2 * AS_DRAWN);
    }

    /// Shown shares that are read in charts: without any, nothing is read there at all.
    List<String> shownAndDrawn() {
        return drawn(this::isKnown, value -> true);
    }

    private List<String> drawn(Predicate<String> which, DoublePredicate counts) {
        var found = new ArrayList<String>();
        texts.forEach((address, text) -> SVG.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(svg -> {
                    for (double value : values(svg))
                        if (counts.test(value))
                            places().filter(which)
                                    .filter(place -> Math.abs(percent(place) - value) < AS_DRAWN)
                                    .forEach(place -> found.add(place + " " + world.share(place) + " in " + address));
                }));
        return found;
    }

    /// What hidden places hold more closely than may be told, by all sums: how many there are of a small group, to less
    /// than the limit, and exactly how many of any reached it or did not.
    List<String> workedOut() {
        var found = new ArrayList<String>();
        places().filter(place -> !isKnown(place)).forEach(place -> {
            int limit = place.startsWith(ServedWorld.TOWN) ? 5 : 10;
            if (isHidden(place) && world.persons(place) < limit && width("persons", place) < limit)
                found.add("persons " + place);
            if (width("reached", place) < 1) found.add("reached " + place);
            if (width("not", place) < 1) found.add("not " + place);
        });
        return found;
    }

    private double width(String what, String place) {
        return Math.floor(end(what, place, true) + NEAR) - Math.ceil(end(what, place, false) - NEAR);
    }

    private double end(String what, String place, boolean greatest) {
        var model = new ExpressionsBasedModel();
        var unknown = new TreeMap<String, Variable>();
        for (var name : List.of("persons", "reached", "not"))
            for (var at : world.places()) {
                var variable = model.addVariable(name + " " + at).lower(0).upper(1000);
                unknown.put(name + " " + at, variable);
                bound(name, at, variable);
            }
        for (var at : world.places()) {
            sum(model, unknown, "persons " + at, Stream.of("reached " + at, "not " + at));
            for (var name : List.of("persons", "reached", "not")) {
                var words = at.split(" ", -1);
                if (words[0].equals(ServedWorld.TOWN))
                    sum(
                            model,
                            unknown,
                            name + " " + at,
                            ServedWorld.SCHOOLS.stream().map(s -> name + " " + s + " " + words[1]));
                if (words[1].equals("total"))
                    sum(
                            model,
                            unknown,
                            name + " " + at,
                            Stream.of("kon:flickor", "kon:pojkar").map(s -> name + " " + words[0] + " " + s));
            }
        }
        var asked = unknown.get(what + " " + place);
        if (asked == null) throw new IllegalStateException(place);
        asked.weight(1);
        var result = greatest ? model.maximise() : model.minimise();
        return result.getState().isFeasible() ? result.getValue() : greatest ? Double.MAX_VALUE : 0;
    }

    private void bound(String name, String place, Variable variable) {
        int persons = world.persons(place);
        int reached = world.reached(place);
        if (name.equals("persons") && !isHidden(place)) variable.level(persons);
        if (isKnown(place) && name.equals("reached")) variable.level(reached);
        if (isKnown(place) && name.equals("not")) variable.level(persons - reached);
        if ("~100".equals(told.get(place)) && name.equals("not")) variable.upper(4);
        if ("~0".equals(told.get(place)) && name.equals("reached")) variable.upper(4);
    }

    private static void sum(
            ExpressionsBasedModel model, Map<String, Variable> unknown, String total, Stream<String> parts) {
        var sum = model.addExpression("sum " + total + " " + model.countExpressions())
                .level(0);
        sum.set(variable(unknown, total), -1);
        parts.forEach(part -> sum.set(variable(unknown, part), 1));
    }

    private static Variable variable(Map<String, Variable> unknown, String name) {
        var there = unknown.get(name);
        if (there == null) throw new IllegalStateException(name);
        return there;
    }

    /// What was told of each place, beside what is true.
    @Override
    public String toString() {
        return places().map(p -> "%s: %d of %d, told %s"
                        .formatted(p, world.reached(p), world.persons(p), told.getOrDefault(p, "..")))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> places() {
        var places = new ArrayList<String>();
        world.places().forEach(places::add);
        return places.stream();
    }

    private boolean isHidden(String place) {
        return !told.containsKey(place);
    }

    private boolean isKnown(String place) {
        return told.containsKey(place) && !told.getOrDefault(place, "").startsWith("~");
    }

    /// 0, 50 and 100 stand on every axis.
    private boolean isRound(String place) {
        return percent(place) % 10 == 0;
    }

    private double percent(String place) {
        return 100.0 * world.reached(place) / world.persons(place);
    }

    private static String around(String share, String text) {
        int at = Math.max(text.indexOf(share), text.indexOf(share.replace(',', '.')));
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100))
                .strip();
    }

    /// The ends of an interval are what a mean of shown figures can be.
    private static boolean stands(String share, String text) {
        return Stream.of(share, share.replace(',', '.'))
                .anyMatch(s -> Pattern.compile("(?<![\\d,.\u2013])" + Pattern.quote(s) + "(?![\\d\u2013])")
                        .matcher(text)
                        .find());
    }

    /// What the dots, the points of lines and the ends of bars stand for, by the numbers at the axes.
    private static Set<Double> values(String svg) {
        var values = new TreeSet<Double>();
        for (var axis : List.of("x", "y")) {
            var scale = scale(svg, axis);
            if (scale.isEmpty()) continue;
            CIRCLE.matcher(svg)
                    .results()
                    .map(c -> scale.get().apply(attribute(c.group(1), "c" + axis)))
                    .forEach(values::add);
            POINTS.matcher(svg)
                    .results()
                    .flatMap(p -> points(p.group(1), axis.equals("x") ? 0 : 1))
                    .map(scale.get())
                    .forEach(values::add);
            RECTANGLE
                    .matcher(svg)
                    .results()
                    .map(r -> ends(r.group(1), axis).map(scale.get()).sorted().toList())
                    .filter(ends -> Math.abs(ends.getFirst()) < BASE)
                    .map(List::getLast)
                    .forEach(values::add);
        }
        return values;
    }

    private static Stream<Double> points(String points, int at) {
        return Pattern.compile("\\s+").splitAsStream(points.strip()).map(p -> Double.parseDouble(p.split(",", -1)[at]));
    }

    /// What a coordinate stands for: the numbers of an axis stand in one line, each beside a line of the grid.
    private static Optional<Function<Double, Double>> scale(String svg, String axis) {
        var other = axis.equals("x") ? "y" : "x";
        var grid = LINE.matcher(svg)
                .results()
                .map(l -> l.group(1))
                .filter(l -> attribute(l, axis + "1") == attribute(l, axis + "2"))
                .map(l -> attribute(l, axis + "1"))
                .toList();
        var axes = TICK.matcher(svg)
                .results()
                .collect(Collectors.groupingBy(t -> attribute(t.group(1), other), TreeMap::new, Collectors.toList()));
        return axes.values().stream()
                .filter(ticks -> ticks.size() > 2)
                .findFirst()
                .flatMap(ticks -> scale(ticks, axis, grid));
    }

    private static Optional<Function<Double, Double>> scale(List<MatchResult> ticks, String axis, List<Double> grid) {
        var byValue = new TreeMap<Double, Double>();
        for (var tick : ticks) {
            double at = attribute(tick.group(1), axis);
            grid.stream()
                    .filter(line -> Math.abs(line - at) < BESIDE)
                    .min((a, b) -> Double.compare(Math.abs(a - at), Math.abs(b - at)))
                    .ifPresent(line -> byValue.put(Double.parseDouble(tick.group(2)), line));
        }
        if (byValue.size() < 2) return Optional.empty();
        double low = byValue.firstKey();
        double high = byValue.lastKey();
        double from = byValue.firstEntry().getValue();
        double to = byValue.lastEntry().getValue();
        return Optional.of(at -> low + (at - from) / (to - from) * (high - low));
    }

    private static Stream<Double> ends(String rectangle, String axis) {
        double at = attribute(rectangle, axis);
        return Stream.of(at, at + attribute(rectangle, axis.equals("x") ? "width" : "height"));
    }

    private static double attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^| )" + name + "=\"(-?[\\d.]+)\"").matcher(attributes);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }
}
