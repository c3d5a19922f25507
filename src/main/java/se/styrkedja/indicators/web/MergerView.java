package se.styrkedja.indicators.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.analysis.Mean;
import se.styrkedja.analysis.Means;
import se.styrkedja.analysis.Merger;
import se.styrkedja.analysis.Part;
import se.styrkedja.analysis.Segregation;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.indicators.shown.Cells;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Visitor;

/// Counts the latest year anew as if the chosen schools were one. Nobody moves and nobody's result changes.
final class MergerView {
    static final IndicatorId GROUP = new IndicatorId("salsa-newly-arrived");
    static final IndicatorId PUPILS = new IndicatorId("pupils-y9");
    private static final Messages MESSAGES = Messages.of("indicators-web");
    private static final String INTO = "merged";

    private final Indicator indicator;
    private final String municipality;
    private final Ledger ledger;
    private final Register register;
    private final Set<String> chosen;
    private final Names names;
    private final Wording words = new Wording();
    private final List<ResolvedFigure> stated;

    MergerView(Indicator indicator, String municipality, Ledger ledger, Register register, Set<String> chosen) {
        this.indicator = indicator;
        this.municipality = municipality;
        this.ledger = ledger;
        this.register = register;
        this.chosen = chosen;
        names = new Names(register);
        stated = stated();
    }

    MergerPage page(Visitor visitor) {
        var parts = stated.stream().flatMap(s -> part(s).stream()).toList();
        var merging = parts.stream().map(Part::code).filter(chosen::contains).toList();
        var merger = merging.size() < 2
                ? Optional.<Merger>empty()
                : Optional.of(Merger.of(compositions(parts), parts, merging, INTO));
        return new MergerPage(
                visitor.inside(OrganisationRoom.RESULTS, title(merger, merging))
                        .below(MESSAGES.text("crumb.indicators"), "/indikatorer")
                        .below(indicator.title(), "/indikatorer/" + indicator.id() + "?kommun=" + municipality),
                "/indikatorer/" + indicator.id() + "/sammanslagning",
                municipality,
                lead(),
                parts.stream()
                        .map(p -> school(p.code()))
                        .sorted(Comparator.comparing(MergerPage.School::name, Swedish.order()))
                        .toList(),
                stated.stream()
                        .filter(s -> part(s).isEmpty())
                        .map(s -> names.of(s.observed().subject()))
                        .sorted(Swedish.order())
                        .toList(),
                advice(parts.size(), merging.size()),
                merger.map(this::rows).orElse(List.of()),
                merger.map(this::composition).orElse(""));
    }

    private List<ResolvedFigure> stated() {
        var own = register.ownUnits(municipality).stream().map(Unit::code).toList();
        var periods = ledger.periods(indicator.id(), Level.UNIT, Breakdown.TOTAL);
        for (var period : periods.reversed()) {
            var there = ledger.everybody(indicator.id(), Level.UNIT, period, Breakdown.TOTAL).stream()
                    .filter(s -> own.contains(s.observed().subject().code()))
                    .toList();
            if (!there.isEmpty()) return there;
        }
        return List.of();
    }

    private Optional<Period> period() {
        return stated.stream().findFirst().map(s -> s.observed().period());
    }

    private static Optional<Part> part(ResolvedFigure stated) {
        return stated.known()
                .flatMap(quantity -> stated.persons()
                        .filter(n -> n > 0)
                        .map(n -> Part.of(stated.observed().subject().code(), quantity.value(), n)));
    }

    private String title(Optional<Merger> merger, List<String> codes) {
        if (merger.isEmpty()) return MESSAGES.text("merger.title");
        var schools = codes.stream()
                .map(c -> names.of(Subject.unit(c)))
                .sorted(Swedish.order())
                .toList();
        return MESSAGES.text(
                "merger.heading", String.join(", ", schools.subList(0, schools.size() - 1)), schools.getLast());
    }

    private String lead() {
        return MESSAGES.text(
                "merger.lead",
                indicator.title(),
                register.municipalityName(municipality).orElse(municipality),
                period().map(words::period).orElse(""));
    }

    private String advice(int possible, int merging) {
        if (possible < 2) return MESSAGES.text("merger.impossible");
        return merging < 2 ? MESSAGES.text("merger.choose") : "";
    }

    private MergerPage.School school(String code) {
        var cells = new Cells(indicator.scale(), words);
        var cell = stated.stream()
                .filter(s -> s.observed().subject().code().equals(code))
                .findFirst()
                .map(cells::of)
                .orElse(Cell.NONE);
        return new MergerPage.School(code, names.of(Subject.unit(code)), cell, chosen.contains(code));
    }

    private List<MergerPage.Row> rows(Merger merger) {
        var rows = new ArrayList<MergerPage.Row>();
        rows.add(row(
                "merger.weighted",
                merger.meansBefore().weighted(),
                merger.meansAfter().weighted()));
        rows.add(row(
                "merger.unweighted",
                merger.meansBefore().unweighted(),
                merger.meansAfter().unweighted()));
        rows.add(new MergerPage.Row(
                MESSAGES.text("merger.schools"), units(merger.meansBefore()), units(merger.meansAfter())));
        if (merger.before() instanceof Segregation.Known before && merger.after() instanceof Segregation.Known after)
            rows.add(new MergerPage.Row(MESSAGES.text("merger.index"), percent(before), percent(after)));
        return rows;
    }

    private MergerPage.Row row(String key, Mean before, Mean after) {
        return new MergerPage.Row(MESSAGES.text(key), shown(before), shown(after));
    }

    private String shown(Mean mean) {
        return switch (mean) {
            case Mean.Exact(BigDecimal value, int units) -> words.number(value, indicator.scale());
            case Mean.Between(BigDecimal low, BigDecimal high, int units) ->
                words.number(low, indicator.scale()) + "\u2013" + words.number(high, indicator.scale());
            case Mean.NotEnough n -> "\u2013";
        };
    }

    private static String units(Means means) {
        return switch (means.unweighted()) {
            case Mean.Exact(BigDecimal value, int units) -> Integer.toString(units);
            case Mean.Between(BigDecimal low, BigDecimal high, int units) -> Integer.toString(units);
            case Mean.NotEnough n -> "0";
        };
    }

    private static String percent(Segregation.Known known) {
        return Swedish.decimal(BigDecimal.valueOf(100 * known.index()), 1) + "\u00a0%";
    }

    private String composition(Merger merger) {
        return merger.before() instanceof Segregation.Known known
                ? MESSAGES.text("merger.composition", Integer.toString(known.units()))
                : MESSAGES.text("merger.no-composition");
    }

    /// Newly arrived and others at each school of which both are known, and only when those that merge are among them.
    private List<Segregation.Composition> compositions(List<Part> parts) {
        var known = parts.stream().map(Part::code).flatMap(this::composition).toList();
        var codes = known.stream().map(Segregation.Composition::code).toList();
        var merging = parts.stream().map(Part::code).filter(chosen::contains).toList();
        return codes.containsAll(merging) ? known : none(merging);
    }

    /// A merger needs its units: those of whom nothing is known are empty, and give no index.
    private static List<Segregation.Composition> none(List<String> merging) {
        return merging.stream()
                .map(code -> new Segregation.Composition(code, 0, 0))
                .toList();
    }

    private Stream<Segregation.Composition> composition(String code) {
        return number(GROUP, code)
                .flatMap(share -> number(PUPILS, code).map(all -> {
                    int group = share.multiply(all)
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact();
                    return new Segregation.Composition(code, group, all.intValue() - group);
                }))
                .stream();
    }

    private Optional<BigDecimal> number(IndicatorId id, String code) {
        return period().flatMap(p -> ledger.figure(id, Subject.unit(code), p, Breakdown.TOTAL))
                .flatMap(ResolvedFigure::known)
                .map(q -> q.value());
    }
}
