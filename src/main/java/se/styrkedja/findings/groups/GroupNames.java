package se.styrkedja.findings.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The one place that gives the value of a group its name: by what the value is, not by what was asked for. A value
/// that a publisher states for the country is *riket*, whatever it is compared with; a mean of units is called by the
/// units it is taken over.
public final class GroupNames {
    private static final Messages MESSAGES = Messages.of("findings");

    private GroupNames() {}

    /// What the mean of a group's units is called, standing alone: `Landets kommunala skolor`.
    static String computed(ComparisonGroup.Kind kind) {
        return MESSAGES.text("group." + kind.key());
    }

    /// What a publisher's value of a whole is called where a part of the whole is held against it: where schools take
    /// turns it is of those that took part, which the part may be among.
    public static String whole(IndicatorId indicator, Subject whole) {
        return MESSAGES.text("whole." + whole.level() + turns(indicator, whole) + ".name");
    }

    /// The same with the word that places something in it: `i kommunen som helhet`.
    public static String inWhole(IndicatorId indicator, Subject whole) {
        return MESSAGES.text("whole." + whole.level() + turns(indicator, whole));
    }

    private static String turns(IndicatorId indicator, Subject whole) {
        return whole.level() != Level.COUNTRY && LikeWithLike.isByTurns(indicator) ? ".turns" : "";
    }

    /// What the mean of a group in which each unit weighs the same is called: the one weighted by pupils has the name
    /// of
    /// the group, and two means have two names, be it in two reports.
    static String perSchool(String group) {
        return MESSAGES.text("group.mean", group, MESSAGES.text("group.mean.units"));
    }

    /// What the mean of the organiser's other units is called, in which each unit weighs the same.
    public static String ofOthers() {
        return MESSAGES.text("group.others");
    }

    /// What a mean of units is called after what it measures.
    ///
    /// @param of of how many units it could have been
    /// @param isSayable whether that is known, and not only how many it cannot be ruled out for
    /// @param isOfTheSame whether it is over the units that other years are over too
    static String measured(String what, Figure mean, Concerned of, boolean isSayable, boolean isOfTheSame) {
        var which = new ArrayList<String>();
        if (mean.weighting() == Figure.Weighting.UNITS && mean.shown() > 1)
            which.add(MESSAGES.text("group.mean.units"));
        covered(mean, of, isSayable, isOfTheSame).ifPresent(which::add);
        return which.isEmpty() ? what : MESSAGES.text("group.mean", what, String.join(", ", which));
    }

    /// Over how many units a mean is that is not over nearly all; one over the units of two years
    /// always says so, and of how many where it is not all and somebody knows.
    private static Optional<String> covered(Figure mean, Concerned of, boolean isSayable, boolean isOfTheSame) {
        if (!isOfTheSame && new Coverage(mean.shown(), of.most()).suffices()) return Optional.empty();
        var units = Swedish.whole(mean.shown());
        var key = isOfTheSame ? "group.mean.same." : "group.mean.";
        if (mean.shown() >= of.most()) return Optional.of(MESSAGES.text("group.mean.same.all", units));
        if (!isSayable)
            return Optional.of(MESSAGES.text(isOfTheSame ? "group.mean.same.all" : "group.mean.only", units));
        return Optional.of(
                of.isKnown()
                        ? MESSAGES.text(key + "some", units, Swedish.whole(of.most()))
                        : MESSAGES.text(key + "at-most", units, Swedish.whole(of.most())));
    }

    /// So many units, and of how many where it is not all and somebody knows.
    static String units(int shown, Concerned of, boolean isSayable) {
        var units = Swedish.whole(shown);
        if (!isSayable || shown >= of.most()) return MESSAGES.text("group.mean.only", units);
        return MESSAGES.text(of.isKnown() ? "group.mean.some" : "group.mean.at-most", units, Swedish.whole(of.most()));
    }

    /// What a publisher's value is called, standing alone: `Riket`.
    static String published(Level level) {
        return MESSAGES.text("group.published." + level);
    }

    /// What the value is, as it stands in the id of what is computed from it: `national` for a publisher's value of
    /// the country, else the group.
    public static String key(ComparisonGroup group, Figure value) {
        return value.basis() == Figure.Basis.PUBLISHED && value.subject().level() == Level.COUNTRY
                ? "national"
                : group.kind().key();
    }

    /// What a column of values is called: by the values in it, and *jämförelse* where they are of more than one kind.
    public static String ofColumn(Collection<Figure> values) {
        var names = values.stream().map(Figure::name).distinct().toList();
        return names.size() == 1 ? names.getFirst() : MESSAGES.text("group.column");
    }

    /// What the units of a group are called inside a sentence: `landets kommunala skolor`.
    public static String units(ComparisonGroup group) {
        return MESSAGES.text("group." + group.kind().key() + ".inside");
    }

    /// What the value is called inside a sentence: `riket`, `landets kommunala skolor`.
    public static String inside(ComparisonGroup group, Figure value) {
        if (value.basis() == Figure.Basis.PUBLISHED)
            return MESSAGES.text("group.published." + value.subject().level() + ".inside");
        return isPerSchool(group, value) ? perSchool(units(group)) : units(group);
    }

    /// The same where the value follows in brackets, which the caller closes: `riket (`, `landets kommunala skolor
    /// (genomsnitt per skola: `.
    public static String before(ComparisonGroup group, Figure value) {
        return isPerSchool(group, value)
                ? MESSAGES.text("group.before.units", units(group), MESSAGES.text("group.mean.units"))
                : MESSAGES.text("group.before", inside(group, value));
    }

    private static boolean isPerSchool(ComparisonGroup group, Figure value) {
        return value.name().equals(perSchool(group.name()));
    }
}
