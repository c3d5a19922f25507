package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;

/// What a report says in words of single schools and of schools together, and what may be said.
public final class SchoolLevels {
    private static final Pattern TESTED = Pattern.compile(
            "s\u00e4kerheten( i medeltalet)? g\u00e5r (fr\u00e5n|inte att pr\u00f6va)|slumpen ger g\u00e5r inte att pr\u00f6va");

    private static final Pattern LEFT_OUT = Pattern.compile("Dolt f\u00f6r|saknas f\u00f6r|inte med|vilar p\u00e5");

    private SchoolLevels() {}

    /// Each sentence that only tells how it is, and yet names a school for it: what lies to one side may be chance.
    /// What
    /// is left out is told by name.
    ///
    /// @param unsure the names of the schools that do not surely lie beside what is expected of them
    public static List<String> namedByChance(Report report, Collection<String> unsure) {
        return report.findings().stream()
                .filter(f -> f.backing() == Backing.DESCRIBED
                        || f.backing() == Backing.ASKED_IN_CHAPTER
                        || f.backing() == Backing.SUPPORTED_AMONG_UNITS)
                .flatMap(f -> Stream.of(Inline.text(f.point()), Inline.text(f.meaning())))
                .flatMap(text -> Stream.of(text.split("(?<=\\.) ")))
                .filter(sentence -> !LEFT_OUT.matcher(sentence).find())
                .filter(sentence -> unsure.stream().anyMatch(sentence::contains))
                .toList();
    }

    /// Each sentence that tells the level of a school's result without what is expected of its pupils, and without
    /// another figure of the same school and result, such as that of the year before.
    public static List<String> toldAlone(Report report, Indicators indicators) {
        var figures = byId(report);
        var found = new ArrayList<String>();
        for (var sentence : sentences(report).toList()) {
            var said = figures(sentence, figures);
            for (var level : said)
                if (isLevel(level, indicators) && said.stream().noneMatch(other -> excuses(level, other)))
                    found.add(level.name() + ": " + Inline.text(sentence));
        }
        return found;
    }

    /// Each sentence that tells how far schools together lie from the expected, and not what chance may have made of
    /// it.
    public static List<String> untestedMeans(Report report) {
        var figures = byId(report);
        return sentences(report)
                .filter(sentence -> figures(means(sentence), figures).stream()
                                .filter(SchoolLevels::isMeanOfSchools)
                                .count()
                        > TESTED.matcher(Inline.text(sentence)).results().count())
                .map(Inline::text)
                .toList();
    }

    /// How many sentences tell of such a mean.
    public static long means(Report report) {
        var figures = byId(report);
        return sentences(report)
                .flatMap(sentence -> figures(means(sentence), figures).stream())
                .filter(SchoolLevels::isMeanOfSchools)
                .count();
    }

    /// The numbers of a sentence that have a unit; how many schools it is of is no mean.
    private static List<Inline> means(List<Inline> sentence) {
        return sentence.stream()
                .filter(run ->
                        run instanceof Inline.Value value && value.text().matches(".*po\u00e4ng|.*procentenheter"))
                .toList();
    }

    private static boolean isMeanOfSchools(Figure figure) {
        var indicator = figure.indicator().replaceFirst("~mean-of-years$", "");
        return !indicator.contains("~")
                && LikeWithLike.isResidual(new IndicatorId(indicator))
                && figure.subject().level() != Level.UNIT
                && figure.shown() > 1;
    }

    private static boolean isLevel(Figure figure, Indicators indicators) {
        return !figure.indicator().contains("~")
                && indicators
                        .find(new IndicatorId(figure.indicator()))
                        .filter(i -> LikeWithLike.isOfOtherPupils(i, figure.subject()))
                        .isPresent();
    }

    private static boolean excuses(Figure level, Figure other) {
        if (!other.subject().equals(level.subject()) || other.equals(level)) return false;
        return other.indicator().equals(level.indicator())
                || LikeWithLike.isResidual(new IndicatorId(other.indicator().replaceFirst("~.*", "")));
    }

    private static Map<String, Figure> byId(Report report) {
        return report.figures().stream().collect(Collectors.toMap(Figure::id, f -> f, (a, b) -> a));
    }

    private static List<Figure> figures(List<Inline> sentence, Map<String, Figure> figures) {
        return sentence.stream()
                .flatMap(run -> run instanceof Inline.Value value
                        ? Stream.ofNullable(figures.get(value.figure()))
                        : Stream.empty())
                .toList();
    }

    private static Stream<List<Inline>> sentences(Report report) {
        return Stream.concat(
                report.findings().stream()
                        .map(f -> Stream.concat(f.point().stream(), f.meaning().stream())
                                .toList()),
                report.document().blocks().stream().flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> Stream.of(paragraph.text());
                    case Block.Bullets bullets -> bullets.items().stream();
                    case Block.Found found ->
                        Stream.of(Stream.concat(found.point().stream(), found.text().stream())
                                .toList());
                    default -> Stream.<List<Inline>>of();
                }));
    }
}
