package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Segregation;
import se.styrkedja.analysis.comparison.RandomPlacing;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// How unevenly newly arrived pupils are spread over the own schools (skollagen 1 kap. 9 §: education is to be of
/// equal worth wherever it is given).
final class Composition {
    private static final int LONGEST = 5;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final Indicator share;
    private final Indicator pupils;

    Composition(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
        share = ground.indicator("salsa-newly-arrived");
        pupils = ground.indicator("pupils-y9");
    }

    /// One school's composition in one year, with the two figures it is counted from.
    private record School(Segregation.Composition counted, Figure share, Figure pupils) {}

    /// @param corrected with chance taken away, which only what is beyond chance bears
    private record Year(Period period, Figure index, Optional<Figure> corrected, Figure chance, List<School> schools) {}

    void write() {
        document.heading(2, "composition");
        var years = years();
        boolean isOfTheYear = !years.isEmpty() && years.getLast().period.equals(ground.year());
        if (isOfTheYear) found(years);
        else nothing();
        if (years.size() > (isOfTheYear ? 1 : 0))
            document.table(
                    Prose.text("composition.years.table"),
                    List.of(
                            Prose.text("column.school-year"),
                            Prose.text("composition.column.index"),
                            Prose.text("composition.column.corrected"),
                            Prose.text("composition.column.by-lot"),
                            Prose.text("column.schools")),
                    years.stream()
                            .map(y -> List.of(
                                    List.<Inline>of(Prose.words(y.period.toString())),
                                    List.of(Prose.cell(y.index)),
                                    List.of(corrected(y)),
                                    List.of(Prose.cell(y.chance)),
                                    List.of(Prose.count(y.index.shown(), y.index))))
                            .toList(),
                    Prose.sentence("composition.note"));
        if (isOfTheYear) table(years.getLast());
    }

    /// Those with both are too few, or none has a share of newly arrived.
    private void nothing() {
        var lacking = new Lacking(ground, document);
        int both = (int) ground.ownNumbers(share, ground.year()).stream()
                .flatMap(f -> school(f, ground.year()))
                .count();
        if (lacking.withValue(share) == 0) lacking.tell(share);
        else
            document.nothing(
                    "nothing.too-few-schools",
                    both < 2 ? "nothing.composition.few" : "nothing.composition.one-group",
                    Swedish.whole(both));
    }

    private List<Year> years() {
        var all = ground.ledger().periods(share.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(p -> p instanceof SchoolYear year && year.compareTo(ground.year()) <= 0)
                .flatMap(p -> year(p).stream())
                .toList();
        return all.subList(Math.max(0, all.size() - LONGEST), all.size());
    }

    private Optional<Year> year(Period period) {
        var schools = ground.ownNumbers(share, period).stream()
                .flatMap(f -> school(f, period))
                .toList();
        return Segregation.of(schools.stream().map(School::counted).toList()) instanceof Segregation.Known known
                ? Optional.of(year(period, schools, known))
                : Optional.empty();
    }

    /// The index beside what it would be had the same pupils been placed at the same schools by lot.
    private Year year(Period period, List<School> schools, Segregation.Known known) {
        var placing = RandomPlacing.of(schools.stream().map(School::counted).toList());
        var index = ground.figures()
                .computedOfAll(
                        share,
                        ground.own().subject(),
                        ground.own().name(),
                        period,
                        "dissimilarity",
                        BigDecimal.valueOf(100 * known.index()),
                        schools.stream()
                                .flatMap(s -> Stream.of(s.share, s.pupils))
                                .toList());
        var corrected = Optional.of(placing)
                .filter(RandomPlacing::isBeyondChance)
                .map(beyond -> ground.figures()
                        .computed(
                                index,
                                "corrected",
                                share.scale(),
                                BigDecimal.valueOf(100 * beyond.corrected()),
                                index));
        var chance = ground.figures()
                .computed(
                        index,
                        "by-lot",
                        share.scale(),
                        new Figure.Amount.Interval(
                                BigDecimal.valueOf(100 * placing.low()), BigDecimal.valueOf(100 * placing.high())),
                        List.of(index));
        return new Year(period, index, corrected, chance, schools);
    }

    private Stream<School> school(Figure newly, Period period) {
        return ground.unspoken(pupils, newly.subject(), period, Breakdown.TOTAL).stream()
                .filter(f -> f.number().isPresent())
                .map(f -> {
                    int all = f.number().orElseThrow().intValue();
                    int group = newly.number()
                            .orElseThrow()
                            .multiply(BigDecimal.valueOf(all))
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact();
                    return new School(
                            new Segregation.Composition(newly.subject().code(), group, all - group), newly, f);
                });
    }

    private static Inline corrected(Year year) {
        return year.corrected.map(Prose::cell).orElseGet(() -> Prose.words(Prose.text("composition.no-more")));
    }

    private void found(List<Year> years) {
        var latest = years.getLast();
        var meaning = new ArrayList<Inline>(
                Prose.sentence("composition.meaning", Prose.schools(latest.schools.size(), latest.index)));
        meaning.addAll(latest.corrected
                .map(left -> Prose.sentence("composition.by-lot", Prose.value(latest.chance), Prose.value(left)))
                .orElseGet(() -> Prose.sentence("composition.by-lot.no-more", Prose.value(latest.chance))));
        if (years.size() > 1) {
            var earlier = years.get(years.size() - 2);
            meaning.addAll(Prose.sentence(
                    "composition.earlier", Prose.words(earlier.period.toString()), Prose.value(earlier.index)));
        }
        meaning.addAll(Prose.sentence("composition.care"));
        document.found(
                "segregation",
                latest.corrected
                        .map(left -> Prose.sentence("composition.point", Prose.value(latest.index), Prose.value(left)))
                        .orElseGet(() -> Prose.sentence("composition.point.chance", Prose.value(latest.index))),
                meaning,
                years.reversed().stream().map(Year::index).toList(),
                latest.corrected.isPresent() ? Weighed.amongUnits(Difference.CHANCE) : Weighed.notFoundAmongUnits(1));
    }

    private void table(Year year) {
        document.table(
                Prose.text("composition.table", year.period.toString()),
                List.of(
                        Prose.text("column.school"),
                        Prose.text("column.pupils"),
                        Prose.text("composition.column.share"),
                        Prose.text("composition.column.boys"),
                        Prose.text("reestimated.education")),
                year.schools.stream()
                        .map(s -> List.of(
                                List.<Inline>of(Prose.words(s.share.name())),
                                List.of(Prose.cell(ground.figures().add(s.pupils))),
                                List.of(Prose.cell(ground.figures().add(s.share))),
                                cell("salsa-boys", s.share.subject(), year.period),
                                cell("salsa-parents-education", s.share.subject(), year.period)))
                        .toList(),
                Prose.sentence("composition.table.note"));
    }

    private List<Inline> cell(String id, Subject unit, Period period) {
        return List.of(ground.stated(ground.indicator(id), unit, period, Breakdown.TOTAL)
                .map(Prose::cell)
                .orElseGet(() -> Prose.words(Prose.text("mark.none"))));
    }
}
