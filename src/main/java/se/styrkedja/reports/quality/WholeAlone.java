package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// What the page Resultat finds of the organiser as a whole and no other chapter speaks of, in the page's own words, so
/// that the report has all that the page has.
final class WholeAlone {
    private final FigureContext ground;
    private final DocumentBuilder document;

    WholeAlone(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    /// @param other what it is set against; empty where that is no figure of anybody
    private record Row(Finding found, Indicator indicator, Figure figure, Optional<Figure> other) {
        String kind() {
            return switch (found.kind()) {
                case CHANGE -> "change";
                case TREND -> "trend";
                case GENDER_GAP -> "gap-gender";
                case DISTANCE_TO_COUNTRY -> "gap-country";
                case DISTANCE_TO_OWN -> "gap-own";
                case DISTANCE_TO_OTHERS -> "gap-others";
                case SALSA_RESIDUAL -> "expected";
            };
        }

        Judgement judged() {
            return new Judgement(indicator, found.difference(), found.chance());
        }

        /// The two and how far apart they are.
        List<Figure> figures(FigureContext ground) {
            return Stream.of(Stream.of(figure), other.stream(), gap(ground).stream())
                    .flatMap(figures -> figures)
                    .toList();
        }

        private Optional<Figure> gap(FigureContext ground) {
            return other.flatMap(o -> figure.number()
                    .flatMap(mine -> o.number().map(mine::subtract))
                    .map(gap -> ground.figures()
                            .computed(figure, what(), indicator.scale().ofDifferences(), gap, figure, o)));
        }

        private String what() {
            return switch (found.kind()) {
                case CHANGE -> "whole-change";
                case TREND -> "whole-trend";
                case GENDER_GAP -> "whole-gender";
                case DISTANCE_TO_COUNTRY, DISTANCE_TO_OWN, DISTANCE_TO_OTHERS -> "whole-distance";
                case SALSA_RESIDUAL -> "whole-expected";
            };
        }
    }

    void write() {
        var rows = document.untold().stream().flatMap(f -> row(f).stream()).toList();
        for (var row : rows)
            document.kept(
                    row.kind(),
                    List.of(Prose.words(row.found.point())),
                    List.of(Prose.words(row.found.meaning())),
                    row.figures(ground),
                    Weighed.of(row.judged(), row.found.kind()));
        // What another section sets side by side is found all the same, and not told twice.
        var alone = rows.stream().filter(row -> !isStated(row)).toList();
        if (!alone.isEmpty())
            table(alone, rows.stream().filter(this::isOnlyNumbers).toList());
    }

    private boolean isStated(Row row) {
        return row.other.filter(other -> document.isStated(row.figure, other)).isPresent();
    }

    /// Whether no sentence tells of it, and it counts.
    private boolean isOnlyNumbers(Row row) {
        return isOfTheYear(row)
                && isStated(row)
                && row.other
                        .filter(other -> document.isWorded(row.figure, other))
                        .isEmpty();
    }

    /// @param numbers what stands above as two numbers in a row and nothing more
    private void table(List<Row> rows, List<Row> numbers) {
        boolean sure = rows.stream().anyMatch(row -> row.found.backing().isBeyondChance());
        document.heading(
                2, sure ? "whole-alone" : "whole-alone.asked", ground.own().name());
        document.table(
                Prose.text(sure ? "whole-alone.table" : "whole-alone.table.asked"),
                List.of(
                        Prose.text("units.column.what"),
                        Prose.text("units-alone.column.kind"),
                        Prose.text("whole-alone.column.period"),
                        Prose.text("whole-alone.column.value"),
                        Prose.text("units-alone.column.other"),
                        Prose.text("whole-alone.column.chance")),
                rows.stream().map(this::cells).toList(),
                Prose.together(
                        Prose.sentence(sure ? "whole-alone.note" : "whole-alone.note.asked"),
                        numbers.isEmpty()
                                ? List.of()
                                : Prose.sentence(
                                        "whole-alone.note.numbers",
                                        Prose.words(Prose.list(numbers.stream()
                                                .map(this::named)
                                                .toList()))),
                        rows.stream().allMatch(this::isOfTheYear)
                                ? List.of()
                                : Prose.sentence("whole-alone.note.earlier")));
    }

    private boolean isOfTheYear(Row row) {
        return SchoolYear.of(row.figure.period().lastDay()).equals(ground.year());
    }

    /// As it is published; a mean of units where no publisher states it.
    private Optional<Row> row(Finding found) {
        var indicator = ground.indicator(found.indicator().id());
        return ground.stated(indicator, found.subject(), found.period(), found.breakdown())
                .filter(f -> f.number().isPresent())
                .or(() -> ground.meanOfYear(indicator, ground.own()))
                .map(figure -> new Row(found, indicator, figure, other(found, indicator)));
    }

    private Optional<Figure> other(Finding found, Indicator indicator) {
        return found.other()
                .map(ResolvedFigure::observed)
                .flatMap(o -> ground.stated(indicator, o.subject(), o.period(), o.breakdown()))
                .or(() -> found.kind() == Finding.Kind.DISTANCE_TO_COUNTRY
                        ? ground.meanOfYear(indicator, ground.nation())
                        : Optional.empty());
    }

    private List<List<Inline>> cells(Row row) {
        var cells = new ArrayList<List<Inline>>();
        cells.add(words(what(row)));
        cells.add(words(Prose.text("whole-alone.kind." + row.found.kind(), against(row))));
        cells.add(words(Prose.named(row.found.period())));
        cells.add(cell(row, row.figure));
        cells.add(row.other.map(o -> cell(row, o)).orElseGet(() -> words(Prose.text("mark.none"))));
        cells.add(words(Prose.text("whole-alone.chance."
                + (row.found.backing() == Backing.SMALL
                        ? "SMALL"
                        : row.found.sureness().name()))));
        return cells;
    }

    /// Whom a distance to the country is to, by what the value is.
    private String against(Row row) {
        return row.other
                .filter(o -> row.found.kind() == Finding.Kind.DISTANCE_TO_COUNTRY)
                .map(o -> GroupNames.inside(ground.nation(), o))
                .orElse("");
    }

    private String named(Row row) {
        return Prose.text(
                "whole-alone.named",
                what(row),
                Prose.text("whole-alone.kind." + row.found.kind(), against(row)).toLowerCase(Swedish.LOCALE));
    }

    private static String what(Row row) {
        return row.found.kind() == Finding.Kind.GENDER_GAP
                ? row.indicator.title()
                : Prose.measured(row.indicator, row.found.breakdown());
    }

    /// With the year or the group that tells the two apart.
    private static List<Inline> cell(Row row, Figure figure) {
        return switch (row.found.kind()) {
            case GENDER_GAP -> List.of(Prose.cell(figure), named(Prose.breakdown(figure.breakdown())));
            case CHANGE, TREND ->
                figure.equals(row.figure)
                        ? List.of(Prose.cell(figure))
                        : List.of(Prose.cell(figure), named(Prose.named(figure.period())));
            case DISTANCE_TO_COUNTRY, DISTANCE_TO_OWN, DISTANCE_TO_OTHERS, SALSA_RESIDUAL ->
                List.of(Prose.cell(figure));
        };
    }

    private static Inline named(String what) {
        return Prose.words(" (" + what + ")");
    }

    private static List<Inline> words(String text) {
        return List.of(Prose.words(text));
    }
}
