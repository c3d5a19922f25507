package se.styrkedja.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Picture.TextTable;

/// How far units lie from each other: one strip of dots for each year or group, with the middle half as a box,
/// means as strokes and the own units as named diamonds.
///
public record SpreadChart(Caption caption, Words words, List<Group> groups, Extent extent) {

    /// @param groupHeader over the groups, in the table
    /// @param unit what a dot is
    /// @param half what the box and its stroke are; also over the middle half, in the table
    public record Words(String groupHeader, String unit, String half) {}

    /// @param units the values of the units that are not named
    /// @param named own units (diamonds), and means of country or comparison (strokes)
    public record Group(String label, List<Double> units, Half half, List<Named> named) {
        public Group {
            units = List.copyOf(units);
            named = List.copyOf(named);
        }
    }

    public record Named(String name, Reading reading, Role role) {}

    /// The middle half of the units.
    public sealed interface Half {
        /// What the table says.
        String shown();

        /// Too few units for a box.
        record None(String shown) implements Half {}

        record Quartiles(double low, double median, double high, String shown) implements Half {}
    }

    public SpreadChart {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) throw new IllegalArgumentException("a chart of nothing");
    }

    /// As wide as the text of a page.
    public Picture picture() {
        return picture(Canvas.PAGE);
    }

    /// @param width in pixels, 360 for a phone
    public Picture picture(int width) {
        return caption.picture(table(), new SpreadLayout(this, new Canvas(width)).drawing());
    }

    /// Whether there are other units to see, as dots or as their middle half.
    boolean hasUnits() {
        return groups.stream().anyMatch(group -> !group.units().isEmpty() || group.half() instanceof Half.Quartiles);
    }

    private TextTable table() {
        return groups.size() == 1 ? tall(groups.getFirst()) : wide();
    }

    /// One group: a row for each name, since a table as wide as the names are many is not read.
    private TextTable tall(Group group) {
        var rows = new ArrayList<List<String>>();
        for (var named : group.named())
            rows.add(List.of(named.name(), named.reading().shown()));
        if (hasUnits()) rows.add(List.of(words.half(), group.half().shown()));
        return new TextTable(List.of(words.groupHeader(), group.label()), rows);
    }

    private TextTable wide() {
        var names = new LinkedHashSet<String>();
        for (var group : groups) for (var named : group.named()) names.add(named.name());
        var rows = new ArrayList<List<String>>();
        for (var group : groups)
            rows.add(Stream.concat(
                            Stream.of(group.label(), group.half().shown()),
                            names.stream().map(name -> shown(group, name)))
                    .toList());
        return new TextTable(
                Stream.concat(Stream.of(words.groupHeader(), words.half()), names.stream())
                        .toList(),
                rows);
    }

    private static String shown(Group group, String name) {
        return group.named().stream()
                .filter(n -> n.name().equals(name))
                .map(n -> n.reading().shown())
                .findFirst()
                .orElse("\u2013");
    }
}
