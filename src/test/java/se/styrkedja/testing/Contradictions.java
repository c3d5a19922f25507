package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Means;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;

/// Where a report and the page Resultat say different things of the same figure, be it published or a mean of units,
/// and where a finding says another thing of chance than the place it is given.
///
/// @param compared how many findings of the report are about a figure that the page also speaks of
/// @param found each contradiction, in words
public record Contradictions(int compared, List<String> found) {
    private static final Map<String, Finding.Kind> KINDS = Map.of(
            "change", Finding.Kind.CHANGE,
            "change-test", Finding.Kind.CHANGE,
            "trend", Finding.Kind.TREND,
            "gap-country", Finding.Kind.DISTANCE_TO_COUNTRY,
            "throughput", Finding.Kind.DISTANCE_TO_COUNTRY,
            "expected-mean", Finding.Kind.SALSA_RESIDUAL,
            "gap-gender", Finding.Kind.GENDER_GAP);

    private static final Set<String> COMPARED =
            Set.of("J\u00e4mf\u00f6relse", "Riket", "Landets kommunala skolor", "Alla skolor i landet");

    public static Contradictions between(Report report, List<Finding> page) {
        var figures = report.figures().stream().collect(Collectors.toMap(Figure::id, f -> f, (a, b) -> a));
        var found = new ArrayList<String>();
        int compared = 0;
        for (var told : report.findings()) {
            sureness(told).ifPresent(found::add);
            var kind = Optional.ofNullable(KINDS.get(told.kind()));
            var about = told.figures().stream().findFirst().map(figures::get);
            if (kind.isEmpty() || about.isEmpty() || !isOnThePage(told.kind(), about.get())) continue;
            compared++;
            contradiction(
                            told,
                            about.get(),
                            page.stream()
                                    .filter(f -> f.kind() == kind.get()
                                            && f.indicator()
                                                    .id()
                                                    .equals(about.get()
                                                            .indicator()
                                                            .replaceFirst("~.*", ""))
                                            && f.period().equals(about.get().period())
                                            && part(f.breakdown())
                                                    .equals(part(about.get().breakdown())))
                                    .findFirst())
                    .ifPresent(found::add);
        }
        found.addAll(missing(report, figures, page));
        found.addAll(emptyColumns(report));
        return new Contradictions(compared, List.copyOf(found));
    }

    /// The columns of the country or of others that nothing is known in, and what asks to compare with them.
    private static List<String> emptyColumns(Report report) {
        var found = new ArrayList<String>();
        for (var block : report.document().blocks())
            if (block instanceof Block.Table table)
                for (int column = 1; column < table.header().size(); column++) {
                    int at = column;
                    if (COMPARED.contains(table.header().get(column))
                            && table.rows().stream()
                                    .allMatch(row -> Inline.text(row.get(at)).equals("\u2013")))
                        found.add("nothing stands under %s in %s"
                                .formatted(table.header().get(column), table.caption()));
                }
        return found;
    }

    /// What only one of the two finds of the whole.
    private static List<String> missing(Report report, Map<String, Figure> figures, List<Finding> page) {
        var told = new TreeSet<String>();
        for (var finding : report.findings())
            if (finding.isOfTheWhole()) {
                var about = figures.get(finding.figures().getFirst());
                told.add(String.join(
                        " ",
                        String.valueOf(KINDS.get(finding.kind())),
                        about.indicator().replaceFirst("~.*", ""),
                        about.period().toString(),
                        part(about.breakdown())));
            }
        var noticed = page.stream()
                .map(f -> String.join(
                        " ", f.kind().name(), f.indicator().id(), f.period().toString(), part(f.breakdown())))
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new ArrayList<String>();
        told.stream().filter(t -> !noticed.contains(t)).forEach(t -> found.add("only the report finds " + t));
        noticed.stream().filter(t -> !told.contains(t)).forEach(t -> found.add("only the page finds " + t));
        return found;
    }

    /// The part it is about; of a gap between girls and boys, what both are part of.
    private static String part(Breakdown breakdown) {
        return breakdown.by().entrySet().stream()
                .filter(e -> e.getKey() != Breakdown.Key.KON)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("+"));
    }

    /// What the report finds of a unit as the page of the unit does not, where that has judged it.
    ///
    /// @param page what is found of each unit, by its code
    public static List<String> ofUnits(Report report, Map<String, List<Finding>> page) {
        var figures = report.figures().stream().collect(Collectors.toMap(Figure::id, f -> f, (a, b) -> a));
        var found = new ArrayList<String>();
        found.addAll(expected(report, figures, page));
        for (var told : report.findings()) {
            if (!told.kind().startsWith("unit") || told.kind().equals("unit-expected")) continue;
            var unit = figures.get(told.figures().getFirst());
            var same = page.getOrDefault(unit.subject().code(), List.of()).stream()
                    .filter(f -> f.indicator().id().equals(unit.indicator())
                            && f.period().equals(unit.period()))
                    .toList();
            if (told.kind().equals("unit-alone") && same.stream().noneMatch(f -> f.backing() == Backing.SUPPORTED))
                found.add("the page supports nothing of " + told.text());
            if (told.kind().equals("unit-alone") && !namesItsPart(told, unit))
                found.add("the part is not named in " + told.text());
            if (told.kind().equals("unit-alone") && !namesItsYears(told, figures))
                found.add("the years are not told apart in " + told.text());
            if (told.kind().equals("unit")
                    && same.stream()
                            .anyMatch(f -> f.kind() == Finding.Kind.DISTANCE_TO_OWN && f.backing() == Backing.ASKED))
                found.add("the page only asks about " + told.text());
        }
        return found;
    }

    /// Whether a sentence of a part of a whole, such as one subject of a test, says which.
    private static boolean namesItsPart(ReportFinding told, Figure unit) {
        return unit.breakdown().by().keySet().stream().allMatch(key -> key == Breakdown.Key.KON)
                || Wording.says(told.text(), Prose.breakdown(unit.breakdown()));
    }

    /// Whether a sentence of two years says which year each figure is of.
    private static boolean namesItsYears(ReportFinding told, Map<String, Figure> figures) {
        var periods = told.figures().stream()
                .map(figures::get)
                .map(figure -> Prose.named(figure.period()))
                .collect(Collectors.toSet());
        return periods.size() == 1
                || periods.stream().allMatch(period -> told.text().contains(period))
                || told.text().contains("i genomsnitt");
    }

    /// Which schools surely lie on one side of what SALSA expects: those that their own pages hold to be so, and no
    /// others.
    private static List<String> expected(Report report, Map<String, Figure> figures, Map<String, List<Finding>> page) {
        var told = new TreeSet<String>();
        for (var finding : report.findings())
            if (finding.kind().equals("unit-expected"))
                for (var id : finding.figures())
                    told.add(figures.get(id).subject().code() + " "
                            + figures.get(id).indicator().replaceFirst("~.*", "") + " " + finding.tone());
        var judged = new TreeSet<String>();
        page.forEach((code, findings) -> findings.stream()
                .filter(f -> f.kind() == Finding.Kind.SALSA_RESIDUAL
                        && f.period().equals(report.year())
                        && f.backing() == Backing.SUPPORTED)
                .forEach(f -> judged.add(code + " " + f.indicator().id() + " " + f.tone())));
        return judged.equals(told)
                ? List.of()
                : List.of("surely beside the expected are %s in the report, %s on the pages".formatted(told, judged));
    }

    /// What a finding says of chance, in words, and how it is ranked.
    private static Optional<String> sureness(ReportFinding told) {
        var words = told.meaning().stream().map(Inline::text).collect(Collectors.joining());
        boolean more = words.contains("än vad slump") || words.contains("er än slump");
        boolean may = words.contains("kan vara slump");
        return (more && told.backing() == Backing.ASKED)
                        || (may && told.backing().isBeyondChance())
                ? Optional.of("%s is %s and says: %s".formatted(told.text(), told.backing(), words))
                : Optional.empty();
    }

    /// A mean of units is on the page where no publisher states the figure; of other kinds the page has what is
    /// published.
    private static boolean isOnThePage(String kind, Figure about) {
        if (about.basis() == Figure.Basis.PUBLISHED) return true;
        return Set.of("change", "gap-country", "gap-gender", "expected-mean").contains(kind)
                && Stream.concat(Means.INDICATORS.stream(), Means.BESIDE_EXPECTED.stream())
                        .anyMatch(id -> about.indicator().startsWith(id.id()));
    }

    /// What is smaller than notable is no finding of the page.
    private static Optional<String> contradiction(ReportFinding told, Figure about, Optional<Finding> page) {
        var tone = page.map(Finding::tone).orElse(Tone.NEUTRAL);
        var backing = page.map(Finding::backing).orElse(Backing.DESCRIBED);
        var said = Set.of(Backing.SMALL, Backing.ASKED_IN_CHAPTER).contains(told.backing())
                ? Backing.DESCRIBED
                : told.backing();
        return told.tone() == tone && said == backing
                ? Optional.empty()
                : Optional.of("%s of %s: the report is %s %s (%s), the page %s %s (%s)"
                        .formatted(
                                told.kind(),
                                about.id(),
                                told.backing(),
                                told.tone(),
                                told.text(),
                                backing,
                                tone,
                                page.map(Finding::point).orElse("nothing")));
    }
}
