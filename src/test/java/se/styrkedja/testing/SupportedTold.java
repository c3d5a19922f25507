package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;

/// What a report finds to be more than chance and neither names nor counts, in its summary and in its analysis.
public final class SupportedTold {
    private static final Pattern MORE = Pattern.compile("st\u00e5r (\\d+) till");

    private static final Pattern ASKS =
            Pattern.compile("^Att det skiljer .* kan vara slump|en fr\u00e5ga att st\u00e4lla|Att fr\u00e5ga om");

    private static final Pattern CHANCE = Pattern.compile("[Ss]lump|Det g\u00e5r inte att s\u00e4ga");

    private static final List<Backing> PLACES = List.of(Backing.values());

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
        missing.addAll(calledDescriptions(report));
        missing.addAll(silentOfChance(report));
        missing.addAll(outOfOrder(report));
        missing.addAll(asSureAsNot(report));
        missing.addAll(testsByAnotherName(report));
        return missing;
    }

    /// What is kept among what may be chance and is sure, or the other way about.
    private static List<String> asSureAsNot(Report report) {
        return report.findings().stream()
                .filter(f -> f.backing().isBeyondChance() != f.sureness().equals(Optional.of(Chance.Sureness.BEYOND)))
                .map(f -> "%s and %s: %s".formatted(f.backing(), f.sureness(), f.text()))
                .toList();
    }

    private static List<String> testsByAnotherName(Report report) {
        return report.findings().stream()
                .filter(f -> f.kind().equals("change")
                        && f.figures().stream().anyMatch(id -> id.startsWith("national-test")))
                .map(f -> "a change of a test is called another: " + f.text())
                .toList();
    }

    /// What its own words ask, or say may be chance, and the analysis counts as only telling how it is.
    private static List<String> calledDescriptions(Report report) {
        return of(report, Backing.DESCRIBED)
                .filter(f ->
                        ASKS.matcher(f.text() + " " + Inline.text(f.meaning())).find()
                                || f.kind().equals("unit")
                                || f.kind().equals("unit-others"))
                .map(f -> "counted as a description: " + f.text())
                .toList();
    }

    /// The changes that say nothing of what chance may have made of them.
    private static List<String> silentOfChance(Report report) {
        return report.findings().stream()
                .filter(f -> f.kind().startsWith("change"))
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
            if (isBefore(all.get(i), all.get(i - 1)))
                found.add(all.get(i - 1).text() + " before " + all.get(i).text());
        var analysis = part(report, "analysis");
        boolean chance = false;
        int last = -1;
        for (var text : analysis) {
            var told = all.stream().filter(f -> text.startsWith(f.text())).toList();
            if (told.isEmpty()) continue;
            if (all.indexOf(told.getFirst()) < last) found.add("out of order: " + text);
            last = all.indexOf(told.getFirst());
            boolean sure = told.stream().anyMatch(f -> f.backing().isBeyondChance() || saysSure(f));
            if (chance && sure) found.add("after chance: " + text);
            chance |= !sure;
        }
        return found;
    }

    /// As the method tells: what is more than chance by weight, of the rest the tested by how sure and the untested by
    /// weight.
    private static boolean isBefore(ReportFinding one, ReportFinding other) {
        int places = Integer.compare(place(one), place(other));
        if (places != 0) return places < 0;
        if (one.backing().isBeyondChance()) return one.weight() > other.weight();
        return one.byChance() == other.byChance() ? one.weight() > other.weight() : one.byChance() < other.byChance();
    }

    private static int place(ReportFinding one) {
        return PLACES.indexOf(one.backing().isAsked() ? Backing.ASKED : one.backing());
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
