package se.styrkedja.dialogues;

import java.util.Map;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// How far the talk of one school year's results has come at one node, in numbers only: for those who are to see that
/// it is done, and not what was said.
///
/// @param planned not sent yet
/// @param sent not held yet
/// @param topics of those that are sent or held
/// @param explained the topics that have a cause
/// @param openPoints what was agreed and is not done
/// @param wider how many of those held had others than managers in them
/// @param took how many of those held each group took part in; none of a group that is not there
public record Tally(
        Node node,
        SchoolYear about,
        int planned,
        int sent,
        int held,
        int replaced,
        int topics,
        int explained,
        int openPoints,
        int wider,
        Map<Participation.Group, Integer> took) {
    public Tally {
        took = Map.copyOf(took);
    }

    public int all() {
        return planned + sent + held + replaced;
    }

    public int took(Participation.Group group) {
        return took.getOrDefault(group, 0);
    }
}
