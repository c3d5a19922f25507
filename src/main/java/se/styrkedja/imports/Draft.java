package se.styrkedja.imports;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;

/// What a layout has understood so far of one file. Layouts write in it; [Imports] reads it.
public final class Draft {
    private static final int YEARS_AHEAD = 2;

    private Indicators indicators;
    private final Register register;
    private final LocalDate today;
    private final List<Indicator> defined = new ArrayList<>();
    private final List<SourceFigure> observed = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fault> refused = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// A draft to which no period lies too far ahead.
    public Draft(Indicators indicators, Register register) {
        this(indicators, register, LocalDate.of(2999, Month.DECEMBER, 31));
    }

    /// @param today the day of reading
    public Draft(Indicators indicators, Register register, LocalDate today) {
        this.indicators = indicators;
        this.register = register;
        this.today = today;
    }

    /// Whether the period begins so long after the day of reading that it must be a slip of the pen. Forecasts and
    /// places applied for are a year or two ahead.
    public boolean isTooFarAhead(Period period) {
        return period.firstDay().isAfter(today.plusYears(YEARS_AHEAD));
    }

    /// The definitions, to ask whether an indicator exists and which scale it has.
    public Indicators indicators() {
        return indicators;
    }

    /// Says what the source calls and counts as measures that do not come with the house. Said before figures of them
    /// are read.
    public void define(Collection<Indicator> some) {
        defined.addAll(some);
        indicators = indicators.with(some);
    }

    /// What is known of units, also from the files read before this one.
    public Register register() {
        return register;
    }

    public void observe(SourceFigure one) {
        observed.add(one);
    }

    /// A fact about a unit, an organiser, a municipality, a group or a unit's other id.
    public void learn(Fact fact) {
        facts.add(fact);
    }

    /// A row or a cell that could not be read.
    public void refuse(Fault fault) {
        refused.add(fault);
    }

    /// Something a person should look at though nothing was refused, such as a unit that no register knows.
    public void remark(Fault fault) {
        remarks.add(fault);
    }

    /// A line that belongs to the delivery but is no data: preamble, footer, definitions.
    public void note(String line) {
        notes.add(line);
    }

    /// Whether the file gave nothing to take in and nothing to complain of.
    boolean isSilent() {
        return observed.isEmpty() && defined.isEmpty() && facts.isEmpty() && refused.isEmpty() && remarks.isEmpty();
    }

    /// What the file has said of measures, and the others that its figures are of, as it was read by.
    public List<Indicator> defined() {
        var all = new LinkedHashMap<IndicatorId, Indicator>();
        defined.forEach(one -> all.put(one.id(), one));
        observed.stream()
                .map(SourceFigure::indicator)
                .distinct()
                .filter(id -> !indicators.isBuiltIn(id))
                .flatMap(id -> indicators.find(id).stream())
                .forEach(one -> all.put(one.id(), one));
        return List.copyOf(all.values());
    }

    public List<SourceFigure> observed() {
        return List.copyOf(observed);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Fault> refused() {
        return List.copyOf(refused);
    }

    public List<Fault> remarks() {
        return List.copyOf(remarks);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
