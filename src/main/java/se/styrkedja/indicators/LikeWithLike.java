package se.styrkedja.indicators;

import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Whether the figure of a unit may be set beside that of a whole that the unit is part of: like with like, in
/// findings, on pages and in claims.
public final class LikeWithLike {
    /// The results of upper secondary schools that go by which programmes a school has
    /// (`/indicators/by-programme.csv`, with a reason for each).
    private static final Set<String> BY_PROGRAMME = DataRows.of("/indicators/by-programme.csv").stream()
            .map(row -> row.getField("indicator"))
            .collect(Collectors.toUnmodifiableSet());

    private LikeWithLike() {}

    /// What every school form has, such as absence, is of other forms too in a whole; answers in a survey are of one
    /// age. A result over all programmes of a school is of other programmes in a whole.
    public static boolean isIn(Indicator indicator, Subject about, Breakdown breakdown) {
        return !isOfOtherForms(indicator, about, breakdown) && !isOverProgrammes(indicator, about, breakdown);
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
