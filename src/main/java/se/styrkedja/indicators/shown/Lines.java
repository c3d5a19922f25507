package se.styrkedja.indicators.shown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// One indicator over time: the one it is about first, then its municipality, then the country, where they are like it.
/// Those that no source has anything of are left out.
public record Lines(List<Line> all) {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    /// @param breakdown the part of the subject that it is about
    public record Line(Subject subject, Breakdown breakdown, Role role, NavigableMap<Period, ResolvedFigure> byPeriod) {
        public Optional<ResolvedFigure> at(Period period) {
            return Optional.ofNullable(byPeriod.get(period));
        }

        /// The numbers alone; a hidden year is not in it.
        public NavigableMap<Period, BigDecimal> known() {
            var known = new TreeMap<Period, BigDecimal>();
            byPeriod.forEach((period, stated) -> stated.known().ifPresent(q -> known.put(period, q.value())));
            return known;
        }

        /// The numbers before a period that may be told as what it was before: of the same schools.
        public NavigableMap<Period, BigDecimal> before(Period latest) {
            var before = new TreeMap<>(known().headMap(latest, false));
            before.keySet().removeIf(earlier -> !isOfTheSameSchools(latest, earlier));
            return before;
        }

        /// The latest number before the last one, where that is of other schools.
        public Optional<Period> ofOthers() {
            var known = known();
            return Optional.ofNullable(known.isEmpty() ? null : known.lowerKey(known.lastKey()))
                    .filter(earlier -> !isOfTheSameSchools(known.lastKey(), earlier));
        }

        /// Whether another's figure of that period is of those whose turn it was in this line too.
        private boolean takesPartIn(Period period, Line other) {
            if (subject.level() == Level.UNIT)
                return byPeriod.keySet().stream().anyMatch(own -> other.isOfTheSameSchools(own, period));
            var known = known();
            return isOfTheSameSchools(known.isEmpty() ? byPeriod.lastKey() : known.lastKey(), period);
        }

        private boolean isOfTheSameSchools(Period later, Period earlier) {
            var indicator = byPeriod.firstEntry().getValue().observed().indicator();
            return LikeWithLike.isOfTheSameSchools(indicator, subject, later, earlier);
        }
    }

    public static Lines of(Ledger ledger, Indicator indicator, Subject about, Breakdown breakdown, Register register) {
        return new Lines(Stream.concat(
                        Stream.of(line(ledger, indicator.id(), about, Role.OWN, breakdown)),
                        besides(about, register).stream()
                                .filter(s -> LikeWithLike.isShownBeside(indicator, about, breakdown))
                                .map(s -> line(ledger, indicator.id(), s, role(s), breakdown)))
                .filter(line -> !line.byPeriod().isEmpty())
                .toList());
    }

    /// Girls beside boys of one subject, the asked ones first.
    ///
    /// @param first those that it is about
    public static Lines ofGenders(Ledger ledger, IndicatorId indicator, Subject about, Breakdown first) {
        var other = first.equals(Breakdown.GIRLS) ? Breakdown.BOYS : Breakdown.GIRLS;
        return new Lines(Stream.of(
                        line(ledger, indicator, about, Role.OWN, first),
                        line(ledger, indicator, about, Role.COMPARISON, other))
                .filter(line -> !line.byPeriod().isEmpty())
                .toList());
    }

    /// The newest period in which both the own line and that one have a number: the only one they are compared in.
    public Optional<Period> common(Role role) {
        return of(Role.OWN)
                .flatMap(own -> of(role).flatMap(other -> own.known().descendingKeySet().stream()
                        .filter(other.known()::containsKey)
                        .findFirst()));
    }

    /// A line in the parts that may be drawn as one, the latest first; all of it where schools take no turns.
    /// Whose turn it is goes by whom the page is about: where a school has no figure, or a whole has others than
    /// in its latest number, the part is of other schools.
    List<Line> turns(Line line) {
        var turns = new ArrayList<NavigableMap<Period, ResolvedFigure>>();
        for (var period : line.byPeriod().descendingKeySet()) {
            var turn = turns.stream()
                    .filter(later -> line.isOfTheSameSchools(later.lastKey(), period))
                    .findFirst();
            if (turn.isEmpty()) turns.add(new TreeMap<>());
            turn.orElseGet(turns::getLast)
                    .put(period, Objects.requireNonNull(line.byPeriod().get(period)));
        }
        var about = of(Role.OWN).orElse(line);
        return turns.stream()
                .map(turn -> new Line(
                        line.subject(),
                        line.breakdown(),
                        about.takesPartIn(turn.lastKey(), line) ? line.role() : Role.OTHER,
                        turn))
                .toList();
    }

    /// The periods in which what stands beside it is of other schools than the one it is about.
    public List<Period> ofOtherSchools() {
        return all.stream()
                .filter(line -> line.role() != Role.OWN)
                .flatMap(line -> turns(line).stream())
                .filter(turn -> turn.role() == Role.OTHER)
                .flatMap(turn -> turn.byPeriod().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Line> of(Role role) {
        return all.stream().filter(line -> line.role() == role).findFirst();
    }

    /// What a line is called: by whom it is about, or by its part where the lines are parts of one; the other schools'
    /// turn by that it is theirs.
    String label(Line line, Names names, Wording words) {
        boolean parts = all.stream().map(Line::breakdown).distinct().count() > 1;
        var label = parts ? words.breakdown(line.breakdown()) : names.of(line.subject());
        return line.role() == Role.OTHER ? MESSAGES.text("chart.others", label) : label;
    }

    /// Every period that any of them has, the earliest first.
    public List<Period> periods() {
        NavigableSet<Period> periods = new TreeSet<>();
        all.stream().map(line -> line.byPeriod().keySet()).forEach(periods::addAll);
        return List.copyOf(periods);
    }

    /// Those of them up to the latest of the one it is about: after it a line beside would end in a number
    /// that nothing is compared with.
    List<Period> upToOwn() {
        var last = of(Role.OWN).map(own -> own.byPeriod().lastKey());
        return periods().stream()
                .filter(period -> last.filter(own -> period.compareTo(own) > 0).isEmpty())
                .toList();
    }

    public Collection<ResolvedFigure> figures() {
        return all.stream().flatMap(line -> line.byPeriod().values().stream()).toList();
    }

    private static List<Subject> besides(Subject about, Register register) {
        if (about.level() == Level.COUNTRY) return List.of();
        if (about.level() != Level.UNIT) return List.of(Subject.COUNTRY);
        return Stream.concat(
                        register.unit(about.code()).stream()
                                .filter(u -> !u.municipality().isEmpty())
                                .map(u -> Subject.municipality(u.municipality())),
                        Stream.of(Subject.COUNTRY))
                .toList();
    }

    private static Role role(Subject subject) {
        return subject.level() == Level.COUNTRY ? Role.COUNTRY : Role.COMPARISON;
    }

    private static Line line(Ledger ledger, IndicatorId indicator, Subject subject, Role role, Breakdown breakdown) {
        var byPeriod = new TreeMap<Period, ResolvedFigure>();
        for (var stated : ledger.of(subject))
            if (stated.observed().indicator().equals(indicator)
                    && stated.observed().breakdown().equals(breakdown))
                byPeriod.put(stated.observed().period(), stated);
        return new Line(subject, breakdown, role, byPeriod);
    }
}
