package se.styrkedja.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.Means;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// Each year of each own line over time of a municipality's report, with how many schools it is of and
/// how many could have had a value: counted here from the files and the register.
final class OwnLines {
    private static final Pattern COUNTED = Pattern.compile("(\\d{4}/\\d{2}): ([\\d\u00a0]+) \\(");
    private static final List<String> NINE =
            List.of("merit-average-y9", "all-subjects-y9", "vocational-eligibility-y9", "national-test-average-y9");
    private static final List<String> TEACHERS = List.of("certified-teachers", "pupils-per-teacher");

    private final String code;
    private final Ledger ledger;

    /// @param of how many could have had a value
    record Year(String chart, SchoolYear year, boolean drawn, int units, int of) {
        boolean isOfMost() {
            return 3 * units >= 2 * of;
        }
    }

    private OwnLines(String code) {
        this.code = code;
        ledger = RealTowns.taken()
                .application()
                .get(Observations.class)
                .ofIndicators(RealTowns.taken().scope(), Means.READ);
    }

    static List<Year> of(String code) {
        var lines = new OwnLines(code);
        return RealTowns.taken().composed(code).document().blocks().stream()
                .flatMap(block -> block instanceof Block.Chart chart ? lines.years(chart) : Stream.empty())
                .toList();
    }

    private Stream<Year> years(Block.Chart chart) {
        return Stream.concat(Means.INDICATORS.stream().map(IndicatorId::id), TEACHERS.stream())
                .map(id -> Indicators.builtIn().find(new IndicatorId(id)).orElseThrow())
                .filter(indicator -> chart.picture().subtitle().startsWith(indicator.title() + ","))
                .flatMap(indicator -> years(chart, indicator));
    }

    private Stream<Year> years(Block.Chart chart, Indicator indicator) {
        var own = chart.picture().table().rows().stream().collect(Collectors.toMap(List::getFirst, row -> row.get(1)));
        var counts = Inline.text(chart.note()).replaceFirst("Antal skolor bakom j\u00e4mf\u00f6relsens.*", "");
        return COUNTED.matcher(counts).results().map(found -> {
            var year = SchoolYear.parse(found.group(1)).orElseThrow();
            return new Year(
                    chart.picture().title(),
                    year,
                    !own.getOrDefault(found.group(1), "").contains("skol"),
                    Integer.parseInt(found.group(2).replace("\u00a0", "")),
                    couldHave(indicator.id().id(), year));
        });
    }

    private int couldHave(String indicator, SchoolYear year) {
        var schools = RealTowns.taken()
                .application()
                .get(Organisation.class)
                .register(RealTowns.taken().scope())
                .ownUnits(code, year)
                .stream()
                .filter(unit -> unit.forms().contains(SchoolForm.GR))
                .map(Unit::code)
                .collect(Collectors.toSet());
        if (TEACHERS.contains(indicator)) return schools.size();
        var ids = indicator.endsWith("-y6") ? List.of(indicator) : NINE;
        var could = new HashSet<>(showing(schools, ids, year));
        var silent = schools.stream()
                .filter(school -> Stream.concat(ids.stream(), TEACHERS.stream())
                        .allMatch(id -> ledger.figure(new IndicatorId(id), Subject.unit(school), year, Breakdown.TOTAL)
                                .isEmpty()))
                .collect(Collectors.toSet());
        for (var later = year.next(); later.startYear() <= 2024; later = later.next())
            could.addAll(showing(silent, ids, later));
        return could.size();
    }

    /// Those that have a value, or one that is hidden.
    private Set<String> showing(Set<String> schools, List<String> ids, SchoolYear year) {
        return schools.stream()
                .filter(school -> ids.stream()
                        .flatMap(id ->
                                ledger
                                        .figure(new IndicatorId(id), Subject.unit(school), year, Breakdown.TOTAL)
                                        .stream())
                        .map(stated -> stated.observed().measurement())
                        .anyMatch(m -> !(m instanceof Measurement.Missing || m instanceof Measurement.NotApplicable)))
                .collect(Collectors.toSet());
    }
}
