package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopeCache;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.indicators.suppression.Reason;
import se.styrkedja.indicators.suppression.TooLarge;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// The door by which figures are read.
public final class Observations {
    private final ScopedReads reads;
    private final DeliveryStore deliveries;
    private final ObservationStore observations;
    private final Indicators indicators;
    private final OwnFigures own;
    private final ScopeCache<Remembered> remembered = new ScopeCache<>();

    public Observations(DataSource database, Indicators indicators) {
        reads = new ScopedReads(database);
        deliveries = new DeliveryStore(database);
        observations = new ObservationStore(database, indicators);
        own = new OwnFigures(observations, indicators);
        this.indicators = indicators;
    }

    /// Everything that counts, whoever and whatever it is about.
    public Ledger all(Scope scope) {
        return reads.run(scope, () -> {
            var counting = counting();
            return ledger(scope, observations.all(counting), counting);
        });
    }

    /// Everything that counts about those indicators, whoever it is about.
    public Ledger ofIndicators(Scope scope, Collection<IndicatorId> indicators) {
        return reads.run(scope, () -> {
            var counting = counting();
            return ledger(scope, observations.ofIndicators(indicators, counting), counting);
        });
    }

    /// The same of a few, kept until another delivery counts or one counts no more.
    public Ledger ofFewIndicators(Scope scope, Collection<IndicatorId> indicators) {
        return reads.run(scope, () -> {
            var counting = counting();
            return remembered(scope, counting)
                    .ledger(
                            Set.copyOf(indicators),
                            wanted -> ledger(scope, observations.ofIndicators(wanted, counting), counting));
        });
    }

    /// Everything that counts about those subjects. Kept until another delivery counts or one counts no more.
    public Ledger ofSubjects(Scope scope, Collection<Subject> subjects) {
        return reads.run(scope, () -> {
            var counting = counting();
            return remembered(scope, counting)
                    .ledger(
                            Set.copyOf(subjects),
                            wanted -> ledger(scope, observations.ofSubjects(wanted, counting), counting));
        });
    }

    /// Every figure that is shown, indicator by indicator in the order of the catalogue, each as a reader of the scope
    /// may see it. One indicator is read at a time, when the reader comes to it.
    public Iterable<SourceFigure> everything(Scope scope) {
        return () -> indicators.all().stream()
                .map(indicator -> ofIndicators(scope, List.of(indicator.id())))
                .flatMap(ledger -> ledger.subjects().stream()
                        .sorted()
                        .flatMap(subject -> ledger.of(subject).stream().map(ResolvedFigure::observed)))
                .iterator();
    }

    /// Which indicators there is anything of, period by period.
    public List<Coverage> coverage(Scope scope) {
        return reads.run(scope, () -> remembered(scope, counting()).coverage(observations::coverage));
    }

    /// Small groups in the organiser's own data are hidden here and nowhere else. What is hidden is decided on the
    /// whole table, also when one unit is asked for: two pages must not tell together what each of them hides.
    private Ledger ledger(Scope scope, List<DeliveredFigure> read, Map<UUID, Delivery> counting) {
        if (read.stream().noneMatch(o -> o.delivery().own())) return new Ledger(read);
        var suppression = hiding(scope, counting);
        return new Ledger(read.stream()
                .map(o -> o.delivery().own() ? new DeliveredFigure(o.delivery(), suppression.shown(o.observed())) : o)
                .toList());
    }

    /// Worked out for all own figures of an organiser at once.
    private SmallGroupSuppression hiding(Scope scope, Map<UUID, Delivery> counting) {
        return remembered(scope, counting).hiding(() -> own.now(deliveries.all(), isOrganiser(scope)));
    }

    private static boolean isOrganiser(Scope scope) {
        return scope.organiser().isPresent();
    }

    /// A figure of a file that is not shown as it stands there, what is shown instead, and why.
    public record Hidden(SourceFigure stated, Measurement told, Optional<Reason> why) {
        /// Whether it is since nobody has said how many stand behind its number, and not since they are few.
        public boolean isUncounted() {
            return stated.measurement() instanceof Measurement.Known
                    && why.filter(Reason.STATED::equals).isPresent();
        }
    }

    /// What a reader can work out of few persons, since what tells it is known already.
    ///
    /// @param others whether it is of those of the subject who stand in no file
    /// @param persons whether it is how many they are, and else what the indicator tells of them
    /// @param width how many persons lie between the least and the greatest that it can be; zero where it is known
    /// @param by the deliveries that have told what it is worked out from; empty where others have published it
    public record Disclosure(
            Subject subject,
            Breakdown breakdown,
            boolean others,
            Period period,
            IndicatorId indicator,
            boolean persons,
            long width,
            List<DeliveryId> by) {
        public Disclosure {
            by = List.copyOf(by);
        }

        /// The same, by what others have published alone.
        Disclosure byOthers() {
            return new Disclosure(subject, breakdown, others, period, indicator, persons, width, List.of());
        }

        /// Whether a reader could work out as much of it before.
        boolean isNoNewsAfter(Disclosure other) {
            return subject.equals(other.subject)
                    && breakdown.equals(other.breakdown)
                    && others == other.others
                    && period.equals(other.period)
                    && indicator.equals(other.indicator)
                    && persons == other.persons
                    && width >= other.width;
        }
    }

    /// What would come of taking in a file.
    ///
    /// @param hidden of its figures if they are the organiser's own, in its order
    /// @param disclosed what they would disclose then, together with what has been told before
    /// @param already what has been told gives away of them, whether or not they are taken in
    /// @param disclosedIfPublished what they would disclose if others have published them
    /// @param against what they are beside what counts now
    /// @param isTooLarge whether so many of its figures hang together that it cannot be taken in as own; the rest
    /// is empty then
    public record Foreseen(
            List<Hidden> hidden,
            List<Disclosure> disclosed,
            List<Disclosure> already,
            List<Disclosure> disclosedIfPublished,
            Against against,
            boolean isTooLarge) {
        static final Foreseen TOO_LARGE =
                new Foreseen(List.of(), List.of(), List.of(), List.of(), new Against(0, 0, 0, List.of()), true);

        public Foreseen {
            hidden = List.copyOf(hidden);
            disclosed = List.copyOf(disclosed);
            already = List.copyOf(already);
            disclosedIfPublished = List.copyOf(disclosedIfPublished);
        }
    }

    /// The figures of a file beside what is shown now, each figure once, its own as they would be shown.
    ///
    /// @param fresh how many there is nothing of now
    /// @param same of how many the same is shown now
    /// @param beside how many say something else, and stand beside what goes before them
    /// @param changed those that would be shown instead of something else
    public record Against(int fresh, int same, int beside, List<Changed> changed) {
        public Against {
            changed = List.copyOf(changed);
        }
    }

    /// A figure that would be shown instead of another.
    ///
    /// @param stated as it stands in the file
    /// @param now what is shown now
    /// @param then what would be shown of it
    public record Changed(SourceFigure stated, Measurement now, Measurement then) {}

    /// What would be hidden of a file, what it would disclose, and what it would change; nothing where it is
    /// refused as own figures ([Foreseen#isTooLarge]).
    public Foreseen foreseen(Scope scope, ParsedDelivery one) {
        return reads.run(scope, () -> {
            try {
                return foreseen(scope, one, deliveries.all());
            } catch (TooLarge tooLarge) {
                return Foreseen.TOO_LARGE;
            }
        });
    }

    private Foreseen foreseen(Scope scope, ParsedDelivery one, List<Delivery> there) {
        var figures = one.observed();
        boolean ofOrganiser = isOrganiser(scope);
        var own = new OwnFigures(observations, indicators.with(one.defined()));
        var published = own.disclosuresIfPublished(figures, there, ofOrganiser);
        var now = now(scope, figures);
        if (!one.needsOwner())
            return new Foreseen(
                    List.of(), List.of(), List.of(), published, against(one, now, SourceFigure::measurement), false);
        var disclosing = own.disclosures(figures, there, ofOrganiser);
        var hiding = own.with(figures, there, ofOrganiser);
        return new Foreseen(
                hidden(figures, hiding),
                disclosing.byTelling(),
                disclosing.already(),
                published,
                against(one, now, figure -> hiding.shown(figure).measurement()),
                false);
    }

    /// What counts now of the same.
    private Ledger now(Scope scope, List<SourceFigure> figures) {
        var counting = counting();
        return ledger(scope, observations.beside(figures, List.of(), counting), counting);
    }

    private static Against against(ParsedDelivery one, Ledger now, Function<SourceFigure, Measurement> told) {
        int fresh = 0;
        int same = 0;
        int beside = 0;
        var changed = new ArrayList<Changed>();
        var seen = new HashSet<StatedFigures.Of>();
        for (var figure : one.observed()) {
            if (!seen.add(StatedFigures.Of.of(figure))) continue;
            var there = now.figure(figure.indicator(), figure.subject(), figure.period(), figure.breakdown());
            var then = told.apply(figure);
            if (there.isEmpty()) fresh++;
            else if (there.get().observed().measurement().saysAs(then)) same++;
            else if (there.get().shown().delivery().kind().compareTo(one.kind()) < 0) beside++;
            else changed.add(new Changed(figure, there.get().observed().measurement(), then));
        }
        return new Against(fresh, same, beside, changed);
    }

    private static List<Hidden> hidden(List<SourceFigure> figures, SmallGroupSuppression suppression) {
        return figures.stream()
                .map(figure -> new Hidden(figure, suppression.shown(figure).measurement(), suppression.why(figure)))
                .filter(hidden -> !hidden.told().equals(hidden.stated().measurement()))
                .toList();
    }

    private Remembered remembered(Scope scope, Map<UUID, Delivery> counting) {
        return remembered.get(
                scope,
                there -> there.deliveries.equals(counting.keySet()),
                () -> new Remembered(Set.copyOf(counting.keySet())));
    }

    /// By their ids, asked once in a reading.
    private Map<UUID, Delivery> counting() {
        return reads.once(
                        this,
                        Counting.class,
                        () -> new Counting(deliveries.all().stream()
                                .filter(Delivery::counts)
                                .collect(Collectors.toMap(d -> d.id().value(), Function.identity()))))
                .byId();
    }

    private record Counting(Map<UUID, Delivery> byId) {}

    /// What has been worked out from the deliveries that count for an organiser. Used by several at once.
    private static final class Remembered {
        /// Some tens of megabytes; the ledger that was asked for longest ago gives way, never the one just read.
        private static final int MOST_FIGURES = 100_000;

        private final Set<UUID> deliveries;
        private final Map<Set<?>, Ledger> ledgers = new LinkedHashMap<>(16, 0.75f, true);
        private @Nullable SmallGroupSuppression suppression;
        private @Nullable List<Coverage> coverage;

        private Remembered(Set<UUID> deliveries) {
            this.deliveries = deliveries;
        }

        private synchronized SmallGroupSuppression hiding(Supplier<SmallGroupSuppression> made) {
            if (suppression == null) suppression = made.get();
            return suppression;
        }

        private synchronized List<Coverage> coverage(Supplier<List<Coverage>> made) {
            if (coverage == null) coverage = List.copyOf(made.get());
            return coverage;
        }

        private <T> Ledger ledger(Set<T> subjects, Function<Set<T>, Ledger> read) {
            synchronized (ledgers) {
                var there = ledgers.get(subjects);
                if (there != null) return there;
            }
            var ledger = read.apply(subjects);
            synchronized (ledgers) {
                ledgers.put(subjects, ledger);
                int figures = ledgers.values().stream().mapToInt(Ledger::size).sum();
                for (var eldest = ledgers.entrySet().iterator(); figures > MOST_FIGURES && ledgers.size() > 1; ) {
                    figures -= eldest.next().getValue().size();
                    eldest.remove();
                }
            }
            return ledger;
        }
    }
}
