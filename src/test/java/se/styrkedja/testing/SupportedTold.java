package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;

/// What a report finds to be more than chance and neither names nor counts, in its summary and in its analysis.
public final class SupportedTold {
    private static final Pattern MORE = Pattern.compile("st\u00e5r (\\d+) till");

    private SupportedTold() {}

    public static List<String> missing(Report report) {
        var missing = new ArrayList<String>();
        var summary = part(report, "summary");
        var named = (Predicate<ReportFinding>) f -> summary.stream().anyMatch(text -> text.startsWith(f.text()));
        for (var backing : List.of(Backing.SUPPORTED, Backing.SUPPORTED_OF_UNIT)) {
            var left = of(report, backing).filter(named.negate()).toList();
            var counted = (backing == Backing.SUPPORTED
                            ? "brukar ge st\u00e5r %d till i kapitlen."
                            : "Om enskilda enheter st\u00e5r %d till i kapitlen")
                    .formatted(left.size());
            if (!left.isEmpty() && summary.stream().noneMatch(text -> text.contains(counted)))
                missing.add("the summary leaves out "
                        + left.stream().map(ReportFinding::text).toList());
        }
        missing.addAll(ofAnalysis(report));
        return missing;
    }

    private static List<String> ofAnalysis(Report report) {
        var analysis = part(report, "analysis");
        var left = report.findings().stream()
                .filter(f -> f.backing().isBeyondChance())
                .filter(f -> analysis.stream().noneMatch(text -> text.startsWith(f.text())))
                .toList();
        long counted = analysis.stream()
                .filter(text -> text.endsWith("mer \u00e4n slump."))
                .flatMap(text -> MORE.matcher(text).results())
                .mapToLong(m -> Long.parseLong(m.group(1)))
                .sum();
        boolean ofTheWhole = left.stream().anyMatch(f -> f.backing() == Backing.SUPPORTED);
        return !ofTheWhole && counted == left.size()
                ? List.of()
                : List.of("the analysis counts %d of %s"
                        .formatted(
                                counted, left.stream().map(ReportFinding::text).toList()));
    }

    private static Stream<ReportFinding> of(Report report, Backing backing) {
        return report.findings().stream().filter(f -> f.backing() == backing);
    }

    /// What stands from one heading of a chapter to the next, in words.
    private static List<String> part(Report report, String anchor) {
        var texts = new ArrayList<String>();
        boolean inside = false;
        for (var block : report.document().blocks()) {
            if (block instanceof Block.Heading h && h.level() == 1)
                inside = h.anchor().equals(anchor);
            if (inside)
                switch (block) {
                    case Block.Paragraph p -> texts.add(Inline.text(p.text()));
                    case Block.Bullets b -> b.items().forEach(item -> texts.add(Inline.text(item)));
                    case Block.Found f -> texts.add(Inline.text(f.point()));
                    default -> {}
                }
        }
        return texts;
    }
}
