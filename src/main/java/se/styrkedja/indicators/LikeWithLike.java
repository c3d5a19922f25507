package se.styrkedja.indicators;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// Whether the figure of a unit may be set beside that of a whole that the unit is part of: like with like, in
/// findings, on pages and in claims.
public final class LikeWithLike {
    /// The results of upper secondary schools that go by which programmes a school has
    /// (`/indicators/by-programme.csv`, with a reason for each).
    private static final Set<String> BY_PROGRAMME = DataRows.of("/indicators/by-programme.csv").stream()
            .map(row -> row.getField("indicator"))
            .collect(Collectors.toUnmodifiableSet());

    /// The results of schools that go by which pupils a school has, each with what tells how far it lies from what
    /// SALSA
    /// expects, or nothing (`/indicators/by-pupils.csv`, with a reason for each).
    private static final Map<String, String> BY_PUPILS = DataRows.of("/indicators/by-pupils.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("indicator"), row -> row.getField("expected")));

    /// What comes to each school every so many years, so that a whole's figures of two years are of other schools
    /// (`/indicators/by-turns.csv`, with a reason for each).
    private static final Map<String, Integer> BY_TURNS = DataRows.of("/indicators/by-turns.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getField("indicator"), row -> Integer.parseInt(row.getField("years"))));

    private LikeWithLike() {}

    /// Whether the subject's figures of two periods may be told as a change: not those of a whole whose schools take
    /// turns, unless it was the same schools' turn. A unit is always itself.
    public static boolean isOfTheSameSchools(IndicatorId indicator, Subject about, Period later, Period earlier) {
        var years = BY_TURNS.get(indicator.id());
        return about.level() == Level.UNIT
                || years == null
                || ChronoUnit.MONTHS.between(earlier.firstDay(), later.firstDay()) % (12L * years) == 0;
    }

    /// Whether schools take turns, so that a whole's figure is of those whose turn it was.
    public static boolean isByTurns(IndicatorId indicator) {
        return BY_TURNS.containsKey(indicator.id());
    }

    /// Whether the subject may be told to lie higher or lower than a whole that it is part of: a unit, and an organiser
    /// beside the country, whose results over all programmes are of programmes in other parts.
    public static boolean isIn(Indicator indicator, Subject about, Breakdown breakdown) {
        return isShownBeside(indicator, about, breakdown)
                && !isOfOtherPupils(indicator, about)
                && !addsProgrammes(indicator, breakdown);
    }

    /// Whether the two may stand beside each other as numbers, without a word of which is the better. What every
    /// school form has, such as absence, is of other forms too in a whole; answers in a survey are of one age. A
    /// result over all programmes of a school is of other programmes in a whole.
    public static boolean isShownBeside(Indicator indicator, Subject about, Breakdown breakdown) {
        return !isOfOtherForms(indicator, about, breakdown) && !isOverProgrammes(indicator, about, breakdown);
    }

    /// Whether it is a result that goes by which pupils the school has, so that its level alone says nothing of the
    /// school: that is judged by what SALSA expects, and by how the school's own figures move.
    public static boolean isOfOtherPupils(Indicator indicator, Subject about) {
        return about.level() == Level.UNIT
                && BY_PUPILS.containsKey(indicator.id().id());
    }

    /// Whether it is a result of a school that takes in pupils by their grades, which nothing here takes away: it is
    /// compared programme by programme, and the sentence says so.
    public static boolean isOfPupilsTakenIn(Indicator indicator, Subject about) {
        return about.level() == Level.UNIT
                && BY_PROGRAMME.contains(indicator.id().id());
    }

    /// The published difference from what SALSA expects of such a result; empty for what SALSA expects nothing of.
    public static Optional<IndicatorId> residualOf(IndicatorId result) {
        return Optional.ofNullable(BY_PUPILS.get(result.id()))
                .filter(residual -> !residual.isEmpty())
                .map(IndicatorId::new);
    }

    /// Whether it is such a difference.
    public static boolean isResidual(IndicatorId indicator) {
        return BY_PUPILS.containsValue(indicator.id());
    }

    /// Whether a whole has it of other school forms than the unit's too.
    public static boolean isOfOtherForms(Indicator indicator, Subject about, Breakdown breakdown) {
        return about.level() == Level.UNIT
                && indicator.schoolForm().equals("all")
                && !breakdown.by().containsKey(Breakdown.Key.SVARANDE);
    }

    /// Whether it is a result of a school over all its programmes.
    public static boolean isOverProgrammes(Indicator indicator, Subject about, Breakdown breakdown) {
        return about.level() == Level.UNIT && addsProgrammes(indicator, breakdown);
    }

    /// Whether it adds up pupils of vocational and preparatory programmes, whoever it is of: two wholes that have the
    /// programmes in other parts differ by that alone.
    public static boolean addsProgrammes(Indicator indicator, Breakdown breakdown) {
        return BY_PROGRAMME.contains(indicator.id().id()) && !breakdown.by().containsKey(Breakdown.Key.PROGRAM);
    }
}
