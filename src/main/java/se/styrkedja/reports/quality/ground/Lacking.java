package se.styrkedja.reports.quality.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupValues;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// Why a measure has nothing to tell of the whole: no file has it of any own unit, too few units have a
/// value, or none has, and then of how many it is hidden, and why, and of how many it lacks. The one
/// place that says which, read from the very rows that the sections read.
public final class Lacking {
    /// The share of the units that a value of the whole is of.
    private static final double MOST = 2 / 3.0;

    private static final int ROW = 1;
    private static final int HIDDEN = 2;
    private static final int VALUE = 3;

    private final FigureContext ground;
    private final DocumentBuilder document;

    public Lacking(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    /// Why the own units have no value: how many of them, by what stands instead.
    ///
    /// @param own how many of the hidden are so in the organiser's own figures, where one is also hidden so
    /// that another cannot be worked out
    private record Why(int few, int own, int uncounted, int missing) {
        static Why of(List<ResolvedFigure> rows) {
            int few = 0;
            int own = 0;
            int uncounted = 0;
            int missing = 0;
            for (var row : rows)
                switch (row.observed().measurement()) {
                    case Measurement.TooFew m -> {
                        few++;
                        if (row.shown().delivery().own()) own++;
                    }
                    case Measurement.Uncounted m -> uncounted++;
                    case Measurement.NearlyNone m -> uncounted++;
                    case Measurement.NearlyAll m -> uncounted++;
                    case Measurement.Known m -> uncounted++;
                    case Measurement.Missing m -> missing++;
                    case Measurement.NotApplicable m -> missing++;
                    case Measurement.Cancelled m -> missing++;
                }
            return new Why(few, own, uncounted, missing);
        }
    }

    /// The sentence for where nothing is found: the files have nothing of the year, or nothing that
    /// suffices.
    public static String noFindings(FigureContext ground) {
        boolean isNothing = ground.figures().all().stream()
                .filter(figure -> SchoolYear.of(figure.period().lastDay()).equals(ground.year()))
                .map(Figure::subject)
                .noneMatch(subject -> subject.equals(ground.own().subject())
                        || (subject.level() == Level.UNIT && ground.own().has(subject.code(), ground.year())));
        return isNothing ? "nothing.no-findings" : "nothing.no-findings.few";
    }

    /// One of the measures that a section is about.
    public record Measure(Indicator indicator, Period period, Breakdown breakdown) {}

    /// Says why nothing is told of a section, by the measure of it that the files have most of: one with a
    /// value before one that is hidden, and that before one with a row at all. False where no file has any.
    public boolean tellOf(Stream<Measure> measures) {
        var most = measures.filter(one -> most(one) > 0).max(Comparator.comparingInt(this::most));
        most.ifPresent(one -> tell(one.indicator, one.period, one.breakdown));
        return most.isPresent();
    }

    private int most(Measure one) {
        var rows = rows(one.indicator, one.period, one.breakdown);
        var why = Why.of(rows);
        return rows.isEmpty() ? 0 : withValue(rows) > 0 ? VALUE : why.few + why.uncounted > 0 ? HIDDEN : ROW;
    }

    /// How many own units have a value in the year.
    public int withValue(Indicator indicator) {
        return withValue(rows(indicator, ground.year(), Breakdown.TOTAL));
    }

    private static int withValue(List<ResolvedFigure> rows) {
        return (int)
                rows.stream().filter(one -> GroupValues.part(one).isPresent()).count();
    }

    private List<ResolvedFigure> rows(Indicator indicator, Period period, Breakdown breakdown) {
        return ground.averages().units(indicator, ground.own(), period, breakdown);
    }

    /// Says why nothing is told of the measure in the year of the report.
    public void tell(Indicator indicator) {
        tell(indicator, ground.year(), Breakdown.TOTAL);
    }

    /// The same of a part, or of another period.
    private void tell(Indicator indicator, Period period, Breakdown breakdown) {
        var rows = rows(indicator, period, breakdown);
        var what = Prose.measured(indicator, breakdown);
        var of = of(indicator, period, breakdown);
        if (rows.isEmpty())
            document.nothing(
                    "nothing.no-data", "nothing.no-year", what, ground.own().name(), Prose.inWords(period));
        else if (withValue(rows) == 0) none(what, Why.of(rows), rows.size(), of);
        else if (withValue(rows) < MOST * of.orElse(Integer.MAX_VALUE)) few(what, "nothing.few", withValue(rows), of);
        else
            document.nothing(
                    "nothing.too-little",
                    "nothing.one-year.of",
                    what,
                    ground.own().name(),
                    Prose.inWords(period));
    }

    /// Of how many own units could have it; empty where nobody knows.
    private OptionalInt of(Indicator indicator, Period period, Breakdown breakdown) {
        return period.equals(ground.year()) ? ground.ownThatCouldHave(indicator, breakdown) : OptionalInt.empty();
    }

    /// Says that so many have one, which is too few for the whole.
    ///
    /// @param key the sentence, and with `.unknown` the one for where nobody knows of how many
    public void few(Indicator indicator, String key, int some) {
        few(indicator.title(), key, some, ground.ownThatCouldHave(indicator));
    }

    private void few(String what, String key, int some, OptionalInt of) {
        document.nothing(
                "nothing.too-few-schools",
                of.isPresent() ? key : key + ".unknown",
                Swedish.whole(some),
                of.isPresent() ? Swedish.whole(of.getAsInt()) : "",
                what,
                ground.own().name());
    }

    /// No unit has a value: of some it is hidden, of others it lacks, and of others there is no row.
    private void none(String what, Why why, int rows, OptionalInt of) {
        int all = Math.max(rows, of.orElse(rows));
        var parts = new ArrayList<String>();
        part(parts, why.own > 0 ? "hidden.own" : "hidden", why.few, all, of);
        part(parts, "uncounted", why.uncounted, all, of);
        part(parts, "missing", why.missing + all - rows, all, of);
        document.nothing(
                why.few + why.uncounted > 0 ? "nothing.hidden" : "nothing.no-data",
                why.uncounted > 0 ? "nothing.none.uncounted" : "nothing.none",
                what,
                ground.own().name(),
                String.join(Prose.text("nothing.part.next"), parts));
    }

    private static void part(List<String> parts, String why, int units, int all, OptionalInt of) {
        if (units == 0) return;
        var which = units == all ? "all" : of.isPresent() ? "some" : "only";
        parts.add(Prose.text(
                "nothing.part." + why,
                Prose.text("nothing.part.units." + which, Swedish.whole(units), Swedish.whole(all))));
    }
}
