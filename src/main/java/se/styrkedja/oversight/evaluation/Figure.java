package se.styrkedja.oversight.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.Tally;
import se.styrkedja.plans.Tally.Goals;

/// What is counted of a year's quality work, each from the rows that people have left.
public enum Figure {
    UNITS_AT_WORK("enheter-i-arbete", Part.DONE, Source.AREAS),
    UNITS_WITH_DIALOGUE("enheter-med-dialog", Part.DONE, Source.DIALOGUES),
    DIALOGUES_HELD("hallna-dialoger", Part.DONE, Source.DIALOGUES),
    DIALOGUES_REPLACED("ersatta-dialoger", Part.DONE, Source.DIALOGUES),
    RESULTS_EXPLAINED("resultat-med-orsak", Part.DONE, Source.DIALOGUES),
    UNITS_DECIDED("enheter-med-omraden", Part.DONE, Source.AREAS),
    AREAS_CAUSED("omraden-med-orsak", Part.DONE, Source.AREAS),
    GOALS_MEASURABLE("mal-som-gar-att-mata", Part.DONE, Source.AREAS),
    ACTIVITIES_DONE("aktiviteter-klara", Part.DONE, Source.AREAS),
    PUPILS("elever", Part.WHO, Source.DIALOGUES),
    TEACHERS("larare", Part.WHO, Source.DIALOGUES),
    OTHER_STAFF("annan-personal", Part.WHO, Source.DIALOGUES),
    GUARDIANS("vardnadshavare", Part.WHO, Source.DIALOGUES),
    CHILDREN("barn", Part.WHO, Source.DIALOGUES),
    OTHERS_THAN_MANAGERS("andra-an-chefer", Part.WHO, Source.DIALOGUES),
    GOALS_FOLLOWED_UP("uppfoljda-mal", Part.EFFECT, Source.AREAS),
    EFFECT_SHOWN("visad-effekt", Part.EFFECT, Source.AREAS),
    EFFECT_UNSUPPORTED("effekt-utan-stod", Part.EFFECT, Source.AREAS),
    EFFECT_CONTRADICTED("motsagd-effekt", Part.EFFECT, Source.AREAS),
    GOALS_REACHED("nadda-mal", Part.EFFECT, Source.AREAS),
    GOALS_PARTLY("delvis-nadda-mal", Part.EFFECT, Source.AREAS),
    GOALS_NOT("mal-som-inte-natts", Part.EFFECT, Source.AREAS),
    GOALS_NOT_YET("mal-som-inte-gar-att-mata-an", Part.EFFECT, Source.AREAS);

    /// What a figure speaks of: how the work was done, who took part in it, or what it has led to.
    public enum Part {
        DONE,
        WHO,
        EFFECT
    }

    /// Where what it counts is written.
    public enum Source {
        DIALOGUES,
        AREAS
    }

    private final String address;
    private final Part part;
    private final Source source;

    Figure(String address, Part part, Source source) {
        this.address = address;
        this.part = part;
        this.source = source;
    }

    /// The one that an address names; empty when none is called so.
    public static Optional<Figure> named(String address) {
        return Arrays.stream(values())
                .filter(figure -> figure.address.equals(address))
                .findFirst();
    }

    /// The last part of its address.
    public String address() {
        return address;
    }

    public Part part() {
        return part;
    }

    public Source source() {
        return source;
    }

    /// What all units say together.
    public Share of(Coverage coverage) {
        return coverage.rows().stream().map(this::at).reduce(Share.UNKNOWN, Share::plus);
    }

    /// What one unit says.
    public Share at(Coverage.Row row) {
        return switch (this) {
            case UNITS_AT_WORK -> unit(row.dialogue().isPresent() || row.areas().isPresent());
            case UNITS_WITH_DIALOGUE -> unit(row.isHeld());
            case DIALOGUES_HELD -> talks(row, t -> t.held(), t -> t.all());
            case DIALOGUES_REPLACED -> talks(row, t -> t.replaced(), t -> t.all());
            case RESULTS_EXPLAINED -> talks(row, t -> t.explained(), t -> t.topics());
            case UNITS_DECIDED -> unit(row.isDecided());
            case AREAS_CAUSED -> areas(row, Tally::caused, Tally::decided);
            case GOALS_MEASURABLE -> goals(row, Goals::measurable, Goals::all);
            case ACTIVITIES_DONE -> areas(row, Tally::done, Tally::activities);
            case PUPILS -> took(row, Group.PUPILS);
            case TEACHERS -> took(row, Group.TEACHERS);
            case OTHER_STAFF -> took(row, Group.OTHER_STAFF);
            case GUARDIANS -> took(row, Group.GUARDIANS);
            case CHILDREN -> took(row, Group.CHILDREN);
            case OTHERS_THAN_MANAGERS -> talks(row, t -> t.wider(), t -> t.held());
            case GOALS_FOLLOWED_UP -> goals(row, Goals::followedUp, Goals::due);
            case GOALS_REACHED -> said(row, Outcome.REACHED);
            case GOALS_PARTLY -> said(row, Outcome.PARTLY);
            case GOALS_NOT -> said(row, Outcome.NOT);
            case GOALS_NOT_YET -> said(row, Outcome.NOT_YET_MEASURABLE);
            case EFFECT_SHOWN -> goals(row, Goals::shown, Goals::judged);
            case EFFECT_UNSUPPORTED -> goals(row, Goals::unsupported, Goals::judged);
            case EFFECT_CONTRADICTED -> goals(row, Goals::contradicted, Goals::judged);
        };
    }

    private static Share unit(boolean done) {
        return Share.at(done ? 1 : 0, 1);
    }

    private static Share took(Coverage.Row row, Group group) {
        return talks(row, t -> t.took(group), t -> t.held());
    }

    private static Share talks(
            Coverage.Row row,
            ToIntFunction<se.styrkedja.dialogues.Tally> done,
            ToIntFunction<se.styrkedja.dialogues.Tally> of) {
        return row.dialogue()
                .map(tally -> Share.at(done.applyAsInt(tally), of.applyAsInt(tally)))
                .orElse(Share.UNKNOWN);
    }

    private static Share areas(Coverage.Row row, ToIntFunction<Tally> done, ToIntFunction<Tally> of) {
        return row.areas()
                .map(tally -> Share.at(done.applyAsInt(tally), of.applyAsInt(tally)))
                .orElse(Share.UNKNOWN);
    }

    private static Share goals(Coverage.Row row, ToIntFunction<Goals> done, ToIntFunction<Goals> of) {
        return areas(row, tally -> done.applyAsInt(tally.goals()), tally -> of.applyAsInt(tally.goals()));
    }

    private static Share said(Coverage.Row row, Outcome outcome) {
        return goals(row, goals -> goals.said(outcome), Goals::judged);
    }
}
