package se.styrkedja.indicators.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Cells;
import se.styrkedja.indicators.shown.FigureAddress;
import se.styrkedja.indicators.shown.Finding;
import se.styrkedja.indicators.shown.Lines;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.OverTime;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.Visitor;

/// Makes the page of one indicator, and the same as data.
final class IndicatorView {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private final Indicator indicator;
    private final Question question;
    private final Ledger ledger;
    private final Register register;
    private final Names names;
    private final Lines lines;
    private final UnitsHere here;
    private final Wording words = new Wording();

    IndicatorView(Indicator indicator, Question question, Ledger ledger, Register register) {
        this.indicator = indicator;
        this.question = question;
        this.ledger = ledger;
        this.register = register;
        names = new Names(register);
        lines = Lines.of(ledger, indicator, question.about(), question.breakdown(), register);
        here = UnitsHere.of(indicator, question, lines, ledger, register);
    }

    IndicatorPage page(Visitor visitor) {
        var cells = new Cells(indicator.scale(), words);
        return new IndicatorPage(
                visitor.inside(OrganisationRoom.RESULTS, heading())
                        .below(MESSAGES.text("crumb.indicators"), "/indikatorer"),
                lead(),
                chooser(),
                OverTime.of(indicator, question.breakdown(), lines, question.about(), register),
                new Points(indicator, lines, ledger, names, words).all(question.breakdown()),
                unitsTitle(),
                unitsHere(cells),
                marks(),
                new IndicatorPage.Definition(indicator.definition(), indicator.pitfalls(), indicator.source()),
                address(),
                query());
    }

    /// The figures that the page shows, for a program.
    List<FigureData> data() {
        return figures().stream().map(s -> FigureData.of(s, names)).toList();
    }

    /// The same as a Styrkedja table, which can be read in again.
    Sheet sheet() {
        return FigureSheet.of(figures(), names);
    }

    private Collection<ResolvedFigure> figures() {
        return Stream.concat(lines.figures().stream(), here.figures().stream())
                .distinct()
                .toList();
    }

    /// What is told of the subject itself, or, where it has no figure, that its units have.
    private String heading() {
        var name = names.of(question.about());
        var measure = words.measure(indicator, question.breakdown());
        return lines.of(Role.OWN).isPresent() || here.period().isEmpty()
                ? new Finding(indicator, lines, words).sentence(measure, name)
                : MESSAGES.text(
                        "finding.units",
                        measure,
                        name,
                        Integer.toString(here.figures().size()),
                        words.period(here.period().orElseThrow()));
    }

    private String lead() {
        var persons = lines.of(Role.OWN)
                .flatMap(own -> own.byPeriod().lastEntry().getValue().persons());
        var unit = words.unit(indicator);
        if (!question.breakdown().equals(Breakdown.TOTAL))
            return MESSAGES.text("lead.breakdown", indicator.title(), unit, words.breakdown(question.breakdown()));
        return persons.map(n -> MESSAGES.text(
                        "lead.persons",
                        indicator.title(),
                        unit,
                        indicator.counted().words(n)))
                .orElseGet(() -> MESSAGES.text("lead", indicator.title(), unit));
    }

    private String unitsTitle() {
        return here.period()
                .map(period -> MESSAGES.text(
                        indicator.schoolForm().equals("fs") ? "units.title.preschools" : "units.title",
                        register.municipalityName(question.municipality()).orElse(question.municipality()),
                        words.named(period)))
                .orElse("");
    }

    private List<IndicatorPage.UnitRow> unitsHere(Cells cells) {
        return here.figures().stream()
                .map(s -> new IndicatorPage.UnitRow(
                        names.of(s.observed().subject()),
                        address() + query(s.observed().subject().code()),
                        cells.of(s)))
                .sorted(Comparator.comparing(IndicatorPage.UnitRow::name, Swedish.order()))
                .toList();
    }

    private List<String> marks() {
        var marks = new LinkedHashSet<String>();
        for (var stated : figures()) marks.add(words.explained(stated.observed().measurement()));
        if (!here.figures().isEmpty() && LikeWithLike.addsProgrammes(indicator, question.breakdown()))
            marks.add(MESSAGES.text("units.programmes"));
        lines.of(Role.OWN)
                .ifPresent(own -> own.ofOthers()
                        .ifPresent(earlier -> marks.add(MESSAGES.text(
                                "units.turns",
                                words.period(earlier),
                                words.period(own.known().lastKey())))));
        var others = question.about().level() == Level.UNIT ? lines.ofOtherSchools() : List.<Period>of();
        if (!others.isEmpty())
            marks.add(MESSAGES.text(
                    "units.turns.beside", others.stream().map(words::named).collect(Collectors.joining(", "))));
        marks.remove("");
        return List.copyOf(marks);
    }

    private String address() {
        return "/indikatorer/" + indicator.id();
    }

    private String query() {
        var unit = question.about().level() == Level.UNIT ? question.about().code() : "";
        return query(unit);
    }

    private String query(String unit) {
        return "?kommun=" + question.municipality() + "&enhet=" + unit + "&uppdelning="
                + FigureAddress.written(question.breakdown().toString());
    }

    private IndicatorPage.Chooser chooser() {
        var seen = ledger.subjects();
        var units = seen.stream()
                .filter(s -> s.level() == Level.UNIT)
                .flatMap(s -> register.unit(s.code()).stream())
                .toList();
        var municipalities = Stream.concat(
                        units.stream().map(Unit::municipality),
                        seen.stream()
                                .filter(s -> s.level() == Level.MUNICIPALITY)
                                .map(Subject::code))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> option(
                        code, register.municipalityName(code).orElse(code), code.equals(question.municipality())))
                .sorted(Comparator.comparing(IndicatorPage.Option::title, Swedish.order()))
                .toList();
        return new IndicatorPage.Chooser(municipalities, units(units), breakdowns(question, ledger, words));
    }

    private List<IndicatorPage.Option> units(List<Unit> units) {
        return units.stream()
                .filter(u -> u.municipality().equals(question.municipality()))
                .map(u -> option(u.code(), u.name(), question.about().equals(Subject.unit(u.code()))))
                .sorted(Comparator.comparing(IndicatorPage.Option::title, Swedish.order()))
                .toList();
    }

    /// The groups that have a figure, to choose one of them.
    static List<IndicatorPage.Option> breakdowns(Question question, Ledger ledger, Wording words) {
        return Stream.concat(
                        Stream.of(question.breakdown()),
                        ledger.of(question.about()).stream()
                                .map(s -> s.observed().breakdown()))
                .distinct()
                .sorted()
                .map(b -> option(b.toString(), words.breakdown(b), b.equals(question.breakdown())))
                .toList();
    }

    private static IndicatorPage.Option option(String value, String title, boolean chosen) {
        return new IndicatorPage.Option(value, title, chosen);
    }
}
