package se.styrkedja.dialogues;

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
        int wider) {}
