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

    private static final Pattern CHANCE = Pattern.compile("[Ss]lump|Det g\u00e5r inte att s\u00e4ga");

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
        if (of(report, Backing.SUPPORTED_AMONG_UNITS).findAny().isPresent()
                && summary.stream().noneMatch(text -> text.contains("skiljer sig sinsemellan")))
            missing.add("the summary says nothing of how the schools differ");
        missing.addAll(ofAnalysis(report));
        missing.addAll(silentOfChance(report));
        missing.addAll(outOfOrder(report));
        return missing;
    }

    /// The changes that say nothing of what chance may have made of them.
    private static List<String> silentOfChance(Report report) {
        return report.findings().stream()
                .filter(f -> f.kind().equals("change"))
                .filter(f -> !CHANCE.matcher(Inline.text(f.meaning())).find())
                .map(f -> "nothing of chance: " + f.text())
                .toList();
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

    /// What stands after something less sure, or after what cannot be tested, and what the analysis tells after chance.
    private static List<String> outOfOrder(Report report) {
        var found = new ArrayList<String>();
        var all = report.findings();
        for (int i = 1; i < all.size(); i++)
            if (all.get(i).backing() == all.get(i - 1).backing()
                    && all.get(i).byChance() < all.get(i - 1).byChance())
                found.add("less sure before " + all.get(i).text());
        var analysis = part(report, "analysis");
        boolean chance = false;
        for (var text : analysis) {
            var told = all.stream().filter(f -> text.startsWith(f.text())).toList();
            if (told.isEmpty()) continue;
            boolean sure = told.stream().anyMatch(f -> f.backing().isBeyondChance() || saysSure(f));
            if (chance && sure) found.add("after chance: " + text);
            chance |= !sure;
        }
        return found;
    }

    /// In its own words, whatever it is kept as.
    private static boolean saysSure(ReportFinding told) {
        return Inline.text(told.meaning()).contains("skiljer sig mer \u00e4n slumpen");
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
