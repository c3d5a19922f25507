package se.styrkedja.findings.groups;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// What the figures of one year are taken from: whom and when it is about, whom to compare with, and the figures so
/// far.
///
/// @param own the organiser's own units
/// @param municipal the country's municipal schools
/// @param alike the comparable municipalities; none when no source says which they are
/// @param country all the country's schools
public record FigureContext(
        SchoolYear year,
        ComparisonGroup own,
        ComparisonGroup municipal,
        ComparisonGroup country,
        List<ComparisonGroup> alike,
        GroupValues averages,
        Standings standing,
        Indicators indicators,
        Register register,
        Figures figures) {
    /// What a municipality's own figures are taken from, with none of the report's figures yet.
    public static FigureContext of(
            Ledger ledger, Register register, Indicators indicators, ComparisonGroup own, SchoolYear year) {
        var values = ledger.once(new Kept(), GroupValues.class, () -> new GroupValues(ledger, register));
        return new FigureContext(
                year,
                own,
                ComparisonGroup.municipal(register),
                ComparisonGroup.country(register),
                List.of(),
                values,
                new Standings(values, List.of()),
                indicators,
                register,
                new Figures());
    }

    /// The same of another year, with none of the report's figures yet; itself in its own year.
    public FigureContext inYear(SchoolYear other) {
        return other.equals(year)
                ? this
                : new FigureContext(
                        other, own, municipal, country, alike, averages, standing, indicators, register, new Figures());
    }

    private record Kept() {}

    /// The country's schools that the own are compared with first: the municipal ones where the own are municipal,
    /// else all of them, since independent schools are no part of the municipal ones and cover no country alone.
    public ComparisonGroup nation() {
        if (own.kind() == ComparisonGroup.Kind.MUNICIPALITY) return municipal;
        var units = own.units(year);
        return !units.isEmpty() && units.stream().allMatch(u -> u.organiserKind() == OrganiserKind.MUNICIPAL)
                ? municipal
                : country;
    }

    public Indicator indicator(String id) {
        return indicators.find(new IndicatorId(id)).orElseThrow(() -> new IllegalStateException("no indicator " + id));
    }

    public Ledger ledger() {
        return averages.ledger();
    }

    /// A mean that the report now speaks of.
    public Optional<Figure> mean(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        return averages.of(indicator, whole, period, breakdown, by).map(figures::add);
    }

    /// The mean of the year, weighted by pupils where the source says how many they are, else
    /// unweighted. Of the own units it is the whole's only when it is of most of them.
    public Optional<Figure> meanOfYear(Indicator indicator, ComparisonGroup whole) {
        return meanOf(indicator, whole, year);
    }

    /// The same of another year.
    public Optional<Figure> meanOf(Indicator indicator, ComparisonGroup whole, Period period) {
        return Stream.of(Figure.Weighting.PUPILS, Figure.Weighting.UNITS)
                .flatMap(by -> averages.of(indicator, whole, period, Breakdown.TOTAL, by).stream())
                .filter(mean -> !whole.isOwn() || isOfMost(mean))
                .findFirst()
                .map(figures::add);
    }

    /// Whether a value of the own units is the whole's, to be told or drawn as it: what a publisher
    /// states always, and a mean when two thirds of the units that could have a value in its year do. A
    /// mean of any other group is there only where it covers the group.
    public boolean isOfMost(Figure mean) {
        return mean.basis() == Figure.Basis.PUBLISHED
                || areMost(mean.shown(), measured(mean), mean.period(), mean.breakdown(), mean.shown());
    }

    /// Whether so many own units are two thirds of those that could have a value in a year.
    ///
    /// @param stated at least so many could, since they have one
    boolean areMost(int units, Indicator indicator, Period period, Breakdown breakdown, int stated) {
        return concerned(indicator, period, breakdown).atLeast(stated).areMost(units);
    }

    /// As far as the files up to the year of the report tell.
    private Concerned concerned(Indicator indicator, Period period, Breakdown breakdown) {
        return averages.concerned(indicator, own, period, breakdown, year);
    }

    /// A subject's figure as it stands in the ledger, which the report now speaks of.
    public Optional<Figure> stated(Indicator indicator, Subject subject, Period period, Breakdown breakdown) {
        return unspoken(indicator, subject, period, breakdown).map(figures::add);
    }

    /// The same, to compute from: it becomes one of the report's figures only when the report speaks of it.
    public Optional<Figure> unspoken(Indicator indicator, Subject subject, Period period, Breakdown breakdown) {
        return ledger().figure(indicator.id(), subject, period, breakdown)
                .map(s -> Figures.ofPublished(s, indicator.scale(), nameOf(subject)));
    }

    /// What an own value is called: what it measures, which mean it is where it is not of all pupils, and how many of
    /// its units it covers where that is not nearly all: `Andelen behöriga lärare (genomsnitt per skola, 3 av 21
    /// skolor)`.
    ///
    /// @param what it measures, in words
    public String named(String what, Figure value) {
        return named(what, value, LikeForLike.isOfTheSame(value));
    }

    /// The same of a mean over the units that have a value in all the years that are told.
    public String namedOfTheSame(String what, Figure value) {
        return named(what, value, true);
    }

    private String named(String what, Figure value, boolean isOfTheSame) {
        if (value.basis() == Figure.Basis.PUBLISHED) return what;
        var of = concerned(value);
        return GroupNames.measured(what, value, of, isSayable(value, of), isOfTheSame);
    }

    /// Over how many own units a mean of theirs is, and of how many where somebody knows and it is not all:
    /// `4 av 5 skolor`.
    public String covered(Figure mean) {
        var of = concerned(mean);
        return GroupNames.units(mean.shown(), of, couldHave(mean).isPresent());
    }

    /// How many own units could have a figure of the year that is a mean of theirs, as far as the register
    /// and the files know; empty where nobody knows.
    public OptionalInt couldHave(Figure mean) {
        if (!SchoolYear.of(mean.period().lastDay()).equals(year)) return OptionalInt.empty();
        var of = concerned(mean);
        return isSayable(mean, of) ? OptionalInt.of(of.most()) : OptionalInt.empty();
    }

    /// Whether a mean of own units is of all that could have a value, as far as anybody knows.
    public boolean isOfAll(Figure mean) {
        var out = mean.leftOut();
        int rows = mean.shown()
                + out.hidden().size()
                + out.missing().size()
                + out.unweighed().size();
        return mean.shown() >= Math.max(rows, couldHave(mean).orElse(rows));
    }

    private boolean isSayable(Figure mean, Concerned of) {
        return GroupValues.isSayable(measured(mean), mean.breakdown(), of);
    }

    /// Of what units answer by turns, those that may be asked: who had the turn no source says.
    private Concerned concerned(Figure mean) {
        var indicator = measured(mean);
        return (LikeWithLike.isByTurns(indicator.id())
                        ? averages.askable(indicator, own, mean.period(), mean.breakdown())
                        : concerned(indicator, mean.period(), mean.breakdown()))
                .atLeast(mean.shown());
    }

    private Indicator measured(Figure figure) {
        return indicator(figure.measured().id());
    }

    /// How many of the own units could have the figure in the year, as far as the register and the
    /// files know; empty where nobody knows.
    public OptionalInt ownThatCouldHave(Indicator indicator) {
        return ownThatCouldHave(indicator, Breakdown.TOTAL);
    }

    /// The same of a part of it, such as a subject.
    public OptionalInt ownThatCouldHave(Indicator indicator, Breakdown breakdown) {
        var of = concerned(indicator, year, breakdown);
        return GroupValues.isSayable(indicator, breakdown, of) ? OptionalInt.of(of.most()) : OptionalInt.empty();
    }

    /// The same of each figure of the report that is a mean of own units of its year, by its id, as it
    /// is said in words: which schools of an earlier year could have had one no source says for sure,
    /// and of what not every school has, or of a grade that no source tells which schools have, nobody
    /// knows.
    public Map<String, Integer> ownThatCouldHave() {
        var most = new HashMap<String, Integer>();
        for (var figure : figures.all())
            if (figure.isMeanOfUnits() && figure.subject().equals(own.subject()))
                couldHave(figure).ifPresent(of -> most.put(figure.id(), of));
        return Map.copyOf(most);
    }

    /// The own units' figures that are numbers, by name in Swedish order.
    public List<Figure> ownNumbers(Indicator indicator, Period period) {
        return averages.units(indicator, own, period, Breakdown.TOTAL).stream()
                .filter(s -> s.known().isPresent())
                .map(s -> Figures.ofPublished(
                        s, indicator.scale(), nameOf(s.observed().subject().code())))
                .sorted(Comparator.comparing(Figure::name, Swedish.order()))
                .toList();
    }

    /// As it was called at the end of the year.
    public String nameOf(String unitCode) {
        return register.unit(unitCode, year.lastDay())
                .or(() -> register.unit(unitCode))
                .map(u -> u.name())
                .orElse(unitCode);
    }

    private String nameOf(Subject subject) {
        if (subject.equals(own.subject())) return own.name();
        var code = subject.code();
        return switch (subject.level()) {
            case UNIT -> nameOf(code);
            case MUNICIPALITY -> register.municipalityName(code).orElse(code);
            case ORGANISER -> register.organiserName(code).orElse(code);
            case COUNTRY, GROUP -> GroupNames.published(subject.level());
        };
    }
}
