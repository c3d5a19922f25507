package se.styrkedja.testing;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.styrkedja.findings.Judgement;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.vocabulary.IndicatorId;

/// The limits of what is notable that a report goes by and its method does not name.
public final class LimitsNamed {
    private static final Pattern TOLD = Pattern.compile(
            "(?:minst|gr\u00e4nsen \u00e4r) ([\\d,]+(?:\u00a0(?:procentenheter|meritpo\u00e4ng|betygspo\u00e4ng)| p\u00e5 skalan 0\u201310))");

    private LimitsNamed() {}

    public static List<String> missing(Report report, Indicators indicators) {
        var method = bullets(report)
                .filter(text -> text.startsWith("En skillnad kallas m\u00e4rkbar"))
                .findFirst()
                .orElse("");
        var missing = new TreeSet<String>();
        report.findings().stream()
                .filter(f -> f.isOfTheWhole() || f.backing().isBeyondChance())
                .flatMap(f -> limit(f, indicators))
                .map(Judgement.Limit::size)
                .filter(size -> !method.contains(size + " f\u00f6r "))
                .forEach(missing::add);
        texts(report)
                .flatMap(text -> TOLD.matcher(text).results())
                .map(told -> told.group(1))
                .filter(size -> !method.contains(size))
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /// That of the indicator of its first figure; none of what tells how units differ.
    private static Stream<Judgement.Limit> limit(ReportFinding found, Indicators indicators) {
        if (found.backing().name().endsWith("AMONG_UNITS")) return Stream.empty();
        var indicator = found.figures().getFirst().replaceFirst("[.~].*", "");
        return indicators.find(new IndicatorId(indicator)).map(Judgement.Limit::of).stream();
    }

    private static Stream<String> bullets(Report report) {
        return report.document().blocks().stream()
                .flatMap(b -> b instanceof Block.Bullets bullets ? bullets.items().stream() : Stream.empty())
                .map(Inline::text);
    }

    private static Stream<String> texts(Report report) {
        return Stream.concat(
                bullets(report),
                report.document().blocks().stream()
                        .flatMap(b -> b instanceof Block.Found(var point, var text)
                                ? Stream.of(Inline.text(point), Inline.text(text))
                                : b instanceof Block.Paragraph p ? Stream.of(Inline.text(p.text())) : Stream.empty()));
    }
}
