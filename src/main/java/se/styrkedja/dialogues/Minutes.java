package se.styrkedja.dialogues;

import java.util.ArrayList;
import java.util.List;

/// All that has been said and written in one dialogue.
///
/// @param causes those that count, the first written first
/// @param inquiries the latest of each topic
/// @param points what was agreed in this dialogue
/// @param earlier what earlier dialogues of the node agreed and was not done when this one began
/// @param participations one of each group that somebody has told of
public record Minutes(
        List<Cause> causes,
        List<Inquiry> inquiries,
        List<AgreedPoint> points,
        List<AgreedPoint> earlier,
        List<Participation> participations,
        Note note) {
    public Minutes {
        causes = List.copyOf(causes);
        inquiries = List.copyOf(inquiries);
        points = List.copyOf(points);
        earlier = List.copyOf(earlier);
        participations = List.copyOf(participations);
    }

    public List<Cause> causesOf(Topic topic) {
        return causes.stream().filter(c -> c.about().id().equals(topic.id())).toList();
    }

    public List<Inquiry> inquiriesOf(Topic topic) {
        return inquiries.stream().filter(i -> i.about().equals(topic.id())).toList();
    }

    /// Whether the topic has a cause, or somebody who finds one out.
    public boolean answers(Topic topic) {
        return !causesOf(topic).isEmpty() || !inquiriesOf(topic).isEmpty();
    }

    /// Whether the dialogue can be closed as held. Source: skollagen (2010:800) 4 kap. 3 § (the causes are analysed)
    /// and 4 § (people take part).
    public Verdict concludable(Agenda agenda) {
        var missing = new ArrayList<Verdict.Reason>();
        for (var topic : agenda.topics())
            if (!answers(topic)) missing.add(new Verdict.Reason("topic-without-cause", topic.point()));
        if (participations.stream().noneMatch(Participation::tookPart))
            missing.add(new Verdict.Reason("nobody-took-part"));
        return Verdict.of(missing);
    }

    /// Whether every point has been followed up: done, or said why not.
    public Verdict reconcilable() {
        return Verdict.of(points.stream()
                .filter(point -> !point.isFollowedUp())
                .map(point -> new Verdict.Reason("point-without-follow-up", point.what()))
                .toList());
    }
}
